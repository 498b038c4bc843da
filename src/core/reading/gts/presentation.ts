/** What a worker says around an agenda: to see theirs, what they have verified, who presents in their place. */
import { estQuestion, parleDeContact } from "../intentions.ts";
import { plat } from "../plat.ts";

const MES_SITUATIONS =
  /^(?:(?:bonjour|stp|montre|voir|affiche|donne|c'est quoi|quelles? sont)(?:[- ]moi)? )*(?:rien a ajouter|mes situations|mon oj|mon ordre du jour|l'oj|l'ordre du jour|l ?'?oj theorique|mes dossiers (?:du|au|pour le))\b[^;:]{0,30}$/;

/** « l'oj théorique part quand »: of the rule. */
const DU_TEXTE =
  /\b(?:quand|qd|combien|delai|comment|part|partir|envoyee?|envoie|qui|c'est quoi|contient)\b/;

const JUSQU_A_QUAND =
  /\b(?:jusqu'?a quand|quand|combien de temps|delai)\b.*\b(?:situations|oj|ordre du jour)\b|\bsituations\b.*\bjusqu'?a quand\b/;

/** « mes situations », « j'ai jusqu'à quand pour renvoyer mes situations ». */
export const demandeSesSituations = (text: string): boolean =>
  (MES_SITUATIONS.test(plat(text)) && !DU_TEXTE.test(plat(text))) ||
  (JUSQU_A_QUAND.test(plat(text)) && /\b(?:mes|j'ai|je)\b/.test(plat(text)));

export const demandeQuand = (text: string): boolean => JUSQU_A_QUAND.test(plat(text));

const VERIFIE = /\b(?:verifiee?s?|verification faite|controlee?s?|verif faite|verif ok)\b/;

const OBJET = /\b(?:loyers?|dettes?|impayes?|paiements?|reprise|repris)\b/;

/** « j'ai vérifié : loyer repris depuis janvier, dette 1980 ». */
export const estVerification = (text: string): boolean => {
  const lu = plat(text);
  // « vérifié le loyer lors de la vad d'hier » is a visit.
  return !estQuestion(text) && !parleDeContact(text) && VERIFIE.test(lu) && OBJET.test(lu);
};

/** The words after « vérifié ». */
export const verifie = (text: string): string =>
  /v[ée]rifi\p{L}*(?: pour [^:,]*)?\s*[:,–-]?\s*(.+)$/iu.exec(text)?.[1]?.trim() ?? text.trim();

const PAS_UN_NOM = new Set(
  "me te se qui elle il je on nous vous collegue ma mon la le une un ce cela ca quelqu'un personne moi gts dossier situation sera devra va peut doit pour bien les".split(
    " ",
  ),
);

const PRESENTE =
  /(\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?: (?:qui|va|ira))?(?: (?:les|la|le|me|l['’]))? ?(?:pr[ée]sentera|pr[ée]senter|pr[ée]sente (?:à|a) ma place|pr[ée]sente pour moi|pr[ée]sente|remplace(?:ra)?)(?![\p{L}])/giu;

/** « c'est moi qui présenterai finalement ». */
export const seraLaMeme = (text: string): boolean =>
  /\bc'est (?:bien )?moi qui (?:les |le |la )?presente|\bfinalement (?:c'est moi|je (?:les |le |la )?presente)/.test(
    plat(text),
  );
/** « c'est ma collègue julie qui présentera »: her name, as typed. */
export function collegueDit(text: string): string | undefined {
  const lu = plat(text);
  // « c'est julie qui présentera » is no question, for all its « qui ».
  if (text.includes("?")) return undefined;
  if (
    !/\bcollegue\b|\ba ma place\b|\bpour moi\b|\bpresente (?:mes|les miens|mon)\b|\bme remplace\w*|\bpresentera\b/.test(
      lu,
    )
  )
    return undefined;
  for (const [, nom] of text.matchAll(PRESENTE)) {
    const mots = nom!.split(" ").filter((m) => !PAS_UN_NOM.has(plat(m)) && plat(m) !== "c'est");
    if (mots.length) return mots.map((m) => m.charAt(0).toUpperCase() + m.slice(1)).join(" ");
  }
  return undefined;
}

const POUR =
  /\b(?:pour|chez|mme|madame|mr|monsieur|famille)\s+(?!(?:la|le|les|l|elle|lui|eux|tous|tout|moi|ca|cela|ce|cette)\b)[a-z]{3,}/;

/** « j'ai vérifié pour leroy : … »: whoever it is, somebody is named before what was found. */
export const nommeQuelquunDAutre = (text: string): boolean =>
  POUR.test(plat(text.split(/[:;,]/)[0] ?? ""));

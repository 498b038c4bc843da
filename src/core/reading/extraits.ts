/** A place or somebody's name inside a sentence: « a déménagé à Colmar », « repris par Julie Klein ». */
import { plat } from "./plat.ts";
import { estNon, estOui, neSaitPas } from "./reponses.ts";

const NOM = "(?:\\p{Lu}[\\p{L}'’-]+)";
const COMMUNE =
  /(?:d[eé]m[eé]nag|emm[eé]nag|install|habite|loge|vit|part)[\p{L}]*\s+(?:maintenant\s+)?(?:à|a|sur|vers|dans)\s+((?:(?:la|le|les|l['’])\s?)?\p{L}[\p{L}'’-]{2,}(?:[ -]\p{Lu}[\p{L}'’-]+)*)/iu;
/** The answer to the question itself: « à Colmar », « Colmar ». */
const SEULE = /^(?:(?:à|a|sur|vers)\s+)?(\p{L}[\p{L}'’ -]{2,40})$/u;
const PERSONNE = new RegExp(`(?:\\b(?:par|à|a|pour)\\s+)(${NOM}(?:\\s+${NOM})+)`, "u");
/** « repris par julie klein »: typed without capitals, a first name and a name right after « par ». */
const PERSONNE_NUE =
  /\bpar ((?!(?:le|la|les|l|un|une|mon|ma|notre|des|du|moi|elle|lui)\b)\p{Ll}{2,} (?!(?:lundi|mardi|mercredi|jeudi|vendredi|hier|depuis|le|la|de|du|des|pour|et)\b)\p{Ll}{2,})(?!\p{L})/u;

/** « à partir », « à la fin », « à domicile ». */
const PAS_UN_LIEU =
  /^(?:la|le|les|l['’])?\s?(?:partir|fin|domicile|bureau|suite|cause|compter|nouveau|jour|ce|cet|cette|son|sa|charge)\b/i;

/** « colmar » → « Colmar ». */
export const majuscule = (nom: string): string => nom.charAt(0).toUpperCase() + nom.slice(1);

/** Landlords as they are typed; « bailleur Untel » too. */
const BAILLEUR =
  /\b(?:bailleur(?: est)? (\p{Lu}[\p{L}'’-]+)|(ophlm|oph|opac|opus 67|logelia|noalis|habitat [\p{L}'’-]+|[\p{L}'’-]+ habitat|domial|cus habitat|ophea|bailleur priv[eé]|parc priv[eé]))\b/iu;

const MOTIFS = { commune: COMMUNE, personne: PERSONNE, bailleur: BAILLEUR };

export function lisExtrait(quoi: keyof typeof MOTIFS, text: string): string | undefined {
  const trouve = MOTIFS[quoi].exec(text);
  const nue = quoi === "personne" && !trouve ? PERSONNE_NUE.exec(text)?.[1] : undefined;
  if (nue) return nue.split(" ").map(majuscule).join(" ");
  const dit = trouve?.[1] ?? trouve?.[2];
  if (!dit || (quoi === "commune" && PAS_UN_LIEU.test(dit))) return undefined;
  return /^o?ph|^opac/i.test(dit) ? dit.toUpperCase() : majuscule(dit);
}

/** « mme Faure, à Ruffec », « de mansle »: a place of that list, after its little word, and the only one. */
export function lisLieu(lieux: readonly string[], text: string): string | undefined {
  const lu = ` ${plat(text).replace(/[^a-z0-9']+/g, " ")} `;
  const dits = lieux.filter((lieu) => {
    const nom = plat(lieu).replace(/[^a-z0-9']+/g, " ");
    const seul = text.split(/[,;]/).some((c) => plat(c).replace(/[^a-z0-9']+/g, " ") === nom);
    return seul || [" a ", " de ", " sur ", " d'"].some((mot) => lu.includes(`${mot}${nom} `));
  });
  return dits.length === 1 ? dits[0] : undefined;
}

/** The whole answer is the place or the name. */
export const lisSeul = (text: string): string | undefined => {
  const dit = SEULE.exec(
    text.trim().replace(/^(?:commune|ville|quartier|secteur)(?: de)? /i, ""),
  )?.[1];
  return dit && !estOui(dit) && !estNon(dit) && !neSaitPas(dit) ? majuscule(dit) : undefined;
};

/** Who asks, how fast or why, an order: said while a place is asked. A place is a few words. */
export const pasUnLieu = (text: string): boolean =>
  AUTRE_CHOSE.test(plat(text)) || text.trim().split(/\s+/).length > MOTS_D_UN_LIEU;
const MOTS_D_UN_LIEU = 6;
const AUTRE_CHOSE =
  /\b(?:cellule|recours|commission|urgent\w*|urgence|impayes?|dettes?|maintien|acces|bailleur|association|assistante?|travailleur|expulsion|relogement|accord|mois|diagnostic|moi|elle|il|je|tu|nous|pas|rappelle\w*|dossier|repris\w*|appel\w*|signe\w*)\b/;

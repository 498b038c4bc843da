/** What a worker answers to an agenda: which households are presented, which are not and why, which to add. */
import type { Dossier } from "../../../model.ts";
import { estQuestion } from "../intentions.ts";
import { plat } from "../plat.ts";
import { coupes, type Enonce, enonce, motifDit, parNom, surs } from "./enonces.ts";

export type Sens = "oui" | "non" | "ajout";

export type ReponseLue = { dossier: Dossier; sens: Sens; motif: string | null };

export type ReponsesLues = {
  /** « tout ok »: all that is not said otherwise. */
  tous: boolean;
  lues: ReponseLue[];
  /** Several households bear that name, or one nearly does. */
  doutes: { candidats: Dossier[]; sens: Sens; motif: string | null }[];
  /** Names that nobody bears, as typed. */
  inconnus: string[];
  /** What names somebody and says neither yes nor no, as typed. */
  restes: string[];
};

const OUVRE =
  /^(?:(?:bonjour|alors|donc|pour|le|la|au|l'|du|gts|oj) ?[,:]? )*(?:ok\b|oui\b|c'est (?:ok|bon)\b|bon pour\b|je confirme\b|confirme\b|d'accord pour\b|tou(?:t|s|te|tes)\b|je (?:les |le |la )?presente(?:rai)?s?\b|je ne (?:les |la |le )?presente(?:rai)? pas\b|(?:je |il faut |tu peux |peux[- ]tu |pouvez[- ]vous |merci d'|a )?r?ajout\w*\b)/;

const DECIDE = /\b(?:renouv\w*|arret|report\w*|derogation)\b/;

/** It opens as an answer to an agenda does, or tells a decision: known without knowing anybody's name. */
export const ouvreUneReponse = (text: string): boolean =>
  OUVRE.test(plat(text)) || DECIDE.test(plat(text));

/** In so many words, whatever else is being asked. */
export const repondEnPlein = (text: string): boolean =>
  /^(?:(?:tout |tous )?(?:ok|oui) pour |tout (?:ok|confirmer)\b|je confirme |r?ajoute[rz]? )/.test(
    plat(text),
  );

const OUVRE_PAR_LE_NOM =
  /^(?:pour )?¤(?:(?: et |,? )¤)* ?[,:]? ?(?:ok|oui|non|pas (?:a|au|ce|pret|prete|cette|de)|a reporter|reportee?|sera pas|ne sera pas|bilan pas)\b/;

const AJOUT = /\b(?:r?ajout\w*|en plus)\b/;

const TITRES = "(?:(?:pour|mme|mlle|m|mr|la|le|famille|et|aussi) )*";

/** Said right before or right after the name: « dupont n'a pas payé » is no « non ». */
const NON = new RegExp(
  `\\b(?:sauf|hormis|excepte|retir\\w*|enlev\\w*|pas|non),? ${TITRES}¤|¤ ?[,:]? ?(?:non\\b|report\\w*|a reporter\\b|(?:ne )?(?:sera|est) pas (?:pret|exam|present)|n'est pas (?:pret|exam|present)|bilan (?:n'est )?pas\\b|pas (?:a|au|ce|cette|prete?|examin\\w*|present\\w*|encore|pour|de bilan|maintenant|car|parce)\\b|pas$)`,
);

const OUI =
  /\b(?:ok|oui|confirm\w*|present\w*|examin\w*|d'accord|bon|maintien\w*|maintenue?s?|gard\w*)\b/;

/** Words that may stand around names and say nothing more. */
const AUTOUR =
  /^(?:pour|mme|mlle|m|mr|et|la|le|les|l|famille|aussi|au|gts|oj|a|ce|cette|mois|fois|seance|je|j|on|sera|seront|est|c|ok|oui|bon|bien|d|accord|de|mes|situations?|dossiers?|tous|toutes|tout|reste|autres|monde|\d|mais|puis|merci|moi|confirm\w*|present\w*|examin\w*|maintien\w*|maintenue?s?|gard\w*)$/;

const TOUS = /\b(?:tout|tous|toutes|le reste|les autres|les \d|mes situations|l'ensemble)\b/;

const AVANT = /\s+(?=(?:mais|sauf|hormis|et pas|et non|(?:et )?r?ajoute[rz]?)\b)/iu;

/** Words that say no reason. */
const SANS_RAISON =
  /^(?:(?:non|pas|ne|sera|est|a|au|ce|cette|fois|mois|gts|examinee?|presentee?|reportee?|reporter|pour|encore|le|la|prochaine?|seance|commission)[ ,.]*)*$/;

/** « ajoute un rdv martin »: something else is added. */
const AUTRE_AJOUT =
  /r?ajout\w* (?:une? |le |la |les |des |cette )?(?:rdv|rendez|note|visite|vad|dette|rappel|tache|date|commentaire|fichier|menage)/;

/** Nothing but names and what may stand around them. */
const nu = (cache: string): boolean =>
  cache
    .split(/[^a-z0-9¤]+/)
    .filter(Boolean)
    .every((mot) => /^¤+$/.test(mot) || AUTOUR.test(mot));

/** `undefined`: it says none, or something more than a yes. */
function sensDe(cache: string): Sens | undefined {
  const sans = cache.replace(/\b(?:car|parce|motif)\b.*$/, "").replace(/\(.*$/, "");
  if (AJOUT.test(sans)) return "ajout";
  if (NON.test(cache)) return "non";
  return OUI.test(sans) && nu(sans) ? "oui" : undefined;
}

/** « peux-tu ajouter leroy au gts »: an order, for all its question. */
const DEMANDE_D_AJOUT = /^(?:peux[- ]tu|tu peux|pouvez[- ]vous|est[- ]ce que tu peux) r?ajout\w*/;

const RIEN: ReponsesLues = { tous: false, lues: [], doutes: [], inconnus: [], restes: [] };
/** « c'est bon pour moi », « pour moi c'est ok ». */
const POUR_MOI =
  /^(?:pour moi,? (?:tout )?c'est (?:tout )?(?:ok|bon)|(?:c'est|tout est) (?:tout )?(?:ok|bon) pour moi)[ !.]*$/;

const POLI =
  /^(?:(?:bonjour|stp|svp),? )?(?:peux[- ]tu|tu peux|pouvez[- ]vous|est[- ]ce que tu peux|merci d['’]|il faut|je)\s*(?=r?ajout)/iu;

/** `nomme`: the message says the meeting's own name. `undefined`: it answers no agenda. */
export function lisReponses(
  text: string,
  dossiers: Dossier[],
  at: Date,
  nomme: boolean,
): ReponsesLues | undefined {
  if (POUR_MOI.test(plat(text))) return { ...RIEN, tous: true };
  if (estQuestion(text) && !DEMANDE_D_AJOUT.test(plat(text))) return undefined;
  const tete = enonce(text, dossiers, at).cache;
  if (AUTRE_AJOUT.test(tete)) return undefined;
  if (!(OUVRE.test(tete) || OUVRE_PAR_LE_NOM.test(tete) || nomme)) return undefined;
  const lues: ReponsesLues = { ...RIEN, lues: [], doutes: [], inconnus: [], restes: [] };
  let courant: Sens | undefined;
  const devant: Dossier[] = [];
  const morceaux = coupes(text.replace(POLI, ""), AVANT).flatMap((m) =>
    parNom(enonce(m, dossiers, at)),
  );
  for (const morceau of morceaux) {
    const e = enonce(morceau, dossiers, at);
    const personne = !e.menages.surs.length && !e.menages.doutes.length;
    const nom = personne ? inconnuDe(e) : undefined;
    const dit = sensDe(e.cache);
    if (personne && !nom) {
      if (TOUS.test(e.cache) && (dit === "oui" || nu(e.cache))) {
        lues.tous = true;
        courant = "oui";
      } else if (!prolonge(lues, courant, morceau)) return undefined;
      continue;
    }
    // Names alone are of what was said before; anything else is asked again.
    const sens = dit ?? (nu(e.cache) ? courant : nom ? "oui" : undefined);
    // « martin, dupont : ok »: the names before are of what is said next.
    if (!sens && !nom && nu(e.cache) && !e.menages.doutes.length) {
      devant.push(...surs(e));
      continue;
    }
    if (!sens) {
      lues.restes.push(morceau);
      continue;
    }
    courant = sens;
    const motif = sens === "oui" ? null : raisonDe(e);
    for (const dossier of devant.splice(0)) lues.lues.push({ dossier, sens, motif });
    if (nom) lues.inconnus.push(nom);
    for (const dossier of surs(e)) lues.lues.push({ dossier, sens, motif });
    for (const { candidats } of e.menages.doutes) lues.doutes.push({ candidats, sens, motif });
    if (TOUS.test(e.cache) && sens === "oui") lues.tous = true;
  }
  const rien = !lues.lues.length && !lues.doutes.length && !lues.inconnus.length;
  return rien && !lues.tous ? undefined : lues;
}

/** « …car renouvelé, bilan rendu »: the reason goes on. */
function prolonge(lues: ReponsesLues, courant: Sens | undefined, morceau: string): boolean {
  const derniere = lues.lues.at(-1);
  if (!derniere || courant === "oui" || courant === undefined) return false;
  derniere.motif = [derniere.motif, morceau].filter(Boolean).join(", ");
  return true;
}

/** After « car », in parentheses, or the words that follow the name when they say something. */
function raisonDe(e: Enonce): string | null {
  const dit = motifDit(e.apres);
  if (dit) return SANS_RAISON.test(plat(dit)) ? null : dit.replace(/^non(?: car)?[ (,:]+/iu, "");
  const reste = e.apres.replace(/^[\s,:–-]+/u, "").trim();
  return SANS_RAISON.test(plat(reste)) || !reste ? null : reste.replace(/^non\s+/iu, "");
}

/** « ok pour duval »: the word where a name would stand. */
function inconnuDe(e: Enonce): string | undefined {
  const [dit] = e.menages.inconnus;
  if (dit) return dit.nom;
  const lu =
    /^(?:ok|oui|non|(?:et )?r?ajout\w*)(?: (?:aussi|pour|mme|m|mr|la|le|famille|aussi))* ([a-z][a-z'-]{2,})(?: ?\(.*| non\b.*| car\b.*)?$/.exec(
      e.cache,
    )?.[1];
  return lu && !TOUS.test(lu) && !/^(?:pour|car|merci|non|pas)$/.test(lu) ? lu : undefined;
}

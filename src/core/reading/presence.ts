/** Was the household there? Only what is said of the contact itself answers; two voices are a doubt. */
import type { Presence } from "../../model.ts";
import { plat } from "./plat.ts";

const ABSENT =
  "absente?s?|pas pu venir|portes? (?:closes?|fermees?)|pas la|pas present[es]*|pas venue?s?|(?:est |sont )?jamais venue?s?|lapin|pas ouvert|n'a pas ouvert|non honore|injoignable|(?:n'a )?pas repondu|ne repond pas|repond pas|repondeur|sans reponse|(?:msg|message) laisse|messagerie|boite vocale|sonne (?:dans|ds) le vide|laisse (?:un )?(?:msg|message)|pas decroche|pas de reponse|(?:rdv|rendez-vous) manque|manque le (?:rdv|rendez-vous)|ne s'est pas presentee?|pas presentee?";
const mot = (motif: string) => new RegExp(`(?:^|[^a-z0-9'])(?:${motif})(?![a-z0-9])`);
const DIT_ABSENT = mot(ABSENT);
const DIT_PRESENT = mot("presente?s?|vue?s?|rencontree?s?|recue?s?");
const DIT_REPORTE = mot("reportee?s?|decalee?s?|repoussee?s?|remise? a");
const DIT_ANNULE = mot("annulee?s?|decommandee?s?");
/** « msg laissé sur répondeur », in a clause of its own. */
const MESSAGE =
  /^(?:\S+ ){0,4}(?:repondeur|messagerie|boite vocale|(?:msg|message) laisse|laisse (?:un )?(?:msg|message)|pas de reponse)(?: \S+){0,4}$/;
/** « personne chez Haddad », « personne au rdv »: nobody; not « une personne chez elle ». */
const PERSONNE =
  /(?<!\b(?:une|la|cette|autre|de|seule|tierce|en|grande|chaque|par|\d) |d')\bpersonne (?:chez|au|a|dans|la\b|n'|ne\b|pour|quand)/;
/** « …, reportée à sa demande »: said of the visit, in a clause of its own. */
const REMIS =
  /^(?:on (?:l'|les )?a |nous (?:l'|les )?avons |je (?:l'|les )?ai |j'ai |finalement |elle a |il a |a ete |vad |rdv )*(?:report|decal|recal|repouss|annul|decommand)/;
const ETAIT_LA =
  /\b(?:etai(?:t|ent)|est|sont) (?:bien |tous |toute la famille )?la\b(?! (?:mere|fille|soeur|voisine))/;
/** Somebody who is not the household: what is said beside them may be said of them. */
const AUTRUI = mot(
  "mari|conjointe?|femme|epouse|compagnon|compagne|fils|fille|enfants?|pere|mere|parents|bailleur|voisine?|referente?|collegue|avocat|caf|huissier|proprietaire|gardien",
);
/** « c'est son fils qui était là »: was the household there too? */
const AUTRE_LA =
  /\b(?:c(?:'?est|'?etait)? )(?:son|sa|ses|le|la|un|une) (?:ex|mari|conjointe?|femme|epouse|compagn\w+|fils|fille|enfants?|pere|mere|parents|soeur|frere|voisine?|cousine?|neveu|niece|amie?) qui (?:etait|etaient|est|sont|m'?a|a)\b|\b(?:son|sa|ses) (?:ex|mari|conjointe?|femme|epouse|compagn\w+|fils|fille|pere|mere|soeur|frere|voisine?|cousine?|neveu|niece) (?:m'?a ouvert|a ouvert|m'?a recue?|etait seule? la|seule? present\w*|etait la)\b/;
const OUVRE = new RegExp(
  `^(?:\\W|¤|et |mais |finalement |donc |elle |elles |il |ils |on |mme |mr |m |madame |monsieur |la dame |le menage |la famille |du coup |toujours |encore |n'etait |n'est |n'a |etait |est |a |ne )*(?:${ABSENT})`,
);
/** A whole clause that says it and nothing more: « porte close », « personne », « elle etait absente ». */
const CLAUSE = new RegExp(
  `^(?:a |vers )?(?:\\d{1,2} ?h ?\\d{0,2} )?(?:et |mais |finalement )*(?:mme |mr |m |elle |il |ils |menage |famille |personne |y avait |il n'y avait |avis de passage )*(?:n'etait |n'etaient |n'est |n'a |etait |etaient |est |a )?(?:${ABSENT}|personne|personne (?:chez elle|chez lui|au rdv|n'a ouvert|ne repond|n'a repondu))(?: (?:(?:la )?(?:1ere|premiere|2eme|2e|deuxieme) fois|sans prevenir|au rdv|chez elle|chez lui|au domicile|cette fois|encore|ce jour))?$`,
);

/**
 * `contact` is the clause that speaks of the contact, `autres` the other ones. Undefined: absent
 * and present are both said, or somebody else may be meant; it must be asked.
 */
export function presenceDe(contact: string, autres: string[]): Presence | undefined {
  const lu = plat(contact);
  if (DIT_REPORTE.test(lu)) return "reporte";
  if (DIT_ANNULE.test(lu)) return "annule";
  const courtes = autres.map((c) => plat(c).replace(/^[\s,;:.=>(-]+|[\s,;:.)!]+$/g, ""));
  const suite = courtes.find((c) => REMIS.test(c));
  if (suite) return /annul|decommand/.test(suite) ? "annule" : "reporte";
  if (AUTRE_LA.test([lu, ...courtes].join(", "))) return undefined;
  const absent =
    courtes.some((c) => MESSAGE.test(c)) ||
    PERSONNE.test(lu) ||
    DIT_ABSENT.test(lu) ||
    / personne$/.test(lu) ||
    courtes.some((c) => CLAUSE.test(c));
  const ailleurs = courtes.filter((c) => DIT_ABSENT.test(c) && !AUTRUI.test(c));
  const toutes = [lu, ...courtes];
  if (toutes.some((c) => ETAIT_LA.test(c)) && toutes.some((c) => DIT_ABSENT.test(c)))
    return undefined;
  // Said in another clause: of the household when it opens with it, else who knows.
  if (!absent && ailleurs.length)
    return ailleurs.some((c) => OUVRE.test(c)) &&
      !toutes.some((c) => DIT_PRESENT.test(c.replace(DIT_ABSENT, " ")))
      ? "absent"
      : undefined;
  if (!absent) return "present";
  const autrui = lu.split(/[,;:.]/).some((c) => DIT_ABSENT.test(c) && AUTRUI.test(c));
  const vu = /(?:^|[^a-z])presente?s?(?![a-z])/.test(lu.replace(DIT_ABSENT, " "));
  const vuApres = courtes.some((c) => DIT_PRESENT.test(c) && !DIT_ABSENT.test(c));
  return autrui || vu || vuApres ? undefined : "absent";
}

/** Whether a short text says it at all. */
export const ditLaPresence = (text: string): boolean => {
  const lu = plat(text);
  return [
    DIT_ABSENT,
    DIT_REPORTE,
    DIT_ANNULE,
    mot("presente?s?|etait la|etaient la"),
    /personne$/,
  ].some((m) => m.test(lu));
};

/** It says that somebody was not there, or that it was put off. */
export const ditUneAbsence = (lu: string): boolean =>
  [DIT_ABSENT, DIT_REPORTE, DIT_ANNULE].some((m) => m.test(lu));

/** The text without its words of presence. */
export const sansPresence = (lu: string): string =>
  [DIT_ABSENT, DIT_REPORTE, DIT_ANNULE, mot("presente?s?|etait la|etaient la|personne")].reduce(
    (reste, motif) => reste.replace(new RegExp(motif.source, "g"), " "),
    lu,
  );

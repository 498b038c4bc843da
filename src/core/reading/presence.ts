/** Was the household there? Only what is said of the contact itself answers; two voices are a doubt. */
import type { Presence } from "../../model.ts";
import { plat } from "./plat.ts";

const ABSENT =
  "absente?s?|portes? (?:closes?|fermees?)|pas la|pas present[es]*|pas venue?s?|lapin|pas ouvert|n'a pas ouvert|non honore|injoignable|(?:n'a )?pas repondu|ne repond pas|repond pas|repondeur|sans reponse|(?:msg|message) laisse|laisse (?:un )?(?:msg|message)|pas decroche|(?:rdv|rendez-vous) manque|manque le (?:rdv|rendez-vous)|ne s'est pas presentee?|pas presentee?";
const mot = (motif: string) => new RegExp(`(?:^|[^a-z0-9'])(?:${motif})(?![a-z0-9])`);
const DIT_ABSENT = mot(ABSENT);
const DIT_PRESENT = mot("presente?s?|vue?s?|rencontree?s?|recue?s?");
const DIT_REPORTE = mot("reportee?s?|decalee?s?|repoussee?s?|remise? a");
const DIT_ANNULE = mot("annulee?s?|decommandee?s?");
/** Somebody who is not the household: what is said beside them may be said of them. */
const AUTRUI = mot(
  "mari|conjointe?|femme|epouse|compagnon|compagne|fils|fille|enfants?|pere|mere|parents|bailleur|voisine?|referente?|collegue|avocat|caf|huissier|proprietaire|gardien",
);
/** A whole clause that says it and nothing more: « porte close », « personne », « elle etait absente ». */
const CLAUSE = new RegExp(
  `^(?:et |mais |finalement )*(?:mme |mr |m |elle |il |ils |menage |famille |personne |y avait |il n'y avait |avis de passage )*(?:etait |etaient |est |a )?(?:${ABSENT}|personne|personne (?:chez elle|chez lui|au rdv|n'a ouvert|ne repond|n'a repondu))(?: (?:sans prevenir|au rdv|chez elle|chez lui|au domicile|cette fois|encore|ce jour))?$`,
);

/**
 * `contact` is the clause that speaks of the contact, `autres` the other ones. Undefined: absent
 * and present are both said, or somebody else may be meant; it must be asked.
 */
export function presenceDe(contact: string, autres: string[]): Presence | undefined {
  const lu = plat(contact);
  if (DIT_REPORTE.test(lu)) return "reporte";
  if (DIT_ANNULE.test(lu)) return "annule";
  const courtes = autres.map((c) => plat(c).replace(/^[\s,;:.]+|[\s,;:.]+$/g, ""));
  const absent =
    DIT_ABSENT.test(lu) || / personne$/.test(lu) || courtes.some((c) => CLAUSE.test(c));
  if (!absent) return "present";
  const autrui = DIT_ABSENT.test(lu) && AUTRUI.test(lu);
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

/** The text without its words of presence. */
export const sansPresence = (lu: string): string =>
  [DIT_ABSENT, DIT_REPORTE, DIT_ANNULE, mot("presente?s?|etait la|etaient la|personne")].reduce(
    (reste, motif) => reste.replace(new RegExp(motif.source, "g"), " "),
    lu,
  );

/** Deadlines that the charter counts from a day of the household's: those that this reminder names, or nobody else's. */
import type { Rappel } from "../../schemas/rappel.ts";
import { phrase } from "../contexte.ts";
import type { Constat } from "./a-faire.ts";
import type { Regard } from "./constats.ts";
import { aUneAutreIssue, type Due, estRemplacee } from "./de-la-charte.ts";

const AUCUNE: ReadonlySet<string> = new Set();
/** The deadlines that some reminder names. */
const nommees = (rappels: readonly Rappel[]): ReadonlySet<string> =>
  new Set(rappels.flatMap((r) => r.echeances ?? []));

export const echeances: Regard = ({ lieu, rappel, dues }) => {
  if (!dues.length) return [];
  const { catalog } = lieu;
  const autres = rappel.echeances ? AUCUNE : nommees(catalog.rappels);
  // A bilan for a renewal that came too late may still be one for the end: that one is due.
  const sienne = (due: Due) =>
    !(due.retard && (aUneAutreIssue(due, dues) || estRemplacee(due, dues))) &&
    (rappel.echeances ? rappel.echeances.includes(due.cle) : !autres.has(due.cle));
  return dues.filter(sienne).map((due): Constat => {
    const { echeance: e } = due;
    const { limite, aViser, extreme, ouverture, retard, cle } = due;
    return {
      cle,
      limite,
      ...(aViser && { aViser }),
      ...(extreme && { extreme }),
      ...(ouverture && { ouverture }),
      retard,
      libelle: e.libelle,
      qui: e.qui,
      ...(e.vers && { vers: e.vers }),
      ...(e["ferme-par"] ? { ferme: e["ferme-par"] } : { libre: true as const }),
      ...(e.issue && { issue: e.issue }),
      compteDe: { quoi: phrase({ catalog }, `ancre-${e.ancre}`), jour: due.ancre },
      citations: e.citations,
    };
  });
};

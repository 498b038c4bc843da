/** Deadlines that the charter counts from a day of the household's: those that this reminder names, or nobody else's. */
import type { Rappel } from "../../schemas/rappel.ts";
import { phrase } from "../contexte.ts";
import { ecart } from "../time.ts";
import type { Constat } from "./a-faire.ts";
import type { Regard, Vu } from "./constats.ts";
import { aUneAutreIssue, type Due, duesPassees, estRemplacee } from "./de-la-charte.ts";

const AUCUNE: ReadonlySet<string> = new Set();
/** The deadlines that some reminder names. */
const nommees = (rappels: readonly Rappel[]): ReadonlySet<string> =>
  new Set(rappels.flatMap((r) => r.echeances ?? []));

/** « dès », « sans délai »: to be done at once, and told of for so many days if nobody says that it is. */
const AUSSITOT = 15;
const AUSSITOT_APRES: ReadonlySet<string> = new Set(["signature", "interruption"]);

export const echeances: Regard = (vu) => {
  const { lieu, rappel } = vu;
  const dues = [...vu.dues, ...aussitot(vu)];
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

/** Those of the very day of a signature or an interruption: their day is behind as soon as they are known. */
const aussitot = ({ lieu, edition, dossier }: Vu): Due[] =>
  duesPassees(lieu, edition, dossier).filter(
    (d) =>
      AUSSITOT_APRES.has(d.echeance.ancre) &&
      !d.echeance["ferme-par"] &&
      d.limite < lieu.jour &&
      ecart(d.limite, lieu.jour) <= AUSSITOT,
  );

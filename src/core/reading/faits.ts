/** What else a log says of the household, clause by clause. Never a number that was not typed. */
import type { Day, Fait } from "../../model.ts";
import { clauseDuContact, type Place, propositions } from "./clauses.ts";
import { lisDates } from "./dates-lues.ts";
import { apurement } from "./faits/apurement.ts";
import { type Clause, clauseDe } from "./faits/clause.ts";
import { dette } from "./faits/dette.ts";
import { relogement, surendettement } from "./faits/logement.ts";
import { paiement } from "./faits/paiement.ts";
import { rendezVous } from "./faits/rendez-vous.ts";
import { tache } from "./faits/tache.ts";

const DETTES = /\b(?:dettes?|impay[ée]s?)\b/i;
/** « dettes au 1er mars : martin 1120, ben salem 455 ». */
const datee = (f: Fait, tete: string, at: Date): Fait =>
  f.type === "dette" && !f.au
    ? { ...f, au: lisDates(tete, at, "past").find((d) => d.jour)?.jour ?? null }
    : f;

/**
 * What was said before for several; where other households are named, of whom the
 * clause may speak; the words as typed, when `text` hides names.
 */
type Autour = { tete?: string; hors?: Place[]; dit?: string };

/** `text` is folded; `jour` is today. Of one kind, the first said. */
export function lisFaits(
  text: string,
  at: Date,
  jour: Day,
  { tete = "", hors = [], dit = text }: Autour = {},
): Fait[] {
  const enTete = DETTES.exec(tete);
  if (enTete) {
    const complet = DETTES.test(text) ? text : `${enTete[0]} ${text}`;
    return lisFaits(complet, at, jour, { hors: complet === text ? hors : [] }).map((f) =>
      datee(f, tete, at),
    );
  }
  const dates = { passe: lisDates(text, at, "past"), futur: lisDates(text, at, "future") };
  const places = propositions(text);
  const contact = clauseDuContact(text, places);
  const clauses = places.map((p) => ({
    ...clauseDe(text, p.debut, p.fin, dates),
    dit: dit.slice(p.debut, p.fin),
  }));
  const suivantes = (i: number) => clauses.slice(i + 1).filter((c) => c.lu);
  return uniques(
    clauses.flatMap((c, i) =>
      text[places[i]!.fin] === "?" ||
      hors.some((h) => h.debut >= places[i]!.debut && h.debut < places[i]!.fin)
        ? []
        : lisClause(c, suivantes(i), jour, i === contact),
    ),
  );
}

function lisClause(c: Clause, suivantes: Clause[], jour: Day, contact: boolean): Fait[] {
  const [suivante] = suivantes;
  return [
    apurement(c, suivantes),
    dette(c, suivante),
    paiement(c, suivante),
    surendettement(c, suivante),
    relogement(c),
    rendezVous(c, jour, contact, suivante),
    tache(c),
  ].filter((f) => f !== undefined);
}

/** Tasks and appointments may be several; of a debt or a plan, two would contradict each other. */
function uniques(faits: Fait[]): Fait[] {
  const vus = new Set<string>();
  return faits.filter((f) => {
    const cle =
      f.type === "tache" || f.type === "rendez-vous"
        ? JSON.stringify(f)
        : f.type === "dette"
          ? `dette ${f.nature}`
          : f.type;
    return vus.has(cle) ? false : vus.add(cle);
  });
}

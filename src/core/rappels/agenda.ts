/** Which households are to be looked at again, and from which day on: a tick looks at no others. */
import type { Day } from "../../model.ts";

export type Agenda = {
  jours: Map<Day, Set<string>>;
  de: Map<string, Day>;
  /** The earliest day of all. */
  premier: Day | undefined;
};

export const agendaVide = (): Agenda => ({ jours: new Map(), de: new Map(), premier: undefined });

/** Written down for that day alone; `undefined`: for none. */
export function inscris(agenda: Agenda, id: string, jour: Day | undefined): void {
  const avant = agenda.de.get(id);
  if (avant === jour) return;
  if (avant !== undefined) {
    const autres = agenda.jours.get(avant);
    autres?.delete(id);
    if (!autres?.size) agenda.jours.delete(avant);
    agenda.de.delete(id);
  }
  if (jour === undefined) return;
  agenda.de.set(id, jour);
  const ce = agenda.jours.get(jour) ?? new Set();
  agenda.jours.set(jour, ce.add(id));
  if (agenda.premier === undefined || jour < agenda.premier) agenda.premier = jour;
}

/** Those whose day has come; they are written down for none any more. */
export function echus(agenda: Agenda, jour: Day): string[] {
  if (agenda.premier === undefined || agenda.premier > jour) return [];
  const venus = [...agenda.jours.keys()].filter((j) => j <= jour);
  const ids = venus.flatMap((j) => [...(agenda.jours.get(j) ?? [])]);
  for (const j of venus) agenda.jours.delete(j);
  for (const id of ids) agenda.de.delete(id);
  agenda.premier = [...agenda.jours.keys()].reduce<Day | undefined>(
    (min, j) => (min === undefined || j < min ? j : min),
    undefined,
  );
  return ids;
}

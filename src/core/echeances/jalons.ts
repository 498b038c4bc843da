/** When something due is told: before its limit, on it, then while it is late. On working days only. */
import type { Day } from "../../model.ts";
import type { Quantite } from "../../schemas/commun.ts";
import type { Rappel } from "../../schemas/rappel.ts";
import { decale } from "../charte/echeances.ts";
import { ouvrePrecedent, ouvreSuivant } from "../feries.ts";
import { ajoute, ecart } from "../time.ts";
import type { Constat } from "./a-faire.ts";

/** `pas` names the step: « J-15 », « R+7 ». */
export type Jalon = { jour: Day; pas: string };
type Dues = Pick<Constat, "limite" | "extreme" | "ouverture" | "libre" | "sansDate">;

const moins = ({ valeur, unite }: Quantite): Quantite => ({ valeur: -valeur, unite });

/** Told early rather than on a day off; not before the period that it is of. */
function avances({ avances }: Rappel, due: Dues, region: string | undefined): Jalon[] {
  return avances.map((a) => {
    const voulu = ouvrePrecedent(decale(due.limite, [moins(a)]), region);
    const ouvert = due.ouverture && ouvreSuivant(due.ouverture, region);
    // Not before the period that it is of, unless it has no working day.
    const jour = ouvert && voulu < ouvert && ouvert <= due.limite ? ouvert : voulu;
    return { jour, pas: `J-${ecart(decale(due.limite, [moins(a)]), due.limite)}` };
  });
}

/** Never before it is late. */
function retards({ retards }: Rappel, due: Dues, region: string | undefined): Jalon[] {
  if (due.libre) return [];
  const dernier = due.extreme ?? due.limite;
  return retards.map((r) => ({
    jour: ouvreSuivant(decale(dernier, [r]), region),
    pas: `R+${ecart(dernier, decale(dernier, [r]))}`,
  }));
}

/** The nth of those that come back once all the others were told; undefined when none does. */
function suivant(
  rappel: Rappel,
  due: Dues,
  { n, region }: { n: number; region: string | undefined },
): Jalon | undefined {
  const chaque = rappel["puis-tous-les"];
  if (!chaque || (due.libre && !due.sansDate)) return undefined;
  const dernier = due.extreme ?? due.limite;
  const depart = decale(dernier, rappel.retards.slice(-1));
  const jour = decale(depart, [{ ...chaque, valeur: n * chaque.valeur }]);
  return { jour: ouvreSuivant(jour, region), pas: `R+${ecart(dernier, jour)}` };
}

/** How often the steps that come back fit before a day: at least that many days each. */
const auPlus = (rappel: Rappel, due: Dues, jour: Day): number => {
  const chaque = rappel["puis-tous-les"];
  const pas = chaque ? Math.max(1, ecart(due.limite, decale(due.limite, [chaque]))) : 1;
  return Math.max(0, Math.ceil(ecart(due.limite, jour) / pas));
};

/** The last step that a day has reached: those before it are superseded, never told after it. */
export function jalonAtteint(
  rappel: Rappel,
  due: Dues,
  jour: Day,
  region: string | undefined,
): Jalon | undefined {
  for (let n = auPlus(rappel, due, jour); n > 0; n--) {
    const tard = suivant(rappel, due, { n, region });
    if (tard && tard.jour <= jour) return tard;
  }
  return [...avances(rappel, due, region), ...retards(rappel, due, region)]
    .sort((a, b) => (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : 0))
    .findLast((j) => j.jour <= jour);
}

/** The first day after `jour` on which there is something new to look at; undefined: never again. */
export function jourSuivant(
  rappel: Rappel,
  due: Dues,
  jour: Day,
  region: string | undefined,
): Day | undefined {
  const prochains = [
    ...avances(rappel, due, region).map((j) => j.jour),
    ...retards(rappel, due, region).map((j) => j.jour),
    // The day on which it becomes late, a day off or not.
    ...(due.libre ? [] : [ajoute(due.extreme ?? due.limite, { jours: 1 })]),
  ];
  const n = auPlus(rappel, due, jour);
  for (const rang of [n - 1, n, n + 1, n + 2]) {
    const tard = rang > 0 ? suivant(rappel, due, { n: rang, region }) : undefined;
    if (tard) prochains.push(tard.jour);
  }
  return prochains.filter((j) => j > jour).sort()[0];
}

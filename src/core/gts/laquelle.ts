/** Which meeting is meant: the one of the month said, the one to write up, the one to decide at. */
import type { Day } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import type { DemandeDeCoordination } from "../reading/gts/demandes.ts";
import { plat } from "../reading/plat.ts";
import { ajoute } from "../time.ts";
import { moisDe } from "./calendrier.ts";
import { derniereSeance, jourDeSeance, seanceCourante, seanceDe, type Tenue } from "./seances.ts";

export const nommeLaSeance = ({ revue }: Tenue, text: string): boolean =>
  [...revue.mots, ...revue.theorique.mots, ...revue.definitif.mots].some((m) =>
    plat(text).includes(plat(m)),
  );

/** « du 19 mars », « de novembre »; else the one under way. `autre`: that month's is on another day. */
export function seanceDite(
  ctx: Contexte,
  code: string,
  text: string,
  lue: DemandeDeCoordination,
): { t?: Tenue | undefined; autre?: Day } {
  const penche = lue.quoi === "piece" && lue.piece === "proces-verbal" ? "past" : "future";
  const dite =
    lue.quoi === "presents"
      ? undefined
      : lisDates(text, ctx.message.at, penche).find((d) => d.kind !== "duration" && d.start);
  const jour = dite?.jour ?? dite?.start?.slice(0, 10);
  if (jour) {
    const t = seanceDe(ctx, code, moisDe(jour));
    const ailleurs = t && dite?.jour && dite.jour !== jourDeSeance(t);
    return { t, ...(ailleurs && { autre: dite.jour! }) };
  }
  const tenue = lue.quoi === "presents" || (lue.quoi === "piece" && lue.piece === "proces-verbal");
  return { t: tenue ? seanceTenue(ctx, code) : seanceCourante(ctx, code) };
}

/** The one to write up: the last, unless it is long past and was run without the bot. */
function seanceTenue(ctx: Contexte, code: string): Tenue | undefined {
  const derniere = derniereSeance(ctx, code);
  const proche =
    derniere && ctx.jour <= ajoute(jourDeSeance(derniere), { jours: JOURS_POUR_ECRIRE });
  return derniere && (proche || derniere.etat.envois.theorique)
    ? derniere
    : seanceCourante(ctx, code);
}

/** Decisions are told on the day, or soon after it. */
const JOURS_POUR_DECIDER = 20;

const JOURS_POUR_ECRIRE = 10;

export function seanceADecider(ctx: Contexte, code: string, text: string): Tenue | undefined {
  const derniere = derniereSeance(ctx, code);
  if (!derniere?.etat.envois.theorique) return undefined;
  const nommee = nommeLaSeance(derniere, text);
  const fin = ajoute(jourDeSeance(derniere), { jours: JOURS_POUR_DECIDER });
  if (ctx.jour > fin) return undefined;
  // Once the minutes are out, only what is said of the meeting itself is.
  return derniere.etat.envois["proces-verbal"] && !nommee ? undefined : derniere;
}

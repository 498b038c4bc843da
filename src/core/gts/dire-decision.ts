/** What a decision brings: the new period and the meeting that it leads to, or the day on which the measure ends. */
import type { Day, Dossier } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { nomme } from "../dossier/dossiers.ts";
import { dis } from "../time.ts";
import { comptesDe } from "../vie/etat.ts";
import type { Values } from "../vie/verdict.ts";
import { auProgramme } from "./decidees.ts";
import { phraseDe } from "./dire.ts";
import { type Cadre, jourDeSeance, seanceDuTerme, type Tenue } from "./seances.ts";
import { definitives } from "./situations.ts";

/** « renouvelée 4 mois, du … au … ; 1 renouvellement sur 2 ; à présenter au GTS du … ». */
export function disRenouvelee(ctx: Contexte, t: Tenue, d: Dossier, v: Values): string {
  const { renouvellements, maxRenouvellements } = comptesDe(t.edition, d);
  return [
    phrase(ctx, "gts-renouvelee", {
      n: Number(v.mois),
      du: dis(String(v.debut)),
      au: dis(String(v.fin)),
    }),
    ...(maxRenouvellements === undefined
      ? []
      : [phrase(ctx, "gts-renouvellements", { n: renouvellements, max: maxRenouvellements })]),
    ...prochainPassage(ctx, t, d.fin),
  ].join(" ; ");
}

/** The last meeting on or before the new term, and the agenda that it will be on. */
export function prochainPassage(ctx: Cadre, t: Tenue, fin: Day | null): string[] {
  const seance = fin ? seanceDuTerme(ctx, t.territoire.territoire, fin) : undefined;
  if (!seance) return [];
  const jour = dis(jourDeSeance(seance));
  return [
    seance.dates
      ? phraseDe(ctx, t, "gts-prochain-passage", {
          jour,
          envoi: dis(seance.dates.theorique.aFaire),
        })
      : phraseDe(ctx, t, "gts-prochain-passage-ferie", { jour, ferie: seance.seance.ferie ?? "" }),
  ];
}

/** At its term unless another day was said: « arrêt » is no renewal, and gives no day. */
export function disFin(
  ctx: Contexte,
  d: Dossier,
  le: Day,
  dite: boolean,
  terme: Day | null,
): string {
  if (dite) return phrase(ctx, "gts-arret-le", { jour: dis(le) });
  return le === terme
    ? phrase(ctx, le < ctx.jour ? "gts-arret-au-terme-passe" : "gts-arret-au-terme", {
        jour: dis(le),
        menage: nomme(d),
      })
    : phrase(ctx, "gts-arret-le", { jour: dis(le) });
}

export const horsDeLOrdreDuJour = (ctx: Contexte, t: Tenue, { id }: Dossier): string[] => {
  const parties = t.etat.envois.definitif?.situations;
  const dedans = parties
    ? auProgramme(ctx, t).some((s) => s.dossier.id === id)
    : definitives(ctx, t).some((s) => s.dossier.id === id);
  return dedans ? [] : [phrase(ctx, "gts-hors-ordre-du-jour")];
};

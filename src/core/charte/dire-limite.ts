/** Writes a limit: the day, and the working day to aim at when it is not one; the window when there is one. */
import { type Contexte, phrase } from "../contexte.ts";
import { ouvrePrecedent } from "../feries.ts";
import { dis } from "../time.ts";
import type { Limite } from "./echeances.ts";

type Phrases = Pick<Contexte, "catalog">;

/** « au plus tard samedi 4 avril 2026, à viser vendredi 3 avril ». `feries`: the territory's code. */
export function disLimite(ctx: Phrases, l: Limite, feries: string | undefined): string {
  const viser = ouvrePrecedent(l.limite, feries);
  const au =
    viser === l.limite
      ? dis(l.limite)
      : phrase(ctx, "limite-a-viser", { jour: dis(l.limite), viser: dis(viser) });
  return l.ouverture
    ? phrase(ctx, "entre-le-et-le", { du: dis(l.ouverture), au })
    : phrase(ctx, "au-plus-tard", { jour: au });
}

/** Whoever gets nothing any more: said to the coordinators, once each time it begins. */
import type { Registre } from "../core/dossier/dossiers.ts";
import type { Fiche } from "../model.ts";
import type { Store } from "../stores/store.ts";

export type Injoignables = ReturnType<typeof injoignables>;

export function injoignables(store: Store) {
  const perdus = new Set<string>();

  /**
   * `refuse`: a channel has just said so. Else only what it marked counts: somebody who never spoke
   * is not lost. The mark names the fiche, so a bot that died in between still says it, and once.
   */
  async function note(qui: string, { rappels }: Registre, at: Date, refuse = false): Promise<void> {
    const marque = (await store.adresse(qui))?.injoignable;
    if (!marque && (!refuse || perdus.has(qui))) return;
    perdus.add(qui);
    const fiche: Fiche = {
      id: `injoignable-${qui}-${marque?.depuis ?? at.toISOString()}`,
      type: "rappel-injoignable",
      dossier: "",
      by: "tandem",
      at: at.toISOString(),
      values: { personne: qui },
    };
    if (rappels.toutes.has(fiche.id)) return;
    await store.commit({ at: fiche.at, once: fiche.id, fiches: [fiche] });
  }

  return {
    note,
    retrouve: (qui: string): void => void perdus.delete(qui),
    estPerdu: (qui: string): boolean => perdus.has(qui),
  };
}

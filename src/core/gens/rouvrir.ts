/** « rouvre l'accès de Zoé Kahn »: after a departure said too soon. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { nommes } from "../reading/gens.ts";
import { personneDuCompte, valeursDuCompte } from "./comptes.ts";
import { regle } from "./siens.ts";

/** `undefined`: nobody who left is named. */
export function rouvre(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const partis = [...ctx.comptes.parId.values()].filter(
    (c) => c.depart !== undefined && regle(ctx.personne, personneDuCompte(c.id, c)),
  );
  const [compte, autre] = nommes(text, partis);
  if (!compte) return undefined;
  if (autre) return repond(ctx, memory, phrase(ctx, "rouvrir-qui"));
  const fiche = ficheDe(ctx, {
    type: "acces-accord",
    dossier: "",
    values: valeursDuCompte(compte),
  });
  return {
    ...repond(ctx, memory, phrase(ctx, "acces-rouvert", { nom: compte.nom })),
    fiches: [fiche],
  };
}

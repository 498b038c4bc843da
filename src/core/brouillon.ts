/** A dialog given up half-way: kept as a draft, dropped, or gone on with. */
import type { Memory, Turn } from "../model.ts";
import { redemande } from "./attente.ts";
import { type Contexte, phrase, repond } from "./contexte.ts";
import type { EnDialogue } from "./dialogue/moteur.ts";
import { enReponse } from "./question-ouverte.ts";
import { sortDuBrouillon } from "./reading/reponses.ts";

const sansDerniere = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).slice(0, -1),
});

/** Keep the draft, drop it, or go on. */
export function demandeAbandon(ctx: Contexte, memory: Memory, pending: EnDialogue): Turn {
  const question = { kind: "brouillon", pending, asking: "brouillon" } as const;
  const attente = [...(memory.attente ?? []).slice(0, -1), question];
  return repond(ctx, { ...memory, attente }, phrase(ctx, "garder-le-brouillon"), [
    [phrase(ctx, "bouton-garder-brouillon"), enReponse(question, "garder")],
    [phrase(ctx, "bouton-supprimer-brouillon"), enReponse(question, "supprimer")],
    [phrase(ctx, "bouton-continuer"), enReponse(question, "continuer")],
  ]);
}

export function brouillon(
  ctx: Contexte,
  memory: Memory,
  { pending }: { pending: NonNullable<Memory["brouillon"]> },
  { valeur, text }: { valeur?: string; text: string },
): Turn | undefined {
  const sort = sortDuBrouillon(valeur ?? text);
  const reste = sansDerniere(memory);
  if (sort === "garder")
    return repond(ctx, { ...reste, brouillon: pending }, phrase(ctx, "brouillon-garde"));
  if (sort === "supprimer") return repond(ctx, reste, phrase(ctx, "brouillon-supprime"));
  if (sort === "continuer") return reprendsBrouillon(ctx, { ...reste, brouillon: pending });
  return undefined;
}

/** « reprends la demande »: the draft put aside comes back with its question. */
export function reprendsBrouillon(ctx: Contexte, memory: Memory): Turn {
  const { brouillon: pending, ...reste } = memory;
  if (!pending) return repond(ctx, memory, phrase(ctx, "pas-de-brouillon"));
  return redemande(ctx, { ...reste, attente: [...(memory.attente ?? []), pending] }, false);
}

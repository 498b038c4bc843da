/** A dialog given up half-way: kept as a draft, dropped, or gone on with. */
import type { Memory, Pending, Turn } from "../model.ts";
import { type Contexte, phrase, repond } from "./contexte.ts";
import type { EnDialogue } from "./dialogue/moteur.ts";
import { enReponse } from "./question-ouverte.ts";
import { plat } from "./reading/plat.ts";
import { sortDuBrouillon } from "./reading/reponses.ts";
import { redemande } from "./redemander.ts";

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
  { pending }: { pending: Pending },
  { valeur, text }: { valeur?: string; text: string },
): Turn | undefined {
  const sort = sortDuBrouillon(valeur ?? text);
  const reste = sansDerniere(memory);
  if (sort === "garder")
    return repond(ctx, metDeCote(reste, pending), phrase(ctx, "brouillon-garde"));
  if (sort === "supprimer") return repond(ctx, reste, phrase(ctx, "brouillon-supprime"));
  if (sort === "continuer") return reprendsBrouillon(ctx, metDeCote(reste, pending));
  return undefined;
}

/** Drafts older than these are dropped. */
const BROUILLONS_GARDES = 10;

/** Kept to be taken up again, behind those put aside before. */
export const metDeCote = (memory: Memory, pending: Pending): Memory => ({
  ...memory,
  brouillons: [...(memory.brouillons ?? []), pending].slice(-BROUILLONS_GARDES),
});

/** « reprends la demande »: the draft put aside last, or the one that is named, comes back with its question. */
export function reprendsBrouillon(ctx: Contexte, memory: Memory, text = ""): Turn {
  const { brouillons = [] } = memory;
  const nommes = brouillons.filter((p) => text && seNomme(p, text));
  const pending = nommes.at(-1) ?? brouillons.at(-1);
  if (!pending) return repond(ctx, memory, phrase(ctx, "pas-de-brouillon"));
  const suite = {
    ...memory,
    brouillons: brouillons.filter((p) => p !== pending),
    attente: [...(memory.attente ?? []), pending],
  };
  return redemande(ctx, suite, false);
}

/** The draft of the household that the text names. */
function seNomme(p: Pending, text: string): boolean {
  const menage = p.kind === "dialogue" ? plat(String(p.values.menage ?? "")) : "";
  const noms = menage.split(/[^a-z0-9]+/).filter((m) => m.length > 3);
  const lu = plat(text);
  return noms.some((m) => lu.includes(m));
}

/** Walks a dialog written in dialogs/: what to ask next, or the end. Knows no dialog by name. */
import type { Memory, Pending, Turn, Valeur } from "../../model.ts";
import type { Champ, Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { enReponse } from "../question-ouverte.ts";
import { alertesDe } from "./alertes.ts";
import { champs } from "./champs/index.ts";
import { champsUtiles } from "./champs-utiles.ts";
import { dossierDit } from "./charte.ts";
import { conclus, refusDeja } from "./conclure.ts";
import { dejaSuivi, dossierDeLaDemande, valeursDeLaDemande } from "./deja-connu.ts";
import { recapitule } from "./recap.ts";

export type EnDialogue = Extract<Pending, { kind: "dialogue" }>;

/** The step after the last field. */
export const CONFIRMER = "confirmation";

export const dialogueDe = (ctx: Contexte, nom: string): Dialogue | undefined =>
  ctx.catalog.dialogues.find((d) => d.dialogue === nom);

/** After new values: what the charter says of them at once, then the next question or the end. */
export function dit(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
  nouveaux: string[],
): Turn {
  const alertes = alertesDe(ctx, dialogue, pending.values, nouveaux);
  const suivante = demande(ctx, memory, dialogue, pending);
  return puis(tour(memory, ...alertes), suivante);
}

/** That dialog asks what it asks now, last of all. */
export function enAttente(memory: Memory, pending: EnDialogue): Memory {
  const autres = (memory.attente ?? []).filter(
    (p) => p.kind !== "dialogue" || p.cle !== pending.cle,
  );
  return { ...memory, attente: [...autres, pending] };
}

/** Without that dialog: it is over, or put aside. */
export const sansDialogue = (memory: Memory, cle: string): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).filter((p) => p.kind !== "dialogue" || p.cle !== cle),
});

/** Asks the first thing still missing; with nothing missing, shows everything or writes. */
export function demande(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn {
  const suivi = dialogue.envoi ? dejaSuivi(ctx, memory, pending) : undefined;
  if (suivi) return suivi;
  const { values } = pending;
  const manque = champsUtiles(ctx, dialogue, values).find((c) => values[c.champ] === undefined);
  // Refused already: nothing more is asked for it.
  if (manque && refusDeja(ctx, dialogue, pending, manque))
    return conclus(ctx, memory, dialogue, vuDe(ctx, pending));
  if (manque) {
    const posee = { ...vuDe(ctx, pending), asking: manque.champ };
    return question(ctx, enAttente(memory, posee), manque, posee);
  }
  // Shown because somebody else wrote meanwhile: it waits for its yes, whatever is said in between.
  if (!dialogue.confirme && pending.asking !== CONFIRMER)
    return conclus(ctx, memory, dialogue, vuDe(ctx, pending));
  const suite = { ...vuDe(ctx, pending), asking: CONFIRMER };
  return recapitule(ctx, enAttente(memory, suite), dialogue, suite);
}

/** Once the dossier is known, how far its life had gone. What it asks now was not asked in vain before. */
function vuDe(ctx: Contexte, { relances: _sansCompte, ...pending }: EnDialogue): EnDialogue {
  if (pending.vu !== undefined) return pending;
  const dernier = dossierDit(ctx, pending.values)?.histoire.at(-1)?.id;
  return dernier === undefined ? pending : { ...pending, vu: dernier };
}

function question(ctx: Contexte, memory: Memory, champ: Champ, pending: EnDialogue): Turn {
  const boutons = [
    ...(champs[champ.type].boutons?.(ctx, champ, pending.values) ?? []),
    ...(champ.facultatif ? [[phrase(ctx, "bouton-je-ne-sais-pas"), ""] as const] : []),
  ].map(([label, valeur]) => [label, enReponse(pending, valeur)] as const);
  const menage = dossierDit(ctx, pending.values);
  const { titre, confirme } = dialogueDe(ctx, pending.dialogue)!;
  // A household is asked for that step, and no other.
  const de = menage ? situe(menage) : champ.type === "dossier" && !confirme ? titre : undefined;
  const posee = de ? phrase(ctx, "question-de", { de, question: champ.question }) : champ.question;
  return repond(ctx, memory, posee, boutons);
}

/** A step of that household that waits only for answers that may be left out: it is written as it is. */
export function finisCeQuiPeut(ctx: Contexte, memory: Memory, dossier: string): Turn | undefined {
  const pending = memory.attente?.findLast(
    (p): p is EnDialogue => p.kind === "dialogue" && p.values.dossier === dossier,
  );
  const dialogue = pending && dialogueDe(ctx, pending.dialogue);
  if (!pending || !dialogue || dialogue.confirme) return undefined;
  const manquent = champsUtiles(ctx, dialogue, pending.values).filter(
    (c) => pending.values[c.champ] === undefined,
  );
  if (!manquent.length || !manquent.every((c) => c.facultatif)) return undefined;
  const fini = laisseLeReste(ctx, memory, dialogue, pending);
  return fini.fiches.length ? fini : undefined;
}

/** « le reste plus tard »: what may be left out is, and kept as missing. */
export function laisseLeReste(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn {
  const values = { ...pending.values };
  const utiles = champsUtiles(ctx, dialogue, values);
  // What this answer decides may hold the others already: a request that is opened again.
  if (utiles.some((c) => c.champ === pending.asking && !c.facultatif))
    return puis(
      repond(ctx, memory, phrase(ctx, "champ-obligatoire")),
      demande(ctx, memory, dialogue, pending),
    );
  for (const c of utiles) if (c.facultatif && values[c.champ] === undefined) values[c.champ] = null;
  return demande(ctx, memory, dialogue, { ...pending, values });
}

/** The household has a request already: what it holds comes back, under what was just said. */
export function rouvre(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
  value: Valeur,
): Turn | undefined {
  const values = { ...pending.values, "deja-connu": value };
  const dossier = dossierDeLaDemande(ctx, values);
  if (dossier?.statut !== "demande") return undefined;
  const avant = valeursDeLaDemande(dossier);
  const dites = Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null));
  // The name as it was first said, with its first name.
  const menage = avant.menage ?? pending.values.menage ?? "";
  const avec = { ...pending, values: { ...avant, ...dites, menage } };
  const dite = phrase(ctx, "demande-rouverte", { menage: situe(dossier) });
  return puis(repond(ctx, memory, dite), demande(ctx, memory, dialogue, avec));
}

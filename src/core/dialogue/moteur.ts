/** Walks a dialog written in dialogs/. Knows no dialog by name. */
import type { Memory, Pending, Turn } from "../../model.ts";
import type { Champ, Dialogue } from "../../schemas/dialogue.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { enReponse } from "../question-ouverte.ts";
import { plat } from "../reading/plat.ts";
import { estBref, neSaitPas, rectifie, valide } from "../reading/reponses.ts";
import { alertesDe, reservesDe } from "./alertes.ts";
import type { Values } from "./champs/champ.ts";
import { champs } from "./champs/index.ts";
import { corrige } from "./corriger.ts";
import { ecrisDemande } from "./ecrire.ts";
import { recapitule } from "./recap.ts";

export type EnDialogue = Extract<Pending, { kind: "dialogue" }>;

/** The step after the last field. */
export const CONFIRMER = "confirmation";

const concerne = (champ: Champ, values: Values): boolean => {
  const avant = champ.si && values[champ.si.champ];
  return (
    !champ.si || (Array.isArray(avant) ? avant.length > 0 : avant !== undefined && avant !== null)
  );
};

/** The fields that apply, in order. */
export const champsUtiles = (dialogue: Dialogue, values: Values): Champ[] =>
  dialogue.champs.filter((c) => concerne(c, values));

/** What a sentence says of the fields, beyond the one that was asked. */
export function reperes(ctx: Contexte, dialogue: Dialogue, text: string): Values {
  const vus: Values = {};
  for (const champ of dialogue.champs) {
    const value = champs[champ.type].repere?.(ctx, champ, text);
    if (value !== undefined) vus[champ.champ] = value;
  }
  return vus;
}

export const dialogueDe = (ctx: Contexte, nom: string): Dialogue | undefined =>
  ctx.catalog.dialogues.find((d) => d.dialogue === nom);

/** The dialog that the message opens, if it does. */
export const declenche = (ctx: Contexte, text: string): Dialogue | undefined => {
  const lu = ` ${plat(text).replace(/[^a-z0-9']+/g, " ")} `;
  return ctx.catalog.dialogues.find((d) =>
    d.declencheurs.some(
      (mot) => lu.startsWith(` ${plat(mot)} `) || lu.includes(` je veux faire une ${plat(mot)} `),
    ),
  );
};

/** Takes all that the first sentence says, then asks what is missing. */
export function ouvre(ctx: Contexte, memory: Memory, dialogue: Dialogue, text: string): Turn {
  const vus = reperes(ctx, dialogue, text);
  const territoire = memory.territoire ?? ctx.personne.territoire;
  const values: Values = { ...(territoire && { territoire }), ...vus };
  const avant = memory.attente?.findLast((p) => p.kind === "dialogue");
  const suite: Memory = {
    ...memory,
    ...(avant && { brouillon: avant }),
    attente: (memory.attente ?? []).filter((p) => p.kind !== "dialogue"),
  };
  const suppose = vus.territoire === undefined && territoireDe(ctx.catalog, territoire);
  const accueil = repond(
    ctx,
    suite,
    [
      phrase(ctx, "dialogue-ouvert", { titre: dialogue.titre, ouverture: dialogue.ouverture }),
      ...(suppose ? [phrase(ctx, "territoire-suppose", { nom: suppose.nom })] : []),
    ].join("\n"),
  );
  return puis(accueil, dit(ctx, accueil.memory, dialogue, values, Object.keys(vus)));
}

/** After new values: what the charter says of them at once, then the next question or the recap. */
export function dit(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  values: Values,
  nouveaux: string[],
): Turn {
  const alertes = alertesDe(ctx, dialogue, values, nouveaux);
  const suivante = demande(ctx, memory, dialogue, values);
  return puis(tour(memory, ...alertes), suivante);
}

/** Asks the first thing still missing, or shows everything and asks for a yes. */
export function demande(ctx: Contexte, memory: Memory, dialogue: Dialogue, values: Values): Turn {
  const manque = champsUtiles(dialogue, values).find((c) => values[c.champ] === undefined);
  const pending: EnDialogue = {
    kind: "dialogue",
    dialogue: dialogue.dialogue,
    values,
    asking: manque?.champ ?? CONFIRMER,
  };
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "dialogue"), pending];
  const suite: Memory = { ...memory, attente };
  if (!manque) return recapitule(ctx, suite, dialogue, pending);
  const boutons = [
    ...(champs[manque.type].boutons?.(ctx, manque, values) ?? []),
    ...(manque.facultatif ? [[phrase(ctx, "bouton-je-ne-sais-pas"), ""] as const] : []),
  ].map(([label, valeur]) => [label, enReponse(pending, valeur)] as const);
  return repond(ctx, suite, manque.question, boutons);
}

/**
 * Reads an answer. `undefined`: it is not one, and the caller decides what else it may be.
 * `valeur` comes from a button, `text` from the keyboard.
 */
export function reponds(
  ctx: Contexte,
  memory: Memory,
  pending: EnDialogue,
  reponse: { valeur?: string; text: string },
): Turn | undefined {
  const dialogue = dialogueDe(ctx, pending.dialogue);
  if (!dialogue) return undefined;
  const { values, asking } = pending;
  const text = reponse.valeur ?? reponse.text;
  if (asking === CONFIRMER) {
    const change = reponse.valeur === undefined && corrige(ctx, memory, pending, text);
    if (change) return change;
    if (!valide(text) || !estBref(text)) return undefined;
    const utiles = Object.fromEntries(
      champsUtiles(dialogue, values).map((c) => [c.champ, values[c.champ] ?? null]),
    );
    return ecrisDemande(ctx, memory, dialogue, utiles, reservesDe(ctx, dialogue, utiles));
  }
  const champ = dialogue.champs.find((c) => c.champ === asking);
  if (!champ) return demande(ctx, memory, dialogue, values);
  if (reponse.valeur === "" || neSaitPas(text)) {
    if (champ.facultatif) return dit(ctx, memory, dialogue, { ...values, [asking]: null }, []);
    return puis(
      repond(ctx, memory, phrase(ctx, "champ-obligatoire")),
      demande(ctx, memory, dialogue, values),
    );
  }
  const change =
    reponse.valeur === undefined && (rectifie(text) || /^non\b/i.test(text))
      ? corrige(ctx, memory, pending, text)
      : undefined;
  if (change) return change;
  const aussi = reponse.valeur === undefined ? reperes(ctx, dialogue, text) : {};
  // « maintien » said to « Pour quel ménage ? » is no household's name.
  const pasUnNom =
    champ.type === "menage" && aussi[asking] === undefined && Object.keys(aussi).length > 0;
  const value = pasUnNom ? undefined : champs[champ.type].lit(ctx, champ, text);
  if (value === undefined) return corrige(ctx, memory, pending, text);
  const neufs = Object.fromEntries(Object.entries(aussi).filter(([c]) => values[c] === undefined));
  return dit(ctx, memory, dialogue, { ...values, ...neufs, [asking]: value }, [
    ...Object.keys(neufs).filter((c) => c !== asking),
    asking,
  ]);
}

/** Corrects an earlier answer of a dialog, in plain words or by asking it again. */
import type { Memory, Turn, Valeur } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, phrase, puis, repond } from "../contexte.ts";
import { plat } from "../reading/plat.ts";
import { rectifie, veutChanger } from "../reading/reponses.ts";
import { enDoute, estEnDoute } from "./champs/champ.ts";
import { champs } from "./champs/index.ts";
import { demande, dialogueDe, dit, type EnDialogue } from "./moteur.ts";
import { reperes } from "./reperer.ts";

/** « non en fait c'est accès pas maintien »: an earlier answer changes, and the question comes back. */
export function corrige(
  ctx: Contexte,
  memory: Memory,
  pending: EnDialogue,
  text: string,
): Turn | undefined {
  const dialogue = dialogueDe(ctx, pending.dialogue);
  if (!dialogue) return undefined;
  const { values } = pending;
  const change = Object.entries(reperes(ctx, dialogue, text)).filter(
    ([c, v]) =>
      values[c] !== undefined &&
      JSON.stringify(values[c]) !== JSON.stringify(v) &&
      estVoulu(dialogue, c, values[c], text),
  );
  if (!change.length) return demandeACorriger(ctx, memory, dialogue, pending, text);
  const joints = change.map(([c, v]) => {
    const { type } = dialogue.champs.find((x) => x.champ === c)!;
    return [c, champs[type].corrige?.(ctx, values[c] ?? null, text) ?? v] as const;
  });
  // The reason that was asked was of the value before: the rule looks again.
  const restent = Object.entries(values).filter(([c, v]) => !(estEnDoute(c) && v === true));
  const corrigees = { ...Object.fromEntries(restent), ...Object.fromEntries(joints) };
  const dits = joints.map(([c, v]) => {
    const champ = dialogue.champs.find((x) => x.champ === c)!;
    return phrase(ctx, "champ-corrige", {
      libelle: champ.libelle,
      valeur: champs[champ.type].dit(ctx, champ, v, corrigees),
    });
  });
  return puis(
    repond(ctx, memory, dits.join("\n")),
    dit(
      ctx,
      memory,
      dialogue,
      { ...pending, values: corrigees },
      change.map(([c]) => c),
    ),
  );
}

/**
 * What cannot be the answer to the question may be another answer said anew: « c'est dans la
 * Loire », « elle a une masp ». It is taken, and said. Only the household needs words of
 * correction: « et mr boit » does not rename it.
 */
function estVoulu(
  dialogue: Dialogue,
  champ: string,
  avant: Valeur | undefined,
  text: string,
): boolean {
  const { type } = dialogue.champs.find((c) => c.champ === champ)!;
  // A step is short, and written at once: nothing changes in it without words that say so.
  if (!dialogue.confirme) return rectifie(text) || /^non\b/i.test(text);
  return avant === null || (type !== "menage" && type !== "dossier") || rectifie(text);
}

/** « change la nature »: the field named is asked again. */
function demandeACorriger(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
  text: string,
): Turn | undefined {
  const { values } = pending;
  if (!veutChanger(text)) return undefined;
  const [, tete = text, neuf] = /^([^:]*):\s*(.+)$/s.exec(text) ?? [];
  const nomme = plat(tete)
    .replace(/^\S+ (?:(?:la|le|les|l'|mon|ma|son|sa) ?)?/, "")
    .trim();
  const champ = dialogue.champs.find(
    (c) =>
      values[c.champ] !== undefined &&
      (plat(tete).includes(plat(c.libelle)) ||
        (nomme.length > 3 && plat(c.libelle).startsWith(nomme))),
  );
  const valeur = champ && neuf && champs[champ.type].lit(ctx, champ, neuf.trim(), values);
  if (champ && valeur !== undefined && valeur !== "") {
    const corrigees = { ...values, [champ.champ]: valeur };
    const lu = champs[champ.type].dit(ctx, champ, valeur, corrigees);
    return puis(
      repond(ctx, memory, phrase(ctx, "champ-corrige", { libelle: champ.libelle, valeur: lu })),
      dit(ctx, memory, dialogue, { ...pending, values: corrigees }, [champ.champ]),
    );
  }
  if (champ) {
    const { [champ.champ]: _, [enDoute(champ.champ)]: __, ...reste } = values;
    return demande(ctx, memory, dialogue, { ...pending, values: reste });
  }
  const boutons = dialogue.champs
    .filter((c) => values[c.champ] !== undefined)
    .map((c) => [c.libelle, { do: "dire", text: `corrige ${c.libelle}` }] as const);
  return repond(ctx, memory, phrase(ctx, "corriger-quel-champ"), boutons);
}

/** Reads what is said to a dialog: an answer, several, a correction, or nothing of its own. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, puis, repond } from "../contexte.ts";
import {
  demandeLEnvoi,
  estBref,
  neSaitPas,
  rectifie,
  remetLeReste,
  valide,
} from "../reading/reponses.ts";
import { enDoute, type Values } from "./champs/champ.ts";
import { champs } from "./champs/index.ts";
import { conclus } from "./conclure.ts";
import { corrige } from "./corriger.ts";
import { envoie } from "./envoyer.ts";
import {
  CONFIRMER,
  demande,
  dialogueDe,
  dit,
  type EnDialogue,
  laisseLeReste,
  rouvre,
} from "./moteur.ts";
import { dAilleurs, datesFausses, neufsDe, redit, reperes } from "./reperer.ts";

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
  const avec = (neuves: Values): EnDialogue => ({ ...pending, values: { ...values, ...neuves } });
  if (dialogue.envoi && demandeLEnvoi(text) && estBref(text))
    return envoie(ctx, memory, dialogue, pending);
  if (asking === CONFIRMER) {
    const change = reponse.valeur === undefined && corrige(ctx, memory, pending, text);
    if (change) return change;
    const neufs = reponse.valeur === undefined ? neufsDe(reperes(ctx, dialogue, text), values) : {};
    if (Object.keys(neufs).length && !valide(text))
      return dit(ctx, memory, dialogue, avec(neufs), Object.keys(neufs));
    if (!valide(text) || !estBref(text)) return undefined;
    return conclus(ctx, memory, dialogue, pending);
  }
  if (remetLeReste(text)) return laisseLeReste(ctx, memory, dialogue, pending);
  const champ = dialogue.champs.find((c) => c.champ === asking);
  const faute = champ?.type === "jour" ? datesFausses(ctx, dialogue, text) : [];
  if (faute.length)
    return puis(repond(ctx, memory, faute.join("\n")), demande(ctx, memory, dialogue, pending));
  if (!champ) return demande(ctx, memory, dialogue, pending);
  if (reponse.valeur === "" || neSaitPas(text)) {
    if (champ.facultatif) return dit(ctx, memory, dialogue, avec({ [asking]: null }), []);
    return puis(
      repond(ctx, memory, phrase(ctx, "champ-obligatoire")),
      demande(ctx, memory, dialogue, pending),
    );
  }
  const change =
    reponse.valeur === undefined && (rectifie(text) || /^non\b/i.test(text))
      ? corrige(ctx, memory, pending, text)
      : undefined;
  if (change) return change;
  const { [asking]: sien, ...autres } =
    reponse.valeur === undefined ? dAilleurs(ctx, dialogue, text) : {};
  // A name inside a sentence is offered, not taken: the sentence may tell something else of them.
  const offert = champ.type === "dossier" && !dialogue.confirme;
  const aussi = sien === undefined || offert ? autres : { ...autres, [asking]: sien };
  // « maintien » said to « Pour quel ménage ? » is no household's name.
  const pasUnNom =
    champ.type === "menage" && aussi[asking] === undefined && Object.keys(aussi).length > 0;
  // Behind its own label, only what follows it.
  const etiquete = champ.type === "texte" && champ.apres ? aussi[asking] : undefined;
  // « non 6 mois », « non le 22 »: of what was said before, and no reason, nor the day that is asked.
  const repris =
    (champ.type === "texte" || champ.type === "jour") &&
    !champ["admet-oui"] &&
    /^(?:non|nan|pardon|erreur|oups)[ ,]+\S/i.test(text);
  const value =
    pasUnNom || repris ? undefined : (etiquete ?? champs[champ.type].lit(ctx, champ, text, values));
  if (value === undefined) {
    const ids = champs[champ.type].candidats?.(ctx, champ, text, values) ?? [];
    if (ids.length > (offert ? 0 : 1))
      return demande(ctx, memory, dialogue, avec({ [enDoute(champ.champ)]: ids }));
    // « les causes : … », said while something else is asked.
    const nouveaux = neufsDe(aussi, values);
    if (Object.keys(nouveaux).length && !rectifie(text))
      return dit(ctx, memory, dialogue, avec(nouveaux), Object.keys(nouveaux));
    if (redit(ctx, dialogue, aussi, values, text)) return demande(ctx, memory, dialogue, pending);
    return corrige(ctx, memory, pending, text);
  }
  const neufs = neufsDe(aussi, values);
  const rouverte = champ.type === "homonyme" && rouvre(ctx, memory, dialogue, pending, value);
  if (rouverte) return rouverte;
  return dit(ctx, memory, dialogue, avec({ ...neufs, [asking]: value }), [
    ...Object.keys(neufs).filter((c) => c !== asking),
    asking,
  ]);
}

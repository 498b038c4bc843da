/** Names each question that may be open, so that a button answers its own question and no other. */
import type { Action, Pending } from "../model.ts";
import { empreinte } from "./empreinte.ts";

/** Stable while the question is the same: asking it again does not change it. */
export const questionDe = (pending: Pending): string => empreinte(nomDe(pending));

function nomDe(pending: Pending): string {
  switch (pending.kind) {
    case "visite":
      return `visite:${pending.brouillon.message}:${pending.asking}`;
    case "dialogue":
      return `dialogue:${pending.cle}:${pending.asking}`;
    case "confirmation":
      return `confirmation:${JSON.stringify(pending.action)}`;
    case "rendez-vous":
      return `rendez-vous:${pending.fiche}`;
    case "correction":
      return `correction:${pending.fiche}`;
    case "reglage": {
      const { asking, territoire = "", ambiguite = "", lecture = "", depuis = 0 } = pending;
      return `reglage:${asking}:${territoire}:${ambiguite}:${lecture}:${depuis}`;
    }
    case "condition":
      return `condition:${pending.territoire}:${pending.dispositifs.join()}`;
    case "perso":
      return `perso:${pending.quoi}`;
    case "remplacant":
      return `remplacant:${pending.fiche}`;
    case "transmission":
      return `transmission:${pending.asking}:${pending.a.join()}:${pending.texte}`;
    case "remettre":
      return `remettre:${pending.ids.join()}`;
    case "territoire":
    case "brouillon":
      return pending.kind;
  }
}

/** A button that answers that question. */
export const enReponse = (pending: Pending, valeur: string): Action => ({
  do: "repondre",
  question: questionDe(pending),
  valeur,
});

/** The documents that a step calls for, to be offered on its echo; and how each is named when it is asked for. */
import type { CleDePhrase } from "../../schemas/phrases.ts";
import type { TypeDeDocument } from "../../schemas/piece.ts";
import type { TypeDEtape } from "../../schemas/vie.ts";
import { type Contexte, phrase } from "../contexte.ts";

const DE_L_ETAPE: Partial<Record<TypeDEtape, readonly TypeDeDocument[]>> = {
  decision: ["plan"],
  demarrage: ["plan"],
  bilan: ["bilan"],
  fin: ["bilan"],
  interruption: ["interruption", "bilan"],
  suspension: ["suspension"],
  refus: ["refus"],
};

const cleDe = (type: TypeDeDocument) => `piece-nom-${type}` as const;

/** « avis d'interruption »: as the reader of messages knows it. */
export const nomDuDocument = (ctx: Contexte, type: TypeDeDocument): string =>
  phrase(ctx, cleDe(type));

/**
 * `label`: the key of the button's phrase, without holes. `text`: the key of what it says; its
 * hole {document} takes `nomDuDocument`, its hole {menage} the household.
 */
export const documentsDeLEtape = (
  type: TypeDEtape,
): { document: TypeDeDocument; label: CleDePhrase; text: CleDePhrase }[] =>
  (DE_L_ETAPE[type] ?? []).map((document) => ({
    document,
    label: cleDe(document),
    text: "piece-demande",
  }));

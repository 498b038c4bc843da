/** Says what follows from an act of the household, with the sentence that says so. */
import type { Source } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { sourcesDe } from "./cumul.ts";
import type { Dit } from "./par-mesure.ts";
import type { Demande } from "./reponse.ts";

export function consequencesDe(
  ctx: Contexte,
  { edition }: Demande,
  { consequences = [] }: Dit,
): { lignes: string[]; sources: Source[] } {
  const dites = consequences.map((cle) => edition.consequences![cle]!);
  return {
    lignes: dites.map(({ si, alors }) => phrase(ctx, "consequence", { si, alors })),
    sources: dites.flatMap(({ citations }) => sourcesDe(edition, citations)),
  };
}

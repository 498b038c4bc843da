/** Says that a text does not foresee something, by its name and without a number. */
import type { Memory, Turn } from "../../model.ts";
import { editionPour, territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";

export function nonPrevu(ctx: Contexte, memory: Memory, territoire: string, sujet: string): Turn {
  const { catalog, jour } = ctx;
  const edition = editionPour(catalog, territoire, jour);
  const lieu = territoireDe(catalog, territoire)?.nom ?? territoire;
  const qui = edition?.interlocuteur;
  return repond(
    ctx,
    memory,
    [
      phrase(ctx, "non-prevu", {
        lieu,
        titre: edition?.titre ?? "",
        sujet: catalog.sujets[sujet]?.titre ?? sujet,
      }),
      qui ? phrase(ctx, "non-prevu-qui", { qui }) : phrase(ctx, "non-prevu-conseil"),
    ].join("\n"),
  );
}

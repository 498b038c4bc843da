/** Writes the amounts that depend on the household, the line of the household that the question describes first. */
import type { Bareme } from "../../schemas/regles.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { expression, force, lis } from "../reading/expressions.ts";
import { ecrisMontant } from "./ecritures.ts";

/** `question`: its words. With a composition in it, only that line and what is added to it; else all. */
export function lignesDuBareme(ctx: Contexte, { lignes }: Bareme, question: string): string[] {
  const lu = lis(question);
  const toutes = Object.values(lignes);
  const siennes = toutes.filter(({ mots = [] }) => mots.some((m) => force(lu, expression(m)) > 0));
  const base = siennes.filter((l) => !l["en-plus"]);
  const montrees = base.length
    ? toutes.filter((l) => base.includes(l) || l["en-plus"])
    : siennes.length
      ? siennes
      : toutes;
  return montrees.map((ligne) =>
    phrase(ctx, "point", { point: `${ligne.libelle} : ${ecrisMontant(ctx.catalog, ligne)}` }),
  );
}

/** To whom somebody's words may go: who coordinates their territory, those at work first. */
import type { Day, Memory, Personne } from "../../model.ts";
import { sienDe } from "../charte/question.ts";
import type { Contexte } from "../contexte.ts";
import { enConges } from "../rappels/etat.ts";
import { enumere } from "../reading/plat.ts";

const territoiresDe = ({ territoire, territoires = [] }: Personne): string[] => [
  ...territoires,
  ...(territoire ? [territoire] : []),
];

/** Empty when nobody is known, or when the person's own territory is not: another's coordinator is not written to. */
export function coordonnentPour(ctx: Contexte, memory: Memory): Personne[] {
  const { personne, gens } = ctx;
  const dits = territoiresDe(personne);
  const sien = sienDe(ctx, memory);
  const siens = new Set(dits.length ? dits : sien ? [sien] : []);
  if (!siens.size) return [];
  const tous = gens.filter((g) => {
    if (g.id === personne.id || g.role !== "coordinateur" || g.acces || !g.nom) return false;
    const leurs = territoiresDe(g);
    return !leurs.length || leurs.some((t) => siens.has(t));
  });
  const presents = tous.filter((g) => !enConges(ctx.rappels, g.id, ctx.jour));
  return presents.length ? presents : tous;
}

/** The day until which all of them are away, when they all are. */
export function absentsJusquAu(ctx: Contexte, a: readonly string[]): Day | undefined {
  const retours = a.map((id) => enConges(ctx.rappels, id, ctx.jour));
  return retours.every((c) => c && c.remplacant === null)
    ? retours.map((c) => c!.au).sort()[0]
    : undefined;
}

export const nomsDe = (ctx: Pick<Contexte, "gens">, a: readonly string[]): string =>
  enumere(a.map((id) => ctx.gens.find((g) => g.id === id)?.nom || id));

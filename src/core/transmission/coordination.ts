/** To whom somebody's words may go: who coordinates their territory, those at work first. */
import type { Day, Memory, Personne } from "../../model.ts";
import { sienDe } from "../charte/question.ts";
import type { Contexte } from "../contexte.ts";
import { coordonne, territoiresDe } from "../droits/territoires.ts";
import { TROP_TARD } from "../rappels/annonces.ts";
import { enConges } from "../rappels/etat.ts";
import { enumere } from "../reading/plat.ts";
import { ajoute } from "../time.ts";
import { nommesDans } from "./nommes.ts";

/** Words that name a household go to who coordinates its territory, and to nobody else. */
export function coordonnentPour(ctx: Contexte, memory: Memory, texte = ""): Personne[] {
  const { personne, gens } = ctx;
  const dits = territoiresDe(personne);
  const sien = sienDe(ctx, memory);
  const siens = dits.length ? dits : sien ? [sien] : [];
  const { territoires } = nommesDans(ctx, texte);
  const lit = (g: Personne) =>
    territoires.length
      ? territoires.every((t) => coordonne(g, t))
      : siens.some((t) => coordonne(g, t));
  const encore = ajoute(ctx.jour, { jours: TROP_TARD });
  const tous = gens.filter(
    (g) => g.id !== personne.id && g.nom && lit(g) && (retour(ctx, g.id) ?? "") < encore,
  );
  const presents = tous.filter((g) => retour(ctx, g.id) === undefined);
  return presents.length ? presents : tous;
}

/** The last day of their leave, when they are away today. */
const retour = ({ rappels, jour }: Contexte, id: string): Day | undefined =>
  enConges(rappels, id, jour)?.au;

/** The day until which all of them are away, when they all are. */
export function absentsJusquAu(ctx: Contexte, a: readonly string[]): Day | undefined {
  const retours = a.map((id) => retour(ctx, id));
  return retours.every((jour) => jour !== undefined) ? retours.sort()[0] : undefined;
}

export const nomsDe = (ctx: Pick<Contexte, "gens">, a: readonly string[]): string =>
  enumere(a.map((id) => ctx.gens.find((g) => g.id === id)?.nom || id));

/** What the person who speaks has to do: of the households they follow or stand in for, or of all that they coordinate. */
import type { Dossier } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { memePersonne } from "../dossier/dossiers.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import { remplacesPar } from "./etat.ts";
import { aFairePour } from "./pour.ts";

/** A request's author is told of it only while nobody follows it. */
export function suivis(ctx: Contexte): Dossier[] {
  const { personne, dossiers, gens } = ctx;
  if (personne.toutVoir || personne.role === "coordinateur") return dossiers;
  const remplaces = new Set(remplacesPar(ctx.rappels, personne.id, ctx.jour));
  const noms = [personne, ...gens.filter((g) => remplaces.has(g.id))].map((g) => g.nom);
  return dossiers.filter(
    (d) =>
      noms.some((nom) => memePersonne(nom, d.intervenant)) ||
      (!d.intervenant && d.par === personne.id),
  );
}

/** Worked out once a turn: a coordinator's are thousands. */
const faits = new WeakMap<Contexte, AFaire[]>();
export function aFaireDeMoi(ctx: Contexte): AFaire[] {
  const deja = faits.get(ctx);
  if (deja) return deja;
  const siennes = aFairePour(ctx, ctx.rappels, { personne: ctx.personne, dossiers: suivis(ctx) });
  faits.set(ctx, siennes);
  return siennes;
}

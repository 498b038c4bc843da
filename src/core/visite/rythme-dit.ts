/** What the rhythm of its charter still asks for a household, and by when. */
import type { Dossier } from "../../model.ts";
import { editionDuDossier, territoireDe } from "../charte/edition.ts";
import { mesureSuivie } from "../charte/mesures.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { type Rythme, rythmeDe } from "../dossier/rythme.ts";
import { ouvrePrecedent } from "../feries.ts";
import { dis, disMois } from "../time.ts";

export const editionDe = (ctx: Contexte, d: Dossier) => editionDuDossier(ctx.catalog, d, ctx.jour);

/** What the rule asks, what is still owed, and by when. */
export function disEtat(
  ctx: Contexte,
  dossier: Dossier,
  etat: Rythme | undefined,
  entier: boolean,
): string[] {
  if (!etat || etat.kind === "non-chiffre") return [phrase(ctx, "sans-rythme")];
  const region = territoireDe(ctx.catalog, dossier.territoire)?.feries;
  if (etat.kind === "intervalle") {
    if (!etat.limite) return [phrase(ctx, "aucune-rencontre")];
    const viser = ouvrePrecedent(etat.limite, region);
    const jour =
      viser === etat.limite
        ? dis(viser)
        : phrase(ctx, "limite-a-viser", { jour: dis(etat.limite), viser: dis(viser) });
    return [
      phrase(ctx, etat.limite < ctx.jour ? "prochaine-depassee" : "prochaine-rencontre", { jour }),
    ];
  }
  if (!entier) return [];
  const { faites, attendues, limite, periode } = etat;
  const dite = periode === "mois" ? disMois(limite) : phrase(ctx, "cette-semaine");
  if (faites >= attendues)
    return [
      phrase(ctx, "rythme-atteint", {
        attendues,
        parperiode: phrase(ctx, periode === "mois" ? "par-mois" : "par-semaine"),
      }),
    ];
  const cle = limite < ctx.jour ? "rythme-passe" : "rythme-reste";
  const viser = ouvrePrecedent(limite, region);
  const jour =
    viser === limite
      ? dis(limite)
      : phrase(ctx, "limite-a-viser", { jour: dis(limite), viser: dis(viser) });
  return [phrase(ctx, cle, { faites, attendues, reste: attendues - faites, periode: dite, jour })];
}

/** What is owed; nothing more to say of one never met whose rule counts from the last meeting. */
export function attendu(ctx: Contexte, d: Dossier): string[] {
  const etat = etatDe(ctx, d);
  return etat?.kind === "intervalle" && !etat.limite ? [] : disEtat(ctx, d, etat, true);
}

export function etatDe(ctx: Contexte, d: Dossier): Rythme | undefined {
  const edition = editionDe(ctx, d);
  return edition && rythmeDe(mesureSuivie(edition, d), d, ctx.jour);
}

/** Something is still owed in this period, or the limit is behind. */
export function enRetard(ctx: Contexte, d: Dossier): boolean {
  const etat = etatDe(ctx, d);
  if (!etat || etat.kind === "non-chiffre") return false;
  if (etat.kind === "compteur") return etat.faites < etat.attendues;
  return !etat.limite || etat.limite < ctx.jour;
}

/** « qui a vu le dossier Schmitt ? »: who may ask, of which household; the shell reads the journal. */
import type { Dossier, Memory, Personne, Turn, Vue } from "../../model.ts";
import { type Bouton, type Contexte, enPrive, phrase, repond, tour } from "../contexte.ts";
import { coordonne } from "../droits/territoires.ts";
import { lisAcces } from "../reading/acces.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";
import { designe } from "../vues/designe.ts";
import type { Demandee } from "../vues/pages.ts";

type VueDesAcces = Extract<Vue, { quoi: "acces" }>;
/** Buttons: at most this many households are offered. */
const OFFERTS = 5;

const peutLire = ({ role, toutVoir, acces }: Personne): boolean =>
  !acces && (role === "coordinateur" || !!toutVoir);
/** Those of their own territory: not one that they asked for, or opened, elsewhere. */
const lisibles = ({ dossiers, personne }: Contexte): Dossier[] =>
  dossiers.filter((d) => personne.toutVoir || coordonne(personne, d.territoire));

export function acces(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const lu = lisAcces(text, ctx.message.at);
  if (!lu) return undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  // Before any name is looked up: nobody learns from a refusal that a dossier exists.
  if (!peutLire(ctx.personne)) return repond(ctx, memory, phrase(ctx, "regard-reserve"));
  const places = placesDesDates(text, ctx.message.at);
  const { surs, doutes, inconnus } = menagesDe(text, lisibles(ctx), places);
  const nommes = [
    ...new Set([...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)]),
  ];
  const vue = (d: Dossier): VueDesAcces => ({ quoi: "acces", dossier: d.id, ...lu });
  const [seul, autre] = nommes;
  if (!seul) {
    const nom = inconnus[0]?.nom;
    return repond(
      ctx,
      memory,
      nom ? phrase(ctx, "menage-pas-la", { nom }) : phrase(ctx, "regard-de-qui"),
    );
  }
  if (autre || !surs.length) {
    const boutons = nommes
      .slice(0, OFFERTS)
      .map((d): Bouton => [designe(d, ctx.dossiers), { do: "voir", vue: vue(d), page: 0 }]);
    return repond(ctx, memory, phrase(ctx, "de-quel-menage"), boutons);
  }
  return montreLesAcces(ctx, memory, { vue: vue(seul), page: 0 });
}

/** In private only: see `montre`. */
export function montreLesAcces(
  ctx: Contexte,
  memory: Memory,
  { vue, page, sur }: Demandee<VueDesAcces>,
): Turn {
  if (!peutLire(ctx.personne)) return repond(ctx, memory, phrase(ctx, "regard-reserve"));
  const { dossier, depuis } = vue;
  if (!lisibles(ctx).some((d) => d.id === dossier))
    return repond(ctx, memory, phrase(ctx, "choix-perime"));
  const consulte = { dossier, depuis, page, ...(sur !== undefined && { sur }) };
  return { ...tour(memory), consulte };
}

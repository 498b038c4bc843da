/** How many measures run in a sector, against the places that its posts make by the text. */
import type { Carte, Dossier, Memory, Turn } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { fileActive } from "../charte/calculs/secteur.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { editionPour, territoireDe } from "../charte/edition.ts";
import { menagesPour } from "../charte/secteur.ts";
import { ecrisNombre } from "../chiffres.ts";
import { type Contexte, enTexte, phrase, tour } from "../contexte.ts";
import { statutDuJour } from "../vie/etat.ts";
import { enAttente } from "./attente.ts";
import { nonPrevu } from "./non-prevu.ts";
import { secteurDe, secteursDe } from "./secteurs.ts";

const SUJET = "capacite";
const REPARTITION = "mutualisation";

/** `voulus`: labels of sectors; all of those in which somebody lives when none is asked for. */
export function charge(ctx: Contexte, memory: Memory, territoire: string, voulus: string[]): Turn {
  const edition = editionPour(ctx.catalog, territoire, ctx.jour);
  const compte =
    edition && Object.values(edition.secteurs ?? {}).some((s) => placesDe(edition, s.libelle));
  if (!edition || !compte) return nonPrevu(ctx, memory, territoire, SUJET);
  const coordonne = ctx.personne.role === "coordinateur" || ctx.personne.toutVoir === true;
  const siens = ctx.dossiers.filter((d) => d.territoire === territoire);
  const pris = siens.filter((d) => enCharge(ctx, d));
  const situes = pris.map((d) => secteursDe(edition, d));
  const secteurs = Object.values(edition.secteurs ?? {})
    .map((s) => s.libelle)
    .filter((s) =>
      voulus.length ? voulus.includes(s) : situes.some(([un, autre]) => un === s && !autre),
    );
  const etats = secteurs.map((libelle) => {
    const n = situes.filter(([un, autre]) => un === libelle && !autre).length;
    const places = placesDe(edition, libelle)?.total;
    return { libelle, n, places, trop: places === undefined ? 0 : n - places };
  });
  const pleins = etats.filter((e) => e.trop > 0);
  const vagues = situes.filter(
    (s) => s.length > 1 && (!voulus.length || s.some((x) => voulus.includes(x))),
  );
  const ailleurs = situes.filter((s) => !s.length).length;
  const echues = siens
    .filter((d) => statutDuJour(d, ctx.jour) === "echue")
    .filter((d) => !voulus.length || secteursDe(edition, d).some((s) => voulus.includes(s))).length;
  const carte: Carte = {
    titre: phrase(ctx, coordonne ? "charge-titre" : "charge-titre-vos", {
      lieu: territoireDe(ctx.catalog, territoire)?.lieu ?? "",
    }),
    faits: etats.flatMap((e) => [
      {
        libelle: e.libelle,
        valeur: [
          phrase(ctx, e.n > 1 ? "charge-mesures" : "charge-mesure", { n: e.n }),
          ...(e.places === undefined ? [] : [disEcart(ctx, e.places, e.trop)]),
          ...disAttente(ctx, edition, e.libelle),
        ].join(" ; "),
      },
      ...calcul(ctx, edition, e.libelle),
    ]),
    ...(pleins.length && {
      alerte: pleins
        .map((e) => phrase(ctx, "charge-de-trop", { secteur: e.libelle, n: ecrisNombre(e.trop) }))
        .join("\n"),
    }),
    remarques: [
      ...(pleins.length && !coordonne && edition.interlocuteur
        ? [phrase(ctx, "menages-prevenir", { qui: edition.interlocuteur })]
        : []),
      ...(vagues.length ? [phrase(ctx, "charge-quartier", { n: vagues.length })] : []),
      ...(ailleurs && !voulus.length ? [phrase(ctx, "charge-hors-secteur", { n: ailleurs })] : []),
      ...(echues ? [phrase(ctx, "charge-echues", { n: echues })] : []),
      ...(coordonne ? [] : [phrase(ctx, "charge-vos-dossiers")]),
    ],
  };
  const cites = [
    ...(edition.reponses[SUJET]?.citations.slice(0, 1) ?? []),
    ...(pleins.length ? (edition.reponses[REPARTITION]?.citations.slice(0, 1) ?? []) : []),
  ];
  const sources = etats.length ? sourcesDe(edition, cites) : [];
  return tour(memory, { text: enTexte(carte, sources), carte, sources });
}

/** Begun, and its term not behind: suspended ones keep their place. */
function enCharge(ctx: Contexte, d: Dossier): boolean {
  const statut = statutDuJour(d, ctx.jour);
  return (statut === "en-cours" || statut === "suspendue") && (!d.debut || d.debut <= ctx.jour);
}

function placesDe(edition: Edition, libelle: string) {
  const secteur = secteurDe(edition, libelle);
  return secteur?.milieu && secteur.etp
    ? menagesPour(edition, secteur.milieu, secteur.etp)
    : undefined;
}

const disEcart = (ctx: Contexte, places: number, trop: number): string =>
  phrase(ctx, trop > 0 ? "charge-sur-trop" : trop === 0 ? "charge-sur-plein" : "charge-sur-reste", {
    places: ecrisNombre(places),
    n: ecrisNombre(Math.abs(trop)),
  });

const disAttente = (ctx: Contexte, edition: Edition, libelle: string): string[] => {
  if (!edition.vie?.etapes.commande) return [];
  const n = enAttente(ctx, edition, [libelle]).length;
  return n ? [phrase(ctx, "charge-en-attente", { n })] : [];
};

/** « Ménages pour ½ temps plein en milieu rural : 14, déduit (28 par temps plein × 0,5) ». */
function calcul(ctx: Contexte, edition: Edition, libelle: string): Carte["faits"] {
  const secteur = secteurDe(edition, libelle);
  const places = placesDe(edition, libelle);
  return secteur?.milieu && secteur.etp && places
    ? [fileActive(ctx, secteur.milieu, secteur.etp, places)]
    : [];
}

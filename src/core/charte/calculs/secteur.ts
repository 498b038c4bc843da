/** Who covers the place that the question names: sector, employer, posts. A shared town is asked about. */
import type { Secteur } from "../../../schemas/secteur.ts";
import { ecrisNombre } from "../../chiffres.ts";
import { type Bouton, type Contexte, phrase } from "../../contexte.ts";
import { expression, force, lis } from "../../reading/expressions.ts";
import { enumere } from "../../reading/plat.ts";
import { lieuxPropres, menagesPour, secteursNommes } from "../secteur.ts";
import type { Constat, Donnees, Fait } from "./donnees.ts";

/** Quarters shown on one button. */
const PAR_BOUTON = 3;

/** « 1 temps plein », « ½ temps plein ». */
export const ecrisPoste = (ctx: Contexte, etp: number): string =>
  etp === 0.5
    ? phrase(ctx, "demi-temps-plein")
    : phrase(ctx, etp >= 2 ? "temps-pleins" : "temps-plein", { n: ecrisNombre(etp) });

const ligne = (ctx: Contexte, { libelle, operateur, etp }: Secteur): string =>
  phrase(ctx, etp ? "secteur-ligne" : "secteur-ligne-sans-poste", {
    secteur: libelle,
    operateur,
    poste: etp ? ecrisPoste(ctx, etp) : "",
  });

const trouves = ({ edition, question }: Donnees) => secteursNommes(edition, lis(question));

/** The answer itself: one sector, the sectors named, the quarters of a shared town, else all of them. */
export function secteur(d: Donnees): Constat | undefined {
  const { ctx, edition } = d;
  const { secteurs, partage } = trouves(d);
  const [premier] = secteurs;
  if (!premier) {
    const tous = Object.values(edition.secteurs ?? {});
    return { points: tous.map((s) => ligne(ctx, s)), citations: tous.flatMap((s) => s.citations) };
  }
  const citations = secteurs.flatMap((s) => s.citations);
  if (partage)
    return {
      reponse: phrase(ctx, "secteur-partage", { n: secteurs.length, lieu: partage }),
      points: secteurs.map((s) =>
        phrase(ctx, "secteur-quartiers", {
          lieux: enumere(lieuxPropres(edition, s)),
          ligne: ligne(ctx, s),
        }),
      ),
      citations,
    };
  if (secteurs.length > 1)
    return {
      reponse: phrase(ctx, "secteurs-nommes", { n: secteurs.length }),
      points: secteurs.map((s) => ligne(ctx, s)),
      citations,
    };
  const verdict = verdictDe(d, premier);
  return {
    ...(verdict && { verdict }),
    reponse: phrase(ctx, premier.etp ? "secteur-un" : "secteur-un-sans-poste", {
      secteur: premier.libelle,
      operateur: premier.operateur,
      poste: premier.etp ? ecrisPoste(ctx, premier.etp) : "",
    }),
    points: [phrase(ctx, "secteur-couvre", { lieux: enumere(lieuxPropres(edition, premier)) })],
    citations,
  };
}

/** « cognac c'est la caf ? »: one employer named is compared with the sector's own. */
function verdictDe({ edition, question }: Donnees, sien: Secteur): "oui" | "non" | undefined {
  const lu = lis(question);
  const employeurs = ({ operateur }: Secteur) => operateur.split("/");
  const tous = new Set(Object.values(edition.secteurs ?? {}).flatMap(employeurs));
  const [nomme, autre] = [...tous].filter((e) => force(lu, expression(e)) > 0);
  if (!nomme || autre) return undefined;
  return employeurs(sien).includes(nomme) ? "oui" : "non";
}

/** How many households the post of the sector is for. */
export function fileDuSecteur(d: Donnees): Fait[] {
  const { secteurs, partage } = trouves(d);
  const [seul, autre] = secteurs;
  if (!seul || autre || partage || !seul.etp || !seul.milieu) return [];
  const pour = menagesPour(d.edition, seul.milieu, seul.etp);
  return pour ? [fileActive(d.ctx, seul.milieu, seul.etp, pour)] : [];
}

/** « Ménages pour ce poste : 14 (28 par temps plein en milieu rural) ». */
export const fileActive = (
  ctx: Contexte,
  milieu: NonNullable<Secteur["milieu"]>,
  etp: number,
  { total, parPoste }: { total: number; parPoste: number },
): Fait => ({
  libelle: phrase(ctx, "fait-menages", {
    poste: ecrisPoste(ctx, etp),
    milieu: phrase(ctx, `milieu-${milieu}`),
  }),
  valeur: phrase(ctx, etp === 1 ? "menages-ecrits" : "menages-deduits", {
    total: ecrisNombre(total),
    base: parPoste,
    etp: ecrisNombre(etp),
  }),
});

/** One button for each part of a shared town; pressed, it asks of its first quarter. */
export function quartiersAChoisir(d: Donnees): Bouton[] {
  const { secteurs, partage } = trouves(d);
  if (!partage) return [];
  return secteurs.flatMap((s) => {
    const lieux = lieuxPropres(d.edition, s);
    const [lieu] = lieux;
    return lieu
      ? [
          [
            enumere(lieux.slice(0, PAR_BOUTON)),
            { do: "dire", text: phrase(d.ctx, "secteur-demande", { lieu }) },
          ] as const,
        ]
      : [];
  });
}

/** What is agreed with the household: objectives, who does what, how often. */
import type { Valeur } from "../../../model.ts";
import { mesureDuDossier } from "../../charte/mesures.ts";
import { valeurEcrite } from "../../charte/valeurs.ts";
import { phrase } from "../../contexte.ts";
import { moisEntre } from "../../periodes.ts";
import { enumere } from "../../reading/plat.ts";
import { disFait } from "../../visite/faits.ts";
import { type Cas, type Contenant, disPeriode, fait, mot } from "../cas.ts";

/** Those of the request that opened the dossier: the charter's own list, then free words. */
function demandes(cas: Cas): { listes: string[]; libres: string[]; retires: number } {
  const { edition, dossier } = cas;
  const values: Record<string, Valeur> =
    dossier.histoire.findLast((f) => f.type === "demande")?.values ?? {};
  const cles = Array.isArray(values.motifs) ? values.motifs : [];
  const mots = [values.objectifs, values.axes].map((v) => mot(cas, v));
  return {
    listes: cles.map((c) => edition.objectifs?.[c]?.libelle ?? c),
    libres: mots.flatMap(({ texte }) => texte ?? []),
    retires: mots.reduce((n, m) => n + m.retires, 0),
  };
}

const travailles = ({ ctx, dossier, recul }: Cas): string[] => [
  ...new Set(
    recul.faits.flatMap((f) => (f.type === "objectif" ? disFait(ctx, dossier, f).valeur : [])),
  ),
];

export const objectifs: Contenant = (cas) => {
  const { ctx } = cas;
  const { listes, libres, retires } = demandes(cas);
  const axes = travailles(cas);
  const dits = [...listes, ...libres];
  return {
    blocs: [
      {
        faits: [
          fait(phrase(ctx, "piece-objectifs-demande"), dits.join("\n")),
          ...(axes.length
            ? [fait(phrase(ctx, "piece-objectifs-travailles"), axes.join("\n"))]
            : []),
        ],
      },
    ],
    ...(dits.length || axes.length ? { bref: enumere([...new Set([...dits, ...axes])]) } : {}),
    retires,
  };
};

/** One line for each objective known, to be written again for the length of the measure. */
export const operationnels: Contenant = (cas) => {
  const { ctx, dossier } = cas;
  const { debut, fin } = dossier;
  const mois = debut && fin ? moisEntre(debut, fin) : undefined;
  const axes = [...new Set([...demandes(cas).listes, ...travailles(cas)])];
  const duree = mois
    ? phrase(ctx, "n-mois", { n: mois })
    : debut && fin
      ? disPeriode(ctx, debut, fin)
      : undefined;
  const lignes = axes.length ? axes : [phrase(ctx, "piece-objectif-operationnel")];
  return {
    blocs: [{ faits: [fait(phrase(ctx, "fait-duree"), duree), ...lignes.map((axe) => fait(axe))] }],
    ...(duree && { bref: duree }),
  };
};

/** Tasks that the journal keeps, by whom they are to be done. */
export const missions: Contenant = (cas) => {
  const { ctx, recul } = cas;
  let retires = 0;
  const de = (qui: "menage" | "intervenant") =>
    recul.faits.flatMap((f) => {
      if (f.type !== "tache" || f.qui !== qui) return [];
      const lu = mot(cas, f.quoi);
      retires += lu.retires;
      return lu.texte ?? [];
    });
  const [menage, intervenant] = [de("menage"), de("intervenant")];
  const n = menage.length + intervenant.length;
  return {
    blocs: [
      {
        faits: [
          fait(phrase(ctx, "document-menage"), menage.join("\n")),
          fait(phrase(ctx, "piece-travailleur"), intervenant.join("\n")),
        ],
      },
    ],
    ...(n && { bref: phrase(ctx, "piece-bref-taches", { n }) }),
    retires,
  };
};

/** The charter's own figure, where it has one. */
export const rythme: Contenant = ({ ctx, edition, dossier }) => {
  const cle = mesureDuDossier(edition, dossier);
  const ecrit = cle && valeurEcrite(ctx.catalog, edition, "mesure.rythme", cle);
  const libelle = phrase(ctx, "fait-rythme");
  if (!ecrit) {
    const valeur = phrase(ctx, "piece-rythme-libre");
    return { blocs: [{ faits: [{ libelle, valeur, manque: true }] }] };
  }
  return { blocs: [{ faits: [fait(libelle, ecrit)] }], bref: ecrit };
};

/** Writes one household of an agenda: why it is on it, its bilan, who presents it; and all of them by sector. */
import type { Carte, Dossier } from "../../model.ts";
import { phrase } from "../contexte.ts";
import { memePersonne } from "../dossier/dossiers.ts";
import { minuscule } from "../reading/gts/accords.ts";
import { dis, disLeJour } from "../time.ts";
import { designe } from "../vues/designe.ts";
import { type Phrases, phraseDe } from "./dire.ts";
import type { Motif } from "./etat.ts";
import { parSecteur } from "./par-secteur.ts";
import { type Cadre, jourDeSeance, seanceSuivante, type Tenue } from "./seances.ts";
import { type Situation, termeDepasse } from "./situations.ts";

export function disMotif(ctx: Cadre, t: Tenue, d: Dossier, motif: Motif): string {
  switch (motif) {
    case "terme": {
      const n = termeDepasse(t, d);
      const jour = d.fin ? disLeJour(d.fin) : "";
      if (n === 0) return phraseDe(ctx, t, "gts-motif-terme", { jour });
      return phraseDe(ctx, t, n > 1 ? "gts-motif-depasse" : "gts-motif-depasse-un", { jour, n });
    }
    case "refus": {
      const refus = d.etapes.findLast((e) => e.type === "refus");
      return phrase(ctx, "gts-motif-refus", { jour: disLeJour(String(refus?.values.le)) });
    }
    case "contrat": {
      const acte = t.edition.vie?.acte;
      const raison = d.etapes.findLast((e) => e.type === acte?.etape)?.values.raison;
      const libelle = minuscule(acte?.libelle ?? "");
      return typeof raison === "string" && raison
        ? phrase(ctx, "gts-motif-contrat", { libelle, raison })
        : phrase(ctx, "gts-motif-contrat-sans", { libelle });
    }
    case "ajout": {
      const motif = t.etat.ajouts.get(d.id)?.motif;
      return motif
        ? phrase(ctx, "gts-motif-ajout", { motif })
        : phrase(ctx, "gts-motif-ajout-sans");
    }
  }
}

/** The bilan of the period under way: handed in, or not yet. */
function disBilan(ctx: Cadre, t: Tenue, d: Dossier, motifs: Motif[]): string[] {
  if (!motifs.includes("terme") || !t.edition.vie?.etapes.bilan) return [];
  const depuis = d.etapes.findLastIndex((e) => e.type === "renouvellement");
  const bilan = d.etapes.slice(depuis + 1).findLast((e) => e.type === "bilan");
  return [
    bilan
      ? phrase(ctx, "gts-bilan-note", { jour: disLeJour(String(bilan.values.le)) })
      : phrase(ctx, "gts-bilan-absent"),
  ];
}

/** « Mme Martin (Ruffec) : terme le 30 novembre 2026 ; bilan pas encore noté ; Farid Benhamou ». */
export function ligneDe(
  ctx: Cadre,
  t: Tenue,
  { dossier, motifs }: Situation,
  plus: readonly string[] = [],
  qui = "",
): Carte["faits"][number] {
  const collegue = t.etat.presente.get(dossier.id);
  return {
    libelle: designe(dossier, ctx.dossiers),
    valeur: [
      ...(qui ? [qui] : []),
      ...motifs.map((m) => disMotif(ctx, t, dossier, m)),
      ...disBilan(ctx, t, dossier, motifs),
      ...plus,
      ...(collegue && !memePersonne(collegue, dossier.intervenant)
        ? [phrase(ctx, "gts-presente-par", { qui: collegue })]
        : []),
    ].join(" ; "),
  };
}

/** Why it is not looked at; and its term, when it comes before the next meeting. */
export const disEcartee = (ctx: Cadre, t: Tenue, d: Dossier): string =>
  [disRaison(ctx, t, d), ...termeAvantLaSuivante(ctx, t, d)].join(" ; ");

export const disRaison = (ctx: Cadre, t: Tenue, d: Dossier): string =>
  t.etat.reponses.get(d.id)?.motif ?? phrase(ctx, "gts-sans-raison");

/** Not looked at now, and its term is over at the next meeting. */
export function termeAvantLaSuivante(ctx: Cadre, t: Tenue, { fin, statut }: Dossier): string[] {
  const suivante = seanceSuivante(ctx, t);
  return statut === "en-cours" && fin && suivante && fin < jourDeSeance(suivante)
    ? [
        phraseDe(ctx, t, "gts-terme-au-dossier", {
          jour: disLeJour(fin),
          suivante: dis(jourDeSeance(suivante)),
        }),
      ]
    : [];
}

/** A line for each sector, then one for each of its households. */
export function lignesParSecteur<T extends { dossier: Dossier }>(
  ctx: Cadre,
  t: Tenue,
  tous: readonly T[],
  ligne: (un: T) => Carte["faits"][number],
): Carte["faits"] {
  return parSecteur(t.edition, tous, (un) => un.dossier).flatMap(({ secteur, sorte, siens }) => [
    ...(sorte === "sans"
      ? []
      : [
          {
            libelle: nomDuSecteur(ctx, secteur, sorte),
            valeur: phrase(ctx, siens.length > 1 ? "gts-n-situations" : "gts-une-situation", {
              n: siens.length,
            }),
          },
        ]),
    ...siens.map(ligne),
  ]);
}

export const nomDuSecteur = (
  ctx: Phrases,
  secteur: string | null,
  sorte: "secteur" | "quartier" | "hors" | "sans",
): string =>
  secteur ?? phrase(ctx, sorte === "quartier" ? "gts-secteur-a-preciser" : "gts-hors-secteur");

/** Names, for a sentence. */
export const noms = (ctx: Cadre, situations: readonly { dossier: Dossier }[]): string[] =>
  situations.map(({ dossier }) => designe(dossier, ctx.dossiers));

/** How the figures of a table of moments move from the start to the end: sums, how many fall, rise, are cleared. */
import type { Tableau } from "../../../schemas/tableau.ts";
import { ecrisPart } from "../../chiffres.ts";
import { phrase } from "../../contexte.ts";
import { avecSymbole, figure } from "../tableau.ts";
import type { Donnees, Fait } from "./donnees.ts";

export type Evolution = {
  /** Lines with a figure at the start and at the end: all that follows counts these only. */
  chiffrees: number;
  debut: number;
  fin: number;
  enBaisse: number;
  enHausse: number;
  stables: number;
  /** Among those that fall: nothing left at the end. */
  soldees: number;
  /** Of all the lines. */
  mentions: [mention: string, lignes: number][];
};

/** The start and the end are the last two columns; what came before is often unknown. */
export function evolutionDe({ lignes }: Tableau): Evolution {
  const paires = lignes.flatMap(({ valeurs }) => {
    const [debut, fin] = valeurs.slice(-2).map(figure);
    return debut === undefined || fin === undefined ? [] : [{ debut, fin }];
  });
  const compte = (si: (p: { debut: number; fin: number }) => boolean) => paires.filter(si).length;
  const mentions = lignes.flatMap((l) => l.mentions ?? []);
  return {
    chiffrees: paires.length,
    debut: paires.reduce((total, p) => total + p.debut, 0),
    fin: paires.reduce((total, p) => total + p.fin, 0),
    enBaisse: compte((p) => p.fin < p.debut),
    enHausse: compte((p) => p.fin > p.debut),
    stables: compte((p) => p.fin === p.debut),
    soldees: compte((p) => p.fin === 0 && p.debut > 0),
    mentions: [...new Set(mentions)].map((m) => [m, mentions.filter((n) => n === m).length]),
  };
}

export function evolution({ ctx, tableau }: Donnees): Fait[] {
  if (!tableau?.chronologique) return [];
  const e = evolutionDe(tableau);
  const part = (n: number) =>
    phrase(ctx, "n-sur", { n, base: e.chiffrees, part: ecrisPart(n, e.chiffrees) });
  return [
    {
      libelle: phrase(ctx, "fait-somme-debut"),
      valeur: phrase(ctx, "somme-de-n", {
        somme: avecSymbole(tableau, e.debut),
        n: e.chiffrees,
        unite: tableau.unite,
      }),
    },
    {
      libelle: phrase(ctx, "fait-somme-fin"),
      valeur: phrase(ctx, "somme-et-ecart", {
        somme: avecSymbole(tableau, e.fin),
        ecart: ecrisPart(e.fin - e.debut, e.debut),
      }),
    },
    { libelle: phrase(ctx, "fait-en-baisse"), valeur: part(e.enBaisse) },
    { libelle: phrase(ctx, "fait-soldees"), valeur: part(e.soldees) },
    { libelle: phrase(ctx, "fait-en-hausse"), valeur: part(e.enHausse) },
    { libelle: phrase(ctx, "fait-stables"), valeur: part(e.stables) },
    ...e.mentions.map(([mention, n]) => ({
      libelle: mention,
      valeur: phrase(ctx, "n-lignes", { n, base: tableau.lignes.length, unite: tableau.unite }),
    })),
  ];
}

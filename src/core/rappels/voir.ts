/** « mes échéances », « en retard », « la semaine prochaine »: the view that answers. */
import type { Memory, Turn, Vue } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { lundiDe } from "../periodes.ts";
import type { DemandeDEcheances, FiltreDEcheances } from "../reading/rappels/echeances.ts";
import { ajoute, finDuMois } from "../time.ts";
import { montre } from "../vues/vues.ts";
import { nommes } from "./nommes.ts";

type Filtre = Extract<Vue, { quoi: "echeances" }>["filtre"];

export function montreEcheances(
  ctx: Contexte,
  memory: Memory,
  { filtre, reste }: Extract<DemandeDEcheances, { quoi: "echeances" }>,
): Turn | undefined {
  if (reste.trim()) {
    const { dossier, lesquels } = nommes(ctx, memory, reste);
    if (lesquels) return repond(ctx, memory, phrase(ctx, "rappel-de-quel-menage"));
    if (!dossier) return undefined;
    return montre(ctx, memory, { vue: { quoi: "dossier", dossier: dossier.id }, page: 0 });
  }
  return montre(ctx, memory, { vue: { quoi: "echeances", filtre: enJours(ctx, filtre) }, page: 0 });
}

/** This week and this month are what is left of them. */
function enJours({ jour }: Contexte, filtre: FiltreDEcheances): Filtre {
  const lundi = lundiDe(jour);
  switch (filtre) {
    case "semaine":
      return { du: jour, au: ajoute(lundi, { jours: 6 }) };
    case "semaine-prochaine":
      return { du: ajoute(lundi, { jours: 7 }), au: ajoute(lundi, { jours: 13 }) };
    case "mois":
      return { du: jour, au: finDuMois(jour) };
    case "toutes":
    case "retard":
      return filtre;
    default:
      return { du: filtre.du, au: filtre.au ?? ajoute(filtre.du, { mois: 2 }) };
  }
}

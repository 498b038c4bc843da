/** Writes what is owed: by whom, towards whom, by when, how late. */
import type { Carte } from "../../model.ts";
import { disLimite } from "../charte/dire-limite.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase } from "../contexte.ts";
import type { Due } from "../echeances/de-la-charte.ts";
import { dis, disLeJour } from "../time.ts";

/** « Bilan de fin de mesure : au plus tard … ; l'association → la CeA ». */
export function ligneDue(ctx: Contexte, territoire: string, due: Due): Carte["faits"][number] {
  const { echeance, extreme } = due;
  const feries = territoireDe(ctx.catalog, territoire)?.feries;
  const quand = extreme
    ? phrase(ctx, "au-plus-tard-extreme", { jour: dis(due.limite), extreme: dis(extreme) })
    : disLimite(ctx, due, feries);
  return {
    libelle: echeance.libelle,
    valeur: phrase(ctx, echeance.vers ? "due-qui-vers" : "due-qui", {
      quand,
      qui: echeance.qui,
      vers: echeance.vers ?? "",
    }),
  };
}

/** « En retard de 3 jours : … »; one that only a renewal calls for says so. */
export const retardDe = (ctx: Contexte, { echeance, retard, limite }: Due): string =>
  phrase(ctx, echeance.issue === "renouvellement" ? "due-retard-renouvellement" : "due-retard", {
    libelle: echeance.libelle,
    jours: jours(ctx, retard),
    jour: disLeJour(limite),
    qui: echeance.qui,
  });

export const jours = (ctx: Contexte, n: number): string =>
  phrase(ctx, n > 1 ? "n-jours" : "un-jour", { n });

const breve = ({ retard, echeance: { issue } }: Due) =>
  !retard
    ? "due-breve"
    : issue === "renouvellement"
      ? "due-breve-renouvellement"
      : "due-breve-retard";

/** In a list: « bilan de fin de mesure le 30 juin », « en retard de 3 jours ». */
export const dueBreve = (ctx: Contexte, due: Due): string =>
  phrase(ctx, breve(due), {
    libelle: due.echeance.libelle,
    jours: jours(ctx, due.retard),
    jour: disLeJour(due.limite),
  });

/** Who decides for the commune named, else the household's, on the day named, else today. */
import { phrase } from "../../contexte.ts";
import { lis } from "../../reading/expressions.ts";
import { dis } from "../../time.ts";
import { autoritesDe } from "../autorite.ts";
import type { Donnees, Fait } from "./donnees.ts";

export function autorite(d: Donnees): Fait[] {
  const jour = d.jours[0] ?? d.ctx.jour;
  const dites = autoritesDe(d.edition, lis(d.question), jour);
  const nommees = dites.some((a) => a.lieu !== undefined);
  const siennes =
    !nommees && d.dossier?.commune
      ? autoritesDe(d.edition, lis(d.dossier.commune), jour).filter((a) => a.lieu !== undefined)
      : [];
  const ailleurs = Object.values(d.edition.autorites ?? {}).length
    ? phrase(d.ctx, "partout-ailleurs")
    : "";
  return (siennes.length ? siennes : dites).map(({ autorite: a, lieu }) => ({
    libelle: lieu ?? a.lieux?.join(", ") ?? ailleurs,
    valeur: a.du
      ? phrase(d.ctx, "autorite-depuis", { autorite: a.libelle, jour: dis(a.du) })
      : a.libelle,
  }));
}

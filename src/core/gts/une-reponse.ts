/** One household of an answer: the fiche that it is, and what is said of it. */
import type { Dossier, Fiche } from "../../model.ts";
import { type Contexte, ficheDe, phrase } from "../contexte.ts";
import { phraseDe } from "./dire.ts";
import { termeAvantLaSuivante } from "./dire-situation.ts";
import { cleDe } from "./rendre.ts";
import type { Tenue } from "./seances.ts";

export type Dite = { dossier: Dossier; sens: "oui" | "non" | "ajout"; motif: string | null };

/** « Réponse enregistrée le … à 10 h 12, dans les délais (jusqu'au …) ». */
/** Whoever convenes adds a household without asking anybody. */
export const coordonne = ({ personne }: Pick<Contexte, "personne">): boolean =>
  personne.role === "coordinateur";

export function uneDite(
  ctx: Contexte,
  t: Tenue,
  { dossier, sens, motif }: Dite,
  rang: number,
): { fiche?: Fiche; valeur: string } {
  const prevue = t.etat.envois.theorique?.situations.has(dossier.id) ?? false;
  const ajout = t.etat.ajouts.get(dossier.id);
  if (sens === "ajout" && !prevue) return ajoute(ctx, t, dossier, motif, rang);
  if (!prevue && !ajout)
    return { valeur: phraseDe(ctx, t, "gts-pas-au-programme", { menage: dossier.nom }) };
  const examinee = sens !== "non";
  const avant = t.etat.reponses.get(dossier.id);
  const fiche = ficheDe(
    ctx,
    {
      type: "gts-reponse",
      dossier: dossier.id,
      values: { ...cleDe(t), examinee, motif: examinee ? null : motif },
      ...(avant && { remplace: avant.fiche }),
    },
    rang,
  );
  const parti = t.etat.envois.definitif && !examinee;
  return {
    fiche,
    valeur: [
      examinee
        ? phrase(ctx, "gts-examinee")
        : motif
          ? phrase(ctx, "gts-non-examinee", { motif })
          : phrase(ctx, "gts-non-examinee-sans"),
      ...(avant && avant.examinee !== examinee ? [phrase(ctx, "gts-change-d-avis")] : []),
      ...(examinee ? [] : termeAvantLaSuivante(ctx, t, dossier)),
      ...(parti ? [phraseDe(ctx, t, "gts-apres-definitif")] : []),
    ].join(" ; "),
  };
}

/** Before the final agenda it is added; after, whoever convenes is asked. */
function ajoute(
  ctx: Contexte,
  t: Tenue,
  dossier: Dossier,
  motif: string | null,
  rang: number,
): { fiche?: Fiche; valeur: string } {
  const avant = t.etat.ajouts.get(dossier.id);
  if (avant && (!motif || motif === avant.motif))
    return {
      valeur: phrase(ctx, avant.etat === "demande" ? "gts-deja-demande" : "gts-deja-ajoutee"),
    };
  if (dossier.statut !== "en-cours" && dossier.statut !== "attente")
    return { valeur: phrase(ctx, "gts-sans-mesure") };
  // Another reason for one that is on it already takes it off nothing.
  const deja = avant && avant.etat !== "demande";
  const tard = t.etat.envois.definitif !== undefined && !coordonne(ctx) && !deja;
  const fiche = ficheDe(
    ctx,
    {
      type: "gts-ajout",
      dossier: dossier.id,
      values: { ...cleDe(t), motif: motif ?? "", etat: tard ? "demande" : "ajoute" },
      ...(avant && { remplace: avant.fiche }),
    },
    rang,
  );
  const valeur = phraseDe(ctx, t, tard ? "gts-ajout-demande" : "gts-ajoutee", {
    motif: motif ?? phrase(ctx, "gts-raison-a-preciser"),
  });
  return { fiche, valeur };
}

/** The correction of a visit that opens in the card itself, with the values already filled in. */
import { z } from "zod";
import type { Formulaire, Visite } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";

export const MODES = ["domicile", "bureau", "telephone", "rencontre-commune", "autre"] as const;
export const PRESENCES = ["present", "absent", "reporte", "annule"] as const;

export function formulaire(ctx: Contexte, visite: Visite, jeton: string): Formulaire {
  return {
    ouvrir: phrase(ctx, "bouton-corriger"),
    enregistrer: phrase(ctx, "bouton-enregistrer"),
    jeton,
    champs: [
      {
        champ: "date",
        type: "date",
        libelle: phrase(ctx, "champ-date"),
        valeur: visite.date,
        erreur: phrase(ctx, "champ-date-erreur"),
      },
      {
        champ: "heure",
        type: "heure",
        libelle: phrase(ctx, "champ-heure"),
        valeur: visite.heure ?? "",
      },
      {
        champ: "mode",
        type: "choix",
        libelle: phrase(ctx, "champ-mode"),
        valeur: visite.mode,
        choix: MODES.map((m) => ({ libelle: phrase(ctx, `mode-${m}`), valeur: m })),
      },
      {
        champ: "presence",
        type: "choix",
        libelle: phrase(ctx, "champ-presence"),
        valeur: visite.presence,
        choix: PRESENCES.map((p) => ({ libelle: phrase(ctx, `presence-${p}`), valeur: p })),
      },
      { champ: "note", type: "texte", libelle: phrase(ctx, "champ-note"), valeur: visite.note },
    ],
  };
}

const vide = (valeur: string) => (valeur === "" ? null : valeur);

/** What a form may send back. Anything else is refused whole. */
export const Soumission = z.object({
  date: z.iso.date(),
  heure: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^$/)
    .transform(vide),
  mode: z.enum(MODES),
  presence: z.enum(PRESENCES),
  note: z.string().max(2000),
});

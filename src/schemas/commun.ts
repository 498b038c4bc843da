/** The small shapes that rules/ and dialogs/ share: days, quantities, citations. */
import { z } from "zod";

export const cle = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "kebab-case, ASCII");
export const jour = z.iso.date();
export const texte = z.string().min(1);

export const UNITES = ["heures", "jours", "semaines", "mois", "annees"] as const;
export type Unite = (typeof UNITES)[number];
/** `valeur` may be negative only in an offset. */
export type Quantite = { valeur: number; unite: Unite };

const QUANTITE = /^(-?\d+(?:[.,]\d+)?) (heures?|jours?|semaines?|mois|ans?|annees?)$/;
const UNITE_ECRITE: Record<string, Unite> = {
  heure: "heures",
  jour: "jours",
  semaine: "semaines",
  moi: "mois",
  an: "annees",
  annee: "annees",
};

/** `18 mois`, `72 heures`, `1 an`. */
export const quantite = z
  .string()
  .regex(QUANTITE, "a quantity such as « 18 mois » or « 72 heures »")
  .transform((ecrit): Quantite => {
    const [, valeur, unite] = QUANTITE.exec(ecrit)!;
    return {
      valeur: Number(valeur!.replace(",", ".")),
      unite: UNITE_ECRITE[unite!.replace(/s$/, "")]!,
    };
  });

/** One sentence, word for word. ` […] ` joins separate lines of one list. */
export const Citation = z.strictObject({ section: texte, extrait: texte });
export type Citation = z.infer<typeof Citation>;
export const citations = z.array(Citation).min(1);

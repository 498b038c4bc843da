/** The shape of dialogs/aide/: what each role may type, by theme, and the steps of the guided tour. */
import { z } from "zod";
import { cle, texte } from "./commun.ts";

/** Named here and in model.ts: schemas know no model. */
export const ROLES = ["intervenant", "instructeur", "coordinateur", "administrateur"] as const;
const roles = z.array(z.enum(ROLES)).min(1);

/** What a charter must hold for an example to make sense: a review meeting, a waiting list, a contract. */
export const CONDITIONS = ["gts", "liste-attente", "contrat"] as const;

/** More than these on one line, and nobody reads them. */
const EXEMPLES_MAX = 3;

const Exemple = z.strictObject({
  /** As people type it. */
  dit: texte,
  /** What comes of it, in a few words. */
  donne: texte,
  roles,
  si: z.enum(CONDITIONS).optional(),
  /** Shown when its theme is asked for, and not in the help of all themes. */
  detail: z.literal(true).optional(),
  /** Makes sense only once this was said. */
  apres: z.array(texte).min(1).optional(),
});

const Theme = z.strictObject({
  theme: cle,
  titre: texte,
  /** « aide rappels »: each plain, one word or several. */
  mots: z.array(texte).min(1),
  /** Names no household: may be shown where others read. */
  public: z.literal(true).optional(),
  exemples: z.array(Exemple).min(1),
});
export type Theme = z.infer<typeof Theme>;

export const Aide = z.strictObject({ themes: z.array(Theme).min(1) }).superRefine((aide, ctx) => {
  for (const role of ROLES)
    for (const { theme, exemples } of aide.themes) {
      const n = exemples.filter((e) => !e.detail && e.roles.includes(role)).length;
      if (n > EXEMPLES_MAX)
        ctx.addIssue({
          code: "custom",
          path: ["themes", theme],
          message: `${role}: ${n} examples without « detail », ${EXEMPLES_MAX} at most`,
        });
    }
  const mots = aide.themes.flatMap((t) => t.mots);
  const double = mots.find((m, i) => mots.indexOf(m) !== i);
  if (double)
    ctx.addIssue({ code: "custom", path: ["themes"], message: `« ${double} » names two themes` });
});
export type Aide = z.infer<typeof Aide>;

export const VisiteGuidee = z.strictObject({
  /** Nobody's: what is typed of it during the tour is read, shown, and never stored. */
  menage: z.strictObject({ civilite: z.enum(["Mme", "M."]), nom: texte, commune: texte }),
  etapes: z
    .array(
      z.strictObject({
        etape: cle,
        roles,
        /** Only for who has dossiers already, or none yet. */
        si: z.enum(["dossiers", "sans-dossier"]).optional(),
        texte,
        /** What to try, offered as a button too. */
        essai: texte,
        /** Done by any charter question; else by these words, or by a visit of the invented household. */
        attend: z.enum(["question", "visite", "essai"]),
        bouton: texte.optional(),
      }),
    )
    .min(1),
});
export type VisiteGuidee = z.infer<typeof VisiteGuidee>;

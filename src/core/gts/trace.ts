/** What a decision is asked to be, what comes of it, and the fiche that keeps it. */
import type { Dossier, Fiche, GesteGts } from "../../model.ts";
import type { Citation } from "../../schemas/commun.ts";
import { type Bouton, type Contexte, ficheDe } from "../contexte.ts";
import { cleDe } from "./rendre.ts";
import type { Tenue } from "./seances.ts";

export type Voulue = Pick<
  Extract<GesteGts, { geste: "decider" }>,
  "quoi" | "nombre" | "le" | "motif"
>;

/** `fiches` empty: nothing is written, and `dit` says why. */
export type Decide = {
  fiches: Fiche[];
  dit: string;
  citations: Citation[];
  /** What else may be decided instead. */
  question?: { text: string; boutons: Bouton[] };
};

export const non = (
  dit: string,
  citations: Citation[] = [],
  question?: Decide["question"],
): Decide => ({
  fiches: [],
  dit,
  citations,
  ...(question && { question }),
});

export type Remplace = { decision: string | undefined; etape: string | undefined };

export const trace = (
  ctx: Contexte,
  t: Tenue,
  { id }: Dossier,
  { quoi, nombre, motif }: Voulue,
  o: { etape: string | null; remplace: Remplace; rang: number },
): Fiche =>
  ficheDe(
    ctx,
    {
      type: "gts-decision",
      dossier: id,
      values: { ...cleDe(t), quoi, "nombre-de-mois": nombre, motif, etape: o.etape },
      ...(o.remplace.decision && { remplace: o.remplace.decision }),
    },
    o.rang,
  );

/** What the computations of one edition stand on: the dates and lengths of a question, each with its part. */
import type { Edition } from "../../../schemas/charte.ts";
import type { CALCULS } from "../../../schemas/reponse.ts";
import type { Contexte } from "../../contexte.ts";
import { demandees } from "../../reading/roles/demande.ts";
import { lisRoles, type Options, type Role } from "../../reading/roles.ts";
import { mesureDe } from "../edition.ts";
import type { Donnees } from "./donnees.ts";

export type Calcul = (typeof CALCULS)[number];

/** What a date that no word names is, when this is what is asked. */
const DEFAUT: Partial<Record<Calcul, (edition: Edition) => Role>> = {
  depart: (e) => (e.depart ? "commission" : "debut"),
  fin: () => "debut",
  renouvellement: () => "debut",
  plafond: () => "debut",
  bilan: () => "fin",
  plan: () => "debut",
  rythme: () => "visite",
  "mois-du": () => "interruption",
  gts: () => "gts",
  commande: () => "commande",
};

/** The part of a date that no word names, in a question on this topic. */
export function roleParDefaut(edition: Edition, sujet: string): Role | undefined {
  const calcul = edition.reponses[sujet]?.calcul;
  return calcul && DEFAUT[calcul]?.(edition);
}

/** A question, and the edition that answers it. */
type Posee = Omit<Donnees, "ctx" | "mesure" | "roles"> & { texte: string; dispositifs: string[] };

/** What the computations stand on: the question's dates and lengths, read for this edition and topic. */
export function donnees(
  ctx: Contexte,
  { texte, edition, territoire, dossier, sujet, dispositifs, jours, question, tableau }: Posee,
  calcul: Calcul | undefined,
  mesure?: string,
): Donnees {
  const options: Options = {
    defaut: calcul && DEFAUT[calcul]?.(edition),
    autres: dispositifs.flatMap((d) => ctx.catalog.dispositifs[d]?.mots ?? []),
    contratDebute: !edition.depart,
  };
  return {
    ctx,
    edition,
    territoire,
    sujet,
    jours,
    question,
    ...(tableau && { tableau }),
    ...(dossier && { dossier }),
    mesure: mesureDe(edition, mesure),
    // What is asked is asked now, wherever the dates were said.
    roles: {
      ...lisRoles(texte, ctx.message.at, options),
      ...(texte !== question && { demandees: demandees(question) }),
    },
  };
}

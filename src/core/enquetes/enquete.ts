/** The social enquiries of a household, folded from its steps: each referral opens one. Pure. */
import type { Day, Dossier, Valeur } from "../../model.ts";

export const PHASES = ["saisine", "contact", "constats", "conclusion"] as const;
export type Phase = (typeof PHASES)[number];
type Values = Record<string, Valeur>;

export type Enquete = {
  saisine: Values;
  contacts: Values[];
  /** The last ones told; findings may be told anew until the enquiry is closed. */
  constats?: Values;
  conclusion?: Values;
};

/** Oldest first. A fiche of an enquiry that nothing opened says nothing. */
export function enquetesDe({ etapes }: Pick<Dossier, "etapes">): Enquete[] {
  const toutes: Enquete[] = [];
  for (const { type, values } of etapes) {
    if (type !== "enquete") continue;
    const derniere = toutes.at(-1);
    if (values.phase === "saisine") toutes.push({ saisine: values, contacts: [] });
    else if (values.phase === "contact") derniere?.contacts.push(values);
    else if (derniere && values.phase === "constats") derniere.constats = values;
    else if (derniere && values.phase === "conclusion") derniere.conclusion = values;
  }
  return toutes;
}

/** The last referral: what is told next is of it. */
export const enqueteCourante = (dossier: Pick<Dossier, "etapes">): Enquete | undefined =>
  enquetesDe(dossier).at(-1);

/** What was tried so far: letters, and whether somebody went without an appointment. */
export const tentativesDe = ({ contacts }: Enquete): { courriers: number; passage: boolean } => ({
  courriers: contacts.filter((c) => c.moyen === "courrier").length,
  passage: contacts.some((c) => c.moyen === "passage"),
});

/** Whether the family was met: as the findings say; `undefined` until they do. */
export const rencontree = ({ constats }: Enquete): boolean | undefined =>
  typeof constats?.rencontree === "boolean" ? constats.rencontree : undefined;

export const jourDe = (values: Values | undefined, champ: string): Day | undefined => {
  const dit = values?.[champ];
  return typeof dit === "string" ? dit : undefined;
};

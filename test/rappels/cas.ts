/** Households, each with one thing due, and the day on which to look: a table to test every kind of reminder with. */
import { registre } from "../../src/core/dossier/dossiers.ts";
import type { AFaire } from "../../src/core/echeances/a-faire.ts";
import { aFaireCollectif } from "../../src/core/echeances/collectif.ts";
import { aFaireDe } from "../../src/core/echeances/toutes.ts";
import { ouvertes } from "../../src/core/rappels/pour.ts";
import type { Fiche, Personne, Valeur } from "../../src/model.ts";
import { catalog } from "../monde.ts";

/** One step or visit of the household: its type, its day, what it says. */
export type Dit = [type: string, values: Record<string, Valeur>];
export type Cas = {
  territoire: string;
  debut?: string;
  fin?: string;
  nature?: string;
  /** Asked for and granted here, and not imported: papers and first steps are then known. */
  ici?: true;
  puis?: Dit[];
};

const fiche = (n: number, type: string, values: Record<string, Valeur>): Fiche => ({
  id: `f${n}`,
  type,
  dossier: "D1",
  by: "moi",
  at: "2025-06-01T08:00:00.000Z",
  values,
});

export function fichesDe({ territoire, debut, fin, nature = "maintien", ici, puis = [] }: Cas) {
  const commun = {
    civilite: "Mme",
    nom: "Garnier",
    prenom: "",
    commune: "Ville",
    territoire,
    nature,
    intervenant: "Nina Colin",
    association: "",
    bailleur: "",
  };
  const dates = { debut: debut ?? null, fin: fin ?? null };
  const socle: Fiche[] = ici
    ? [fiche(0, "demande", commun), fiche(1, "demarrage", { ...dates, mois: 6 })]
    : [debut ? fiche(0, "mesure", { ...commun, ...dates }) : fiche(0, "demande", commun)];
  return [...socle, ...puis.map(([type, values], i) => fiche(i + 2, type, values))];
}

/** All that is open for that household on that day. */
export function aFaireLe(cas: Cas, jour: string): AFaire[] {
  const tout = registre(fichesDe(cas));
  return ouvertes(tout.rappels, aFaireDe({ catalog, jour }, tout.dossiers.get("D1")!));
}

export const visite = (date: string, plus: Record<string, Valeur> = {}): Dit => [
  "visite",
  { date, heure: null, mode: "domicile", presence: "present", duree: null, note: "", ...plus },
];

const NINA: Personne = { id: "nina", nom: "Nina Colin", role: "intervenant", association: "Abri" };

/** What her team owes that day; the bot knows of it since the first of January 2025. */
export const collectifLe = (territoire: string, jour: string): AFaire[] =>
  aFaireCollectif({ catalog, jour }, { ...NINA, territoire }, { territoire, depuis: "2025-01-01" });

/** What a computation may stand on: the household's own dates, or those typed in the question. */
import type { Day, Dossier } from "../../../model.ts";
import type { Edition } from "../../../schemas/charte.ts";
import type { Citation } from "../../../schemas/commun.ts";
import type { Territoire } from "../../../schemas/lexique.ts";
import type { Mesure } from "../../../schemas/mesure.ts";
import type { CleDePhrase } from "../../../schemas/phrases.ts";
import type { Tableau } from "../../../schemas/tableau.ts";
import { type Contexte, phrase } from "../../contexte.ts";
import { ouvre, ouvrePrecedent } from "../../feries.ts";
import type { Roles } from "../../reading/roles.ts";
import { dis, ecart } from "../../time.ts";

export type Donnees = {
  ctx: Contexte;
  edition: Edition;
  mesure: Mesure | undefined;
  territoire: Territoire;
  dossier?: Dossier;
  /** The topic asked: some deadlines bear its name. */
  sujet: string;
  /** What each date and length of the question is. */
  roles: Roles;
  /** Days typed in the question, in its order, whatever their part. */
  jours: Day[];
  /** The words of the question, plain. */
  question: string;
  /** The table shown with the answer. */
  tableau?: Tableau;
};

export type Fait = { libelle: string; valeur: string };

/** What a computation says in the place of the answer's own words; its citations stand before the answer's. */
export type Constat = {
  reponse?: string;
  verdict?: "oui" | "non";
  points?: string[];
  citations?: Citation[];
};

/** Lines that belong together, so that those asked for may come first. */
export type Bloc =
  | "somme"
  | "depart"
  | "plan"
  | "fin"
  | "bilan"
  | "plafond"
  | "mois-du"
  | "commande"
  | "rythme"
  | "reponse"
  | "gts"
  | "refus"
  | "semestre"
  | "autre";

/** `verdict`: the computation itself answers yes or no; `preuve`: the line that says why, where one does. */
export type Calcule = { bloc: Bloc; faits: Fait[]; verdict?: Verdict | undefined; preuve?: Fait };

type Valeurs = Record<string, string | number>;

export const dit = (d: Pick<Donnees, "ctx">, cle: CleDePhrase, valeurs: Valeurs = {}): string =>
  phrase(d.ctx, cle, valeurs);

export const fait = (d: Pick<Donnees, "ctx">, libelle: CleDePhrase, valeur: string): Fait => ({
  libelle: phrase(d.ctx, libelle),
  valeur,
});

export type Verdict = "oui" | "non";

/** « ça dépasse ? », « trop tard ? » turn a verdict round. */
export const contredit = ({ contre }: Roles, verdict: Verdict | undefined): Verdict | undefined =>
  contre && verdict ? (verdict === "oui" ? "non" : "oui") : verdict;

/** « samedi 4 avril 2026 (à viser : vendredi 3 avril 2026) ». */
export function disLimite({ ctx, territoire }: Donnees, jour: Day): string {
  if (ouvre(jour, territoire.feries)) return dis(jour);
  return phrase(ctx, "limite-a-viser", {
    jour: dis(jour),
    viser: dis(ouvrePrecedent(jour, territoire.feries)),
  });
}

/** « mardi 31 mars 2026 (dans 27 jours) »; `ecrit` is how the day itself is written. */
export function disReste(d: Donnees, jour: Day, ecrit = disLimite(d, jour)): string {
  const n = ecart(d.ctx.jour, jour);
  if (n === 0) return phrase(d.ctx, "reste-aujourdhui", { jour: ecrit });
  const cle = n > 1 ? "reste-jours" : n === 1 ? "reste-un-jour" : "reste-passe";
  return phrase(d.ctx, cle, { jour: ecrit, n: Math.abs(n) });
}

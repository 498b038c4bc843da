/** What a computation may stand on: the household's own dates, or those typed in the question. */
import type { Day, Dossier } from "../../../model.ts";
import type { Edition } from "../../../schemas/charte.ts";
import type { Citation } from "../../../schemas/commun.ts";
import type { Territoire } from "../../../schemas/lexique.ts";
import type { Mesure } from "../../../schemas/mesure.ts";
import type { Tableau } from "../../../schemas/tableau.ts";
import { type Contexte, phrase } from "../../contexte.ts";
import { ouvre, ouvrePrecedent } from "../../feries.ts";
import { dis, ecart } from "../../time.ts";

export type Donnees = {
  ctx: Contexte;
  edition: Edition;
  mesure: Mesure | undefined;
  territoire: Territoire;
  dossier?: Dossier;
  /** Days typed in the question, in its order. */
  jours: Day[];
  /** The nature named in the question or held by the dossier. */
  nature?: string;
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

/** « samedi 4 avril 2026 (à viser : vendredi 3 avril 2026) ». */
export function disLimite({ ctx, territoire }: Donnees, jour: Day): string {
  if (ouvre(jour, territoire.feries)) return dis(jour);
  return phrase(ctx, "limite-a-viser", {
    jour: dis(jour),
    viser: dis(ouvrePrecedent(jour, territoire.feries)),
  });
}

/** « mardi 31 mars 2026 (dans 27 jours) ». */
export function disReste(d: Donnees, jour: Day): string {
  const n = ecart(d.ctx.jour, jour);
  if (n === 0) return phrase(d.ctx, "reste-aujourdhui", { jour: disLimite(d, jour) });
  const cle = n > 1 ? "reste-jours" : n === 1 ? "reste-un-jour" : "reste-passe";
  return phrase(d.ctx, cle, { jour: disLimite(d, jour), n: Math.abs(n) });
}

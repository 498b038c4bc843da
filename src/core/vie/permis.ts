/** Whether the text lets a step be written, what it becomes, or why not. Pure; one rule a file in regles/. */
import type { Day, Dossier } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { TypeDEtape } from "../../schemas/vie.ts";
import { vecuDe } from "../dossier/vecu.ts";
import { jourDe } from "../time.ts";
import { enCours } from "./regles/communs.ts";
import { ordreDesPhases } from "./regles/enquete.ts";
import { regles } from "./regles/index.ts";
import { type Cas, refuse, type Values, type Verdict } from "./verdict.ts";

/** Steps that are written where the text does not foresee them: something happened, and it is so. */
const TOUJOURS: ReadonlySet<TypeDEtape> = new Set<TypeDEtape>([
  "decision",
  "bilan",
  "fin",
  "refus",
  "demenagement",
  "changement",
]);

/** Steps of a measure under way, and of no other. */
const EN_COURS: ReadonlySet<TypeDEtape> = new Set<TypeDEtape>([
  "renouvellement",
  "suspension",
  "interruption",
  "qualification",
]);

/** What refuses a step whatever is still to be said of it: the text does not foresee it, or the measure is not there. */
export function prealable(type: TypeDEtape, cas: Cas): Verdict | undefined {
  const { vie, interlocuteur = "", titre } = cas.edition;
  if (!vie?.etapes[type] && !TOUJOURS.has(type))
    return type === "plan"
      ? refuse("vie-plan-non-prevu", { values: { titre } })
      : refuse("vie-non-prevue", { values: { interlocuteur, titre } });
  if (type === "enquete") return ordreDesPhases(cas);
  return EN_COURS.has(type) ? enCours(cas) : undefined;
}

export function verdictDEtape(type: TypeDEtape, cas: Cas): Verdict {
  const arret = prealable(type, cas);
  if (arret) return arret;
  for (const [champ, value] of Object.entries(cas.values))
    if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !plausible(value, cas.jour))
      return refuse("vie-date-lointaine", { values: { annee: value.slice(0, 4) }, champ });
  return regles[type](cas);
}

/** A measure of our time: a year mistyped is asked again. */
const ANNEES = 15;
const plausible = (jour: Day, aujourdhui: Day): boolean =>
  Math.abs(Number(jour.slice(0, 4)) - Number(aujourdhui.slice(0, 4))) <= ANNEES;

/** Whether every step still stands once that one is taken out: nothing later may hang on it. */
export function peutRetirer(
  catalog: Catalog,
  edition: Edition,
  dossier: Dossier,
  fiche: string,
): boolean {
  const at = dossier.histoire.findIndex((f) => f.id === fiche);
  const avant = dossier.histoire.slice(0, at);
  return dossier.histoire.slice(at + 1).every((f) => {
    const vecu = vecuDe(avant);
    avant.push(f);
    if (!dossier.etapes.some((e) => e.fiche === f.id)) return true;
    if (!vecu) return false;
    const cas: Cas = {
      catalog,
      edition,
      dossier: { ...vecu, visites: dossier.visites, faits: dossier.faits },
      values: f.values,
      jour: jourDe(new Date(f.at)),
    };
    const verdict = verdictDEtape(f.type as TypeDEtape, cas);
    return verdict.permis === true && memes(verdict.values, f.values);
  });
}

/** The text would compute the same now. */
const memes = (a: Values, b: Values): boolean =>
  ["debut", "fin", "mois"].every((c) => (a[c] ?? null) === (b[c] ?? null));

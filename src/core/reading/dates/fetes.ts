/** Days that bear a name: « à la Toussaint », « lundi de Pâques », « Noël 2026 ». */
import type { Day } from "../../../model.ts";
import { feries } from "../../feries.ts";
import { ajoute } from "../../time.ts";
import type { Contexte, Regle } from "./atomes.ts";

/** The words, the public holiday that dates them, and how many days away from it they are. */
const FETES: readonly [motif: string, nom: RegExp, ecart: number][] = [
  ["lundi de paques", /^Lundi de Pâques/, 0],
  ["vendredi saint", /^Lundi de Pâques/, -3],
  ["paques", /^Lundi de Pâques/, -1],
  ["lundi de pentecote", /^Lundi de Pentecôte/, 0],
  ["pentecote", /^Lundi de Pentecôte/, -1],
  ["ascension", /^Ascension/, 0],
  ["assomption", /^Assomption/, 0],
  ["toussaint", /^Toussaint/, 0],
  ["noel", /^Noël/, 0],
  ["jour de l'an|nouvel an", /^Nouvel [Aa]n/, 0],
  ["fete du travail", /^Fête du travail/i, 0],
  ["fete nationale", /^Fête nationale/i, 0],
  ["armistice", /^Armistice/, 0],
];

function jourDeFete(nom: RegExp, ecart: number, a: number): Day | undefined {
  const [day] = [...feries(a)].find(([, dit]) => nom.test(dit)) ?? [];
  return day && ajoute(day, { jours: ecart });
}

/** The nearest one on the side of the leaning, today included. */
function choisit(nom: RegExp, ecart: number, { aujourdhui, leaning }: Contexte): Day | undefined {
  const a = Number(aujourdhui.slice(0, 4));
  const cette = jourDeFete(nom, ecart, a);
  if (!cette || (leaning === "past" ? cette <= aujourdhui : cette >= aujourdhui)) return cette;
  return jourDeFete(nom, ecart, leaning === "past" ? a - 1 : a + 1);
}

/** « la prime de Noël » is money, « les vacances de Noël » two weeks. */
const PAS_APRES = "(?<!\\b(?:prime|vacances|arbre|colis|repas|cadeaux?|fetes|marche) de (?:la )?)";
/** Bare, most of them are also first names or places. */
const APRES =
  "(?<=\\b(?:a|de|du|pour|avant|apres|depuis|jusqu'a|vers|le|la|jour de)(?: la)? |\\bl'|^)";

/** « dimanche de Pâques », « jeudi de l'Ascension »: the weekday of a feast says nothing more. */
export const NOMMES: readonly Regle[] = FETES.map(([motif, nom, ecart]) => [
  new RegExp(
    `(?:${PAS_APRES}${APRES}|\\b(?:lundi|jeudi|vendredi|samedi|dimanche) (?:de |d')(?:la |l')?)(?:${motif})(?![a-z])(?: (20\\d\\d)(?!\\d))?`,
    "g",
  ),
  (m, ctx) => {
    const fixe = m[1] ? jourDeFete(nom, ecart, Number(m[1])) : choisit(nom, ecart, ctx);
    const a = Number(ctx.aujourdhui.slice(0, 4));
    const autresAnnees = [a - 2, a - 1, a, a + 1, a + 2].flatMap(
      (an) => jourDeFete(nom, ecart, an) ?? [],
    );
    return fixe ? { type: "jour", fixe, autresAnnees } : undefined;
  },
]);

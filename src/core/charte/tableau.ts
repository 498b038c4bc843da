/** Writes a report's table of figures, line by line, with what is counted and what does not add up. */
import type { Cellule, Tableau } from "../../schemas/tableau.ts";
import { ecrisNombre, ecrisPart } from "../chiffres.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { contient, lis } from "../reading/expressions.ts";

type Ligne = Tableau["lignes"][number];

/** The figure of a cell; several in one cell are added. Undefined when none is printed. */
export const figure = (cellule: Cellule | undefined): number | undefined =>
  Array.isArray(cellule) ? cellule.reduce((a, b) => a + b, 0) : (cellule ?? undefined);

/** What the lines of a column add up to. */
export const sommeDe = ({ lignes }: Tableau, colonne: number): number =>
  lignes.reduce((total, { valeurs }) => total + (figure(valeurs[colonne]) ?? 0), 0);

/** « 1 338 € »: sums of money are set apart from the first thousand on. */
export const avecSymbole = ({ symbole }: Tableau, n: number): string =>
  symbole ? `${ecrisNombre(n, 1000)} ${symbole}` : ecrisNombre(n);

/** « 30 (75 %, 30/40) ». */
const avecPart = (ctx: Contexte, tableau: Tableau, n: number, base: number | undefined): string =>
  base && n <= base
    ? phrase(ctx, "tableau-part", { n: avecSymbole(tableau, n), part: ecrisPart(n, base), base })
    : avecSymbole(tableau, n);

/** A figure alone is a part of the base; one of several columns, of its column's printed total. */
const baseDe = ({ base, colonnes, total }: Tableau, colonne: number): number | undefined =>
  base && (colonnes.length > 1 ? total?.[colonne] : base);

function cellule(ctx: Contexte, tableau: Tableau, valeur: Cellule, colonne: number): string {
  const { symbole, vide = "" } = tableau;
  if (Array.isArray(valeur))
    return phrase(ctx, "tableau-plusieurs", {
      valeurs: valeur.map((v) => ecrisNombre(v, 1000)).join(" + "),
      symbole: symbole ?? "",
    });
  return valeur === null ? vide : avecPart(ctx, tableau, valeur, baseDe(tableau, colonne));
}

/** « Femme 17 · Homme 2 », « 792 € → 0 € », or the figure alone. */
function enLigne({ colonnes, chronologique }: Tableau, cellules: string[]): string {
  if (chronologique) return cellules.join(" → ");
  if (colonnes.length === 1) return cellules[0]!;
  return cellules.map((c, i) => `${colonnes[i]} ${c}`).join(" · ");
}

function ligne(ctx: Contexte, tableau: Tableau, { libelle, valeurs, mentions = [] }: Ligne) {
  const sansChiffre = mentions.length > 0 && valeurs.every((v) => v === null);
  const cellules = valeurs.map((v, i) => cellule(ctx, tableau, v, i));
  const dites = [...(sansChiffre ? [] : [enLigne(tableau, cellules)]), ...mentions];
  return phrase(ctx, "tableau-ligne", { libelle, valeurs: dites.join(" · ") });
}

/** The printed total, else the sum of several columns; one column that is its base needs none. */
function bas(ctx: Contexte, tableau: Tableau): string[] {
  const { colonnes, total, base, chronologique } = tableau;
  if (!total && (chronologique || (colonnes.length === 1 && base !== sommeDe(tableau, 0))))
    return [];
  const sommes = (total ?? colonnes.map((_, i) => sommeDe(tableau, i))).map((n) =>
    avecPart(ctx, tableau, n, n === base ? undefined : base),
  );
  const cle = total ? "tableau-total" : "tableau-somme";
  return [phrase(ctx, cle, { valeurs: enLigne(tableau, sommes) })];
}

/** The lines that a question names: « pour l'OPAC », « la famille 33 ». None: the whole table is asked. */
export function lignesNommees({ lignes }: Tableau, question: string): Ligne[] {
  const lu = lis(question);
  return lignes.filter(({ libelle, mots = [libelle] }) => mots.some((mot) => contient(lu, mot)));
}

/** `question`: plain words; a line that it names is shown alone. */
export function lignesDuTableau(ctx: Contexte, tableau: Tableau, question = ""): string[] {
  const { libelle, unite, annee, colonnes, chronologique, compte, constat, lignes } = tableau;
  const nommees = lignesNommees(tableau, question);
  return [
    phrase(ctx, annee ? "tableau-annee" : "tableau", {
      libelle,
      unite: chronologique ? colonnes.join(" → ") : unite,
      annee: annee ?? "",
    }),
    ...(nommees.length ? nommees : lignes).map((l) => ligne(ctx, tableau, l)),
    ...bas(ctx, tableau),
    ...(compte ? [phrase(ctx, "tableau-compte", { compte })] : []),
    ...(constat ? [phrase(ctx, "tableau-constat", { constat })] : []),
  ];
}

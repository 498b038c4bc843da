/** Writes a charter's machine values into its sentences: a number is never typed in prose. */
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import { ecris } from "./ecritures.ts";
import { mesureDe } from "./edition.ts";

/** `{mesure.plafond.total}`: the path of a value of the edition. */
export const TROU = /\{([a-z0-9.-]+)\}/g;

/** `mesure.duree-selon.acces`, `valeurs.relances`, `gts`: the value at that path, if there is one. */
export function valeurDe(edition: Edition, chemin: string, mesureCle?: string): unknown {
  const [racine, ...reste] = chemin.split(".");
  let value: unknown = racine === "mesure" ? mesureDe(edition, mesureCle) : own(edition, racine!);
  for (const cle of reste)
    value = Array.isArray(value) ? value.find((v) => v?.nature === cle)?.duree : own(value, cle);
  return value;
}

const own = (value: unknown, cle: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, cle)
    ? (value as Record<string, unknown>)[cle]
    : undefined;

/** What a hole is filled with; undefined when it leads nowhere, or to what no sentence can hold. */
export const valeurEcrite = (
  catalog: Pick<Catalog, "phrases">,
  edition: Edition,
  chemin: string,
  mesureCle?: string,
): string | undefined => ecris(catalog, valeurDe(edition, chemin, mesureCle));

/** Fills `{mesure.plafond.total}`. A hole that leads nowhere is a mistake of the data, so it throws. */
export const avecValeurs = (
  catalog: Pick<Catalog, "phrases">,
  edition: Edition,
  modele: string,
  mesureCle?: string,
): string =>
  modele.replace(TROU, (trou, chemin: string) => {
    const ecrit = valeurEcrite(catalog, edition, chemin, mesureCle);
    if (ecrit === undefined) throw new Error(`${edition.edition}: nothing at ${trou}`);
    return ecrit;
  });

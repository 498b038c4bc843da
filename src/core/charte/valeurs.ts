/** Writes a charter's machine values into its sentences: a number is never typed in prose. */
import { z } from "zod";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import { type Quantite, UNITES } from "../../schemas/commun.ts";
import type { Duree } from "../../schemas/mesure.ts";
import { ecrisNombre } from "../chiffres.ts";
import { phrase } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { mesureDe } from "./edition.ts";

type Phrases = Pick<Catalog, "phrases">;

const NOMS = { heures: "heure", jours: "jour", semaines: "semaine", annees: "an" } as const;

/** `18 mois`, `1 an`, `72 heures`. */
export function ecrisQuantite({ valeur, unite }: Quantite): string {
  const nombre = Math.abs(valeur);
  const nom = unite === "mois" ? "mois" : `${NOMS[unite]}${nombre >= 2 ? "s" : ""}`;
  return `${String(nombre).replace(".", ",")} ${nom}`;
}

/** `de 1 à 6 mois`, `3 ou 6 mois`, `6 mois au plus`. */
export function ecrisDuree(catalog: Phrases, duree: Duree): string {
  if ("fixe" in duree) return ecrisQuantite(duree.fixe);
  if ("au-plus" in duree)
    return phrase({ catalog }, "au-plus", {
      duree: ecrisQuantite(duree["au-plus"]),
    });
  if ("aucune" in duree) return phrase({ catalog }, "aucune-duree");
  const bornes = "entre" in duree ? duree.entre : duree["un-de"];
  const unites = new Set(bornes.map((q) => q.unite));
  const ecrites = bornes.map((q, i) =>
    unites.size === 1 && i < bornes.length - 1 ? String(q.valeur) : ecrisQuantite(q),
  );
  return "entre" in duree
    ? phrase({ catalog }, "entre", { de: ecrites[0]!, a: ecrites[1]! })
    : enumere(ecrites, "ou");
}

const Quantites = z.strictObject({ valeur: z.number(), unite: z.enum(UNITES) });

function ecris(catalog: Catalog, value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return ecrisNombre(value);
  if (Array.isArray(value) && value.every((v) => typeof v === "string")) return enumere(value);
  const quantite = Quantites.safeParse(value);
  if (quantite.success) return ecrisQuantite(quantite.data);
  if (typeof value === "object" && value !== null && "rang" in value && "jour" in value)
    return phrase({ catalog }, "nieme-jour", {
      rang: Number(value.rang),
      jour: phrase({ catalog }, `jour-${value.jour}` as "jour-1"),
    });
  const ecrite = estDuree(value);
  return ecrite && ecrisDuree(catalog, ecrite);
}

const estDuree = (value: unknown): Duree | undefined =>
  typeof value === "object" &&
  value !== null &&
  ["fixe", "un-de", "entre", "au-plus", "aucune"].some((k) => Object.hasOwn(value, k))
    ? (value as Duree)
    : undefined;

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

/** Fills `{mesure.plafond.total}`. A hole that leads nowhere is a mistake of the data, so it throws. */
export const avecValeurs = (
  catalog: Catalog,
  edition: Edition,
  modele: string,
  mesureCle?: string,
): string =>
  modele.replace(/\{([a-z0-9.-]+)\}/g, (trou, chemin: string) => {
    const ecrit = ecris(catalog, valeurDe(edition, chemin, mesureCle));
    if (ecrit === undefined) throw new Error(`${edition.edition}: nothing at ${trou}`);
    return ecrit;
  });

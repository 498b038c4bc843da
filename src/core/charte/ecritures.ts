/** Writes the values of a charter that are more than a number: hours, amounts, actors, contracts, levels, phases. */
import { z } from "zod";
import type { Catalog } from "../../schemas/catalog.ts";
import { type Quantite, UNITES } from "../../schemas/commun.ts";
import type { Duree } from "../../schemas/grandeurs.ts";
import type { Montant } from "../../schemas/regles.ts";
import { ecrisNombre } from "../chiffres.ts";
import { phrase } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { dis } from "../time.ts";

export type Phrases = Pick<Catalog, "phrases">;

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

/** `1 250,50 € par mois`, with a no-break space before the sign. */
export function ecrisMontant(catalog: Phrases, montant: Omit<Montant, "libelle">): string {
  const [entier, cents] = montant.euros.toFixed(2).split(".");
  const n = `${entier!.replace(/\B(?=(\d{3})+$)/g, "\u00a0")}${cents === "00" ? "" : `,${cents}`}`;
  const euros = phrase({ catalog }, montant["en-plus"] ? "euros-en-plus" : "euros", { n });
  return par(catalog, euros, montant.par);
}

const par = (catalog: Phrases, valeur: string, unite: string | undefined): string =>
  unite ? phrase({ catalog }, "par-unite", { valeur, unite }) : valeur;

const quantite = z.object({ valeur: z.number(), unite: z.enum(UNITES) });

/** Each shape, told by the keys that only it has, and how it is written. The first that fits decides. */
type Ecriture = [cles: string[], ecris: (catalog: Phrases, v: Record<string, unknown>) => string];
const ECRITURES: Ecriture[] = [
  [["valeur", "unite"], (_, v) => ecrisQuantite(quantite.parse(v))],
  [
    ["rang", "jour"],
    (catalog, v) =>
      phrase({ catalog }, "nieme-jour", {
        rang: Number(v.rang),
        jour: phrase({ catalog }, `jour-${v.jour}` as "jour-1"),
      }),
  ],
  ...["fixe", "un-de", "entre", "au-plus", "aucune"].map(
    (cle): Ecriture => [[cle], (catalog, v) => ecrisDuree(catalog, v as Duree)],
  ),
  [
    ["qui", "si"],
    (catalog, v) => phrase({ catalog }, "qui-si", { qui: String(v.qui), si: String(v.si) }),
  ],
  [
    ["rencontres", "par"],
    (catalog, v) =>
      phrase({ catalog }, Number(v.rencontres) > 1 ? "n-rencontres" : "une-rencontre", {
        n: Number(v.rencontres),
        par: String(v.par),
      }),
  ],
  [
    ["intervalle"],
    (catalog, v) => {
      const intervalle = quantite.parse(v.intervalle);
      const feminin = intervalle.unite === "semaines" || intervalle.unite === "heures";
      return phrase({ catalog }, feminin ? "toutes-les" : "tous-les", {
        intervalle: ecrisQuantite(intervalle),
      });
    },
  ],
  [
    ["libelle", "quantite"],
    (catalog, v) =>
      phrase({ catalog }, "pour-libelle", {
        valeur: par(catalog, ecrisQuantite(quantite.parse(v.quantite)), v.par as string),
        libelle: String(v.libelle),
      }),
  ],
  [["euros"], (catalog, v) => ecrisMontant(catalog, v as Montant)],
  [
    ["nombre", "par"],
    (catalog, v) =>
      par(catalog, String(v.nombre), String(v.par)) + (v.operateur ? ` (${v.operateur})` : ""),
  ],
  [
    ["libelle", "signataires"],
    (catalog, v) =>
      phrase({ catalog }, "signe-par", {
        libelle: String(v.libelle),
        qui: enumere(v.signataires as string[]),
      }),
  ],
  [["liste", "publics"], (_, v) => enumere(v.publics as string[])],
  [
    ["libelle", "duree"],
    (catalog, v) =>
      phrase({ catalog }, "libelle-duree", {
        libelle: String(v.libelle),
        duree: ecris(catalog, v.duree) ?? "",
      }),
  ],
  [["libelle"], (_, v) => String(v.libelle)],
];

const estLibelle = (v: unknown): boolean => typeof v === "object" && v !== null && "libelle" in v;

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The words for a value; undefined for what cannot be written in a sentence. */
export function ecris(catalog: Phrases, value: unknown): string | undefined {
  if (typeof value === "number") return ecrisNombre(value);
  if (typeof value === "string") return ISO.test(value) ? dis(value) : value;
  if (typeof value !== "object" || value === null) return undefined;
  const trouvee =
    !Array.isArray(value) &&
    ECRITURES.find(([cles]) => cles.every((cle) => Object.hasOwn(value, cle)));
  if (trouvee) return trouvee[1](catalog, value as Record<string, unknown>);
  // A list, or a table of labelled things: each is written, in the order of the data.
  if (!Array.isArray(value) && !Object.values(value).every(estLibelle)) return undefined;
  const ecrites = Object.values(value).map((v) => ecris(catalog, v));
  return ecrites.length && ecrites.every((e) => e !== undefined) ? enumere(ecrites) : undefined;
}

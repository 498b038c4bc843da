/** Turns what zod says of a file into what a coordinator can mend: the key, what was found, what is expected. */
import type { z } from "zod";
import { citations, cle, jour, quantite, texte } from "../schemas/commun.ts";
import { Duree, Rythme } from "../schemas/grandeurs.ts";
import { type Chemin, clesA, nu, schemaA } from "./chemin.ts";
import type { Constat } from "./constat.ts";
import { procheDe } from "./proche.ts";

/** Shapes that a maintainer is told of by an example, by their key in dialogs/maintenance/charte.yaml. */
const CONNUES: [schema: z.core.$ZodType, attendu: Attendu][] = [
  [quantite, "quantite"],
  [Duree, "duree"],
  [Rythme, "rythme"],
  [citations, "citations"],
  [jour, "jour"],
  [cle, "cle"],
  [texte, "texte"],
];
export const ATTENDUS = [
  "quantite",
  "duree",
  "rythme",
  "citations",
  "jour",
  "cle",
  "texte",
  "liste",
  "bloc",
  "nombre",
  "vrai",
  "autre",
] as const;
export type Attendu = (typeof ATTENDUS)[number];

function attenduDe(schema: z.core.$ZodType | undefined): Attendu {
  if (!schema) return "autre";
  const connue = CONNUES.find(([s]) => nu(s) === schema);
  if (connue) return connue[1];
  const { type } = schema._zod.def;
  if (type === "array" || type === "tuple") return "liste";
  if (type === "object" || type === "record") return "bloc";
  if (type === "number") return "nombre";
  if (type === "literal") return "vrai";
  return type === "string" ? "texte" : "autre";
}

const valeurA = (value: unknown, chemin: Chemin): unknown =>
  chemin.reduce<unknown>(
    (v, cle) =>
      typeof v === "object" && v !== null && Object.hasOwn(v, cle)
        ? (v as Record<PropertyKey, unknown>)[cle]
        : undefined,
    value,
  );

const dit = (value: unknown): string => {
  const ecrit = typeof value === "string" ? value : JSON.stringify(value);
  return ecrit === undefined ? "" : ecrit.length > 80 ? `${ecrit.slice(0, 77)}…` : ecrit;
};

/** What the schemas' own rules refuse, by the key that they point at. */
const CUSTOM: Record<string, Constat["regle"]> = {
  prudente: "lecture-prudente-absente",
  lectures: "incoherence-lectures",
  "sans-limite": "incoherence-sans-limite",
  total: "incoherence-total",
  chaque: "incoherence-chaque",
  lieux: "incoherence-lieux",
};

/** `schema` is what the value was checked against. */
export function constatsDuFormat(
  fichier: string,
  schema: z.ZodType,
  value: unknown,
  error: z.ZodError,
): Constat[] {
  return error.issues.flatMap((issue): Constat[] => {
    const chemin = issue.path.map((p) => (typeof p === "number" ? p : String(p)));
    const trouve = dit(valeurA(value, issue.path));
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((cle) => ({
        regle: "cle-inconnue",
        fichier,
        chemin: [...chemin, cle],
        valeurs: { trouve: cle, possibles: clesA(schema, issue.path).join(", ") },
        proche: procheDe(cle, clesA(schema, issue.path)),
      }));
    const derniere = String(chemin.at(-1) ?? "");
    const propre =
      issue.code === "custom" || derniere === "prudente" ? CUSTOM[derniere] : undefined;
    if (propre) return [{ regle: propre, fichier, chemin, valeurs: { trouve } }];
    if (issue.code === "invalid_key")
      return [
        {
          regle: "valeur-inattendue",
          fichier,
          chemin,
          valeurs: { trouve: derniere, attendu: "cle" },
        },
      ];
    if (valeurA(value, issue.path) === undefined) {
      const attendu = attenduDe(schemaA(schema, issue.path));
      return [{ regle: "cle-manquante", fichier, chemin, valeurs: { trouve: derniere, attendu } }];
    }
    if (issue.code === "invalid_value") {
      const possibles = issue.values.map(String);
      return [
        {
          regle: "choix-inconnu",
          fichier,
          chemin,
          valeurs: { trouve, possibles: possibles.join(", ") },
          proche: procheDe(trouve, possibles),
        },
      ];
    }
    const attendu = attenduDe(schemaA(schema, issue.path));
    return [{ regle: "valeur-inattendue", fichier, chemin, valeurs: { trouve, attendu } }];
  });
}

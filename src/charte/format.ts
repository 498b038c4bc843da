/** Turns what zod says of a file into what a coordinator can mend: the key, what was found, what is expected. */
import type { z } from "zod";
import { citations, cle, jour, quantite, texte } from "../schemas/commun.ts";
import { Duree, Rythme } from "../schemas/grandeurs.ts";
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

type Chemin = PropertyKey[];

/** Through optional and transformed shapes to what holds the keys. */
function nu(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as { def: { type: string; innerType?: z.core.$ZodType } };
  return def.innerType ? nu(def.innerType) : schema;
}

/** The shape at a path; for a union, the first of its shapes that goes that way. */
function schemaA(schema: z.core.$ZodType, chemin: Chemin): z.core.$ZodType | undefined {
  const ici = nu(schema);
  const [cle, ...reste] = chemin;
  if (cle === undefined) return ici;
  const def = ici._zod.def as unknown as {
    shape?: Record<PropertyKey, z.core.$ZodType>;
    valueType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    items?: z.core.$ZodType[];
    options?: z.core.$ZodType[];
  };
  if (def.options)
    return def.options.map((o) => schemaA(o, chemin)).find((trouve) => trouve !== undefined);
  const suite =
    def.shape?.[cle] ?? def.valueType ?? def.element ?? def.items?.[Number(cle)] ?? undefined;
  return suite && schemaA(suite, reste);
}

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

/** The keys that may stand at a path. */
function clesA(schema: z.core.$ZodType, chemin: Chemin): string[] {
  const ici = schemaA(schema, chemin);
  if (!ici) return [];
  const { shape, options } = ici._zod.def as unknown as {
    shape?: object;
    options?: z.core.$ZodType[];
  };
  return shape ? Object.keys(shape) : (options ?? []).flatMap((o) => clesA(o, []));
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

/** The JSON Schemas with which an editor helps to write rules/: written from zod, never by hand. */
import { z } from "zod";
import { Edition } from "../schemas/charte.ts";
import {
  Ailleurs,
  Dispositifs,
  Glossaire,
  HorsSujet,
  Sujets,
  Territoire,
} from "../schemas/lexique.ts";

type Json = Record<string, unknown>;

const schemaDe = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "ref" }) as Json;

const optionnel = (v: unknown): unknown => ({ anyOf: [v, { type: "null" }] });

/** An heir says only what changes, and takes away with `null`: nothing else is required of it. */
function heritiere(schema: Json): Json {
  const sans = (x: unknown): unknown => {
    if (Array.isArray(x)) return x.map(sans);
    if (typeof x !== "object" || x === null) return x;
    return Object.fromEntries(
      Object.entries(x).flatMap(([cle, v]) =>
        cle === "required" && Array.isArray(v)
          ? []
          : cle === "properties"
            ? [
                [
                  cle,
                  Object.fromEntries(Object.entries(v).map(([c, s]) => [c, optionnel(sans(s))])),
                ],
              ]
            : [[cle, sans(v)]],
      ),
    );
  };
  return { ...(sans(schema) as Json), required: ["edition", "territoire", "herite"] };
}

/** File name → its text, in the order written. */
export function schemasDesRegles(): Map<string, string> {
  const edition = schemaDe(Edition);
  const tous: [string, Json][] = [
    ["edition.json", edition],
    ["edition-heritiere.json", heritiere(edition)],
    ["territoire.json", schemaDe(Territoire)],
    ["sujets.json", schemaDe(Sujets)],
    ["dispositifs.json", schemaDe(Dispositifs)],
    ["glossaire.json", schemaDe(Glossaire)],
    ["ailleurs.json", schemaDe(Ailleurs)],
    ["hors-sujet.json", schemaDe(HorsSujet)],
  ];
  return new Map(tous.map(([nom, schema]) => [nom, `${JSON.stringify(schema, null, 2)}\n`]));
}

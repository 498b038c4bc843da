/** Every entry of the inventory is encoded with its whole citation, or left out by name and with a reason. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalog } from "../../src/catalog.ts";

type Entree = { id: string; seed: string; quote: string };

const regles: Entree[] = JSON.parse(readFileSync("test/inventaire/regles.json", "utf8"));
const laissees: Record<string, string> =
  parse(readFileSync("test/inventaire/laissees.yaml", "utf8")) ?? {};
const { editions, glossaire } = loadCatalog(".");

/** The text that each column of the inventory stands for. */
const TEXTES: Record<string, string> = {
  S0: "alsace-2025",
  S1: "loire",
  S2: "alsace-2024",
  S3: "saint-dizier",
  S4: "charente",
};

/** Printing aside: quotes, dots, white space and the gaps between the lines of one list. */
const nu = (texte: string) =>
  texte
    .replace(/[’‘]/g, "'")
    .replace(/\[(?:…|\.\.\.)\]/g, " ")
    .replace(/…/g, "...")
    .replaceAll("1^{er}", "1er")
    .replace(/[«»"“”]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Every extract that stands anywhere in the data of an edition. */
function extraitsDe(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  const { extrait } = data as { extrait?: unknown };
  const dedans = Object.values(data).flatMap(extraitsDe);
  return typeof extrait === "string" ? [extrait, ...dedans] : dedans;
}

const cites = new Map(
  editions.map((e) => [
    e.edition,
    [
      ...extraitsDe(e),
      ...Object.values(glossaire).flatMap((g) => g.textes[e.edition]?.extrait ?? []),
    ].map(nu),
  ]),
);

/** The pieces of an entry's citation that no citation of the edition holds. */
const manquants = ({ quote }: Entree, edition: string): string[] =>
  quote
    .split(/\[(?:…|\.\.\.)\]/)
    .map(nu)
    .filter((piece) => !cites.get(edition)!.some((e) => e.includes(piece.replace(/[,.]$/, ""))));

const encodees = regles.filter(({ id }) => !(id in laissees));

test(`${regles.length} entries: encoded ${encodees.length}, left out ${regles.length - encodees.length}, 0 unaccounted`, () => {
  expect(regles).toHaveLength(299);
  const absentes = encodees.flatMap((r) =>
    r.seed.split("=").flatMap((s) => {
      const edition = TEXTES[s]!;
      return manquants(r, edition).map((piece) => `${r.id}, ${edition}: « ${piece} »`);
    }),
  );
  expect(absentes).toEqual([]);
});

test("what is left out exists, and says why", () => {
  const ids = new Set(regles.map((r) => r.id));
  for (const [id, raison] of Object.entries(laissees)) {
    expect(ids.has(id), id).toBe(true);
    expect(raison.length, id).toBeGreaterThan(20);
  }
});

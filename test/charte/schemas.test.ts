/** rules/schemas/ says what the zod schemas say: `npm run charte -- schemas` writes it again. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { schemasDesRegles } from "../../src/charte/schemas.ts";

const voulus = schemasDesRegles();

test("nothing else stands there", () =>
  expect(readdirSync("rules/schemas").sort()).toEqual([...voulus.keys()].sort()));

test.each([...voulus])("%s is up to date", (nom, texte) =>
  expect(readFileSync(`rules/schemas/${nom}`, "utf8")).toBe(texte),
);

/** The arrows of the house, as a test: a forbidden import fails here, by the name of its file. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/** room → what its files may import. The first that matches decides. */
const ROOMS: [room: RegExp, may: RegExp][] = [
  [/^src\/model\.ts$/, /^$/],
  [/^src\/schemas\//, /^(zod$|src\/schemas\/)/],
  [/^src\/core\/feries\.ts$/, /^(date-holidays$|src\/core\/|src\/model)/],
  [/^src\/core\/time\.ts$/, /^(date-fns|@date-fns\/tz$|chrono-node|src\/core\/|src\/model)/],
  [
    /^src\/core\/reading\//,
    /^(date-fns|@date-fns\/tz$|chrono-node|fastest-levenshtein$|src\/core\/|src\/model|src\/schemas\/)/,
  ],
  [/^src\/core\//, /^(zod$|src\/core\/|src\/model|src\/schemas\/)/],
  [
    /^src\/audit\//,
    /^(node:|src\/(audit\/|model)|src\/stores\/(erreurs|fichiers|scelle|verrou)\.ts)/,
  ],
  [/^src\/stores\/lowdb[^/]*$/, /^(lowdb|node:|src\/model|src\/stores\/)/],
  [/^src\/stores\//, /^(node:|src\/model|src\/stores\/)/],
  [
    /^src\/channels\/teams\//,
    /^(botbuilder|botframework-|@microsoft\/teams-ai$|@azure\/core-rest-pipeline$|express$|zod$|node:|src\/model|src\/channels\/(channel|teams\/))/,
  ],
  [/^src\/channels\//, /^(node:|zod$|src\/model|src\/channels\/(channel|console\/))/],
  [/^src\/documents\//, /^(docx$|ical\.js$|node:|src\/(documents\/|model))/],
  [/^src\/catalog(\.ts|\/)/, /^(node:|yaml$|zod$|src\/catalog\/|src\/schemas\/)/],
  [
    /^src\/charte\//,
    /^(node:|yaml$|zod$|fastest-levenshtein$|src\/(catalog|charte\/|core\/|model|racine|schemas\/))/,
  ],
  [
    /^src\/(shell|acces|depots|discretion|en-prive|chercheur|files-d-attente|guichet|regards|tenue|portes|tournee|livraisons|tournee\/.*)\.ts$/,
    /^src\/(core\/|model|schemas\/|channels\/channel|stores\/store|tournee\/|audit\/(audit|memoire)\.ts|(import|acces|depots|discretion|en-prive|chercheur|files-d-attente|guichet|regards|tenue|portes|tournee|livraisons)\.ts)/,
  ],
  [
    /^src\/(import|equipe)\.ts$/,
    /^(node:crypto$|csv-parse\/sync$|zod$|src\/(core\/|model|schemas\/))/,
  ],
  [/^src\/paquet\//, /^(fflate$|zod$|node:|src\/(paquet\/|racine))/],
  [/^src\/exploitation\//, /^(node:|prom-client$|src\/(exploitation\/|model|stores\/store))/],
  [/^src\/restaurer\.ts$/, /^(node:|src\/stores\/)/],
  [/^src\/racine\.ts$/, /^node:url$/],
  [/^src\/reglages\.ts$/, /^(zod$|src\/channels\/teams\/demarrage)/],
  [/^src\/(main|chat|demarrage|maison|rondes|importer)\.ts$/, /./],
  [/^src\/lecture\//, /^(node:|zod$|src\/(core\/|lecture\/|model))/],
  [/^src\/questions\//, /^(node:|yaml$|zod$|src\/)/],
  [/^src\/demo\//, /^(node:|yaml$|zod$|csv-parse\/sync$|src\/)/],
];
const IMPURE = /new Date\(\)|Date\.now|console\.|process\.|Math\.random|fetch\(|globalThis/;
const HORLOGE = /new Date\(\)|Date\.now\(/;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((f) => f.replaceAll("\\", "/"))
  .filter((f) => f.endsWith(".ts"))
  .map((f) => `src/${f}`);
const code = (file: string) =>
  readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, "");
const importsOf = (file: string) =>
  [...code(file).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, to]) =>
    to!.startsWith(".") ? posix.join(posix.dirname(file), to!) : to!,
  );

test("the house has rooms to look at", () => expect(files.length).toBeGreaterThan(60));

test.each(files)("%s imports only what its room may", (file) => {
  const room = ROOMS.find(([motif]) => motif.test(file));
  expect(room, `${file} stands in no known room`).toBeDefined();
  expect(importsOf(file).filter((to) => !room![1].test(to))).toEqual([]);
});

test.each(files.filter((f) => /^src\/(core|schemas)\//.test(f)))("%s is pure", (file) => {
  expect(code(file)).not.toMatch(IMPURE);
});

test.each(files.filter((f) => !/^src\/(main\.ts|demo\/)/.test(f)))(
  "%s is given the time",
  (file) => {
    expect(code(file)).not.toMatch(HORLOGE);
  },
);

/** A sentence said to a person is data; French is read only in core/reading, core/time and the fields. */
test.each(files.filter((f) => !/^src\/core\/(reading\/|time|dialogue\/champs\/)/.test(f)))(
  "%s holds no French sentence",
  (file) => {
    const litteraux = code(file).match(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g) ?? [];
    expect(litteraux.filter((l) => /[àâçéèêëîïôûùœ]/i.test(l))).toEqual([]);
  },
);

test.each(files)("%s begins by saying what it is for", (file) => {
  expect(readFileSync(file, "utf8")).toMatch(/^\/\*\* ?\S|^\/\*\*\n/);
});

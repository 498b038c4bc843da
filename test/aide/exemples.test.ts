/** Every example of the help, and every one of the users' guide, is understood wherever it is shown. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ROLES } from "../../src/schemas/aide.ts";
import { catalog } from "../monde.ts";
import { ATTENDU, ATTENDU_DE_TOUS } from "./attendu.ts";
import { equipe, TERRITOIRES } from "./equipe.ts";

const { themes } = catalog.aide;
const exemples = themes.flatMap((t) => t.exemples);
/** What is said when a message is not understood, up to what it fills in. */
const INCOMPRIS = (
  ["inconnu", "inconnu-garde", "reponse-illisible", "vouliez-vous-dire", "en-prive"] as const
).map((cle) => catalog.phrases[cle].split(/[\n{]/)[0]!);

const partout = themes.flatMap(({ theme, exemples: siens }) =>
  siens.flatMap((exemple) =>
    exemple.roles.flatMap((role) =>
      TERRITOIRES.map((territoire) => ({ theme, role, territoire, ...exemple })),
    ),
  ),
);

async function comprend(
  { dit }: Awaited<ReturnType<typeof equipe>>,
  { dit: exemple, apres = [] }: { dit: string; apres?: string[] | undefined },
  plus = {},
) {
  for (const avant of apres) await dit(avant, plus);
  const { text } = await dit(exemple, plus);
  const attendu = ATTENDU[exemple] ?? ATTENDU_DE_TOUS[exemple];
  expect(attendu, exemple).toBeDefined();
  expect(text).toMatch(attendu!);
  for (const echec of INCOMPRIS) expect(text).not.toContain(echec);
}

test("each example has its expected answer, and nothing else is expected", () => {
  expect(Object.keys(ATTENDU).sort()).toEqual([...new Set(exemples.map((e) => e.dit))].sort());
});

test.each(partout)("$role, $territoire: « $dit »", async (exemple) => {
  const { role, territoire, theme, dit, si } = exemple;
  const amina = await equipe(role, territoire);
  const montre = (await amina.dit(`aide ${theme}`)).text.includes(`« ${dit} »`);
  if (!si) expect(montre).toBe(true);
  if (montre) await comprend(amina, exemple);
});

test("what depends on the charter is shown somewhere, and hidden somewhere", async () => {
  for (const { theme, dit, si, roles } of themes.flatMap((t) =>
    t.exemples.map((e) => ({ ...e, theme: t.theme })),
  )) {
    if (!si) continue;
    const vus = [];
    for (const territoire of TERRITOIRES) {
      const { text } = await (await equipe(roles[0]!, territoire)).dit(`aide ${theme}`);
      vus.push(text.includes(`« ${dit} »`));
    }
    expect(new Set(vus), dit).toEqual(new Set([true, false]));
  }
});

test.each(ROLES)("in a channel, %s is shown only what is answered there", async (role) => {
  const canal = { prive: false, conversation: "canal:general" };
  const amina = await equipe(role, "alsace");
  const { text } = await amina.dit("que sais-tu faire ?", canal);
  const dits = [...text.matchAll(/« (.+?) »/g)].map(([, dit]) => dit!);
  expect(dits.length).toBeGreaterThanOrEqual(3);
  for (const dit of dits)
    await comprend(await equipe(role, "alsace"), exemples.find((e) => e.dit === dit)!, canal);
});

test.each(ROLES)("%s is shown at most three examples a theme, each of their role", async (role) => {
  const { text } = await (await equipe(role, "charente")).dit("aide");
  const lignes = text.split("\n").filter((l) => l.startsWith("· "));
  expect(lignes.length).toBeGreaterThanOrEqual(1);
  for (const ligne of lignes) {
    const dits = [...ligne.matchAll(/« (.+?) »/g)].map(([, dit]) => dit!);
    expect(dits.length).toBeLessThanOrEqual(3);
    for (const dit of dits) expect(exemples.find((e) => e.dit === dit)?.roles).toContain(role);
  }
});

/** Of each part of the guide, its roles and the lines to be typed. */
const guide = readFileSync("docs/utilisateur.md", "utf8")
  .split(/^## /m)
  .slice(1)
  .flatMap((partie) => {
    const dite = /^.*\((\w+)\)/.exec(partie)?.[1];
    const dits = [...partie.matchAll(/^> (.+)$/gm)].map(([, dit]) => dit!);
    const roles = dite === "tous" ? ROLES : ROLES.filter((role) => role === dite);
    if (!roles.length) throw new Error(`"${partie.split("\n")[0]}" names no role`);
    return roles.flatMap((role) => dits.map((dit) => ({ role, dit })));
  });

test("the guide has a part for each role, with lines to type", () => {
  for (const role of ROLES) {
    const siennes = guide.filter((l) => l.role === role && !(l.dit in ATTENDU_DE_TOUS));
    expect(siennes.length).toBeGreaterThan(1);
  }
});

test.each(guide)("the guide, $role: « $dit »", async ({ role, dit }) => {
  const exemple = exemples.find((e) => e.dit === dit);
  const { theme } = themes.find((t) => exemple && t.exemples.includes(exemple)) ?? {};
  if (exemple) expect(exemple.roles).toContain(role);
  let joue = 0;
  for (const territoire of TERRITOIRES) {
    const amina = await equipe(role, territoire);
    if (theme && !(await amina.dit(`aide ${theme}`)).text.includes(`« ${dit} »`)) continue;
    await comprend(amina, exemple ?? { dit });
    joue++;
  }
  expect(joue).toBeGreaterThan(0);
});

/** Stopped hard at any step of any dialog and started again, it goes on where it was. TANDEM_KILLS: how many by SIGKILL (60). */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type Entendu, garde, ouvreBot } from "./dialogue/conversation.ts";
import { joue, OUVERTURES, type Plan, plans, type Script } from "./dialogue/scripts.ts";
import { parlePuisMeurt } from "./dialogue/tuerie.ts";
import { catalog } from "./monde.ts";
import { compile } from "./stores/compile.ts";
import { dossierTemporaire, ouvre, parHuit } from "./stores/outils.ts";

const KILLS = Number(process.env.TANDEM_KILLS ?? 60);
const GRAINE = Number(process.env.TANDEM_GRAINE ?? 20260304);
const LACHES = 440;
const PAR_SCRIPT = 8;

const { programme, retire } = compile("test/dialogue/parleur.ts");
afterAll(retire);

/** After which messages of the script it is stopped: each a number of messages already said. */
const places = ({ morts }: Plan, { dits }: Script): number[] =>
  morts.map((m) => 1 + Math.floor((m * dits.length) / 1000)).sort((a, b) => a - b);

const RIEN: Partial<Entendu> = { textes: [], boutons: [], fiches: [] };

test("every dialog of dialogs/ is opened by a script", () => {
  const conduits = catalog.dialogues.map((d) => d.dialogue);
  expect(Object.keys(OUVERTURES).sort()).toEqual(conduits.sort());
});

/** Its process is lost between two messages; its files are what is left. */
async function laisseTomber(plan: Plan): Promise<Set<string | null>> {
  const script = await joue(plan);
  let folder = dossierTemporaire();
  let { store } = await ouvre(folder);
  let parle = await ouvreBot(store);
  const arrets = places(plan, script);
  const ou = new Set<string | null>();
  for (const [i, dit] of script.dits.entries()) {
    expect(await parle(dit), `${i} ${dit.text}`).toEqual(script.entendus[i]);
    for (const _ of arrets.filter((n) => n === i + 1)) {
      const copie = join(dossierTemporaire(), "store");
      cpSync(folder, copie, { recursive: true });
      rmSync(join(copie, "verrou"));
      await store.close(); // the copy is what the crash left
      folder = copie;
      ({ store } = await ouvre(folder, { create: false }));
      parle = await ouvreBot(store);
      ou.add(script.entendus[i]!.asking);
      if (i % 2) expect(await parle(dit), `${i} again`).toMatchObject(RIEN);
    }
  }
  expect(await garde(store)).toEqual(script.reste);
  await store.close();
  return ou;
}

/** Its process is killed, in the middle of a message one time in two. */
async function tueEnRoute(plan: Plan, n: number): Promise<"written" | "not written" | "between"> {
  const script = await joue(plan);
  const folder = join(dossierTemporaire(), "store");
  const [arret] = places(plan, script);
  const delai = n % 2 ? (n % 13) / 2 : undefined;
  const avant = await parlePuisMeurt(programme, folder, script.dits.slice(0, arret), delai);
  expect(avant).toEqual(script.entendus.slice(0, avant.length));
  const { store } = await ouvre(folder, { create: false });
  const parle = await ouvreBot(store);
  // Whoever got no answer sends it again.
  const dernier = script.dits[arret! - 1]!;
  const encore = await parle(dernier);
  const ecrit = encore.textes.length === 0;
  if (delai === undefined || ecrit) expect(encore).toMatchObject(RIEN);
  else expect(encore).toEqual(script.entendus[arret! - 1]);
  expect(encore.asking).toBe(script.entendus[arret! - 1]!.asking);
  for (const [i, dit] of script.dits.entries())
    if (i >= arret!) expect(await parle(dit), `${i} ${dit.text}`).toEqual(script.entendus[i]);
  expect(await garde(store)).toEqual(script.reste);
  await store.close();
  return delai === undefined ? "between" : ecrit ? "written" : "not written";
}

test(`stopped between two messages, ${LACHES} times: the same answers, fiches and memory`, async () => {
  const nombre = LACHES / PAR_SCRIPT;
  const ou = new Set<string | null>();
  const debut = performance.now();
  await parHuit(fc.sample(plans(PAR_SCRIPT), { numRuns: nombre, seed: GRAINE }), async (plan) => {
    for (const asking of await laisseTomber(plan)) ou.add(asking);
  });
  const s = ((performance.now() - debut) / 1000).toFixed(1);
  process.stdout.write(`stopped ${LACHES}, at ${ou.size} questions, seed ${GRAINE}, ${s} s\n`);
  expect(ou.size).toBeGreaterThan(20);
}, 120_000);

test(
  `killed, ${KILLS} times: nothing lost, nothing twice, the same question`,
  async () => {
    const bilan = { written: 0, "not written": 0, between: 0 };
    const debut = performance.now();
    const tous = fc.sample(plans(1), { numRuns: KILLS, seed: GRAINE + 1 });
    await parHuit(tous, async (plan, n) => {
      bilan[await tueEnRoute(plan, n)]++;
    });
    const s = ((performance.now() - debut) / 1000).toFixed(1);
    process.stdout.write(`killed ${KILLS} ${JSON.stringify(bilan)}, ${s} s\n`);
    expect(bilan.written + bilan["not written"] + bilan.between).toBe(KILLS);
  },
  120_000 + KILLS * 1_000,
);

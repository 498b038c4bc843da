/** Stopped hard at any step of any dialog and started again, it goes on where it was. TANDEM_TUES: how many conversations by SIGKILL (20); TANDEM_LACHES: how many without (160). */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type Entendu, garde, ouvreBot } from "./dialogue/conversation.ts";
import { joue, OUVERTURES, type Plan, plans, type Script } from "./dialogue/scripts.ts";
import { parlentPuisMeurent } from "./dialogue/tuerie.ts";
import { catalog } from "./monde.ts";
import { compile } from "./stores/compile.ts";
import { dossierTemporaire, ouvre, parHuit } from "./stores/outils.ts";

const KILLS = Number(process.env.TANDEM_TUES ?? 20);
const GRAINE = Number(process.env.TANDEM_GRAINE ?? 20260304);
const LACHES = Number(process.env.TANDEM_LACHES ?? 160);
const PAR_SCRIPT = 8;
/** Conversations of one process: it starts and learns in ten seconds, a kill stops them all. */
const ENSEMBLE = 50;

const { programme, retire } = compile("test/dialogue/parleur.ts");
afterAll(retire);

/** After which messages of the script it is stopped: each a number of messages already said. */
const places = ({ morts }: Plan, { dits }: Script): number[] =>
  morts.map((m) => 1 + Math.floor((m * dits.length) / 1000)).sort((a, b) => a - b);

const RIEN: Omit<Entendu, "asking"> = { textes: [], boutons: [], fiches: [] };

/** A first contact opens only to whoever is not let in: test/conversations/gens. */
const AU_SEUIL = "acces";

test("every dialog of dialogs/ is opened by a script", () => {
  const conduits = catalog.dialogues.map((d) => d.dialogue).filter((d) => d !== AU_SEUIL);
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

type Sort = "written" | "not written" | "between";

/** Their process is killed, in the middle of a message of each one time in two. */
async function tueEnRoute(morts: Plan[], n: number): Promise<Sort[]> {
  const delai = n % 2 ? 12 * n : undefined;
  const parties = await Promise.all(
    morts.map(async (plan) => {
      const script = await joue(plan);
      const arret = places(plan, script)[0]!;
      const folder = join(dossierTemporaire(), "store");
      return { script, arret, folder, dits: script.dits.slice(0, arret) };
    }),
  );
  const avant = await parlentPuisMeurent(programme, parties, delai);
  return Promise.all(parties.map((p, i) => reprend(p, avant[i]!, delai !== undefined)));
}

type Partie = { script: Script; arret: number; folder: string };
async function reprend({ script, arret, folder }: Partie, avant: Entendu[], enRoute: boolean) {
  const { dits, entendus, reste } = script;
  expect(avant).toEqual(entendus.slice(0, avant.length));
  // Killed at its first message, it may have left nothing at all.
  const { store } = await ouvre(folder);
  const parle = await ouvreBot(store);
  const dernier = entendus[arret - 1]!;
  // Whoever got no answer sends it again.
  const encore = await parle(dits[arret - 1]!);
  const ecrit = avant.length === arret || encore.textes.length === 0;
  expect(encore, dits[arret - 1]!.text).toEqual(
    ecrit ? { ...RIEN, asking: dernier.asking } : dernier,
  );
  for (const [i, dit] of dits.entries())
    if (i >= arret) expect(await parle(dit), `${i} ${dit.text}`).toEqual(entendus[i]);
  expect(await garde(store)).toEqual(reste);
  await store.close();
  return !enRoute ? "between" : ecrit ? "written" : "not written";
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
    const bilan: Record<Sort, number> = { written: 0, "not written": 0, between: 0 };
    const debut = performance.now();
    const tous = fc.sample(plans(1), { numRuns: KILLS, seed: GRAINE + 1 });
    for (let n = 0; n * ENSEMBLE < KILLS; n++)
      for (const sort of await tueEnRoute(tous.slice(n * ENSEMBLE, (n + 1) * ENSEMBLE), n))
        bilan[sort]++;
    const s = ((performance.now() - debut) / 1000).toFixed(1);
    process.stdout.write(`killed ${KILLS} ${JSON.stringify(bilan)}, ${s} s\n`);
    expect(bilan.written + bilan["not written"] + bilan.between).toBe(KILLS);
  },
  60_000 + KILLS * 500,
);

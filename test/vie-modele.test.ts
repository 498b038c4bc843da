/** Whatever people say of a measure, no state that its charter forbids is ever reached. TANDEM_VIES says how many lives (150). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { TEXTES } from "./vie/charte.ts";
import { commandes, pasAnnule } from "./vie/commandes.ts";
import type { Etape } from "./vie/etapes.ts";
import { depart, TERRITOIRES } from "./vie/monde-vie.ts";

const VIES = Number(process.env.TANDEM_VIES ?? 150);
const GRAINE = Number(process.env.TANDEM_GRAINE ?? 20260304);
const COMMANDES = 25;

/** Imported measures: of whole months or not, young or renewed already. */
const departs = fc.uniqueArray(
  fc.record({
    menage: fc.nat(7),
    nature: fc.constantFrom("acces" as const, "maintien" as const),
    debut: fc.constantFrom("2025-03-01", "2025-10-11", "2026-01-01", "2026-02-10"),
    mois: fc.constantFrom(3, 6, 6, 9, 12),
    moins: fc.constantFrom(0, 0, 0, 3, -3),
  }),
  { minLength: 1, maxLength: 3, size: "max", selector: (d) => d.menage },
);

/** What each text knows must have been written at least once, or the lives prove little. */
const ATTENDUES = [
  ...TERRITOIRES.flatMap((t) =>
    [
      "renouvellement",
      "decision",
      TEXTES[t].acte,
      "bilan",
      "fin",
      "refus",
      "changement",
      "annulation",
    ].map((type) => `${t} ${type}`),
  ),
  "alsace suspension",
  "alsace interruption",
  "loire interruption",
  "loire demarrage",
  "charente demarrage",
  "saint-dizier demarrage",
];

test(`${VIES} lives of up to ${COMMANDES} events keep to their charters`, async () => {
  const ecrites = new Map<string, number>();
  const debut = performance.now();
  await fc.assert(
    fc.asyncProperty(departs, commandes(COMMANDES), async (lesquels, cmds) => {
      const { model, real } = await depart(lesquels);
      await fc.asyncModelRun(() => ({ model, real }), cmds);
      for (const { type, dossier } of await real.store.fiches()) {
        const menage = model.menages.find(({ id }) => id === dossier);
        const cle = `${menage && TERRITOIRES[menage.rang]} ${type}`;
        ecrites.set(cle, (ecrites.get(cle) ?? 0) + 1);
      }
    }),
    { numRuns: VIES, seed: GRAINE },
  );
  const s = ((performance.now() - debut) / 1000).toFixed(1);
  const n = ATTENDUES.reduce((total, cle) => total + (ecrites.get(cle) ?? 0), 0);
  process.stdout.write(`lives ${VIES}, steps written ${n}, seed ${GRAINE}, ${s} s\n`);
  if (VIES >= 300) expect(ATTENDUES.filter((cle) => !ecrites.has(cle))).toEqual([]);
  expect(n).toBeGreaterThan(VIES);
}, 600_000);

test("past midnight in Paris, a step is taken back though another of the new day came after it", async () => {
  const { model, real } = await depart([
    { menage: 0, nature: "maintien", debut: "2026-01-01", mois: 6, moins: 0 },
  ]);
  const etape: Etape = {
    type: "signature",
    quand: { depuis: "jour", plus: 0 },
    duree: 1,
    mois: 6,
    motif: false,
    sens: "accordee",
    accord: false,
    report: false,
    qui: ["association"],
    facon: 0,
    docile: false,
  };
  const ou = { menage: 0, qui: "intervenant" as const, etape, minutes: 1, nuit: true };
  await fc.asyncModelRun(
    () => ({ model, real }),
    [pasAnnule(ou, { ...etape, type: "bilan" }, false)],
  );
  expect(model.vies[0]!.pas.map((p) => p.type)).toEqual(["bilan"]);
});

/** Whichever call to the disk fails, at whichever moment of a store's life. */
import { expect, test } from "vitest";
import { type Appel, CHANGE, erreurSysteme, surveilleAvant } from "./disque-surveille.ts";
import { dossierTemporaire, ids, ouvre, parHuit, visite } from "./outils.ts";

/** Everything a store does in its life, with a compaction at nearly each commit. */
async function vie(folder: string, avant: (appel: Appel) => void) {
  const acquis: string[] = [];
  const refuses: string[] = [];
  let n = 0;
  try {
    const { store } = await ouvre(folder, { fs: surveilleAvant(avant), tailleMax: 400 });
    for (; n < 12; n++)
      await store.commit(visite(`v${n}`)).then(
        () => acquis.push(`v${n}`),
        () => refuses.push(`v${n}`),
      );
    await store.close();
  } catch (error) {
    expect(String(error)).toContain("EIO");
  }
  return { acquis, refuses, written: n };
}

test("whichever call fails, what was acknowledged is there and what was refused is not", {
  timeout: 120_000,
}, async () => {
  let calls = 0;
  await vie(dossierTemporaire(), ({ call }) => {
    if (CHANGE.includes(call) || call === "open") calls++;
  });
  expect(calls).toBeGreaterThan(100);
  await parHuit(Array.from({ length: calls }), async (_, i) => {
    const k = i + 1;
    const folder = dossierTemporaire();
    let seen = 0;
    const { acquis, refuses, written } = await vie(folder, ({ call }) => {
      if ((CHANGE.includes(call) || call === "open") && ++seen === k) throw erreurSysteme("EIO");
    });
    expect(refuses.length, `call ${k}`).toBeLessThanOrEqual(1);
    expect(written, `call ${k}`).toBe(acquis.length + refuses.length);
    const { store } = await ouvre(folder);
    expect(ids(await store.fiches()), `call ${k}`).toEqual(acquis);
    await store.close();
  });
});

/** The demo ends as it began: nothing runs and nothing stays on the disk. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lanceLaDemo } from "./parcours.ts";

const repond = (adresse: string) =>
  fetch(adresse).then(
    () => true,
    () => false,
  );

it("L'arrêt de la démonstration ferme la page et efface ses fichiers", async () => {
  const temporaire = await mkdtemp(join(tmpdir(), "tandem-parcours-"));
  const siens = async () =>
    (await readdir(temporaire)).filter((nom) => nom.startsWith("tandem-demo-"));
  const demo = await lanceLaDemo({ TMPDIR: temporaire });
  expect(await repond(demo.adresse)).toBe(true);
  expect(await siens()).toHaveLength(1);
  expect(await demo.arrete()).toBe(0);
  expect(await repond(demo.adresse)).toBe(false);
  expect(await siens()).toEqual([]);
  await rm(temporaire, { recursive: true });
});

/** A disk that fails: nothing half-kept, reads go on, and the next write works when there is room. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Appel, erreurSysteme, surveilleAvant } from "./disque-surveille.ts";
import { dossierTemporaire, fiche, ids, ouvre, plusJours, relit, visite } from "./outils.ts";

/** A disk on which the calls chosen by `panne` fail, while it is set. */
function disqueFragile() {
  const etat: { panne?: (appel: Appel) => boolean; code: string } = { code: "ENOSPC" };
  const avant = (appel: Appel) => {
    if (etat.panne?.(appel)) throw erreurSysteme(etat.code);
  };
  return { etat, fs: surveilleAvant(avant) };
}

const surJournal = (call: string) => (appel: Appel) =>
  appel.call === call && appel.name.startsWith("journal-");

test.each([
  ["write", "ENOSPC"],
  ["write", "EROFS"],
  ["datasync", "EIO"],
])("a %s that fails (%s): refused, forgotten, and the next write works", async (call, code) => {
  const folder = dossierTemporaire();
  const { etat, fs } = disqueFragile();
  const { store } = await ouvre(folder, { fs });
  await store.commit(visite("v1"));
  etat.code = code;
  etat.panne = surJournal(call);
  const refused = await Promise.allSettled([
    store.commit({ ...visite("v2"), memory: { person: "marie", value: { territoire: "loire" } } }),
    store.commit({ ...visite("v3"), once: "v2" }),
    store.commit(visite("v1")),
    store.prend("e1", plusJours(0)),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([
    ...["rejected", "rejected", "fulfilled", "rejected"],
  ]);
  expect(refused[0]).toMatchObject({ reason: { name: "WriteFailed", cause: { code } } });
  expect(refused[2]).toMatchObject({ value: false });
  expect(await store.fiches()).toEqual([fiche("v1")]);
  expect(await store.memory("marie")).toEqual({});
  expect(await store.envoi("e1")).toBeUndefined();

  etat.panne = () => false;
  expect(await store.commit({ ...visite("v4"), once: "v2" })).toBe(true);
  expect(await store.prend("e1", plusJours(0))).toBe(true);
  expect(readFileSync(join(folder, "journal-000000000001.jsonl"), "utf8")).not.toContain('"v3"');
  await store.close();
  expect(await relit(folder)).toEqual(["v1", "v4"]);
});

test("bytes that cannot be taken back: no write by name, until they are", async () => {
  const folder = dossierTemporaire();
  const { etat, fs } = disqueFragile();
  const { store } = await ouvre(folder, { fs });
  await store.commit(visite("v1"));
  etat.code = "EIO";
  etat.panne = (appel) => surJournal("datasync")(appel) || surJournal("truncate")(appel);
  await expect(store.commit(visite("v2"))).rejects.toMatchObject({ name: "WriteFailed" });
  etat.panne = surJournal("truncate");
  await expect(store.commit(visite("v3"))).rejects.toMatchObject({ name: "WriteRefused" });
  expect(ids(await store.fiches())).toEqual(["v1"]);
  etat.panne = () => false;
  expect(await store.commit(visite("v4"))).toBe(true);
  await store.close();
  expect(await relit(folder)).toEqual(["v1", "v4"]);
});

test.each([
  ["in the journal that was written", 1],
  ["in a journal still empty", 2],
])("bytes not yet taken back do not outlive the store: %s", async (_, vies) => {
  const folder = dossierTemporaire();
  const { etat, fs } = disqueFragile();
  let { store } = await ouvre(folder, { fs });
  for (const id of ["v1", "v2"]) await store.commit(visite(id));
  if (vies === 2) {
    await store.close();
    ({ store } = await ouvre(folder, { fs }));
  }
  etat.panne = (appel) =>
    /^journal-.*jsonl$/.test(appel.name) && ["datasync", "truncate"].includes(appel.call);
  await expect(store.commit(visite("v3"))).rejects.toMatchObject({ name: "WriteFailed" });
  etat.panne = () => false;
  await store.close();
  expect(await relit(folder)).toEqual(["v1", "v2"]);
});

test("a disk that writes seven bytes at a time writes everything", async () => {
  const folder = dossierTemporaire();
  const avant = ({ call, args }: Appel) => {
    if (call === "write") args[2] = Math.min(7, Number(args[2]));
  };
  const { store } = await ouvre(folder, { fs: surveilleAvant(avant) });
  for (const id of ["v1", "v2", "v3"]) await store.commit(visite(id));
  await store.close();
  expect(await relit(folder)).toEqual(["v1", "v2", "v3"]);
});

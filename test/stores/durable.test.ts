/** No commit is acknowledged before the sync that follows its bytes, and one group costs one sync. */
import { expect, test } from "vitest";
import { type Appel, surveilleApres, texteEcrit } from "./disque-surveille.ts";
import { dossierTemporaire, ouvre, visite } from "./outils.ts";

/** What happened to the journal, in order: `ecrit v1`, `synced`, `acquis v1`. */
async function deroule(commits: (commit: (id: string) => Promise<void>) => Promise<unknown>) {
  const story: string[] = [];
  const note = (appel: Appel) => {
    if (!appel.name.startsWith("journal-")) return;
    if (appel.call === "write")
      for (const [, id] of texteEcrit(appel).matchAll(/"once":"(v\d+)"/g))
        story.push(`ecrit ${id}`);
    if (appel.call === "datasync") story.push("synced");
  };
  const { store } = await ouvre(dossierTemporaire(), { fs: surveilleApres(note) });
  story.length = 0;
  await commits(async (id) => {
    expect(await store.commit(visite(id))).toBe(true);
    story.push(`acquis ${id}`);
  });
  const recit = [...story];
  await store.close();
  return recit;
}

const quand = (story: string[], what: string) => {
  expect(story).toContain(what);
  return story.indexOf(what);
};

test("one by one, each commit has a sync of its own before its acknowledgement", async () => {
  const story = await deroule(async (commit) => {
    for (let i = 0; i < 50; i++) await commit(`v${i}`);
  });
  const expected = Array.from({ length: 50 }, (_, i) => [`ecrit v${i}`, "synced", `acquis v${i}`]);
  expect(story).toEqual(expected.flat());
});

test("together, commits share a sync, and each waits for one that follows its bytes", async () => {
  const names = Array.from({ length: 500 }, (_, i) => `v${i}`);
  const story = await deroule((commit) => Promise.all(names.map(commit)));
  const syncs = story.filter((what) => what === "synced").length;
  expect(syncs).toBeGreaterThanOrEqual(1);
  expect(syncs).toBeLessThan(10);
  for (const name of names) {
    const between = story.slice(quand(story, `ecrit ${name}`), quand(story, `acquis ${name}`));
    expect(between).toContain("synced");
  }
});

test("what is renamed is synced first, and its folder afterwards", async () => {
  const story: string[] = [];
  const folder = dossierTemporaire();
  const note = ({ call, path, name }: Appel) => {
    if (["sync", "rename"].includes(call)) story.push(`${call} ${path === folder ? "." : name}`);
  };
  const { store } = await ouvre(folder, { fs: surveilleApres(note) });
  await store.commit(visite("v1"));
  story.length = 0;
  await store.close();
  const journal = "journal-000000000002.jsonl.tmp";
  expect(story).toEqual([
    ...[`sync ${journal}`, `rename ${journal}`, "sync ."],
    ...["sync instantane.json.tmp", "rename instantane.json.tmp", "sync ."],
  ]);
});

/** The guided tour writes in no dossier, can be left at any step, and is where it was after a restart. */
import { expect, test } from "vitest";
import { ROLES } from "../../src/schemas/aide.ts";
import { openStore } from "../../src/stores/lowdb-journal.ts";
import { catalog } from "../monde.ts";
import { dossierTemporaire } from "../stores/outils.ts";
import { equipe, TERRITOIRES } from "./equipe.ts";

const { etapes, menage } = catalog.visiteGuidee;
const numero = (text: string) => /Visite guidée, (\d) sur (\d)/.exec(text)?.slice(1).map(Number);

const partout = ROLES.flatMap((role) => TERRITOIRES.map((territoire) => ({ role, territoire })));

test.each(partout)(
  "$role, $territoire: every try leads on, and nothing is written",
  async (qui) => {
    const { dit } = await equipe(qui.role, qui.territoire);
    let { text } = await dit("visite guidée");
    const sur = numero(text)![1]!;
    expect(sur).toBeGreaterThan(1);
    for (let n = 1; n <= sur; n++) {
      expect(numero(text)).toEqual([n, sur]);
      const essai = etapes.find((e) => text.includes(e.texte.split("\n")[0]!.split("{")[0]!));
      const essaye = await dit(essai!.essai);
      expect(essaye.fiches).toEqual([]);
      text = essaye.text;
    }
    expect(text).toContain(catalog.phrases["guide-fin"]);
    const { text: dossiers } = await dit("mes dossiers");
    expect(dossiers).not.toContain(menage.nom);
  },
);

test.each(ROLES)("%s leaves it at any step in one word, or passes each", async (role) => {
  for (const mot of ["stop", "non merci", "arrête la visite guidée"])
    for (let passees = 0; ; passees++) {
      const { dit } = await equipe(role, "charente");
      let { text } = await dit("visite guidée");
      for (let n = 0; n < passees; n++) text = (await dit("suite")).text;
      if (!numero(text)) break;
      expect((await dit(mot)).text).toBe(catalog.phrases["guide-arretee"]);
      expect((await dit("merci")).text).toBe(catalog.phrases["de-rien"]);
    }
});

test("after a restart it goes on from the step it had reached", async () => {
  const folder = dossierTemporaire();
  const ouvre = (create: boolean) => openStore(folder, { create, report: () => {} });
  const avant = await ouvre(true);
  const elle = await equipe("intervenant", "alsace", { store: avant });
  await elle.dit("visite guidée", { id: "a1" });
  await elle.dit("suite", { id: "a2" });
  await avant.close();
  const apres = await ouvre(false);
  const encore = await equipe("intervenant", "alsace", { store: apres });
  expect(numero((await encore.dit("suite", { id: "b1" })).text)).toEqual([3, 5]);
  await apres.close();
});

test("a real household of the invented one's name is spoken of, and the step is left out", async () => {
  const { dit, store } = await equipe("intervenant", "alsace");
  const [fiche] = await store.fiches();
  await store.commit({
    at: fiche!.at,
    once: "vraie",
    fiches: [
      { ...fiche!, id: "vraie", dossier: "V1", values: { ...fiche!.values, nom: menage.nom } },
    ],
  });
  const { text } = await dit("visite guidée");
  expect(numero(text)).toEqual([1, 4]);
  const notee = await dit(`vad mme ${menage.nom} hier 14h`);
  expect(notee.fiches.map((f) => f.dossier)).toEqual(["V1"]);
});

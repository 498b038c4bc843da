/** Whatever leaves the shell has its row first; without the row nothing leaves, and the person is told. */
import { expect, test } from "vitest";
import type { Audit } from "../../src/audit/audit.ts";
import { auditEnMemoire } from "../../src/audit/memoire.ts";
import { importe } from "../../src/import.ts";
import type { LigneAudit, Personne } from "../../src/model.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import { catalog, EQUIPE, MAINTENANT, message, monde } from "../monde.ts";

const CLAIRE: Personne = {
  id: "Claire",
  nom: "Claire Roy",
  role: "coordinateur",
  territoire: "alsace",
};
const LOIC: Personne = { id: "Loic", nom: "Loïc Morel", role: "coordinateur", territoire: "loire" };
const GENS = new Map<string, Personne>([
  ["Claire", CLAIRE],
  ["Loic", LOIC],
  ["Amina", { id: "Amina", nom: "Amina Diallo", role: "intervenant", territoire: "alsace" }],
]);
const inconnue = (id: string): Personne => ({ id, nom: "", role: "intervenant" });

/** A journal of which the disk can be filled. */
function auditFragile() {
  const vrai = auditEnMemoire();
  const etat = { plein: false };
  const audit: Audit = {
    ...vrai,
    ajoute: (lignes) =>
      etat.plein && lignes.length ? Promise.reject(new Error("ENOSPC")) : vrai.ajoute(lignes),
  };
  return { audit, etat, lignes: vrai.lignes };
}

async function bureau(plus = {}) {
  const { audit, etat, lignes } = auditFragile();
  const ici = monde({
    audit,
    personne: (id: string) => GENS.get(id) ?? inconnue(id),
    gens: () => [...GENS.values()],
    ...plus,
  });
  await ici.peuple();
  const peuplees = lignes.splice(0);
  return { ...ici, etat, lignes, peuplees };
}
const deQui = (qui: string) => ({ from: qui, conversation: `prive:${qui}` });
const sans = ({ at: _, tour: __, ...reste }: LigneAudit) => reste;

test("an import has a row for each household, by its fields and without a value", async () => {
  const { peuplees } = await bureau();
  expect(peuplees).toHaveLength(EQUIPE.trim().split("\n").length - 1);
  expect(peuplees[0]).toMatchObject({ quoi: "ecrit", dossier: "A1", pourquoi: "import/csv" });
  expect(peuplees[0]?.champs).toContain("mesure.nom");
  expect(JSON.stringify(peuplees)).not.toMatch(/Martin|Colmar|Julie|Diallo/);
});

test("a visit, a button, a document, a question of a charter: what is shown and written, and nothing else", async () => {
  const { dit, lignes } = await bureau();
  await dit("VAD Mme Martin hier 14h, plan d'apurement signé");
  expect(lignes.map(({ quoi, dossier, pourquoi }) => [quoi, dossier, pourquoi])).toEqual([
    ["vu", "A1", "message"],
    ["ecrit", "A1", "message"],
  ]);
  expect(lignes[1]?.champs).toEqual(expect.arrayContaining(["visite.date", "visite.note"]));
  lignes.length = 0;
  await dit("", { choice: { label: "Annuler" } });
  expect(lignes[0]).toMatchObject({ dossier: "A1", pourquoi: "bouton/annuler-visite" });
  lignes.length = 0;
  await dit("bilan martin");
  expect(lignes.map((l) => l.quoi)).toContain("exporte");
  expect(lignes.every((l) => l.dossier === "A1")).toBe(true);
  lignes.length = 0;
  await dit("combien de temps dure une mesure en alsace ?");
  await dit("bonjour");
  expect(lignes).toEqual([]);
});

test("a row that cannot be kept: nothing is shown, nothing is written, and it can be said again", async () => {
  const pannes: unknown[] = [];
  const { dit, etat, store, lignes } = await bureau({
    failed: (...quoi: unknown[]) => void pannes.push(quoi),
  });
  const avant = (await store.fiches()).length;
  etat.plein = true;
  const { replies, fiches } = await dit("VAD Mme Martin hier 14h");
  expect(replies.map((r) => r.text).join()).toContain("Redites-le dans un instant");
  expect(replies.map((r) => r.text).join()).not.toContain("Martin");
  expect(fiches).toEqual([]);
  expect((await store.fiches()).length).toBe(avant);
  expect((await dit("où en est Mme Martin ?")).replies[0]?.text).not.toContain("Martin");
  expect((await dit("combien de temps dure une mesure ?")).replies[0]?.text).toContain("mois");
  expect(JSON.stringify(pannes)).not.toContain("Martin");
  etat.plein = false;
  expect((await dit("VAD Mme Martin hier 14h")).fiches).toHaveLength(1);
  expect(lignes.length).toBeGreaterThan(0);
});

test("a reminder whose row cannot be kept waits, and is sent once when it can", async () => {
  const { bot, etat, lignes, poussees } = await bureau();
  const matin = new Date("2026-03-16T07:30:00Z");
  const plusTard = new Date("2026-03-16T09:30:00Z");
  etat.plein = true;
  await bot.tick(matin);
  expect(poussees).toEqual([]);
  etat.plein = false;
  await bot.tick(plusTard);
  await bot.tick(new Date("2026-03-16T09:31:00Z"));
  const siennes = poussees.filter((p) => p.to === "Amina");
  expect(siennes).toHaveLength(1);
  expect(lignes.filter((l) => l.qui === "Amina").length).toBeGreaterThan(0);
  for (const l of lignes)
    expect(l).toMatchObject({
      quoi: "pousse",
      pourquoi: expect.stringMatching(/^rappel\/[a-z-]+$/),
    });
});

test("the same message delivered twice is seen once", async () => {
  const { bot, dit } = await bureau();
  for (let i = 0; i < 3; i++) await bot.recoit(message("meme", "où en est Mme Martin ?"));
  const { replies } = await dit("qui a vu le dossier de Mme Martin ?", deQui("Claire"));
  expect(replies[0]?.text).toContain("Amina Diallo : en dernier");
  expect(replies[0]?.text).toContain("vu 1 fois");
});

test("only who coordinates its territory learns anything: elsewhere a dossier that exists reads as none", async () => {
  const { dit, lignes } = await bureau();
  const demande = async (qui: string, nom: string, plus = {}) =>
    (await dit(`qui a vu le dossier de ${nom} ?`, { ...deQui(qui), ...plus })).replies
      .map((r) => r.text.replaceAll(nom, "X"))
      .join();
  for (const qui of ["Loic", "Amina", "Zoe"]) {
    const vrai = await demande(qui, "Mme Schmitt");
    expect(vrai).toBe(await demande(qui, "Mme Inventee"));
    expect(vrai).not.toContain("Amina Diallo");
  }
  expect(lignes.filter((l) => l.pourquoi === "consultation-audit")).toEqual([]);
  const canal = { conversation: "canal:general", prive: false };
  expect(await demande("Claire", "Mme Schmitt", canal)).toBe(
    await demande("Claire", "Mme Inventee", canal),
  );
  expect(await demande("Claire", "Mme Schmitt")).toContain("Qui a vu le dossier");
  expect(lignes.map(sans)).toContainEqual({
    qui: "Claire",
    dossier: "A3",
    quoi: "vu",
    champs: ["acces", "commune", "nom"],
    pourquoi: "consultation-audit",
  });
});

test("a page kept from before says nothing once the dossier is elsewhere", async () => {
  const { bot, dit, store, lignes } = await bureau();
  for (let i = 0; i < 12; i++) {
    lignes.push({
      at: MAINTENANT.toISOString(),
      qui: `p${i}`,
      dossier: "A3",
      quoi: "vu",
      champs: ["nom"],
      pourquoi: "message",
      tour: `t${i}`,
    });
  }
  const premiere = await dit("qui a vu le dossier schmitt", deQui("Claire"));
  expect(premiere.replies[0]?.carte?.faits).toHaveLength(10);
  const suite = premiere.replies[0]?.choices?.at(-1);
  const ailleurs = EQUIPE.replace(
    "A3;Mme;Schmitt;Odile;Strasbourg;alsace",
    "A3;Mme;Schmitt;Odile;Roanne;loire",
  );
  await bot.importe(importe(catalog, ailleurs, "monde", MAINTENANT), MAINTENANT);
  expect((await store.fiches()).at(-1)?.dossier).toBe("A3");
  const apres = await dit("", { ...deQui("Claire"), choice: { jeton: suite!.jeton } });
  expect(apres.replies[0]?.text).not.toContain("Schmitt");
});

test("a dossier opened out of one's scope is seen as such, with the reason that was given", async () => {
  const store = openMemoire();
  const { dit, lignes } = await bureau({ store });
  await store.commit({
    at: MAINTENANT.toISOString(),
    fiches: [
      {
        id: "bris-1",
        type: "bris-de-glace",
        dossier: "A3",
        by: "Loic",
        at: MAINTENANT.toISOString(),
        values: { motif: "Menace d'expulsion ce soir" },
      },
    ],
  });
  await dit("où en est Mme Schmitt ?", deQui("Loic"));
  expect(lignes.at(-1)).toMatchObject({ qui: "Loic", dossier: "A3", quoi: "bris-de-glace" });
  expect(JSON.stringify(lignes)).not.toContain("expulsion");
  const lue = await dit("qui a vu le dossier schmitt", deQui("Claire"));
  expect(lue.replies[0]?.text).toMatch(
    /Loïc Morel : .*par accès exceptionnel.*Menace d'expulsion ce soir/,
  );
});

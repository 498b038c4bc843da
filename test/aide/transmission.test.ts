/** Somebody's words go to those whom they saw named, as they saw them, and only after a « oui ». */
import { expect, test } from "vitest";
import { importe } from "../../src/import.ts";
import type { Personne } from "../../src/model.ts";
import { catalog, EQUIPE, MAINTENANT, monde } from "../monde.ts";

const AMINA: Personne = {
  id: "Amina",
  nom: "Amina Diallo",
  role: "intervenant",
  territoires: ["alsace", "charente"],
};
const CLAIRE: Personne = {
  id: "Claire",
  nom: "Claire Noll",
  role: "coordinateur",
  territoire: "alsace",
};
const RENE: Personne = {
  id: "Rene",
  nom: "René Pons",
  role: "coordinateur",
  territoire: "charente",
};
const PAUL: Personne = { id: "Paul", nom: "Paul Rey", role: "coordinateur", territoire: "loire" };

const PEU_APRES = new Date(MAINTENANT.getTime() + 60_000);
/** What is passed on or accounted for, among all that a morning brings. */
const DITES = (
  [
    "transmission-recue",
    "transmission-reponse",
    "transmission-rendue",
    "transmission-non-rendue",
  ] as const
).map((cle) => catalog.phrases[cle].replace(/^\{de\}|\{qui\}.*$/g, ""));

async function equipe(gens: Personne[] = [AMINA, CLAIRE, RENE, PAUL]) {
  let tous = gens;
  const amina = monde({
    gens: () => tous,
    personne: (id) => tous.find((g) => g.id === id) ?? { id, nom: id, role: "intervenant" },
  });
  // Mme Leroy, of Charente, is followed by Amina too.
  const csv = EQUIPE.replace("Fanny Roux;GIP", "Amina Diallo;GIP");
  await amina.bot.importe(importe(catalog, csv, "monde", MAINTENANT), MAINTENANT);
  const dit = async (text: string, from = "Amina") => {
    const { replies, fiches } = await amina.dit(text, { from, conversation: `prive:${from}` });
    return { text: replies.map((r) => r.text).join("\n"), replies, fiches };
  };
  const presse = (jeton: string) => amina.dit("", { choice: { jeton } });
  /** Who was told what since the last time. */
  const livre = async () => {
    await amina.bot.tick(PEU_APRES);
    return amina.poussees
      .splice(0)
      .filter(({ reply }) => DITES.some((cle) => reply.text.includes(cle)))
      .map(({ to, reply }) => `${to} : ${reply.text.split("\n")[1] ?? reply.text}`);
  };
  const deviennent = (autres: Personne[]) => {
    tous = autres;
  };
  return { dit, presse, livre, deviennent };
}

test("words that name nobody go to who coordinates one of one's territories", async () => {
  const { dit, livre } = await equipe();
  const { text } = await dit("transmets à la coordination : je quitte plus tôt demain");
  expect(text).toContain("Claire Noll et René Pons");
  expect(text).not.toContain("Paul");
  expect(await livre()).toEqual([]);
  await dit("oui");
  expect((await livre()).sort()).toEqual([
    "Claire : « Je quitte plus tôt demain »",
    "Rene : « Je quitte plus tôt demain »",
  ]);
  expect([...(await livre()), ...(await livre())]).toEqual([
    "Amina : Transmis à Claire Noll et René Pons.",
  ]);
});

test("words that name a household go to its own coordination, and say whom they name", async () => {
  const { dit, livre } = await equipe();
  const { text } = await dit("transmets à la coordination : mme leroy attend une réponse");
  expect(text).toContain("à René Pons, mot pour mot");
  expect(text).toContain("Ce message nomme : Mme Leroy (Ruffec).");
  const autre = await dit("non, dis plutôt : Mme Benali attend une réponse");
  expect(autre.text).toContain("à Claire Noll, mot pour mot");
  expect(autre.text).toContain("Ce message nomme : Mme Benali (Mulhouse).");
  const deux = await dit("non, dis plutôt : Mme Benali et Mme Leroy attendent");
  expect(deux.text).toBe(catalog.phrases["transmission-personne"]);
  await dit("oui");
  expect(await livre()).toEqual([]);
});

test.each(["non", "annule", "laisse tomber", "merci", "peut-être", "pourquoi ?"])(
  "« %s » sends nothing",
  async (dite) => {
    const { dit, livre } = await equipe();
    await dit("je veux parler à quelqu'un");
    await dit("le bailleur de Mme Benali ne répond plus");
    const { fiches } = await dit(dite);
    expect(fiches).toEqual([]);
    expect(await livre()).toEqual([]);
  },
);

test("a button of words that were changed since sends nothing", async () => {
  const { dit, presse, livre } = await equipe();
  const premiere = await dit("transmets à la coordination : Mme Benali est malade");
  expect(premiere.text).toContain("« malade » est une donnée de santé");
  const changee = await dit("non, dis plutôt : un ménage a besoin d'aide");
  expect(changee.text).not.toContain("donnée");
  const envoyer = premiere.replies[0]!.choices!.find((c) => c.label === "Envoyer")!;
  const { fiches } = await presse(envoyer.jeton);
  expect(fiches).toEqual([]);
  expect(await livre()).toEqual([]);
});

test("who stopped coordinating since is not written to: it is shown again", async () => {
  const { dit, livre, deviennent } = await equipe();
  await dit("transmets à la coordination : je quitte plus tôt demain");
  deviennent([AMINA, { ...CLAIRE, role: "intervenant" }, RENE, PAUL]);
  const { text, fiches } = await dit("oui");
  expect(fiches).toEqual([]);
  expect(text).toContain("à René Pons, mot pour mot");
  await dit("oui");
  expect(await livre()).toEqual(["Rene : « Je quitte plus tôt demain »"]);
});

test("who left before it was delivered gets nothing, and the sender is told", async () => {
  const { dit, livre, deviennent } = await equipe([AMINA, CLAIRE]);
  await dit("transmets à la coordination : je quitte plus tôt demain");
  await dit("oui");
  deviennent([AMINA, PAUL]);
  const suite = [...(await livre()), ...(await livre()), ...(await livre())];
  expect(suite).toEqual([
    `Amina : ${catalog.phrases["transmission-non-rendue"].replace("{qui}", "Claire Noll")}`,
  ]);
});

test("one answers only what one was sent", async () => {
  const { dit, livre } = await equipe();
  await dit("transmets à la coordination : Mme Benali attend");
  await dit("oui");
  await livre();
  const intrus = await dit("réponds à Amina : elle attendra", "Rene");
  expect(intrus.text).not.toContain("mot pour mot");
  const { text } = await dit("réponds à Amina : je l'appelle", "Claire");
  expect(text).toContain("à Amina Diallo, mot pour mot :\n« Je l'appelle »");
});

test("it is offered after two failures in a row, and not after one, another thing, and one", async () => {
  const { dit } = await equipe();
  const offert = catalog.phrases["transmission-proposee"];
  expect((await dit("zorglub tagada")).text).not.toContain(offert);
  await dit("mes dossiers");
  expect((await dit("zorglub tagada")).text).not.toContain(offert);
  expect((await dit("tagada zorglub")).text).toContain(offert);
  expect((await dit("oui")).text).toContain("« zorglub tagada\ntagada zorglub »");
});

test("what may be an answer to an open question is not taken for a message to pass on", async () => {
  const { dit } = await equipe();
  await dit("nouvelle demande pour mme faure, maintien");
  const reponse = await dit("prévenir la coordination de son absence");
  expect(reponse.text).not.toContain("mot pour mot");
  const ordre = await dit("transmets à la coordination : je serai absente");
  expect(ordre.text).toContain("mot pour mot");
  const reprise = await dit("non");
  expect(reprise.text).toContain(catalog.phrases["transmission-laissee"]);
  expect(reprise.text).toContain("Sur quel territoire ?");
});

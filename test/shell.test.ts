/** What the shell promises: in order, once, all or nothing, and an apology that says nothing of anybody. */
import { expect, test } from "vitest";
import { importe } from "../src/import.ts";
import { openMemoire } from "../src/stores/memoire.ts";
import type { Store } from "../src/stores/store.ts";
import { catalog, EQUIPE, MAINTENANT, message, monde } from "./monde.ts";

test("the same message delivered three times gives one fiche and one reply", async () => {
  const { bot, store, peuple } = monde();
  await peuple();
  const avant = (await store.fiches()).length;
  const trois = await Promise.all(
    [1, 2, 3].map(() => bot.recoit(message("meme", "VAD Benali hier 9h"))),
  );
  expect(trois.map((r) => r.replies.length)).toEqual([1, 0, 0]);
  expect((await store.fiches()).length).toBe(avant + 1);
});

test("two quick messages of one person are taken in order", async () => {
  const { bot } = monde();
  const [, second] = await Promise.all([
    bot.recoit(message("a", "nouvelle demande")),
    bot.recoit(message("b", "Mme Kowalski")),
  ]);
  expect(second.asking).toBe("nature");
});

test("a store that cannot write: an apology with a code, nothing written, nothing of the text in the log", async () => {
  const vrai = openMemoire();
  let plein = false;
  const store: Store = {
    ...vrai,
    commit: (change) => (plein ? Promise.reject(new Error("ENOSPC")) : vrai.commit(change)),
  };
  const log: unknown[] = [];
  const { bot, peuple } = monde({ store, failed: (...quoi) => void log.push(quoi) });
  await peuple();
  const avant = await store.fiches();
  plein = true;
  const { replies, fiches } = await bot.recoit(message("abc123456789", "VAD Mme Martin hier 14h"));
  const code = (log as [string, unknown][])[0]?.[0];
  expect(code).toMatch(/^[0-9a-z]{6}$/);
  expect(replies[0]?.text).toContain(`${code}.`);
  expect(replies[0]?.text).not.toContain("456789");
  expect(replies[0]?.text).toContain("rien n'a été enregistré");
  expect(fiches).toEqual([]);
  expect(await store.fiches()).toEqual(avant);
  expect(JSON.stringify(log)).not.toContain("Martin");
  plein = false;
  const apres = await bot.recoit(message("abc123456790", "VAD Mme Martin hier 14h"));
  expect(apres.fiches).toHaveLength(1);
});

test("one person's failure does not stop the next message", async () => {
  let premier = true;
  const vrai = openMemoire();
  const store: Store = {
    ...vrai,
    memory: (qui) => {
      if (!premier) return vrai.memory(qui);
      premier = false;
      return Promise.reject(new Error("lecture"));
    },
  };
  const { bot } = monde({ store, failed: () => {} });
  const [un, deux] = await Promise.all([
    bot.recoit(message("a1", "bonjour")),
    bot.recoit(message("a2", "bonjour")),
  ]);
  expect(un.replies[0]?.text).toContain("Réessayez");
  expect(deux.replies[0]?.text).toContain("Bonjour");
});

test("a reminder goes out once, also after a restart, and again when the channel refused it", async () => {
  const store = openMemoire();
  let refuse = true;
  const envoyes: string[] = [];
  let connue = false;
  const channel = {
    joignable: async () => connue,
    push: async (to: string) => {
      if (refuse) return { etat: "plus-tard" as const, raison: "429" };
      envoyes.push(to);
      return { etat: "livre" as const };
    },
  };
  const avant = monde({ store, channel });
  await avant.peuple();
  expect(await avant.bot.tick(MAINTENANT)).toBe(0); // nobody has spoken yet: nothing is claimed
  connue = true;
  expect(await avant.bot.tick(MAINTENANT)).toBe(0);
  refuse = false;
  const bientot = new Date(+MAINTENANT + 10_000);
  expect(await avant.bot.tick(bientot)).toBe(0); // the pause that a refusal asks for
  const plusTard = new Date(+MAINTENANT + 20 * 60_000);
  expect(await avant.bot.tick(plusTard)).toBe(2);
  const redemarre = monde({ store, channel });
  expect(await redemarre.bot.tick(plusTard)).toBe(0);
  expect(envoyes.sort()).toEqual(["Amina", "Fanny"]);
});

test("whoever imported the measures does not see them for that", async () => {
  const { bot, dit } = monde();
  await bot.importe(importe(catalog, EQUIPE, "Amina", MAINTENANT), MAINTENANT);
  expect((await dit("mes dossiers")).replies[0]?.text).not.toContain("Dupont");
});

test("nobody sees or writes another worker's household", async () => {
  const { dit, peuple, store } = monde();
  await peuple();
  const avant = (await store.fiches()).length;
  for (const text of [
    "VAD M. Dupont hier 14h",
    "cb de visites dupont ce mois",
    "le bilan de M. Dupont c'est pour quand ?",
    "mes dossiers",
  ]) {
    const { replies, fiches } = await dit(text);
    expect(fiches).toEqual([]);
    const dits = JSON.stringify(replies).replaceAll("« M. Dupont »", "");
    expect(dits, text).not.toContain("Dupont");
    await dit("annule");
  }
  expect((await store.fiches()).length).toBe(avant);
});

const canal = { conversation: "canal:general", prive: false };

test("a visit told where others read is noted once, and answered in private", async () => {
  const { bot, dit, peuple, poussees } = monde();
  await peuple();
  const ecrit = message("c1", "VAD Mme Martin lundi, RAS", canal);
  const { replies, fiches } = await bot.recoit(ecrit);
  expect(fiches.map((f) => [f.type, f.dossier])).toEqual([["visite", "A1"]]);
  expect(replies.map((r) => r.text)).toEqual([catalog.phrases["pris-en-prive"]]);
  expect(replies[0]).not.toHaveProperty("choices");
  expect(poussees.map((p) => p.to)).toEqual(["Amina"]);
  expect(poussees[0]!.reply.text).toContain("Martin (Colmar)");
  expect(await bot.recoit(ecrit)).toMatchObject({ fiches: [] }); // delivered again
  const reecrit = { ...ecrit, id: "c2", edits: "c1", text: "VAD Mme Martin mardi, RAS" };
  const apres = await bot.recoit(reecrit);
  expect(apres.fiches.map((f) => [f.type, f.remplace])).toEqual([["visite", "c1:prive.1"]]);
  expect((await dit("mes visites")).replies[0]!.text).not.toContain("lundi");
});

test.each([
  [false, "en-prive", 0],
  [true, "pris-en-prive-non-livre", 1],
] as const)(
  "reachable: %s, and the private answer does not arrive: « %s »",
  async (joignable, cle, n) => {
    const { bot, peuple, store } = monde({
      channel: {
        joignable: async () => joignable,
        push: async () => ({ etat: "plus-tard", raison: "429" }),
      },
    });
    await peuple();
    const avant = (await store.fiches()).length;
    const { replies } = await bot.recoit(message("c1", "VAD Mme Martin lundi, RAS", canal));
    expect(replies.map((r) => r.text)).toEqual([catalog.phrases[cle]]);
    expect((await store.fiches()).length).toBe(avant + n);
  },
);

test("where others read, no household is shown, whatever was said in private", async () => {
  const { dit, peuple } = monde();
  await peuple();
  await dit("VAD Mme Martin hier 14h");
  for (const text of [
    "annule",
    "Corriger",
    "mes dossiers",
    "VAD Mme Martin lundi",
    "bilan mme martin ?",
    "non c'était lundi",
  ]) {
    const { replies } = await dit(text, canal);
    expect(JSON.stringify(replies)).not.toMatch(/Martin \(Colmar\)/);
  }
  const bouton = await dit("", { ...canal, choice: { label: "Annuler" } });
  expect(bouton.fiches).toEqual([]);
});

test("a button of somebody else's, tampered or used up changes nothing", async () => {
  const { dit, peuple } = monde();
  await peuple();
  const { replies } = await dit("VAD Mme Martin hier 14h");
  const jeton = replies[0]?.choices?.[1]?.jeton;
  expect(jeton).toBeDefined();
  const d_autrui = await dit("", { from: "Fanny", choice: { jeton: jeton! } });
  expect(d_autrui.fiches).toEqual([]);
  for (const faux of ["", "x", `${jeton}0`, "__proto__", "m0#99"]) {
    const { fiches, replies } = await dit("", { choice: { jeton: faux } });
    expect(fiches).toEqual([]);
    expect(replies[0]?.text).toContain("n'est plus valable");
  }
  expect((await dit("", { choice: { jeton: jeton! } })).fiches.map((f) => f.type)).toEqual([
    "annulation",
  ]);
  expect((await dit("", { choice: { jeton: jeton! } })).fiches).toEqual([]);
});

test("the form of a card corrects the visit, or is refused whole", async () => {
  const { dit, peuple } = monde();
  await peuple();
  const { replies } = await dit("VAD Mme Martin hier 14h, RAS");
  const { jeton } = replies[0]!.carte!.formulaire!;
  const valeurs = {
    date: "2026-03-02",
    heure: "",
    mode: "bureau",
    presence: "absent",
    note: "vue",
  };
  for (const faux of [
    { ...valeurs, date: "2026-02-30" },
    { ...valeurs, heure: "25:00" },
    { ...valeurs, mode: "lune" },
    {},
  ]) {
    const autre = await dit("VAD Benali lundi 10h");
    const { fiches, replies } = await dit("", {
      choice: { jeton: autre.replies[0]?.carte?.formulaire?.jeton ?? jeton, values: faux },
    });
    expect(fiches).toEqual([]);
    expect(replies[0]?.text).toMatch(/Rien n'a été modifié/);
    await dit("annule");
    await dit("oui");
  }
  const corrigee = await dit("", { choice: { jeton, values: valeurs } });
  expect(corrigee.fiches[0]?.values).toEqual({
    date: "2026-03-02",
    heure: null,
    mode: "bureau",
    presence: "absent",
    duree: null,
    note: "vue",
  });
  expect(corrigee.fiches[0]?.remplace).toBeDefined();
});

test("a social security number typed in a form's note is not stored either", async () => {
  const { dit, peuple, store } = monde();
  await peuple();
  const { replies } = await dit("VAD Mme Martin hier 14h, RAS");
  const { jeton } = replies[0]!.carte!.formulaire!;
  const note = "papiers : 2 85 03 68 224 112 04, compte FR76 3000 4000 0312 3456 7890 143";
  const values = { date: "2026-03-02", heure: "", mode: "bureau", presence: "present", note };
  const { fiches } = await dit("", { choice: { jeton, values } });
  expect(fiches[0]?.values.note).toBe("papiers : [numéro retiré], compte [numéro retiré]");
  expect(JSON.stringify(await store.fiches())).not.toMatch(/224|3000/);
});

test("a question without an answer is kept by the store, unsigned, and no channel is given it", async () => {
  const { dit, store, peuple } = monde();
  await peuple();
  const avant = (await store.fiches()).length;
  const { fiches } = await dit("Mme Benali peut-elle aller au prochain gts ?");
  expect(fiches).toEqual([]);
  const gardees = (await store.fiches()).slice(avant);
  expect(gardees).toMatchObject([
    { type: "question", dossier: "", by: "", values: { territoire: "alsace", sujet: "gts" } },
  ]);
  expect(JSON.stringify(gardees)).not.toMatch(/benali/i);
});

test("what is no question of its own is not kept", async () => {
  const { dit, store, peuple } = monde();
  await peuple();
  const avant = (await store.fiches()).length;
  const dits = [
    "mme martin pleure toute la journee",
    "elle ne veut plus ouvrir sa porte au monsieur du gaz",
    "t'es con",
    "ca va ?",
    `et ${"tralala ".repeat(40)} ?`,
    "nouvelle demande",
    "un truc incomprehensible",
    "annule",
  ];
  for (const text of dits) await dit(text);
  expect((await store.fiches()).slice(avant)).toEqual([]);
});

test("a question asked before its territory is known is kept with it", async () => {
  const { dit, store } = monde({}, "");
  await dit("prochain gts ?");
  expect(await store.fiches()).toEqual([]);
  await dit("Alsace");
  expect(await store.fiches()).toMatchObject([
    { values: { texte: "prochain gts ?", territoire: "alsace", raison: "non-prevu" } },
  ]);
  await dit("source ?");
  expect(await store.fiches()).toHaveLength(1);
});

test("a button pressed asks nothing new", async () => {
  const { dit, store } = monde();
  const { replies } = await dit("prochain gts ?");
  expect(replies[0]?.text).toContain("non prévu");
  await dit("", { choice: { label: "Calendrier du GTS" } });
  expect(await store.fiches()).toHaveLength(1);
});

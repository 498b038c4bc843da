/** Pressed buttons: the used card is replaced, and nothing that it carries is trusted. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connecteur, connecteur } from "./connecteur.ts";
import { activite, type Bot, bot, bouton, carte, PHRASES } from "./harnais.ts";

let teams: Connecteur;
let tandem: Bot;
beforeEach(async () => {
  teams = await connecteur();
});
afterEach(async () => {
  await tandem.canal.stop();
  await teams.ferme();
});

const CARTE = "application/vnd.microsoft.card.adaptive";
const MOT = "application/vnd.microsoft.activity.message";

describe("un bouton pressé", () => {
  it("donne le jeton et la saisie; la première réponse prend la place de la carte", async () => {
    tandem = await bot(() => [
      { text: "Visite corrigée." },
      { text: "Autre chose ?", choices: [{ label: "Oui", jeton: "o" }] },
    ]);
    const data = {
      jeton: "j-1",
      champs: ["date", "note"],
      date: "2026-03-03",
      heure: "14:00",
      vide: null,
    };
    const { statut, corps } = await tandem.poste(bouton(teams.url, data));
    await tandem.canal.stop();
    expect(tandem.messages[0]).toMatchObject({
      id: "teams:a:chat-marie:f:1",
      text: "",
      choice: { jeton: "j-1", values: { date: "2026-03-03", note: "", heure: "14:00" } },
    });
    expect(statut).toBe(200);
    expect(corps).toMatchObject({ statusCode: 200, type: CARTE });
    const affichee = corps.value as Record<string, unknown>;
    expect(affichee).toMatchObject({ type: "AdaptiveCard", version: "1.5" });
    expect(affichee.actions).toBeUndefined();
    expect(teams.recus.map(({ methode }) => methode)).toEqual(["PUT", "POST"]);
    expect(teams.puts()[0]!.chemin).toContain("/activities/carte-1");
    expect(carte(teams.puts()[0]!.corps)).toEqual(affichee);
    expect(carte(teams.posts()[0]!.corps).fallbackText).toBe("Autre chose ?");
  });

  it("ne remplace que sa propre carte, tour après tour", async () => {
    tandem = await bot(({ choice }) => [{ text: `vu ${choice?.jeton}` }]);
    for (const n of ["1", "2", "3"]) {
      await tandem.poste(bouton(teams.url, { jeton: n }, { id: `f:${n}`, replyToId: `c${n}` }));
    }
    await tandem.poste(bouton(teams.url, { jeton: "4" }, { id: "f:4", replyToId: undefined }));
    await tandem.canal.stop();
    expect(teams.puts().map(({ chemin }) => chemin.split("/").at(-1))).toEqual(["c1", "c2", "c3"]);
    expect(teams.posts()).toEqual([]);
  });

  it("a sa réponse même si la carte ne peut plus être remplacée", async () => {
    teams.repond(({ methode }) => ({ statut: methode === "PUT" ? 404 : 200 }));
    tandem = await bot(() => [{ text: "un" }, { text: "deux" }]);
    const { corps } = await tandem.poste(bouton(teams.url, { jeton: "j" }));
    await tandem.canal.stop();
    expect(corps).toMatchObject({ type: CARTE });
    expect(teams.posts()).toHaveLength(1);
    expect(tandem.journal).toEqual([
      { quoi: "carte-non-remplacee", code: "statut-404", statut: 404 },
    ]);
  });

  it("sans rien de nouveau laisse la carte et le dit", async () => {
    tandem = await bot(() => []);
    const { corps } = await tandem.poste(bouton(teams.url, { jeton: "j" }));
    expect(corps).toEqual({ statusCode: 200, type: MOT, value: PHRASES.recu });
    expect(teams.recus).toEqual([]);
  });

  it("trop lent reçoit un mot à temps, et ses réponses en messages", async () => {
    let continuer = () => {};
    const porte = new Promise<void>((resolve) => {
      continuer = resolve;
    });
    tandem = await bot(() => porte.then(() => [{ text: "enfin" }]), { boutonDelaiMs: 5 });
    const { corps } = await tandem.poste(bouton(teams.url, { jeton: "j" }));
    expect(corps).toEqual({ statusCode: 200, type: MOT, value: PHRASES.patience });
    continuer();
    await tandem.canal.stop();
    expect(teams.posts()[0]!.corps.text).toBe("enfin");
  });

  it("par un vieux client arrive comme un message et reçoit des messages", async () => {
    tandem = await bot(() => [{ text: "noté" }]);
    const value = { jeton: "j-2", champs: ["note"], note: "**rien**" };
    await tandem.poste(activite(teams.url, { text: undefined, value, replyToId: "carte-1" }));
    expect(tandem.messages[0]!.choice).toEqual({ jeton: "j-2", values: { note: "**rien**" } });
    expect(teams.posts()).toHaveLength(1);
    expect(teams.puts()).toEqual([]);
  });
});

describe("un envoi forgé", () => {
  const gros = { jeton: "x".repeat(513) };
  it.each([
    ["sans jeton", { note: "a" }],
    ["jeton vide", { jeton: "" }],
    ["jeton nombre", { jeton: 12 }],
    ["jeton objet", { jeton: { $gt: "" } }],
    ["jeton tableau", { jeton: ["j-1"] }],
    ["jeton trop long", gros],
    ["champs en nombre", { jeton: "j", champs: 7 }],
    ["champs mêlés", { jeton: "j", champs: ["note", 7] }],
    ["valeur en nombre", { jeton: "j", note: 12 }],
    ["valeur vraie", { jeton: "j", note: true }],
    ["valeur objet", { jeton: "j", note: { lourd: 1 } }],
    ["valeur liste", { jeton: "j", note: ["a"] }],
  ])("%s: le cœur reçoit un jeton que personne ne connaît", async (_, data) => {
    tandem = await bot(() => []);
    await tandem.poste(bouton(teams.url, data));
    await tandem.poste(activite(teams.url, { text: undefined, value: data }));
    for (const { choice } of tandem.messages) expect(choice).toEqual({ jeton: "" });
    expect(tandem.messages).toHaveLength(2);
  });

  it.each([
    ["sans action", {}],
    ["action nombre", { action: 3 }],
    ["sans verbe", { action: { data: { jeton: "j-1" } } }],
    ["d'un autre verbe", { action: { verb: "admin", data: { jeton: "j-1" } } }],
    ["données absentes", { action: {} }],
    ["données nulles", { action: { data: null } }],
    ["données texte", { action: { data: "j-1" } }],
    ["données tableau", { action: { data: ["j-1"] } }],
    ["valeur absente", undefined],
    ["valeur texte", "j-1"],
  ])("%s: jeton vide", async (_, value) => {
    tandem = await bot(() => []);
    const { statut } = await tandem.poste(bouton(teams.url, {}, { value }));
    expect(statut).toBe(200);
    expect(tandem.messages[0]!.choice!.jeton).toBe("");
  });

  it("ne laisse passer ni clés réservées ni ce qui toucherait un prototype", async () => {
    tandem = await bot(() => []);
    const data = {
      jeton: "j",
      verb: "admin",
      msteams: { type: "messageBack" },
      champs: ["__proto__", "constructor", "note"],
      rien: null,
      ok: "oui",
    };
    await tandem.poste(bouton(teams.url, data));
    expect(tandem.messages[0]!.choice).toEqual({ jeton: "j", values: { note: "", ok: "oui" } });
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });

  it.each([
    ['{"jeton":"j","__proto__":{"role":"coordinateur"}}'],
    ['{"jeton":"j","constructor":{"prototype":{"role":"x"}}}'],
    ['{"jeton":"j","a":[{"prototype":1}]}'],
  ])("avec une clé dangereuse est refusé: %s", async (json) => {
    tandem = await bot(() => []);
    const corps = JSON.stringify(bouton(teams.url, "ICI")).replace('"ICI"', json);
    expect((await tandem.poste(corps)).statut).toBe(400);
    expect(tandem.messages).toEqual([]);
    expect(({} as Record<string, unknown>).role).toBeUndefined();
  });

  it("d'un autre genre d'invoke n'est pas traité", async () => {
    tandem = await bot(() => []);
    const { statut } = await tandem.poste(bouton(teams.url, {}, { name: "task/fetch" }));
    expect(statut).toBe(501);
    expect(tandem.messages).toEqual([]);
  });
});

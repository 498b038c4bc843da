/** What the bot posts, how often, and what it makes of a refusal. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attente } from "../../src/channels/teams/livraison.ts";
import type { Reply } from "../../src/model.ts";
import { type Connecteur, connecteur, type Reponse } from "./connecteur.ts";
import { activite, type Bot, bot, carte, MAINTENANT, MARIE, PHRASES } from "./harnais.ts";

let teams: Connecteur;
let tandem: Bot;
beforeEach(async () => {
  teams = await connecteur();
});
afterEach(async () => {
  await tandem.canal.stop();
  await teams.ferme();
});

const RAPPEL: Reply = { text: "Mme Benali : deuxième rencontre de mars, limite mardi 31 mars." };
const refus = (statut: number, code?: string, entetes: Record<string, string> = {}): Reponse => ({
  statut,
  entetes,
  ...(code && { corps: { error: { code, message: "Mme Benali" } } }),
});

/** Marie has spoken, and the connector now answers `reponse`. */
async function apresQue(reponse: Reponse, plus = {}): Promise<void> {
  tandem = await bot(() => [], plus);
  await tandem.poste(activite(teams.url));
  teams.repond(() => reponse);
}

describe("une réponse", () => {
  it.each([408, 429, 500, 502, 503, 504])(
    "refusée par un %i n'est postée qu'une fois",
    async (statut) => {
      tandem = await bot(() => [{ text: "un" }, { text: "deux" }]);
      teams.repond((recu) => (recu.corps.text === "un" ? refus(statut) : refus(200)));
      expect((await tandem.poste(activite(teams.url))).statut).toBe(200);
      expect(teams.posts().map(({ corps }) => corps.text)).toEqual(["un", "deux"]);
      expect(tandem.journal).toEqual([
        { quoi: "reponse-non-livree", code: `statut-${statut}`, statut },
      ]);
    },
  );

  it("que personne n'accuse est abandonnée après le délai", async () => {
    tandem = await bot(() => [{ text: "un" }], { appelDelaiMs: 60 });
    teams.repond(() => "muet");
    expect((await tandem.poste(activite(teams.url))).statut).toBe(200);
    await teams.raccroche;
    expect(teams.posts()).toHaveLength(1);
    expect(tandem.journal).toEqual([{ quoi: "reponse-non-livree", code: "delai" }]);
  });

  it("ne suit pas une redirection", async () => {
    tandem = await bot(() => [{ text: "un" }]);
    teams.repond(() => refus(307, undefined, { location: `${teams.url}ailleurs` }));
    await tandem.poste(activite(teams.url));
    expect(teams.recus).toHaveLength(1);
  });
});

describe("un premier mot", () => {
  it("est une carte, dont la notification ne nomme personne", async () => {
    await apresQue({ statut: 200, corps: { id: "r" } });
    expect(await tandem.canal.push(MARIE, RAPPEL)).toEqual({ etat: "livre" });
    const [post] = teams.posts();
    expect(post).toMatchObject({
      conversation: "a:chat-marie",
      corps: { summary: PHRASES.apercu },
    });
    expect(post!.corps.text).toBeUndefined();
    expect(post!.corps.replyToId).toBeUndefined();
    expect(carte(post!.corps).fallbackText).toBe(RAPPEL.text);
  });

  it.each<[string, Reponse, object, boolean]>([
    [
      "bloqué",
      refus(403, "ConversationBlockedByUser"),
      { etat: "injoignable", raison: "ConversationBlockedByUser" },
      true,
    ],
    ["retiré", refus(403), { etat: "injoignable", raison: "statut-403" }, true],
    [
      "sans conversation",
      refus(404, "ConversationNotFound"),
      { etat: "injoignable", raison: "ConversationNotFound" },
      true,
    ],
    [
      "freiné",
      refus(429, "Throttled", { "retry-after": "7" }),
      { etat: "plus-tard", raison: "Throttled", attendre: 7000 },
      false,
    ],
    ["freiné sans durée", refus(429), { etat: "plus-tard", raison: "statut-429" }, false],
    [
      "bousculé",
      refus(412, "PreconditionFailed"),
      { etat: "plus-tard", raison: "PreconditionFailed" },
      false,
    ],
    ["non autorisé", refus(401), { etat: "plus-tard", raison: "statut-401" }, false],
    [
      "mal formé",
      refus(400, "une phrase de Mme Benali"),
      { etat: "plus-tard", raison: "statut-400" },
      false,
    ],
    ["en panne 500", refus(500), { etat: "incertain", raison: "statut-500" }, false],
    ["en panne 502", refus(502), { etat: "incertain", raison: "statut-502" }, false],
    ["en panne 503", refus(503), { etat: "incertain", raison: "statut-503" }, false],
    ["en panne 504", refus(504), { etat: "incertain", raison: "statut-504" }, false],
    ["coupé", "raccroche", { etat: "incertain", raison: "ECONNRESET" }, false],
    ["muet", "muet", { etat: "incertain", raison: "delai" }, false],
    ["accepté sans corps", { statut: 202 }, { etat: "livre" }, false],
  ])("%s", async (_, reponse, attendu, marque) => {
    await apresQue(reponse, { appelDelaiMs: reponse === "muet" ? 80 : 5000 });
    expect(await tandem.canal.push(MARIE, RAPPEL)).toEqual(attendu);
    expect(teams.posts()).toHaveLength(1);
    expect(tandem.adresses.get(MARIE)?.injoignable !== undefined).toBe(marque);
    expect(JSON.stringify(tandem.journal)).not.toContain("Benali");
  });

  it("à un connecteur qui n'écoute pas n'est pas parti: plus tard", async () => {
    await apresQue({ statut: 200 });
    await teams.ferme();
    expect(await tandem.canal.push(MARIE, RAPPEL)).toEqual({
      etat: "plus-tard",
      raison: "ECONNREFUSED",
    });
  });

  it("à une adresse injoignable ne part pas, jusqu'à la parole suivante", async () => {
    await apresQue(refus(403, "ConversationBlockedByUser"));
    await tandem.canal.push(MARIE, RAPPEL);
    await tandem.canal.push(MARIE, RAPPEL);
    expect(teams.posts()).toHaveLength(1);
    teams.repond(() => ({ statut: 200 }));
    await tandem.poste(activite(teams.url, { id: "2" }));
    expect(await tandem.canal.push(MARIE, RAPPEL)).toEqual({ etat: "livre" });
  });

  it("sans adresse, ou à une adresse d'ailleurs, ne part pas", async () => {
    await apresQue({ statut: 200 });
    const raison = async () => (await tandem.canal.push(MARIE, RAPPEL)) as { raison?: string };
    expect(await tandem.canal.push("inconnue", RAPPEL)).toEqual({
      etat: "injoignable",
      raison: "sans-adresse",
    });
    const bonne = tandem.adresses.get(MARIE)!;
    tandem.adresses.set(MARIE, { ...bonne, canal: "console" });
    expect(await raison()).toMatchObject({ raison: "adresse-illisible" });
    tandem.adresses.set(MARIE, { ...bonne, reference: { serviceUrl: teams.url } });
    expect(await raison()).toMatchObject({ raison: "adresse-illisible" });
    const reference = { ...bonne.reference, serviceUrl: "http://169.254.169.254/" };
    tandem.adresses.set(MARIE, { ...bonne, reference });
    expect(await raison()).toMatchObject({ raison: "adresse-refusee" });
    expect(teams.posts()).toEqual([]);
  });
});

describe("Retry-After", () => {
  it.each([
    ["3", 3000],
    ["0", 0],
    ["Wed, 04 Mar 2026 09:00:30 GMT", 30_000],
    ["Wed, 04 Mar 2026 08:00:00 GMT", 0],
    ["bientôt", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s", (entete, attendu) => {
    expect(attente(entete, MAINTENANT)).toBe(attendu);
  });
});

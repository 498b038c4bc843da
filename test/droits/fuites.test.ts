/** Everything said, pressed, imported or reminded of, by everybody whom a household is no business of: nothing comes out, nor that it exists. TANDEM_APPELS: how many calls (2,000). */
import { expect, test } from "vitest";
import { memePersonne } from "../../src/core/dossier/dossiers.ts";
import { equipe } from "../../src/equipe.ts";
import type { Fiche, Message, Personne, Reply } from "../../src/model.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import { MAINTENANT, monde } from "../monde.ts";
import { AUTRES, textes } from "./appels.ts";
import { fichesDe, hasard, type Menage, type Peuple, peuple, peutVoir } from "./peuple.ts";

const APPELS = Number(process.env.TANDEM_APPELS ?? 2000);
const GRAINE = Number(process.env.TANDEM_GRAINE ?? 20260304);
/** The whole size when it is asked for; the same shapes, smaller, at each run. */
const GRAND = APPELS >= 100_000;
/** So many of them about one household. */
const PAR_MENAGE = GRAND ? 1000 : 100;
const AVANT = "2026-03-01T08:00:00Z";

/** Left: the first household's own worker, so that what they followed is what they ask for. */
const PARTI = "i-3-7";

const P = GRAND ? peuple(20, 50, 5000) : peuple(20, 10, 600);

/** `sans`: as if that household had never been. */
async function ouvre(sans?: Menage) {
  const p = { ...P, menages: P.menages.filter((m) => m !== sans) };
  const store = openMemoire();
  const acces = (id: string, type: string, by: string, values: Fiche["values"]): Fiche => ({
    id,
    type,
    dossier: "",
    by,
    at: AVANT,
    values,
  });
  const parti = p.gens.find((g) => g.id === PARTI)!;
  const demande = { nom: "Camille Durand", role: "intervenant", territoires: ["alsace"] };
  const fiches = [
    ...p.menages.flatMap((m) => fichesDe(m, AVANT)),
    acces("a1", "acces-depart", "admin", {
      qui: PARTI,
      nom: parti.nom,
      role: "intervenant",
      le: "2026-03-01",
    }),
    acces("a2", "acces-demande", "demandeuse", demande),
    acces("a3", "acces-demande", "refusee", demande),
    acces("a4", "acces-refus", "admin", { ...demande, qui: "refusee" }),
  ];
  await store.commit({ at: AVANT, fiches });
  const { gens, personne, attendus } = equipe(p.gens);
  const m = monde({
    store,
    gens,
    personne,
    attendus,
    destinataires: ({ intervenant }) =>
      p.gens.filter((g) => memePersonne(g.nom, intervenant)).map((g) => g.id),
  });
  return { ...m, ...p, store };
}
type Ouvert = Awaited<ReturnType<typeof ouvre>>;

/** Whom that household is no business of: those who come nearest first. */
function etrangers({ gens }: Peuple, m: Menage): string[] {
  const pasLui = (g: Personne) => g.id === PARTI || !peutVoir(g, m);
  const un = (test: (g: Personne) => boolean) => gens.find((g) => test(g) && pasLui(g))?.id;
  return [
    un((g) => g.association === m.association && g.id !== PARTI),
    un((g) => g.nom === m.intervenant && g.association !== m.association),
    un((g) => g.role === "intervenant" && g.territoire === m.territoire),
    un((g) => g.role === "intervenant" && g.territoire !== m.territoire),
    un((g) => g.role === "coordinateur"),
    un((g) => g.role === "instructeur" && g.territoire === m.territoire),
    un((g) => g.role === "administrateur"),
    PARTI,
    "demandeuse",
    "refusee",
    "inconnue",
  ].filter((id) => id !== undefined);
}

const canal = { conversation: "canal:general", prive: false };
let n = 0;

/** With nothing remembered of before: two calls are compared. */
async function dit({ bot, store }: Ouvert, from: string, plus: Partial<Message>, oublie = true) {
  if (oublie)
    for (const person of [from, `${from}@${canal.conversation}`])
      await store.commit({ at: AVANT, memory: { person, value: {} } });
  const at = MAINTENANT;
  const conversation = `prive:${from}`;
  return bot.recoit({ id: `q${n++}`, at, from, conversation, text: "", prive: true, ...plus });
}

/** What is seen of it, without what its own words said. */
const vu = (replies: readonly Reply[], nom: string): string =>
  JSON.stringify(
    replies.map(({ choices, ...r }) => ({ ...r, choices: choices?.map((c) => c.label) })),
    (cle, v) => (cle === "jeton" ? "" : v),
  )
    .replaceAll(nom, "•")
    .replaceAll(nom.toLowerCase(), "•")
    .replaceAll(nom.toUpperCase(), "•");

const noms = new Map(P.menages.map((m) => [m.nom.toLowerCase(), m]));
/** Households that a text shows. */
const montres = (texte: string): Menage[] =>
  [...texte.matchAll(/\p{L}{7,}/gu)].flatMap(([mot]) => noms.get(mot.toLowerCase()) ?? []);

const TEXTES = [...textes(), ...AUTRES];
const LIEUX = [{}, {}, {}, {}, {}, canal];

test("whoever follows a household does see it: the calls below could fail", async () => {
  const o = await ouvre();
  const m = o.menages[1]!;
  const sien = o.gens.find((g) => g.role === "intervenant" && peutVoir(g, m))!;
  const { replies } = await dit(o, sien.id, { text: `dossier ${m.nom}` });
  expect(replies[0]!.text).toContain(`Mme ${m.nom} (${m.commune})`);
  expect(TEXTES.length).toBeGreaterThan(150);
});

/** One text, then the first button it offers, or « oui ». */
async function echange(o: Ouvert, from: string, m: Menage, texte: string, ou: Partial<Message>) {
  const avant = (await o.store.fiches()).length;
  o.poussees.length = 0;
  const premier = await dit(o, from, { text: texte.replaceAll("{nom}", m.nom), ...ou });
  const bouton = premier.replies.at(-1)?.choices?.[0]?.label;
  const geste = bouton ? { choice: { label: bouton } } : { text: "oui" };
  const suite = await dit(o, from, { ...geste, ...ou }, false);
  const trouve = await o.bot.cherche({ quoi: "dossier", texte: m.nom, from, at: MAINTENANT });
  const ecrites = (await o.store.fiches()).slice(avant);
  const replies = [premier.replies, suite.replies, trouve, o.poussees.map((p) => p.reply)];
  return {
    vu: [...replies.map((r) => vu(r, m.nom)), premier.asking, suite.asking].join("\n"),
    chezElle: ecrites.filter((f) => f.dossier === m.id),
  };
}

test(
  `${APPELS} calls by wrong people: the same answers as if the household had never been, and nothing written`,
  async () => {
    const un = hasard(GRAINE);
    const fuites: string[] = [];
    let appels = 0;
    const roles = new Set<string>();
    while (appels < APPELS) {
      const m = P.menages[un(P.menages.length)]!;
      const [avec, sans] = [await ouvre(), await ouvre(m)];
      const qui = etrangers(P, m);
      for (let i = 0; i < PAR_MENAGE && appels < APPELS; i++) {
        const [from, texte] = [qui[un(qui.length)]!, TEXTES[un(TEXTES.length)]!];
        // Who coordinates may open one elsewhere, with a reason: it is recorded and told, see gens/04.
        if (from.startsWith("c-") && /^(?:bris|acc[eè]s exceptionnel)/.test(texte)) continue;
        const ou = LIEUX[un(LIEUX.length)]!;
        // The same id on both sides: what is made of it is compared too.
        const rang = n;
        const a = await echange(avec, from, m, texte, ou);
        n = rang;
        const b = await echange(sans, from, m, texte, ou);
        appels += 6;
        roles.add(from.replace(/\d+/g, "n"));
        const ici = `${from}, « ${texte} », ${m.id}`;
        if (a.vu !== b.vu) fuites.push(`${ici}: it shows that she exists\n${a.vu}\n---\n${b.vu}`);
        if (a.chezElle.length) fuites.push(`${ici}: written in her dossier`);
        const moi = P.gens.find((g) => g.id === from);
        const vus = montres(a.vu).filter((x) => from === PARTI || !moi || !peutVoir(moi, x));
        if (vus.length) fuites.push(`${ici}: shows ${vus.map((x) => x.id)}`);
      }
    }
    process.stdout.write(
      `${appels} calls by ${roles.size} kinds of people, ${fuites.length} leaks, seed ${GRAINE}\n`,
    );
    expect(fuites.slice(0, 5)).toEqual([]);
    expect(roles.size).toBeGreaterThan(6);
  },
  60_000 + APPELS * 60,
);

test(
  `${APPELS} buttons of somebody else's: out of date, and nothing written`,
  async () => {
    const o = await ouvre();
    const un = hasard(GRAINE + 1);
    const suivis = P.menages.filter((m) =>
      P.gens.some((g) => g.id !== PARTI && g.role === "intervenant" && peutVoir(g, m)),
    );
    let appels = 0;
    let jetons = 0;
    while (appels < APPELS) {
      const m = suivis[un(suivis.length)]!;
      const sien = P.gens.find(
        (g) => g.id !== PARTI && g.role === "intervenant" && peutVoir(g, m),
      )!;
      const texte = TEXTES[un(TEXTES.length)]!.replaceAll("{nom}", m.nom);
      const { replies } = await dit(o, sien.id, { text: texte });
      const siens = replies.flatMap((r) => [
        ...(r.choices ?? []).map((c) => c.jeton),
        ...(r.carte?.formulaire ? [r.carte.formulaire.jeton] : []),
      ]);
      jetons += siens.length;
      const avant = (await o.store.fiches()).length;
      for (const from of etrangers(P, m))
        for (const jeton of siens) {
          const values = {
            date: "2026-03-02",
            note: "x",
            mode: "bureau",
            presence: "absent",
            heure: "",
          };
          const { replies: vues } = await dit(o, from, { choice: { jeton, values } });
          appels++;
          expect(vues[0]!.text, `${from}, « ${texte} »`).toContain("n'est plus valable");
          expect(montres(JSON.stringify(vues))).toEqual([]);
        }
      expect((await o.store.fiches()).length).toBe(avant);
      appels++;
    }
    process.stdout.write(`${jetons} buttons, ${appels} presses by others\n`);
    expect(jetons).toBeGreaterThan(APPELS / 200);
  },
  60_000 + APPELS * 60,
);

test(
  "reminders of a month: each household to those who may see it, and to nobody else",
  async () => {
    const o = await ouvre();
    let dits = 0;
    for (const jour of ["2026-06-01", "2026-06-16", "2026-06-24", "2026-06-30", "2026-07-07"]) {
      o.poussees.length = 0;
      await o.bot.tick(new Date(`${jour}T09:12:00Z`));
      for (const { to, reply } of o.poussees) {
        const moi = P.gens.find((g) => g.id === to);
        const siens = montres(JSON.stringify(reply));
        dits += siens.length;
        expect(moi && to !== PARTI, to).toBe(true);
        expect(siens.filter((m) => !peutVoir(moi!, m)).map((m) => `${to} ${m.id}`)).toEqual([]);
      }
    }
    process.stdout.write(`${dits} households told by reminders\n`);
    expect(dits).toBeGreaterThan(P.menages.length / 2);
  },
  60_000 + APPELS * 10,
);

test("a file of measures dropped by who coordinates elsewhere says nothing of the households of others", async () => {
  const un = hasard(GRAINE + 2);
  const m = P.menages[un(P.menages.length)]!;
  const [avec, sans] = [await ouvre(), await ouvre(m)];
  const ailleurs = P.gens.find((g) => g.role === "coordinateur" && !peutVoir(g, m))!;
  const entete =
    "dossier;civilite;nom;prenom;commune;territoire;nature;debut;fin;intervenant;association;bailleur";
  for (const territoire of [ailleurs.territoire!, m.territoire]) {
    const ligne = `N-1;Mme;${m.nom};;${m.commune};${territoire};maintien;2026-01-01;2026-06-30;${m.intervenant};${m.association};`;
    const vus = [];
    for (const o of [avec, sans]) {
      const { replies } = await dit(o, ailleurs.id, { fichier: `${entete}\n${ligne}\n` });
      vus.push(vu(replies, m.nom));
    }
    expect(vus[0]).toBe(vus[1]);
  }
});

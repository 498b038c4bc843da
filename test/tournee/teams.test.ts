/** Through the real Teams channel and its limits: nothing missed, no « too many », and nobody waits for somebody else's silence. TANDEM_ORAGE: how many people (8). */
import { afterEach, expect, test } from "vitest";
import { importe } from "../../src/import.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import type { Store } from "../../src/stores/store.ts";
import { catalog as entier } from "../monde.ts";
import { activite, type Bot, bot as canalTeams } from "../teams/harnais.ts";
import { connecteurLimite, type Limite, type Panne } from "./connecteur.ts";
import { bot, csv, foyers, qui, reduit } from "./foyers.ts";
import { aParis, plus } from "./oracle.ts";

const PERSONNES = Number(process.env.TANDEM_ORAGE ?? 8);
const MATIN = "2026-11-24";
const CHEF = "chef";
const catalog = reduit(entier);
/** A call to Teams ends after that long: 8 s in service. */
const DELAI = 300;

let teams: Limite;
let canal: Bot;
afterEach(async () => {
  await canal.canal.stop();
  await teams.ferme();
});

async function monde(
  panne: (conversation: string, rang: number) => Panne | undefined,
  personnes = PERSONNES,
) {
  teams = await connecteurLimite(panne);
  const vrai = openMemoire();
  let maintenant = aParis(MATIN, "07:00");
  const store: Store = vrai;
  const { clock, ...adresses } = {
    clock: () => maintenant,
    lis: (person: string) => store.adresse(person),
    ecris: async (person: string, value: NonNullable<Awaited<ReturnType<Store["adresse"]>>>) => {
      await store.commit({ at: maintenant.toISOString(), adresse: { person, value } });
    },
  };
  canal = await canalTeams(() => [], { adresses, clock, appelDelaiMs: DELAI });
  const journal: string[] = [];
  const vivant = bot({
    catalog,
    store,
    channel: canal.canal,
    personnes,
    coordonne: CHEF,
    journal: ({ quoi }) => void journal.push(quoi),
  });
  const ecrit = (id: string, n = 1) =>
    canal.poste(
      activite(teams.url, {
        id: `${id}-${n}`,
        from: { id: `29:${id}`, name: id, aadObjectId: id },
        conversation: { id: `a:${id}`, conversationType: "personal", tenantId: "tenant-1" },
      }),
    );
  for (const id of [CHEF, ...Array.from({ length: personnes }, (_, n) => qui(n))]) await ecrit(id);
  const tous = foyers(personnes * 10, () => plus(MATIN, 30));
  await vivant.importe(importe(catalog, csv(tous), "import", maintenant), maintenant);
  const tick = (at: Date) => {
    maintenant = at;
    return vivant.tick(at);
  };
  return { tous, tick, journal, ecrit };
}

/** How often each household reached its worker. */
function fois(): Map<string, number> {
  const fois = new Map<string, number>();
  for (const { noms } of teams.acceptes)
    for (const nom of noms) fois.set(nom, (fois.get(nom) ?? 0) + 1);
  return fois;
}

const PANNES: Panne[] = [
  "429",
  "429-sans-duree",
  "412",
  "500",
  "502-accepte",
  "504",
  "coupure",
  "muet",
];

test("a storm of every failure: nothing missed, twice only what was accepted and answered by an error", {
  timeout: 600_000,
}, async () => {
  const subies = new Map<string, number>();
  const { tous, tick, journal } = await monde((conversation, rang) => {
    const n = subies.get(conversation) ?? 0;
    subies.set(conversation, n + 1);
    return n < 3 ? PANNES[(rang * 5 + n) % PANNES.length] : undefined;
  });
  // The hours of one day: on a machine that others use, calls end late and count as failures too.
  let minute = 0;
  do await tick(new Date(+aParis(MATIN, "08:00") + minute * 60_000));
  while (++minute < 10 * 60 && fois().size < tous.length);
  const dites = fois();
  expect(tous.filter((f) => !dites.has(f.nom))).toEqual([]);
  const avertis = teams.acceptes.filter((a) => a.averti);
  const doubles = teams.acceptes.length - PERSONNES;
  process.stdout.write(
    `${PERSONNES} people, all told after ${minute} minutes, ${teams.requetes} posts, ${avertis.length} accepted and answered by an error, ` +
      `${doubles} messages twice, ${teams.freines} over the limits, ` +
      `${journal.filter((q) => q === "renvoi").length} logged as perhaps sent again\n`,
  );
  expect(doubles).toBe(avertis.length);
  expect(journal.filter((q) => q === "renvoi").length).toBeGreaterThanOrEqual(doubles);
  expect(teams.freines).toBe(0);
  expect(teams.ensemble).toBe(1);
});

test("a pause that Teams asks for is kept", async () => {
  let premier = true;
  const { tick } = await monde(() => {
    const panne = premier ? "429" : undefined;
    premier = false;
    return panne;
  }, 1);
  const a = (s: number) => new Date(+aParis(MATIN, "08:00") + s * 1000);
  await tick(a(0));
  await tick(a(39));
  expect(teams.requetes).toBe(1);
  await tick(a(60));
  expect(teams.acceptes).toHaveLength(1);
});

test("one conversation that hangs holds nobody else, and a whole morning never passes the limits", async () => {
  const { tous, tick } = await monde((c) => (c === "a:w0" ? "muet" : undefined));
  const debut = performance.now();
  const livres = await tick(aParis(MATIN, "08:00"));
  expect(livres).toBe(PERSONNES - 1);
  const dernier = teams.acceptes.at(-1)!.ms;
  // One silence lasts DELAI: one after the other, those behind it would have waited for it.
  expect(dernier - debut).toBeLessThan(PERSONNES * 50 + DELAI + 1_500);
  expect(fois().size).toBe(tous.length - 10);
  expect(teams.freines).toBe(0);
  const rythme = Math.max(
    ...teams.acceptes.map(
      ({ ms }) => teams.acceptes.filter((a) => a.ms >= ms && a.ms < ms + 1_000).length,
    ),
  );
  expect(rythme).toBeLessThanOrEqual(21);
});

test.each<Panne>(["403", "404"])(
  "a %s: nothing more until they write, the coordinator told once, then one digest of all",
  async (panne) => {
    let bloque = true;
    const { tous, tick, ecrit } = await monde(
      (c) => (c === "a:w1" && bloque ? panne : undefined),
      3,
    );
    const jour = (n: number, heure: string) => aParis(plus(MATIN, n), heure);
    for (const heure of ["08:00", "08:01", "09:00", "14:00"]) await tick(jour(0, heure));
    for (const n of [1, 2]) for (const heure of ["08:00", "12:00"]) await tick(jour(n, heure));
    const siens = () => teams.acceptes.filter((a) => a.conversation === "a:w1");
    expect(siens()).toEqual([]);
    const posts = teams.requetes;
    const chef = teams.acceptes.filter((a) => a.conversation === `a:${CHEF}`);
    expect(chef).toHaveLength(1);
    bloque = false;
    await ecrit("w1", 2);
    for (const heure of ["15:00", "15:01", "16:00"]) await tick(jour(2, heure));
    expect(teams.requetes).toBe(posts + 1);
    expect(siens()).toHaveLength(1);
    expect(siens()[0]!.noms.sort()).toEqual(
      tous
        .slice(10, 20)
        .map((f) => f.nom)
        .sort(),
    );
  },
);

/** A hundred messages of one person in a second: in order, and nobody else waits for them. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { catalog } from "../monde.ts";
import { type Maison, maison } from "./maison.ts";

let m: Maison;
beforeEach(async () => {
  m = await maison();
});
afterEach(() => m.ferme());

const heure = (n: number) => `${8 + Math.floor(n / 60)}h${String(n % 60).padStart(2, "0")}`;
const AUTRES = ["Fanny", "Karim", "Lise", "Omar", "Rose"];

it("cent messages d'Amina en attente : cinq autres ont leur réponse après un de ses tours ou deux", async () => {
  let finis = 0;
  const visites = Array.from({ length: 100 }, (_, n) => {
    const text = `VAD Benali hier ${heure(n)}`;
    return m.tandem.dit(text).then(() => {
      finis++;
    });
  });
  const autres = AUTRES.map(async (from) => {
    await m.tandem.dit("bonjour", { from, conversation: `prive:${from}` });
    return finis;
  });
  for (const tours of await Promise.all(autres)) expect(tours).toBeLessThanOrEqual(2);
  // What is to be sent leaves meanwhile: the loop is not held.
  await new Promise((suite) => setImmediate(suite));
  expect(finis).toBeLessThan(20);
  await Promise.all(visites);
});

it("cent messages d'Amina par Teams : tous lus dans l'ordre où ils arrivent, une réponse chacun", async () => {
  const envois = Array.from({ length: 100 }, (_, n) => m.ecrit(`VAD Benali hier ${heure(n)}`));
  const autres = AUTRES.map((qui) => m.ecrit("bonjour", qui));
  const issues = await Promise.all([...envois, ...autres]);
  expect(new Set(issues.map(({ statut }) => statut))).toEqual(new Set([200]));
  const arrives = m.canal.messages.filter((un) => un.from === "Amina").map(({ id }) => id);
  expect(arrives).toHaveLength(100);
  const ecrits = (await m.store.fiches())
    .filter((f) => f.type === "visite" && f.by === "Amina")
    .map((f) => f.id.replace(/\.\d+$/, ""));
  expect(ecrits.length).toBeGreaterThan(0);
  expect(ecrits).toEqual(arrives.filter((id) => ecrits.includes(id)));
  for (const qui of ["Amina", ...AUTRES])
    expect(m.teams.posts().filter((p) => p.conversation === `a:${qui}`)).toHaveLength(
      qui === "Amina" ? 100 : 1,
    );
});

it("au-delà de cent en attente, c'est dit une fois et le reste n'est pas lu; ensuite tout reprend", async () => {
  const trop = catalog.phrases["trop-de-messages"];
  const recus = await Promise.all(
    Array.from({ length: 200 }, (_, n) => m.tandem.dit(`VAD Benali hier ${heure(n)}`)),
  );
  const textes = recus.flatMap(({ replies }) => replies.map(({ text }) => text));
  expect(textes.filter((un) => un === trop)).toHaveLength(1);
  expect(recus.filter(({ replies }) => !replies.length)).toHaveLength(99);
  expect((await m.tandem.dit("bonjour")).replies[0]!.text).toMatch(/^Bonjour/);
});

/** Visit messages written by people who had not seen the code: what is written is what was meant, or the question that was meant. */
import { describe, expect, test } from "vitest";
import { envoie, type Jugement, juge, lisCas } from "./journal/juge.ts";

/** Sets, and how many of each are right today, by the strict judge: a change that loses one must say which. */
const JEUX = {
  "aveugle-a": 99,
  "aveugle-b": 97,
  "aveugle-c": 108,
  "aveugle-d": 103,
  "aveugle-e": 99,
  "aveugle-f": 74,
};

describe.each(Object.entries(JEUX))("%s", (nom, justes) => {
  test("nothing that was not said is written, and as many are right as before", async () => {
    const juges: Jugement[] = [];
    for (const cas of lisCas(nom)) juges.push(juge(cas, await envoie(cas.texte, cas.de)));
    const faux = juges.filter((j) => j.faux.length).map((j) => [j.cas.id, j.faux]);
    const rates = juges.filter((j) => !j.juste).map((j) => j.cas.id);
    process.stdout.write(
      `${nom}: ${juges.length - rates.length}/${juges.length} right, household and day ${juges.filter((j) => j.menageEtJour).length}, not right: ${rates.join(" ")}\n`,
    );
    expect(faux).toEqual([]);
    expect(juges.length - rates.length, `not right: ${rates.join(" ")}`).toBeGreaterThanOrEqual(
      justes,
    );
  });
});

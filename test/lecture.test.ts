/** What `npm run lire` and `npm run dates` print: one line out for each line in, and figures that can go down. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { lisMontants } from "../src/core/reading/montants.ts";
import { lisInstant } from "../src/core/time.ts";
import { lire } from "../src/lecture/lire.ts";
import { dates } from "../src/lecture/score.ts";
import { vois } from "../src/lecture/vois.ts";

const LE_4_MARS = lisInstant("2026-03-04T10:12")!;

async function imprime(...lignes: string[]): Promise<unknown[]> {
  let ecrit = "";
  const sortie = new Writable({
    write(morceau, _codage, fini) {
      ecrit += morceau;
      fini();
    },
  });
  const entree = Readable.from(lignes.map((l) => `${l}\n`));
  await lire(["--json"], () => LE_4_MARS, { entree, sortie });
  return ecrit
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l));
}

describe("lire --json", () => {
  it("says the dates, the people, the sums, how and whether they were there", async () => {
    const [vu] = await imprime("VAD Mme Martin hier 14h, dette 1 200 €");
    expect(vu).toEqual({
      dates: [{ kind: "datetime", start: "2026-03-03T14:00", grain: "hour", text: "hier 14h" }],
      persons: ["Mme Martin"],
      amounts: [{ value: 1200, text: "1 200 €" }],
      mode: "domicile",
      presence: "present",
    });
  });

  it("leans as it is told", async () => {
    const ligne = (leaning: string) =>
      JSON.stringify({ text: "lundi", at: "2026-03-04T10:12", leaning });
    expect(await imprime(ligne("past"), ligne("future"))).toMatchObject([
      { dates: [{ start: "2026-03-02" }] },
      { dates: [{ start: "2026-03-09" }] },
    ]);
  });

  it("says what is wrong with a line, and goes on", async () => {
    const lues = await imprime(
      '{"text":5}',
      "{pas du json",
      '{"text":"hier","at":"demain"}',
      "hier",
    );
    expect(lues).toMatchObject([
      { error: expect.stringContaining("text") },
      { error: "not JSON" },
      { error: "at: « demain » is no instant" },
      { dates: [{ start: "2026-03-03" }] },
    ]);
  });

  it("reports a day that does not exist, and repairs nothing", () => {
    const [lue] = vois("vad martin le 31/02", LE_4_MARS, "past").dates;
    expect(lue).toMatchObject({ motif: "impossible", text: expect.stringContaining("31/02") });
    expect(lue).not.toHaveProperty("start");
  });
});

describe("lisMontants", () => {
  it.each([
    ["dette 1 340 € au 1/3", [1340]],
    ["dette 1200", [1200]],
    ["dette:1200", [1200]],
    ["vad à 14:30", []],
    ["1.340,50 euros d'impayés", [1340.5]],
    ["il doit encore 85e", [85]],
    ["loyer 412,50, dette 2 300", [412.5, 2300]],
    ["plan d'apurement de 50 €/mois", [50]],
    ["VAD martin 14h, 3 enfants", []],
    ["dette depuis 6 mois", []],
    ["reste 3 mois", []],
    ["loyer payé le 12/02/2026", []],
    ["vu le 3 mars", []],
    ["payé 2 mois", []],
  ])("« %s »", (text, attendus) => {
    expect(lisMontants(text).map((m) => m.valeur)).toEqual(attendus);
  });
});

describe("dates --score", () => {
  const cas = (id: string, text: string, expected: unknown, tags: string[] = ["time"]) =>
    JSON.stringify({ id, text, reference: "2013-02-12T04:30:00-02:00", expected, tags });
  const joue = (...lignes: string[]): string => {
    const dossier = mkdtempSync(join(tmpdir(), "dates-"));
    try {
      const fichier = join(dossier, "cas.jsonl");
      writeFileSync(fichier, lignes.join("\n"));
      let ecrit = "";
      dates(["--score", fichier], (text) => {
        ecrit = text;
      });
      return ecrit;
    } finally {
      rmSync(dossier, { recursive: true });
    }
  };

  it("counts right, wrong and conventions apart, at the wall time of the reference", () => {
    const figures = joue(
      cas("a", "demain", { kind: "date", start: "2013-02-13" }),
      cas("b", "14h30", { kind: "datetime", start: "2013-02-12T14:30" }),
      cas("c", "demain", { kind: "date", start: "2013-02-14" }),
      cas("d", "30 jours", { kind: "duration", iso: "P30D" }),
      cas("e", "ce matin", { kind: "interval", start: "2013-02-12T06:00" }, ["convention"]),
      cas("f", "elle a deux enfants", null),
    );
    expect(figures).toMatch(/all but convention +80\.0 % {2}4\/5/);
    expect(figures).toMatch(/convention +0\.0 % {2}0\/1/);
    expect(figures).toMatch(/no date in it +100\.0 % {2}1\/1/);
  });

  it("names the line that is no case", () => {
    expect(() => joue(cas("a", "demain", null), '{"id":"b"}')).toThrow(/cas\.jsonl:2/);
  });
});

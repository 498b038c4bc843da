/** A calendar, whatever its words: a file that any diary reads, on the right hour, updated and not doubled. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parleJson } from "../src/channels/console/json.ts";
import { parle } from "../src/channels/console/terminal.ts";
import { instant } from "../src/core/time.ts";
import { discret } from "../src/discretion.ts";
import { fichierDe } from "../src/documents/fichier-de.ts";
import { ics } from "../src/documents/ics.ts";
import { surPlace } from "../src/documents/sur-place.ts";
import { texteDe } from "../src/documents/texte.ts";
import type { Calendrier, Evenement, Reply } from "../src/model.ts";
import { MAINTENANT } from "./monde.ts";

const UN: Evenement = {
  uid: "fin-de-mesure A1",
  jour: "2026-03-31",
  titre: "Fin de la mesure : Mme Martin, née Benali ; 🏠",
  texte: "Bilan à rendre dans le mois.\nCharte, 4.1 ; « durée »",
  alarmes: [3, 15, 0],
};
const CALENDRIER: Calendrier = {
  nom: "echeances-2026-03-04",
  titre: "Mes échéances, Tandem",
  evenements: [UN],
};
const avec = (...evenements: Evenement[]): Calendrier => ({ ...CALENDRIER, evenements });
const ecrit = (c: Calendrier, at = MAINTENANT) => new TextDecoder().decode(ics(c, at));
/** The lines as another reader than the library would have them. */
const lignes = (c: Calendrier) =>
  ecrit(c)
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n");
const lus = (c: Calendrier, at?: Date) => {
  const racine = new ICAL.Component(ICAL.parse(ecrit(c, at)) as [string, unknown[], unknown[]]);
  const [zone] = racine.getAllSubcomponents("vtimezone");
  // As a diary does: the hours are those of the zone that the file brings.
  const regle = zone && new ICAL.Timezone(zone);
  return racine.getAllSubcomponents("vevent").map((c) => {
    const e = new ICAL.Event(c);
    const debut = e.startDate;
    if (regle && !debut.isDate) debut.zone = regle;
    return { e, c, debut };
  });
};

describe("le fichier", () => {
  test("a l'en-tête, les mots et les alarmes qu'un agenda attend", () => {
    const dit = lignes(CALENDRIER);
    expect(dit[0]).toBe("BEGIN:VCALENDAR");
    expect(dit.slice(-2)).toEqual(["END:VCALENDAR", ""]);
    for (const ligne of ["VERSION:2.0", "METHOD:PUBLISH", "CLASS:PRIVATE", "TRANSP:TRANSPARENT"])
      expect(dit).toContain(ligne);
    expect(dit).toContain("X-WR-CALNAME:Mes échéances\\, Tandem");
    expect(dit).toContain("SUMMARY:Fin de la mesure : Mme Martin\\, née Benali \\; 🏠");
    expect(dit).toContain("DESCRIPTION:Bilan à rendre dans le mois.\\nCharte\\, 4.1 \\; « durée »");
    expect(dit).toContain("DTSTART;VALUE=DATE:20260331");
    expect(dit).toContain("DTEND;VALUE=DATE:20260401");
    const alarmes = dit.filter((l) => l.startsWith("TRIGGER"));
    // Nine in the morning, fifteen days before, three days before, and on the day.
    expect(alarmes).toEqual(["TRIGGER:-P14DT15H", "TRIGGER:-P2DT15H", "TRIGGER:PT9H"]);
    expect(dit).not.toContain("BEGIN:VTIMEZONE");
  });

  test("un numéro ne nomme personne, et reste le même d'un jour à l'autre", () => {
    const benali = { ...UN, uid: "fin Benali" };
    const uid = (c: Calendrier, at?: Date) => lus(c, at)[0]!.e.uid;
    expect(uid(avec(benali))).toMatch(/^[0-9a-f]{32}@tandem$/);
    const plusTard = new Date(+MAINTENANT + 86_400_000);
    expect(uid(avec({ ...benali, jour: "2026-04-30" }), plusTard)).toBe(uid(avec(benali)));
    expect(uid(avec({ ...benali, uid: "fin Martin" }))).not.toBe(uid(avec(benali)));
  });

  test("refait plus tard, il l'emporte ; la même échéance deux fois n'en fait qu'une", () => {
    const suite = (at: Date) => Number(lus(CALENDRIER, at)[0]!.e.sequence);
    expect(suite(new Date(+MAINTENANT + 60_000))).toBe(suite(MAINTENANT) + 1);
    expect(suite(MAINTENANT)).toBeLessThan(2 ** 31);
    const [seul, ...autres] = lus(avec(UN, { ...UN, jour: "2026-04-30" }));
    expect(autres).toEqual([]);
    expect(seul!.debut.toString()).toBe("2026-04-30");
  });

  test("deux fois le même instant, deux fois les mêmes octets", () =>
    expect(ics(CALENDRIER, MAINTENANT)).toEqual(ics(CALENDRIER, MAINTENANT)));

  test("300 échéances", () => {
    const tous = Array.from({ length: 300 }, (_, i) => ({
      ...UN,
      uid: `e${i}`,
      titre: `Échéance ${i}, ménage n° ${i}`,
    }));
    expect(lus(avec(...tous)).map(({ e }) => e.summary)).toEqual(tous.map((t) => t.titre));
  });

  test.each([
    ["2026-02-28", "2026-03-01"],
    ["2026-12-31", "2027-01-01"],
    ["2028-02-28", "2028-02-29"],
    ["2026-03-29", "2026-03-30"],
    ["2026-10-25", "2026-10-26"],
  ])("le %s est une journée entière, jusqu'au %s", (jour, fin) => {
    const [{ e, debut }] = lus(avec({ ...UN, jour })) as [ReturnType<typeof lus>[number]];
    expect([debut.isDate, debut.toString(), e.endDate.toString()]).toEqual([true, jour, fin]);
  });

  test("une alarme qui n'est pas un nombre de jours est laissée", () => {
    const alarmes = [-1, 1.5, Number.NaN, 1, 1, 0];
    const triggers = (plus: Partial<Evenement>) =>
      lignes(avec({ ...UN, alarmes, ...plus })).filter((l) => l.startsWith("TRIGGER"));
    expect(triggers({})).toEqual(["TRIGGER:-PT15H", "TRIGGER:PT9H"]);
    expect(triggers({ heure: "14:00" })).toEqual(["TRIGGER:-P1D", "TRIGGER:PT0S"]);
  });

  test("sans échéance, il se lit encore", () => expect(lus(avec())).toEqual([]));
});

describe("l'heure de Paris", () => {
  test.each([
    ["2026-03-28", "09:00"],
    ["2026-03-29", "01:59"],
    ["2026-03-29", "03:00"],
    ["2026-03-29", "09:00"],
    ["2026-07-14", "14:30"],
    ["2026-10-24", "09:00"],
    ["2026-10-25", "01:30"],
    ["2026-10-25", "03:00"],
    ["2026-10-25", "09:00"],
    ["2026-12-31", "23:30"],
    ["2030-03-31", "09:00"],
  ])("le %s à %s", (jour, heure) => {
    const [{ debut }] = lus(avec({ ...UN, jour, heure })) as [ReturnType<typeof lus>[number]];
    expect(debut.toJSDate()).toEqual(instant(jour, heure));
    expect(lignes(avec({ ...UN, jour, heure }))).toContain(
      `DTSTART;TZID=Europe/Paris:${jour.replaceAll("-", "")}T${heure.replace(":", "")}00`,
    );
  });
});

describe("n'importe quels mots", () => {
  const mot = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: fc.constantFrom("\\", ",", ";", ":", "\n", "\r", "é", "🏠", "n", '"', " ") }),
  );
  test("75 octets par ligne, CRLF, et on relit ce qui a été dit", () => {
    fc.assert(
      fc.property(mot, mot, mot, (titre, texte, uid) => {
        const c = { ...avec({ ...UN, titre, texte, uid, heure: "10:00" }), titre };
        const octets = ics(c, MAINTENANT);
        const dit = new TextDecoder("utf-8", { fatal: true }).decode(octets);
        expect(dit.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const ligne of dit.split("\r\n"))
          expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
        const [{ e }] = lus(c) as [ReturnType<typeof lus>[number]];
        const net = (s: string) => s.replace(/[^\p{L}\p{N}\\,;:" 🏠]/gu, "");
        expect(net(e.summary ?? "")).toBe(net(titre.replace(/[\r\n\t\u0085\u2028\u2029]+/g, " ")));
        expect(lignes(c).filter((l) => l.startsWith("BEGIN:VEVENT"))).toHaveLength(1);
      }),
      { numRuns: 300, seed: 2026 },
    );
  });

  test("une longue ligne d'accents et d'emojis n'est pas coupée dans une lettre", () => {
    const titre = "é🏠ï".repeat(60);
    expect(lus(avec({ ...UN, titre }))[0]!.e.summary).toBe(titre);
  });
});

describe("remis comme un document", () => {
  let dossier = "";
  beforeAll(() => {
    dossier = mkdtempSync(join(tmpdir(), "tandem-"));
  });
  afterAll(() => rmSync(dossier, { recursive: true }));
  const reply: Reply = { text: "Voici vos échéances.", calendrier: CALENDRIER };
  const annonce = (quoi: object) => JSON.stringify(quoi);
  const remet = (ou?: string) =>
    surPlace({ dossier: ou, aCompleter: "?", horloge: () => MAINTENANT, annonce });
  const TEXTE =
    "31/03/2026 · Fin de la mesure : Mme Martin, née Benali ; 🏠 : Bilan à rendre dans le mois. Charte, 4.1 ; « durée » [J-3, J-15, J]";

  test("en mots : une ligne par échéance, dans l'ordre des jours", () => {
    const avant = {
      ...UN,
      uid: "b",
      jour: "2026-03-12",
      heure: "14:00",
      titre: "RDV",
      alarmes: [],
    };
    const { texte: _, ...sans } = avant;
    expect(texteDe(avec(UN, sans), "?").split("\n")).toEqual([
      "Mes échéances, Tandem",
      "12/03/2026 14:00 · RDV",
      TEXTE,
    ]);
  });

  test("un nom de fichier, un type, des octets", async () => {
    const { nom, type } = await fichierDe(CALENDRIER, { aCompleter: "?", at: MAINTENANT });
    expect([nom, type]).toEqual(["echeances-2026-03-04.ics", "text/calendar; charset=utf-8"]);
  });

  test("rien n'en sort là où d'autres lisent", () => {
    const recu = { replies: [reply], fiches: [], asking: null };
    expect(discret(recu, { prive: false }).replies).toEqual([{ text: "Voici vos échéances." }]);
    expect(discret(recu, { prive: true })).toBe(recu);
  });

  test("un programme lit les mots, et le chemin du fichier avec --documents", async () => {
    const sorties: Record<string, unknown>[] = [];
    await parleJson({
      entree: Readable.from(["échéances\n"]),
      sortie: (l) => void sorties.push(JSON.parse(l)),
      prefixe: "p",
      from: "moi",
      clock: () => MAINTENANT,
      poussees: [{ to: "moi", text: "rappel", calendrier: avec() }],
      remet: remet(join(dossier, "j")),
      derriere: {
        recoit: async () => ({ replies: [reply], fiches: [], asking: null }),
        tick: async () => 0,
        importe: async () => ({ replies: [], fiches: [] }),
        lisInstant: () => undefined,
        illisible: "?",
      },
    });
    const [un, deux] = sorties[0]!.documents as { nom: string; texte: string; fichier: string }[];
    expect(un).toMatchObject({ nom: "echeances-2026-03-04.ics", texte: texteDe(CALENDRIER, "?") });
    expect(readFileSync(un!.fichier, "utf8")).toBe(ecrit(CALENDRIER));
    expect(deux!.fichier).toBe(join(dossier, "j", "echeances-2026-03-04-2.ics"));
    expect(sorties[0]!.pushes).toEqual([{ to: "moi", text: "rappel" }]);
  });

  test("une personne lit l'annonce, puis les échéances", async () => {
    const dits: string[] = [];
    await parle({
      entree: Readable.from(["échéances\n"]),
      sortie: (t) => void dits.push(t),
      prefixe: "p",
      from: "moi",
      clock: () => MAINTENANT,
      remet: remet(),
      recoit: async () => ({ replies: [reply] }),
    });
    expect(dits.join("")).toContain('{"nom":"echeances-2026-03-04.ics"}');
    expect(dits.join("")).toContain(TEXTE);
  });
});

/** What French dates mean, said on mercredi 4 mars 2026 at 10:12 in Paris. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FoundDate, plie, readDates } from "../../src/core/reading/dates.ts";
import { lisInstant } from "../../src/core/time.ts";

const MERCREDI = "2026-03-04T10:12";
const lu = (text: string, leaning: "past" | "future" = "past", at = MERCREDI) =>
  readDates(text, lisInstant(at)!, leaning);

/** One reading in a line: « 2026-03-03 14:00 », « 2026-03-02 → 2026-03-06 », « 45 min », « ? » if unsure. */
function dit(d: FoundDate): string {
  const doute = d.incertain ? " ?" : "";
  const heures = [d.heure, d.heureFin].filter(Boolean).join("-");
  if (d.motif) return `${d.motif}: ${d.propositions?.join(" ou ")}${heures && ` ${heures}`}`;
  if (d.kind === "duration") return d.minutes === undefined ? d.start! : `${d.minutes} min`;
  if (d.kind === "heure") return (d.heure ? "" : "-") + heures + (d.heureIncertaine ? " ?" : "");
  if (d.jour)
    return [d.jour, (d.heure || !d.heureFin ? "" : "-") + heures].join(" ").trim() + doute;
  return `${d.start ?? ""} → ${d.end ?? ""}`.trim();
}
const dits = (...lire: Parameters<typeof lu>) => lu(...lire).map(dit);
type Table = [text: string, ...readings: string[]][];

describe("in a log, which looks back", () => {
  describe("days counted from today", () => {
    test.each<[string, ...string[]]>([
      ["hier", "2026-03-03"],
      ["avant-hier", "2026-03-02"],
      ["avant hier", "2026-03-02"],
      ["avt hier", "2026-03-02"],
      ["aujourd'hui", "2026-03-04"],
      ["aujourd’hui", "2026-03-04"],
      ["aujourdhui", "2026-03-04"],
      ["auj", "2026-03-04"],
      ["ajd", "2026-03-04"],
      ["ce jour", "2026-03-04"],
      ["ce matin", "2026-03-04"],
      ["cet apm", "2026-03-04"],
      ["cet après-midi", "2026-03-04"],
      ["hier soir", "2026-03-03"],
      ["hier apm", "2026-03-03"],
      ["hier en fin d'après-midi", "2026-03-03"],
      ["ce midi", "2026-03-04 12:00"],
      ["demain", "2026-03-05"],
      ["apres demain", "2026-03-06"],
      ["après-demain à 11h", "2026-03-06 11:00"],
      ["il y a 15 jours", "2026-02-17"],
      ["ya 3 semaines", "2026-02-11"],
      ["il y a un mois et 21 jours", "2026-01-14"],
      ["il y a 2h", "2026-03-04 08:12"],
      ["dans 8 jours", "2026-03-12"],
      ["dans un mois et demi", "2026-04-19"],
      ["dans 45 min", "2026-03-04 10:57"],
      ["vu le 3 février, rappelé le lendemain", "2026-02-03", "2026-02-04"],
    ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text)).toEqual(attendu));
  });

  describe("weekdays", () => {
    test.each<[string, ...string[]]>([
      ["lundi", "2026-03-02"],
      ["mardi", "2026-03-03"],
      ["jeudi", "2026-02-26"],
      ["mercredi", "2026-03-04 ?"],
      ["lundi dernier", "2026-03-02"],
      ["mercredi dernier", "2026-02-25"],
      ["lundi prochain", "2026-03-09"],
      ["vendredi prochain", "2026-03-13 ?"],
      ["ce vendredi", "2026-03-06"],
      ["mardi en 8", "2026-03-17"],
      ["jeudi en quinze", "2026-03-19"],
      ["lundi soir", "2026-03-02"],
      ["mercredi midi", "2026-03-04 12:00 ?"],
      ["lundi de la semaine dernière", "2026-02-23"],
      ["mardi 10h de la semaine prochaine", "2026-03-10 10:00"],
      ["mardi 3", "2026-03-03"],
      ["mardi 10", "2026-02-10"],
      ["mar 3", "2026-03-03"],
      ["sam 28", "2026-02-28"],
      ["lun 2/3", "2026-03-02"],
      ["jeu. 26 février 10h", "2026-02-26 10:00"],
      ["mardi 10 à 14h30", "2026-02-10 14:30"],
      ["hier mardi 3 mars", "2026-03-03"],
      ["prochain rdv mardi", "2026-03-10"],
      ["RDV reporté à jeudi", "2026-03-05"],
    ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text)).toEqual(attendu));
  });

  describe("days with their number", () => {
    test.each<[string, ...string[]]>([
      ["le 3", "2026-03-03"],
      ["le 4", "2026-03-04"],
      ["le 12", "2026-02-12"],
      ["le 31", "2026-01-31"],
      ["le 16 à 18h", "2026-02-16 18:00"],
      ["12/02", "2026-02-12"],
      ["12/03", "2026-03-12"],
      ["12-03", "2026-03-12"],
      ["18/04", "2026-04-18"],
      ["19/04", "2025-04-19"],
      ["24/3 a 10h", "2026-03-24 10:00"],
      ["12/03/26", "2026-03-12"],
      ["12-03-2026", "2026-03-12"],
      ["12.03.26", "2026-03-12"],
      ["le 12.03", "2026-03-12"],
      ["20 02 2014", "2014-02-20"],
      ["2026-03-03", "2026-03-03"],
      ["2026-03-03T14:30", "2026-03-03 14:30"],
      ["05/05/89", "1989-05-05"],
      ["3 mars", "2026-03-03"],
      ["3 décembre", "2025-12-03"],
      ["1er mars", "2026-03-01"],
      ["1 er mars", "2026-03-01"],
      ["premier mars", "2026-03-01"],
      ["le quinze février", "2026-02-15"],
      ["22 févr. 2026", "2026-02-22"],
      ["le 12 fervier", "2026-02-12"],
      ["12 mars2026", "2026-03-12"],
      ["12de mars", "2026-03-12"],
      ["14h30 le 2 mars", "2026-03-02 14:30"],
      ["3, 17 et 26 février", "2026-02-03", "2026-02-17", "2026-02-26"],
      ["vu le 3 et le 17", "2026-03-03", "2026-02-17"],
      ["vu les 3 et 10", "2026-03-03", "2026-02-10"],
      ["18/19 mars", "2026-03-18", "2026-03-19"],
      ["2/3, 9/3 et 16/3", "2026-03-02", "2026-03-09", "2026-03-16"],
      ["RDV reporté du 3 au 10 mars", "2026-03-03", "2026-03-10"],
      ["3e jeudi du mois", "2026-03-19"],
      ["le 3e jeudi du mois prochain", "2026-04-16"],
      ["1er lundi d'avril", "2026-04-06"],
      ["dernier vendredi du mois", "2026-03-27"],
      ["le 20 du mois prochain", "2026-04-20"],
      ["15 jours avant le 19 mars", "2026-03-04"],
      ["à la Toussaint", "2025-11-01"],
      ["lundi de Pâques 2026", "2026-04-06"],
    ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text)).toEqual(attendu));
  });

  describe("days that cannot be are asked, never repaired", () => {
    test.each<[string, ...string[]]>([
      ["30/02", "impossible: 2026-02-28 ou 2026-03-01"],
      ["le 31 février", "impossible: 2026-02-28 ou 2026-03-01"],
      ["le 29/02", "impossible: 2026-02-28 ou 2026-03-01"],
      ["29/02/2024", "2024-02-29"],
      ["le 31/04", "impossible: 2025-04-30 ou 2025-05-01"],
      ["le 31/04/2026 à 14h", "impossible: 2026-04-30 ou 2026-05-01 14:00"],
      ["lundi 3 mars", "contradiction: 2026-03-03 ou 2026-03-02"],
      ["jeudi 03/03", "contradiction: 2026-03-03 ou 2026-03-05"],
      ["lundi 3", "contradiction: 2026-03-03 ou 2026-03-02"],
      ["hier lundi", "contradiction: 2026-03-03 ou 2026-03-02"],
    ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text)).toEqual(attendu));

    test("such a day gives neither `jour` nor `start`", () => {
      const [impossible] = lu("le 31 février");
      expect(impossible).toMatchObject({ kind: "date", text: "le 31 février", index: 0 });
      expect(impossible?.jour ?? impossible?.start).toBeUndefined();
    });
  });

  describe("hours", () => {
    test.each<[string, ...string[]]>([
      ["14h", "14:00"],
      ["14 h", "14:00"],
      ["14H", "14:00"],
      ["14h30", "14:30"],
      ["14 h 30", "14:30"],
      ["14:30", "14:30"],
      ["14 heures 30", "14:30"],
      ["quinze heures trente", "15:30"],
      ["vers 15h", "15:00"],
      ["midi", "12:00"],
      ["midi et demi", "12:30"],
      ["8h du soir", "20:00"],
      ["9h du mat", "09:00"],
      ["à 7 heures du matin", "07:00"],
      ["2h de l'après-midi", "14:00"],
      ["à 3h", "03:00 ?"],
      ["entre 14h et 16h", "14:00-16:00"],
      ["de 14h à 16h", "14:00-16:00"],
      ["de 14 à 16h", "14:00-16:00"],
      ["14h-15h30", "14:00-15:30"],
      ["14h/15h30", "14:00-15:30"],
      ["entre midi et deux", "12:00-14:00"],
      ["avant 16h", "-16:00"],
      ["hier de 14h à 15h30", "2026-03-03 14:00-15:30"],
      ["VAD Martin 14h", "14:00"],
      ["mardi 14h jeudi 10h", "2026-03-03 14:00", "2026-02-26 10:00"],
    ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text)).toEqual(attendu));
  });

  describe("lengths of time", () => {
    test.each<[string, ...string[]]>([
      ["visite de 45 min", "45 min"],
      ["tel mme schmitt 15min edf réglé", "15 min"],
      ["1h30 de visite", "90 min"],
      ["durée 1h30", "90 min"],
      ["pendant 2 heures", "120 min"],
      ["entretien de 1h avec M. Diallo", "60 min"],
      ["une demi-heure", "30 min"],
      ["VAD Martin 2h", "120 min"],
      ["mesure de 6 mois", "P6M"],
      ["renouvelée 4 mois", "P4M"],
      ["une semaine et trois jours", "P1W3D"],
      ["un trimestre", "P3M"],
      ["mesure de 6 mois à partir du 1er mars", "P6M", "2026-03-01 →"],
    ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text)).toEqual(attendu));

    test("are written in ISO 8601", () => {
      expect(lu("visite de 45 min")[0]).toMatchObject({ start: "PT45M", minutes: 45 });
      expect(lu("1h30 de visite")[0]).toMatchObject({ start: "PT1H30M", minutes: 90 });
    });
  });

  describe("intervals", () => {
    test.each<[string, ...string[]]>([
      ["la semaine dernière", "2026-02-23 → 2026-03-01"],
      ["cette semaine", "2026-03-02 → 2026-03-08"],
      ["la semaine pro", "2026-03-09 → 2026-03-15"],
      ["semaine 12", "2026-03-16 → 2026-03-22"],
      ["semaine du 9 mars", "2026-03-09 → 2026-03-15"],
      ["ce mois", "2026-03-01 → 2026-03-31"],
      ["le mois dernier", "2026-02-01 → 2026-02-28"],
      ["en mars", "2026-03-01 → 2026-03-31"],
      ["en décembre", "2025-12-01 → 2025-12-31"],
      ["mars 2026", "2026-03-01 → 2026-03-31"],
      ["11/2017", "2017-11-01 → 2017-11-30"],
      ["début mars", "2026-03-01 → 2026-03-10"],
      ["mi-mars", "2026-03-11 → 2026-03-20"],
      ["fin mars", "2026-03-21 → 2026-03-31"],
      ["l'année dernière", "2025-01-01 → 2025-12-31"],
      ["1er semestre 2026", "2026-01-01 → 2026-06-30"],
      ["du 9 au 20 mars", "2026-03-09 → 2026-03-20"],
      ["du 13 au 18", "2026-02-13 → 2026-02-18"],
      ["du 2 au 6", "2026-03-02 → 2026-03-06"],
      ["du lundi 2 au vendredi 6", "2026-03-02 → 2026-03-06"],
      ["du 15 décembre au 15 janvier", "2025-12-15 → 2026-01-15"],
      ["entre le 3 et le 17 février", "2026-02-03 → 2026-02-17"],
      ["de janvier à mars", "2026-01-01 → 2026-03-31"],
      ["depuis 3 semaines", "2026-02-11 →"],
      ["depuis janvier", "2026-01-01 →"],
      ["depuis lundi", "2026-03-02 →"],
      ["à partir du 1er mars", "2026-03-01 →"],
      ["dès le 1er avril", "2026-04-01 →"],
      ["jusqu'au 15/04", "→ 2026-04-15"],
      ["jusqu'à fin mars", "→ 2026-03-31"],
      ["avant le 31 mars", "→ 2026-03-31"],
      ["sous 72h", "2026-03-04T10:12 → 2026-03-07T10:12"],
      ["d'ici 15 jours", "2026-03-04 → 2026-03-19"],
      ["dans la quinzaine", "2026-03-04 → 2026-03-19"],
      ["d'ici fin mars", "2026-03-04 → 2026-03-31"],
      ["les 3 derniers mois", "2025-12-04 → 2026-03-04"],
    ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text)).toEqual(attendu));
  });

  describe("whole messages", () => {
    test.each<[string, ...string[]]>([
      ["VAD Martin hier 14h, plan signé 50e/mois", "2026-03-03 14:00"],
      ["vad faite chez mme schmitt ce matin ras", "2026-03-04"],
      ["RDV bureau Benali 2/03 absent sans prevenir", "2026-03-02"],
      ["3 vad auj: Martin ok, Dupont absent", "2026-03-04"],
      ["jai oublié fevrier pour Benali: 3, 17 et 26", "2026-02-03", "2026-02-17", "2026-02-26"],
      ["VAD demain Schmitt 10h", "2026-03-05", "10:00"],
      ["qui j'ai pas vu depuis 15j ?", "2026-02-17 →"],
      ["repris le loyer courant depuis janvier et verse 120", "2026-01-01 →"],
      ["vu mme mardi 14h", "2026-03-03 14:00"],
      ["vu M. Avril le 3", "2026-03-03"],
      ["le 12 visite faite", "2026-02-12"],
      ["VAD le 12 école de Lucas", "2026-02-12"],
      ["mise en place du 1er mars", "2026-03-01"],
      ["VAD mardi 3 - 45 min", "2026-03-03", "45 min"],
      ["3 à 6 mois", "P6M"],
      ["2 enfants, mesure de 6 mois", "P6M"],
      ["dette de 2 340,12€ au 28/02", "2026-02-28"],
    ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text)).toEqual(attendu));
  });
});

describe("for a reminder, which looks ahead", () => {
  test.each<[string, ...string[]]>([
    ["lundi", "2026-03-09"],
    ["mercredi", "2026-03-04 ?"],
    ["vendredi 9h", "2026-03-06 09:00"],
    ["mardi 10", "2026-03-10"],
    ["le 12", "2026-03-12"],
    ["le 4", "2026-03-04"],
    ["le 3", "2026-04-03"],
    ["le 31", "2026-03-31"],
    ["3 décembre", "2026-12-03"],
    ["12/02", "2026-02-12"],
    ["12/01", "2027-01-12"],
    ["en mai", "2026-05-01 → 2026-05-31"],
    ["du 13 au 18", "2026-03-13 → 2026-03-18"],
    ["du 28 au 3", "2026-03-28 → 2026-04-03"],
    ["hier", "2026-03-03"],
    ["lundi dernier", "2026-03-02"],
    ["le 31/04", "impossible: 2026-04-30 ou 2026-05-01"],
    ["rappelle moi d'appeler le bailleur dupont vendredi 9h", "2026-03-06 09:00"],
    ["le 3e jeudi tombe le 15 aout", "2026-03-19", "2026-08-15"],
    ["à Noël", "2026-12-25"],
  ] satisfies Table)("%s", (text, ...attendu) => expect(dits(text, "future")).toEqual(attendu));
});

describe("not dates", () => {
  test.each([
    "a 3 enfants",
    "2 enfants de 4 ans",
    "2 enfants de 4 ans et 6 ans",
    "Mme a 3 enfants (4, 6 et 12 ans)",
    "bébé de 18 mois",
    "Sam a appelé",
    "Sam 3 enfants",
    "M. Avril",
    "Mme Mars absente",
    "l'enfant d'Avril",
    "loge au 12 rue de Mai",
    "12 bis place du 8 mai 1945",
    "école du 8 mai",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "+33 6 12 34 56 78",
    "dette 1 200 €",
    "50e/mois",
    "450,50 €",
    "article 375",
    "F3",
    "T2",
    "3 VAD",
    "les 3 enfants",
    "né le 12/03/2015",
    "née en 2015",
    "ddn : 12/03/15",
    "bat 3",
    "lot 12",
    "dossier 12/2025",
    "120",
    "je suis à 17 sur mon mi-temps",
    "rappel bilan j-15",
    "rencontre 1/2",
    "1/2 ETP",
    "20h par semaine",
    "24h/24 7j/7",
    "tous les mardis",
    "ouvert du lundi au vendredi",
    "il y a 10 élèves",
    "prime de Noël",
    "12/13",
    "45/12",
    "la semaine",
    "un jour",
    "le soir",
    "",
  ])("« %s »", (text) => {
    expect(lu(text, "past")).toEqual([]);
    expect(lu(text, "future")).toEqual([]);
  });

  test("« 2340 au 1/3 » is only « au 1/3 »", () =>
    expect(lu("dette martin 2340 au 1/3")).toEqual([
      {
        text: "au 1/3",
        index: 18,
        kind: "date",
        start: "2026-03-01",
        grain: "day",
        jour: "2026-03-01",
      },
    ]));
});

describe("around midnight, clock changes and year ends", () => {
  test.each<[at: string, text: string, leaning: "past" | "future", ...string[]]>([
    ["2026-03-28T23:30", "demain à 9h", "future", "2026-03-29 09:00"],
    ["2026-03-29T00:30", "hier", "past", "2026-03-28"],
    ["2026-03-29T12:00", "hier 14h", "past", "2026-03-28 14:00"],
    ["2026-03-28T10:00", "dans 24h", "future", "2026-03-29 11:00"],
    ["2026-03-28T10:00", "dans 6 mois", "future", "2026-09-28"],
    ["2026-09-30T23:50", "dans 6 mois", "future", "2027-03-30"],
    ["2026-10-25T02:30", "aujourd'hui", "past", "2026-10-25"],
    ["2026-10-25T12:00", "il y a 12h", "past", "2026-10-25 01:00"],
    ["2026-10-26T00:10", "hier", "past", "2026-10-25"],
    ["2026-01-01T00:30", "hier", "past", "2025-12-31"],
    ["2026-01-02T09:00", "le 30", "past", "2025-12-30"],
    ["2026-01-02T09:00", "30/12", "past", "2025-12-30"],
    ["2025-12-30T09:00", "02/01", "past", "2026-01-02"],
    ["2025-12-30T09:00", "02/01", "future", "2026-01-02"],
    ["2025-12-31T09:00", "la semaine prochaine", "future", "2026-01-05 → 2026-01-11"],
    ["2026-01-01T09:00", "le mois dernier", "past", "2025-12-01 → 2025-12-31"],
    ["2024-02-29T09:00", "il y a un an", "past", "2023-02-28"],
    ["2024-03-01T09:00", "hier", "past", "2024-02-29"],
    ["2024-03-10T09:00", "le 29/02", "past", "2024-02-29"],
    ["2024-03-10T09:00", "le 29", "past", "2024-02-29"],
    ["2026-03-25T09:00", "le 3e jeudi", "future", "2026-04-16"],
    ["2026-03-31T09:00", "dans un mois", "future", "2026-04-30"],
  ])("on %s, « %s » (%s)", (at, text, leaning, ...attendu) =>
    expect(dits(text, leaning, at)).toEqual(attendu),
  );
});

describe("the words read", () => {
  test.each<[string, ...string[]]>([
    ["Vu  Mme   Martin\nle 3 mars à 14h, ok", "le 3 mars à 14h"],
    ["VAD à 14h chez Martin", "à 14h"],
    ["suspendu jusqu'au 15/04 accord reçu", "jusqu'au 15/04"],
    ["en congés du 9 au 20 mars inclus", "du 9 au 20 mars"],
    ["elle a hier signé", "hier"],
    ["Hier soir, appel", "Hier soir"],
    ["e\u0301te\u0301 vu le 3 fe\u0301vrier", "le 3 février"],
  ])("%s", (text, ...mots) => {
    const trouves = lu(text);
    expect(trouves.map((d) => d.text)).toEqual(mots);
    for (const d of trouves)
      expect(plie(text).slice(d.index, d.index + d.text.length)).toBe(d.text);
  });

  test("folding twice is folding once", () => {
    const long = `${"mot  ".repeat(600)}le 12 mars 2026`;
    expect(plie(plie(long))).toBe(plie(long));
    expect(plie(long).length).toBeLessThanOrEqual(2000);
  });
});

test("whatever is typed, the words read stand where they are said to, apart, and their days exist", () => {
  const MOTS =
    "le du au les à de et ou , . - / : 0 1 2 3 12 28 30 31 2026 12/03 31/02 14h 14h30 9h30 mars février mai lundi mardi mar sam hier demain avant après depuis jusqu'au d'ici sous dans il y a en fin mi prochain dernier semaine mois ans jours min heures matin soir midi enfants rue Mme né € vad 3e premier huit quinze lendemain Noël entre pendant visite";
  const texte = fc.array(fc.constantFrom(...MOTS.split(" ")), { maxLength: 12 });
  const quand = fc.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true });
  const sens = fc.constantFrom("past" as const, "future" as const);
  const jours = (d: FoundDate) =>
    [d.jour, d.start, d.end, ...(d.propositions ?? [])].flatMap((v) =>
      v && !v.startsWith("P") ? [v.slice(0, 10)] : [],
    );
  fc.assert(
    fc.property(texte, quand, sens, (mots, at, leaning) => {
      const text = mots.join(" ");
      let fin = 0;
      for (const d of readDates(text, at, leaning)) {
        expect(d.index).toBeGreaterThanOrEqual(fin);
        fin = d.index + d.text.length;
        expect(plie(text).slice(d.index, fin)).toBe(d.text);
        for (const jour of jours(d)) expect(lisInstant(jour), `${text}: ${jour}`).toBeDefined();
        if (d.kind === "interval" && d.start && d.end) expect(d.start <= d.end, text).toBe(true);
      }
    }),
    { seed: 2026, numRuns: 3000 },
  );
});

describe("texts made to hurt", () => {
  const TAILLE = 28_000;
  const plein = (mot: string) => mot.repeat(Math.ceil(TAILLE / mot.length)).slice(0, TAILLE);

  test("spaces are folded", () => {
    expect(dits(`le 3${" ".repeat(TAILLE)}x`)).toEqual(["2026-03-03"]);
    expect(dits(`le${"\u00a0\n\t".repeat(9_000)}3 mars`)).toEqual(["2026-03-03"]);
  });
  test("ten thousand digits are no date", () => expect(lu("1".repeat(10_000))).toEqual([]));
  test("what stands after 2,000 characters is not read", () =>
    expect(lu(`${"x ".repeat(1_100)}hier`)).toEqual([]));
  test("a date is not cut in two", () =>
    expect(dits(`${"x".repeat(1_990)} le 12/03/2026`)).toEqual([]));
  test.each([
    ["lundi ", 333],
    ["le 3 ", 400],
    ["12/03 ", 333],
    ["14h ", 500],
    ["mars ", 0],
    ["du 3 au ", 250],
    ["3, ", 0],
    ["enfants de 4, 5 et ", 0],
    ["06 12 34 ", 0],
    ["1 200 ", 0],
    ["rue de la ", 0],
    ["2 mois et ", undefined],
    ["un quart d'heure ", undefined],
    ["visite a de ", 0],
    ["http://", 0],
    ["a.a@", 0],
    ["12de mars ", undefined],
    ["😀", 0],
    ["e\u0301", 0],
  ])("« %s » over and over", (mot, combien) => {
    const trouves = lu(plein(mot));
    for (const d of trouves) expect(d.text).not.toBe("");
    if (combien !== undefined) expect(trouves.length).toBe(combien);
  });
});

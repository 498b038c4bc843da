/** Dates and limits that a careful expert computed by hand from the charters. Today is mercredi 4 mars 2026. */
import { describe, expect, test } from "vitest";
import { decale, dernierGts, limiteDe, prochainGts } from "../../src/core/charte/echeances.ts";
import { editionPour } from "../../src/core/charte/edition.ts";
import { rythmeDe } from "../../src/core/dossier/rythme.ts";
import { moisEntre } from "../../src/core/periodes.ts";
import { finDePeriode, finDuMois, premierDuMoisSuivant } from "../../src/core/time.ts";
import type { Dossier } from "../../src/model.ts";
import { catalog, MAINTENANT, message, monde } from "../monde.ts";

const edition = (territoire: string, jour = "2026-03-04") =>
  editionPour(catalog, territoire, jour)!;
const limite = (territoire: string, cle: string, ancre: string) => {
  const e = edition(territoire);
  const region = territoire === "alsace" ? "67" : undefined;
  return limiteDe(e, e.echeances[cle]!, ancre, region);
};

describe("Alsace : de la commission au plafond", () => {
  test.each([
    // commission, mois, départ, butée, échéance, bilan de fin, plafond
    ["2026-02-12", 3, "2026-03-01", "2026-03-31", "2026-05-31", "2026-06-30", "2027-08-31"],
    ["2026-02-02", 6, "2026-03-01", "2026-03-31", "2026-08-31", "2026-09-30", "2027-08-31"],
    ["2026-01-31", 3, "2026-02-01", "2026-02-28", "2026-04-30", "2026-05-30", "2027-07-31"],
    ["2026-03-01", 3, "2026-04-01", "2026-04-30", "2026-06-30", "2026-07-30", "2027-09-30"],
  ])("commission du %s, %i mois", (commission, mois, depart, butee, fin, bilanFin, plafond) => {
    const debut = premierDuMoisSuivant(commission);
    expect([debut, finDuMois(debut), finDePeriode(debut, mois)]).toEqual([depart, butee, fin]);
    expect(limite("alsace", "signatures", debut).limite).toBe(butee);
    expect(limite("alsace", "bilan-fin", fin).limite).toBe(bilanFin);
    expect(finDePeriode(debut, 18)).toBe(plafond);
  });

  test("plan d'intervention : la lecture prudente et l'extrême", () => {
    expect(limite("alsace", "plan-intervention", "2026-03-01")).toMatchObject({
      limite: "2026-03-31",
      extreme: "2026-04-01",
    });
  });

  test("bilan de renouvellement : le mois de l'échéance, au plus tard l'échéance", () => {
    expect(limite("alsace", "bilan-renouvellement", "2026-05-31")).toMatchObject({
      ouverture: "2026-05-01",
      limite: "2026-05-31",
      aViser: "2026-05-29",
    });
  });

  test("le Vendredi saint et le 26 décembre ne sont pas ouvrés", () => {
    expect(limite("alsace", "bilan-renouvellement", "2026-04-03").aViser).toBe("2026-04-02");
    expect(limite("loire", "evaluation-finale", "2026-04-03").aViser).toBeUndefined();
  });
});

describe("Charente", () => {
  test.each([
    ["2026-03-04", "2026-04-04", "2026-04-03", "2026-05-04", undefined],
    ["2025-12-31", "2026-01-31", "2026-01-30", "2026-02-28", "2026-02-27"],
  ])("commande reçue le %s", (recue, demarche, viser, diagnostic, viserDiagnostic) => {
    expect(limite("charente", "premiere-demarche", recue)).toMatchObject({
      limite: demarche,
      aViser: viser,
    });
    const d = limite("charente", "diagnostic", recue);
    expect([d.limite, d.aViser]).toEqual([diagnostic, viserDiagnostic]);
  });

  test.each([
    ["2026-03-04", "2026-03-19"],
    ["2026-03-19", "2026-03-19"],
    ["2026-03-20", "2026-04-16"],
    ["2026-11-01", "2026-11-19"],
    ["2025-01-01", "2025-01-16"],
  ])("GTS à partir du %s : %s", (jour, seance) => {
    expect(prochainGts(edition("charente").gts!, jour)).toBe(seance);
  });

  test.each([
    ["2026-04-10", "2026-03-19"],
    ["2026-04-16", "2026-04-16"],
  ])("terme le %s : bilan au GTS du %s", (terme, seance) => {
    expect(limite("charente", "bilan", terme).limite).toBe(seance);
    expect(dernierGts(edition("charente").gts!, terme)).toBe(seance);
  });

  test.each([
    ["2026-03-19", "2026-03-04", "2026-03-11", "2026-03-22", "2026-03-20"],
    ["2025-01-16", "2025-01-01", "2025-01-08", "2025-01-19", "2025-01-17"],
  ])("autour du GTS du %s", (seance, theorique, definitif, pv, viserPv) => {
    expect(limite("charente", "ordre-du-jour-theorique", seance).limite).toBe(theorique);
    expect(limite("charente", "ordre-du-jour-definitif", seance).limite).toBe(definitif);
    expect(limite("charente", "proces-verbal", seance)).toMatchObject({
      limite: pv,
      aViser: viserPv,
    });
  });

  test("1er janvier férié : viser le 31 décembre ; 11 novembre : viser le 10", () => {
    expect(limite("charente", "ordre-du-jour-theorique", "2025-01-16").aViser).toBe("2024-12-31");
    expect(limite("charente", "ordre-du-jour-definitif", "2026-11-19").aViser).toBe("2026-11-10");
  });

  test("quinze jours après la dernière rencontre", () => {
    const dossier = {
      visites: [visite("2026-02-16"), visite("2026-03-02")],
      debut: null,
      fin: null,
    };
    const mesure = Object.values(edition("charente").mesures)[0];
    expect(rythmeDe(mesure, dossier as unknown as Dossier, "2026-03-04")).toEqual({
      kind: "intervalle",
      derniere: "2026-03-02",
      limite: "2026-03-17",
    });
  });
});

const visite = (date: string) => ({ date, mode: "domicile", presence: "present" });

test("une rencontre sur deux au 25 mars : il en reste une avant le 31", () => {
  const mesure = Object.values(edition("alsace").mesures)[0];
  const dossier = { visites: [visite("2026-03-10")], debut: "2026-03-01", fin: "2026-08-31" };
  expect(rythmeDe(mesure, dossier as unknown as Dossier, "2026-03-25")).toMatchObject({
    faites: 1,
    attendues: 2,
    limite: "2026-03-31",
  });
});

describe("le mois d'une interruption", () => {
  test.each([
    ["interruption le 15/04/2026, avril est payé ?", "non dû"],
    ["interruption le 16/04/2026, avril est payé ?", ": dû"],
    ["interruption le 01/04/2026, avril est payé ?", "non dû"],
    ["interruption le 30/04/2026, avril est payé ?", ": dû"],
    ["démarré le 01/03/2026, interrompu le 16/06/2026, combien de mois payés ?", "4 mois dus"],
    ["démarré le 01/03/2026, interrompu le 15/06/2026, combien de mois payés ?", "3 mois dus"],
    ["démarré 1/03 interrompu 16/06, combien de mois payés ?", "4 mois dus"],
  ])("%s", async (question, attendu) => {
    const { dit } = monde();
    expect((await dit(question)).replies[0]?.text).toContain(attendu);
  });
});

test.each([
  ["2026-01-01", "2026-06-30", 6],
  ["2026-01-31", "2026-02-28", 1],
  ["2025-10-11", "2026-04-10", 6],
  ["2026-01-01", "2026-06-15", undefined],
])("du %s au %s : %s mois", (debut, fin, mois) => expect(moisEntre(debut, fin)).toBe(mois));

test("l'édition est celle du début de la mesure, jamais celle de l'ordre des fichiers", () => {
  expect(edition("alsace", "2024-05-01").edition).toBe("alsace-2024");
  expect(edition("alsace", "2024-12-31").edition).toBe("alsace-2024");
  expect(edition("alsace", "2025-01-01").edition).toBe("alsace-2025");
  expect(edition("alsace", "2031-01-01").edition).toBe("alsace-2025");
  expect(edition("alsace", "2019-01-01").edition).toBe("alsace-2024");
  expect(
    edition("alsace", "2024-06-01").echeances["tableau-de-suivi"]?.citations[0]?.extrait,
  ).toContain("2024");
  expect(
    edition("alsace", "2025-06-01").echeances["tableau-de-suivi"]?.citations[0]?.extrait,
  ).toContain("2025");
});

test("un décalage s'additionne dans l'ordre écrit", () => {
  const unMoisMoinsUnJour = [
    { valeur: 1, unite: "mois" as const },
    { valeur: -1, unite: "jours" as const },
  ];
  expect(decale("2026-01-31", unMoisMoinsUnJour)).toBe("2026-02-27");
});

describe("renouvellements : la réponse de chaque territoire, et d'aucun sans territoire", () => {
  test.each([
    ["charente", ["2 fois au plus", "1 à 6 mois"]],
    ["loire", ["1 seule fois"]],
    ["alsace", ["18 mois"]],
    ["saint-dizier", ["sans nombre écrit"]],
  ])("%s", async (territoire, mots) => {
    const { dit } = monde({}, territoire);
    const { text, sources } = (await dit("combien de renouvellements possibles ?")).replies[0]!;
    for (const mot of mots) expect(text).toContain(mot);
    expect(sources?.length).toBeGreaterThan(0);
    if (territoire === "alsace")
      expect(text.match(/\d+/g)?.filter((n) => n !== "18" && n !== "2025" && n !== "1")).toEqual(
        [],
      );
  });
  test("sans territoire", async () => {
    const { bot } = monde({ personne: (id) => ({ id, nom: id, role: "intervenant" }) });
    const { replies, asking } = await bot.recoit(
      message("m", "combien de renouvellements possibles ?", { at: MAINTENANT }),
    );
    expect(asking).toBe("territoire");
    expect(JSON.stringify(replies)).not.toMatch(/18 mois|fois au plus/);
    expect(replies[0]?.choices?.map((c) => c.label)).toEqual([
      "Alsace",
      "Charente",
      "Loire",
      "Saint-Dizier",
    ]);
  });
});

describe("chaque exemple des chartes trouve son sujet", () => {
  const territoires = [...new Set(catalog.editions.map((e) => e.territoire))];
  test.each(territoires)("%s", async (territoire) => {
    const derniere = editionPour(catalog, territoire, "2026-03-04")!;
    const cas = Object.entries(derniere.reponses).flatMap(([sujet, r]) =>
      r.exemples.map((exemple) => ({ exemple, titre: catalog.sujets[sujet]!.titre })),
    );
    expect(cas.length).toBeGreaterThan(100);
    const { dit } = monde({}, territoire);
    const egares: string[] = [];
    for (const [i, { exemple, titre }] of cas.entries()) {
      const [reply] = (await dit(exemple, { from: `p${i}`, conversation: `prive:p${i}` })).replies;
      const lu = reply?.carte?.surtitre ?? reply?.text ?? "";
      if (!lu.includes(titre)) egares.push(`${exemple} → ${lu.slice(0, 60)} (${titre})`);
    }
    expect(egares).toEqual([]);
  });
});

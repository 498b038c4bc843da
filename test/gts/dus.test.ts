/** What is owed around a meeting, hour by hour: each once, to whom it concerns, with nobody else's households. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog.ts";
import { applique, memePersonne, registreVide } from "../../src/core/dossier/dossiers.ts";
import { dusDuGts } from "../../src/core/gts/dus.ts";
import { heureDe, instant, jourDe } from "../../src/core/time.ts";
import { importe } from "../../src/import.ts";
import type { Fiche, Personne, Valeur } from "../../src/model.ts";

const catalog = loadCatalog(".");
const CSV = readFileSync("test/mondes/gts-novembre.csv", "utf8");
const gens: Personne[] = [
  { id: "claire", nom: "Claire", role: "coordinateur", territoire: "charente" },
  { id: "voisine", nom: "Voisine", role: "coordinateur", territoire: "alsace" },
  ...["Farid Benhamou", "Nadia Roy", "Lucas Brun", "Sans Dossier"].map(
    (nom): Personne => ({ id: nom, nom, role: "intervenant", territoire: "charente" }),
  ),
];
const DOSSIERS = ["N1", "N2", "N3", "N5", "N6", "N7", "N8", "N9", "N10"];
const M = { territoire: "charente", mois: "2026-11" };
const envoi = (quoi: string, jour: string): Fiche => ({
  id: `envoi-${quoi}`,
  type: "gts-envoi",
  dossier: "",
  by: "claire",
  at: instant(jour, "09:00").toISOString(),
  values: { ...M, quoi, dossiers: DOSSIERS, motifs: DOSSIERS.map(() => "terme") },
});
const dite = (
  type: string,
  dossier: string,
  jour: string,
  values: Record<string, Valeur>,
): Fiche => ({
  id: `${type}-${dossier}`,
  type,
  dossier,
  by: "Farid Benhamou",
  at: instant(jour, "10:00").toISOString(),
  values: { ...M, ...values },
});
/** The month, as it was written. */
const FICHES: Fiche[] = [
  envoi("theorique", "2026-11-04"),
  dite("gts-reponse", "N1", "2026-11-05", { examinee: true, motif: null }),
  dite("gts-presentation", "N2", "2026-11-05", { par: "Nadia Roy" }),
  envoi("definitif", "2026-11-10"),
  dite("gts-ajout", "N4", "2026-11-12", { motif: "refus", etat: "demande" }),
  dite("gts-decision", "N5", "2026-11-19", {
    quoi: "report",
    "nombre-de-mois": null,
    motif: null,
    etape: null,
  }),
  envoi("proces-verbal", "2026-11-20"),
];

type Recu = { to: string; cle: string; at: Date; text: string };

/** Every hour of the month, each due thing given once to each of those whom it is for. */
function unMois(fiches: readonly Fiche[]): Recu[] {
  const registre = registreVide();
  const lu = importe(catalog, CSV, "monde", instant("2026-11-01", "09:00"));
  for (const f of lu.fiches) applique(registre, f);
  const reste = [...fiches];
  const vus = new Set<string>();
  const recus: Recu[] = [];
  for (let at = instant("2026-11-01", "00:30"); jourDe(at) < "2026-12-01"; ) {
    while (reste[0] && Date.parse(reste[0].at) <= +at) applique(registre, reste.shift()!);
    const dus = dusDuGts({ catalog, registre, gens, at });
    expect(new Set(dus.map((d) => `${d.cle} ${JSON.stringify(d.a)}`)).size).toBe(dus.length);
    for (const { cle, a, reply } of dus)
      for (const to of "gens" in a ? a.gens : []) {
        if (vus.has(`${cle}@${to}`)) continue;
        vus.add(`${cle}@${to}`);
        recus.push({ to, cle, at, text: reply.text });
      }
    at = new Date(+at + 3_600_000);
  }
  return recus;
}

const lignes = CSV.trim()
  .split("\n")
  .slice(1)
  .map((l) => l.split(";"));
const recus = unMois(FICHES);
const a = (to: string) => recus.filter((r) => r.to === to).map((r) => r.cle.split("/")[3]);

test("nobody is written to before eight o'clock", () =>
  expect(recus.filter((r) => heureDe(r.at) < "08:00")).toEqual([]));

test("a worker never reads the name of a household of somebody else", () => {
  for (const { to, text } of recus.filter((r) => r.to !== "claire"))
    for (const [, , nom = "", , commune = "", , , , , intervenant = ""] of lignes)
      if (!memePersonne(to, intervenant)) expect(text).not.toContain(`${nom} (${commune})`);
});

test("each message once, to those whom it concerns", () => {
  expect(a("voisine")).toEqual([]);
  expect(a("Sans Dossier")).toEqual([]);
  expect(a("claire")).toEqual([
    "theorique-a-envoyer",
    "sans-reponse",
    "definitif-a-envoyer",
    "ajout",
    "proces-verbal-a-envoyer",
  ]);
  expect(a("Farid Benhamou")).toEqual(["theorique", "definitif"]);
  expect(a("Nadia Roy")).toEqual(["theorique", "presente", "definitif", "proces-verbal"]);
});

test("without any answer, what is still to do is asked of whoever convenes", () => {
  const seule = unMois([envoi("theorique", "2026-11-04")]);
  const siens = seule.filter((r) => r.to === "claire");
  expect(siens.map((r) => [r.cle.split("/")[3], jourDe(r.at), heureDe(r.at)])).toEqual([
    ["theorique-a-envoyer", "2026-11-04", "08:30"],
    ["sans-reponse", "2026-11-06", "09:30"],
    ["definitif-a-envoyer", "2026-11-10", "08:30"],
    ["proces-verbal-a-envoyer", "2026-11-20", "08:30"],
  ]);
});

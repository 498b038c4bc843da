/** Answers and decisions as people type them: what is read, what is left alone, what is not guessed. */
import { describe, expect, test } from "vitest";
import { lisDecisions } from "../../src/core/reading/gts/decisions.ts";
import { collegueDit } from "../../src/core/reading/gts/presentation.ts";
import { lisReponses } from "../../src/core/reading/gts/reponses.ts";
import { instant } from "../../src/core/time.ts";
import type { Dossier } from "../../src/model.ts";

const at = instant("2026-03-19", "17:00");
const dossier = (nom: string, civilite = "Mme", commune = "Ruffec") =>
  ({ id: `${nom} ${commune}`, nom, civilite, prenom: "", commune }) as Dossier;
const DOSSIERS = [
  ...["Martin", "Dupont", "Leroy", "Haddad"].map((n) => dossier(n)),
  dossier("Benali", "M."),
  dossier("Morel", "M."),
  dossier("Morel", "M.", "Cognac"),
];

/** « martin+benali oui ; dupont non (raison) ». */
function reponses(text: string): string | undefined {
  const lues = lisReponses(text, DOSSIERS, at, false);
  return (
    lues &&
    [
      ...(lues.tous ? ["tous"] : []),
      ...lues.lues.map((l) => `${l.dossier.nom} ${l.sens}${l.motif ? ` (${l.motif})` : ""}`),
      ...lues.doutes.map((d) => `? ${d.candidats.length} ${d.sens}`),
      ...lues.inconnus.map((n) => `inconnu ${n}`),
      ...lues.restes.map((r) => `reste ${r}`),
    ].join(" ; ")
  );
}

describe("answers to an agenda", () => {
  test.each([
    [
      "ok pour martin et benali, dupont non car renouvelé en février, ajoute leroy (refus)",
      "Martin oui ; Benali oui ; Dupont non (renouvelé en février) ; Leroy ajout (refus)",
    ],
    ["tout ok", "tous"],
    ["c'est bon pour moi", "tous"],
    ["ok pour tous sauf dupont (bilan pas prêt)", "tous ; Dupont non (bilan pas prêt)"],
    ["martin oui benali non", "Martin oui ; Benali non"],
    ["Martin, Dupont : OK. Benali : pas encore", "Martin oui ; Dupont oui ; Benali non"],
    ["haddad ok ; martin : non, absente", "Haddad oui ; Martin non (absente)"],
    ["peux tu ajouter leroy, refus", "Leroy ajout (refus)"],
    ["je ne présenterai pas dupont, bilan pas prêt", "Dupont non (bilan pas prêt)"],
    ["ok pour morel", "? 2 oui"],
    ["ok pour durand", "inconnu durand"],
    ["ok pour martin, haddad je sais pas", "Martin oui ; reste haddad je sais pas"],
    ["ok pour martin, dupont n'a pas payé", "Martin oui ; reste dupont n'a pas payé"],
  ])("%s", (text, lu) => expect(reponses(text)).toBe(lu));

  test.each([
    "ok",
    "oui",
    "merci",
    "non c'était martin",
    "martin absent hier",
    "dupont n'a pas payé son loyer",
    "ajoute un rdv martin vendredi",
    "vad martin hier 14h",
    "martin ok ?",
  ])("« %s » answers no agenda", (text) => expect(reponses(text)).toBeUndefined());
});

/** « renouvellement Martin 4 ; fin Benali ». */
const decisions = (text: string): string | undefined =>
  lisDecisions(text, DOSSIERS, at)
    ?.lues.map((l) =>
      [
        l.quoi,
        [...l.dossiers.map((d) => d.nom), ...l.doutes.map((d) => `?${d.length}`)].join("+") ||
          `inconnu ${l.inconnu}`,
        ...(l.mois === null ? [] : [l.mois]),
        ...(l.le ? [l.le] : []),
        ...(l.motif ? [`(${l.motif})`] : []),
      ].join(" "),
    )
    .join(" ; ");

describe("decisions of a meeting", () => {
  test.each([
    [
      "martin renouv 4 mois; benali arrêt; leroy renouv 7 mois",
      "renouvellement Martin 4 ; fin Benali ; renouvellement Leroy 7",
    ],
    ["martin renouv 4 mois benali arrêt", "renouvellement Martin 4 ; fin Benali"],
    ["1) martin renouv 4 mois 2) benali arrêt", "renouvellement Martin 4 ; fin Benali"],
    ["martin, benali : renouv 4 mois", "renouvellement Martin+Benali 4"],
    ["martin renouv 4 mois, benali", "renouvellement Martin 4"],
    ["dupont 3e renouvellement 2 mois", "renouvellement Dupont 2"],
    ["benali arrêt au 31/03", "fin Benali 2026-03-31"],
    ["benali arrêt au 18/03", "fin Benali 2026-03-18"],
    ["dupont dérogation 2 mois, motif : audience", "derogation Dupont 2 (audience)"],
    ["on arrête leroy", "fin Leroy"],
    ["haddad report", "report Haddad"],
    ["martin finalement 3 mois", "renouvellement Martin 3"],
    ["morel arrêt", "fin ?2"],
    ["durand renouv 3 mois", "renouvellement inconnu durand 3"],
  ])("%s", (text, lu) => expect(decisions(text)).toBe(lu));

  test.each([
    "martin a arrêté de payer",
    "martin va arrêter",
    "martin prolonge son bail",
    "rdv benali reporté à lundi",
    "martin renouv 4 mois ?",
    "renouvellement martin 4 mois arrêt benali",
    "martin pas renouvelée",
    "martin 4 mois",
    "fin de mesure benali le 31 mars",
  ])("« %s » decides nothing", (text) => expect(decisions(text)).toBeUndefined());
});

test.each([
  ["c'est ma collègue julie qui présentera", "Julie"],
  ["julie Petit présentera martin", "Julie Petit"],
  ["julie me remplace au gts", "Julie"],
  ["elle présentera", undefined],
  ["qui présentera ?", undefined],
])("« %s »: %s presents", (text, nom) => expect(collegueDit(text)).toBe(nom));

/** What a prepared document may hold: the household's own journal, no private note, nobody else's words. */
import { beforeAll, describe, expect, test } from "vitest";
import { documentsDeLEtape, nomDuDocument } from "../src/core/documents/etape.ts";
import { texteDe } from "../src/documents/texte.ts";
import type { Reply } from "../src/model.ts";
import { ETAPES } from "../src/schemas/vie.ts";
import { catalog, type Monde, monde } from "./monde.ts";

const NOTES = [
  "VAD Mme Schmitt hier 10h, budget et QUITTANCE, dette 812",
  "VAD Mme Martin hier 14h, plan d'apurement signé 50 € par mois, dette 2340",
  "note privée Mme Martin : SECRET, tensions dans le couple",
  "note privée : Mme Schmitt, CACHETTE",
];
const VUE =
  "VAD Mme Martin lundi 9h, croisé Mme Schmitt dans la cour, elle est enceinte, loyer payé";
const DEMANDES = [
  "bilan Mme Martin",
  "plan d'intervention Mme Martin",
  "avis d'interruption Mme Martin le 3 mars",
  "demande de suspension Mme Martin du 10 au 31 mars, elle est hospitalisée",
  "signalement refus Mme Martin",
];
const texte = ({ document }: Reply): string =>
  document ? texteDe(document, catalog.phrases["a-completer"]) : "";

describe("les documents de Mme Martin", () => {
  let m: Monde;
  beforeAll(async () => {
    m = monde();
    await m.peuple();
    for (const note of NOTES) await m.dit(note);
    // Told on purpose in the worker's own words, with somebody else's name.
    const vu = await m.dit(VUE);
    const garde = vu.replies.flatMap((r) => r.choices ?? []).find((c) => /mes mots/.test(c.label));
    const { fiches } = await m.dit("", { choice: { jeton: garde!.jeton } });
    expect(JSON.stringify(fiches)).toMatch(/enceinte.*loyer/);
  });

  test.each(DEMANDES)("%s", async (demande) => {
    const { replies, fiches } = await m.dit(demande);
    expect(fiches).toEqual([]);
    const dits = replies.map(texte).join("\n");
    expect(dits).toContain("Mme Martin");
    expect(dits).not.toMatch(/SECRET|CACHETTE|QUITTANCE|812|Schmitt|enceinte|hospitalis/);
  });

  test("le bilan garde ce qui est du logement, et dit ce qu'il laisse", async () => {
    const { replies } = await m.dit("bilan Mme Martin");
    expect(texte(replies[0]!)).toMatch(/2 340\s€/);
    expect(texte(replies[0]!)).toContain("plan d'apurement signé");
    expect(texte(replies[0]!)).toContain("loyer payé");
    expect(replies[0]?.text).toMatch(/laissés de côté : 2/);
  });

  test.each(DEMANDES)("dans un canal, rien : %s", async (demande) => {
    const canal = { prive: false, conversation: "canal:general" };
    const { replies, fiches } = await m.dit(demande, canal);
    expect(replies.filter((r) => r.document)).toEqual([]);
    expect(fiches).toEqual([]);
    expect(replies.map((r) => r.text)).toEqual([catalog.phrases["pris-en-prive"]]);
    expect(m.poussees.at(-1)).toMatchObject({ to: "Amina", reply: { document: {} } });
  });

  test("un ménage d'une autre : introuvable, sans rien en dire", async () => {
    for (const nom of ["M. Dupont", "Mme Nulle"]) {
      const { replies } = await m.dit(`prépare le bilan de ${nom}`);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.document).toBeUndefined();
      expect(replies[0]?.text).toContain(`« ${nom} »`);
      expect(replies[0]?.text.replace(nom, "")).toBe(
        catalog.phrases["piece-menage-inconnu"].replace("{nom}", ""),
      );
    }
  });

  test("ce qu'une étape propose se demande par un message qui est compris", async () => {
    const offerts = ETAPES.flatMap((etape) => documentsDeLEtape(etape));
    expect(offerts.length).toBeGreaterThan(4);
    for (const { document, text } of offerts) {
      const nom = nomDuDocument({ catalog } as Parameters<typeof nomDuDocument>[0], document);
      const dit = catalog.phrases[text]
        .replace("{document}", nom)
        .replace("{menage}", "Mme Martin");
      const { replies } = await m.dit(dit);
      expect(replies[0]?.document, dit).toBeDefined();
    }
  });
});

/** The household is Mme Martin; what is no document goes on to the step, the journal or the charter. */
describe("ce qui demande un document, et ce qui n'en demande pas", () => {
  let m: Monde;
  beforeAll(async () => {
    m = monde();
    await m.peuple();
  });

  test.each([
    ["bilan Mme Martin", "bilan"],
    ["Bilan de fin de mesure Mme Martin", "bilan"],
    ["tu peux me préparer le bilan de Mme Martin stp ?", "bilan"],
    ["je voudrais le plan de Mme Martin", "plan"],
    ["rédige le contrat de Mme Martin", "plan"],
    ["lettre d'interruption Mme Martin au 12 février", "interruption"],
    ["demande de suspension pour Mme Martin", "suspension"],
    ["signalement de non-adhésion Mme Martin", "refus"],
  ])("« %s »", async (text, type) => {
    const { replies } = await m.dit(text);
    expect(replies[0]?.document?.nom).toBe(`${type}-martin-2026-03-04`);
  });

  test.each([
    "quand rendre le bilan de Mme Martin ?",
    "donne-moi le délai du bilan de Mme Martin",
    "c'est quoi un plan d'intervention",
    "plan d'intervention",
    "bilan",
    "plan d'apurement Mme Martin",
    "contrat de location Mme Martin",
    "faut-il un bilan pour Mme Martin",
    "je dois faire le bilan de Mme Martin",
    "bilan Mme Martin rendu hier",
    "plan d'intervention Mme Martin signé par le ménage",
    "vad Mme Martin hier, bilan de fin de mesure",
    "mme martin veut plus de la mesure",
    "bilan statistique annuel",
  ])("« %s » n'en demande pas", async (text) => {
    const { replies } = await m.dit(text);
    expect(replies.filter((r) => r.document)).toEqual([]);
    expect(replies[0]?.text).not.toContain(catalog.phrases["piece-quel-menage"].slice(0, 20));
    await m.dit("annule");
  });
});

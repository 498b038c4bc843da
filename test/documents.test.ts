/** A document, whatever its words: a Word file that opens, a link that dies, a file that overwrites nothing. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parleJson } from "../src/channels/console/json.ts";
import { parle } from "../src/channels/console/terminal.ts";
import { discret } from "../src/discretion.ts";
import { docx } from "../src/documents/docx.ts";
import { ecris } from "../src/documents/fichier.ts";
import { DUREE_MIN, GARDES_MAX, liens, OUVERTURES_MAX } from "../src/documents/liens.ts";
import { nomSur } from "../src/documents/nom.ts";
import { surPlace } from "../src/documents/sur-place.ts";
import { texteDe } from "../src/documents/texte.ts";
import type { BlocDeDocument, Document, Reply } from "../src/model.ts";
import { catalog, MAINTENANT, message, monde } from "./monde.ts";

const MANQUE = "à compléter";
const BILAN: Document = {
  nom: "bilan-martin-2026-03-04",
  titre: "Bilan de Mme Martin & de l'été",
  sousTitre: "Colmar, charte d'Alsace",
  blocs: [
    { titre: "Le ménage" },
    {
      faits: [
        { libelle: "Commission", valeur: "", manque: true },
        { libelle: "Ressources", valeur: "RSA", manque: true },
        { libelle: "Dette", valeur: "1 240,50 €" },
      ],
    },
    { texte: "Première ligne.\nSeconde ligne < la première > & « l'autre » 🙂" },
    { liste: ["Le plan est signé", "Le bail aussi"] },
    { cases: ["Contrat", "Avis d'échéance"] },
    { citation: "Une mesure ne peut excéder dix-huit mois.", section: "4.1 Durée" },
    { signatures: ["Le ménage", "L'intervenante", "La coordination"] },
  ],
  pied: "À relire avant envoi.",
};

/** Every file of the archive, by its path. */
async function ouvre(document: Document): Promise<Record<string, string>> {
  const fichiers = unzipSync(await docx(document, MANQUE));
  return Object.fromEntries(Object.entries(fichiers).map(([path, b]) => [path, strFromU8(b)]));
}
const ENTITES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const dexml = (xml: string) => xml.replace(/&(\w+);/g, (tout, nom) => ENTITES[nom] ?? tout);
const paragraphes = (xml: string) => xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? [];
const ecrit = (xml: string) =>
  dexml(
    [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([t]) => t.replace(/<[^>]*>/g, "")).join(""),
  );

describe("le fichier Word", () => {
  test("tout ce que dit le document s'y trouve, caractères rares compris", async () => {
    const { "word/document.xml": corps, "word/footer1.xml": pied } = await ouvre(BILAN);
    const lu = ecrit(corps!);
    const lignes = texteDe(BILAN, MANQUE).split(/\n| : |[«»]|[()]/);
    const mots = lignes.map((l) => l.replace(/^[·☐] |_+$/g, "").trim());
    const attendus = mots.filter((m) => m && m !== BILAN.pied);
    expect(attendus.length).toBeGreaterThan(20);
    for (const mot of attendus) expect(lu).toContain(mot);
    expect(lu).toContain("« l'autre » 🙂");
    expect(ecrit(pied!)).toContain("À relire avant envoi.");
  });

  test("les titres sont des titres, le reste n'en est pas", async () => {
    const { "word/document.xml": corps } = await ouvre(BILAN);
    const style = (mot: string) =>
      paragraphes(corps!)
        .find((p) => ecrit(p).includes(mot))
        ?.match(/<w:pStyle w:val="(\w+)"/)?.[1];
    expect(style("Bilan de")).toBe("Title");
    expect(style("Le ménage")).toBe("Heading1");
    expect(style("Première ligne")).toBeUndefined();
    expect(style("excéder")).toBe("Citation");
  });

  test("ce qui manque est marqué une fois, en gras italique", async () => {
    const { "word/document.xml": corps } = await ouvre(BILAN);
    const runs = (corps!.match(/<w:r>.*?<\/w:r>/gs) ?? []).filter((r) => r.includes(MANQUE));
    expect(runs.map(ecrit)).toEqual([MANQUE, `RSA (${MANQUE})`]);
    for (const run of runs) expect(run).toMatch(/<w:b\/>.*<w:i\/>/);
  });

  test("une case vide devant chaque pièce, un cadre pour chaque signature", async () => {
    const { "word/document.xml": corps } = await ouvre(BILAN);
    expect(ecrit(corps!).match(/☐/g)).toHaveLength(2);
    const signatures = corps!.match(/<w:tbl>.*?<\/w:tbl>/gs)!.at(-1)!;
    expect(signatures.match(/<w:tc>/g)).toHaveLength(3);
  });

  test("A4, en français, paginé, titré, sans nom d'auteur", async () => {
    const fichiers = await ouvre(BILAN);
    expect(fichiers["word/document.xml"]).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(fichiers["word/styles.xml"]).toContain('w:val="fr-FR"');
    expect(fichiers["word/footer1.xml"]).toMatch(/PAGE.* \/ .*NUMPAGES/s);
    const { "docProps/core.xml": noyau } = fichiers;
    expect(dexml(noyau!)).toContain(`<dc:title>${BILAN.titre}</dc:title>`);
    const tout = Object.values(fichiers).join("\n");
    expect(tout).not.toMatch(/Un-named|<dc:creator>[^<]|<cp:lastModifiedBy>[^<]/);
  });

  test("soixante blocs : tous là, dans l'ordre, et rien qui les retienne sur une page", async () => {
    const long = "Un paragraphe de plusieurs lignes, avec des mots de tous les jours. ".repeat(8);
    const blocs = Array.from(
      { length: 60 },
      (_, i): BlocDeDocument => ({ texte: `${i}. ${long}` }),
    );
    const { "word/document.xml": corps } = await ouvre({ ...BILAN, blocs });
    const vus = paragraphes(corps!).map((p) => Number.parseInt(ecrit(p), 10));
    expect(vus.filter((n) => !Number.isNaN(n))).toEqual(blocs.map((_, i) => i));
    // Some eighty letters a line and fifty lines a page: more than one, and breaks allowed.
    expect(ecrit(corps!).length / (80 * 50)).toBeGreaterThan(3);
    expect(corps!).not.toMatch(/<w:keepNext|<w:keepLines|<w:framePr|w:hRule="exact"/);
  });

  test("des tableaux vides ne donnent pas de tableau, ce que Word dirait abîmé", async () => {
    const blocs: BlocDeDocument[] = [
      { faits: [] },
      { signatures: [] },
      { liste: [] },
      { cases: [] },
    ];
    const { "word/document.xml": corps } = await ouvre({ ...BILAN, blocs });
    expect(corps!).not.toContain("<w:tbl>");
  });

  test("n'importe quels caractères : aucun que XML interdit", async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML forbids
    const interdit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
    const mot = fc.string({ unit: "binary", maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(mot, mot, mot, async (titre, a, b) => {
        const blocs: BlocDeDocument[] = [
          { titre: a },
          { texte: `\u0000\u0007${b}\ud800\u000b\uffff` },
          { citation: a, section: b },
          { faits: [{ libelle: a, valeur: b, manque: true }] },
        ];
        const tout = Object.values(await ouvre({ nom: "x", titre, blocs, pied: b })).join("");
        expect(tout).not.toMatch(interdit);
      }),
      { numRuns: 40 },
    );
  });
});

describe("un lien", () => {
  const MINUTE = 60_000;
  const GARDE = { nom: "bilan.docx", type: "x/y", octets: new Uint8Array([1, 2, 3]) };
  const montre = () => {
    let t = +MAINTENANT;
    const avance = (ms: number) => {
      t += ms;
    };
    return { horloge: () => new Date(t), avance };
  };

  test("s'ouvre trois fois, puis plus ; regarder ne compte pas", () => {
    const tous = liens(montre().horloge);
    const jeton = tous.garde(GARDE, "marie");
    for (let n = 0; n < OUVERTURES_MAX; n++) {
      for (let m = 0; m < 5; m++) expect(tous.regarde(jeton)?.nom).toBe("bilan.docx");
      expect(tous.ouvre(jeton)?.octets).toEqual(GARDE.octets);
    }
    expect(tous.ouvre(jeton)).toBeUndefined();
    expect(tous.regarde(jeton)).toBeUndefined();
    expect(tous.combien()).toBe(0);
  });

  test("meurt au bout d'un quart d'heure, et ne reste pas en mémoire", () => {
    const { horloge, avance } = montre();
    const tous = liens(horloge);
    const jeton = tous.garde(GARDE, "marie");
    avance(DUREE_MIN * MINUTE - 1);
    expect(tous.regarde(jeton)).toBeDefined();
    avance(1);
    expect(tous.ouvre(jeton)).toBeUndefined();
    tous.garde(GARDE, "marie");
    avance(DUREE_MIN * MINUTE);
    tous.nettoie();
    expect(tous.combien()).toBe(0);
  });

  test("a un jeton que personne ne devine, et un seul document", () => {
    const tous = liens(montre().horloge);
    const jetons = Array.from({ length: 100 }, (_, i) =>
      tous.garde({ ...GARDE, nom: `${i}` }, "marie"),
    );
    expect(new Set(jetons).size).toBe(100);
    for (const jeton of jetons) expect(jeton).toMatch(/^[\w-]{43}$/);
    expect(tous.ouvre(jetons[7]!)?.nom).toBe("7");
    for (const autre of ["", "x", jetons[7]!.slice(0, -1), `${jetons[7]}=`, "__proto__"])
      expect(tous.ouvre(autre)).toBeUndefined();
  });

  test("le plus ancien cède sa place quand il y en a trop", () => {
    const tous = liens(montre().horloge);
    const [premier, deuxieme] = [tous.garde(GARDE, "a"), tous.garde(GARDE, "a")];
    for (let n = 2; n <= GARDES_MAX; n++) tous.garde(GARDE, "b");
    expect(tous.combien()).toBe(GARDES_MAX);
    expect(tous.regarde(premier)).toBeUndefined();
    expect(tous.regarde(deuxieme)).toBeDefined();
  });

  test("n'ouvre plus rien après l'arrêt", () => {
    const tous = liens(montre().horloge);
    const jeton = tous.garde(GARDE, "marie");
    tous.vide();
    expect(tous.ouvre(jeton)).toBeUndefined();
    expect(tous.prend(jeton, "marie")).toEqual({ quoi: "perime" });
  });

  test("pris par sa personne, une fois ; rendu si l'envoi a manqué", () => {
    const tous = liens(montre().horloge);
    const jeton = tous.garde(GARDE, "marie");
    expect(tous.prend(jeton, "paul")).toEqual({ quoi: "autrui" });
    expect(tous.prend(jeton, "marie").quoi).toBe("pris");
    expect(tous.prend(jeton, "marie")).toEqual({ quoi: "deja" });
    expect(tous.ouvre(jeton)).toBeUndefined();
    tous.solde(jeton, "manque");
    expect(tous.prend(jeton, "marie").quoi).toBe("pris");
    tous.solde(jeton, "arrive");
    expect(tous.prend(jeton, "marie")).toEqual({ quoi: "deja" });
    expect(tous.regarde(jeton)).toBeUndefined();
  });

  test("ce que la phrase en dit est vrai", () => {
    expect(catalog.phrases["document-lien"]).toContain(`${OUVERTURES_MAX} fois`);
    expect(catalog.phrases["document-lien"]).toContain(`${DUREE_MIN} minutes`);
  });
});

describe("là où d'autres lisent", () => {
  const replies: Reply[] = [{ text: "voici", document: BILAN }, { text: "autre" }];
  const recu = { replies, fiches: [], asking: null };

  test("aucun document ne sort, le reste si", () => {
    expect(discret(recu, { prive: true })).toBe(recu);
    const dit = discret(recu, { prive: false });
    expect(dit.replies).toEqual([{ text: "voici" }, { text: "autre" }]);
    expect(JSON.stringify(dit)).not.toContain("Martin");
  });

  test("la coque passe toutes ses réponses par là", async () => {
    const { bot } = monde();
    for (const text of ["bonjour", "aide", "VAD Mme Martin hier 14h", "mes dossiers"]) {
      const { replies } = await bot.recoit(
        message(text, text, { conversation: "canal:general", prive: false }),
      );
      for (const reply of replies) expect(reply).not.toHaveProperty("document");
    }
  });
});

describe("dans un terminal", () => {
  let dossier = "";
  beforeAll(() => {
    dossier = mkdtempSync(join(tmpdir(), "tandem-"));
  });
  afterAll(() => rmSync(dossier, { recursive: true }));
  const octets = new Uint8Array([80, 75]);

  test.each([
    ["bilan-martin-2026-03-04", "bilan-martin-2026-03-04"],
    ["../../etc/passwd", "etc-passwd"],
    ["/racine\\autre:x*?", "racine-autre-x"],
    ["Évaluation de l'été", "Evaluation-de-l-ete"],
    ["...", "document"],
    ["", "document"],
    ["CON", "document-CON"],
    ["a\u0000b\nc", "a-b-c"],
    ["x".repeat(300), "x".repeat(80)],
  ])("%j s'appelle %j", (nom, sur) => expect(nomSur(nom)).toBe(sur));

  test("rien ne sort du dossier, rien n'est écrasé, pas même à travers un lien", async () => {
    const ici = join(dossier, "a", "b");
    const premier = await ecris(ici, "../bilan", octets, "docx");
    expect(premier).toBe(join(ici, "bilan.docx"));
    const cible = join(dossier, "ailleurs.txt");
    writeFileSync(cible, "intact");
    symlinkSync(cible, join(ici, "bilan-2.docx"));
    const suite = await Promise.all([
      ecris(ici, "bilan", octets, "docx"),
      ecris(ici, "bilan", octets, "docx"),
    ]);
    expect(suite.sort()).toEqual([join(ici, "bilan-3.docx"), join(ici, "bilan-4.docx")]);
    expect(readFileSync(cible, "utf8")).toBe("intact");
    for (const chemin of [premier, ...suite]) expect(dirname(chemin)).toBe(ici);
  });

  const annonce = (quoi: object) => JSON.stringify(quoi);
  const enLigne = async (lignes: string[], o: { dossier?: string }, replies: Reply[]) => {
    const sorties: Record<string, unknown>[] = [];
    await parleJson({
      entree: Readable.from(lignes.map((l) => `${l}\n`)),
      sortie: (l) => void sorties.push(JSON.parse(l)),
      prefixe: "p",
      from: "moi",
      clock: () => MAINTENANT,
      poussees: [],
      remet: surPlace({ ...o, aCompleter: MANQUE, horloge: () => MAINTENANT, annonce }),
      derriere: {
        recoit: async (m) => ({
          replies: m.text === "bilan" ? replies : [{ text: "non" }],
          fiches: [],
          asking: null,
        }),
        tick: async () => 0,
        importe: async () => ({ replies: [], fiches: [] }),
        lisInstant: () => undefined,
        illisible: "?",
      },
    });
    return sorties;
  };
  const reply: Reply = { text: "Voici le bilan.", document: BILAN };

  test("un programme lit le texte entier ; sans document la ligne est comme avant", async () => {
    const [avec, sans] = await enLigne(["bilan", "bonjour"], {}, [reply]);
    expect(avec).toMatchObject({
      replies: [{ text: "Voici le bilan." }],
      fiches: [],
      asking: null,
    });
    const texte = texteDe(BILAN, MANQUE);
    expect(avec!.documents).toEqual([{ nom: BILAN.nom, texte }]);
    expect(texte).toContain(`RSA (${MANQUE})`);
    expect(texte).toContain("« Une mesure ne peut excéder dix-huit mois. » (4.1 Durée)");
    expect(Object.keys(sans!)).toEqual(["id", "replies", "pushes", "fiches", "asking"]);
  });

  test("avec un dossier, le fichier y est et s'ouvre ; la ligne dit où", async () => {
    const ici = join(dossier, "c");
    const [ligne] = await enLigne(["bilan"], { dossier: ici }, [reply, reply]);
    const fichiers = (ligne!.documents as { fichier: string }[]).map((d) => d.fichier);
    expect(readdirSync(ici).sort()).toEqual([`${BILAN.nom}-2.docx`, `${BILAN.nom}.docx`]);
    for (const fichier of fichiers)
      expect(Object.keys(unzipSync(readFileSync(fichier)))).toContain("word/document.xml");
  });

  test("un dossier où l'on ne peut pas écrire : le texte est dit quand même", async () => {
    const bouche = join(dossier, "bouche");
    writeFileSync(bouche, "un fichier");
    const [ligne, apres] = await enLigne(["bilan", "bonjour"], { dossier: bouche }, [reply]);
    expect(ligne!.documents).toEqual([{ nom: BILAN.nom, texte: texteDe(BILAN, MANQUE) }]);
    expect(apres!.replies).toEqual([{ text: "non" }]);
  });

  test("une personne lit l'annonce, puis le texte", async () => {
    const dits: string[] = [];
    await parle({
      entree: Readable.from(["bilan\n"]),
      sortie: (t) => void dits.push(t),
      prefixe: "p",
      from: "moi",
      clock: () => MAINTENANT,
      remet: surPlace({
        dossier: join(dossier, "d"),
        aCompleter: MANQUE,
        horloge: () => MAINTENANT,
        annonce,
      }),
      recoit: async () => ({ replies: [reply] }),
    });
    const dit = dits.join("");
    expect(dit).toContain(`${BILAN.nom}.docx`);
    expect(dit.indexOf("Voici le bilan.")).toBeLessThan(dit.indexOf(BILAN.titre));
  });
});

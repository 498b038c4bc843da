/** What a reading changes: checked at start, laid over the edition and its heirs, and nothing else moves. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readDossier } from "../../src/catalog/dossier.ts";
import { sansCompte } from "../../src/core/gens/comptes.ts";
import { gtsVide } from "../../src/core/gts/registre.ts";
import { sansRappel } from "../../src/core/rappels/etat.ts";
import { catalogLu } from "../../src/core/reglages/editions.ts";
import { effets } from "../../src/core/reglages/effets.ts";
import { avecReglage, type Reglages, SANS_REGLAGE } from "../../src/core/reglages/reglages.ts";
import { catalog, message } from "../monde.ts";

const ARMOR = `
edition: armor-2026
territoire: armor
titre: Charte inventée
source: sources/charte.txt
en-vigueur: { du: 2026-01-01 }
mesures:
  generale: { libelle: ASLL-G, duree: { fixe: 9 mois }, plafond: { total: 30 mois } }
valeurs: { relances: 3 }
mois-du-apres-le: 15
reponses:
  plan:
    reponse: Le plan part dans le mois.
    citations: [{ section: Article 1, extrait: Le plan part dans le mois. }]
    exemples: [le plan en armor]
echeances:
  plan:
    libelle: Plan
    ancre: debut
    limite: [1 mois, -1 jour]
    calage: fin-du-mois
    qui: l'association
    citations: [{ section: Article 1, extrait: Le plan part dans le mois. }]
cumul:
  liste: fermee
  par-defaut: non-vise
  citations: [{ section: Article 1, extrait: Le plan part dans le mois. }]
  hors-liste: La liste est fermée.
  dispositifs: {}
silences: []
`;
const HERITIERE =
  "edition: armor-2027\nterritoire: armor\nherite: armor-2026\ntitre: Charte inventée, bis\nsource: sources/charte.txt\nen-vigueur: { du: 2027-01-01 }\necheances: { plan: { libelle: Plan nouveau } }\n";

const lectures = (autre: object) => ({
  formule: dansLeMois,
  question: "Jusqu'à quand ?",
  sujets: ["plan"],
  lectures: { prudente: { libelle: "fin du mois" }, autre: { libelle: "plus tard", pose: autre } },
  prudente: "prudente",
  citations: [{ section: "Article 1", extrait: "Le plan part dans le mois." }],
});
const dansLeMois = "dans le mois";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "tandem-")), "armor");
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(join(folder, "sources/charte.txt"), "Article 1. Le plan part dans le mois.");
  writeFileSync(
    join(folder, "territoire.yaml"),
    "territoire: armor\nnom: Armor\nlieu: en Armor\nmesure: ASLL-G\nmots: [armor]\n",
  );
  writeFileSync(join(folder, "heritiere.yaml"), HERITIERE);
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const lis = (ambiguites: Record<string, object>) => {
  writeFileSync(
    join(folder, "charte.yaml"),
    stringify({ ...(parse(ARMOR) as object), ambiguites }),
  );
  return readDossier(folder).editions;
};
const fiche = (ambiguite: string, lecture: string, at = "2026-03-04T09:12:00Z") => ({
  id: `${ambiguite}-${lecture}`,
  type: "reglage",
  dossier: "",
  by: "c",
  at,
  values: { territoire: "armor", ambiguite, lecture, signataire: "Claire" },
});
const fixees = (...fiches: ReturnType<typeof fiche>[]): Reglages =>
  fiches.reduce(avecReglage, SANS_REGLAGE);

describe("a mistake in a reading stops the start, with its file and key", () => {
  test.each<[string, object, string]>([
    ["an unknown key", { echeances: { plan: { limitte: ["1 mois"] } } }, "limitte"],
    ["a value of another kind", { "mois-du-apres-le": "quinze" }, "mois-du-apres-le"],
    ["a deadline that is none", { echeances: { plann: { limite: [] } } }, "plann"],
    ["what may not change", { titre: "Autre" }, "may change only"],
  ])("%s", (_, pose, dit) => {
    expect(() => lis({ mois: lectures(pose) })).toThrow(dit);
    expect(() => lis({ mois: lectures(pose) })).toThrow("charte.yaml");
    expect(() => lis({ mois: lectures(pose) })).toThrow(/mois.*lectures.*autre.*pose/s);
  });

  test("two wordings that change the same value", () => {
    const deux = {
      mois: lectures({ valeurs: { relances: 4 } }),
      jours: lectures({ valeurs: { relances: 5 } }),
    };
    expect(() => lis(deux)).toThrow("valeurs.relances");
  });
});

describe("a reading that is fixed", () => {
  const pose = {
    echeances: { plan: { limite: ["1 mois"], calage: null } },
    mesures: { generale: { duree: { fixe: null, "au-plus": "1 an" } } },
  };

  test("changes what it says and takes away what it denies, in the heirs too", () => {
    const editions = lis({ mois: lectures(pose) });
    const lu = catalogLu({ ...catalog, editions }, fixees(fiche("mois", "autre"))).editions;
    expect(lu.map((e) => e.echeances.plan)).toMatchObject([
      { libelle: "Plan", limite: [{ valeur: 1, unite: "mois" }] },
      { libelle: "Plan nouveau", limite: [{ valeur: 1, unite: "mois" }] },
    ]);
    for (const { echeances, mesures } of lu) {
      expect(echeances.plan).not.toHaveProperty("calage");
      expect(mesures.generale?.duree).toEqual({ "au-plus": { valeur: 1, unite: "annees" } });
      expect(mesures.generale?.plafond).toEqual({ total: { valeur: 30, unite: "mois" } });
    }
    expect(editions[0]?.echeances.plan?.calage).toBe("fin-du-mois");
  });

  test("gives the same catalog at each turn, another when another one is fixed, the text's own when put back", () => {
    const base = { ...catalog, editions: lis({ mois: lectures(pose) }) };
    expect(catalogLu(base, SANS_REGLAGE)).toBe(base);
    const une = fixees(fiche("mois", "autre"));
    expect(catalogLu(base, une)).toBe(catalogLu(base, une));
    const remise = fixees(
      fiche("mois", "autre"),
      fiche("mois", "prudente", "2026-03-05T09:00:00Z"),
    );
    expect(catalogLu(base, remise)).toBe(base);
  });

  test("that the text does not know any more changes nothing", () => {
    const base = { ...catalog, editions: lis({ mois: lectures(pose) }) };
    expect(catalogLu(base, fixees(fiche("mois", "disparue")))).toBe(base);
    expect(catalogLu(base, fixees(fiche("disparue", "autre")))).toBe(base);
  });
});

const contexte = {
  catalog,
  personne: {
    id: "c",
    nom: "Claire",
    role: "coordinateur" as const,
    territoires: catalog.territoires.map((t) => t.territoire),
  },
  dossiers: [],
  message: message("m", ""),
  jour: "2026-03-04",
  reglages: SANS_REGLAGE,
  questions: new Map(),
  gens: [],
  rappels: sansRappel(),
  gts: gtsVide(),
  attendus: [],
  ouvrirait: () => 0,
  comptes: sansCompte(),
  estUnNom: () => false,
  estUnSien: () => false,
};

describe.each(catalog.editions)("$edition", (edition) => {
  const { ambiguites = {} } = edition;

  test("its prudent readings are the edition itself", () => {
    const posees = Object.entries(ambiguites).filter(([, a]) => a.lectures[a.prudente]?.pose);
    expect(posees.map(([nom]) => nom)).toEqual([]);
  });

  test("what each reading would change can be said", () => {
    const ctx = { ...contexte, ecrites: catalog.editions };
    const { territoire } = edition;
    const lieu = catalog.territoires.find((t) => t.territoire === territoire)!;
    for (const [nom, { lectures }] of Object.entries(ambiguites))
      for (const [cle, { pose }] of Object.entries(lectures)) {
        const dits = effets(ctx, lieu, edition, nom, cle);
        expect(dits.length, `${nom}: ${cle}`).toBeGreaterThan(0);
        if (!pose) expect(dits, `${nom}: ${cle}`).toEqual([catalog.phrases["change-rien"]]);
      }
  });
});

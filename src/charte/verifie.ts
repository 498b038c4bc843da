/** All that can be said against a charter's folder, beside the charters of rules/. The tests and the command share it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readYaml } from "../catalog/yaml.ts";
import { catalogDe, dossiersDe } from "../catalog.ts";
import { NOMS_COMMUNS } from "../core/charte/synonymes.ts";
import type { Day } from "../model.ts";
import type { Catalog } from "../schemas/catalog.ts";
import type { Edition } from "../schemas/charte.ts";
import { Territoire } from "../schemas/lexique.ts";
import { inconnue, references } from "../schemas/references.ts";
import type { Constat } from "./constat.ts";
import { type Lu, lisDossierDeCharte } from "./lire.ts";
import { verifieMesures, verifieTerritoire } from "./mots.ts";
import { procheDe } from "./proche.ts";
import { verifieQuestions } from "./questions.ts";
import { verifiePeriodes, verifieSujets, verifieValeurs } from "./sujets.ts";
import { verifieTextes } from "./textes.ts";

/** `catalog`: the charters of rules/ and this one, when it can be read whole. */
export type Verification = { constats: Constat[]; catalog?: Catalog; territoire?: string };

/** What one edition says, whatever stands beside it. */
export function verifieEdition(fichier: string, edition: Edition, catalog: Catalog): Constat[] {
  return [
    ...verifieTextes(fichier, edition, catalog.phrases),
    ...verifieSujets(fichier, edition, catalog),
    ...verifieValeurs(fichier, edition),
    ...verifieMesures(fichier, edition),
  ];
}

const fausses = (fichier: string, edition: Edition, catalog: Catalog): Constat[] =>
  references(edition, catalog)
    .filter(inconnue)
    .map(({ ou, nomme, connus }) => ({
      regle: "reference-inconnue",
      fichier,
      chemin: [...ou.split("."), nomme],
      valeurs: { trouve: nomme },
      proche: procheDe(nomme, connus),
    }));

/** The territory that a folder of rules/ is of; undefined when it cannot be read. */
function codeDe(folder: string): string | undefined {
  if (!readdirSync(folder).includes("territoire.yaml")) return undefined;
  const lu = Territoire.safeParse(readYaml(join(folder, "territoire.yaml")));
  return lu.success ? lu.data.territoire : undefined;
}

/** `root` holds rules/ and dialogs/. `aujourdhui` dates the questions that are asked. */
export function verifie(root: string, folder: string, aujourdhui: Day): Verification {
  const lu = lisDossierDeCharte(folder);
  const { territoire } = lu;
  // The same territory in rules/ is an earlier state of the folder that is checked.
  const autres = dossiersDe(root).filter((f) => !territoire || codeDe(f) !== territoire.territoire);
  const seuls = charge(root, autres, lu);
  if (!seuls) return { constats: lu.constats };
  const constats = [...lu.constats, ...ensemble(lu, seuls)];
  const bloquant = constats.some(({ regle }) => BLOQUANTS.has(regle));
  const catalog = bloquant ? undefined : charge(root, [...autres, folder], { ...lu, constats });
  if (!catalog || !territoire) return { constats };
  for (const edition of lu.editions) {
    const fichier = lu.fichiers.get(edition.edition)!;
    constats.push(...verifieEdition(fichier, edition, catalog));
    constats.push(...verifieQuestions(fichier, edition, catalog, aujourdhui));
  }
  return { constats, catalog, territoire: territoire.territoire };
}

/** Rules without which the folder cannot join the others. */
const BLOQUANTS = new Set<Constat["regle"]>([
  "dossier-absent",
  "fichier-absent",
  "aucune-edition",
  "fichier-illisible",
  "edition-sans-nom",
  "edition-double",
  "herite-introuvable",
  "source-absente",
  "cle-manquante",
  "cle-inconnue",
  "choix-inconnu",
  "valeur-inattendue",
  "lecture-prudente-absente",
  "incoherence-lectures",
  "incoherence-sans-limite",
  "incoherence-total",
  "incoherence-chaque",
  "incoherence-lieux",
  "reference-inconnue",
  "territoire-different",
  "sujet-deja-commun",
  "synonyme-inconnu",
]);

/** What only the other charters can tell: names already taken, keys that nothing bears. */
function ensemble(lu: Lu, autres: Catalog): Constat[] {
  const { territoire, editions, fichiers } = lu;
  if (!territoire) return [];
  const noms = [...NOMS_COMMUNS, ...Object.keys(autres.dispositifs)];
  const sujets = { ...autres.sujets, ...lu.sujets };
  return [
    ...verifieTerritoire("territoire.yaml", territoire, autres.territoires),
    ...Object.keys(territoire.synonymes ?? {})
      .filter((cle) => !noms.includes(cle))
      .map(
        (cle): Constat => ({
          regle: "synonyme-inconnu",
          fichier: "territoire.yaml",
          chemin: ["synonymes", cle],
          valeurs: { trouve: cle },
          proche: procheDe(cle, noms),
        }),
      ),
    ...Object.keys(lu.sujets)
      .filter((cle) => Object.hasOwn(autres.sujets, cle))
      .map(
        (cle): Constat => ({
          regle: "sujet-deja-commun",
          fichier: "sujets.yaml",
          chemin: [cle],
          valeurs: { trouve: cle },
        }),
      ),
    ...editions
      .filter((e) => e.territoire !== territoire.territoire)
      .map(
        (e): Constat => ({
          regle: "territoire-different",
          fichier: fichiers.get(e.edition)!,
          chemin: ["territoire"],
          valeurs: { trouve: e.territoire, attendu: territoire.territoire },
        }),
      ),
    ...editions.flatMap((e) => fausses(fichiers.get(e.edition)!, e, { ...autres, sujets })),
    ...verifiePeriodes(fichiers, editions),
  ];
}

function charge(root: string, folders: string[], { constats }: Lu): Catalog | undefined {
  try {
    return catalogDe(root, folders);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    constats.push({
      regle: "autres-chartes",
      fichier: "rules",
      chemin: [],
      valeurs: { erreur: error.message },
    });
    return undefined;
  }
}

/** The words that name things in a question: plain as they are compared, and each naming one thing only. */
import { plat } from "../core/reading/plat.ts";
import type { Catalog } from "../schemas/catalog.ts";
import type { Edition } from "../schemas/charte.ts";
import type { Territoire } from "../schemas/lexique.ts";
import type { Constat } from "./constat.ts";

type Liste = { fichier: string; chemin: (string | number)[]; mots: readonly string[] };

/** Words with an accent or a capital would never meet those of a question. */
const accentues = ({ fichier, chemin, mots }: Liste): Constat[] =>
  mots
    .filter((mot) => mot !== plat(mot))
    .map((mot) => ({
      regle: "mot-accentue",
      fichier,
      chemin,
      valeurs: { trouve: mot },
      proche: plat(mot),
    }));

/** Every word that two lists hold, said of the later one. */
function partages(listes: Liste[]): Constat[] {
  const vus = new Map<string, Liste>();
  return listes.flatMap((liste) =>
    [...new Set(liste.mots)].flatMap((mot): Constat[] => {
      const avant = vus.get(mot);
      vus.set(mot, liste);
      return avant
        ? [
            {
              regle: "mot-partage",
              fichier: liste.fichier,
              chemin: liste.chemin,
              valeurs: { trouve: mot, autre: avant.chemin.join(".") },
            },
          ]
        : [];
    }),
  );
}

/** Words that two kinds of measure of one edition share. */
export function verifieMesures(fichier: string, { mesures }: Edition): Constat[] {
  const listes = Object.entries(mesures).map(([cle, { mots = [] }]) => ({
    fichier,
    chemin: ["mesures", cle, "mots"],
    mots,
  }));
  return [...listes.flatMap(accentues), ...partages(listes)];
}

/** Words of a territory and of its own topics. */
export function verifieTerritoire(
  fichier: string,
  territoire: Territoire,
  autres: Territoire[],
): Constat[] {
  const { mots, synonymes = {} } = territoire;
  const liste = (t: Territoire): Liste => ({
    fichier,
    chemin: t === territoire ? ["mots"] : [t.territoire],
    mots: t.mots,
  });
  const noms = Object.entries(synonymes).map(([cle, siens]) => ({
    fichier,
    chemin: ["synonymes", cle],
    mots: siens,
  }));
  return [
    ...accentues({ fichier, chemin: ["mots"], mots }),
    ...noms.flatMap(accentues),
    ...partages([...autres.map(liste), liste(territoire)]).filter((c) => c.chemin[0] === "mots"),
  ];
}

/** Words of the topics and devices that all charters share. */
export function verifieLexique({
  sujets,
  dispositifs,
}: Pick<Catalog, "sujets" | "dispositifs">): Constat[] {
  const listes = (fichier: string, lexique: Record<string, { mots: string[] }>) =>
    Object.entries(lexique).map(([cle, { mots }]) => ({ fichier, chemin: [cle, "mots"], mots }));
  const noms = listes("dispositifs.yaml", dispositifs);
  return [...[...listes("sujets.yaml", sujets), ...noms].flatMap(accentues), ...partages(noms)];
}

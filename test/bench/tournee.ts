/** What a tick costs: the first look after a start, a minute when nothing is due, a morning. In process, store in memory. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { loadCatalog } from "../../src/catalog.ts";
import { equipe } from "../../src/equipe.ts";
import { importe } from "../../src/import.ts";
import type { Personne } from "../../src/model.ts";
import { RACINE } from "../../src/racine.ts";
import { shell } from "../../src/shell.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import { centile } from "./chiffres.ts";

const TERRITOIRES = ["alsace", "charente", "loire", "saint-dizier"];
const PAR_PERSONNE = 25;
const lettres = (n: number) =>
  [17576, 676, 26, 1].map((p) => String.fromCharCode(97 + (Math.floor(n / p) % 26))).join("");

/** Measures of six months that begin and end on every day of the year. */
function mesures(n: number): string {
  const jour = (rang: number) => new Date(Date.UTC(2026, 0, 1 + rang)).toISOString().slice(0, 10);
  const entete =
    "dossier;civilite;nom;prenom;commune;territoire;nature;debut;fin;intervenant;association;bailleur";
  const lignes = Array.from({ length: n }, (_, i) => {
    const p = Math.floor(i / PAR_PERSONNE);
    const rang = (i * 7) % 181;
    return `D${i};Mme;X${lettres(i)};Anne;Ville;${TERRITOIRES[p % 4]};maintien;${jour(rang)};${jour(rang + 180)};Ines ${lettres(p)};Asso;Bailleur`;
  });
  return [entete, ...lignes, ""].join("\n");
}

export type Tournee = {
  dossiers: number;
  premier: number;
  /** The longest time that the loop was held during the first look. */
  arret: number;
  /** A tick when nothing is due: the middle one, and the longest of fifty. */
  rien: number;
  rienMax: number;
  matin: number;
  messages: number;
};

/** Times in milliseconds. */
export async function tourne(dossiers: number): Promise<Tournee> {
  const catalog = loadCatalog(RACINE);
  const gens = Array.from(
    { length: Math.ceil(dossiers / PAR_PERSONNE) },
    (_, n): Personne => ({
      id: `p${n}`,
      nom: `Ines ${lettres(n)}`,
      role: "intervenant",
      territoire: TERRITOIRES[n % 4]!,
      association: "Asso",
    }),
  );
  const store = openMemoire();
  let messages = 0;
  const bot = shell({
    ...equipe(gens),
    catalog,
    store,
    litCsv: (csv, by, at) => importe(catalog, csv, by, at),
    channel: {
      ensemble: 8,
      joignable: async () => true,
      async push() {
        messages++;
        return { etat: "livre" };
      },
    },
    journal: () => {},
    failed: (_code, error) => {
      throw error;
    },
  });
  const le = (jour: number, heure: string) => new Date(`2026-11-${jour}T${heure}:00+01:00`);
  const lues = importe(catalog, mesures(dossiers), "import", le(18, "17:00"));
  await bot.importe(lues, le(18, "17:00"));
  const dure = async (at: Date) => {
    const debut = performance.now();
    await bot.tick(at);
    return performance.now() - debut;
  };
  const boucle = monitorEventLoopDelay({ resolution: 1 });
  boucle.enable();
  const premier = await dure(le(19, "03:00"));
  boucle.disable();
  // What was due already is told on the first morning; the next one is like all the others.
  await dure(le(19, "08:00"));
  await dure(le(19, "08:01"));
  messages = 0;
  const matin = await dure(le(20, "08:00"));
  const envoyes = messages;
  await dure(le(20, "08:01"));
  const riens: number[] = [];
  for (let minute = 10; minute < 60; minute++) riens.push(await dure(le(20, `10:${minute}`)));
  return {
    dossiers,
    premier,
    arret: boucle.max / 1e6,
    rien: centile(riens, 0.5),
    rienMax: Math.max(...riens),
    matin,
    messages: envoyes,
  };
}

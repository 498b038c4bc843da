/** A world of one kind of reminder: Loire's evaluation at the end of a measure. Ten households at most a worker. */
import type { Channel } from "../../src/channels/channel.ts";
import { importe } from "../../src/import.ts";
import type { Dossier, Personne, Reply } from "../../src/model.ts";
import type { Portes } from "../../src/portes.ts";
import type { Catalog } from "../../src/schemas/catalog.ts";
import { shell } from "../../src/shell.ts";
import type { Store } from "../../src/stores/store.ts";

export type Foyer = { id: string; nom: string; qui: string; fin: string };

/** Letters only, and another for each number. */
const mot = (n: number): string =>
  Array.from({ length: 5 }, (_, i) => String.fromCharCode(97 + (Math.floor(n / 26 ** i) % 26)))
    .reverse()
    .join("");
export const qui = (n: number): string => `w${n}`;
const nomDe = (n: number): string => `Ines ${mot(n)}`;

/** `fin`: the last day of the nth measure. */
export const foyers = (n: number, fin: (n: number) => string, parPersonne = 10): Foyer[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `D${i}`,
    nom: `X${mot(i)}`,
    qui: qui(Math.floor(i / parPersonne)),
    fin: fin(i),
  }));

const deuxAns = (fin: string) => `${Number(fin.slice(0, 4)) - 2}-${fin.slice(5, 8)}01`;

/** Begun two years before they end, when `debut` does not say otherwise. */
export function csv(tous: readonly Foyer[], debut: (fin: string) => string = deuxAns): string {
  const lignes = tous.map(
    (f) =>
      `${f.id};Mme;${f.nom};Anne;Roanne;loire;maintien;${debut(f.fin)};${f.fin};` +
      `${nomDe(Number(f.qui.slice(1)))};Asso;Bailleur`,
  );
  const entete =
    "dossier;civilite;nom;prenom;commune;territoire;nature;debut;fin;intervenant;association;bailleur";
  return [entete, ...lignes, ""].join("\n");
}

/** The catalog with that one kind of reminder. */
export const reduit = (catalog: Catalog): Catalog => ({
  ...catalog,
  rappels: catalog.rappels.filter((r) => r.rappel === "bilan"),
});

export type Message = { to: string; texte: string };
/** Which households a message names, in its order. */
export const nommes = (texte: string): string[] =>
  [...texte.matchAll(/· Mme (X[a-z]+) \(Roanne\) : Évaluation partagée/g)].map(([, nom]) => nom!);

/** A channel that keeps what it accepted, and answers when others had their turn. */
export function canal(): Portes["channel"] & { recus: Message[] } {
  const recus: Message[] = [];
  return {
    recus,
    ensemble: 8,
    joignable: async () => true,
    async push(to, { text }: Reply) {
      await new Promise((suite) => setImmediate(suite));
      recus.push({ to, texte: text });
      return { etat: "livre" };
    },
  };
}

type Monde = {
  catalog: Catalog;
  store: Store;
  channel: Pick<Channel, "push" | "joignable" | "ensemble">;
  personnes: number;
  coordonne?: string;
  journal?: Portes["journal"];
};

/** A bot of that world; several may stand on one store. */
export function bot({ catalog, store, channel, personnes, coordonne, journal }: Monde) {
  const intervenant = (n: number): Personne => ({
    id: qui(n),
    nom: nomDe(n),
    role: "intervenant",
    territoire: "loire",
  });
  const gens: Personne[] = Array.from({ length: personnes }, (_, n) => intervenant(n));
  if (coordonne)
    gens.push({ id: coordonne, nom: "Paul Dumas", role: "coordinateur", territoire: "loire" });
  const parId = new Map(gens.map((g) => [g.id, g]));
  const parNom = new Map(gens.map((g) => [g.nom, g.id]));
  return shell({
    catalog,
    store,
    channel,
    litCsv: (texte, by, at) => importe(catalog, texte, by, at),
    personne: (id) => parId.get(id) ?? { id, nom: "", role: "intervenant" },
    destinataires: ({ intervenant: nom }: Dossier) => {
      const id = parNom.get(nom);
      return id ? [id] : [];
    },
    gens: () => gens,
    journal: journal ?? (() => {}),
    failed: (_code, error) => {
      throw error;
    },
  });
}

/** How often each household was told of, by its worker alone. */
export function comptes(tous: readonly Foyer[], recus: readonly Message[]): Map<string, number> {
  const a = new Map(tous.map((f) => [f.nom, f.qui]));
  const fois = new Map(tous.map((f) => [f.nom, 0]));
  for (const { to, texte } of recus)
    for (const nom of nommes(texte)) {
      if (a.get(nom) !== to) throw new Error(`${nom} was told to ${to}`);
      fois.set(nom, fois.get(nom)! + 1);
    }
  return fois;
}

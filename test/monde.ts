/** A bot for tests: real catalog, real core and shell, memory store, explicit clock. */
import { readFileSync } from "node:fs";
import { loadCatalog } from "../src/catalog.ts";
import { memePersonne, nomComplet } from "../src/core/dossier/dossiers.ts";
import { importe } from "../src/import.ts";
import type { Message, Reply } from "../src/model.ts";
import type { Portes } from "../src/portes.ts";
import { shell } from "../src/shell.ts";
import { openMemoire } from "../src/stores/memoire.ts";

export const catalog = loadCatalog(".");
/** mercredi 4 mars 2026, 10:12 in Paris. */
export const MAINTENANT = new Date("2026-03-04T09:12:00Z");
export const EQUIPE = readFileSync("test/mondes/equipe-amina.csv", "utf8");

export const message = (id: string, text: string, plus: Partial<Message> = {}): Message => ({
  id,
  at: MAINTENANT,
  from: "Amina",
  conversation: "prive:Amina",
  text,
  prive: true,
  ...plus,
});

const INTERVENANTS = EQUIPE.split("\n").map((l) => l.split(";")[9] ?? "");
/** « Amina » is « Amina Diallo » in the team's file. */
const complet = (nom: string) => nomComplet(nom, INTERVENANTS.filter(Boolean));

export type Monde = ReturnType<typeof monde>;

/** Whatever is given replaces the usual door. `failed` throws unless the test takes it. */
export function monde(portes: Partial<Portes> = {}, territoire: string | undefined = "alsace") {
  const poussees: { to: string; reply: Reply }[] = [];
  const store = portes.store ?? openMemoire();
  const bot = shell({
    litCsv: (csv, by, at) => importe(catalog, csv, by, at),
    catalog,
    store,
    personne: (id) => ({
      id,
      nom: complet(id),
      role: "intervenant",
      ...(territoire && { territoire }),
    }),
    destinataires: ({ intervenant }) =>
      ["Amina", "Fanny"].filter((nom) => memePersonne(complet(nom), intervenant)),
    gens: () => [],
    channel: {
      joignable: async () => true,
      push: async (to, reply) => {
        poussees.push({ to, reply });
        return { etat: "livre" };
      },
    },
    journal: () => {},
    failed: (_code, error) => {
      throw error;
    },
    ...portes,
  });
  let n = 0;
  return {
    bot,
    store,
    poussees,
    dit: (text: string, plus: Partial<Message> = {}) => bot.recoit(message(`m${n++}`, text, plus)),
    peuple: () => bot.importe(importe(catalog, EQUIPE, "monde", MAINTENANT), MAINTENANT),
  };
}

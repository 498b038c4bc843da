/** Sends each message of a set to a bot that has just started, and compares what it writes with what was meant. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { loadCatalog } from "../../src/catalog.ts";
import { instant } from "../../src/core/time.ts";
import { importe } from "../../src/import.ts";
import type { Fiche } from "../../src/model.ts";
import { shell } from "../../src/shell.ts";
import { openMemoire } from "../../src/stores/memoire.ts";

const Attendue = z.looseObject({ type: z.string(), dossier: z.string() });
/** What a set may mean to be asked. « visite »: whether it is a visit made. */
const Demande = z.enum(["dossier", "date", "mode", "presence", "visite"]);
const Cas = z
  .strictObject({
    id: z.string(),
    de: z.string().default("Amina Diallo"),
    texte: z.string(),
    ecrit: z.array(Attendue).default([]),
    demande: Demande.optional(),
    /** The sure visits written and the question asked; without it, one of the two is right. */
    "les-deux": z.literal(true).optional(),
    rien: z.boolean().optional(),
  })
  .refine((c) => !c["les-deux"] || (c.demande && c.ecrit.length), "les-deux: ecrit and demande");
export type Cas = z.infer<typeof Cas>;

export const lisCas = (nom: string): Cas[] =>
  z.array(Cas).parse(parse(readFileSync(`test/journal/${nom}.yaml`, "utf8"), { schema: "core" }));

const catalog = loadCatalog(".");
const csv = readFileSync("test/mondes/journal.csv", "utf8");
/** Wednesday. */
const QUAND = instant("2026-03-04", "10:12");

export type Dit = { fiches: Fiche[]; asking: string | null; textes: string[] };

/** What the bot makes of it. A note to be reworded is answered « sans ce passage ». */
export async function envoie(texte: string, de = "Amina Diallo"): Promise<Dit> {
  const bot = shell({
    litCsv: (csv, by, at) => importe(catalog, csv, by, at),
    catalog,
    store: openMemoire(),
    personne: (id) => ({ id, nom: id, role: "intervenant" }),
    destinataires: () => [],
    gens: () => [],
    channel: { joignable: async () => false, push: async () => ({ etat: "livre" }) },
    journal: () => {},
    failed: (_, error) => {
      throw error;
    },
  });
  await bot.importe(importe(catalog, csv, "test", QUAND), QUAND);
  const message = { at: QUAND, from: de, conversation: de, prive: true };
  let recu = await bot.recoit({ ...message, id: "m", text: texte });
  const fiches = [...recu.fiches];
  const textes = recu.replies.map((r) => r.text);
  for (let n = 0; recu.asking === "note" && n < 5; n++) {
    recu = await bot.recoit({ ...message, id: `n${n}`, text: "sans ce passage" });
    fiches.push(...recu.fiches);
    textes.push(...recu.replies.map((r) => r.text));
  }
  return { fiches, asking: recu.asking, textes };
}

/** Fields that are compared; what a set does not say of a fact is not. */
const CHAMPS = [
  "date",
  "heure",
  "mode",
  "presence",
  "duree",
  "montant",
  "au",
  "depuis",
  "etat",
  "debut",
  "qui",
];

const vaut = (attendue: z.infer<typeof Attendue>, f: Fiche, champs: readonly string[]): boolean =>
  f.type === attendue.type &&
  f.dossier === attendue.dossier &&
  champs.every((c) => !(c in attendue) || (f.values[c] ?? null) === (attendue[c] ?? null));

/** The question that was meant, and no other: what else the bot asks, or asks in passing, is not an answer. */
function demandeCe(demande: z.infer<typeof Demande>, dit: Dit): boolean {
  if (dit.asking === demande) return true;
  // Asked with buttons that say the whole visit again: no question waits for it.
  const aConfirmer = catalog.phrases["visite-a-confirmer"];
  return demande === "visite" && dit.textes.some((t) => t.includes(aConfirmer));
}

export type Jugement = {
  cas: Cas;
  dit: Dit;
  /** Everything as meant, or the question that was meant. */
  juste: boolean;
  /** Nothing false, and right households and days whatever the other fields, or the question that was meant. */
  menageEtJour: boolean;
  /** Written, and not meant: a visit of another household, another day, absent for present; a fact never said. */
  faux: Fiche[];
  /** Meant, and not written. */
  manques: z.infer<typeof Attendue>[];
};

export function juge(cas: Cas, dit: Dit): Jugement {
  const { demande } = cas;
  const ecrites = dit.fiches.filter((f) => f.type !== "objectif");
  const faux = ecrites.filter(
    (f) =>
      !cas.ecrit.some((a) =>
        vaut(a, f, f.type === "visite" ? ["date", "presence"] : ["date", "etat", "montant"]),
      ),
  );
  const manques = cas.ecrit.filter((a) => !ecrites.some((f) => vaut(a, f, CHAMPS)));
  const trop = ecrites.filter((f) => !cas.ecrit.some((a) => vaut(a, f, CHAMPS)));
  const jours = cas.ecrit
    .filter((a) => a.type === "visite")
    .every((a) => ecrites.some((f) => vaut(a, f, ["date"])));
  const demandee = demande !== undefined && demandeCe(demande, dit);
  /** Whether what was meant is done, once what had to be written is known to be or not. */
  const fait = (ecrit: boolean): boolean => {
    if (demande === undefined) return ecrit;
    return cas.ecrit.length && !cas["les-deux"] ? ecrit || demandee : ecrit && demandee;
  };
  // A question of rules may ask for its territory: nothing is asked of a visit.
  const calme = !cas.rien || (ecrites.length === 0 && [null, "territoire"].includes(dit.asking));
  return {
    cas,
    dit,
    faux,
    manques,
    juste: fait(manques.length === 0) && trop.length === 0 && calme,
    menageEtJour: fait(jours) && faux.length === 0,
  };
}

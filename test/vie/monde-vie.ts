/** Eight households in four territories, those who may see them and those who may not, and how they talk. */
import { expect } from "vitest";
import { registre } from "../../src/core/dossier/dossiers.ts";
import { COLONNES, importe } from "../../src/import.ts";
import type { Fiche, Message, Personne } from "../../src/model.ts";
import type { Portes, Recu } from "../../src/portes.ts";
import { catalog, monde } from "../monde.ts";
import { type Territoire, type Vie, vieDe } from "./charte.ts";
import { dernierJour, jourAParis, plusJours } from "./jours.ts";

export const TERRITOIRES: Territoire[] = ["alsace", "loire", "charente", "saint-dizier"];
const INTERVENANTS = ["Amina Diallo", "Léo Blanc", "Fanny Roux", "Nora Ferry"];
/** Of another association, in the first territory. */
export const ETRANGER = "Hugo Weber";
export const REPRENEUR = "Zoé Kahn";
const coordinateur = (t: Territoire) => `coord-${t}`;

export function personne(id: string): Personne {
  if (id.startsWith("coord-"))
    return { id, nom: id, role: "coordinateur", territoire: id.slice("coord-".length) };
  const rang = INTERVENANTS.indexOf(id);
  const territoire = TERRITOIRES[rang < 0 ? 0 : rang]!;
  return { id, nom: id, role: "intervenant", territoire };
}

/** Who is meant, seen from a household. */
export type Qui = "intervenant" | "coordinateur" | "repreneur" | "etranger" | "autre-coordinateur";
export const QUI: Record<Qui, (rang: number) => string> = {
  intervenant: (rang) => INTERVENANTS[rang]!,
  coordinateur: (rang) => coordinateur(TERRITOIRES[rang]!),
  repreneur: () => REPRENEUR,
  etranger: () => ETRANGER,
  "autre-coordinateur": (rang) => coordinateur(TERRITOIRES[(rang + 1) % 4]!),
};

/** Written from what a household's papers say, and not from src. */
export const aLeDroit = (id: string, vie: Vie): boolean =>
  id.startsWith("coord-")
    ? id === coordinateur(vie.territoire)
    : id === vie.intervenant || id === vie.par;

const IMPORTES = ["Kowalski", "Benali", "Traore", "Lefebvre"];
const DEMANDES = ["Okonkwo", "Silveira", "Andriamanana", "Dufresne"];
const COMMUNES = ["Guebwiller", "Firminy", "Jarnac", "Joinville"];

/** An imported measure; `moins`: days that it lacks to be of whole months. */
export type Mesure = { nature: "acces" | "maintien"; debut: string; mois: number; moins: number };
/** `menage`: which of the eight. */
export type Depart = Mesure & { menage: number };
export type Menage = { id: string; nom: string; commune: string; rang: number };

export type Reel = {
  bot: ReturnType<typeof monde>["bot"];
  store: ReturnType<typeof monde>["store"];
  acquittees: Fiche[];
  /** Imports once more the file that the households came of. */
  reimporte(at: Date): Promise<Fiche[]>;
  n: number;
};
export type Modele = { at: Date; menages: Menage[]; vies: Vie[] };

export const message = (id: string, at: Date, from: string, text: string): Message => ({
  id,
  at,
  from,
  conversation: `prive:${from}`,
  text,
  prive: true,
});

/** Nobody can be spoken to first: what is said where others read stays unread. */
const channel: Portes["channel"] = {
  joignable: async () => false,
  push: async () => ({ etat: "injoignable", raison: "sans-adresse" }),
};

const neuf = () =>
  monde({ personne, channel, destinataires: ({ intervenant }) => [intervenant].filter(Boolean) });

/** The requests, asked of the bot itself once: their fiches begin each life. */
const DEPOT = new Date("2026-01-12T10:00:00Z");
const REPONSES: Record<string, string> = {
  nature: "maintien",
  adhesion: "oui",
  "autre-mesure": "aucun",
  confirmation: "oui",
};
export const demandees: Fiche[] = await Promise.all(
  TERRITOIRES.map(async (territoire, rang) => {
    const { bot } = neuf();
    const dit = (id: string, text: string) =>
      bot.recoit(message(`${territoire}-${id}`, DEPOT, INTERVENANTS[rang]!, text));
    let recu = await dit("0", `nouvelle demande pour mme ${DEMANDES[rang]}`);
    for (let n = 1; recu.asking && n < 12; n++)
      recu = await dit(String(n), REPONSES[recu.asking] ?? "je ne sais pas");
    return recu.fiches[0]!;
  }),
);

const TOUS: Menage[] = [
  ...IMPORTES.map((nom, rang) => ({ id: `I${rang}`, nom, commune: COMMUNES[rang]!, rang })),
  ...DEMANDES.map((nom, rang) => ({ id: demandees[rang]!.dossier, nom, commune: "", rang })),
];

const ligne = ({ id, nom, commune, rang }: Menage, { nature, debut, mois, moins }: Mesure) => {
  const fin = plusJours(dernierJour(debut, mois), -moins);
  const [t, qui] = [TERRITOIRES[rang], INTERVENANTS[rang]];
  return `${id};Mme;${nom};;${commune};${t};${nature};${debut};${fin};${qui};Le Toit;`;
};

/** A new bot that knows some of the eight households; nothing was told of them yet. */
export async function depart(lesquels: Depart[]): Promise<{ model: Modele; real: Reel }> {
  const { bot, store } = neuf();
  const menages = lesquels.map(({ menage }) => TOUS[menage]!);
  const lignes = lesquels.flatMap((d, i) => (d.menage < 4 ? [ligne(menages[i]!, d)] : []));
  const lu = importe(catalog, [COLONNES.join(";"), ...lignes].join("\n"), "monde", DEPOT);
  expect(lu.refus).toEqual([]);
  await bot.importe(lu, DEPOT);
  const demandes = demandees.filter(({ dossier }) => menages.some(({ id }) => id === dossier));
  await store.commit({ at: DEPOT.toISOString(), once: "demandes", fiches: demandes });
  const fiches = await store.fiches();
  return {
    model: {
      at: new Date("2026-03-04T09:12:00Z"),
      menages,
      vies: menages.map(({ id }) => vieDe(fiches.filter((f) => f.dossier === id)).vie),
    },
    real: {
      bot,
      store,
      acquittees: [...fiches],
      reimporte: async (at) => (await bot.importe(lu, at)).fiches,
      n: 0,
    },
  };
}

export type Dialogue = { fiches: Fiche[]; textes: string[]; dernier: Recu };

/** Says it, answers what is asked as long as there is an answer, then gives up what is left open. */
export async function raconte(
  { at }: Modele,
  reel: Reel,
  from: string,
  texte: string,
  reponses: Record<string, string>,
  plus: Partial<Message> = {},
): Promise<Dialogue> {
  const fiches: Fiche[] = [];
  const textes: string[] = [];
  const dits = new Set<string>();
  const dit = async (text: string) => {
    const recu = await reel.bot.recoit({ ...message(`m${reel.n++}`, at, from, text), ...plus });
    fiches.push(...recu.fiches);
    reel.acquittees.push(...recu.fiches);
    textes.push(...recu.replies.map((r) => r.text));
    return recu;
  };
  let dernier = await dit(texte);
  for (let tours = 0; dernier.asking && tours < 16; tours++) {
    const { asking } = dernier;
    if (asking === "brouillon") dernier = await dit("supprimer");
    else {
      const reponse = dits.has(asking) ? undefined : reponses[asking];
      dits.add(asking);
      dernier = await dit(reponse ?? "annule");
    }
  }
  expect(dernier.asking, `${texte}\n${textes.join("\n")}`).toBeNull();
  return { fiches, textes, dernier };
}

/** What must hold after anything that was said, by whomever. */
export async function verifie(modele: Modele, reel: Reel): Promise<void> {
  // A question kept is about no household, and given to nobody.
  const fiches = (await reel.store.fiches()).filter((f) => f.type !== "question");
  const ids = (all: readonly Fiche[]) => all.map((f) => f.id).sort();
  expect(ids(fiches), "acknowledged and kept are the same, once each").toEqual(
    ids(reel.acquittees),
  );
  const { dossiers } = registre(fiches);
  expect(dossiers.size).toBe(modele.menages.length);
  for (const [i, { id, nom }] of modele.menages.entries()) {
    const { vie, fautes } = vieDe(fiches.filter((f) => f.dossier === id));
    expect(fautes, nom).toEqual([]);
    const dossier = dossiers.get(id)!;
    expect(
      {
        statut: dossier.statut,
        debut: dossier.debut,
        fin: dossier.fin,
        intervenant: dossier.intervenant,
        etapes: dossier.etapes.length,
      },
      nom,
    ).toEqual({
      statut: vie.statut,
      debut: vie.debut,
      fin: vie.fin,
      intervenant: vie.intervenant,
      etapes: vie.pas.length,
    });
    modele.vies[i] = vie;
  }
}

export const aujourdhui = ({ at }: Modele): string => jourAParis(at);

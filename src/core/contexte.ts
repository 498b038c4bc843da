/** What one turn may look at, and the few ways to answer. Nothing here outlives the turn. */
import type {
  Action,
  Carte,
  Choice,
  Day,
  Dossier,
  Fiche,
  Memory,
  Message,
  Offer,
  Personne,
  Reply,
  Source,
  Turn,
} from "../model.ts";
import type { Catalog } from "../schemas/catalog.ts";
import type { Edition } from "../schemas/charte.ts";
import type { CleDePhrase } from "../schemas/phrases.ts";
import { empreinte } from "./empreinte.ts";
import type { Compte, Comptes } from "./gens/comptes.ts";
import type { Gts } from "./gts/registre.ts";
import type { Questions } from "./questions/gardees.ts";
import type { EtatDesRappels } from "./rappels/etat.ts";
import { remplit } from "./reading/plat.ts";
import type { Reglages } from "./reglages/reglages.ts";

export type Contexte = {
  catalog: Catalog;
  personne: Personne;
  /** Only those that the person may see. */
  dossiers: Dossier[];
  message: Message;
  /** The civil day of the message, in Paris. */
  jour: Day;
  /** The readings that coordinators have fixed; `catalog` has them laid over already. */
  reglages: Reglages;
  /** The editions as the texts give them, before any reading was fixed. */
  ecrites: Edition[];
  /** What could not be answered, in anybody's conversations. */
  questions: Questions;
  /** What people said of their reminders. */
  rappels: EtatDesRappels;
  /** Everybody who is known, to be written to or to stand in. */
  gens: readonly Personne[];
  /** Lines of the team's file whose person is not known yet. */
  attendus: readonly Personne[];
  /** Who asked to be let in, was, or left. */
  comptes: Comptes;
  /** How many households a request for access would open, whoever may see them. */
  ouvrirait(compte: Compte): number;
  /** Of all households, those that these words may name: for whoever may open one out of their scope. */
  partout?(text: string): Dossier[];
  /** What was written of the review meetings. */
  gts: Gts;
  /** How many fiches this turn has written already: several steps told in one message. */
  ecritesAvant?: number;
  /** True for a word of a known household's name, whoever may see it: to be masked, never shown nor answered by. */
  estUnNom(mot: string): boolean;
  /** The same, of a household that the person may see, also where others read. */
  estUnSien(mot: string): boolean;
};

/** Buttons of older messages than these are out of date. */
const OFFRES_GARDEES = 30;

export const phrase = (
  { catalog }: { catalog: Pick<Catalog, "phrases"> },
  cle: CleDePhrase,
  values: Record<string, string | number> = {},
): string => remplit(catalog.phrases[cle], values);

export type Bouton = readonly [label: string, action: Action];

/** Makes buttons of actions: the person gets labels and tokens, the memory keeps what they do. */
export function offre(
  { message }: { message: Pick<Message, "id" | "at"> & { from: string } },
  memory: Memory,
  boutons: readonly Bouton[],
): { memory: Memory; choices: Choice[] } {
  const avant = memory.offres ?? [];
  const nom = (n: number) => empreinte(`${message.from} ${message.id} ${n}`);
  let n = 0;
  while (avant.some((o) => o.jeton === nom(n))) n++;
  const lot = nom(n);
  const offres = boutons.map(
    ([label, action], i): Offer => ({
      jeton: nom(n + i),
      lot,
      label,
      action,
      le: message.at.toISOString(),
    }),
  );
  return {
    memory: { ...memory, offres: [...avant, ...offres].slice(-OFFRES_GARDEES) },
    choices: offres.map(({ label, jeton }) => ({ label, jeton })),
  };
}

/** The text that says all that a card shows, in the same order. */
export function enTexte(carte: Carte, sources: Source[] = []): string {
  const { surtitre, titre, sousTitre, badge, corps = [], faits, alerte, remarques } = carte;
  return [
    [titre, sousTitre].filter(Boolean).join(" — "),
    ...corps,
    ...faits.map(({ libelle, valeur }) => `· ${libelle} : ${valeur}`),
    alerte,
    badge,
    ...sources.map((s) => `« ${s.extrait} » — ${s.titre}, ${s.section}`),
    ...remarques,
    surtitre && `(${surtitre})`,
  ]
    .filter(Boolean)
    .join("\n");
}

export const tour = (memory: Memory, ...replies: Reply[]): Turn => ({
  memory,
  replies,
  fiches: [],
});

/** What this turn learnt, signed and dated by its message. `rang`: it is the nth fiche of the turn. */
export const ficheDe = (
  { message, personne, ecritesAvant = 0 }: Contexte,
  fiche: Pick<Fiche, "type" | "dossier" | "values" | "remplace">,
  rang = 1,
): Fiche => ({
  id: `${message.id}.${ecritesAvant + rang}`,
  by: personne.id,
  at: message.at.toISOString(),
  ...fiche,
});

/** One reply with its buttons. */
export function repond(
  ctx: Contexte,
  memory: Memory,
  text: string,
  boutons: readonly Bouton[] = [],
): Turn {
  if (!boutons.length) return tour(memory, { text });
  const offert = offre(ctx, memory, boutons);
  return tour(offert.memory, { text, choices: offert.choices });
}

/** The replies and fiches of both, with the memory of the second. */
export const puis = (premier: Turn, second: Turn): Turn => ({
  memory: second.memory,
  replies: [...premier.replies, ...second.replies],
  fiches: [...premier.fiches, ...second.fiches],
  ...((premier.enPrive || second.enPrive) && { enPrive: true as const }),
});

/** Of a household, where others read: it is for the private conversation. */
export const enPrive = (ctx: Contexte, memory: Memory): Turn => ({
  ...repond(ctx, memory, phrase(ctx, "en-prive")),
  enPrive: true,
});

/** Reads the answer to the question that a visit was waiting for. */
import type { BrouillonDeVisite, Dossier, Memory, Pending, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { modeDe } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { noteDe } from "../reading/note.ts";
import { civilite, mots } from "../reading/plat.ts";
import { estBref, estOui, renonce } from "../reading/reponses.ts";
import type { VisiteLue } from "../reading/visite.ts";
import { avance } from "./ecrire.ts";
import { dateDouteuse, menageDe, placesDesDates } from "./noter.ts";

type EnAttente = Extract<Pending, { kind: "visite" }>;

/**
 * Reads the answer to a question about a visit. `undefined`: this is not an answer to it.
 * `valeur` comes from a button, `text` from the keyboard.
 */
export function reprends(
  ctx: Contexte,
  memory: Memory,
  { brouillon, asking }: EnAttente,
  reponse: { valeur?: string; text: string },
): Turn | undefined {
  const { valeur, text } = reponse;
  if (valeur === "annuler" || (renonce(text) && estBref(text))) return abandonne(ctx, memory);
  if (valeur === undefined && !estReponseSeule(ctx, text)) return undefined;
  if (asking === "dossier") return dossierDit(ctx, memory, brouillon, valeur, text);
  if (asking === "date") {
    const autre = menagesDe(text, ctx.dossiers).surs.some(
      (m) => m.dossier.id !== brouillon.dossier,
    );
    if (autre) return undefined;
    const [dite] = lisDates(text, ctx.message.at, "past").filter((d) => d.jour || d.motif);
    const heure = lisDates(text, ctx.message.at, "past").find((d) => d.heure)?.heure;
    const date = valeur ?? (dite?.motif ? undefined : dite?.jour);
    if (!date && !dite) return undefined;
    const { doute: _, ...reste } = brouillon;
    if (dite?.motif) {
      const doute = dateDouteuse({ ...vide, faute: dite })!;
      return avance(ctx, memory, { ...reste, doute });
    }
    return avance(ctx, memory, { ...reste, date: date!, heure: brouillon.heure ?? heure ?? null });
  }
  if (asking === "mode") {
    const mode = (valeur as BrouillonDeVisite["mode"]) ?? modeDe(text);
    return mode && avance(ctx, memory, { ...brouillon, mode });
  }
  if (valeur === "oui" || estOui(text))
    return avance(ctx, memory, { ...brouillon, distincte: true });
  return undefined;
}

/** An answer holds little beside itself: anything longer is something else, and is read as such. */
const MOTS_DE_REPONSE = 5;
function estReponseSeule(ctx: Contexte, text: string): boolean {
  return mots(noteDe(text, placesDesDates(ctx, text))).length <= MOTS_DE_REPONSE;
}

const vide: VisiteLue = { heure: null, duree: null, presence: "present", jours: [], places: [] };

/** « Colmar », « Julie », « Mme »: what tells homonyms apart, said alone. */
const estDistingue = (d: Dossier, text: string): boolean => {
  const dits = mots(text).map((m) => m.mot);
  const indices = mots(`${d.commune} ${d.prenom}`).map((m) => m.mot);
  const noms = mots(d.nom).map((m) => m.mot);
  const sien = (m: string) => indices.includes(m) || civilite(m) === d.civilite;
  return dits.some(sien) && dits.every((m) => sien(m) || noms.includes(m) || LIAISON.has(m));
};
const LIAISON = new Set("c est celui celle la le l de d a au du en oui chez".split(" "));

function dossierDit(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  valeur: string | undefined,
  text: string,
): Turn | undefined {
  const { doute: _, dateDouteuse: date, ...reste } = brouillon;
  const suite = (dossier: string) =>
    avance(ctx, memory, { ...reste, dossier, ...(date && { doute: date }) });
  if (valeur) return suite(valeur);
  const candidats = brouillon.doute?.sur === "dossier" ? brouillon.doute.candidats : [];
  const parmi = ctx.dossiers.filter((d) => candidats.includes(d.id));
  if (candidats.length === 1 && estOui(text)) return suite(candidats[0]!);
  const distingues = parmi.filter((d) => estDistingue(d, text));
  if (distingues.length === 1) return suite(distingues[0]!.id);
  for (const dossiers of [parmi, ctx.dossiers]) {
    const qui = menageDe(menagesDe(text, dossiers));
    if (typeof qui === "string") return suite(qui);
    if (qui?.sur === "dossier" && qui.candidats.length)
      return avance(ctx, memory, { ...brouillon, doute: qui });
  }
  const qui = menageDe(menagesDe(text, ctx.dossiers));
  return qui && typeof qui !== "string"
    ? avance(ctx, memory, { ...brouillon, doute: qui })
    : undefined;
}

export function abandonne(ctx: Contexte, memory: Memory): Turn {
  const attente = (memory.attente ?? []).slice(0, -1);
  return repond(ctx, { ...memory, attente }, phrase(ctx, "rien-note"));
}

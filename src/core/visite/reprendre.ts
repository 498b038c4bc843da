/** Reads the answer to the question that a visit was waiting for. */
import type { BrouillonDeVisite, Day, Dossier, Memory, Pending, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { type Menages, menagesDe } from "../reading/menages.ts";
import { civilite, mots } from "../reading/plat.ts";
import { estBref, ouiSeul, renonce, sortDeLaNote } from "../reading/reponses.ts";
import { sansPassage } from "../reading/sensible.ts";
import type { VisiteLue } from "../reading/visite.ts";
import { ecart } from "../time.ts";
import { avance } from "./ecrire.ts";
import { dateDouteuse, menageDe } from "./lire.ts";
import { lisValeurs, valeursPuisNote } from "./valeurs-dites.ts";

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
  if (valeur === "annuler" || (valeur === undefined && renonce(text)))
    return abandonne(ctx, memory);
  if (asking === "dossier")
    return (
      dossierDit(ctx, memory, brouillon, valeur, text) ?? precise(ctx, memory, brouillon, text)
    );
  if (asking === "doublon")
    return valeur === "oui" || ouiSeul(text)
      ? avance(ctx, memory, { ...brouillon, distincte: true })
      : undefined;
  const { doute: _, ...reste } = brouillon;
  if (asking === "note") return noteDite(ctx, memory, brouillon, valeur, text);
  if (valeur !== undefined) return avance(ctx, memory, { ...reste, [asking]: valeur });
  const lu = valeursPuisNote(ctx, text);
  if (!lu) return undefined;
  const { dites } = lu;
  const nommes = [...dites.menages.surs.map((m) => m.dossier.id), ...dites.menages.inconnus];
  if (dites.menages.doutes.length || nommes.some((n) => n !== brouillon.dossier)) return undefined;
  if (asking === "date" && !dites.jour && !dites.faute) return undefined;
  if (asking === "mode" && !dites.mode) return precise(ctx, memory, brouillon, text);
  if (asking === "presence" && !dites.presence) return precise(ctx, memory, brouillon, text);
  return avance(ctx, memory, {
    ...reste,
    ...(dites.jour && { date: parmiLesOfferts(brouillon, dites.jour, text) }),
    ...(dites.faute && { doute: dateDouteuse({ ...VIDE, faute: dites.faute })! }),
    ...(asking !== "date" && brouillon.doute && !dites.jour && { doute: brouillon.doute }),
    ...(dites.heure && { heure: dites.heure }),
    ...(dites.duree !== undefined && { duree: dites.duree }),
    ...(dites.mode && { mode: dites.mode }),
    ...(dites.presence && { presence: dites.presence }),
    note: [brouillon.note, lu.note].filter(Boolean).join(", "),
  });
}

/** « mardi », said of last week: the Tuesday of the days that were offered. */
function parmiLesOfferts({ doute }: BrouillonDeVisite, dit: Day, text: string): Day {
  if (doute?.sur !== "date" || /\d/.test(text) || doute.jours.includes(dit)) return dit;
  const memes = doute.jours.filter((j) => ecart(j, dit) % 7 === 0);
  return memes.length === 1 ? memes[0]! : dit;
}

/** Reworded, left out, kept as typed, or written anew. */
function noteDite(
  ctx: Contexte,
  memory: Memory,
  { doute, ...reste }: BrouillonDeVisite,
  valeur: string | undefined,
  text: string,
): Turn | undefined {
  if (doute?.sur !== "note") return undefined;
  const neutre = phrase(ctx, `neutre-${doute.raison}`);
  const dit = valeur ?? (estBref(text) ? sortDeLaNote(text) : undefined);
  const suite = (note: string) => avance(ctx, memory, { ...reste, note });
  if (dit === "neutre") return suite(sansPassage(reste.note, neutre));
  if (dit === "sans") return suite(sansPassage(reste.note));
  if (dit === "garde") return avance(ctx, memory, { ...reste, noteVue: true });
  const nouvelle = /^note ?:\s*(.+)$/is.exec(text)?.[1];
  return nouvelle ? suite(nouvelle) : undefined;
}

/** « non, mardi » while something else is asked: the day changes, and the question stays. */
function precise(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  text: string,
): Turn | undefined {
  const { jour, heure, mode, presence, menages, autres } = lisValeurs(ctx, text);
  const nomme = menages.surs.length + menages.doutes.length + menages.inconnus.length > 0;
  if (nomme || autres.length || !(jour || heure || mode || presence)) return undefined;
  const { dateDouteuse, ...reste } = brouillon;
  return avance(ctx, memory, {
    ...reste,
    ...(!jour && dateDouteuse && { dateDouteuse }),
    ...(jour && { date: jour }),
    ...(heure && { heure }),
    ...(mode && { mode }),
    ...(presence && { presence }),
  });
}

const VIDE: VisiteLue = { heure: null, duree: null, jours: [], heures: [], places: [] };

const LIAISON = new Set(
  "c est celui celle la le les l de d a au du en oui chez famille menage et".split(" "),
);

/** The households that an answer may mean: it says names, titles, first names, communes and nothing else. */
function nommesSeuls(ctx: Contexte, text: string): Menages | undefined {
  const dits = mots(text).map((m) => m.mot);
  const connus = new Set(
    ctx.dossiers.flatMap((d) => mots(`${d.nom} ${d.prenom} ${d.commune}`).map((m) => m.mot)),
  );
  const menages = menagesDe(text, ctx.dossiers);
  const proches = new Set(
    menages.doutes.flatMap((m) => mots(text.slice(m.debut, m.fin)).map((x) => x.mot)),
  );
  const seul = dits.every((m) => connus.has(m) || proches.has(m) || LIAISON.has(m) || civilite(m));
  return seul ? menages : undefined;
}

/** « Colmar », « Julie », « Mme »: what tells homonyms apart, said alone. */
const estDistingue = (d: Dossier, text: string): boolean => {
  const dits = mots(text).map((m) => m.mot);
  const indices = mots(`${d.commune} ${d.prenom}`).map((m) => m.mot);
  const noms = mots(d.nom).map((m) => m.mot);
  const sien = (m: string) => indices.includes(m) || civilite(m) === d.civilite;
  return dits.some(sien) && dits.every((m) => sien(m) || noms.includes(m) || LIAISON.has(m));
};

function dossierDit(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  valeur: string | undefined,
  text: string,
): Turn | undefined {
  const { doute, dateDouteuse: date, ...reste } = brouillon;
  const suite = (dossier: string) =>
    avance(ctx, memory, { ...reste, dossier, ...(date && { doute: date }) });
  if (valeur) return suite(valeur);
  const candidats = doute?.sur === "dossier" ? doute.candidats : [];
  if (candidats.length === 1 && ouiSeul(text)) return suite(candidats[0]!);
  const parmi = ctx.dossiers.filter((d) => candidats.includes(d.id));
  const distingues = parmi.filter((d) => estDistingue(d, text));
  if (distingues.length === 1) return suite(distingues[0]!.id);
  const seuls = nommesSeuls(ctx, text);
  const qui = seuls && menageDe(seuls);
  if (typeof qui === "string") return suite(qui);
  return qui?.sur === "dossier" && qui.candidats.length
    ? avance(ctx, memory, { ...brouillon, doute: qui })
    : undefined;
}

export function abandonne(ctx: Contexte, memory: Memory): Turn {
  const attente = (memory.attente ?? []).slice(0, -1);
  return repond(ctx, { ...memory, attente }, phrase(ctx, "rien-note"));
}

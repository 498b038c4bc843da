/** Writes a visit that is sure, or asks the one thing that is not. */
import type {
  BrouillonDeVisite,
  Dossier,
  Doute,
  Fait,
  Fiche,
  Memory,
  Offer,
  Turn,
  Visite,
} from "../../model.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { type Contexte, ficheDe, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { objectifsDits } from "../reading/faits/objectifs.ts";
import { sensible } from "../reading/sensible.ts";
import { ajoute, dis, instant } from "../time.ts";
import { echo, echoDesFaits } from "./echo.ts";
import { fichesDesFaits } from "./faits.ts";
import {
  demandeDate,
  demandeDossier,
  demandeDoublon,
  demandeMode,
  demandeNote,
  demandePresence,
  estCelle,
} from "./questions.ts";

/** How many messages stay editable. */
const ECRITS_GARDES = 40;

/** What is sure and may be written now. */
export type Sure = { brouillon: BrouillonDeVisite; dossier: Dossier; visite?: Visite };

/** The visit, or the turn that asks for the first thing missing or doubtful. */
export function verifie(ctx: Contexte, memory: Memory, recu: BrouillonDeVisite): Sure | Turn {
  const lu = aVenir(ctx, recu);
  const dossier = ctx.dossiers.find((d) => d.id === lu.dossier);
  if (!dossier) return demandeDossier(ctx, memory, lu);
  const neufs = lu.faits?.filter((f) => !rendezVousConnu(dossier, f));
  if (lu.sansVisite && lu.faits?.length && !neufs?.length && !lu.note.trim() && !lu.privee)
    return repond(ctx, memory, phrase(ctx, "rendez-vous-deja", { menage: situe(dossier) }));
  const brouillon = neufs ? { ...lu, faits: neufs } : lu;
  const doute = brouillon.sansVisite ? undefined : douteSurLaDate(ctx, brouillon);
  if (doute) return demandeDate(ctx, memory, { ...brouillon, doute }, dossier);
  if (!brouillon.sansVisite && !brouillon.mode) return demandeMode(ctx, memory, brouillon, dossier);
  if (!brouillon.sansVisite && !brouillon.presence)
    return demandePresence(ctx, memory, brouillon, dossier);
  for (const f of brouillon.faits ?? []) {
    const intime = f.type === "note" && f.prive ? sensible(f.texte) : undefined;
    if (intime) return privesRefuses(ctx, memory, intime);
  }
  const delicat = brouillon.noteVue ? undefined : sensible(brouillon.note);
  if (delicat) return demandeNote(ctx, memory, { ...brouillon, doute: delicat }, dossier);
  if (brouillon.sansVisite) return { brouillon, dossier };
  const visite: Visite = {
    date: brouillon.date!,
    heure: brouillon.heure,
    mode: brouillon.mode!,
    presence: brouillon.presence!,
    duree: brouillon.duree,
    note: brouillon.note,
  };
  const deja = !brouillon.distincte && doublon(dossier, visite, brouillon.remplace);
  return deja
    ? demandeDoublon(ctx, memory, brouillon, dossier, visite)
    : { brouillon, dossier, visite };
}

/** Kept for oneself, it is kept all the same: nothing is written with it. */
const privesRefuses = (
  ctx: Contexte,
  memory: Memory,
  { mots, raison }: NonNullable<ReturnType<typeof sensible>>,
): Turn =>
  repond(
    ctx,
    memory,
    phrase(ctx, "note-privee-sensible", {
      mots: mots.join(", "),
      raison: phrase(ctx, `sensible-${raison}`),
    }),
  );

/** The same appointment twice is one. */
const rendezVousConnu = (dossier: Dossier, f: Fait): boolean =>
  f.type === "rendez-vous" &&
  dossier.faits.some(
    (x) =>
      x.type === "rendez-vous" && x.date === f.date && x.heure === f.heure && x.avec === f.avec,
  );

export const estSure = (x: Sure | Turn): x is Sure => "brouillon" in x;

/** Asks for the first thing missing or doubtful; when nothing is, writes the fiches and echoes them in full. */
export function avance(ctx: Contexte, memory: Memory, brouillon: BrouillonDeVisite): Turn {
  const sure = verifie(ctx, memory, brouillon);
  if (!estSure(sure)) return sure;
  const ecrite = ecris(ctx, memory, sure, 0);
  const dit = ecrite.visite
    ? echo(
        ctx,
        ecrite.memory,
        sure.dossier,
        ecrite.visite,
        [...ecrite.fiches, ...restes(sure)],
        brouillon.remplace !== undefined,
      )
    : echoDesFaits(ctx, ecrite.memory, sure.dossier, ecrite.fiches);
  return { ...tour(dit.memory, dit.reply), fiches: ecrite.fiches };
}

/** A day to come is an appointment, and not a visit. */
function aVenir(ctx: Contexte, b: BrouillonDeVisite): BrouillonDeVisite {
  if (b.sansVisite || b.remplace || !b.date || b.doute?.sur === "date" || !estAVenir(ctx, b))
    return b;
  if (b.presence && b.presence !== "present") return b;
  const { date, heure, mode = null, faits = [], presence: _, ...reste } = b;
  const rdv: Fait = { type: "rendez-vous", date, heure, avec: null, mode };
  const autres = faits.filter((f) => f.type !== "rendez-vous" || f.date !== date);
  return { ...reste, heure: null, duree: null, sansVisite: true, faits: [rdv, ...autres] };
}

const estAVenir = (ctx: Contexte, { date, heure }: BrouillonDeVisite): boolean =>
  date! > ctx.jour ||
  (date === ctx.jour && heure !== null && instant(date, heure) > ctx.message.at);

function douteSurLaDate(ctx: Contexte, b: BrouillonDeVisite): Doute | undefined {
  const { date, doute } = b;
  if (doute?.sur === "date") return doute;
  if (!date) return { sur: "date", raison: "absente", texte: "", jours: [ctx.jour, hier(ctx)] };
  return estAVenir(ctx, b)
    ? { sur: "date", raison: "future", texte: dis(date), jours: [ctx.jour, hier(ctx)] }
    : undefined;
}

const hier = (ctx: Contexte) => ajoute(ctx.jour, { jours: -1 });

const doublon = (dossier: Dossier, visite: Visite, remplace: string | undefined): boolean =>
  dossier.visites.some(
    (v) =>
      v.fiche !== remplace &&
      v.date === visite.date &&
      v.mode === visite.mode &&
      (v.heure === visite.heure || v.heure === null || visite.heure === null),
  );

/** Learnt with the visit that is corrected, and standing still: shown with it. */
const restes = ({ dossier, brouillon: { remplace, oublie = [] } }: Sure): Fiche[] =>
  remplace === undefined
    ? []
    : dossier.faits
        .filter((f) => f.visite === remplace && !oublie.includes(f.fiche))
        .map(({ fiche, by, at, visite: _, type, ...values }) => ({
          id: fiche,
          type,
          dossier: dossier.id,
          by,
          at,
          values,
        }));

/** What was learnt with a visit that turns out to be another household's is written again for that one. */
function deplaces(
  ctx: Contexte,
  remplace: string,
  oublie: readonly string[],
  { fiche, rang }: { fiche: Fiche; rang: number },
): Fiche[] {
  const ancien = ctx.dossiers.find((d) => d.visites.some((v) => v.fiche === remplace));
  if (!ancien || ancien.id === fiche.dossier) return [];
  return ancien.faits
    .filter((f) => f.visite === remplace && !oublie.includes(f.fiche))
    .map(({ fiche: ancienne, by: _, at: __, visite: ___, type, ...values }, i) => ({
      ...ficheDe(ctx, { type, dossier: fiche.dossier, values, remplace: ancienne }, rang + i + 1),
      visite: fiche.id,
    }));
}

/** « Tout annuler » follows a visit of its card that was corrected since. */
const suivie = (o: Offer, ancienne: string | undefined, fiche: string): Offer =>
  o.action.do === "annuler-tout"
    ? {
        ...o,
        action: { ...o.action, fiches: o.action.fiches.map((f) => (f === ancienne ? fiche : f)) },
      }
    : o;

/** Those of the charter's list that the note says were worked on. */
function travailles(ctx: Contexte, dossier: Dossier, note: string): Fait[] {
  const objectifs = editionDuDossier(ctx.catalog, dossier, ctx.jour)?.objectifs ?? {};
  return objectifsDits(note, objectifs).map((objectif) => ({ type: "objectif", objectif }));
}

export type EcriteEnMemoire = { memory: Memory; fiches: Fiche[]; visite?: Visite };

/** The fiches of what is sure. `rang`: how many this turn has written before. */
export function ecris(ctx: Contexte, memory: Memory, sure: Sure, rang: number): EcriteEnMemoire {
  const { brouillon, dossier, visite } = sure;
  const { remplace, message, oublie = [], note, privee } = brouillon;
  const faits: Fait[] = [
    ...(brouillon.faits ?? []),
    ...(remplace && !brouillon.reecrit ? [] : travailles(ctx, dossier, note)),
    ...(privee ? [{ type: "note", texte: note, prive: true } as const] : []),
  ];
  const fiche =
    visite &&
    ficheDe(
      ctx,
      { type: "visite", dossier: dossier.id, values: { ...visite }, ...(remplace && { remplace }) },
      rang + 1,
    );
  const autres = fichesDesFaits(ctx, dossier.id, faits, {
    jour: visite?.date ?? ctx.jour,
    rang: rang + (fiche ? 1 : 0),
    ...(fiche && { visite: fiche.id }),
  });
  const suivent =
    fiche && remplace
      ? deplaces(ctx, remplace, oublie, { fiche, rang: rang + 1 + autres.length })
      : [];
  autres.push(...suivent);
  const n = rang + (fiche ? 1 : 0) + autres.length;
  const oublis = oublie.map((remplace, i) =>
    ficheDe(ctx, { type: "annulation", dossier: dossier.id, values: {}, remplace }, n + i + 1),
  );
  const fiches = [...(fiche ? [fiche] : []), ...autres, ...oublis];
  const principales = fiche ? [fiche] : autres;
  const ecrits = (memory.ecrits ?? []).map((e) =>
    fiche && e.fiche === remplace ? { ...e, fiche: fiche.id } : e,
  );
  for (const { id } of principales)
    if (!ecrits.some((e) => e.fiche === id)) ecrits.push({ message, fiche: id });
  // What is told last is what « non mercredi » speaks of: a fact alone, and it is of no visit.
  const { derniereEtape, derniereVisite, ...autre } = memory;
  const suite: Memory = {
    ...autre,
    ...(!fiches.length && derniereEtape && { derniereEtape }),
    ...(!fiche && !fiches.length && derniereVisite && { derniereVisite }),
    attente: (memory.attente ?? []).filter(
      (p) => !estCelle(p, brouillon) && p.kind !== "correction",
    ),
    ...(memory.offres &&
      fiche && { offres: memory.offres.map((o) => suivie(o, remplace, fiche.id)) }),
    ...(fiche && { derniereVisite: fiche.id }),
    ecrits: ecrits.slice(-ECRITS_GARDES),
  };
  return { memory: suite, fiches, ...(visite && { visite }) };
}

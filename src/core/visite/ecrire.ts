/** Writes a visit that is sure, or asks the one thing that is not. */
import type { BrouillonDeVisite, Dossier, Doute, Memory, Turn, Visite } from "../../model.ts";
import { type Contexte, ficheDe, tour } from "../contexte.ts";
import { ajoute, dis, instant } from "../time.ts";
import { echo } from "./echo.ts";
import {
  demandeDate,
  demandeDossier,
  demandeDoublon,
  demandeMode,
  demandePresence,
  estCelle,
} from "./questions.ts";

/** How many messages stay editable. */
const ECRITS_GARDES = 20;

/** Asks for the first thing missing or doubtful; when nothing is, writes the fiche and echoes it in full. */
export function avance(ctx: Contexte, memory: Memory, brouillon: BrouillonDeVisite): Turn {
  const dossier = ctx.dossiers.find((d) => d.id === brouillon.dossier);
  if (!dossier) return demandeDossier(ctx, memory, brouillon);
  const doute = douteSurLaDate(ctx, brouillon);
  if (doute) return demandeDate(ctx, memory, { ...brouillon, doute }, dossier);
  if (!brouillon.mode) return demandeMode(ctx, memory, brouillon, dossier);
  if (!brouillon.presence) return demandePresence(ctx, memory, brouillon, dossier);
  const visite: Visite = {
    date: brouillon.date!,
    heure: brouillon.heure,
    mode: brouillon.mode,
    presence: brouillon.presence,
    duree: brouillon.duree,
    note: brouillon.note,
  };
  const deja = !brouillon.distincte && doublon(dossier, visite, brouillon.remplace);
  if (deja) return demandeDoublon(ctx, memory, brouillon, dossier, visite);
  return ecris(ctx, memory, brouillon, dossier, visite);
}

function douteSurLaDate(
  ctx: Contexte,
  { date, heure, doute }: BrouillonDeVisite,
): Doute | undefined {
  if (doute?.sur === "date") return doute;
  if (!date) return { sur: "date", raison: "absente", texte: "", jours: [ctx.jour, hier(ctx)] };
  const plusTard = date === ctx.jour && heure !== null && instant(date, heure) > ctx.message.at;
  if (date > ctx.jour || plusTard)
    return { sur: "date", raison: "future", texte: dis(date), jours: [ctx.jour, hier(ctx)] };
  return undefined;
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

function ecris(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  dossier: Dossier,
  visite: Visite,
): Turn {
  const { remplace, message } = brouillon;
  const fiche = ficheDe(ctx, {
    type: "visite",
    dossier: dossier.id,
    values: { ...visite },
    ...(remplace && { remplace }),
  });
  const ecrits = (memory.ecrits ?? []).map((e) =>
    e.fiche === remplace ? { ...e, fiche: fiche.id } : e,
  );
  if (!ecrits.some((e) => e.message === message)) ecrits.push({ message, fiche: fiche.id });
  const suite: Memory = {
    ...memory,
    attente: (memory.attente ?? []).filter(
      (p) => !estCelle(p, brouillon) && p.kind !== "correction",
    ),
    derniereVisite: fiche.id,
    ecrits: ecrits.slice(-ECRITS_GARDES),
  };
  const dit = echo(ctx, suite, dossier, visite, fiche, remplace !== undefined);
  return { ...tour(dit.memory, dit.reply), fiches: [fiche] };
}

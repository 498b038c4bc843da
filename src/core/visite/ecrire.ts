/** Writes a visit that is sure, or asks the one thing that is not. */
import type {
  BrouillonDeVisite,
  Dossier,
  Doute,
  Fiche,
  Memory,
  Pending,
  Turn,
  Visite,
} from "../../model.ts";
import { type Bouton, type Contexte, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { ajoute, dis } from "../time.ts";
import { echo } from "./echo.ts";
import { MODES } from "./formulaire.ts";

/** How many messages stay editable. */
const ECRITS_GARDES = 50;

/** Asks for the first thing missing or doubtful; when nothing is, writes the fiche and echoes it in full. */
export function avance(ctx: Contexte, memory: Memory, brouillon: BrouillonDeVisite): Turn {
  const dossier = ctx.dossiers.find((d) => d.id === brouillon.dossier);
  if (!dossier) return demandeDossier(ctx, memory, brouillon);
  const doute = douteSurLaDate(ctx, brouillon);
  if (doute) return demandeDate(ctx, memory, { ...brouillon, doute });
  if (!brouillon.mode) return demandeMode(ctx, memory, brouillon, dossier);
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

function douteSurLaDate(ctx: Contexte, { date, doute }: BrouillonDeVisite): Doute | undefined {
  if (doute?.sur === "date") return doute;
  if (!date) return { sur: "date", raison: "absente", texte: "", jours: [ctx.jour, hier(ctx)] };
  if (date > ctx.jour)
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

/** Several visits may wait, each with its own question: they are told apart by their message. */
const estCelle = (p: Pending, { message }: BrouillonDeVisite): boolean =>
  p.kind === "visite" && p.brouillon.message === message;

function demande(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  asking: string,
  text: string,
  boutons: Bouton[],
): Turn {
  const attente = [
    ...(memory.attente ?? []).filter((p) => !estCelle(p, brouillon)),
    { kind: "visite", brouillon, asking } as const,
  ];
  return repond(ctx, { ...memory, attente }, text, [
    ...boutons,
    [phrase(ctx, "bouton-ne-rien-noter"), { do: "repondre", valeur: "annuler" }],
  ]);
}

/** Buttons: at most this many households are offered. */
const MENAGES_OFFERTS = 5;

function demandeDossier(ctx: Contexte, memory: Memory, brouillon: BrouillonDeVisite): Turn {
  const doute = brouillon.doute?.sur === "dossier" ? brouillon.doute : undefined;
  const candidats = ctx.dossiers.filter((d) =>
    doute?.candidats.length ? doute.candidats.includes(d.id) : d.statut === "en-cours",
  );
  const nom = doute?.nom;
  const text = doute?.candidats.length
    ? phrase(ctx, doute.candidats.length > 1 ? "quel-menage-parmi" : "est-ce-ce-menage", {
        menage: candidats[0] ? situe(candidats[0]) : "",
      })
    : nom
      ? phrase(ctx, "menage-inconnu", { nom })
      : phrase(ctx, ctx.dossiers.length ? "quel-menage" : "aucun-dossier");
  const montres = doute?.candidats.length || !nom ? candidats.slice(0, MENAGES_OFFERTS) : [];
  if (!ctx.dossiers.length) return repond(ctx, memory, text);
  return demande(
    ctx,
    memory,
    brouillon,
    "dossier",
    text,
    montres.map((d) => [situe(d), { do: "repondre", valeur: d.id }]),
  );
}

function demandeDate(ctx: Contexte, memory: Memory, brouillon: BrouillonDeVisite): Turn {
  const doute = brouillon.doute as Extract<Doute, { sur: "date" }>;
  const text = phrase(ctx, `date-${doute.raison}`, { texte: doute.texte });
  return demande(
    ctx,
    memory,
    brouillon,
    "date",
    text,
    doute.jours.map((j) => [dis(j), { do: "repondre", valeur: j }]),
  );
}

function demandeMode(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  dossier: Dossier,
): Turn {
  const text = phrase(ctx, "quel-mode", { menage: situe(dossier), jour: dis(brouillon.date!) });
  return demande(
    ctx,
    memory,
    brouillon,
    "mode",
    text,
    MODES.map((m) => [phrase(ctx, `mode-${m}`), { do: "repondre", valeur: m }]),
  );
}

function demandeDoublon(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  dossier: Dossier,
  visite: Visite,
): Turn {
  const text = phrase(ctx, "deja-notee", { menage: situe(dossier), jour: dis(visite.date) });
  return demande(ctx, memory, brouillon, "doublon", text, [
    [phrase(ctx, "bouton-autre-visite"), { do: "repondre", valeur: "oui" }],
  ]);
}

function ecris(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  dossier: Dossier,
  visite: Visite,
): Turn {
  const { remplace, message } = brouillon;
  const fiche: Fiche = {
    id: `${ctx.message.id}.1`,
    type: "visite",
    dossier: dossier.id,
    by: ctx.personne.id,
    at: ctx.message.at.toISOString(),
    values: { ...visite },
    ...(remplace && { remplace }),
  };
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

/** The one question that a visit may still need: whom, when, how, or whether it is another one. */
import type {
  BrouillonDeVisite,
  Dossier,
  Doute,
  Memory,
  Pending,
  Turn,
  Visite,
} from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { enReponse } from "../question-ouverte.ts";
import { dis } from "../time.ts";
import { MODES, PRESENCES } from "./formulaire.ts";

/** More open questions than these, and the oldest is forgotten: nothing of it was written. */
const QUESTIONS_GARDEES = 10;

/** Several visits may wait, each with its own question: they are told apart by their message. */
export const estCelle = (p: Pending, { message }: BrouillonDeVisite): boolean =>
  p.kind === "visite" && p.brouillon.message === message;

function demande(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  asking: string,
  text: string,
  boutons: [label: string, valeur: string][],
): Turn {
  const pending = { kind: "visite", brouillon, asking } as const;
  const autres = (memory.attente ?? []).filter((p) => !estCelle(p, brouillon));
  const attente = [...autres.slice(1 - QUESTIONS_GARDEES), pending];
  const tous = [...boutons, [phrase(ctx, "bouton-ne-rien-noter"), "annuler"] as const];
  return repond(
    ctx,
    { ...memory, attente },
    text,
    tous.map(([label, valeur]) => [label, enReponse(pending, valeur)] as const),
  );
}

/** Buttons: at most this many households are offered. */
const MENAGES_OFFERTS = 5;

export function demandeDossier(ctx: Contexte, memory: Memory, brouillon: BrouillonDeVisite): Turn {
  if (!ctx.dossiers.length) return repond(ctx, memory, phrase(ctx, "aucun-dossier"));
  const doute = brouillon.doute?.sur === "dossier" ? brouillon.doute : undefined;
  const candidats = ctx.dossiers.filter((d) =>
    doute?.candidats.length ? doute.candidats.includes(d.id) : d.statut === "en-cours",
  );
  const nom = doute?.nom;
  const etat = phrase(ctx, brouillon.remplace ? "rien-encore-change" : "rien-encore-note");
  const text = doute?.candidats.length
    ? phrase(ctx, doute.candidats.length > 1 ? "quel-menage-parmi" : "est-ce-ce-menage", {
        menage: candidats[0] ? situe(candidats[0]) : "",
        etat,
      })
    : nom
      ? phrase(ctx, "menage-inconnu", { nom, etat })
      : phrase(ctx, "quel-menage", { etat });
  const montres = doute?.candidats.length || !nom ? candidats.slice(0, MENAGES_OFFERTS) : [];
  return demande(
    ctx,
    memory,
    brouillon,
    "dossier",
    text,
    montres.map((d) => [situe(d), d.id]),
  );
}

export function demandeDate(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  dossier: Dossier,
): Turn {
  const doute = brouillon.doute as Extract<Doute, { sur: "date" }>;
  const text = phrase(ctx, `date-${doute.raison}`, {
    texte: doute.texte,
    menage: situe(dossier),
  });
  return demande(
    ctx,
    memory,
    brouillon,
    "date",
    text,
    doute.jours.map((j) => [dis(j), j]),
  );
}

export function demandeMode(
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
    MODES.map((m) => [phrase(ctx, `mode-${m}`), m]),
  );
}

export function demandePresence(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  dossier: Dossier,
): Turn {
  const text = phrase(ctx, "quelle-presence", {
    menage: situe(dossier),
    jour: dis(brouillon.date!),
  });
  return demande(
    ctx,
    memory,
    brouillon,
    "presence",
    text,
    PRESENCES.map((p) => [phrase(ctx, `presence-${p}`), p]),
  );
}

/** The note says more than a journal of housing may hold: reworded, left out, or kept on purpose. */
export function demandeNote(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  dossier: Dossier,
): Turn {
  const doute = brouillon.doute as Extract<Doute, { sur: "note" }>;
  const text = phrase(ctx, "note-sensible", {
    menage: situe(dossier),
    mots: doute.mots.map((m) => `« ${m} »`).join(", "),
    raison: phrase(ctx, `sensible-${doute.raison}`),
    neutre: phrase(ctx, `neutre-${doute.raison}`),
    etat: phrase(ctx, brouillon.remplace ? "rien-encore-change" : "rien-encore-note"),
  });
  return demande(ctx, memory, brouillon, "note", text, [
    [phrase(ctx, "bouton-neutre"), "neutre"],
    [phrase(ctx, "bouton-sans-passage"), "sans"],
    [phrase(ctx, "bouton-mes-mots"), "garde"],
  ]);
}

export function demandeDoublon(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  dossier: Dossier,
  visite: Visite,
): Turn {
  const text = phrase(ctx, "deja-notee", { menage: situe(dossier), jour: dis(visite.date) });
  return demande(ctx, memory, brouillon, "doublon", text, [
    [phrase(ctx, "bouton-autre-visite"), "oui"],
  ]);
}

/** A request for access: what the team's file knows already is proposed, and what was confirmed is written. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, puis, repond, tour } from "../contexte.ts";
import type { Values } from "../dialogue/champs/champ.ts";
import { demande, dialogueDe, type EnDialogue, sansDialogue } from "../dialogue/moteur.ts";
import { memePersonne } from "../dossier/dossiers.ts";
import { territoiresDe } from "../droits/territoires.ts";
import { decident } from "./decider.ts";

export const DIALOGUE = "acces";
/** The fiche that it writes. */
export const DEMANDE = "acces-demande";

const liste = (v: Values[string] | undefined): string[] => (Array.isArray(v) ? v : []);

/** The line of the team's file that bears this name, when only one does. */
function ligne({ attendus, comptes, message }: Contexte, nom: string) {
  // Whoever the directory calls otherwise learns nothing of it; nor once somebody was let in by it.
  if (message.compte !== undefined && !memePersonne(message.compte, nom)) return undefined;
  const prise = [...comptes.parId.values()].some(
    (c) => c.type === "acces-accord" && memePersonne(c.nom, nom),
  );
  const siennes = prise ? [] : attendus.filter((p) => memePersonne(p.nom, nom));
  return siennes.length === 1 ? siennes[0] : undefined;
}

/** Once the name is said, the rest of its line is read back; all of it is shown before it leaves. */
export function completee(ctx: Contexte, turn: Turn): Turn {
  const pending = turn.memory.attente?.at(-1);
  if (pending?.kind !== "dialogue" || pending.dialogue !== DIALOGUE) return turn;
  const { nom, role } = pending.values;
  const prevue = typeof nom === "string" && role === undefined ? ligne(ctx, nom) : undefined;
  const dialogue = dialogueDe(ctx, DIALOGUE);
  if (!prevue || !dialogue) return turn;
  const territoires = [...territoiresDe(prevue)];
  const values: Values = {
    ...pending.values,
    nom: prevue.nom,
    role: prevue.role,
    ...(prevue.association && { association: prevue.association }),
    ...(territoires.length && { territoires }),
  };
  const [premiere] = turn.replies;
  const avant = turn.replies.length > 1 && premiere ? [premiere] : [];
  const memory = { ...turn.memory, attente: turn.memory.attente?.slice(0, -1) ?? [] };
  return puis(
    tour(memory, ...avant, { text: phrase(ctx, "acces-prevu") }),
    demande(ctx, memory, dialogue, { ...pending, values }),
  );
}

/** The confirmed dialog: written, and said who will decide. */
export function ecrisDemandeDAcces(
  ctx: Contexte,
  memory: Memory,
  { cle }: EnDialogue,
  { nom, role, association, territoires }: Values,
): Turn {
  const prevue = ligne(ctx, String(nom));
  const dits = {
    nom: String(nom),
    role: String(role),
    association: String(association ?? ""),
    territoires: liste(territoires),
  };
  const fiche = ficheDe(ctx, {
    type: DEMANDE,
    dossier: "",
    values: {
      ...dits,
      ...(ctx.message.compte && { compte: ctx.message.compte }),
      ...(prevue?.role === dits.role && { prevu: true }),
    },
  });
  const quelquun = decident(ctx.gens, {
    ...dits,
    role: dits.role as typeof ctx.personne.role,
  }).length;
  const text = phrase(ctx, quelquun ? "acces-envoye" : "acces-sans-personne");
  return { ...repond(ctx, sansDialogue(memory, cle), text), fiches: [fiche] };
}

/** Keeps the question that got no answer, without any name, for those who can have it answered. */
import type { Fiche, Manque, Memory, Turn } from "../../model.ts";
import { partInconnue } from "../charte/vocabulaire.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { empreinte } from "../empreinte.ts";
import { masque } from "../reading/masque.ts";
import { estHorsSujet, neDemandeRien, sansRecit } from "../reading/questions-gardees.ts";
import { vocabulaire } from "../reading/vocabulaire.ts";

/** Longer than this, it is a story. */
const LONGUEUR_MAX = 300;

/** With this share of words that no charter uses, it is about something else, or no language at all. */
const ETRANGERE = 0.7;

/** The turn with one fiche more for each thing it could not answer, and without its marks. */
export function retiensLesQuestions(ctx: Contexte, avant: Memory, turn: Turn): Turn {
  const manques = turn.replies.flatMap((r) => r.manque ?? []);
  if (!manques.length) return turn;
  const texte = texteGarde(ctx, avant, turn.memory, manques[0]!);
  // « Je n'en ai rien enregistré » would not be true of a question that is kept.
  const replies = turn.replies.map(({ manque, ...reply }) =>
    texte !== undefined && manque?.raison === "incompris"
      ? { ...reply, text: phrase(ctx, "inconnu-garde") }
      : reply,
  );
  const fiches = texte === undefined ? [] : manques.map((m, i) => fiche(ctx, avant, texte, m, i));
  return { ...turn, replies, fiches: [...turn.fiches, ...fiches] };
}

/** It is about no household, and who asked does not matter: it is signed by nobody. */
function fiche(ctx: Contexte, avant: Memory, texte: string, manque: Manque, rang: number): Fiche {
  const { raison, sujet = null } = manque;
  const sien = raison === "ailleurs" ? null : (avant.territoire ?? ctx.personne.territoire ?? null);
  return {
    // Not the message's own: that one names a conversation, and so whoever asked.
    id: `question-${empreinte(`${ctx.message.id} ${rang}`)}`,
    type: "question",
    dossier: "",
    by: "",
    at: ctx.message.at.toISOString(),
    values: { texte, territoire: manque.territoire ?? sien, sujet, jour: ctx.jour, raison },
  };
}

/** What may be kept of it; `undefined` when nothing may. */
function texteGarde(
  ctx: Contexte,
  avant: Memory,
  apres: Memory,
  { raison }: Manque,
): string | undefined {
  const { message } = ctx;
  const posee = demandee(message.text, avant, apres, raison);
  if (message.edits || !posee || posee.length > LONGUEUR_MAX) return undefined;
  if (neDemandeRien(posee) || estHorsSujet(message.text)) return undefined;
  if (partInconnue(ctx.catalog, posee) >= ETRANGERE) return undefined;
  const texte = masque(sansRecit(posee), ctx, vocabulaire(ctx.catalog));
  return neDemandeRien(texte) ? undefined : texte;
}

/** The question itself: what was typed, or what was asked before its territory was known. */
function demandee(
  text: string,
  avant: Memory,
  apres: Memory,
  raison: Manque["raison"],
): string | undefined {
  if (raison === "incompris" || raison === "hesite") return text || undefined;
  const question = apres.dernier?.question;
  const attendue = avant.attente?.some((p) => p.kind === "territoire" && p.question === question);
  if (attendue) return question;
  const redite =
    avant.dernier?.question === question &&
    avant.dernier?.territoires?.join() === apres.dernier?.territoires?.join();
  return text && (!redite || text.trim() === question) ? question : undefined;
}

/** Somebody who is not let in: the charter answers them, they may ask for their access, and nothing else is read. */
import type { Action, Memory, Pending, Turn } from "../../model.ts";
import { reponseAttendue } from "../attente.ts";
import { surCharte } from "../charte/demander.ts";
import { type Bouton, type Contexte, phrase, puis, repond } from "../contexte.ts";
import { dialogueDe } from "../dialogue/moteur.ts";
import { ouvre } from "../dialogue/ouvrir.ts";
import { demandeSonAcces, sePresente } from "../reading/gens.ts";
import { estQuestion, parleDeContact } from "../reading/intentions.ts";
import { estUnOrdre } from "../reading/ordres.ts";
import { estBref } from "../reading/reponses.ts";
import { redemande } from "../redemander.ts";
import { dis, jourDe } from "../time.ts";
import { completee, DIALOGUE } from "./demander.ts";

/** What a button may do there; whatever else was shown before is out of date. */
const PERMIS: ReadonlySet<Action["do"]> = new Set(["dire", "demander", "repondre"]);
export const permisAuSeuil = (action: Action): boolean => PERMIS.has(action.do);

const estDuSeuil = (p: Pending): boolean =>
  (p.kind === "dialogue" && p.dialogue === DIALOGUE) ||
  (p.kind === "brouillon" && estDuSeuil(p.pending));
const deLaCharte = (p: Pending): boolean => p.kind === "territoire" || p.kind === "condition";

/** Of one's memory, what counts on this side of the door. */
export function aLaPorte({ personne }: Contexte, memory: Memory): Memory {
  const garde = (p: Pending) => (personne.acces ? estDuSeuil(p) || deLaCharte(p) : !estDuSeuil(p));
  const { attente = [], brouillons = [] } = memory;
  if (attente.every(garde) && brouillons.every(garde)) return memory;
  return { ...memory, attente: attente.filter(garde), brouillons: brouillons.filter(garde) };
}

/** Where others read → the answer to what was asked → a question of charter → where the request stands → who are you? */
export function auSeuil(ctx: Contexte, memory: Memory, text: string): Turn {
  const { acces } = ctx.personne;
  if (!ctx.message.prive)
    return surCharte(ctx, memory, text) ?? repond(ctx, memory, phrase(ctx, "acces-en-prive"));
  const enAttente = memory.attente?.at(-1);
  const seDit = sePresente(text) || demandeSonAcces(text);
  const reponse = enAttente && reponseAttendue(ctx, memory, { text });
  if (reponse) return completee(ctx, reponse);
  if (seDit && !(enAttente && estDuSeuil(enAttente))) return demande(ctx, memory, text);
  const charte = demandeLaCharte(text) ? surCharte(ctx, memory, text) : undefined;
  if (charte)
    return puis(charte, enAttente ? redemande(ctx, charte.memory) : invite(ctx, charte.memory));
  if (enAttente) {
    const cle = estBref(text) ? "reponse-illisible" : "acces-rien-note";
    return puis(repond(ctx, memory, phrase(ctx, cle)), redemande(ctx, memory, false));
  }
  if (acces === "inconnu" && !estQuestion(text)) return demande(ctx, memory, text);
  return ouEnEst(ctx, memory);
}

/** What is told, or asked of one's dossiers, is read by nobody here: only a question, or its few words. */
const demandeLaCharte = (text: string): boolean =>
  !estUnOrdre(text) &&
  !parleDeContact(text) &&
  (estQuestion(text) || text.trim().split(/\s+/).length <= MOTS_SEULS);
const MOTS_SEULS = 4;

function demande(ctx: Contexte, memory: Memory, text: string): Turn {
  const dialogue = dialogueDe(ctx, DIALOGUE);
  if (!dialogue) throw new Error(`dialogs/: nothing is called « ${DIALOGUE} »`);
  return completee(ctx, ouvre(ctx, memory, dialogue, text));
}

const demander = (ctx: Contexte): Bouton[] => {
  const text = phrase(ctx, "bouton-demander-acces");
  return [[text, { do: "dire", text }]];
};

/** After a charter answer, to whoever never asked. */
const invite = (ctx: Contexte, memory: Memory): Turn =>
  ctx.personne.acces === "inconnu"
    ? repond(ctx, memory, phrase(ctx, "acces-invite"), demander(ctx))
    : { memory, replies: [], fiches: [] };

/** Where it stands, in words that name nobody. */
function ouEnEst(ctx: Contexte, memory: Memory): Turn {
  const { id, acces } = ctx.personne;
  const compte = ctx.comptes.parId.get(id);
  const le = compte ? dis(compte.le) : dis(jourDe(ctx.message.at));
  switch (acces) {
    case "demande":
      return repond(ctx, memory, phrase(ctx, "acces-attend", { le }));
    case "refuse":
      return repond(ctx, memory, phrase(ctx, "acces-refuse", { le }), demander(ctx));
    case "parti":
      return repond(ctx, memory, phrase(ctx, "acces-parti", { le }), demander(ctx));
    default:
      return repond(ctx, memory, phrase(ctx, "acces-inconnu"), demander(ctx));
  }
}

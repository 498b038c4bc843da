/** Somebody who is not let in: the charter answers them, they may ask for their access, and nothing else is read. */
import type { Action, Memory, Pending, Turn } from "../../model.ts";
import { reponseAttendue } from "../attente.ts";
import { surCharte } from "../charte/demander.ts";
import { type Bouton, type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { CONFIRMER, dialogueDe } from "../dialogue/moteur.ts";
import { ouvre } from "../dialogue/ouvrir.ts";
import { lisBris } from "../reading/bris.ts";
import {
  demandeLaVisite,
  demandeSonAcces,
  ditAuRecap,
  interroge,
  parleDeSaDemande,
  sePresente,
} from "../reading/gens.ts";
import { estQuestion, parleDeContact } from "../reading/intentions.ts";
import { estUnOrdre, ordresDe } from "../reading/ordres.ts";
import { abandonne, demandeUneDefinition, estBref } from "../reading/reponses.ts";
import { lisTransmission } from "../reading/transmission.ts";
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

/** Where others read → given up → the answer to what was asked → who one is → a question of charter → where the request stands. */
export function auSeuil(ctx: Contexte, memory: Memory, ecrit: string): Turn {
  const { acces } = ctx.personne;
  if (!ctx.message.prive)
    return surCharte(ctx, memory, ecrit) ?? repond(ctx, memory, phrase(ctx, "acces-en-prive"));
  const enAttente = memory.attente?.at(-1);
  const dialogue = memory.attente?.some(estDuSeuil) === true;
  if (dialogue && abandonne(ecrit) && estBref(ecrit))
    return repond(ctx, { ...memory, attente: [] }, phrase(ctx, "acces-abandon"), demander(ctx));
  const text = enAttente ? duRecap(enAttente, ecrit) : ecrit;
  const autre = ailleurs(text) || parleDeSaDemande(text);
  const demandee = estQuestion(text) || demandeUneDefinition(text) || interroge(text);
  const reponse =
    enAttente && !autre && !(demandee && estDuSeuil(enAttente))
      ? reponseAttendue(ctx, memory, { text })
      : undefined;
  if (reponse) return completee(ctx, reponse);
  if (!dialogue && !autre && (sePresente(text) || demandeSonAcces(text)))
    return demande(ctx, memory, text);
  const bref = !dialogue && text.trim().split(/\s+/).length <= MOTS_SEULS;
  const charte =
    !autre && (demandee || bref) && !estUnOrdre(text) && !parleDeContact(text)
      ? surCharte(ctx, memory, text)
      : undefined;
  if (charte) return puis(charte, apresLaCharte(ctx, charte.memory, dialogue));
  const libre = sansQuestion(memory);
  if (dialogue) {
    const cle = estBref(text) && !autre ? "reponse-illisible" : "acces-rien-note";
    return puis(repond(ctx, libre, phrase(ctx, cle)), redemande(ctx, libre, false));
  }
  if (acces === "inconnu" && !demandee && !autre) return demande(ctx, libre, text);
  return ouEnEst(ctx, libre);
}

/** A word or a few, « durée », « non cumul »: a question of charter, while nothing is asked. */
const MOTS_SEULS = 4;

/** What was asked comes back, unless the charter asks something itself. */
function apresLaCharte(ctx: Contexte, memory: Memory, dialogue: boolean): Turn {
  const derniere = memory.attente?.at(-1);
  if (derniere && deLaCharte(derniere)) return tour(memory);
  return dialogue ? redemande(ctx, memory, false) : invite(ctx, memory);
}

/** Help, the tour, a message to somebody, a dossier to open: none of it answers who one is. */
const ailleurs = (text: string): boolean =>
  ordresDe(text).includes("aide") ||
  lisTransmission(text) !== undefined ||
  lisBris(text) !== undefined ||
  demandeLaVisite(text);

/** Without the questions of the charter: they are asked again when it is. */
const sansQuestion = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).filter(estDuSeuil),
});
const duRecap = (pending: Pending, text: string): string =>
  pending.kind === "dialogue" && pending.asking === CONFIRMER ? (ditAuRecap(text) ?? text) : text;

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

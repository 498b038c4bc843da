/** One message in, one turn out. Pure. The order in which a message is read is written here, and only here. */
import type { Action, Memory, Turn } from "../model.ts";
import { redemande, reponseAttendue } from "./attente.ts";
import { definis } from "./charte/definir.ts";
import { dispositifSeul, propose } from "./charte/deviner.ts";
import { doubles } from "./charte/doubles.ts";
import { lisQuestion, SUR } from "./charte/lire.ts";
import { repondQuestion } from "./charte/question.ts";
import { suite } from "./charte/suite.ts";
import { ailleursDe } from "./charte/sujet.ts";
import { type Choisi, choisi, tape } from "./choix.ts";
import { commande } from "./commandes.ts";
import { type Contexte, phrase, puis, repond } from "./contexte.ts";
import { declenche, ouvre } from "./dialogue/moteur.ts";
import { questionDe } from "./question-ouverte.ts";
import { manque } from "./questions/manque.ts";
import { retiensLesQuestions } from "./questions/retenir.ts";
import { plie } from "./reading/dates.ts";
import { sansDetours } from "./reading/detours.ts";
import { lis } from "./reading/expressions.ts";
import {
  associe,
  estAuPasse,
  estCorrection,
  estHypothese,
  estPasLaSienne,
  estQuestion,
  interroge,
  parleDeContact,
} from "./reading/intentions.ts";
import { menagesDe } from "./reading/menages.ts";
import { moisEnEntier } from "./reading/orthographe.ts";
import { LONGUEUR_MAX } from "./reading/plat.ts";
import { demandeUneDefinition } from "./reading/reponses.ts";
import { lisRoles } from "./reading/roles.ts";
import { annule } from "./visite/annuler.ts";
import { corrige, demandeCorrection, modifie, reecris } from "./visite/corriger.ts";
import { contactNonFait, estJournal, nommeUnMenage, raconteAussi } from "./visite/journal.ts";
import { noter } from "./visite/noter.ts";

export const turn = (ctx: Contexte, memory: Memory): Turn =>
  retiensLesQuestions(ctx, memory, reponds(ctx, memory));

function reponds(ctx: Contexte, memory: Memory): Turn {
  const { message } = ctx;
  if (message.text.length > LONGUEUR_MAX && plieCourt(message.text) > LONGUEUR_MAX)
    return repond(ctx, memory, phrase(ctx, "trop-long", { max: LONGUEUR_MAX }));
  const text = plie(message.text).trim();
  if (message.choice) return surChoix(ctx, memory, choisi(memory, message.choice));
  if (!text) return repond(ctx, memory, phrase(ctx, "vide"));
  if (message.edits) return reecris(ctx, memory, text) ?? surTexte(ctx, memory, text);
  const bouton = tape(memory, text);
  if (bouton) return surChoix(ctx, memory, bouton);
  return surTexte(ctx, memory, text);
}

/** The length once runs of white space are one: 28,000 spaces are not a long message. */
const plieCourt = (text: string): number => {
  let n = 0;
  let blanc = false;
  for (const c of text) {
    const espace = c === " " || c === "\n" || c === "\t" || c === "\r" || c === "\u00a0";
    if (!espace || !blanc) n++;
    blanc = espace;
    if (n > LONGUEUR_MAX) return n;
  }
  return n;
};

/** A button: its action, or word that it is out of date. */
function surChoix(ctx: Contexte, memory: Memory, { action, memory: suite, values }: Choisi): Turn {
  if (!action)
    return puis(repond(ctx, memory, phrase(ctx, "choix-perime")), redemande(ctx, memory, false));
  return agis(ctx, suite, action, values);
}

function agis(ctx: Contexte, memory: Memory, action: Action, values: Record<string, string>): Turn {
  switch (action.do) {
    case "dire":
      return surTexte(ctx, memory, action.text);
    case "demander": {
      const text = action.text || ctx.catalog.sujets[action.sujet]!.titre;
      const lue = { ...lisQuestion(ctx, text), sujet: action.sujet };
      return repondQuestion(ctx, memory, text, lue);
    }
    case "repondre":
      return repondu(ctx, memory, action);
    case "corriger-visite":
      return demandeCorrection(ctx, memory, action.fiche);
    case "modifier-visite":
      return modifie(ctx, memory, action.fiche, values);
    case "annuler-visite":
      return annule(ctx, memory, action.fiche);
  }
}

/** A button answers its own question, even if another one was asked since; never another's. */
function repondu(
  ctx: Contexte,
  memory: Memory,
  { question, valeur }: Extract<Action, { do: "repondre" }>,
): Turn {
  const attente = memory.attente ?? [];
  const sienne = attente.findLast((p) => questionDe(p) === question);
  const devant = sienne && {
    ...memory,
    attente: [...attente.filter((p) => p !== sienne), sienne],
  };
  const reponse = devant && reponseAttendue(ctx, devant, { valeur, text: "" });
  if (reponse) return ensuite(ctx, devant, reponse);
  return puis(repond(ctx, memory, phrase(ctx, "choix-perime")), redemande(ctx, memory, false));
}

/** Answer to a pending question → correction → command → dialog → visit → charter question → admission. */
function surTexte(ctx: Contexte, memory: Memory, text: string): Turn {
  const enAttente = memory.attente?.at(-1);
  if (enAttente) {
    const reponse = reponseAttendue(ctx, memory, { text });
    if (reponse) return ensuite(ctx, memory, reponse);
  }
  const ordre = commande(ctx, memory, text);
  if (ordre) return ordre;
  const digression = sansAttente(ctx, memory, text);
  if (digression) {
    const sienne = digression.memory.attente?.at(-1) !== enAttente;
    return enAttente && !sienne ? puis(digression, redemande(ctx, digression.memory)) : digression;
  }
  if (enAttente)
    return puis(
      repond(ctx, memory, phrase(ctx, "reponse-illisible")),
      redemande(ctx, memory, false),
    );
  return inconnu(ctx, memory, text);
}

/** A question answered lets the one that waited below it come back. */
const ensuite = (ctx: Contexte, avant: Memory, turn: Turn): Turn => {
  const reste = turn.memory.attente?.length ?? 0;
  return reste > 0 && reste < (avant.attente?.length ?? 0)
    ? puis(turn, redemande(ctx, turn.memory))
    : turn;
};

/** What the text is by itself, whatever question was open. */
function sansAttente(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  if (
    estCorrection(text) &&
    !memory.attente?.some((p) => p.kind === "visite") &&
    !estQuestion(text) &&
    memory.derniereVisite &&
    ctx.message.prive
  ) {
    const corrigee = corrige(ctx, memory, memory.derniereVisite, text);
    if (corrigee) return corrigee;
  }
  const dialogue =
    estQuestion(text) || demandeUneDefinition(text) ? undefined : declenche(ctx, text);
  if (dialogue)
    return ctx.message.prive ? ouvre(ctx, memory, dialogue, text) : enPrive(ctx, memory);
  if (estJournal(ctx, text))
    return ctx.message.prive ? noter(ctx, memory, text) : enPrive(ctx, memory);
  if (ctx.message.prive && contactNonFait(ctx, text))
    return repond(ctx, memory, phrase(ctx, "pas-une-visite"));
  const doute = visiteEnQuestion(ctx, memory, text);
  if (doute) return doute;
  const charte = surCharte(ctx, memory, text);
  if (charte) {
    const reponse = charte;
    // « vad benali lundi 9h et masp ok ? »: the question is answered, the visit is not lost in silence.
    const aussi = ctx.message.prive && estQuestion(text) && raconteAussi(ctx, text);
    return aussi
      ? puis(reponse, repond(ctx, reponse.memory, phrase(ctx, "visite-non-notee")))
      : reponse;
  }
  if (!estQuestion(text) && (estHypothese(text) || estPasLaSienne(text)) && parleDeContact(text))
    return repond(ctx, memory, phrase(ctx, "pas-une-visite"));
  return undefined;
}

/** Said of a household and asking nothing: a charter answers it only when the words are surer. */
const AFFIRME = 0.3;

/** The rest of the last question → a measure alone → a meaning → two questions → one question. */
function surCharte(ctx: Contexte, memory: Memory, ecrit: string): Turn | undefined {
  const text = moisEnEntier(ecrit);
  const lie =
    suite(ctx, memory, text) ?? dispositifSeul(ctx, memory, text) ?? definis(ctx, memory, text);
  if (lie) return lie;
  const deux = doubles(ctx, memory, text);
  if (deux) return deux;
  const lue = lisQuestion(ctx, text, memory.territoire);
  const lieu = lue.territoires.length ? undefined : ailleursDe(lis(sansDetours(text)), ctx.catalog);
  if (lieu && lue.proches[0])
    return repondQuestion(ctx, memory, text, { ...lue, sujet: lue.sujet ?? lue.proches[0] });
  if (!lue.sujet) return undefined;
  // « maintien », alone, answers the question that is open; « non elle paie le 15/02 » mends an answer.
  const bref = text.split(" ").length < 3;
  if (memory.attente?.length && !estQuestion(text) && (bref || estCorrection(text)))
    return undefined;
  const raconte =
    nommeUnMenage(ctx, text) ||
    menagesDe(text, ctx.dossiers).surs.length > 0 ||
    (parleDeContact(text) && estAuPasse(text));
  const long = text.split(" ").length > MOTS_SEULS;
  const affirme =
    !estQuestion(text) &&
    !associe(text) &&
    (memory.attente?.length || (raconte && (estAuPasse(text) || long)));
  // « dette martin 2340 au 1/3 » is told of a household, and no charter answers it; nor while a question is open.
  const parle = raconte && !estQuestion(text) && lue.sujet !== "cumul";
  if (parle && (MONTANT.test(text) || estHypothese(text) || (memory.attente?.length && long)))
    return undefined;
  if (affirme && (lue.candidats[0]?.force ?? 0) < SUR + AFFIRME && lue.sujet !== "cumul")
    return undefined;
  return repondQuestion(ctx, memory, text, { ...lue, sujet: lue.sujet });
}

/** As sure as this, a topic is offered even alone. */
const SEUL_INDICE = 0.35;

/** A sum, and not a date. */
const MONTANT = /\d{3,}(?![/.-]\d)|€|euros?\b/i;

/** « plafond », « rythme des visites »: so short that it asks, question mark or not. */
const MOTS_SEULS = 5;

const sansInterrogation = (text: string): string => text.replace(/[\s?!]+$/, "");

/** « VAD Mme Martin hier ? »: a question mark keeps a visit from being written, and is asked about. */
function visiteEnQuestion(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const affirme = sansInterrogation(text);
  if (!ctx.message.prive || affirme === text || !estJournal(ctx, affirme)) return undefined;
  // Nobody named, and something asked: no visit of a household.
  if (!nommeUnMenage(ctx, text) && interroge(text)) return undefined;
  const { sujet, candidats } = lisQuestion(ctx, text);
  // A single date asks nothing by itself: only sure words, or a computation, make it a question.
  const { dates, prochaine, contre, demandees } = lisRoles(text, ctx.message.at);
  const calcule = dates.length > 1 || prochaine || contre || demandees.some((d) => d !== "rythme");
  const surete = nommeUnMenage(ctx, text) ? SUR + 2 * AFFIRME : SUR;
  if (sujet && (calcule || (candidats[0]?.force ?? 0) >= surete)) return undefined;
  return repond(ctx, memory, phrase(ctx, "visite-a-confirmer"), [
    [phrase(ctx, "bouton-oui-noter"), { do: "dire", text: affirme }],
    [phrase(ctx, "bouton-ne-rien-noter"), { do: "dire", text: phrase(ctx, "non") }],
  ]);
}

const enPrive = (ctx: Contexte, memory: Memory): Turn =>
  repond(ctx, memory, phrase(ctx, "en-prive"));

function inconnu(ctx: Contexte, memory: Memory, text: string): Turn {
  const { proches, candidats } = lisQuestion(ctx, text);
  // One weak guess, alone, is no help.
  const utiles = proches.length > 1 || (candidats[0]?.force ?? 0) >= SEUL_INDICE;
  const raconte = parleDeContact(text) && !estQuestion(text);
  if (proches.length && utiles && !raconte)
    return manque(propose(ctx, memory, proches, text), { raison: "hesite" });
  if (raconte) return repond(ctx, memory, phrase(ctx, "visite-incomplete"));
  const boutons = (
    ["bouton-exemple-question", "bouton-nouvelle-demande", "bouton-aide"] as const
  ).map((cle) => [phrase(ctx, cle), { do: "dire", text: phrase(ctx, cle) }] as const);
  return manque(repond(ctx, memory, phrase(ctx, "inconnu"), boutons), { raison: "incompris" });
}

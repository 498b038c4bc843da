/** One message in, one turn out. Pure. The order in which a message is read is written here, and only here. */
import type { Action, Memory, Turn } from "../model.ts";
import { apresLaVisite, surLaVisite } from "./aide/visite-guidee.ts";
import { reponseAttendue } from "./attente.ts";
import { surCharte } from "./charte/demander.ts";
import { propose } from "./charte/deviner.ts";
import { lisQuestion } from "./charte/lire.ts";
import { repondQuestion } from "./charte/question.ts";
import { type Choisi, choisi, tape } from "./choix.ts";
import { commande } from "./commandes.ts";
import { type Contexte, enPrive, phrase, puis, repond, tour } from "./contexte.ts";
import { declenche } from "./dialogue/declencher.ts";
import { ouvre } from "./dialogue/ouvrir.ts";
import { documentDemande } from "./documents/demander.ts";
import { bris } from "./droits/briser.ts";
import { decide } from "./gens/decider.ts";
import { completee } from "./gens/demander.ts";
import { ordreDesGens } from "./gens/gens.ts";
import { confie, part } from "./gens/partir.ts";
import { aLaPorte, auSeuil, permisAuSeuil } from "./gens/seuil.ts";
import { gesteGts } from "./gts/gestes.ts";
import { gts } from "./gts/gts.ts";
import { questionDe } from "./question-ouverte.ts";
import { manque } from "./questions/manque.ts";
import { retiensLesQuestions } from "./questions/retenir.ts";
import { agendaDe } from "./rappels/agenda-demande.ts";
import { agis as agisSurRappel, annuleRappel, remets } from "./rappels/agir.ts";
import { remplacant } from "./rappels/conges.ts";
import { diffuseConfirme } from "./rappels/diffuser.ts";
import { coupeUn } from "./rappels/menage.ts";
import { ordreDeRappel, suiteDeRappel } from "./rappels/ordres.ts";
import { ajouteA } from "./rappels/personnels.ts";
import { plie } from "./reading/dates.ts";
import { sansNumeros } from "./reading/identifiants.ts";
import {
  estCorrection,
  estHypothese,
  estPasLaSienne,
  estQuestion,
  parleDeContact,
} from "./reading/intentions.ts";
import { enLigne, plieCourt } from "./reading/lignes.ts";
import { LONGUEUR_MAX, mots, plat } from "./reading/plat.ts";
import { demandeUneDefinition } from "./reading/reponses.ts";
import { redemande } from "./redemander.ts";
import { compteLesEchecs, repondsALaFiche, transmission } from "./transmission/ordres.ts";
import { annuleEtape } from "./vie/annuler.ts";
import { corrigeEtape } from "./vie/corriger.ts";
import { etapeAussi, etapeDite } from "./vie/dite.ts";
import { annule, demandeToutAnnuler } from "./visite/annuler.ts";
import {
  corrige,
  corrigeEnNommant,
  corrigeLaDerniere,
  demandeCorrection,
  modifie,
} from "./visite/corriger.ts";
import { efface } from "./visite/effacer.ts";
import { visiteEnQuestion } from "./visite/en-question.ts";
import { retire } from "./visite/faits.ts";
import {
  contactNonFait,
  estJournal,
  estRendezVous,
  estUnFait,
  raconteAussi,
  visitePuisQuestion,
} from "./visite/journal.ts";
import { notePrivee } from "./visite/note-privee.ts";
import { noter, noterLesFaits } from "./visite/noter.ts";
import { reecris } from "./visite/reecrire.ts";
import { suiteDuRendezVous } from "./visite/suite-rendez-vous.ts";
import { voir } from "./visite/voir.ts";
import { vueAvant, vueDemandee } from "./vues/demandee.ts";
import { montre } from "./vues/vues.ts";

/** Numbers that no journal may hold are taken out before anything is read or remembered of them. */
export function turn(ctx: Contexte, memory: Memory): Turn {
  const { message, retires } = sansNumeros(ctx.message);
  const dit = { ...ctx, message };
  const repondu = oublieLeRappel(memory, oublieLEtape(dit, memory, reponds(dit, memory)));
  const suite = compteLesEchecs(dit, memory, retiensLesQuestions(dit, memory, repondu));
  if (!retires) return suite;
  return { ...suite, replies: [...suite.replies, { text: phrase(ctx, "numero-retire") }] };
}

/** « non en fait 3 mois » is of a step only right after it: once anything else is said, of nothing. */
function oublieLEtape({ message }: Contexte, avant: Memory, turn: Turn): Turn {
  const { derniereEtape, ...memory } = turn.memory;
  const autre = derniereEtape === avant.derniereEtape && !estCorrection(message.text);
  return derniereEtape && autre ? { ...turn, memory } : turn;
}

/** « annule » is of a reminder only right after it. */
function oublieLeRappel(avant: Memory, turn: Turn): Turn {
  const { dernierRappel, ...memory } = turn.memory;
  return dernierRappel && dernierRappel === avant.dernierRappel ? { ...turn, memory } : turn;
}

function reponds(ctx: Contexte, retenu: Memory): Turn {
  const { message } = ctx;
  if (message.arrivee) return repond(ctx, retenu, phrase(ctx, "arrivee"));
  const memory = aLaPorte(ctx, retenu);
  if (message.efface) return efface(ctx, memory, message.efface);
  if (message.text.length > LONGUEUR_MAX && plieCourt(message.text) > LONGUEUR_MAX)
    return repond(ctx, memory, phrase(ctx, "trop-long", { max: LONGUEUR_MAX }));
  const text = plie(enLigne(message.text)).trim();
  if (message.choice) return surChoix(ctx, memory, choisi(memory, message.choice, message.at));
  if (!text) return repond(ctx, memory, phrase(ctx, "vide"));
  if (message.edits && !ctx.personne.acces)
    return reecris(ctx, memory, text) ?? surTexte(ctx, memory, text);
  const bouton = tape(memory, text, message.at);
  if (bouton) return surChoix(ctx, memory, bouton);
  return surTexte(ctx, memory, text);
}

/** A button: its action, or word that it is out of date. */
function surChoix(ctx: Contexte, memory: Memory, choix: Choisi): Turn {
  const { action, memory: suite, values, deja, reste } = choix;
  if (deja) return tour(memory, { text: phrase(ctx, "choix-deja-fait"), deja });
  if (!action || (ctx.personne.acces && !permisAuSeuil(action)))
    return puis(repond(ctx, memory, phrase(ctx, "choix-perime")), redemande(ctx, memory, false));
  const turn = agis(ctx, suite, action, values);
  if (!reste) return turn;
  return { ...turn, replies: turn.replies.map((r) => ({ ...r, aCote: true as const })) };
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
      return parBouton(ctx, memory, action);
    case "corriger-visite":
      return demandeCorrection(ctx, memory, action.fiche);
    case "modifier-visite":
      return modifie(ctx, memory, action.fiche, values);
    case "corriger-avec":
      return (
        corrige(ctx, memory, action.fiche, action.text) ??
        demandeCorrection(ctx, memory, action.fiche)
      );
    case "annuler-visite":
      return annule(ctx, memory, action.fiche);
    case "annuler-tout":
      return demandeToutAnnuler(ctx, memory, action.fiches);
    case "importer":
      return { ...tour(memory), importe: action.cle };
    case "suite-rendez-vous":
      return suiteDuRendezVous(ctx, memory, action.fiche, action.presence);
    case "rappel":
      return agisSurRappel(ctx, memory, action.quoi, action.ids);
    case "remettre":
      return remets(ctx, memory, action);
    case "annuler-rappel":
      return annuleRappel(ctx, memory, action.fiches);
    case "agenda":
      return agendaDe(ctx, memory, action.id);
    case "ajouter-rappel":
      return ajouteA(ctx, memory, action.id, action.jours);
    case "couper": {
      const dossier = ctx.dossiers.find((d) => d.id === action.dossier);
      return dossier
        ? coupeUn(ctx, memory, dossier, action.coupe)
        : repond(ctx, memory, phrase(ctx, "choix-perime"));
    }
    case "remplacant":
      return remplacant(ctx, memory, action.fiche, action.qui);
    case "diffuser":
      return diffuseConfirme(ctx, memory, action);
    case "repondre-a":
      return repondsALaFiche(ctx, memory, action.fiche);
    case "voir":
      return montre(ctx, memory, action);
    case "annuler-etape":
      return annuleEtape(ctx, memory, action.fiche);
    case "acces":
      return decide(ctx, memory, action);
    case "partir":
      return part(ctx, memory, action);
    case "confier":
      return confie(ctx, memory, action);
    case "gts":
      return gesteGts(ctx, memory, action);
    case "retirer":
      return retire(ctx, memory, action.fiche);
  }
}

/** A button answers its own question, even if another one was asked since; never another's. */
function parBouton(
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
  if (reponse) return completee(ctx, ensuite(ctx, devant, reponse));
  return puis(repond(ctx, memory, phrase(ctx, "choix-perime")), redemande(ctx, memory, false));
}

/** The guided tour → a message to somebody → a review meeting → a view → answer to a pending question → correction → command → dialog → visit → charter question → admission. */
function surTexte(ctx: Contexte, memory: Memory, text: string): Turn {
  if (ctx.personne.acces) return auSeuil(ctx, memory, text);
  const visite = surLaVisite(ctx, memory, text);
  return visite ?? apresLaVisite(ctx, memory, text, surDit(ctx, memory, text));
}

function surDit(ctx: Contexte, memory: Memory, text: string): Turn {
  const enAttente = memory.attente?.at(-1);
  const transmis = transmission(ctx, memory, text);
  if (transmis) return ensuite(ctx, memory, transmis);
  const rappel = ordreDeRappel(ctx, memory, text);
  if (rappel) {
    const sienne = rappel.memory.attente?.at(-1) !== enAttente;
    return enAttente && !sienne ? puis(rappel, redemande(ctx, rappel.memory)) : rappel;
  }
  const acces = ordreDesGens(ctx, memory, text) ?? bris(ctx, memory, text);
  if (acces) {
    const sienne = acces.memory.attente?.at(-1) !== enAttente;
    return enAttente && !sienne ? puis(acces, redemande(ctx, acces.memory)) : acces;
  }
  const seance = gts(ctx, memory, text);
  if (seance) return enAttente ? puis(seance, redemande(ctx, seance.memory)) : seance;
  const vue = vueAvant(ctx, memory, text);
  if (vue) return vue;
  if (enAttente) {
    const reponse = reponseAttendue(ctx, memory, { text });
    if (reponse) return ensuite(ctx, memory, reponse);
    const autreVue = vueDemandee(ctx, memory, text);
    if (autreVue) return autreVue;
  }
  const suite = suiteDeRappel(ctx, memory, text);
  if (suite) return suite;
  const prive = ctx.message.prive ? notePrivee(ctx, memory, text) : undefined;
  const ordre = prive ?? commande(ctx, memory, text) ?? voir(ctx, memory, text);
  if (ordre) return ordre;
  const digression = sansAttente(ctx, memory, text);
  if (digression) {
    const sienne = digression.memory.attente?.at(-1) !== enAttente;
    return enAttente && !sienne ? puis(digression, redemande(ctx, digression.memory)) : digression;
  }
  if (enAttente) {
    const illisible = repond(ctx, memory, phrase(ctx, "reponse-illisible"));
    return rate(puis(illisible, redemande(ctx, memory, false)));
  }
  return inconnu(ctx, memory, text);
}

/** A question answered lets the one that waited below it come back. */
const ensuite = (ctx: Contexte, avant: Memory, turn: Turn): Turn => {
  const reste = turn.memory.attente?.length ?? 0;
  return reste > 0 && reste < (avant.attente?.length ?? 0)
    ? puis(turn, redemande(ctx, turn.memory))
    : turn;
};

/** « non c'était mardi »: of the last thing written, the step or the visit; of neither while a later dialog asks. */
function correctionDite(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const { attente = [], derniereVisite } = memory;
  if (!ctx.message.prive || estQuestion(text)) return undefined;
  const dialogues = attente.filter((p) => p.kind === "dialogue");
  if (estCorrection(text) && !dialogues.some((p) => p.etape === memory.derniereEtape)) {
    const etape = corrigeEtape(ctx, memory, text);
    if (etape) return etape;
  }
  const enNommant = corrigeEnNommant(ctx, memory, text);
  if (!enNommant && !estCorrection(text)) return undefined;
  if (!derniereVisite || attente.some((p) => p.kind === "visite")) return undefined;
  const autre = dialogues.some((p) => p.visite === derniereVisite);
  return autre && !enNommant ? undefined : corrigeLaDerniere(ctx, memory, text);
}

/** What the text is by itself, whatever question was open. */
function sansAttente(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const corrigee = correctionDite(ctx, memory, text);
  if (corrigee) return corrigee;
  const document = documentDemande(ctx, memory, text);
  if (document) return document;
  const dialogue =
    estQuestion(text) || demandeUneDefinition(text) || RELOGEMENT.test(plat(text))
      ? undefined
      : declenche(ctx, text, memory.territoire ?? ctx.personne.territoire);
  if (dialogue)
    return ctx.message.prive ? ouvre(ctx, memory, dialogue, text) : enPrive(ctx, memory);
  const etape = etapeDite(ctx, memory, text);
  if (etape) return etape;
  const mele = ctx.message.prive ? visitePuisQuestion(ctx, text) : undefined;
  if (mele) {
    const notee = noter(ctx, memory, mele.visite);
    const reponse = surCharte(ctx, notee.memory, mele.question);
    return reponse ? puis(notee, reponse) : notee;
  }
  if (estJournal(ctx, text) || estRendezVous(ctx, text))
    return ctx.message.prive
      ? avecEtape(ctx, noter(ctx, memory, text), text)
      : enPrive(ctx, memory);
  if (ctx.message.prive && estUnFait(ctx, text)) return noterLesFaits(ctx, memory, text);
  if (ctx.message.prive && contactNonFait(ctx, text))
    return repond(ctx, memory, phrase(ctx, "pas-une-visite"));
  const doute = visiteEnQuestion(ctx, memory, text);
  if (doute) return doute;
  // Told of one's own household where others read: not the charter's, whatever its words are near to.
  if (!ctx.message.prive && (diraitUnMenage(ctx, text) || estCorrection(text)))
    return enPrive(ctx, memory);
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

const diraitUnMenage = (ctx: Contexte, text: string): boolean =>
  !estQuestion(text) &&
  !estHypothese(text) &&
  mots(plat(text)).some(({ mot }) => mot.length > 3 && ctx.estUnSien(mot));

const avecEtape = (ctx: Contexte, notee: Turn, text: string): Turn =>
  puis(notee, etapeAussi(ctx, notee.memory, text));

/** « dde de relogement faite pour Mme Kowalski »: of a lodging, not of a measure. */
const RELOGEMENT = /\b(?:demande|dde|dossier) (?:de |d')?(?:re)?logement\b/;

/** As sure as this, a topic is offered even alone. */
const SEUL_INDICE = 0.35;

function inconnu(ctx: Contexte, memory: Memory, text: string): Turn {
  // It speaks of a household, and is no question to keep.
  if (estCorrection(text) && !estQuestion(text))
    return repond(ctx, memory, phrase(ctx, "rien-a-corriger"));
  const { proches, candidats } = lisQuestion(ctx, text);
  // One weak guess, alone, is no help.
  const utiles = proches.length > 1 || (candidats[0]?.force ?? 0) >= SEUL_INDICE;
  const raconte = parleDeContact(text) && !estQuestion(text);
  if (proches.length && utiles && !raconte)
    return rate(manque(propose(ctx, memory, proches, text), { raison: "hesite" }));
  if (raconte) return repond(ctx, memory, phrase(ctx, "visite-incomplete"));
  const boutons = (
    ["bouton-exemple-question", "bouton-nouvelle-demande", "bouton-aide"] as const
  ).map((cle) => [phrase(ctx, cle), { do: "dire", text: phrase(ctx, cle) }] as const);
  return rate(
    manque(repond(ctx, memory, phrase(ctx, "inconnu"), boutons), { raison: "incompris" }),
  );
}

const rate = (turn: Turn): Turn => ({ ...turn, rate: true });

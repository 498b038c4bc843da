/** The questions that got no answer: which are kept, and how the list of them is asked for. */
import { estQuestion } from "./intentions.ts";
import { plat } from "./plat.ts";

const DEMANDE =
  /\bquestions? (?:(?:qui )?(?:sont |ont ete |restent |restees? |laissees? )*)?(?:sans (?:aucune )?reponses?|non (?:repondues?|comprises?|traitees?|resolues?)|pas (?:repondues?|comprises?)|incomprises?|en suspens)\b/;

/** « quelles questions sont restées sans réponse ? » */
export const demandeLesQuestions = (text: string): boolean => DEMANDE.test(plat(text));

const INSULTE =
  /\b(?:con(?:ne|nard|nards|nasse)?s?|merde|putain|pute|salopes?|encul\w*|nique\w*|ta gueule|ferme la|fdp|ntm|tg|batard|debiles?|idiote?s?|stupides?|abrutie?s?|t'es nul|tu es nul|nul a chier)\b/;
const POLITESSE =
  /^(?:(?:et )?(?:comment )?(?:ca|tu|vous) (?:va|vas|allez)\b.*|bonne? (?:journee|soiree|nuit|annee|week-?end|appetit|vacances|fete)s?\b.*|(?:qui )?(?:t'|tu |vous )?(?:es|etes)[- ](?:tu|vous|qui|un robot|humain|la)\b.*|(?:au revoir|a (?:demain|bientot|plus)|bye|ciao|lol|mdr|ptdr|haha|test|coucou)\b.*)$/;

/** An insult or a greeting: out of scope. */
export const estHorsSujet = (text: string): boolean => {
  const lu = plat(text);
  return INSULTE.test(lu) || POLITESSE.test(lu);
};

/** Nothing to learn from: out of scope, one word, two letters. */
export const neDemandeRien = (text: string): boolean => {
  const lu = plat(text);
  return estHorsSujet(text) || /[<>{}]/.test(lu) || !/[a-z]{3}/.test(lu) || !/\s/.test(lu);
};

/** A sentence that tells of somebody, by their name or not. */
const RACONTE =
  /\b(?:elles?|ils?|lui|leurs?|sa|son|ses|mon|ma|mes|j'|je|mme|m|mr|madame|monsieur|familles?|fam|menages?|couple|enfants?|mari|femme|epoux|epouse|fils|fille|pere|mere|frere|soeur|voisine?|locataire|dame|jeune)\b/;

/** The sentences that ask; those that tell of somebody are left out. Empty: there was no question. */
export const sansRecit = (text: string): string =>
  text
    .split(/(?<!\b(?:m|mr|mme|mlle|dr|st|art)\.)(?<=[.!?])\s+|\n+/i)
    .filter((phrase) => estQuestion(phrase) || !RACONTE.test(plat(phrase)))
    .join(" ")
    .trim();

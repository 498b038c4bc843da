/** The French words that the channel itself must say: their keys in dialogs/phrases.yaml. */

export const CLES_DE_PHRASES = [
  /** The notification of a card: it names nobody. */
  "apercu",
  /** The button that unfolds the citations. */
  "source",
  /** Answer to a message without a word in it: an image, a file, a voice note. */
  "illisible",
  /** A file that could not be fetched or is not text. */
  "fichier-illisible",
  /** A button's answer is late and will come as a message. */
  "patience",
  /** A button's answer holds nothing new: it was pressed twice. */
  "recu",
  /** A search: before a word is typed, nothing found (rules, dossiers), not here, and broken. */
  "recherche-invite",
  "recherche-vide",
  "recherche-sans-dossier",
  "recherche-ailleurs",
  "recherche-panne",
  /** The window « Journaliser cette visite »: its title, its field, the error when empty, its button. */
  "journaliser-titre",
  "journaliser-libelle",
  "journaliser-manque",
  "journaliser-bouton",
  /** The message is of another day, `{jour}`. */
  "journaliser-ancien",
  /** Why nothing is logged: somebody else's message, no private chat, no word, too long, window too old. */
  "journaliser-autrui",
  "journaliser-sans-adresse",
  "journaliser-vide",
  "journaliser-long",
  "journaliser-perime",
  /** It was: now, or before. */
  "journaliser-transmis",
  "journaliser-deja",
  /** A document can be opened by its link: for whom, and how long. */
  "document-lien",
  /** The button of that link. */
  "document-ouvrir",
  /** Teams' own question: may this file be put in your OneDrive? */
  "document-consentement",
  /** The same two of a calendar. */
  "calendrier-ouvrir",
  "calendrier-consentement",
  /** The person would rather not have it. */
  "document-refuse",
  /** Unknown, too old, used up: the same for all three. */
  "document-perime",
  /** It could not be prepared or put away. */
  "document-echoue",
] as const;

export type ClefDePhrase = (typeof CLES_DE_PHRASES)[number];
export type Phrases = Record<string, string>;

/** Every phrase the channel needs, or throws with the missing key: the bot does not start half mute. */
export function phrasesDuCanal(phrases: Phrases): Record<ClefDePhrase, string> {
  const missing = CLES_DE_PHRASES.find((key) => !phrases[key]);
  if (missing) throw new Error(`phrases: « ${missing} » is missing`);
  return Object.fromEntries(CLES_DE_PHRASES.map((key) => [key, phrases[key] as string])) as Record<
    ClefDePhrase,
    string
  >;
}

/** The sentences that hold nothing of anybody: those without a place to fill in. */
export const phrasesFixes = (phrases: Phrases): ReadonlySet<string> =>
  new Set(
    Object.values(phrases)
      .map((phrase) => phrase.trim())
      .filter((phrase) => !phrase.includes("{")),
  );

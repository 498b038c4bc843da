/** Short orders that mean the same whatever is going on. */
import { demandeDeLAide, themeDit } from "./aide.ts";
import { demandeOuEnEst, demandeUnBilanDEnquetes } from "./enquetes.ts";
import { plat } from "./plat.ts";
import { demandeLesQuestions } from "./questions-gardees.ts";
import { demandeDeReglage } from "./reglages.ts";

/** Every word is one of these, and one at least says it: « merci bcp bonne journée ». */
const fait = (dits: string, autour: string) => {
  const cles = new Set(dits.split(" "));
  const tous = new Set([...cles, ...autour.split(" ")]);
  return {
    test: (lu: string) => {
      const mots = lu.split(/[^a-z0-9+]+/).filter(Boolean);
      return mots.some((m) => cles.has(m)) && mots.every((m) => tous.has(m));
    },
  };
};

const ORDRES = {
  bonjour: fait(
    "bonjour bonsoir salut coucou hello bjr slt hey re yo va",
    "tandem toi vous ca t tu es la vas allez bien comment jsuis je suis nouvelle nouveau nouvelles ici dans le service tout le monde tous a j ai une question et",
  ),
  aide: { test: demandeDeLAide },
  "aide-theme": { test: (lu: string) => themeDit(lu) !== undefined },
  merci: fait(
    "merci super parfait top genial cool sympa nickel impec impeccable bonne bientot revoir bye ciao a+",
    "ok okay + d accord bcp beaucoup bien c est tres bon journee soiree soir week end we nuit aprem apres midi courage a plus toi vous aussi tandem au et note compris pour tout ton ta votre aide infos reponse demain gros mdr lol ptdr haha es t trop rapide efficace vite hyper vraiment",
  ),
  acquiesce: /^(?:oui|non|ok|okay|d'accord|ouais|nan|(?:je )?valide[rz]?|c'est valide)[ !.]*$/,
  "annule-visite":
    /^(?:oups |ah |non |pardon )*(?:annule[rz]?|supprime[rz]?|efface[rz]?|retire[rz]?)(?: (?:la |ma |cette |le |mon )?(?:derniere |dernier )?(?:visite|vad|rdv|rendez-vous|entree|saisie|rencontre|dette|plan|paiement|versement|tache)\b.*)?[ !.]*$|^(?:finalement|en fait|non|oups)?[, ]*(?:j'y suis pas allee?|je n'y suis pas allee?|(?:elle|ca|la visite|la vad) n'a pas eu lieu)[ !.]*$/,
  "annule-etape":
    /^(?:oups |ah |non |pardon )*(?:annule[rz]?|supprime[rz]?|efface[rz]?|retire[rz]?) (?:la |le |l'|ce |cette )?(?:derniere |dernier )?(?:etape|renouvellement|bilan|contrat|convention|plan d'intervention|suspension|interruption|fin|decision|demarrage|commande|qualification|diagnostic|changement|demenagement|refus|constats|conclusion|saisine)\b.*$/,
  reprend:
    /^(?:reprend[sre]*|continue[rz]?|retrouve) (?:la |ma |le |mon )?(?:demande|brouillon|dossier)/,
  "choisit-territoire": /^(?:changer? (?:de |le )?)?territoire[ ?!.]*$/,
  "dit-territoire":
    /^(?:(?:en fait|non|pardon|ah|oups|desormais|maintenant)[, ]+)*(?:je (?:suis|travaille|bosse)|(?:mon )?territoire(?: est| c'est)?|on est|nous sommes)(?: (?:en|dans|sur|a|au|pour|de|du|le|la|les|l'))*:? ?[a-z' -]{3,30}$/,
  reglages: { test: (lu: string) => demandeDeReglage(lu) !== undefined },
  "questions-gardees": { test: demandeLesQuestions },
  "bilan-enquetes": { test: demandeUnBilanDEnquetes },
  "ou-en-est-enquete": { test: demandeOuEnEst },
  dossiers: /^(?:mes |les )?(?:dossiers|menages|mesures)(?: en cours)?[ ?!.]*$/,
} as const;

export type Ordre = keyof typeof ORDRES;

/** The orders that a text may be, the likeliest first. */
export function ordresDe(text: string): Ordre[] {
  const lu = plat(text);
  return (Object.keys(ORDRES) as Ordre[]).filter((o) => ORDRES[o].test(lu));
}

/** An order that asks for something else than an answer: « questions sans réponse », « mes dossiers ». */
export const estUnOrdre = (text: string): boolean =>
  ordresDe(text).some((o) => !PAS_DES_ORDRES.has(o));
const PAS_DES_ORDRES: ReadonlySet<Ordre> = new Set([
  "acquiesce",
  "merci",
  "reglages",
  "aide-theme",
]);

/** « slt nouvelle demande… »: what is asked begins after the greeting. */
export const sansSalut = (text: string): string =>
  text.replace(
    /^(?:slt|salut|bjr|bonjour|bonsoir|coucou|hello|hey|re)(?: (?:tandem|toi|[àa] tous))?[ ,!.:-]+(?=\S)/i,
    "",
  );

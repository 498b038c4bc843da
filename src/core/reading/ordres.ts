/** Short orders that mean the same whatever is going on. */
import { plat } from "./plat.ts";
import { demandeLesQuestions } from "./questions-gardees.ts";
import { demandeDeReglage } from "./reglages.ts";

const ORDRES = {
  bonjour: /^(?:bonjour|bonsoir|salut|coucou|hello|bjr|slt|hey)\b(?: tandem)?[ !.]*$/,
  aide: /^(?:aide|aide-moi|help|que sais-tu faire|tu sais faire quoi|tu sers a quoi|comment ca marche|mode d'emploi|menu)[ ?!.]*$/,
  merci: /^(?:(?:ok )?merci(?: beaucoup| bien)?|super|parfait|top|genial)[ !.]*$/,
  acquiesce: /^(?:oui|non|ok|okay|d'accord|ouais|nan)[ !.]*$/,
  "annule-visite":
    /^(?:oups |ah |non |pardon )*(?:annule[rz]?|supprime[rz]?|efface[rz]?|retire[rz]?)(?: (?:la |ma |cette |le |mon )?(?:derniere |dernier )?(?:visite|vad|rdv|entree|saisie|rencontre)\b.*)?[ !.]*$|^(?:finalement|en fait|non|oups)?[, ]*(?:j'y suis pas allee?|je n'y suis pas allee?|(?:elle|ca|la visite|la vad) n'a pas eu lieu)[ !.]*$/,
  reprend:
    /^(?:reprend[sre]*|continue[rz]?|retrouve) (?:la |ma |le |mon )?(?:demande|brouillon|dossier)/,
  "choisit-territoire": /^(?:changer? (?:de |le )?)?territoire[ ?!.]*$/,
  "dit-territoire":
    /^(?:(?:en fait|non|pardon|ah|oups|desormais|maintenant)[, ]+)*(?:je (?:suis|travaille|bosse)|(?:mon )?territoire(?: est| c'est)?|on est|nous sommes)(?: (?:en|dans|sur|a|au|pour|de|du|le|la|les|l'))*:? ?[a-z' -]{3,30}$/,
  reglages: { test: (lu: string) => demandeDeReglage(lu) !== undefined },
  "questions-gardees": { test: demandeLesQuestions },
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
  ordresDe(text).some((o) => o !== "acquiesce" && o !== "merci" && o !== "reglages");

/** « fait », « c'est fait 👍 », « martin c'est fait »: closes the deadline just spoken of. */
import { CONTACT, DEBUT, epure, lisTexte, peutNommer } from "./mots.ts";

/** `faitDe`: the words besides, as typed: a name or nothing. `rang`: its place in a list shown, from 1. */
export type Fait = { faitDe: string; rang?: number };

const LONGUEUR_MAX = 60;
const OK = "(?:(?:ok|okay|oui|voila|hop|super|bon|alors|ca y est|yes|merci)[ ,.!:-]+)*";
const C_EST =
  "(?:(?:c'est|c' est|c est|c|cest|c'etait|est|ca a ete|je l'ai|je les ai|l'ai|j'?(?:l'?)?ai|on l'a|on a)(?: |$))?(?:(?:deja|tout|bien deja|tous|enfin|tjs deja)(?: (?=\\S))?)?";
const FAIT = "(?:faite?s?|regle|boucle|done|traite)";
const RANG =
  "(?:(?:le |la |l'|numero |num |n ?° ?|no )?(?<rang>\\d{1,2}|1er|premiere?|deuxieme|seconde?|troisieme|2e|3e)(?: |, ?))";
const un = (motif: string) => new RegExp(`${DEBUT}${OK}${motif}$`, "d");

const RANG_DEVANT = un(`${RANG}(?:${C_EST}${FAIT})`);
const RANG_DERRIERE = un(
  `(?:${C_EST}${FAIT})(?: pour (?:le |la )?| (?:numero |n ?° ?|la |))(?<rang>\\d{1,2})`,
);
const SEUL = un(
  `(?:${C_EST}${FAIT}|ca y est|(?:le )?necessaire (?:est |a ete )?fait|fait le necessaire)`,
);
const NOM_DEVANT = un(
  `(?<reste>.+?)[ ,:]+(?:(?:c'est|c est|c|cest|c'etait|je l'ai|on l'a|est)? ?(?:deja )?faite?s?)`,
);
const NOM_DERRIERE = un(`(?:${C_EST}faite?s?)(?: (?:pour|pr)|[,: ])+ ?(?<reste>.+?)`);
const RANGS: Record<string, number> = {
  "1er": 1,
  premier: 1,
  premiere: 1,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  "2e": 2,
  troisieme: 3,
  "3e": 3,
};

/** A step, a visit, a paper: their own readers write more than « done ». « en fait » corrects. */
const AUTRE_CHOSE =
  /\b(?:bilans?|contrats?|plans?|signee?s?|demandes?|commandes?|diag\w*|renouv\w*|dossiers? (?:bdf|de surendettement|apl|fsl)|courriers?|mails?|appels?|tel|telephone|point|enquetes?|suspension|interruption|tableaux?|pv|oj|edl|etat|etats|loyers?|dettes?|versements?|pas|plus|jamais|ne|n|rien|presque|moitie|bientot|en|au|tout a|pe?ut[- ]etre|par|moi|nous|vous|tu|toi|le|la|les|ca|cela|qu|quelqu|hier|demain|matin|aujourd|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|gaffe|chier|expres|partie|peur|mal|chaud|froid|attention|penser|suivre|visite\w*|demarches?|menages? d|travaux|courses|etape|bien|faite?s?|vue?s?|part|bureau|domicile|signatures?|mds)\b/;

/** « fait hier », « c'est fait depuis lundi ». */
const DEPUIS =
  /(?<=faite?s?)(?: depuis)? (?:avant[- ]hier|hier(?: (?:matin|soir|aprem))?|ce matin|cet aprem|aujourd'hui|auj|ajd|a l'instant|(?:lundi|mardi|mercredi|jeudi|vendredi)(?: dernier)?|la semaine derniere)$/;

/** « edf fait » tells of a task; « edf c'est fait » closes it. */
const ORGANISME = /\b(?:apl|bdf|caf|edf|cpam|msa|fsl|ccas|mds|x\d)\b/;

const rangDe = (mot: string): number => RANGS[mot] ?? Number(mot);

export function lisFait(text: string): Fait | undefined {
  if (text.length > LONGUEUR_MAX || text.trim().includes("\n")) return undefined;
  const { dit, nu } = lisTexte(text.replace(/^[^\p{L}\p{N}]+/u, ""));
  if (/\?/.test(nu)) return undefined;
  const lu = nu
    .replace(/[^a-z0-9]+$/, "")
    .replace(/(?:[ ,]+(?:stp|svp|merci))+$/, "")
    .replace(DEPUIS, "");
  // « règle » is a word of the charters, « faites » an order.
  if (lu === "faites" || (/^(?:regle|traite)$/.test(lu) && !/é$/i.test(dit))) return undefined;
  if (SEUL.test(lu)) return { faitDe: /\btou[st]\b/.test(lu) ? "tout" : "" };
  const rang = (RANG_DEVANT.exec(lu) ?? RANG_DERRIERE.exec(lu))?.groups?.rang;
  if (rang) {
    const n = rangDe(rang);
    // « 3 faits » says how many.
    return n >= 1 && !/s$/.test(lu) ? { faitDe: rang, rang: n } : undefined;
  }
  const nomme = NOM_DEVANT.exec(lu) ?? NOM_DERRIERE.exec(lu);
  const [debut, fin] = nomme?.indices?.groups?.reste ?? [];
  if (debut === undefined || fin === undefined) return undefined;
  // « fait chez martin »: where, and not what.
  if (/^(?:chez|avec|au|aux|a|en)\b/.test(nu.slice(debut, fin))) return undefined;
  const faitDe = epure(dit.slice(debut, fin));
  const bas = lisTexte(faitDe).nu;
  // « fait le 2 »: of a list, or of a month?
  if (
    !faitDe ||
    /^\d+$/.test(faitDe) ||
    AUTRE_CHOSE.test(bas) ||
    CONTACT.test(bas) ||
    !peutNommer(faitDe, 4)
  )
    return undefined;
  if (ORGANISME.test(bas) && !/(?:^| )(?:c'est|c|cest) /.test(lu)) return undefined;
  if (/^(?:en|au|tout a|qu'?|comment|pour)\b/.test(lu)) return undefined;
  return { faitDe };
}

/** « annule », « oups annule ça »: takes back what was just said. */
export const ditAnnule = (text: string): boolean =>
  /^(?:oups |non |ah |pardon |en fait |finalement )*annule[rz]?(?: (?:ca|cela|tout|stp|le fait|le rappel|la derniere))*[ .!]*$/.test(
    lisTexte(text).nu,
  );

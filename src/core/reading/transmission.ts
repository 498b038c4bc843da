/** « un humain svp », « transmets à ma coordinatrice : … », « réponds à Amina : … », « non, dis plutôt … ». */
import { plat } from "./plat.ts";

const DEBUT =
  "^(?:(?:ok|bon|alors|stp|svp|bonjour|bjr|salut|slt|tandem|non|mais|euh|ah|oui|s['’]il (?:te|vous) pla[iî]t|please)[ ,.!:-]+)*";
const POLI =
  "(?:(?:peux[- ]tu|tu peux|pourrais[- ]tu|tu pourrais|pouvez[- ]vous|vous pouvez|il faut|faut|je (?:veux|voudrais|souhaite(?:rais)?|peux|aimerais|dois)|j['’]aimerais|est[- ]ce que (?:tu peux|je peux)|merci d['’]e?|merci de) )?";
const COORDINATION =
  "(?:(?:[àa] |au |avec |contacter? )?(?:(?:la|ma|mon|le|notre|votre|l['’]|une?|les?) ?)?(?:coordin\\p{L}*|coordo|coord|référente? asll))";
const HUMAIN =
  "(?:quelqu['’ ]?un|un humain|une personne|un[e]? vrai[e]? personne|un[e]? coll[eè]gue|un[e]? responsable|un[e]? conseill[eè]re?|un [eê]tre humain|un vrai humain)";
const VERBE =
  "(?:transmet(?:s|tre|tez)?|transf[eè]re[rz]?|fais (?:suivre|passer)|faire (?:suivre|passer)|pr[eé]viens|pr[eé]venir|pr[eé]venez|dis|dire|dites|demande[rz]?|signale[rz]?|informe[rz]?|avertis|avertir|[eé]cris|[eé]crire|envoie[rz]?|envoyer|passe[rz]?|contacte[rz]?|pose[rz]? la question)";
const QUOI =
  "(?: (?:[cç]a|cela|ce message|mon message|ma question|la question|ce que j['’]ai (?:dit|[eé]crit)))?";
const FIN = "[\\s?!.]*$";

/** Whom, and then what: « transmets à ma coordinatrice : … », « préviens la coordination que … ». */
const AVEC_TEXTE = new RegExp(
  `${DEBUT}${POLI}${VERBE}(?: un message)? ${COORDINATION}(?:\\s*[:,]\\s*|\\s+(?=qu['’e]|si |de |d['’]|pour |pourquoi |comment |quand |combien ))(?<texte>\\S.*)$`,
  "isu",
);
const SANS_TEXTE = [
  new RegExp(
    `${DEBUT}${POLI}${VERBE}${QUOI}(?: un message)? ${COORDINATION}(?: svp| stp| merci)*${FIN}`,
    "isu",
  ),
  new RegExp(
    `${DEBUT}${POLI}(?:parler|discuter|[eé]changer|joindre|contacter|voir|avoir)(?: [àa]| avec)? (?:${HUMAIN}|${COORDINATION})(?: svp| stp| merci| de la coordination| au t[eé]l[eé]phone)*${FIN}`,
    "isu",
  ),
  new RegExp(
    `${DEBUT}${POLI}(?:passe[rz]?|mets|mettez|donne[rz]?)[- ]moi (?:en contact avec |en relation avec |avec )?(?:${HUMAIN}|${COORDINATION})(?: svp| stp)*${FIN}`,
    "isu",
  ),
  new RegExp(
    `${DEBUT}(?:un |une |vrai )*(?:humain|personne humaine|vraie personne|[eê]tre humain|conseill[eè]re?)(?: svp| stp| s['’]il (?:te|vous) pla[iî]t| vite| please)*${FIN}`,
    "isu",
  ),
  new RegExp(
    `${DEBUT}(?:appelle|appelez|besoin d['’]|j['’]ai besoin d['’]|y a ?(?:t ?il)? ?)(?:un |une )?(?:humain|quelqu['’ ]?un|${COORDINATION})(?: svp| stp)*${FIN}`,
    "isu",
  ),
];

/** `texte`: what is to be passed on, as typed; empty when it is not said. */
export function lisTransmission(text: string): { texte: string } | undefined {
  const dit = AVEC_TEXTE.exec(text)?.groups?.texte;
  if (dit) return { texte: majuscule(sansLien(dit)) };
  return SANS_TEXTE.some((motif) => motif.test(text)) ? { texte: "" } : undefined;
}

/** « prévenir la coordination » may be what is noted to be done: said to nobody. */
export const ditSansOrdonner = (text: string): boolean =>
  /^(?:(?:je |il )?(?:faut |dois |vais )?)?\p{L}+(?:er|ir|re) /iu.test(text.trim());

const sansLien = (dit: string): string => dit.trim().replace(/^(?:que\s+|qu['’]\s*)/iu, "");
const majuscule = (dit: string): string => dit.charAt(0).toUpperCase() + dit.slice(1);

const REPONSE = new RegExp(
  `${DEBUT}${POLI}(?:r[eé]pon(?:ds|dre|dez|d|se))(?:[- ]lui)? (?:[àa] |pour )(?:m\\.? |mme |mr |madame |monsieur )?(?<qui>[\\p{L}][\\p{L}'’ -]{0,50}?)(?:\\s*[:,]\\s*|\\s+(?=qu['’e] ?))(?<texte>\\S.*)$`,
  "isu",
);
const REPONSE_NUE = new RegExp(
  `${DEBUT}${POLI}r[eé]pon(?:ds|dre|dez|d|se) [àa] (?<qui>[\\p{L}][\\p{L}'’ -]{0,50}?)${FIN}`,
  "isu",
);

/** `qui`: the name, plain; somebody else must know whether it is anybody's. */
export function lisReponseA(text: string): { qui: string; texte: string } | undefined {
  const lu = REPONSE.exec(text) ?? REPONSE_NUE.exec(text);
  const { qui, texte = "" } = lu?.groups ?? {};
  return qui ? { qui: plat(qui), texte: texte && majuscule(sansLien(texte)) } : undefined;
}

const PLUTOT =
  /^(?:(?:non|nan|oui mais|pas ça|pas ca|attends|pardon|en fait)[\s,.!:-]+)*(?:(?:dis|dites|[eé]cris|[eé]crivez|mets|mettez|envoie|envoyez|transmets|demande)(?:[- ](?:lui|leur))? plut[oô]t|plut[oô]t|(?:change|modifie|remplace|corrige)[rz]?(?: (?:le message|le texte|par|en|ça|ca))*)(?:\s*[:,]\s*|\s+)(?<texte>\S.*)$/isu;

/** What is to be said instead. */
export function disPlutot(text: string): string | undefined {
  const dit = PLUTOT.exec(text)?.groups?.texte;
  return dit && majuscule(sansLien(dit));
}

/** It is to be said otherwise, and how is not said yet: « change », « modifier ». */
export const veutRedire = (text: string): boolean =>
  /^(?:(?:non|nan)[ ,]+)?(?:change|modifie|corrige|reformule)[rz]?(?: (?:le |ce |mon )?(?:message|texte))?[ !.]*$/.test(
    plat(text),
  );

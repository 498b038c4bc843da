/** Reads a caseload: « 17 sur mon mi-temps », « 2 etp en ville », « à 80 % en rural ». */
import { NOMBRE, nombreDe } from "./dates/lexique.ts";
import { plat } from "./plat.ts";

export type Poste = {
  /** Full-time posts. */
  etp?: number;
  milieu?: "urbain" | "rural";
  /** How many households the person has; absent when several numbers could be it. */
  menages?: number;
  /** Is asked: whether so many are normal, or whether they are too many. */
  juge?: "normal" | "trop";
};

const nombre = (ecrit: string): number => Number(ecrit.replace(",", "."));

/** The first that matches speaks; what it matched is no number of households. */
const POSTES: [RegExp, (m: RegExpExecArray) => number][] = [
  [/\b(\d{1,2}) ?(?:x ?)?mi[- ]?temps\b/, (m) => nombre(m[1]!) / 2],
  [/\b(?:trois quarts?|3\/4)(?: (?:de )?temps)?/, () => 0.75],
  [/½|\b(?:mi[- ]?temps|1\/2|demi(?:e)?)(?: ?(?:etp|poste|temps(?: plein)?))?/, () => 0.5],
  [/\b(\d{2,3}) ?(?:%|pour ?cents?\b)/, (m) => nombre(m[1]!) / 100],
  [
    /\b(\d{1,2}(?:[.,]\d+)?) ?(?:etp|equivalents? temps pleins?|temps pleins?|postes?)\b/,
    (m) => nombre(m[1]!),
  ],
  [/\b0[.,]\d+\b/, (m) => nombre(m[0])],
  [/\b(?:temps plein|plein temps|temps complet|etp|poste)\b/, () => 1],
];

const URBAIN = /\b(?:urbaine?s?|ville|citadin)\b/;
const RURAL = /\b(?:rural|rurale|ruraux|campagne)\b/;
const NORMAL = /\bnormal|\bcorrect\b|\blogique\b|\bconforme\b|\b(?:c'?est|c|est ce) (?:ok|bon)\b/;
const TROP = /\btrop\b|\bdepass|\bau[- ]dessus\b|\bau[- ]dela\b|\bsurcharge/;

/** Something else is counted: months, days, hours, years. */
const AUTRE = /^ ?(?:mois|jours?|h|heures?|ans?|annees?|semaines?|euros?|€|e\b|eme\b|er\b)/;

export function lisPoste(text: string): Poste {
  let lu = plat(text);
  let etp: number | undefined;
  for (const [motif, valeur] of POSTES) {
    const trouve = motif.exec(lu);
    if (!trouve) continue;
    etp = valeur(trouve);
    lu = lu.replace(motif, " ; ");
    break;
  }
  const motif = new RegExp(`(?<![\\p{L}\\p{N}])${NOMBRE}(?![\\p{L}])`, "gu");
  const nombres = [...lu.matchAll(motif)]
    .filter((m) => !AUTRE.test(lu.slice(m.index + m[0].length)))
    .map((m) => nombreDe(m[0]))
    .filter((n) => n > 2);
  const milieu = RURAL.test(lu) ? "rural" : URBAIN.test(lu) ? "urbain" : undefined;
  const juge = TROP.test(lu) ? "trop" : NORMAL.test(lu) ? "normal" : undefined;
  return {
    ...(etp && { etp }),
    ...(milieu && { milieu }),
    ...(nombres.length === 1 && { menages: nombres[0]! }),
    ...(juge && { juge }),
  };
}

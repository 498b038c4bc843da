/** Which of an answer's variants a question asks for; its « oui » or « non » only where the question leans the same way. */
import type { Reponse, Variante } from "../../schemas/reponse.ts";
import { expression, force, lis, type TexteLu } from "../reading/expressions.ts";
import { phraseQuiDemande } from "../reading/phrases.ts";
import { plat } from "../reading/plat.ts";
import { estOuverte, polarite } from "../reading/polarite.ts";
import type { Dit } from "./par-mesure.ts";
import type { Demande } from "./reponse.ts";

/** A known question this near names its variant, even when its words are others. */
const TRES_PROCHE = 0.6;
/** And nearer by this than any that the answer itself has. */
const DEVANT = 0.05;

/** « …, oui ou non ? »: no denial. */
export const OU_PAS = /\bou (?:pas|non)\b|, ?(?:non|juste|hein)(?=[ ?!.]*$)/g;

const dit = (lu: TexteLu, { si }: Variante): boolean =>
  si.some((e) => force(lu, expression(e)) > 0);

export function varie({ variantes = [], ...reponse }: Reponse, demande: Demande): Dit {
  const { question, avant } = demande;
  const posee = question.replace(OU_PAS, " ");
  const lu = lis(posee);
  const ensemble = avant ? lis(`${posee} ${avant}`) : lu;
  const derniere = phraseQuiDemande(posee);
  const seule = derniere && lis(derniere);
  const variante =
    (seule && variantes.find((v) => dit(seule, v))) ??
    variantes.find((v) => dit(lu, v)) ??
    (avant ? variantes.find((v) => dit(ensemble, v)) : undefined) ??
    laPlusProche(variantes, demande);
  if (!variante) return reponse;
  const { mesure, citations } = reponse;
  const { si: _, exemples: __, verdict, ...sienne } = variante;
  return {
    ...(mesure && { mesure }),
    ...sienne,
    precise: true,
    ...(verdict &&
      memeSens(demande.question, variante) &&
      (verdict === "non" || memesNombres(demande.question, variante)) && { verdict }),
    citations: variante.citations ?? citations,
  };
}

function laPlusProche(
  variantes: Variante[],
  { territoire, sujet, voisines }: Demande,
): Variante | undefined {
  const siennes = voisines.filter(
    ({ de }) => de.sujet === sujet && (!de.territoire || de.territoire === territoire.territoire),
  );
  const [plus] = siennes;
  if (!plus || plus.de.variante === undefined || plus.ressemblance < TRES_PROCHE) return undefined;
  const commune = siennes.find(({ de }) => de.variante === undefined)?.ressemblance ?? 0;
  return plus.ressemblance - commune >= DEVANT ? variantes[plus.de.variante] : undefined;
}

/** « juste oral ? », « facultatif ? »: words that turn a question round must be those of the variant's own. */
function memeSens(question: string, { si, exemples }: Variante): boolean {
  const prevus = new Set(
    [...si, ...exemples].flatMap((texte) => polarite(texte.replace(/[*|]/g, " "))),
  );
  if (estOuverte(question) || estOuverte(phraseQuiDemande(question) ?? "")) return false;
  return polarite(question).every((mot) => prevus.has(mot));
}

const MESURES =
  /(?<![a-z0-9/.,-])(\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt|trente) ?(jours?|j|semaines?|mois|ans?|fois|heures?|h)(?![a-z0-9])/g;
const EN_CHIFFRES: Record<string, string> = {
  un: "1",
  une: "1",
  deux: "2",
  trois: "3",
  quatre: "4",
  cinq: "5",
  six: "6",
  sept: "7",
  huit: "8",
  neuf: "9",
  dix: "10",
  onze: "11",
  douze: "12",
  quinze: "15",
  "dix-huit": "18",
  vingt: "20",
  trente: "30",
};
const nombres = (text: string): string[] =>
  [...plat(text).matchAll(MESURES)].map(([, n, unite]) => `${EN_CHIFFRES[n!] ?? n} ${unite![0]}`);

/** « Oui » is never said over a length that neither the answer nor its own questions hold. */
function memesNombres(
  question: string,
  { reponse, points = [], exemples, citations = [] }: Variante,
) {
  const siens = new Set(
    [reponse, ...points, ...exemples, ...citations.map((c) => c.extrait)].flatMap(nombres),
  );
  return nombres(question).every((n) => siens.has(n));
}

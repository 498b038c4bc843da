/** Which document a message asks for: « bilan martin », « prépare le plan de Mme Schmitt ». Never a question on the rules. */
import type { Dossier } from "../../model.ts";
import type { TypeDeDocument } from "../../schemas/piece.ts";
import { placesDesDates } from "./dates-lues.ts";
import { estHypothese, estQuestion, parleDeContact } from "./intentions.ts";
import { menagesDe } from "./menages.ts";
import {
  AUTRE_CHOSE,
  AUTRES,
  COMMUNS,
  COURTS,
  NOMS,
  ORDRE,
  ORDRE_SEUL,
  VIDES,
} from "./noms-de-documents.ts";
import { civilite, type Mot, mots } from "./plat.ts";

export type DocumentDemande = {
  type: TypeDeDocument;
  /** The household or homonyms that are named; empty when none is, or when nobody visible bears the name. */
  nommes: Dossier[];
  /** It is one household, without doubt. */
  sur: boolean;
  /** The name that nobody visible bears, as typed. */
  inconnu?: string;
};

/** Longer than this, it tells something. */
const LONGUEUR_MAX = 160;

/** `peutEtreUnNom`: of a word without a capital, that no text is known to use. */
export function lisDocument(
  text: string,
  dossiers: Dossier[],
  { at, peutEtreUnNom }: { at: Date; peutEtreUnNom(mot: string): boolean },
): DocumentDemande | undefined {
  if (text.length > LONGUEUR_MAX || text.includes("\n")) return undefined;
  const lu = suite(text);
  const ordre = ORDRE.test(lu);
  const autre = estQuestion(text) || estHypothese(text) || parleDeContact(text);
  if (AUTRES.test(lu) || (!ordre && autre)) return undefined;
  const nomme = documentNomme(lu, ordre);
  if (!nomme) return undefined;
  const { type, mot } = nomme;
  const annonce = annonceUnNom(text, mot);
  const hors = placesDesDates(annonce, at);
  const { surs, doutes, inconnus } = menagesDe(annonce, dossiers, hors);
  const nommes = [
    ...new Set([...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)]),
  ];
  const restes = resteDe(annonce, [...surs, ...doutes, ...inconnus, ...hors]);
  const seul = !restes.length || (type === "interruption" && restes.every((r) => DATE.test(r.mot)));
  if (restes.some((r) => AUTRE_CHOSE.test(r.mot))) return undefined;
  if (nommes.length)
    return ordre || libre(type) || seul
      ? { type, nommes, sur: nommes.length === 1 && surs.length > 0 }
      : undefined;
  const inconnu = inconnus[0]?.nom ?? nomNu(restes);
  if (inconnu) {
    const dit = mots(inconnu);
    const autres = restes.filter((r) => !dit.some((d) => d.mot === r.mot));
    const crie = text === text.toUpperCase();
    const net = ordre || dit.some((d) => (d.majuscule && !crie) || civilite(d.mot));
    const commun = dit.every((d) => COMMUNS.has(d.mot));
    if (autres.length || commun || !(net || dit.every((d) => peutEtreUnNom(d.mot))))
      return undefined;
    return { type, nommes, sur: false, inconnu };
  }
  // « courrier d'interruption », « prépare le bilan »: of whom is asked.
  const lettre = libre(type) || type === "interruption";
  return seul && (ordre || (lettre && !/^(?:avis|demande)/.test(mot)))
    ? { type, nommes, sur: false }
    : undefined;
}

const suite = (text: string): string =>
  mots(text)
    .map((m) => m.mot)
    .join(" ");

/** The first document named; « avis d'interruption du plan d'intervention » is the letter, and not the plan. */
function documentNomme(lu: string, ordre: boolean) {
  const noms = ordre ? [...NOMS, ...COURTS] : NOMS;
  const dits = noms.flatMap(([type, motif]) => {
    const trouve = new RegExp(`\\b(?:${motif})\\b`).exec(lu);
    return trouve ? [{ type, mot: trouve[0], place: trouve.index }] : [];
  });
  return dits.sort((a, b) => a.place - b.place || b.mot.length - a.mot.length)[0];
}

/** « vad » in the place of « bilan de »: names are then looked for as in a log. */
function annonceUnNom(text: string, dit: string): string {
  const [lus, du] = [mots(text), dit.split(" ")];
  const i = lus.findIndex((_, k) => du.every((d, j) => lus[k + j]?.mot === d));
  const apres = text.slice(lus[i + du.length - 1]!.fin);
  return `${text.slice(0, lus[i]!.index)}vad ${apres.replace(/^[\s:]*(?:(?:de|du|pour|pr|chez|sur)\s+|d['’])?/i, "")}`;
}

/** « demande de suspension schmitt, elle est hospitalisée »: the reason may be told with it. */
const libre = (type: TypeDeDocument): boolean => type === "suspension" || type === "refus";

/** « avis d'interruption martin le 12 mars »: the words around a date. */
const DATE = /^(?:date|effet|compter|partir)$/;

type Reste = Mot & { brut: string };

/** The words that are neither the document, nor a name, nor a date, nor empty. */
const resteDe = (text: string, places: { debut: number; fin: number }[]): Reste[] =>
  mots(text)
    .filter((m) => !VIDES.has(m.mot) && !civilite(m.mot) && !ORDRE_SEUL.test(m.mot))
    .filter((m) => !places.some((p) => m.index < p.fin && m.fin > p.debut))
    .map((m) => ({ ...m, brut: text.slice(m.index, m.fin) }));
/** A word with a capital, elsewhere than at the start. */
function nomNu(restes: Reste[]): string | undefined {
  const dits = restes.filter((r) => r.index > 0 && r.majuscule && /^\p{L}{2,}$/u.test(r.brut));
  return dits.length && dits.length <= 2 ? dits.map((r) => r.brut).join(" ") : undefined;
}

/** All that the dates, lengths and household of a question let one compute, what was asked for first. */
import type { Citation } from "../../../schemas/commun.ts";
import type { Roles } from "../../reading/roles.ts";
import { autorite } from "./autorite.ts";
import { bilan } from "./bilan.ts";
import { citationsDe } from "./citer.ts";
import { commande } from "./commande.ts";
import { delaiMoyen } from "./delai-moyen.ts";
import { ligneDemandee } from "./demandee.ts";
import { depassement } from "./depassement.ts";
import { type Bloc, type Calcule, type Constat, type Donnees, dit, type Fait } from "./donnees.ts";
import { evolution } from "./evolution.ts";
import { fileActive, fileCalculee } from "./file-active.ts";
import { gts, reponse } from "./gts.ts";
import type { Calcul } from "./lues.ts";
import { depart, fin, plafond, plan } from "./mesure.ts";
import { moisDu } from "./mois-du.ts";
import { type Periode, periodeDe } from "./periode.ts";
import { bilansEnRoute, duSeulCas } from "./periodiques.ts";
import { refus } from "./refus.ts";
import { rythme } from "./rythme.ts";
import { fileDuSecteur, secteur } from "./secteur.ts";
import { semestre } from "./semestre.ts";
import { sommes } from "./sommes.ts";
import { tranches } from "./tranches.ts";

/** The lines that each computation asked for puts first. */
const DEVANT: Partial<Record<Calcul, Bloc[]>> = {
  depart: ["depart"],
  fin: ["somme", "fin"],
  renouvellement: ["somme", "plafond"],
  plafond: ["somme", "plafond"],
  bilan: ["fin", "bilan"],
  plan: ["plan"],
  rythme: ["rythme"],
  "mois-du": ["mois-du"],
  gts: ["reponse", "refus", "bilan", "gts"],
  commande: ["commande"],
};

/** What the words of the question ask, beside its dates. */
const DES_MOTS: Partial<Record<Roles["demandees"][number], Bloc[]>> = {
  fin: ["fin"],
  bilan: ["bilan"],
  plan: ["plan"],
  plafond: ["somme", "plafond"],
  renouvellement: ["somme", "plafond"],
  "mois-du": ["mois-du"],
};

/** Of a household of whom no date was typed: only what was asked. */
const DU_DOSSIER: Partial<Record<Calcul, Bloc[]>> = {
  depart: ["depart", "plan", "fin"],
  fin: ["depart", "fin", "plafond"],
  renouvellement: ["fin", "plafond"],
  plafond: ["fin", "plafond"],
  bilan: ["fin", "bilan"],
  plan: ["plan"],
  gts: ["fin", "bilan"],
};

/** « c'est 3 mois pour l'accès ? »: a length that is allowed is not the length. */
const EST =
  /^(?!.*\b(?:possible|peu[tx]|peuvent|ok|passe|bon|permis|droit)\b).*\b(?:c'est|c|dure) (?:bien )?\d+ mois\b/;
/** « 3 renouvellements de 2 mois, possible ? »: the number itself is what is asked. */
const POSSIBLE = /\b(?:possible|peu[tx]|peuvent|ok|permis|d'embl\w+|d'un coup)\b/;
const DE_DROIT = /\bdroit\b|automati|d'office|systemati|acquis/;

/** Only the lines asked for are cited: the first ones. */
const BLOCS_CITES = 3;

/** Those that stand on places, numbers and tables, not on the dates of a measure. */
const SANS_DATES: Partial<Record<Calcul, (d: Donnees) => Fait[]>> = {
  autorite,
  evolution,
  tranches,
  secteur: fileDuSecteur,
  "file-active": fileCalculee,
  "delai-moyen": delaiMoyen,
};

/** Those that also word the answer, from the places and numbers of the question. */
export const constats: Partial<Record<Calcul, (d: Donnees) => Constat | undefined>> = {
  secteur,
  "file-active": fileActive,
};

/** `citations`: the sentences that the lines asked for stand on. */
export type Resultat = {
  faits: Fait[];
  /** The one line that was asked for: « fini quand ? ». It is one of `faits`. */
  demande?: Fait;
  verdict?: "oui" | "non";
  /** The line that the verdict of the dates stands on. It is one of `faits`. */
  preuve?: Fait;
  /** The verdict is that of dates or of a sum typed, not of one number. */
  chiffre?: boolean;
  citations?: Citation[];
};

/** Nothing is computed of what is not known: an unknown date gives no line. */
export function calcule(tout: Donnees, calcul: Calcul | undefined): Resultat {
  const sansDates = calcul && SANS_DATES[calcul];
  if (sansDates) {
    const faits = sansDates(tout);
    // « relogée quand, en moyenne ? »: that day is what was asked for.
    const demande = calcul === "delai-moyen" ? faits.at(-1) : undefined;
    return { faits, ...(demande && !tout.roles.ferme && { demande }) };
  }
  const d = duSeulCas(tout);
  const { faits, demande, verdict, preuve, citations = [] } = desDates(d, calcul);
  const enRoute = calcul === "bilan" ? bilansEnRoute(tout) : [];
  const auDela = calcul === "renouvellement" || calcul === "plafond" ? depassement(d) : [];
  return {
    faits: [...enRoute, ...faits, ...auDela],
    ...(demande && !enRoute.length && { demande }),
    citations,
    chiffre: d.roles.dates.length > 0 || d.roles.suite !== undefined || POSSIBLE.test(d.roles.lu),
    ...(verdict && d.roles.ferme && { verdict, ...(preuve && { preuve }) }),
  };
}

function desDates(d: Donnees, calcul: Calcul | undefined): Resultat {
  // A measure without any duration has no end to compute: that is said.
  if (calcul === "fin" && d.mesure?.duree && "aucune" in d.mesure.duree && !d.dossier?.fin)
    return { faits: [{ libelle: dit(d, "fait-fin-prevue"), valeur: dit(d, "fin-jamais") }] };
  // A suspension is no renewal, and moves nothing without the agreement recorded.
  if (/suspen|\breport/.test(d.roles.lu)) return { faits: [] };
  const periode = periodeDe(d);
  const semestres = semestre(d);
  // « du 1er semestre 2026 » dates no measure.
  if (semestres.faits.length)
    return { faits: semestres.faits, citations: citationsDe(d.edition, ["semestre"]) };
  const trouves = [
    sommes(d, periode),
    moisDu(d, periode),
    commande(d),
    reponse(d),
    refus(d),
    rythmeSi(d, calcul),
    ...deLaMesure(d, calcul, periode),
    ...gtsSi(d, calcul),
  ];
  const demandes = d.roles.dates.length ? d.roles.demandees.flatMap((q) => DES_MOTS[q] ?? []) : [];
  const devant = [...new Set([...demandes, ...((calcul && DEVANT[calcul]) ?? [])])];
  const rang = ({ bloc }: Calcule) =>
    (devant.indexOf(bloc) + devant.length + 1) % (devant.length + 1);
  const ordre = trouves.toSorted((a, b) => rang(a) - rang(b));
  const tranche = ordre.find((c) => c.verdict);
  const rendu = tranche?.verdict;
  // « la reconduction est de droit ? »: a number that holds says nothing of a right.
  const { lu } = d.roles;
  const verdict = rendu === "oui" && (DE_DROIT.test(lu) || EST.test(lu)) ? undefined : rendu;
  const utiles = ordre.filter((c) => c.faits.length);
  const dits = utiles.map((c) => c.bloc);
  const demande = ligneDemandee(d, utiles, calcul, rendu !== undefined);
  return {
    faits: [...ordre.flatMap((c) => c.faits), ...fautes(d)],
    ...(demande && { demande }),
    citations: citationsDe(d.edition, dits.slice(0, BLOCS_CITES)),
    ...(verdict && { verdict, ...(tranche?.preuve && { preuve: tranche.preuve }) }),
  };
}

/** The chain of dates of a measure, when the question or the household gives its start or its end. */
function deLaMesure(d: Donnees, calcul: Calcul | undefined, periode: Periode): Calcule[] {
  const roles = d.roles.dates.map((r) => r.role);
  if (roles.includes("interruption") && calcul !== "plafond" && calcul !== "fin") return [];
  // Beside a topic that speaks of no date, « jusqu'au 31/12 » may be that of a lease or a debt.
  if (!calcul && !d.roles.mesure) return [];
  const tout = [
    depart(d, periode),
    plan(d, periode),
    fin(d, periode),
    bilan(d, periode),
    plafond(d, periode),
  ];
  if (roles.some((r) => r === "debut" || r === "commission" || r === "premiere-visite"))
    return tout;
  if (periode.typee) return tout.filter((c) => c.bloc !== "depart" && c.bloc !== "plan");
  const voulus = (calcul && DU_DOSSIER[calcul]) ?? [];
  return tout.filter((c) => voulus.includes(c.bloc));
}

/** The meetings' rhythm, when it is asked for or meetings were typed. */
function rythmeSi(d: Donnees, calcul: Calcul | undefined): Calcule {
  const typees = d.roles.dates.filter((r) => r.role === "visite").length;
  return calcul === "rythme" || typees > 1 || (typees && d.roles.prochaine)
    ? rythme(d)
    : { bloc: "rythme", faits: [] };
}

/** The meeting's calendar, when it is asked for or one was typed; not beside a term or an answer. */
function gtsSi(d: Donnees, calcul: Calcul | undefined): Calcule[] {
  const roles = d.roles.dates.map((r) => r.role);
  if (roles.includes("gts")) return [gts(d)];
  const autre = roles.some((r) => r === "fin" || r === "refus" || r === "envoi");
  return calcul === "gts" && !autre && !d.dossier ? [gts(d)] : [];
}

/** A day that does not exist, or is not that weekday, is said rather than left out. */
const fautes = (d: Donnees): Fait[] =>
  d.roles.fautes.map((texte) => ({
    libelle: dit(d, "fait-date-fausse"),
    valeur: dit(d, "date-fausse", { texte }),
  }));

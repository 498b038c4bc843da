/** All that the dates, lengths and household of a question let one compute, what was asked for first. */
import type { Edition } from "../../../schemas/charte.ts";
import type { Citation } from "../../../schemas/commun.ts";
import type { CALCULS } from "../../../schemas/reponse.ts";
import type { Contexte } from "../../contexte.ts";
import { demandees } from "../../reading/roles/demande.ts";
import { lisRoles, type Options, type Role, type Roles } from "../../reading/roles.ts";
import { mesureDe } from "../edition.ts";
import { autorite } from "./autorite.ts";
import { bilan } from "./bilan.ts";
import { citationsDe } from "./citer.ts";
import { commande } from "./commande.ts";
import { delaiMoyen } from "./delai-moyen.ts";
import { depassement } from "./depassement.ts";
import { type Bloc, type Calcule, type Constat, type Donnees, dit, type Fait } from "./donnees.ts";
import { evolution } from "./evolution.ts";
import { fileActive, fileCalculee } from "./file-active.ts";
import { gts, reponse } from "./gts.ts";
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

export type Calcul = (typeof CALCULS)[number];

/** What a date that no word names is, when this is what is asked. */
const DEFAUT: Partial<Record<Calcul, (edition: Edition) => Role>> = {
  depart: (e) => (e.depart ? "commission" : "debut"),
  fin: () => "debut",
  renouvellement: () => "debut",
  plafond: () => "debut",
  bilan: () => "fin",
  plan: () => "debut",
  rythme: () => "visite",
  "mois-du": () => "interruption",
  gts: () => "gts",
  commande: () => "commande",
};

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

/** A question, and the edition that answers it. */
type Posee = Omit<Donnees, "ctx" | "mesure" | "roles"> & { texte: string; dispositifs: string[] };

/** What the computations stand on: the question's dates and lengths, read for this edition and topic. */
export function donnees(
  ctx: Contexte,
  { texte, edition, territoire, dossier, sujet, dispositifs, jours, question, tableau }: Posee,
  calcul: Calcul | undefined,
  mesure?: string,
): Donnees {
  const options: Options = {
    defaut: calcul && DEFAUT[calcul]?.(edition),
    autres: dispositifs.flatMap((d) => ctx.catalog.dispositifs[d]?.mots ?? []),
    contratDebute: !edition.depart,
  };
  return {
    ctx,
    edition,
    territoire,
    sujet,
    jours,
    question,
    ...(tableau && { tableau }),
    ...(dossier && { dossier }),
    mesure: mesureDe(edition, mesure),
    // What is asked is asked now, wherever the dates were said.
    roles: {
      ...lisRoles(texte, ctx.message.at, options),
      ...(texte !== question && { demandees: demandees(question) }),
    },
  };
}

/** `citations`: the sentences that the lines asked for stand on. */
export type Resultat = {
  faits: Fait[];
  /** The one line that was asked for: « fini quand ? ». It is one of `faits`. */
  demande?: Fait;
  verdict?: "oui" | "non";
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
  const { faits, demande, verdict, citations = [] } = desDates(d, calcul);
  const enRoute = calcul === "bilan" ? bilansEnRoute(tout) : [];
  const auDela = calcul === "renouvellement" || calcul === "plafond" ? depassement(d) : [];
  return {
    faits: [...enRoute, ...faits, ...auDela],
    ...(demande && !enRoute.length && { demande }),
    citations,
    chiffre: d.roles.dates.length > 0 || d.roles.suite !== undefined || POSSIBLE.test(d.roles.lu),
    ...(verdict && d.roles.ferme && { verdict }),
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
  const rendu = ordre.find((c) => c.verdict)?.verdict;
  // « la reconduction est de droit ? »: a number that holds says nothing of a right.
  const { lu } = d.roles;
  const verdict = rendu === "oui" && (DE_DROIT.test(lu) || EST.test(lu)) ? undefined : rendu;
  const utiles = ordre.filter((c) => c.faits.length);
  const dits = utiles.map((c) => c.bloc);
  const [premier] = utiles;
  const demande =
    premier && !rendu && QUAND.test(d.question)
      ? (nouvelleFin(d, utiles) ?? seule(premier, calcul))
      : premier && COMBIEN_DE_MOIS.test(d.question)
        ? premier.faits.find((f) => f.libelle === dit(d, "fait-total-du"))
        : undefined;
  return {
    faits: [...ordre.flatMap((c) => c.faits), ...fautes(d)],
    ...(demande && { demande }),
    citations: citationsDe(d.edition, dits.slice(0, BLOCS_CITES)),
    ...(verdict && { verdict }),
  };
}

/** « ça finit quand ? », « quel jour ? », « date de fin » ask for one day. */
const QUAND =
  /\b(?:quand|kan|kand|qd|quel jour|kel jour|quelle date|kel date|dates?|jusqu'ou|dernier jour|echeance|nouvelle fin|fin (?:totale|finale)|(?:terme|fin)(?=[ ?!.]*$))\b/;

/** A block of one line says it; a start's last line is the start itself. */
const seule = ({ bloc, faits }: Calcule, calcul: Calcul | undefined): Fait | undefined => {
  if (bloc === "depart") return faits.at(-1);
  // The end stands before the report that depends on it.
  return bloc === "fin" && faits.length === 1 && calcul !== "bilan" ? faits[0] : undefined;
};

/** « cb de mois payés ? » asks for their number. */
const COMBIEN_DE_MOIS = /(?:combien|cb|cbien|nb|nombre) (?:de |d'|du )?mois/;

/** The end after a renewal, where a chain of lengths or a renewal was told. */
function nouvelleFin(d: Donnees, trouves: Calcule[]): Fait | undefined {
  if (!d.roles.suite && d.roles.chacun === undefined) return undefined;
  if (!FINIT.test(d.question)) return undefined;
  const siens = [dit(d, "fait-fin-somme"), dit(d, "fait-fin-renouvelee")];
  return trouves.flatMap((c) => c.faits).find((f) => siens.includes(f.libelle));
}
const FINIT = /\bfin|termin|s'arret|jusqu|dernier jour|menerait|mene\b|donne|quelle date/;

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

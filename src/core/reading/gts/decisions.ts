/** What a review meeting has decided, household by household: « martin renouv 4 mois; benali arrêt ». */
import type { Day, Dossier } from "../../../model.ts";
import { ecart, jourDe } from "../../time.ts";
import { lisDates } from "../dates-lues.ts";
import { moisSeuls } from "../durees-dites.ts";
import { estHypothese, estQuestion } from "../intentions.ts";
import { plat } from "../plat.ts";
import { coupes, type Enonce, enonce, motifDit, SANS_DEUX_POINTS, surs } from "./enonces.ts";

export type DecisionLue = {
  texte: string;
  quoi: "renouvellement" | "fin" | "report" | "derogation";
  dossiers: Dossier[];
  /** One list for each name in doubt. */
  doutes: Dossier[][];
  /** The name as typed, when nobody bears it. */
  inconnu: string | null;
  mois: number | null;
  /** A day said with it. */
  le: Day | null;
  motif: string | null;
};

const DECISIONS: [RegExp, DecisionLue["quoi"]][] = [
  [/\bderog\w*/, "derogation"],
  [/\b(?:renouv\w*|reconduc\w*|reconduite?\w*|prolong\w*)\b/, "renouvellement"],
  [
    /\+ ?\d+ ?m(?:ois)?\b|¤ ?[,:]? ?(?:(?:finalement|plutot|en fait|non)[ ,]*)+\d+ ?mois/,
    "renouvellement",
  ],
  [/\b(?:report\w*|ajourn\w*|a revoir|revu au prochain|au prochain)\b/, "report"],
  [/\b(?:arret\w*|stop|clotur\w*|clos|fin)\b(?! (?:de|du) )/, "fin"],
];
const NIE = /\b(?:pas|jamais|plus) (?:ete |de |d')?(?:renouv|arret|reconduc|prolong|derog)/;
const AVANT = /\s+(?:et|puis)\s+(?=[^,;]*\b(?:renouv|arr[êe]t|report|ajourn|d[ée]rog|prolong))/iu;

/** Words that may stand in a decision; with any other it is a story: « martin a arrêté de payer ». */
const ADMIS =
  /^(?:¤+|\d+|\d+(?:er|e|eme|nd|nde)|et|mme|mlle|m|mr|famille|la|le|les|l|mesure|asll|assll|pour|de|du|d|au|a|est|sera|soit|gts|on|ete|c|ok|decidee?|decision|accord\w*|mois|m|terme|hors|charte|finalement|plutot|non|fait|en|plus|fin|stop|clos|revoir|prochaine?|seance|commission|son|leur|compter|partir|un|deux|trois|quatre|cinq|six|sept|premier|premiere|deuxieme|second|troisieme|quatrieme|(?:renouv|reconduc|reconduit|prolong|derog|report|ajourn|clotur|arret)\w*)$/;
/** Words before the decision that may be the name of nobody known. */
const NOM_MAX = 3;

/** The statement without its dates and its reason. */
function decharne({ texte, cache }: Enonce, at: Date): string {
  const sans = lisDates(texte, at, "past")
    .filter((d) => d.kind !== "duration")
    .reduce((t, d) => t.replace(plat(d.text), " "), cache);
  return sans.replace(/\b(?:car|parce|motif|raison|vu)\b.*$/, "").replace(/\(.*$/, "");
}

function quoiDe(e: Enonce, at: Date): DecisionLue["quoi"] | undefined {
  if (NIE.test(e.cache) || DEUX_NOMBRES.test(e.cache)) return undefined;
  const sans = decharne(e, at);
  const [trouve, autre] = DECISIONS.filter(([motif]) => motif.test(sans));
  // Two in one statement: whose is which is not known.
  if (!trouve || (autre && trouve[1] !== "derogation")) return undefined;
  const [motif, quoi] = trouve;
  const avant = sans.slice(0, motif.exec(sans)?.index ?? 0);
  const autres = (t: string) =>
    t.split(/[^a-z0-9¤]+/).filter((mot) => mot && !ADMIS.test(mot)).length;
  const nomme = sans.includes("¤");
  if (autres(sans) === 0) return nomme ? quoi : undefined;
  return !nomme && autres(sans) === autres(avant) && autres(avant) <= NOM_MAX ? quoi : undefined;
}

/** `undefined` when no decision is told. What tells none by itself belongs to the one before. */
export function lisDecisions(
  text: string,
  dossiers: Dossier[],
  at: Date,
): { lues: DecisionLue[]; restes: string[] } | undefined {
  if (estQuestion(text) || estHypothese(text)) return undefined;
  const enonces: Enonce[] = [];
  const restes: string[] = [];
  // « martin, benali : renouv 4 mois »: names alone are of the decision that comes next.
  let devant: string[] = [];
  const morceaux = coupes(text, AVANT).flatMap((m) => parDecision(enonce(m, dossiers, at)));
  for (const morceau of morceaux) {
    const e = enonce(morceau, dossiers, at);
    const nomme = e.menages.surs.length || e.menages.doutes.length;
    if (quoiDe(e, at)) {
      enonces.push(devant.length ? enonce([...devant, morceau].join(", "), dossiers, at) : e);
      devant = [];
    } else if (SEUL.test(e.cache)) devant.push(morceau);
    else if (nomme || !enonces.length) restes.push(morceau);
    else {
      const avant = enonces.at(-1)!;
      const avec = enonce(`${avant.texte}, ${morceau}`, dossiers, at);
      if (quoiDe(avec, at)) enonces[enonces.length - 1] = avec;
      else {
        // A remark is said to be left out; what may take the decision back leaves it out too.
        if (SE_REPREND.test(e.cache)) enonces.pop();
        restes.push(SE_REPREND.test(e.cache) ? avec.texte : morceau);
      }
    }
  }
  if (!enonces.length) return undefined;
  return { lues: enonces.map((e) => lue(e, at)), restes: [...restes, ...devant] };
}

/** Another decision, or a word that takes one back. */
const SE_REPREND =
  /\b(?:non|pas|plutot|finalement|en fait|sauf|annul\w*|derog\w*|renouv\w*|reconduc\w*|prolong\w*|report\w*|ajourn\w*|arret\w*|stop|clotur\w*|clos|fin)\b/;
/** « 3 mois non 4 mois », « 3 mois plutôt 4 »: two numbers, of which one is meant. */
const DEUX_NOMBRES =
  /\b(\d{1,2}) ?mois\b.*\b(?!\1\b)\d{1,2} ?mois\b|\b\d{1,2} ?mois,? (?:non|plutot|finalement|en fait|ou)\b.*\d|\b\d{1,2} (?:ou|non|plutot) \d{1,2} ?mois\b/;

/** Nothing but names. */
const SEUL = /^(?:(?:et|mme|m|famille|pour) )*¤(?: et ¤)*$/;

/** « martin renouv 4 mois benali arrêt »: before each name that follows a decision. */
function parDecision(e: Enonce): string[] {
  const places = [...e.menages.surs, ...e.menages.doutes].sort((a, b) => a.debut - b.debut);
  const coupures = places.slice(1).flatMap((p, i) => {
    const entre = plat(e.texte.slice(places[i]!.fin, p.debut));
    return DECISIONS.some(([motif]) => motif.test(entre)) ? [p.debut] : [];
  });
  return [0, ...coupures].map((de, i) =>
    e.texte
      .slice(de, coupures[i])
      .replace(/(?:\s|\d\))+$/u, "")
      .trim(),
  );
}

function lue(e: Enonce, at: Date): DecisionLue {
  const quoi = quoiDe(e, at)!;
  const motif = motifDit(e.apres, SANS_DEUX_POINTS);
  const sansMotif = motif ? e.texte.slice(0, e.texte.lastIndexOf(motif)) : e.texte;
  // « gts d'hier » is the day of the meeting, and not that of an end.
  const jour = jourDit(sansMotif.replace(DE_LA_SEANCE, " "), at);
  return {
    texte: e.texte,
    quoi,
    dossiers: surs(e),
    doutes: e.menages.doutes.map((d) => d.candidats),
    inconnu: surs(e).length || e.menages.doutes.length ? null : nomDe(e),
    mois: moisSeuls(sansMotif.replace(/\b[1-9](?:er|e|[èe]me|nd)\b/giu, ""), false) ?? nombreNu(e),
    le: jour ?? null,
    motif,
  };
}

const DE_LA_SEANCE = /\b(?:au |du |le )?(?:gts|s[ée]ance|commission)\b.*$/iu;

/** « arrêt au 5/01 », said in December or in January: the nearest such day. */
function jourDit(text: string, at: Date): Day | undefined {
  const dits = (["past", "future"] as const).flatMap(
    (penche) => lisDates(text, at, penche).find((d) => d.jour && d.kind !== "duration")?.jour ?? [],
  );
  const loin = (jour: Day) => Math.abs(ecart(jourDe(at), jour));
  return dits.sort((a, b) => loin(a) - loin(b))[0];
}

/** « martin renouv 4 »: the only number that is no rank. */
function nombreNu({ cache }: Enonce): number | null {
  const dits = [
    ...cache.matchAll(/\b(?:renouv\w*|prolong\w*|derog\w*)[ :]+(?:de |pour )?(\d{1,2})\b(?!\/)/g),
  ];
  return dits.length === 1 ? Number(dits[0]![1]) : null;
}

/** The words before the decision's own, where a name would stand. */
function nomDe({ texte, menages }: Enonce): string | null {
  const [dit] = menages.inconnus;
  if (dit) return dit.nom;
  const avant = plat(texte).split(
    /\b(?:\d(?:e|er|eme|nd)? ?)?(?:renouv|reconduc|reconduit|prolong|arret|stop|clotur|clos|report|ajourn|derog|fin\b)/,
  )[0]!;
  const nom = avant
    .replace(/^(?:(?:pour|et|le|la|les|gts|du|au) |[:, ]+)+/, "")
    .replace(/[ :,-]+$/, "");
  return /^[a-z][a-z' -]{1,30}$/.test(nom) ? nom : null;
}

/** What a household's own values look like once they are said, by class: to be looked for, never kept. */
import type { ChampVu, Dossier, FaitNote, Fiche, Valeur } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { disEuros } from "../chiffres.ts";
import { plat } from "../reading/plat.ts";
import { disJourCourt, disJourMois, disLeJour } from "../time.ts";

/** Plain, as `plat` leaves them. */
export type Valeurs = Partial<Record<ChampVu, Set<string>>>;

const JOUR = /^\d{4}-\d\d-\d\d$/;
/** Shorter than this, words may be anybody's. */
const MOTS_MIN = 4;
/** The beginning of a note is that note: it may be cut. */
const DEBUT_DE_NOTE = 24;

const DES_FAITS: Record<FaitNote["type"], ChampVu> = {
  dette: "dettes",
  paiement: "dettes",
  "plan-apurement": "dettes",
  surendettement: "dettes",
  relogement: "relogement",
  "rendez-vous": "rendez-vous",
  tache: "taches",
  objectif: "objectifs",
  note: "note",
};

const dites = new Map<Valeur, string[]>();
/** A household's values are looked for on each turn that shows it: the last ones are remembered. */
const MEMOIRE = 5_000;

/** Plain, each way in which it may be said. */
function platesDe(valeur: Valeur): string[] {
  let lues = dites.get(valeur);
  if (!lues) {
    if (dites.size >= MEMOIRE) dites.clear();
    lues = ditesDe(valeur).map(plat);
    dites.set(valeur, lues);
  }
  return lues;
}

/** As it is said; words of `mots` only when the value is somebody's own words. */
function ditesDe(valeur: Valeur | undefined): string[] {
  if (typeof valeur === "number") return [disEuros(valeur)];
  if (Array.isArray(valeur)) return valeur.flatMap(ditesDe);
  if (typeof valeur !== "string") return [];
  if (JOUR.test(valeur))
    return [valeur, disLeJour(valeur), disJourMois(valeur), disJourCourt(valeur)];
  return valeur.length >= MOTS_MIN ? [valeur] : [];
}

/** What the state may be called on a given day. */
const ETATS = {
  enquete: ["enquete"],
  demande: ["demande"],
  refusee: ["refusee"],
  attente: ["attente", "a-venir"],
  "en-cours": ["en-cours", "echue", "suspendue", "fin-notee", "a-venir"],
  terminee: ["terminee"],
} as const satisfies Record<Dossier["statut"], readonly string[]>;

const classeDe = ({ type }: Fiche): ChampVu =>
  type === "mesure"
    ? "mesure"
    : type === "demande"
      ? "demande"
      : type.startsWith("enquete")
        ? "enquete"
        : "etapes";

/** `ecrites`: what was written of it in this very turn. */
export function valeursDe(
  { phrases }: Pick<Catalog, "phrases">,
  d: Dossier,
  ecrites: readonly Fiche[] = [],
): Valeurs {
  const out: Valeurs = {};
  /** « Plan d'apurement : signé » shows it, without any value of its own. */
  const libelleDe = (type: FaitNote["type"]) => phrases[`fait-${type}`];
  const ajoute = (champ: ChampVu, ...valeurs: (Valeur | undefined)[]) => {
    for (const valeur of valeurs)
      for (const dite of valeur === undefined ? [] : platesDe(valeur))
        out[champ] = (out[champ] ?? new Set()).add(dite);
  };
  ajoute("prenom", d.prenom);
  ajoute("commune", d.commune);
  ajoute("bailleur", d.bailleur);
  ajoute("suivi", d.intervenant, d.association);
  ajoute("mesure", d.nature, d.debut, d.fin, ...d.periodes.flatMap((p) => [p.debut, p.fin]));
  ajoute("mesure", ...ETATS[d.statut].map((etat) => phrases[`ligne-statut-${etat}`]));
  for (const v of d.visites) {
    ajoute("visites", v.date);
    ajoute("note", v.note.slice(0, DEBUT_DE_NOTE).trim());
  }
  for (const { type, fiche: _, by: __, at: ___, visite: ____, ...reste } of d.faits)
    ajoute(DES_FAITS[type], ...parlantes(reste));
  for (const f of d.faits) {
    ajoute(DES_FAITS[f.type], libelleDe(f.type));
    if (f.type === "relogement") ajoute("relogement", phrases[`relogement-${f.etat}`]);
    if (f.type === "surendettement") ajoute("dettes", phrases[`surendettement-${f.etat}`]);
  }
  for (const f of [...d.histoire, ...ecrites]) {
    if (f.type === "visite") {
      ajoute("visites", f.values.date);
      ajoute(
        "note",
        String(f.values.note ?? "")
          .slice(0, DEBUT_DE_NOTE)
          .trim(),
      );
      continue;
    }
    const fait = (DES_FAITS as Partial<Record<string, ChampVu>>)[f.type];
    if (fait) ajoute(fait, libelleDe(f.type as FaitNote["type"]));
    ajoute(fait ?? classeDe(f), ...(fait ? parlantes(f.values) : propres(f.values)));
  }
  return out;
}

/** Without the keys of closed lists: « autre », « menage » stand in any sentence. */
const CLES: ReadonlySet<string> = new Set(["nature", "etat", "qui", "mode", "prive", "type"]);
const parlantes = (values: object): Valeur[] =>
  Object.entries(values).flatMap(([cle, v]: [string, Valeur]) => {
    if (CLES.has(cle)) return [];
    return typeof v === "string" && !JOUR.test(v) ? [v.slice(0, DEBUT_DE_NOTE).trim()] : [v];
  });

/** What has its own class is not the step's. */
const A_PART: ReadonlySet<string> = new Set(
  "civilite nom prenom commune territoire bailleur intervenant association nature".split(" "),
);
const propres = (values: Fiche["values"]): Valeur[] =>
  Object.entries(values).flatMap(([cle, v]) => (A_PART.has(cle) ? [] : [v]));

/** A dossier is what its fiches say: a pure fold, oldest fiche first. */
import type { Dossier, FaitNote, Fiche, Visite } from "../../model.ts";
import { appliqueBris, type Brises } from "../droits/bris.ts";
import { appliqueCompte, type Comptes, sansCompte } from "../gens/comptes.ts";
import { appliqueGts, type Gts, gtsVide } from "../gts/registre.ts";
import { garde, type QuestionGardee } from "../questions/gardees.ts";
import { appliqueRappel, type EtatDesRappels, sansRappel } from "../rappels/etat.ts";
import { plat } from "../reading/plat.ts";
import { avecReglage, type Reglages, SANS_REGLAGE } from "../reglages/reglages.ts";
import { estEtape, estSocle, vecuDe } from "./vecu.ts";

/** What all the fiches say together. `ou` finds the dossier of a visit that still stands. */
export type Registre = {
  dossiers: Map<string, Dossier>;
  ou: Map<string, string>;
  /** Dossiers of the same worker, association and asker: a worker who may see one may see all. */
  groupes: Map<string, Set<Dossier>>;
  /** The groups of each worker who asked, until a dossier is opened or changes hands. */
  vus: Map<string, Set<Dossier>[]>;
  /** Every word of the households' names, plain, and whose names it was in. */
  noms: Map<string, Set<string>>;
  /** The readings that coordinators have fixed. */
  reglages: Reglages;
  /** What could not be answered. */
  questions: Map<string, QuestionGardee>;
  /** What people said of their reminders. */
  rappels: EtatDesRappels;
  /** How many fiches it holds: the same number, the same register. */
  fiches: number;
  /** The households that a fiche spoke of since somebody last emptied it. */
  touches: Set<string>;
  /** What was written of the review meetings. */
  gts: Gts;
  /** Who was let in, refused, or left. */
  comptes: Comptes;
  /** Who opened a dossier out of their scope. */
  bris: Brises;
};

export const registreVide = (): Registre => ({
  dossiers: new Map(),
  ou: new Map(),
  groupes: new Map(),
  vus: new Map(),
  noms: new Map(),
  reglages: SANS_REGLAGE,
  questions: new Map(),
  rappels: sansRappel(),
  fiches: 0,
  touches: new Set(),
  gts: gtsVide(),
  comptes: sansCompte(),
  bris: new Map(),
});

/** The types of fiche that say something of a household beside its visits. */
const FAITS: ReadonlySet<string> = new Set<FaitNote["type"]>([
  "dette",
  "paiement",
  "plan-apurement",
  "surendettement",
  "relogement",
  "rendez-vous",
  "tache",
  "objectif",
  "note",
]);

const quand = (v: Visite) => `${v.date} ${v.heure ?? ""}`;

/** Folds one more fiche into the register, in place: the shell keeps it from turn to turn. */
export function applique(registre: Registre, fiche: Fiche): void {
  const { dossiers, ou } = registre;
  registre.fiches++;
  if (fiche.type === "reglage") registre.reglages = avecReglage(registre.reglages, fiche);
  if (fiche.type === "question") garde(registre.questions, fiche);
  appliqueRappel(registre.rappels, fiche);
  if (fiche.dossier) registre.touches.add(fiche.dossier);
  const dAvant = fiche.remplace && ou.get(fiche.remplace);
  if (dAvant) registre.touches.add(dAvant);
  appliqueGts(registre.gts, fiche);
  appliqueBris(registre.bris, fiche);
  const venu = appliqueCompte(registre.comptes, fiche);
  // Their households are somebody else's to be told of, or theirs at last.
  if (venu)
    for (const d of dossiers.values())
      if (memePersonne(venu, d.intervenant)) registre.touches.add(d.id);
  const dits = fiche.remplace ? retire(registre, fiche.remplace) : [];
  const connu = dossiers.get(fiche.dossier);
  if (estSocle(fiche) || (connu && estEtape(fiche)))
    racontes(registre, fiche.dossier, [...(connu?.histoire ?? []), fiche]);
  if (!connu) return;
  const { by, at, values } = fiche;
  if (FAITS.has(fiche.type)) {
    const { id, type, visite } = fiche;
    connu.faits = [...connu.faits, { ...values, type, fiche: id, by, at, visite } as FaitNote];
    ou.set(id, fiche.dossier);
  }
  if (fiche.type !== "visite") return;
  // What was told with a visit follows it, to another household too.
  connu.faits = [...connu.faits, ...dits.map((f) => ({ ...f, visite: fiche.id }))];
  for (const f of dits) ou.set(f.fiche, fiche.dossier);
  const visite = { ...(values as unknown as Visite), fiche: fiche.id, by, at };
  const apres = connu.visites.findLastIndex((v) => quand(v) <= quand(visite));
  connu.visites = connu.visites.toSpliced(apres + 1, 0, visite);
  ou.set(fiche.id, fiche.dossier);
}

/** Tells a household's life anew: its journal stays, and it joins the group of whoever has it now. */
function racontes(registre: Registre, id: string, histoire: Fiche[]): void {
  const connu = registre.dossiers.get(id);
  const vecu = vecuDe(histoire);
  if (!vecu) return;
  const dossier = { ...vecu, visites: connu?.visites ?? [], faits: connu?.faits ?? [] };
  registre.dossiers.set(id, dossier);
  for (const { id: etape } of histoire) registre.ou.set(etape, id);
  for (const nom of [dossier.nom, dossier.prenom])
    for (const mot of noms(nom))
      registre.noms.set(mot, (registre.noms.get(mot) ?? new Set()).add(id));
  registre.vus.clear();
  if (connu) groupeDe(registre, connu).delete(connu);
  groupeDe(registre, dossier).add(dossier);
}

/** Takes a visit, a step or a fact out of its dossier; gives back what was told with it. */
function retire(registre: Registre, fiche: string): FaitNote[] {
  const { dossiers, ou } = registre;
  const dossier = dossiers.get(ou.get(fiche) ?? "");
  ou.delete(fiche);
  if (!dossier) return [];
  if (dossier.etapes.some((e) => e.fiche === fiche))
    racontes(
      registre,
      dossier.id,
      dossier.histoire.filter((f) => f.id !== fiche),
    );
  const avec = dossier.faits.filter((f) => f.visite === fiche);
  for (const f of avec) ou.delete(f.fiche);
  dossier.visites = dossier.visites.filter((v) => v.fiche !== fiche);
  dossier.faits = dossier.faits.filter((f) => f.fiche !== fiche && f.visite !== fiche);
  return avec;
}

function groupeDe({ groupes }: Registre, dossier: Dossier): Set<Dossier> {
  const { intervenant, association, par } = dossier;
  const cle = JSON.stringify([intervenant, association, par]);
  const groupe = groupes.get(cle) ?? new Set();
  groupes.set(cle, groupe);
  return groupe;
}

/** The register of fiches given oldest first. */
export function registre(fiches: readonly Fiche[]): Registre {
  const tout = registreVide();
  for (const fiche of fiches) applique(tout, fiche);
  return tout;
}

const nomsLus = new Map<string, Set<string>>();
/** Names are compared on each turn: each is read once. */
function noms(nom: string): Set<string> {
  let lus = nomsLus.get(nom);
  if (!lus) {
    lus = new Set(
      plat(nom)
        .split(/[^a-z0-9]+/)
        .filter(Boolean),
    );
    nomsLus.set(nom, lus);
  }
  return lus;
}

/** The same words in the same name, whatever the case, the accents and the order. */
export function memePersonne(nom: string, intervenant: string): boolean {
  const [un, autre] = [noms(nom), noms(intervenant)];
  return un.size > 0 && un.size === autre.size && [...un].every((n) => autre.has(n));
}

/** The same for two names of the same person, as `memePersonne` has it; empty for no name. */
export const cleDuNom = (nom: string): string => [...noms(nom)].sort().join(" ");

/** « Amina » typed in a terminal is « Amina Diallo » when she is the only one; else it stays as typed. */
export function nomComplet(court: string, connus: Iterable<string>): string {
  const mots = [...noms(court)];
  const possibles = new Set([...connus].filter((c) => mots.every((m) => noms(c).has(m))));
  const exact = [...possibles].find((c) => memePersonne(court, c));
  return exact ?? (mots.length && possibles.size === 1 ? [...possibles][0]! : court);
}

/** Whether a plain word is of the name of one of these; they are read at the first word only. */
export function motDeLeurNom(dossiers: readonly Dossier[]): (mot: string) => boolean {
  let lus: Set<string> | undefined;
  return (mot) => {
    lus ??= new Set(dossiers.flatMap(({ nom }) => [...noms(nom)]));
    return lus.has(mot);
  };
}

/** « Mme Martin ». */
export const nomme = (d: Dossier): string => [d.civilite, d.nom].filter(Boolean).join(" ");

/** « Mme Martin (Colmar) »: told apart from a homonym by a harmless detail. */
export const situe = (d: Dossier): string => (d.commune ? `${nomme(d)} (${d.commune})` : nomme(d));

/** « mme schmitt » names the dossier of Mme Schmitt. */
export const memeMenage = (d: Dossier, menage: string): boolean =>
  plat(menage).replace(/[^a-z0-9]+/g, " ") === plat(nomme(d)).replace(/[^a-z0-9]+/g, " ");

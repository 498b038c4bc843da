/** What is still owed for a household, and by whom: the deadlines of its edition that nothing has closed. */
import type { Day, Dossier, Etape } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import { concerne, type Limite, limitesPeriodiques } from "../charte/echeances.ts";
import { territoireDe } from "../charte/edition.ts";
import { mesureDuDossier } from "../charte/mesures.ts";
import { moisEntre } from "../periodes.ts";
import { ecart, jourDe } from "../time.ts";
import { propre } from "../vie/consequences.ts";
import { type Attendue, echeancesDe } from "../vie/etat.ts";
import { signaturesDe } from "../vie/signatures.ts";

/** `retard`: days since the last day that the words may bear; 0 when it is not late. Today is not. */
export type Due = Attendue & { retard: number };

/** What every look at deadlines needs; a turn's context is one. */
export type Lieu = { catalog: Catalog; jour: Day };

/** The one definition of late: days since the last day that the words may bear. */
export const retardDe = ({ limite, extreme }: Pick<Limite, "limite" | "extreme">, jour: Day) =>
  Math.max(0, ecart(extreme ?? limite, jour));

/** Days compare as text; `localeCompare` costs ten times as much, for each household. */
export const parLimite = (a: Pick<Limite, "limite">, b: Pick<Limite, "limite">): number =>
  a.limite < b.limite ? -1 : a.limite > b.limite ? 1 : 0;

/** The steps with which a new period of the measure begins. */
const PERIODES: ReadonlySet<string> = new Set(["decision", "demarrage", "renouvellement"]);
const VIVANTES: ReadonlySet<Dossier["statut"]> = new Set(["attente", "en-cours", "terminee"]);

/** The earliest first. */
export function duesDe(lieu: Lieu, edition: Edition, dossier: Dossier): Due[] {
  if (!VIVANTES.has(dossier.statut)) return [];
  const feries = territoireDe(lieu.catalog, edition.territoire)?.feries;
  const ancres = ancresDe(edition, dossier);
  return [
    ...echeancesDe(edition, dossier, ancres, feries),
    ...periodiques(edition, dossier, feries),
  ]
    .filter((a) => !close(edition, dossier, a))
    .map((a) => ({ ...a, retard: retardDe(a, lieu.jour) }))
    .filter((d) => d.retard === 0 || peutTarder(edition, dossier, d))
    .sort(parLimite);
}

/** Those whose day is behind and that nothing can make late. */
export function duesPassees(lieu: Lieu, edition: Edition, dossier: Dossier): Due[] {
  const { etapes } = dossier;
  if (!VIVANTES.has(dossier.statut) || !etapes.length) return [];
  const feries = territoireDe(lieu.catalog, edition.territoire)?.feries;
  return echeancesDe(edition, dossier, ancresDe(edition, dossier), feries).map((a) => ({
    ...a,
    retard: 0,
  }));
}

const jour = (x: unknown): Day | null => (typeof x === "string" ? x : null);

export const commandeDe = ({ etapes }: Dossier): Etape | undefined =>
  etapes.findLast((e) => e.type === "commande");

/** Those that come back: the first one that no step has closed, and the next ones. */
function periodiques(edition: Edition, dossier: Dossier, feries: string | undefined): Attendue[] {
  const { debut, fin, statut, etapes } = dossier;
  if (statut !== "en-cours" || !debut || !fin) return [];
  const portee = { mesure: mesureDuDossier(edition, dossier), mois: moisEntre(debut, fin) };
  return Object.entries(edition.echeances).flatMap(([cle, echeance]) => {
    if (!echeance.chaque || !concerne(echeance, portee)) return [];
    const ferme = echeance["ferme-par"];
    const limites = limitesPeriodiques(edition, echeance, { debut, fin }, feries);
    // A step told since the limit before closes this one.
    const restent = limites.filter((_, i) => {
      const depuis = limites[i - 1]?.limite ?? debut;
      return !etapes.some((e) => e.type === ferme && String(e.values.le) > depuis);
    });
    return restent.map((l) => ({ ...l, cle, echeance, ancre: debut }));
  });
}

function ancresDe(edition: Edition, dossier: Dossier) {
  const { debut, fin, statut, etapes } = dossier;
  const decision = etapes.findLast((e) => e.type === "decision" && e.values.sens === "accordee");
  const commande = jour(commandeDe(dossier)?.values.recue);
  if (statut === "attente") return { commande, commission: jour(decision?.values.le) };
  const arret = etapes.findLast((e) => e.type === "interruption");
  if (statut === "terminee") return { fin, interruption: jour(arret?.values.le) };
  const { manquent, dernier } = signaturesDe(edition, dossier);
  return {
    commande,
    commission: jour(decision?.values.le),
    debut,
    fin,
    signature: manquent.length ? null : dernier,
    refus: refusOuvert(etapes),
  };
}

/** A refusal of which nothing came yet. */
function refusOuvert(etapes: Etape[]): Day | null {
  const rang = etapes.findLastIndex((e) => e.type === "refus");
  if (rang < 0 || etapes.slice(rang + 1).some((e) => e.type === "renouvellement")) return null;
  return jour(etapes[rang]!.values.le);
}

/** The step that its `ferme-par` names was written since the period began. */
function close(edition: Edition, dossier: Dossier, { cle, echeance, ancre }: Attendue): boolean {
  const { etapes, visites, statut } = dossier;
  if (echeance.chaque) return false;
  const acte = edition.vie?.acte;
  const ferme = echeance["ferme-par"];
  if (statut === "terminee" && echeance.issue === "renouvellement") return true;
  // Presented at the meeting that decided the end: there is none to present after it.
  if (statut === "terminee" && echeance.calage === "dernier-gts-avant" && finie(etapes))
    return true;
  const commande = commandeDe(dossier);
  if (echeance.ancre === "commande" && commande && !propre(commande, echeance)) return true;
  if (acte && (acte.echeance === cle || ferme === acte.etape))
    return signaturesDe(edition, dossier).manquent.length === 0;
  if (!ferme) return false;
  if (ferme === "visite")
    return visites.some(
      (v) => v.date >= ancre && v.presence !== "annule" && v.presence !== "reporte",
    );
  const depuis = echeance.ancre === "fin" ? etapes.findLastIndex((e) => PERIODES.has(e.type)) : -1;
  return etapes.slice(depuis + 1).some((e) => e.type === ferme);
}

/** Ended by its step, and not broken off. */
const finie = (etapes: Etape[]): boolean =>
  etapes.findLast((e) => e.type === "fin" || e.type === "interruption")?.type === "fin";

/** The day of the fiche that opened the dossier. */
const connuLe = ({ histoire }: Dossier): Day =>
  histoire[0] ? jourDe(new Date(histoire[0].at)) : "9999";

/** Late only if the bot would know that it was done: not without a step for it, nor the papers of an import. */
function peutTarder(
  edition: Edition,
  dossier: Dossier,
  { cle, echeance, ancre, limite }: Attendue,
): boolean {
  const acte = edition.vie?.acte;
  if (!echeance["ferme-par"]) return false;
  // Since the household is known here, its papers are asked about.
  if (limite >= connuLe(dossier)) return true;
  if (acte && (acte.echeance === cle || echeance["ferme-par"] === acte.etape))
    return estSuivie(edition, dossier);
  return (
    echeance.ancre !== "debut" ||
    dossier.etapes.some((e) => PERIODES.has(e.type) && e.values.debut === ancre)
  );
}

/** Of an imported measure, nothing is known of who signed. */
export const estSuivie = (edition: Edition, { etapes, statut }: Dossier): boolean =>
  edition.vie?.acte !== undefined &&
  (statut === "en-cours" || statut === "attente") &&
  etapes.some((e) => COMMENCE.has(e.type) || e.type === edition.vie?.acte?.etape);
const COMMENCE: ReadonlySet<string> = new Set(["decision", "commande", "demarrage"]);

const memeBilan = (un: Due, autre: Due): boolean =>
  un.echeance["ferme-par"] === autre.echeance["ferme-par"] &&
  un.echeance.issue !== undefined &&
  autre.echeance.issue !== undefined &&
  un.echeance.issue !== autre.echeance.issue;

/** A bilan for a renewal that came too late may still be one for the end. */
export const aUneAutreIssue = (due: Due, dues: readonly Due[]): boolean =>
  dues.some((d) => !d.retard && memeBilan(d, due));

/** Once the end's own bilan is late too, it alone is told. */
export const estRemplacee = (due: Due, dues: readonly Due[]): boolean =>
  due.echeance.issue === "renouvellement" && dues.some((d) => d.retard && memeBilan(d, due));

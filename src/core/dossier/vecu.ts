/** What the imports, requests and steps of a household say together: a pure fold, oldest first. */
import type { Day, Dossier, Etape, Fiche, PeriodeAccordee, Valeur } from "../../model.ts";
import { ETAPES } from "../../schemas/vie.ts";
import { moisEntre } from "../periodes.ts";

/** All of a dossier but its journal. */
export type Vecu = Omit<Dossier, "visites" | "faits">;

const mot = (value: Valeur | undefined): string => (typeof value === "string" ? value : "");
export const jour = (value: Valeur | undefined): Day | null => mot(value) || null;
const nombre = (value: Valeur | undefined): number | null =>
  typeof value === "number" ? value : null;

const SOCLES: ReadonlySet<string> = new Set(["mesure", "demande", "menage"]);
const DE_VIE: ReadonlySet<string> = new Set(ETAPES);

/** An import, a request or a household named without a measure: it opens a dossier, or says anew what it is. */
export const estSocle = ({ type }: Pick<Fiche, "type">): boolean => SOCLES.has(type);
/** A step in the life of a measure. */
export const estEtape = ({ type }: Pick<Fiche, "type">): boolean => DE_VIE.has(type);

/** `undefined` when no fiche opens the dossier. */
export function vecuDe(histoire: readonly Fiche[]): Vecu | undefined {
  let vecu: Vecu | undefined;
  let socle: Fiche | undefined;
  for (const fiche of histoire) {
    if (estSocle(fiche)) {
      vecu = ouvre(fiche, vecu, socle);
      socle = fiche;
    } else if (vecu) vecu = avance(vecu, fiche);
  }
  return vecu && { ...vecu, histoire: [...histoire] };
}

/** What a household is by the fiche that opens its dossier; an import is of a measure under way. */
const STATUTS: Partial<Record<string, Vecu["statut"]>> = { demande: "demande", menage: "enquete" };

/** `socle`: the import or the request before. What both say alike is no news: the steps since then stand. */
function ouvre(fiche: Fiche, avant: Vecu | undefined, socle: Fiche | undefined): Vecu {
  const v = fiche.values;
  const [debut, fin] = [jour(v.debut), jour(v.fin)];
  const importe = fiche.type === "mesure";
  const redit = (...cles: string[]) =>
    avant !== undefined && cles.every((c) => mot(socle?.values[c]) === mot(v[c]));
  const dates =
    avant && importe && (redit("debut", "fin") || (avant.debut === debut && avant.fin === fin));
  return {
    id: fiche.dossier,
    civilite: mot(v.civilite),
    nom: mot(v.nom),
    prenom: mot(v.prenom),
    commune: redit("commune") ? avant!.commune : mot(v.commune),
    territoire: mot(v.territoire),
    nature: mot(v.nature),
    debut: dates ? avant.debut : debut,
    fin: dates ? avant.fin : fin,
    intervenant: redit("intervenant") ? avant!.intervenant : mot(v.intervenant),
    association: redit("association") ? avant!.association : mot(v.association),
    bailleur: mot(v.bailleur),
    par: importe ? (avant?.par ?? null) : fiche.by,
    statut: dates ? avant.statut : (STATUTS[fiche.type] ?? "en-cours"),
    periodes: dates ? avant.periodes : periode(debut, fin),
    etapes: avant?.etapes ?? [],
    histoire: [],
  };
}

function periode(debut: Day | null, fin: Day | null): PeriodeAccordee[] {
  return debut && fin ? [{ debut, fin, mois: moisEntre(debut, fin) ?? null }] : [];
}

function avance(avant: Vecu, { type, values: v, id, by, at }: Fiche): Vecu {
  const etape: Etape = { type, values: v, fiche: id, by, at };
  const vecu = { ...avant, etapes: [...avant.etapes, etape] };
  const [debut, fin, mois] = [jour(v.debut), jour(v.fin), nombre(v.mois)];
  switch (type) {
    case "commande":
      return { ...vecu, statut: "attente" };
    case "decision": {
      if (v.sens === "refusee") return { ...vecu, statut: "refusee" };
      if (v.sens !== "accordee") return vecu;
      const association = mot(v.association) || vecu.association;
      if (!debut || !fin) return { ...vecu, association, statut: "attente" };
      const periodes = [{ debut, fin, mois }];
      return { ...vecu, association, debut, fin, periodes, statut: "en-cours" };
    }
    case "demarrage":
      if (!debut || !fin) return vecu;
      return { ...vecu, debut, fin, periodes: [{ debut, fin, mois }], statut: "en-cours" };
    case "renouvellement":
      if (!debut || !fin) return vecu;
      return { ...vecu, fin, periodes: [...vecu.periodes, { debut, fin, mois }] };
    case "suspension":
      return v.accord === true && fin ? { ...vecu, fin } : vecu;
    case "interruption":
    case "fin":
      return { ...vecu, fin: jour(v.le) ?? vecu.fin, statut: "terminee" };
    case "demenagement":
      return { ...vecu, commune: mot(v.commune) || vecu.commune };
    case "changement":
      return {
        ...vecu,
        intervenant: mot(v.intervenant) || vecu.intervenant,
        association: mot(v.association) || vecu.association,
      };
    default:
      return vecu;
  }
}

/** Start and ends of a measure: typed, held by the dossier, or given by the charter's own lengths. */
import type { Day } from "../../../model.ts";
import type { Duree, Mesure } from "../../../schemas/mesure.ts";
import { type DateDite, dateDe } from "../../reading/roles.ts";
import { finDePeriode, premierDuMois, premierDuMoisSuivant } from "../../time.ts";
import type { Donnees } from "./donnees.ts";

/** One end of the measure. `nature` is written beside it when several are possible. */
/** `dite`: its length was typed, for this very period. */
export type Fin = { jour: Day; mois?: number; nature?: string; auPlus?: true; dite?: true };

export type Periode = {
  commission?: DateDite;
  /** From when the length counts. */
  debut?: Day;
  /** The day typed, when the text counts from the first of its month: the other reading. */
  rencontre?: Day;
  /** The text does not say when the measure starts: counted from the commission. */
  suppose?: true;
  /** A start was typed that the text puts later, after the commission: the text's own stands. */
  contredit?: true;
  fins: Fin[];
  /** Dates were typed in the question, rather than held by the dossier. */
  typee: boolean;
};

const enMois = (duree: Duree | undefined): number | undefined => {
  const q = duree && ("fixe" in duree ? duree.fixe : "au-plus" in duree ? duree["au-plus"] : null);
  return q?.unite === "mois" ? q.valeur : undefined;
};

/** The natures that the question names, else the dossier's; none: all are possible. */
export function naturesDe({ mesure, roles, dossier }: Donnees): string[] {
  const toutes = Object.keys(mesure?.natures ?? {});
  const dites = toutes.filter((n) => new RegExp(`(?<![a-z])${n}(?![a-z])`).test(roles.lu));
  if (dites.length) return dites;
  return dossier?.nature ? [dossier.nature] : [];
}

type Longueur = { mois: number; nature?: string; auPlus?: true; dite?: true };

/** « la durée courante », « une mesure courte, cas particulier »: which of the two lengths is meant. */
const GENERAL =
  /(?:duree|mesure|periode) (?:courante|standard|normale|generale|habituelle|classique)|regle generale/;
const PARTICULIER = /cas particulier|mesure courte|periode courte|duree courte/;

/** The lengths that the charter gives, each named when it depends on something not known. */
function longueurs(mesure: Mesure | undefined, natures: string[], lu: string): Longueur[] {
  const selon = (mesure?.["duree-selon"] ?? []).flatMap(({ nature, duree }) => {
    const mois = enMois(duree);
    return mois && (!natures.length || natures.includes(nature)) ? [{ nature, mois }] : [];
  });
  const nomme = (nature: string) => mesure?.natures?.[nature] ?? nature;
  if (selon.length === 1) return [{ mois: selon[0]!.mois }];
  if (selon.length) return selon.map((s) => ({ mois: s.mois, nature: nomme(s.nature) }));
  const mois = enMois(mesure?.duree);
  if (!mois) return [];
  const auPlus = mesure?.duree && "au-plus" in mesure.duree ? { auPlus: true as const } : {};
  const particuliere = mesure?.["duree-particuliere"];
  const autre = enMois(particuliere?.duree);
  const generale = { mois, ...auPlus };
  if (!autre || !particuliere || GENERAL.test(lu)) return [generale];
  const courte = { mois: autre, nature: particuliere.condition };
  return PARTICULIER.test(lu) ? [courte] : [generale, courte];
}

const somme = (mois: number[]) => mois.reduce((a, b) => a + b, 0);

export function periodeDe(d: Donnees): Periode {
  const { roles, edition, dossier } = d;
  const commission = dateDe(roles, "commission");
  const dit =
    dateDe(roles, "debut")?.jour ??
    (edition.depart ? undefined : dateDe(roles, "premiere-visite")?.jour);
  const calcule = commission && edition.depart ? premierDuMoisSuivant(commission.jour) : undefined;
  const contredit = Boolean(dit && calcule && premierDuMois(dit) < calcule);
  // Where the text does not date the start, the commission's own day is taken, and said so.
  const suppose = !dit && !calcule ? commission?.jour : undefined;
  const typeDebut = (contredit ? calcule : dit) ?? calcule ?? suppose;
  const fin = dateDe(roles, "fin");
  const typee = typeDebut !== undefined || fin !== undefined;
  const brut = typeDebut ?? dossier?.debut ?? undefined;
  const cale = brut && dit && !contredit && edition.depart && !brut.endsWith("-01");
  const debut = cale ? premierDuMois(brut) : brut;
  return {
    ...(commission && { commission }),
    ...(debut && { debut }),
    ...(cale && { rencontre: brut }),
    ...(suppose && { suppose: true as const }),
    ...(contredit && { contredit: true as const }),
    fins: fin
      ? [{ jour: fin.jour }]
      : !typee && dossier?.fin
        ? [{ jour: dossier.fin }]
        : debut
          ? finsDepuis(d, debut)
          : [],
    typee,
  };
}

const COMMENCE = /(?<![a-z])(?:commenc|demarr|debut|depart|part(?:ie?|ait)? (?:du|le)|commission)/;

/** The ends that a start leads to: with the length typed, else with the charter's own. */
export function finsDepuis(d: Donnees, debut: Day): Fin[] {
  const { roles, mesure } = d;
  // « commencée le 1/01, renouvelée 6 mois »: those six are not the first ones.
  const renouvelee = COMMENCE.test(roles.lu) ? undefined : roles.chacun;
  const ditMois = roles.suite ? somme(roles.suite) : (roles.seule ?? renouvelee);
  const choix: Longueur[] = ditMois
    ? [{ mois: ditMois, dite: true }]
    : longueurs(mesure, naturesDe(d), roles.lu);
  return choix.map((l) => ({ ...l, jour: finDePeriode(debut, l.mois) }));
}

/** The dates of a measure, one after the other: commission, start, plan, end, cap. */
import { moisEntre } from "../../periodes.ts";
import { ajoute, dis, disMois, finDePeriode } from "../../time.ts";
import { limiteDe } from "../echeances.ts";
import { ecrisQuantite } from "../ecritures.ts";
import {
  type Calcule,
  contredit,
  type Donnees,
  disLimite,
  disReste,
  dit,
  type Fait,
  fait,
  type Verdict,
} from "./donnees.ts";
import { type Fin, finsDepuis, type Periode } from "./periode.ts";
import { rendu } from "./rendu.ts";

/** « Fin de la mesure, accès » when several natures are possible. */
export const pour = (d: Donnees, libelle: string, { nature }: Fin): string =>
  nature ? dit(d, "fait-pour", { libelle, nature }) : libelle;

export function depart(
  d: Donnees,
  { commission, debut, rencontre, suppose, contredit: faux }: Periode,
): Calcule {
  const ferme = commission?.mois
    ? `${disMois(commission.jour)} ${commission.jour.slice(0, 4)}`
    : commission && dis(commission.jour);
  return {
    bloc: "depart",
    // « commission le 1er avril, ça démarre le 1er avril ? »
    ...(faux && d.roles.ferme && { verdict: contredit(d.roles, "non") }),
    faits: [
      ...(ferme ? [fait(d, "fait-commission", ferme)] : []),
      ...(debut
        ? [
            fait(
              d,
              "fait-depart",
              suppose ? dit(d, "depart-non-date", { jour: dis(debut) }) : dis(debut),
            ),
          ]
        : []),
      ...(rencontre
        ? [fait(d, "fait-debut-dit", dit(d, "compte-du-premier", { jour: dis(rencontre) }))]
        : []),
    ],
  };
}

/** What is due from the start: meeting and signatures, sending of the plan. */
export function plan(d: Donnees, { debut }: Periode): Calcule {
  if (!debut) return { bloc: "plan", faits: [] };
  const dues = Object.values(d.edition.echeances)
    .filter((e) => e.ancre === "debut" && (e.limite.length > 0 || e.calage))
    .map((e) => ({ e, ...limiteDe(d.edition, e, debut, d.territoire.feries) }));
  const faits = dues.map(({ e, limite, extreme }) => {
    const jour = disLimite(d, limite);
    return {
      libelle: e.libelle,
      valeur: extreme
        ? dit(d, "au-plus-tard-extreme", { jour, extreme: dis(extreme) })
        : dit(d, "au-plus-tard", { jour }),
    };
  });
  // The meeting and the signatures have their limit; what was sent has its own.
  const rendus = dues.map(({ e, limite, extreme }) =>
    rendu(
      d,
      extreme ?? limite,
      e.libelle,
      ...(e.calage === "fin-du-mois"
        ? (["signature", "visite"] as const)
        : d.roles.demandees.includes("plan")
          ? (["remise"] as const)
          : []),
    ),
  );
  const { verdict, preuve } = rendus.find((r) => r.verdict) ?? {};
  return {
    bloc: "plan",
    faits: [...faits, ...rendus.flatMap((r) => r.faits)],
    ...(verdict && { verdict, ...(preuve && { preuve }) }),
  };
}

export function fin(d: Donnees, periode: Periode): Calcule {
  const { fins, rencontre, typee } = periode;
  const faits = fins.map((f) => ({
    libelle: pour(d, dit(d, typee || !d.dossier ? "fait-fin-prevue" : "fait-fin-actuelle"), f),
    valeur: f.mois
      ? dit(d, f.auPlus ? "fin-de-n-mois-au-plus" : "fin-de-n-mois", {
          jour: dis(f.jour),
          n: f.mois,
        })
      : disReste(d, f.jour, dis(f.jour)),
  }));
  const autres = rencontre
    ? finsDepuis(d, rencontre).map((f) => ({
        libelle: pour(d, dit(d, "fait-fin-rencontre"), f),
        valeur: dit(d, "fin-de-n-mois", { jour: dis(f.jour), n: f.mois! }),
      }))
    : [];
  const verdict = dejaFinie(d, fins);
  return {
    bloc: "fin",
    faits: [...faits, ...renouvelee(d, periode), ...autres],
    ...(verdict && { verdict, preuve: faits[0]! }),
  };
}

/** « c'est déjà fini ? », « encore en cours ? », « on est hors délai ? »: the day itself says it. */
function dejaFinie(d: Donnees, fins: Fin[]): Verdict | undefined {
  const [seule] = fins;
  const enCours = EN_COURS.test(d.roles.lu);
  if ((!DEJA.test(d.roles.lu) && !enCours) || !seule || fins.length > 1) return undefined;
  const finie = seule.jour < d.ctx.jour;
  // « 6 mois au plus » may have ended before.
  if (!finie && seule.auPlus) return undefined;
  return finie === enCours ? "non" : "oui";
}
const EN_COURS =
  /\b(?:encore|toujours|tjs|tjrs) (?:en cours|active?|valable|ouverte?|suivie?|dedans|dans les clous)\b|\bcourt (?:encore|toujours)\b|\ben cours\b(?=[ ?!.]*$)/;
const DEJA =
  /\b(?:(?:deja|c'est|c|elle est|est-elle|est-ce) (?:deja )?(?:finie?|terminee?|echue?|expiree?|depassee?|hors delai)|hors delai)\b(?! (?:le|en|au|depuis|quand|kan|qd))/;

/** « la rallonge la plus longue »: as long as the text lets a renewal be. */
function leplusLong({ roles, mesure }: Donnees): number | undefined {
  const duree = mesure?.renouvellement?.chacun;
  if (!duree || !/(?:plus longue?|maximum|maximale|max)\b/.test(roles.lu)) return undefined;
  const q = "entre" in duree ? duree.entre[1] : "au-plus" in duree ? duree["au-plus"] : undefined;
  return q?.unite === "mois" ? q.valeur : undefined;
}

/** « finie le 30 juin, renouvelée 3 mois, nouvelle fin ? »: the renewal runs from the day after. */
function renouvelee(d: Donnees, { fins }: Periode): Fait[] {
  const chacun = d.roles.chacun ?? leplusLong(d);
  const [seule] = fins;
  if (!chacun || !seule || fins.length > 1 || seule.auPlus || seule.dite) return [];
  if (seule.mois && d.roles.chacun === undefined) return [];
  const jour = finDePeriode(ajoute(seule.jour, { jours: 1 }), chacun);
  return [fait(d, "fait-fin-renouvelee", dit(d, "fin-de-n-mois", { jour: dis(jour), n: chacun }))];
}

/** A cap that only follows from the lengths is not that of another first length than theirs. */
function plafondPour({ mesure }: Donnees, premiere: Fin | undefined) {
  const { total, deduit } = mesure?.plafond ?? {};
  if (!deduit || !premiere?.dite || premiere.mois === undefined || !mesure?.duree) return total;
  const generale = "fixe" in mesure.duree ? mesure.duree.fixe : undefined;
  const auPlus = "au-plus" in mesure.duree ? mesure.duree["au-plus"] : undefined;
  const longueur = generale ?? auPlus;
  return longueur?.valeur === premiere.mois ? total : undefined;
}

/** Until when the measure may last at all, and what is left of it. */
export function plafond(d: Donnees, { debut, fins, typee }: Periode): Calcule {
  const [seule] = fins;
  const total = plafondPour(d, seule);
  const accordes =
    debut && fins.length === 1 && !seule!.mois ? moisEntre(debut, seule!.jour) : undefined;
  const accorde = () =>
    fait(d, "fait-accorde", dit(d, "depuis-le", { n: accordes!, jour: dis(debut!) }));
  // Renewals without a cap in months: what was granted, and that their number is not known.
  if (total === undefined && accordes !== undefined && !typee && d.mesure?.renouvellement)
    return { bloc: "plafond", faits: [...inconnus(d), accorde()] };
  if (!debut || total?.unite !== "mois") return { bloc: "plafond", faits: [] };
  const deduit = d.mesure?.plafond?.deduit;
  const jour = finDePeriode(debut, total.valeur);
  const auPlafond = fait(
    d,
    "fait-plafond",
    dit(d, deduit ? "plafond-au-deduit" : "plafond-au", {
      total: ecrisQuantite(total),
      jour: dis(jour),
    }),
  );
  if (accordes === undefined) return { bloc: "plafond", faits: [auPlafond] };
  const reste = total.valeur - accordes;
  const redemande = d.roles.ferme && (d.roles.chacun !== undefined || d.roles.encore !== undefined);
  return {
    bloc: "plafond",
    // « je peux redemander 6 mois ? », and nothing is left.
    ...(reste <= 0 && redemande && { verdict: contredit(d.roles, "non") }),
    faits: [
      ...(typee ? [] : inconnus(d)),
      accorde(),
      fait(d, "fait-encore-possible", encore(d, reste, dis(jour))),
    ],
  };
}

/** How many renewals there were is not in the dossier: said, rather than counted. */
const inconnus = (d: Donnees): Fait[] => {
  const nombre = d.mesure?.renouvellement?.nombre;
  return nombre === undefined
    ? []
    : [fait(d, "fait-renouvellements", dit(d, "renouvellements-inconnus", { n: nombre }))];
};

const encore = (d: Donnees, reste: number, jour: string): string =>
  reste <= 0
    ? dit(d, "plafond-atteint", { jour })
    : dit(d, d.mesure?.plafond?.deduit ? "encore-n-mois-deduit" : "encore-n-mois", {
        n: reste,
        jour,
      });

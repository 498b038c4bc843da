/** One more period: how many the text lets, how long each, and how many months in all. */
import type { Day } from "../../../model.ts";
import { enMois } from "../../charte/echeances.ts";
import { ajoute, dis, finDePeriode, premierDuMoisSuivant } from "../../time.ts";
import { type Cas, mesureDe, permet, type Regle, refuse } from "../verdict.ts";
import { deja, dejaLa, enCours, jourDit, motive } from "./communs.ts";
import { dureeAdmise, dureeInitiale, moisDits } from "./duree.ts";
import { cumul, moisDe, plafond } from "./plafond.ts";

export const renouvellement: Regle = (cas) => {
  const arret = enCours(cas) ?? dejaLa(cas) ?? deja(cas, "renouvellement");
  if (arret) return arret;
  const { dossier, edition } = cas;
  if (!dossier.fin || !dossier.debut) return refuse("vie-sans-fin");
  const le = jourDit(cas);
  if (le < dossier.debut)
    return refuse("vie-avant-le-debut", {
      values: { jour: dis(le), debut: dis(dossier.debut) },
      champ: "le",
    });
  const mesure = mesureDe(cas);
  const regle = mesure?.renouvellement;
  const citations = edition.reponses.renouvellement?.citations.slice(0, 1);
  const cite = citations && { citations };
  const faits = renouvellementsFaits(cas);
  if (regle?.nombre !== undefined && faits >= regle.nombre)
    return refuse("vie-renouvellements-epuises", {
      values: { faits, nombre: regle.nombre },
      ...cite,
    });
  const mois = moisDits(cas);
  const trop = dureeAdmise(cas, regle?.chacun ?? listee(mesure?.duree), "renouvellement");
  if (trop) return trop;
  const total = cumul(cas);
  const auPlafond = plafond(cas, total, mois);
  if (auPlafond) return auPlafond;
  const apres = le > dossier.fin;
  if (!motive(cas) && (apres || regle?.condition?.includes("exceptionnel")))
    return {
      permis: "motif",
      pourquoi: apres
        ? { cle: "vie-apres-la-fin", values: { fin: dis(dossier.fin) } }
        : { cle: "vie-exceptionnel", ...cite },
    };
  const suite = ajoute(dossier.fin, { jours: 1 });
  const debut: Day = !apres ? suite : edition.depart ? premierDuMoisSuivant(le) : suite;
  return permet({ ...cas.values, debut, fin: finDePeriode(debut, mois) });
};

/** Those written here; for an imported measure longer than a first period, as many as its dates imply. */
export function renouvellementsFaits(cas: Pick<Cas, "edition" | "dossier">): number {
  const { periodes } = cas.dossier;
  const [premiere] = periodes;
  const mesure = mesureDe(cas);
  const dureeMax = longueur(mesure?.duree ?? dureeInitiale(cas));
  const chacunMax = longueur(mesure?.renouvellement?.chacun) ?? dureeMax;
  const dits = Math.max(0, periodes.length - 1);
  const longue = premiere && importee(cas) ? moisDe(premiere) : 0;
  if (!dureeMax || !chacunMax || longue <= dureeMax) return dits;
  return dits + Math.ceil((longue - dureeMax) / chacunMax);
}

/** What a decision granted was granted at once, however long. */
const importee = ({ dossier }: Pick<Cas, "dossier">): boolean =>
  !dossier.etapes.some(
    ({ type, values }) =>
      (type === "decision" || type === "demarrage") && values.debut === dossier.periodes[0]?.debut,
  );

/** A closed list of lengths that are financed holds for a renewal too. */
const listee = (duree: Duree): Duree => (duree && "un-de" in duree ? duree : undefined);

type Duree = Parameters<typeof dureeAdmise>[1];
function longueur(duree: Duree): number | undefined {
  if (!duree || "aucune" in duree) return undefined;
  if ("fixe" in duree) return enMois(duree.fixe);
  if ("au-plus" in duree) return enMois(duree["au-plus"]);
  const toutes = ("un-de" in duree ? duree["un-de"] : duree.entre).map((d) => enMois(d) ?? 0);
  return Math.max(...toutes);
}

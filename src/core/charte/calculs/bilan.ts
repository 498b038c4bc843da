/** What is due around the end of a measure: bilans, and the meeting at which the last one is presented. */
import type { Echeance } from "../../../schemas/echeance.ts";
import { ferie } from "../../feries.ts";
import { ajoute, dis, ecart } from "../../time.ts";
import { limiteDe, prochainGts } from "../echeances.ts";
import { type Calcule, type Donnees, disLimite, disReste, dit, type Fait } from "./donnees.ts";
import { lignesDeGts } from "./gts.ts";
import { pour } from "./mesure.ts";
import type { Fin, Periode } from "./periode.ts";
import { type Rendu, rendu } from "./rendu.ts";

export function bilan(d: Donnees, { fins }: Periode): Calcule {
  // A deadline that the text does not put in days (« le bailleur est informé de la fin ») is no line of a calendar.
  const dus = Object.entries(d.edition.echeances).flatMap(([cle, e]) =>
    e.ancre === "fin" && (e.limite.length > 0 || e.calage || /bilan|evaluation/.test(cle))
      ? [e]
      : [],
  );
  const rendus = fins.flatMap((fin) =>
    dus.map(
      (e): Rendu =>
        e.calage === "dernier-gts-avant" ? { faits: auGts(d, e, fin) } : lignes(d, e, fin),
    ),
  );
  // Several limits, one day: a verdict only when it is the same against each that is asked about.
  const issue = issueDite(d.roles.lu);
  const demandes = rendus.filter((_, i) => {
    const sienne = dus[i % dus.length]!.issue;
    return !issue || !sienne || sienne === issue;
  });
  const verdicts = new Set(demandes.map((r) => r.verdict));
  const [verdict] = verdicts;
  const preuve = demandes.find((r) => r.preuve)?.preuve;
  return {
    bloc: "bilan",
    faits: rendus.flatMap((r) => r.faits),
    ...(verdict && verdicts.size === 1 && { verdict, ...(preuve && { preuve }) }),
  };
}

const SANS_SUITE =
  /(?:fin de (?:la )?mesure|bilan (?:de fin|final)|sans (?:renouv|suite)|pas (?:de )?(?:renouv|suite|recondu)|on arrete)/;
const AVEC_SUITE = /renouv|prolong|recondui|reconduc|rallonge/;

/** What the measure comes to, when the question says it: a renewal, or the end. */
const issueDite = (lu: string): "renouvellement" | "fin" | undefined =>
  SANS_SUITE.test(lu) ? "fin" : AVEC_SUITE.test(lu) ? "renouvellement" : undefined;

/** Plain words that say whether the measure goes on. */
export const ditUneIssue = (lu: string): boolean => issueDite(lu) !== undefined;

function lignes(d: Donnees, echeance: Echeance, fin: Fin): Rendu {
  const { limite, ouverture } = limiteDe(d.edition, echeance, fin.jour, d.territoire.feries);
  const jour = disLimite(d, limite);
  const libelle = pour(d, echeance.libelle, fin);
  const valeur = ouverture
    ? dit(d, "entre-le-et-le", { du: dis(ouverture), au: jour })
    : dit(d, "au-plus-tard", { jour });
  if (!d.roles.demandees.includes("bilan")) return { faits: [{ libelle, valeur }] };
  const { faits, ...rend } = rendu(d, limite, libelle, "remise");
  return { faits: [{ libelle, valeur }, ...faits], ...rend };
}

/** The last meeting before the term, its agenda, and the next meeting should it be missed. */
function auGts(d: Donnees, echeance: Echeance, fin: Fin): Fait[] {
  const regle = d.edition.gts!;
  const { limite: seance } = limiteDe(d.edition, echeance, fin.jour, d.territoire.feries);
  const suivant = prochainGts(regle, ajoute(seance, { jours: 1 }));
  const nom = ferie(seance, d.territoire.feries);
  const n = ecart(fin.jour, suivant);
  const manque = {
    libelle: dit(d, "fait-gts-manque"),
    valeur: dit(d, n === 1 ? "gts-terme-depasse-un" : "gts-terme-depasse", {
      jour: dis(suivant),
      n,
    }),
  };
  if (nom)
    return [
      {
        libelle: pour(d, echeance.libelle, fin),
        valeur: dit(d, "gts-ferie", { jour: dis(seance), ferie: nom }),
      },
      manque,
    ];
  return [
    {
      libelle: pour(d, echeance.libelle, fin),
      valeur: dit(d, "au-plus-tard", { jour: disReste(d, seance) }),
    },
    ...lignesDeGts(d, seance).slice(0, 2),
    manque,
  ];
}

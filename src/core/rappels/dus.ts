/** What is due on a day: a pure function of the dossiers, the charter's deadlines and the day. */
import type { Carte, Day, Dossier, Reply } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Rappel } from "../../schemas/dialogue.ts";
import type { Echeance } from "../../schemas/echeance.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { disLimite } from "../charte/dire-limite.ts";
import { concerne, decale, type Limite, limiteDe } from "../charte/echeances.ts";
import { editionDuDossier, territoireDe } from "../charte/edition.ts";
import { mesureDuDossier } from "../charte/mesures.ts";
import { enTexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { moisEntre } from "../periodes.ts";
import { dis, ecart, heureDe, jourDe } from "../time.ts";
import type { Du } from "./du.ts";

type Lie = Limite & { echeance: Echeance };

/**
 * The deadlines of this edition that the reminder leads to, computed from the dossier's own day;
 * not those of another kind or length of measure, nor those that come back.
 */
function lies(
  edition: Edition,
  rappel: Rappel,
  { dossier, ancre, feries }: { dossier: Dossier; ancre: Day; feries: string | undefined },
): Lie[] {
  const { debut, fin } = dossier;
  const portee = {
    mesure: mesureDuDossier(edition, dossier),
    mois: debut && fin ? moisEntre(debut, fin) : undefined,
  };
  return rappel.echeances.flatMap((cle) => {
    const echeance = edition.echeances[cle];
    return echeance?.ancre === rappel.ancre && !echeance.chaque && concerne(echeance, portee)
      ? [{ echeance, ...limiteDe(edition, echeance, ancre, feries) }]
      : [];
  });
}

/**
 * The nearest lead already reached: earlier ones are superseded by it, never sent after it.
 * `undefined`: too early, or so late that it is no longer worth saying.
 */
function avanceAtteinte(rappel: Rappel, ancre: Day, liees: Lie[], jour: Day): Day | undefined {
  if (jour > decale(ancre, [rappel["trop-tard-apres"]])) return undefined;
  const premiere = [ancre, ...liees.map((l) => l.limite)].sort()[0]!;
  const leads = rappel.avances.map(({ valeur, unite }) =>
    decale(premiere, [{ valeur: -valeur, unite }]),
  );
  return leads.sort().findLast((lead) => lead <= jour);
}

/** Everything that should have been said by `at`. What has been said already, the store knows. */
export function dus(catalog: Catalog, dossiers: Iterable<Dossier>, at: Date): Du[] {
  const jour = jourDe(at);
  const heure = heureDe(at);
  return [...dossiers].flatMap((dossier) => {
    const edition = editionDuDossier(catalog, dossier, jour);
    const territoire = territoireDe(catalog, dossier.territoire);
    if (dossier.statut !== "en-cours" || !edition || !territoire) return [];
    return catalog.rappels.flatMap((rappel) => {
      const ancre = dossier[rappel.ancre];
      if (!ancre || heure < rappel.heure) return [];
      const liees = lies(edition, rappel, { dossier, ancre, feries: territoire.feries });
      const lead = avanceAtteinte(rappel, ancre, liees, jour);
      if (!lead) return [];
      const reply = dit(catalog, rappel, { dossier, edition, territoire, ancre, jour, liees });
      return [{ cle: [dossier.id, rappel.rappel, ancre, lead].join("/"), a: { dossier }, reply }];
    });
  });
}

function dit(
  catalog: Catalog,
  rappel: Rappel,
  o: {
    dossier: Dossier;
    edition: Edition;
    territoire: Territoire;
    ancre: Day;
    jour: Day;
    liees: Lie[];
  },
): Reply {
  const ctx = { catalog };
  const n = ecart(o.jour, o.ancre);
  const quand =
    n > 1
      ? phrase(ctx, "dans-n-jours", { n })
      : phrase(ctx, n === 1 ? "demain" : n === 0 ? "aujourdhui" : "il-y-a-n-jours", { n: -n });
  const carte: Carte = {
    surtitre: phrase(ctx, "surtitre-rappel", { territoire: o.territoire.nom }),
    titre: (n < 0 ? rappel["titre-passe"] : rappel.titre).replace("{quand}", quand),
    sousTitre: situe(o.dossier),
    faits: [
      { libelle: phrase(ctx, "fait-fin"), valeur: dis(o.ancre) },
      ...o.liees.map(({ echeance, ...l }) => ({
        libelle: echeance.libelle,
        valeur: disLimite(ctx, l, o.territoire.feries),
      })),
    ],
    remarques: [rappel.texte],
  };
  const sources = o.liees.flatMap(({ echeance }) => sourcesDe(o.edition, echeance.citations));
  return { text: enTexte(carte, sources), carte, sources };
}

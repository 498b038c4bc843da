/** What a worker is told once the final agenda is there: what they present, what changed, what was decided. */
import type { Carte, Dossier, Personne } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, phrase } from "../contexte.ts";
import { memePersonne } from "../dossier/dossiers.ts";
import type { Du } from "../rappels/du.ts";
import { enumere } from "../reading/plat.ts";
import { dis, ecart, jourDe } from "../time.ts";
import { designe } from "../vues/designe.ts";
import { auProgramme, decidees } from "./decidees.ts";
import { nomDe, phraseDe } from "./dire.ts";
import { ligneDe, noms } from "./dire-situation.ts";
import { disDecision } from "./document-du-pv.ts";
import { suivi } from "./dus-travailleurs.ts";
import { type Cadre, dossiersDe, jourDeSeance, seanceSuivante, type Tenue } from "./seances.ts";

/** Minutes later than this are no news. */
const APRES_LE_PV = 10;

export type Dit = {
  cle: string;
  carte: Carte;
  boutons?: Bouton[];
  sources?: Du["reply"]["sources"];
};

/** What they present, and what is to be made sure of before. */
export function definitif(cadre: Cadre, t: Tenue): Dit[] {
  const envoye = t.etat.envois.definitif;
  const siennes = envoye ? auProgramme(cadre, t) : [];
  if (!envoye || !siennes.length) return [];
  const { verifier } = t.revue;
  const aVerifier = siennes.filter((s) => !t.etat.verifications.has(s.dossier.id));
  const carte: Carte = {
    titre: phraseDe(cadre, t, "gts-siennes-titre", {
      libelle: t.edition.echeances[t.revue.definitif.echeance]!.libelle,
    }),
    faits: [
      ...siennes.map((s) => ligneDe(cadre, t, s)),
      ...(verifier && aVerifier.length
        ? [
            {
              libelle: phrase(cadre, "gts-fait-a-verifier"),
              valeur: phrase(cadre, "gts-verifier-pour", {
                points: verifier.points.join(" "),
                qui: enumere(noms(cadre, aVerifier)),
              }),
            },
          ]
        : []),
    ],
    remarques: verifier && aVerifier.length ? [phrase(cadre, "gts-verifier-comment")] : [],
  };
  const sources = aVerifier.length ? sourcesDe(t.edition, verifier?.citations ?? []) : [];
  return [{ cle: `definitif/${envoye.fiche}`, carte, sources }];
}

/** The day was changed after the agenda had gone. */
export function date(cadre: Cadre, t: Tenue): Dit[] {
  const { fixee, envois } = t.etat;
  if (!fixee || fixee.at <= envois.theorique!.at || !cadre.dossiers.some(suivi)) return [];
  const carte: Carte = {
    titre: phraseDe(cadre, t, "gts-du-date", {
      avant: dis(fixee.avant ?? jourDeSeance(t)),
    }),
    faits: [],
    remarques: [],
  };
  return [{ cle: `date/${fixee.jour}`, carte }];
}

/** What became of a household asked for late: told to whoever asked. */
export function accords(cadre: Cadre, t: Tenue, p: Personne): Dit[] {
  const suivante = seanceSuivante(cadre, t);
  return cadre.dossiers.flatMap((dossier): Dit[] => {
    const ajout = t.etat.ajouts.get(dossier.id);
    if (ajout && !memePersonne(nomDe(cadre, ajout.by), p.nom) && ajout.etat === "ajoute")
      return [
        {
          cle: `ajoutee/${ajout.fiche}`,
          carte: parUnAutre(cadre, t, dossier, ajout.motif, ajout.by),
        },
      ];
    if (!ajout?.accord || ajout.by !== p.id) return [];
    const values = {
      menage: designe(dossier, cadre.dossiers),
      demande: dis(jourDe(ajout.at)),
      jour: dis(jourDe(ajout.accord.at)),
      suivante: suivante ? dis(jourDeSeance(suivante)) : "",
    };
    const cle = ajout.etat === "accepte" ? "gts-du-accepte" : "gts-du-reporte";
    const carte: Carte = { titre: phraseDe(cadre, t, cle, values), faits: [], remarques: [] };
    return [{ cle: `accord/${ajout.fiche}`, carte }];
  });
}

/** Put on the agenda by whoever convenes. */
const parUnAutre = (cadre: Cadre, t: Tenue, d: Dossier, motif: string, by: string): Carte => ({
  titre: phraseDe(cadre, t, "gts-du-ajoutee", {
    menage: designe(d, cadre.dossiers),
    qui: nomDe(cadre, by, d),
  }),
  faits: motif ? [{ libelle: phrase(cadre, "gts-fait-raison"), valeur: motif }] : [],
  remarques: [],
});

/** What was decided of theirs, with the days that now count. */
export function procesVerbal(cadre: Cadre, t: Tenue): Dit[] {
  const envoye = t.etat.envois["proces-verbal"];
  const faites = envoye ? decidees(cadre, t) : [];
  if (!envoye || !faites.length || ecart(jourDe(envoye.at), cadre.jour) > APRES_LE_PV) return [];
  const carte: Carte = {
    titre: phraseDe(cadre, t, "gts-siennes-titre", {
      libelle: t.edition.echeances[t.revue["proces-verbal"].echeance]!.libelle,
    }),
    faits: faites.map((f) => ({
      libelle: designe(f.dossier, cadre.dossiers),
      valeur: disDecision(cadre, t, f),
    })),
    remarques: [],
  };
  return [{ cle: `proces-verbal/${envoye.fiche}`, carte }];
}

/** Those that somebody else than their worker presents; looked for once for all of them. */
export const presentesParUnAutre = (cadre: Cadre, t: Tenue): Dossier[] =>
  t.etat.presente.size ? dossiersDe(cadre, t).filter((d) => t.etat.presente.has(d.id)) : [];

/**
 * Whoever presents for a colleague: how many, and for whom; no household of somebody else is named.
 * `tous`: see `presentesParUnAutre`.
 */
export function presente(cadre: Cadre, t: Tenue, p: Personne, tous: readonly Dossier[]): Dit[] {
  if (!tous.length || cadre.jour > jourDeSeance(t)) return [];
  const confies = tous.filter(
    (d) =>
      memePersonne(p.nom, t.etat.presente.get(d.id) ?? "") && !memePersonne(p.nom, d.intervenant),
  );
  const de = [...new Set(confies.map((d) => d.intervenant))];
  return de.map((nom) => {
    const siens = confies.filter((d) => d.intervenant === nom);
    const carte: Carte = {
      titre: phraseDe(cadre, t, "gts-du-presente", { qui: nom, n: siens.length }),
      faits: [],
      remarques: [phrase(cadre, "gts-du-presente-voir", { qui: nom })],
    };
    return {
      cle: `presente/${siens
        .map((d) => d.id)
        .sort()
        .join("+")}`,
      carte,
    };
  });
}

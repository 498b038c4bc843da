/** What is asked for, or taken back, once the final agenda has gone: told to whoever convenes. */
import type { Carte } from "../../model.ts";
import { type Bouton, phrase } from "../contexte.ts";
import { dis } from "../time.ts";
import { designe } from "../vues/designe.ts";
import { nomDe, phraseDe } from "./dire.ts";
import type { Dit } from "./dus-envois.ts";
import { cleDe } from "./rendre.ts";
import { type Cadre, dossiersDe, jourDeSeance, type Tenue } from "./seances.ts";

/** Asked for once the final agenda had gone: to accept, or to put off. */
export function demandes(cadre: Cadre, t: Tenue): Dit[] {
  if (cadre.jour > jourDeSeance(t)) return [];
  return dossiersDe(cadre, t).flatMap((dossier): Dit[] => {
    const ajout = t.etat.ajouts.get(dossier.id);
    if (ajout?.etat !== "demande") return [];
    const bouton = (accord: boolean): Bouton => [
      phraseDe(cadre, t, accord ? "gts-bouton-accepter" : "gts-bouton-reporter"),
      { do: "gts", ...cleDe(t), geste: "accorder", dossier: dossier.id, accord },
    ];
    const carte: Carte = {
      titre: phraseDe(cadre, t, "gts-du-ajout", {
        qui: nomDe(cadre, ajout.by, dossier),
        menage: designe(dossier, cadre.dossiers),
      }),
      corps: [phraseDe(cadre, t, "gts-du-ajout-corps")],
      faits: [
        {
          libelle: phrase(cadre, "gts-fait-raison"),
          valeur: ajout.motif || phrase(cadre, "gts-raison-a-preciser"),
        },
      ],
      remarques: [],
    };
    return [{ cle: `ajout/${ajout.fiche}`, carte, boutons: [bouton(true), bouton(false)] }];
  });
}

/** Said not to be looked at, once the final agenda had gone. */
export function retraits(cadre: Cadre, t: Tenue): Dit[] {
  const { definitif: parti } = t.etat.envois;
  if (!parti || cadre.jour > jourDeSeance(t)) return [];
  return dossiersDe(cadre, t).flatMap((dossier): Dit[] => {
    const reponse = t.etat.reponses.get(dossier.id);
    if (!reponse || reponse.examinee || reponse.at <= parti.at) return [];
    const carte: Carte = {
      titre: phraseDe(cadre, t, "gts-du-retrait", {
        qui: nomDe(cadre, reponse.by, dossier),
        menage: designe(dossier, cadre.dossiers),
      }),
      faits: [
        {
          libelle: phrase(cadre, "gts-fait-raison"),
          valeur: reponse.motif ?? phrase(cadre, "gts-sans-raison"),
        },
        {
          libelle: phrase(cadre, "fait-fin"),
          valeur: dossier.fin ? dis(dossier.fin) : phrase(cadre, "gts-raison-a-preciser"),
        },
      ],
      remarques: [],
    };
    return [{ cle: `retrait/${reponse.fiche}`, carte }];
  });
}

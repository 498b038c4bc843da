/** The three papers, each on the day on which it has to go. */
import type { Carte } from "../../model.ts";
import { type Bouton, phrase } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { ecart } from "../time.ts";
import { finDeReponse } from "./calendrier.ts";
import { sansDecision } from "./decidees.ts";
import { disEnvoi, disReponse, libelleDe, phraseDe } from "./dire.ts";
import { noms } from "./dire-situation.ts";
import type { PieceGts } from "./etat.ts";
import { disLimiteDuPv } from "./proces-verbal.ts";
import { cleDe } from "./rendre.ts";
import { type Cadre, jourDeSeance, type Tenue } from "./seances.ts";
import { definitives, muettes, theoriques } from "./situations.ts";

/** Minutes that are later than this are no longer asked for. */
const APRES_LA_SEANCE = 10;

export type Dit = { cle: string; carte: Carte; boutons?: Bouton[] };

const voir = (cadre: Cadre, t: Tenue, piece: PieceGts): Bouton => [
  phraseDe(cadre, t, `gts-bouton-voir-${piece}`),
  { do: "gts", ...cleDe(t), geste: "montrer", piece },
];

const aEnvoyer = (cadre: Cadre, t: Tenue, piece: PieceGts): string =>
  phraseDe(cadre, t, "gts-du-a-envoyer", { libelle: libelleDe(t, piece) });

export function theorique(cadre: Cadre, t: Tenue): Dit[] {
  const { theorique: envoi } = t.dates!;
  if (t.etat.envois.theorique || cadre.jour < envoi.aFaire || cadre.jour >= jourDeSeance(t))
    return [];
  const prevues = theoriques(cadre, t).length;
  if (!prevues) return [];
  const carte: Carte = {
    titre: aEnvoyer(cadre, t, "theorique"),
    faits: [
      { libelle: phrase(cadre, "gts-fait-envoi"), valeur: disEnvoi(cadre, envoi) },
      {
        libelle: phrase(cadre, "gts-fait-au-programme"),
        valeur: phrase(cadre, "gts-n-menages", { n: prevues }),
      },
    ],
    remarques: [],
  };
  return [
    { cle: `theorique-a-envoyer/${envoi.formel}`, carte, boutons: [voir(cadre, t, "theorique")] },
  ];
}

export function definitif(cadre: Cadre, t: Tenue, at: Date): Dit[] {
  const { definitif: envoi, reponse } = t.dates!;
  const { theorique: envoye, definitif: parti } = t.etat.envois;
  if (!envoye || parti || cadre.jour < envoi.aFaire || cadre.jour >= jourDeSeance(t)) return [];
  const muettesLa = muettes(cadre, t);
  const alertes = [
    ...(at < finDeReponse(reponse)
      ? [
          phraseDe(cadre, t, "gts-reponses-courent", {
            limite: disReponse(cadre, t, reponse),
            qui: t.edition.echeances[t.revue.reponse]!.qui,
          }),
        ]
      : []),
    ...(muettesLa.length
      ? [phrase(cadre, "gts-muettes-gardees", { qui: enumere(noms(cadre, muettesLa)) })]
      : []),
  ];
  const carte: Carte = {
    titre: aEnvoyer(cadre, t, "definitif"),
    faits: [
      { libelle: phrase(cadre, "gts-fait-envoi"), valeur: disEnvoi(cadre, envoi) },
      {
        libelle: phrase(cadre, "gts-fait-au-programme"),
        valeur: phrase(cadre, "gts-n-menages", { n: definitives(cadre, t).length }),
      },
    ],
    ...(alertes.length && { alerte: alertes.join("\n") }),
    remarques: [],
  };
  return [
    { cle: `definitif-a-envoyer/${envoi.formel}`, carte, boutons: [voir(cadre, t, "definitif")] },
  ];
}

/** The morning after. A meeting that was run without the bot is left alone. */
export function procesVerbal(cadre: Cadre, t: Tenue): Dit[] {
  const { theorique: envoye, "proces-verbal": parti } = t.etat.envois;
  const n = ecart(jourDeSeance(t), cadre.jour);
  if (!envoye || parti || n < 1 || n > APRES_LA_SEANCE) return [];
  const reste = sansDecision(cadre, t);
  const carte: Carte = {
    titre: aEnvoyer(cadre, t, "proces-verbal"),
    faits: [{ libelle: phrase(cadre, "gts-fait-limite"), valeur: disLimiteDuPv(cadre, t) }],
    ...(reste.length && {
      alerte: phrase(cadre, "gts-sans-decision", { qui: enumere(noms(cadre, reste)) }),
    }),
    remarques: [],
  };
  const boutons = [voir(cadre, t, "proces-verbal")];
  return [{ cle: `proces-verbal-a-envoyer/${jourDeSeance(t)}`, carte, boutons }];
}

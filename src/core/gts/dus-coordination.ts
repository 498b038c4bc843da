/** What whoever convenes a meeting is told: a paper to send, who is silent, a day to fix, what is asked for late. */
import type { Carte } from "../../model.ts";
import { type Bouton, enTexte, phrase } from "../contexte.ts";
import type { Du } from "../rappels/du.ts";
import { enumere } from "../reading/plat.ts";
import { dis, ecart } from "../time.ts";
import { designe } from "../vues/designe.ts";
import { finDeReponse } from "./calendrier.ts";
import { joursProposes } from "./date.ts";
import { sansDecision } from "./decidees.ts";
import { disEnvoi, disReponse, libelleDe, nomDe, noms, phraseDe } from "./dire.ts";
import type { PieceGts } from "./etat.ts";
import { cleDe } from "./ordre-du-jour.ts";
import { disLimiteDuPv } from "./proces-verbal.ts";
import { disTempsRestant, muets } from "./sans-reponse.ts";
import { type Cadre, dossiersDe, jourDeSeance, type Tenue } from "./seances.ts";
import { definitives, muettes, theoriques } from "./situations.ts";

const JOUR_MS = 24 * 3_600_000;
/** A holiday is asked about so many days ahead. */
const AVANT_UN_FERIE = 45;
/** Minutes that are later than this are no longer asked for. */
const APRES_LA_SEANCE = 10;

type Dit = { cle: string; carte: Carte; boutons?: Bouton[] };

export function dusDeCoordination(cadre: Cadre, t: Tenue, at: Date): Du[] {
  const code = t.territoire.territoire;
  const gens = cadre.gens
    .filter((p) => p.role === "coordinateur" && (p.territoire ?? code) === code)
    .map((p) => p.id);
  if (!gens.length) return [];
  return dits(cadre, t, at).map(({ cle, carte, boutons }) => ({
    cle: ["gts", code, t.mois, cle].join("/"),
    a: { gens },
    reply: { text: enTexte(carte), carte },
    ...(boutons?.length && { boutons }),
  }));
}

function dits(cadre: Cadre, t: Tenue, at: Date): Dit[] {
  if (!t.dates) return aFixer(cadre, t);
  return [
    ...theorique(cadre, t),
    ...silences(cadre, t, at),
    ...definitif(cadre, t, at),
    ...procesVerbal(cadre, t),
    ...demandes(cadre, t),
    ...retraits(cadre, t),
  ];
}

function aFixer(cadre: Cadre, t: Tenue): Dit[] {
  const n = ecart(cadre.jour, jourDeSeance(t));
  if (n < 0 || n > AVANT_UN_FERIE) return [];
  const carte: Carte = {
    titre: phraseDe(cadre, t, "gts-ferie-titre", { ferie: t.seance.ferie ?? "" }),
    corps: [phraseDe(cadre, t, "gts-ferie-corps")],
    faits: [],
    remarques: [],
  };
  return [{ cle: `date/${jourDeSeance(t)}`, carte, boutons: joursProposes(cadre, t) }];
}

const voir = (cadre: Cadre, t: Tenue, piece: PieceGts): Bouton => [
  phraseDe(cadre, t, `gts-bouton-voir-${piece}`),
  { do: "gts", ...cleDe(t), geste: "montrer", piece },
];

const aEnvoyer = (cadre: Cadre, t: Tenue, piece: PieceGts): string =>
  phraseDe(cadre, t, "gts-du-a-envoyer", { libelle: libelleDe(t, piece) });

function theorique(cadre: Cadre, t: Tenue): Dit[] {
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

/** In the last 24 hours of the answers. */
function silences(cadre: Cadre, t: Tenue, at: Date): Dit[] {
  const { theorique: envoye, definitif: parti } = t.etat.envois;
  const fin = +finDeReponse(t.dates!.reponse);
  const qui = envoye && !parti && +at >= fin - JOUR_MS && +at < fin ? muets(cadre, t) : [];
  if (!envoye || !qui.length) return [];
  const carte: Carte = {
    titre: phraseDe(cadre, t, qui.length > 1 ? "gts-muets-titre" : "gts-muet-titre", {
      n: qui.length,
    }),
    faits: qui.map((m) => ({ libelle: m.nom, valeur: enumere(noms(cadre, m.manquent)) })),
    remarques: [
      phrase(cadre, "gts-reponses-jusqu-a", {
        limite: disReponse(cadre, t, t.dates!.reponse),
        reste: disTempsRestant(cadre, t, at),
      }),
    ],
  };
  const boutons: Bouton[] = qui.some((m) => m.ids.length)
    ? [[phrase(cadre, "gts-bouton-relancer"), { do: "gts", ...cleDe(t), geste: "relancer" }]]
    : [];
  return [{ cle: `sans-reponse/${envoye.fiche}`, carte, boutons }];
}

function definitif(cadre: Cadre, t: Tenue, at: Date): Dit[] {
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
function procesVerbal(cadre: Cadre, t: Tenue): Dit[] {
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

/** Asked for once the final agenda had gone: to accept, or to put off. */
function demandes(cadre: Cadre, t: Tenue): Dit[] {
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
function retraits(cadre: Cadre, t: Tenue): Dit[] {
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

/** The two agendas, as whoever convenes sees them before they go out. */
import type { Carte, Memory, Reply, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, type Contexte, enTexte, offre, phrase, tour } from "../contexte.ts";
import { minuscule, versQui } from "../reading/gts/accords.ts";
import { enumere } from "../reading/plat.ts";
import { dis, disHeure, heureDe, jourDe } from "../time.ts";
import { calendrierDe, finDeReponse } from "./calendrier.ts";
import {
  disEcartee,
  disEnvoi,
  disReponse,
  intervenantsDe,
  ligneDe,
  lignesParSecteur,
  nomDe,
  noms,
  phraseDe,
} from "./dire.ts";
import { jourDeSeance, seanceSuivante, type Tenue } from "./seances.ts";
import { definitives, ecartees, muettes, type Situation, theoriques } from "./situations.ts";

/** Every card of a meeting leaves the same way: its text, its sentences, its buttons. */
export function rends(
  ctx: Contexte,
  memory: Memory,
  carte: Carte,
  o: { sources?: Reply["sources"]; boutons?: readonly Bouton[]; document?: Reply["document"] } = {},
): Turn {
  const { sources = [], boutons = [], document } = o;
  const reply = { text: enTexte(carte, sources), carte, sources, ...(document && { document }) };
  if (!boutons.length) return tour(memory, reply);
  const offert = offre(ctx, memory, boutons);
  return tour(offert.memory, { ...reply, choices: offert.choices });
}

export const citationsDe = ({ edition }: Tenue, cle: string) =>
  sourcesDe(edition, edition.echeances[cle]?.citations ?? []);

export function apercuTheorique(ctx: Contexte, memory: Memory, t: Tenue): Turn {
  const situations = theoriques(ctx, t);
  const { theorique: envoye } = t.etat.envois;
  const { theorique } = t.revue;
  const echeance = t.edition.echeances[theorique.echeance]!;
  const suivante = seanceSuivante(ctx, t);
  const contrats = situations.some((s) => s.motifs.includes("contrat"));
  const refus = situations.some((s) => s.motifs.includes("refus"));
  const carte: Carte = {
    titre: phraseDe(ctx, t, "gts-oj-titre", {
      libelle: echeance.libelle,
      situations: disNombre(ctx, situations.length),
    }),
    corps: [
      ...(suivante
        ? [
            phraseDe(ctx, t, suivante.seance.jour ? "gts-oj-portee" : "gts-oj-portee-ferie", {
              motifs: enumere(portee(ctx, t, dis(jourDeSeance(suivante)))),
              ferie: suivante.seance.ferie ?? "",
            }),
          ]
        : []),
    ],
    faits: [
      ...lignesParSecteur(ctx, t, situations, (s) => ligneDe(ctx, t, s, [], s.dossier.intervenant)),
      ...(t.dates && !envoye
        ? [
            {
              libelle: phrase(ctx, "gts-fait-a-envoyer", { vers: versQui(echeance.vers ?? "") }),
              valeur: disEnvoi(ctx, t.dates.theorique),
            },
            { libelle: reponseDe(t).libelle, valeur: siMaintenant(ctx, t) },
          ]
        : []),
    ],
    ...(envoye && {
      alerte: phraseDe(ctx, t, "gts-deja-envoye", {
        libelle: echeance.libelle,
        quand: disInstant(ctx, envoye.at),
      }),
    }),
    remarques: sansPersonne(ctx, situations),
  };
  const sources = [
    ...citationsDe(t, theorique.echeance),
    ...(refus ? sourcesDe(t.edition, t.revue.refus?.citations ?? []) : []),
    ...(contrats ? sourcesDe(t.edition, t.edition.vie?.acte?.citations ?? []) : []),
  ];
  const boutons: Bouton[] =
    envoye || !t.dates
      ? []
      : [
          [
            phrase(ctx, "gts-bouton-envoyer-a", { vers: versQui(echeance.vers ?? "") }),
            { do: "gts", ...cleDe(t), geste: "envoyer", piece: "theorique" },
          ],
        ];
  return rends(ctx, memory, carte, { sources, boutons });
}

export const cleDe = (t: Tenue) => ({ territoire: t.territoire.territoire, mois: t.mois });
const reponseDe = (t: Tenue) => t.edition.echeances[t.revue.reponse]!;

export const disNombre = (ctx: Contexte, n: number): string =>
  phrase(ctx, n > 1 ? "gts-n-situations" : n ? "gts-une-situation" : "gts-aucune-situation", { n });

export const disInstant = (ctx: Pick<Contexte, "catalog">, at: Date): string =>
  phrase(ctx, "jour-a-heure", { jour: dis(jourDe(at)), heure: disHeure(heureDe(at)) });

/** The limit of the answers, were it sent now. */
function siMaintenant(ctx: Contexte, t: Tenue): string {
  const { feries } = t.territoire;
  const dates = calendrierDe(t.edition, jourDeSeance(t), { feries, envoye: ctx.message.at });
  const limite = disReponse(ctx, t, dates.reponse);
  return dates.reponse.heure ? phrase(ctx, "heures-maintenant", { jour: limite }) : limite;
}

/** Workers whom the bot cannot write to: they are told otherwise. */
function sansPersonne(ctx: Contexte, situations: readonly Situation[]): string[] {
  const inconnus = situations
    .filter(({ dossier }) => !intervenantsDe(ctx, dossier).length)
    .map(({ dossier }) => dossier.intervenant);
  const qui = [...new Set(inconnus)].filter(Boolean);
  return qui.length ? [phrase(ctx, "gts-injoignables", { qui: enumere(qui) })] : [];
}

/** What is left of the final agenda, what was said of it, and what still runs. */
export function apercuDefinitif(ctx: Contexte, memory: Memory, t: Tenue): Turn {
  const { definitif } = t.revue;
  const echeance = t.edition.echeances[definitif.echeance]!;
  const situations = definitives(ctx, t);
  const { theorique, definitif: envoye } = t.etat.envois;
  const carte: Carte = {
    titre: phraseDe(ctx, t, "gts-oj-titre", {
      libelle: echeance.libelle,
      situations: disNombre(ctx, situations.length),
    }),
    faits: [
      ...lignesParSecteur(ctx, t, situations, (s) =>
        ligneDe(ctx, t, s, dites(ctx, t, s), s.dossier.intervenant),
      ),
      ...ecartees(ctx, t).map(({ dossier }) => ({
        libelle: phrase(ctx, "gts-fait-non-examinee", { menage: noms(ctx, [{ dossier }])[0]! }),
        valeur: disEcartee(ctx, t, dossier),
      })),
      ...(t.dates
        ? [
            {
              libelle: phrase(ctx, "gts-fait-a-envoyer", { vers: versQui(echeance.vers ?? "") }),
              valeur: disEnvoi(ctx, t.dates.definitif),
            },
          ]
        : []),
    ],
    ...alerteDefinitif(ctx, t),
    remarques: [
      ...(envoye
        ? [
            phraseDe(ctx, t, "gts-deja-envoye", {
              libelle: echeance.libelle,
              quand: disInstant(ctx, envoye.at),
            }),
          ]
        : []),
      ...sansPersonne(ctx, situations),
    ],
  };
  const tot = trop(ctx, t).length > 0;
  const boutons: Bouton[] =
    !t.dates || !theorique
      ? []
      : [
          [
            phrase(ctx, tot ? "gts-bouton-envoyer-quand-meme" : "gts-bouton-envoyer-a", {
              vers: versQui(echeance.vers ?? ""),
            }),
            { do: "gts", ...cleDe(t), geste: "envoyer", piece: "definitif" },
          ],
          ...(muettes(ctx, t).length
            ? ([
                [phrase(ctx, "gts-bouton-relancer"), { do: "gts", ...cleDe(t), geste: "relancer" }],
              ] as const)
            : []),
        ];
  return rends(ctx, memory, carte, { sources: citationsDe(t, definitif.echeance), boutons });
}

/** What the worker has said of it: confirmed, checked, or nothing at all. */
export function dites(ctx: Contexte, t: Tenue, { dossier, motifs }: Situation): string[] {
  const reponse = t.etat.reponses.get(dossier.id);
  const verifiee = t.etat.verifications.get(dossier.id);
  const muette = !reponse && t.etat.envois.theorique && !motifs.includes("ajout");
  return [
    ...(muette ? [phrase(ctx, "gts-muette")] : []),
    ...(reponse && t.dates && reponse.at > finDeReponse(t.dates.reponse)
      ? [phrase(ctx, "gts-tardive", { quand: disInstant(ctx, reponse.at) })]
      : []),
    ...(verifiee
      ? [phrase(ctx, "gts-verifiee", { jour: dis(jourDe(verifiee.at)), texte: verifiee.texte })]
      : []),
  ];
}

/** Why it is too early, if it is: its day, and the hours that still run. */
function trop(ctx: Contexte, t: Tenue): string[] {
  if (!t.dates || t.etat.envois.definitif) return [];
  const { definitif, reponse } = t.dates;
  const court = t.etat.envois.theorique && ctx.message.at < finDeReponse(reponse);
  return [
    ...(ctx.jour < definitif.aFaire
      ? [phraseDe(ctx, t, "gts-trop-tot", { envoi: disEnvoi(ctx, definitif) })]
      : []),
    ...(court
      ? [
          phraseDe(ctx, t, "gts-reponses-courent", {
            limite: disReponse(ctx, t, reponse),
            qui: reponseDe(t).qui,
          }),
        ]
      : []),
  ];
}

function alerteDefinitif(ctx: Contexte, t: Tenue): { alerte?: string } {
  const muets = muettes(ctx, t);
  const demandes = [...t.etat.ajouts.values()].filter((a) => a.etat === "demande");
  const dits = [
    ...(t.etat.envois.theorique
      ? []
      : [
          phraseDe(ctx, t, "gts-theorique-pas-envoye", {
            libelle: t.edition.echeances[t.revue.theorique.echeance]!.libelle,
          }),
        ]),
    ...trop(ctx, t),
    ...(muets.length
      ? [phrase(ctx, "gts-muettes-gardees", { qui: enumere(noms(ctx, muets)) })]
      : []),
    ...(demandes.length
      ? [
          phrase(ctx, "gts-ajouts-en-attente", {
            qui: enumere([...new Set(demandes.map((a) => nomDe(ctx, a.by)))]),
          }),
        ]
      : []),
  ];
  return dits.length ? { alerte: dits.join("\n") } : {};
}

/** What this text puts on an agenda. */
function portee(ctx: Contexte, t: Tenue, suivante: string): string[] {
  const acte = t.edition.vie?.acte;
  return [
    phrase(ctx, "gts-porte-terme", { suivante }),
    ...(t.revue.refus ? [phrase(ctx, "gts-porte-refus")] : []),
    ...(acte?.manque === "informer"
      ? [phrase(ctx, "gts-porte-contrat", { libelle: minuscule(acte.libelle) })]
      : []),
  ];
}

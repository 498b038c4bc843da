/** The final agenda, as whoever convenes sees it before it goes: what was said of it, and what still runs. */
import type { Carte, Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, phrase } from "../contexte.ts";
import { versQui } from "../reading/gts/accords.ts";
import { enumere } from "../reading/plat.ts";
import { dis, jourDe } from "../time.ts";
import { finDeReponse } from "./calendrier.ts";
import { disEnvoi, disReponse, nomDe, phraseDe } from "./dire.ts";
import { disEcartee, ligneDe, lignesParSecteur, noms } from "./dire-situation.ts";
import { reponseDe, sansPersonne } from "./ordre-du-jour.ts";
import { citationsDe, cleDe, disInstant, disNombre, rends } from "./rendre.ts";
import type { Tenue } from "./seances.ts";
import { definitives, ecartees, muettes, type Situation } from "./situations.ts";

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

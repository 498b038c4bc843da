/** The theoretical agenda, as whoever convenes sees it before it goes. */
import type { Carte, Memory, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, type Contexte, phrase } from "../contexte.ts";
import { minuscule, versQui } from "../reading/gts/accords.ts";
import { enumere } from "../reading/plat.ts";
import { dis } from "../time.ts";
import { calendrierDe } from "./calendrier.ts";
import { disEnvoi, disReponse, intervenantsDe, phraseDe } from "./dire.ts";
import { ligneDe, lignesParSecteur } from "./dire-situation.ts";
import { citationsDe, cleDe, disInstant, disNombre, rends } from "./rendre.ts";
import { jourDeSeance, seanceSuivante, type Tenue } from "./seances.ts";
import { type Situation, theoriques } from "./situations.ts";

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

export const reponseDe = (t: Tenue) => t.edition.echeances[t.revue.reponse]!;

/** The limit of the answers, were it sent now. */
function siMaintenant(ctx: Contexte, t: Tenue): string {
  const { feries } = t.territoire;
  const dates = calendrierDe(t.edition, jourDeSeance(t), { feries, envoye: ctx.message.at });
  const limite = disReponse(ctx, t, dates.reponse);
  return dates.reponse.heure ? phrase(ctx, "heures-maintenant", { jour: limite }) : limite;
}

/** Workers whom the bot cannot write to: they are told otherwise. */
export function sansPersonne(ctx: Contexte, situations: readonly Situation[]): string[] {
  const inconnus = situations
    .filter(({ dossier }) => !intervenantsDe(ctx, dossier).length)
    .map(({ dossier }) => dossier.intervenant);
  const qui = [...new Set(inconnus)].filter(Boolean);
  return qui.length ? [phrase(ctx, "gts-injoignables", { qui: enumere(qui) })] : [];
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

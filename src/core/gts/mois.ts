/** One meeting at a glance: its dates, what went out, who has answered, what is missing. */
import type { Carte, Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, phrase } from "../contexte.ts";
import { dis } from "../time.ts";
import { alerte, apres, avant, reponses } from "./bilan-du-mois.ts";
import { sansDate } from "./date.ts";
import { disDans, disEnvoi, disReponse, libelleDe, phraseDe } from "./dire.ts";
import type { PieceGts } from "./etat.ts";
import { disLimiteDuPv } from "./proces-verbal.ts";
import { cleDe, disInstant, rends } from "./rendre.ts";
import { muets } from "./sans-reponse.ts";
import { jourDeSeance, type Tenue } from "./seances.ts";

export function mois(ctx: Contexte, memory: Memory, t: Tenue): Turn {
  if (!t.dates) return sansDate(ctx, memory, t);
  const { theorique, definitif } = t.etat.envois;
  const tenue = jourDeSeance(t) <= ctx.jour;
  const carte: Carte = {
    titre: phraseDe(ctx, t, "gts-mois-titre", { quand: disDans(ctx, t.dates.seance, ctx.jour) }),
    faits: [
      {
        libelle: libelleDe(t, "theorique"),
        valeur: theorique
          ? phrase(ctx, "gts-parti", { quand: disInstant(ctx, theorique.at) })
          : disEnvoi(ctx, t.dates.theorique),
      },
      {
        libelle: t.edition.echeances[t.revue.reponse]!.libelle,
        valeur: disReponse(ctx, t, t.dates.reponse),
      },
      ...(theorique && !definitif ? reponses(ctx, t) : []),
      {
        libelle: libelleDe(t, "definitif"),
        valeur: definitif
          ? phrase(ctx, "gts-parti", { quand: disInstant(ctx, definitif.at) })
          : disEnvoi(ctx, t.dates.definitif),
      },
      ...(tenue ? apres(ctx, t) : avant(ctx, t)),
      {
        libelle: libelleDe(t, "proces-verbal"),
        valeur: t.etat.envois["proces-verbal"]
          ? phrase(ctx, "gts-parti", { quand: disInstant(ctx, t.etat.envois["proces-verbal"].at) })
          : disLimiteDuPv(ctx, t),
      },
    ],
    ...alerte(ctx, t),
    remarques: t.etat.fixee
      ? [
          phraseDe(ctx, t, "gts-date-fixee", {
            le: t.revue.le,
            quand: disInstant(ctx, t.etat.fixee.at),
            regle: t.seance.regle ? dis(t.seance.regle) : "",
          }),
        ]
      : [],
  };
  return rends(ctx, memory, carte, { boutons: suites(ctx, t) });
}

/** The one or two things to do next. */
function suites(ctx: Contexte, t: Tenue): Bouton[] {
  const { theorique, definitif, "proces-verbal": pv } = t.etat.envois;
  const voir = (piece: PieceGts): Bouton => [
    phraseDe(ctx, t, `gts-bouton-voir-${piece}`),
    { do: "gts", ...cleDe(t), geste: "montrer", piece },
  ];
  if (!theorique) return [voir("theorique")];
  if (!definitif)
    return [
      voir("definitif"),
      ...(muets(ctx, t).some((m) => m.ids.length)
        ? ([
            [phrase(ctx, "gts-bouton-relancer"), { do: "gts", ...cleDe(t), geste: "relancer" }],
          ] as const)
        : []),
    ];
  return jourDeSeance(t) <= ctx.jour && !pv ? [voir("proces-verbal")] : [];
}

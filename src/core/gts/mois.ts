/** One meeting at a glance: its dates, what went out, who has answered, what is missing. */
import type { Carte, Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, phrase } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { dis } from "../time.ts";
import { sansDate } from "./date.ts";
import { decidees, sansDecision } from "./decidees.ts";
import { disDans, disEnvoi, disReponse, libelleDe, noms, phraseDe } from "./dire.ts";
import type { PieceGts } from "./etat.ts";
import { cleDe, disInstant, disNombre, rends } from "./ordre-du-jour.ts";
import { disLimiteDuPv } from "./proces-verbal.ts";
import { muets } from "./sans-reponse.ts";
import { jourDeSeance, type Tenue } from "./seances.ts";
import { ajoutees, definitives, ecartees, envoyees, theoriques } from "./situations.ts";

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

function reponses(ctx: Contexte, t: Tenue): Carte["faits"] {
  const qui = muets(ctx, t);
  const toutes = envoyees(ctx, t).length;
  const dites = toutes - qui.reduce((n, m) => n + m.manquent.length, 0);
  return [
    {
      libelle: phrase(ctx, "gts-fait-reponses"),
      valeur: [
        phrase(ctx, "gts-n-sur", { n: dites, total: toutes }),
        ...(qui.length
          ? [phrase(ctx, "gts-manquent", { qui: enumere(qui.map((m) => m.nom)) })]
          : []),
      ].join(" ; "),
    },
  ];
}

function avant(ctx: Contexte, t: Tenue): Carte["faits"] {
  const prevues = definitives(ctx, t);
  const verifiees = prevues.filter((s) => t.etat.verifications.has(s.dossier.id)).length;
  const non = ecartees(ctx, t).length;
  return [
    {
      libelle: phrase(ctx, "gts-fait-au-programme"),
      valeur: [
        disNombre(ctx, prevues.length),
        ...(ajoutees(ctx, t).length
          ? [phrase(ctx, "gts-dont-ajoutees", { n: ajoutees(ctx, t).length })]
          : []),
        ...(non ? [phrase(ctx, "gts-dont-ecartees", { n: non })] : []),
      ].join(", "),
    },
    ...(t.revue.verifier && t.etat.envois.theorique
      ? [
          {
            libelle: phrase(ctx, "gts-fait-verifiees"),
            valeur: phrase(ctx, "gts-n-sur", { n: verifiees, total: prevues.length }),
          },
        ]
      : []),
  ];
}

function apres(ctx: Contexte, t: Tenue): Carte["faits"] {
  const faites = decidees(ctx, t).length;
  const reste = sansDecision(ctx, t);
  return [
    {
      libelle: phrase(ctx, "gts-titre-decisions"),
      valeur: [
        phrase(ctx, "gts-n-sur", { n: faites, total: faites + reste.length }),
        ...(reste.length ? [phrase(ctx, "gts-manquent", { qui: enumere(noms(ctx, reste)) })] : []),
      ].join(" ; "),
    },
  ];
}

/** Since the sending: what would be on the agenda now and is not; what waits for an answer. */
function alerte(ctx: Contexte, t: Tenue): { alerte?: string } {
  const { theorique } = t.etat.envois;
  const neuves =
    theorique && jourDeSeance(t) >= ctx.jour
      ? theoriques(ctx, t).filter(
          (s) => !theorique.situations.has(s.dossier.id) && !t.etat.ajouts.has(s.dossier.id),
        )
      : [];
  const demandes = [...t.etat.ajouts].filter(([, a]) => a.etat === "demande");
  const dits = [
    ...(neuves.length
      ? [phrase(ctx, "gts-depuis-l-envoi", { qui: enumere(noms(ctx, neuves)) })]
      : []),
    ...(demandes.length
      ? [
          phrase(ctx, "gts-ajouts-a-decider", {
            qui: enumere(
              noms(
                ctx,
                ctx.dossiers
                  .filter((d) => demandes.some(([id]) => id === d.id))
                  .map((dossier) => ({ dossier })),
              ),
            ),
          }),
        ]
      : []),
  ];
  return dits.length ? { alerte: dits.join("\n") } : {};
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

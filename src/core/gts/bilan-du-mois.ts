/** Where a meeting stands: who has answered, what is on the agenda, what was decided, what came since. */
import type { Carte } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { decidees, sansDecision } from "./decidees.ts";
import { noms } from "./dire-situation.ts";
import { disNombre } from "./rendre.ts";
import { muets } from "./sans-reponse.ts";
import { jourDeSeance, type Tenue } from "./seances.ts";
import { ajoutees, definitives, ecartees, envoyees, theoriques } from "./situations.ts";

export function reponses(ctx: Contexte, t: Tenue): Carte["faits"] {
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

export function avant(ctx: Contexte, t: Tenue): Carte["faits"] {
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

export function apres(ctx: Contexte, t: Tenue): Carte["faits"] {
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
export function alerte(ctx: Contexte, t: Tenue): { alerte?: string } {
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

/** The lines that say where a measure stands: state, dates, what is granted, who has signed. */
import type { Carte, Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { dis, ecart } from "../time.ts";
import { comptesDe, statutDuJour, suspension } from "./etat.ts";
import { signaturesDe } from "./signatures.ts";

type Faits = Carte["faits"];

/** `edition` is the dossier's own. */
export function resumeDe(ctx: Contexte, edition: Edition, dossier: Dossier): Faits {
  return [
    { libelle: phrase(ctx, "fait-statut"), valeur: statut(ctx, dossier) },
    ...periode(ctx, dossier),
    ...comptes(ctx, edition, dossier),
    ...signatures(ctx, edition, dossier),
  ];
}

function statut(ctx: Contexte, dossier: Dossier): string {
  const s = statutDuJour(dossier, ctx.jour);
  const dit = phrase(ctx, `statut-${s}`);
  const pause = suspension(dossier, ctx.jour);
  if (!pause) return dit;
  const au = dis(String(pause.values.au));
  return `${dit}, ${phrase(ctx, "jusqu-a-date", { jour: au })}`;
}

function periode(ctx: Contexte, { debut, fin, statut }: Dossier): Faits {
  // Ordered anew, the dates are those of the measure before.
  if (!debut || !fin || statut === "attente") return [];
  const du = phrase(ctx, "periode-du-au", { du: dis(debut), au: dis(fin) });
  const n = ecart(ctx.jour, fin);
  const reste =
    statut !== "en-cours"
      ? []
      : n > 1
        ? [phrase(ctx, "reste-n-jours", { n })]
        : n === 1
          ? [phrase(ctx, "reste-encore-un")]
          : n === 0
            ? [phrase(ctx, "reste-rien")]
            : [n === -1 ? phrase(ctx, "finie-hier") : phrase(ctx, "finie-depuis", { n: -n })];
  return [{ libelle: phrase(ctx, "fait-periode"), valeur: [du, ...reste].join(", ") }];
}

function comptes(ctx: Contexte, edition: Edition, dossier: Dossier): Faits {
  if (!dossier.periodes.length || dossier.statut === "attente") return [];
  const { mois, max, renouvellements, maxRenouvellements } = comptesDe(edition, dossier);
  return [
    {
      libelle: phrase(ctx, "fait-cumul-mois"),
      valeur:
        max === undefined
          ? phrase(ctx, "n-mois", { n: mois })
          : phrase(ctx, "cumul-sur", { n: mois, max }),
    },
    ...(renouvellements || maxRenouvellements !== undefined
      ? [
          {
            libelle: phrase(ctx, "fait-renouvellements"),
            valeur:
              maxRenouvellements === undefined
                ? String(renouvellements)
                : phrase(ctx, "renouvellements-sur", {
                    n: renouvellements,
                    max: maxRenouvellements,
                  }),
          },
        ]
      : []),
  ];
}

/** From these steps on, the paper is expected. */
const COMMENCE: ReadonlySet<string> = new Set(["decision", "commande", "demarrage"]);

export function signatures(ctx: Contexte, edition: Edition, dossier: Dossier): Faits {
  const acte = edition.vie?.acte;
  const vivante = dossier.statut === "en-cours" || dossier.statut === "attente";
  const { signes, manquent } = signaturesDe(edition, dossier);
  // Of an imported measure, nothing is known of who signed.
  const suivie = signes.length || dossier.etapes.some((e) => COMMENCE.has(e.type));
  if (!acte || !vivante || !suivie) return [];
  const noms = (qui: string[]) => enumere(qui.map((q) => acte.signataires[q] ?? q));
  const valeur = !signes.length
    ? phrase(ctx, "pas-signe")
    : !manquent.length
      ? phrase(ctx, "signe-par-tous")
      : phrase(ctx, "manque-signature", { qui: noms(manquent) });
  return [{ libelle: acte.libelle, valeur }];
}

/** The minutes before they go: what is in the draft, what is still missing, by when. */
import type { Carte, Memory, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { dis, ecart } from "../time.ts";
import { enAttente } from "../vues/attente.ts";
import { auProgramme, decidees, sansDecision } from "./decidees.ts";
import { intervenantsDe, phraseDe } from "./dire.ts";
import { noms } from "./dire-situation.ts";
import { documentDuPv } from "./document-du-pv.ts";
import { citationsDe, cleDe, disInstant, disNombre, rends } from "./rendre.ts";
import { dossiersDe, jourDeSeance, type Tenue } from "./seances.ts";
import { ecartees } from "./situations.ts";

/** The draft, with what is still missing in it and by when it has to go. */
export function apercuDuPv(ctx: Contexte, memory: Memory, t: Tenue): Turn {
  if (!t.dates) return repond(ctx, memory, phraseDe(ctx, t, "gts-date-a-fixer"));
  if (ctx.jour < jourDeSeance(t))
    return repond(ctx, memory, phraseDe(ctx, t, "gts-pas-encore-tenu"));
  const { libelle } = t.edition.echeances[t.revue["proces-verbal"].echeance]!;
  const faites = decidees(ctx, t);
  const reste = sansDecision(ctx, t);
  const envoye = t.etat.envois["proces-verbal"];
  const manquent = [
    ...(t.etat.presents.length ? [] : [phrase(ctx, "gts-presents-manquent")]),
    ...(reste.length ? [phrase(ctx, "gts-sans-decision", { qui: enumere(noms(ctx, reste)) })] : []),
  ];
  const carte: Carte = {
    titre: phraseDe(ctx, t, "gts-pv-pret", { libelle }),
    faits: [
      {
        libelle: phrase(ctx, "gts-titre-decisions"),
        valeur: phrase(ctx, "gts-n-sur", {
          n: faites.length,
          total: faites.length + reste.length,
        }),
      },
      ...(t.etat.presents.length
        ? [{ libelle: phrase(ctx, "gts-titre-presents"), valeur: enumere(t.etat.presents) }]
        : []),
      {
        libelle: phrase(ctx, "gts-titre-non-examinees"),
        valeur: disNombre(ctx, ecartees(ctx, t).length),
      },
      ...(t.revue.listes
        ? [
            {
              libelle: phrase(ctx, "gts-titre-attente"),
              valeur: phrase(ctx, "gts-n-menages", { n: enAttente(ctx, t.edition, []).length }),
            },
            {
              libelle: phrase(ctx, "gts-titre-suivis"),
              valeur: phrase(ctx, "gts-n-menages", {
                n: dossiersDe(ctx, t).filter((d) => d.statut === "en-cours").length,
              }),
            },
          ]
        : []),
      { libelle: phrase(ctx, "gts-fait-limite"), valeur: disLimiteDuPv(ctx, t) },
    ],
    ...(manquent.length && { alerte: manquent.join("\n") }),
    remarques: [
      ...(envoye
        ? [phraseDe(ctx, t, "gts-deja-envoye", { libelle, quand: disInstant(ctx, envoye.at) })]
        : []),
      ...nonJoints(ctx, t),
    ],
  };
  const sources = [
    ...citationsDe(t, t.revue["proces-verbal"].echeance),
    ...sourcesDe(t.edition, t.revue.listes?.citations ?? []),
  ];
  return rends(ctx, memory, carte, {
    sources,
    document: documentDuPv(ctx, t),
    boutons: [
      [
        phraseDe(ctx, t, "gts-bouton-envoyer-pv"),
        { do: "gts", ...cleDe(t), geste: "envoyer", piece: "proces-verbal" },
      ],
    ],
  });
}

/** « au plus tard dimanche 22 mars 2026 (à viser : vendredi 20 mars 2026) », and how late it is. */
export function disLimiteDuPv(ctx: Pick<Contexte, "catalog" | "jour">, t: Tenue): string {
  const { limite, viser } = t.dates!.pv;
  const dite = viser
    ? phrase(ctx, "limite-a-viser", { jour: dis(limite), viser: dis(viser) })
    : dis(limite);
  const n = ecart(limite, ctx.jour);
  return n > 0 ? phrase(ctx, "gts-limite-passee", { limite: dite, n }) : dite;
}

const nonJoints = (ctx: Contexte, t: Tenue): string[] => {
  const qui = auProgramme(ctx, t)
    .filter(({ dossier }) => !intervenantsDe(ctx, dossier).length)
    .map(({ dossier }) => dossier.intervenant);
  const noms = [...new Set(qui)].filter(Boolean);
  return noms.length ? [phrase(ctx, "gts-injoignables", { qui: enumere(noms) })] : [];
};

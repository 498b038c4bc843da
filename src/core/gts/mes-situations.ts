/** What an agenda holds of one worker's households, and what is asked of each: in one card, or one by one. */
import type { Carte, Memory, Turn } from "../../model.ts";
import type { CleDePhrase } from "../../schemas/phrases.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, type Contexte, phrase, repond } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { dis, jourDe } from "../time.ts";
import { designe } from "../vues/designe.ts";
import { disReponse, phraseDe } from "./dire.ts";
import { ligneDe, noms } from "./dire-situation.ts";
import { citationsDe, cleDe, rends } from "./rendre.ts";
import { surLaListe } from "./reponses.ts";
import { disTempsRestant } from "./sans-reponse.ts";
import type { Cadre, Tenue } from "./seances.ts";
import { muettes, type Situation } from "./situations.ts";

/** The card that a worker is sent, and sees again when they ask. `cadre.dossiers` are theirs alone. */
export function carteDesSiennes(
  cadre: Cadre,
  t: Tenue,
  at: Date,
): { carte: Carte; boutons: Bouton[] } {
  const siennes = surLaListe(cadre, t);
  const restent = muettes(cadre, t);
  const carte: Carte = {
    titre: phraseDe(cadre, t, "gts-siennes-titre", {
      libelle:
        t.edition.echeances[t.revue[t.etat.envois.definitif ? "definitif" : "theorique"].echeance]!
          .libelle,
    }),
    corps: siennes.length ? [] : [phraseDe(cadre, t, "gts-siennes-aucune")],
    faits: [
      ...siennes.map((s) => ligneDe(cadre, t, s, etatDite(cadre, t, s))),
      ...(restent.length
        ? [
            {
              libelle: t.edition.echeances[t.revue.reponse]!.libelle,
              valeur: phrase(cadre, "gts-limite-et-reste", {
                limite: disReponse(cadre, t, t.dates!.reponse),
                reste: disTempsRestant(cadre, t, at),
              }),
            },
          ]
        : []),
      ...(t.revue.verifier && siennes.length
        ? [
            {
              libelle: phrase(cadre, "gts-fait-a-verifier"),
              valeur: t.revue.verifier.points.join(" "),
            },
          ]
        : []),
    ],
    remarques: [
      phrase(cadre, siennes.length ? "gts-siennes-comment" : "gts-siennes-ajouter", {
        exemple: siennes[0]?.dossier.nom ?? "",
      }),
    ],
  };
  const boutons: Bouton[] = restent.length
    ? [
        [
          phrase(cadre, restent.length > 1 ? "gts-bouton-tout" : "gts-bouton-examinee"),
          {
            do: "gts",
            ...cleDe(t),
            geste: "repondre",
            dossiers: restent.map((s) => s.dossier.id),
            examinee: true,
            motif: null,
            suite: false,
          },
        ],
        [
          phrase(cadre, restent.length > 1 ? "gts-bouton-une-par-une" : "gts-bouton-pas-examinee"),
          { do: "gts", ...cleDe(t), geste: "une-par-une" },
        ],
      ]
    : [];
  return { carte, boutons };
}

function etatDite(cadre: Cadre, t: Tenue, { dossier }: Situation): string[] {
  const reponse = t.etat.reponses.get(dossier.id);
  const verifiee = t.etat.verifications.get(dossier.id);
  return [
    ...(reponse
      ? [
          reponse.examinee
            ? phrase(cadre, "gts-examinee")
            : reponse.motif
              ? phrase(cadre, "gts-non-examinee", { motif: reponse.motif })
              : phrase(cadre, "gts-non-examinee-sans"),
        ]
      : []),
    ...(verifiee
      ? [phrase(cadre, "gts-verifiee", { jour: dis(jourDe(verifiee.at)), texte: verifiee.texte })]
      : []),
  ];
}

export function mesSituations(ctx: Contexte, memory: Memory, t: Tenue): Turn {
  const { carte, boutons } = carteDesSiennes(ctx, t, ctx.message.at);
  const sources = [
    ...citationsDe(t, t.revue.reponse),
    ...sourcesDe(t.edition, t.revue.verifier?.citations ?? []),
  ];
  return rends(ctx, memory, carte, { sources, boutons });
}

/** Reasons that are often given; another one is typed. */
const RAISONS = ["gts-raison-bilan", "gts-raison-renouvelee", "gts-raison-rencontre"] as const;

/** The next household of which nothing was said. */
export function uneParUne(ctx: Contexte, memory: Memory, t: Tenue): Turn {
  const [suivante, ...autres] = muettes(ctx, t);
  if (!suivante) return repond(ctx, memory, phrase(ctx, "gts-tout-dit"));
  const { dossier } = suivante;
  const bouton = (cle: CleDePhrase, examinee: boolean, motif: string | null): Bouton => [
    phrase(ctx, cle),
    {
      do: "gts",
      ...cleDe(t),
      geste: "repondre",
      dossiers: [dossier.id],
      examinee,
      motif,
      suite: true,
    },
  ];
  const carte: Carte = {
    titre: phraseDe(ctx, t, "gts-une-titre", { menage: designe(dossier, ctx.dossiers) }),
    faits: [ligneDe(ctx, t, suivante)],
    remarques: [
      phrase(ctx, "gts-une-autre-raison", { exemple: dossier.nom }),
      ...(autres.length ? [phrase(ctx, "gts-ensuite", { qui: enumere(noms(ctx, autres)) })] : []),
    ],
  };
  return rends(ctx, memory, carte, {
    boutons: [
      bouton("gts-bouton-examinee", true, null),
      ...RAISONS.map((cle) => bouton(`${cle}-bouton`, false, phrase(ctx, cle))),
    ],
  });
}

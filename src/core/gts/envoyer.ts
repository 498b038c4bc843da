/** Sends a paper of the meeting: a fiche says what was on it; whoever is concerned gets their part of it. */
import type { Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { versQui } from "../reading/gts/accords.ts";
import { enumere } from "../reading/plat.ts";
import { dis } from "../time.ts";
import { calendrierDe } from "./calendrier.ts";
import { disEnvoi, disReponse, intervenantsDe, phraseDe } from "./dire.ts";
import { noms } from "./dire-situation.ts";
import { type DocumentDeSeance, documentDefinitif } from "./document-definitif.ts";
import { documentDuPv } from "./document-du-pv.ts";
import type { PieceGts } from "./etat.ts";
import { cleDe, disInstant, rends } from "./rendre.ts";
import { jourDeSeance, type Tenue } from "./seances.ts";
import { definitives, muettes, type Situation, theoriques } from "./situations.ts";

const DONNE: Record<PieceGts, (ctx: Contexte, t: Tenue) => Situation[]> = {
  theorique: theoriques,
  definitif: definitives,
  "proces-verbal": definitives,
};
const DOCUMENT: Record<PieceGts, DocumentDeSeance | undefined> = {
  theorique: undefined,
  definitif: documentDefinitif,
  "proces-verbal": documentDuPv,
};

export function envoie(ctx: Contexte, memory: Memory, t: Tenue, piece: PieceGts): Turn {
  const echeance = t.edition.echeances[t.revue[piece].echeance]!;
  const deja = t.etat.envois[piece];
  const { libelle, vers = "" } = echeance;
  if (!t.dates) return repond(ctx, memory, phraseDe(ctx, t, "gts-date-a-fixer"));
  if (deja && piece === "theorique")
    return repond(
      ctx,
      memory,
      phraseDe(ctx, t, "gts-deja-envoye", { libelle, quand: disInstant(ctx, deja.at) }),
    );
  if (piece === "proces-verbal" && ctx.jour < jourDeSeance(t))
    return repond(ctx, memory, phraseDe(ctx, t, "gts-pas-encore-tenu"));
  const situations = DONNE[piece](ctx, t);
  const fiche = ficheDe(ctx, {
    type: "gts-envoi",
    dossier: "",
    values: {
      ...cleDe(t),
      quoi: piece,
      dossiers: situations.map((s) => s.dossier.id),
      motifs: situations.map((s) => s.motifs.join("+")),
    },
  });
  const document = DOCUMENT[piece]?.(ctx, t);
  const boutons: Bouton[] = [];
  return {
    ...rends(
      ctx,
      memory,
      {
        titre: phraseDe(ctx, t, deja ? "gts-renvoye" : "gts-envoye", {
          libelle,
          quand: disInstant(ctx, ctx.message.at),
        }),
        faits: [
          ...parTravailleur(ctx, situations),
          ...(piece === "theorique" ? [attendues(ctx, t)] : []),
          ...(piece === "theorique" ? [suite(ctx, t)] : []),
        ],
        remarques: [
          ...delai(ctx, t, piece),
          ...(document
            ? [
                phraseDe(ctx, t, vers ? "gts-document-partenaires" : "gts-document-autres", {
                  vers: versQui(vers),
                }),
              ]
            : []),
        ],
      },
      { boutons, ...(document && { document }) },
    ),
    fiches: [fiche],
  };
}

/** « Farid Benhamou : 3 situations ». Who cannot be written to is said. */
function parTravailleur(ctx: Contexte, situations: readonly Situation[]) {
  const qui = [...new Set(situations.map((s) => s.dossier.intervenant))].sort();
  return qui.map((nom) => {
    const siennes = situations.filter((s) => s.dossier.intervenant === nom);
    const joint = siennes.some((s) => intervenantsDe(ctx, s.dossier).length > 0);
    const n = siennes.length;
    return {
      libelle: nom || phrase(ctx, "gts-sans-intervenant"),
      valeur: [
        phrase(ctx, n > 1 ? "gts-n-situations" : "gts-une-situation", { n }),
        ...(joint ? [] : [phrase(ctx, "gts-injoignable")]),
      ].join(", "),
    };
  });
}

/** From the hour of this very sending. */
function attendues(ctx: Contexte, t: Tenue) {
  const { feries } = t.territoire;
  const { reponse } = calendrierDe(t.edition, jourDeSeance(t), {
    feries,
    envoye: ctx.message.at,
  });
  return {
    libelle: t.edition.echeances[t.revue.reponse]!.libelle,
    valeur: disReponse(ctx, t, reponse),
  };
}

const suite = (ctx: Contexte, t: Tenue) => ({
  libelle: t.edition.echeances[t.revue.definitif.echeance]!.libelle,
  valeur: disEnvoi(ctx, t.dates!.definitif),
});

/** Sooner or later than the text's day: said, never hidden. */
function delai(ctx: Contexte, t: Tenue, piece: PieceGts): string[] {
  const dates = t.dates!;
  const muets = piece === "definitif" ? muettes(ctx, t) : [];
  const limite = piece === "proces-verbal" ? dates.pv.limite : dates[piece].formel;
  const tard = ctx.jour > limite;
  return [
    ...(tard
      ? [phrase(ctx, "gts-en-retard", { jour: dis(limite) })]
      : piece === "proces-verbal"
        ? [phrase(ctx, "gts-dans-les-delais", { jour: dis(limite) })]
        : []),
    ...(muets.length
      ? [
          phrase(ctx, "gts-muettes-gardees", {
            qui: enumere(noms(ctx, muets)),
          }),
        ]
      : []),
  ];
}

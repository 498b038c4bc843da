/** The final agenda, to print: sector by sector, who presents, why it is looked at, what is not and why. */
import type { BlocDeDocument, Document } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { nomDeFichier } from "../documents/nom.ts";
import { dis } from "../time.ts";
import { libelleDe, phraseDe } from "./dire.ts";
import { disMotif, disRaison, nomDuSecteur, noms } from "./dire-situation.ts";
import type { PieceGts } from "./etat.ts";
import { parSecteur } from "./par-secteur.ts";
import { jourDeSeance, type Tenue } from "./seances.ts";
import { definitives, ecartees, type Situation } from "./situations.ts";

export type DocumentDeSeance = (ctx: Contexte, t: Tenue) => Document;

export const documentDefinitif: DocumentDeSeance = (ctx, t) => {
  const situations = definitives(ctx, t);
  const non = ecartees(ctx, t);
  const { libelle, citations } = t.edition.echeances[t.revue.definitif.echeance]!;
  return {
    nom: nomDuFichier(t, "definitif"),
    titre: libelle,
    sousTitre: phraseDe(ctx, t, "gts-document-sous-titre", { jour: dis(ctx.jour) }),
    blocs: [
      ...blocsParSecteur(ctx, t, situations, (s) => lignePour(ctx, t, s)),
      ...(non.length
        ? [
            { titre: phrase(ctx, "gts-titre-non-examinees") },
            {
              faits: non.map(({ dossier }) => ({
                libelle: noms(ctx, [{ dossier }])[0]!,
                valeur: disRaison(ctx, t, dossier),
              })),
            },
          ]
        : []),
      ...citations.map((c) => ({ citation: c.extrait, section: c.section })),
    ],
    pied: phrase(ctx, "document-pied", { edition: t.edition.titre }),
  };
};

/** `ordre-du-jour-definitif-2026-11-19`. */
export const nomDuFichier = (t: Tenue, piece: PieceGts): string =>
  nomDeFichier(nomDeFichier("", libelleDe(t, piece), ""), "", jourDeSeance(t));

/** For other readers than whoever convenes: why, by whom; no sum, nothing on who was late. */
const lignePour = (ctx: Contexte, t: Tenue, { dossier, motifs }: Situation) => ({
  libelle: noms(ctx, [{ dossier }])[0]!,
  valeur: [
    ...motifs.map((m) => disMotif(ctx, t, dossier, m)),
    phrase(ctx, "gts-presente-par", {
      qui: t.etat.presente.get(dossier.id) ?? dossier.intervenant,
    }),
  ].join(" ; "),
});

/** A heading for each sector, then its households. */
export function blocsParSecteur<T extends Pick<Situation, "dossier">>(
  ctx: Contexte,
  t: Tenue,
  tous: readonly T[],
  ligne: (un: T) => { libelle: string; valeur: string; manque?: true },
): BlocDeDocument[] {
  return parSecteur(t.edition, tous, (un) => un.dossier).flatMap(({ secteur, sorte, siens }) => [
    ...(sorte === "sans" ? [] : [{ titre: nomDuSecteur(ctx, secteur, sorte) }]),
    { faits: siens.map(ligne) },
  ]);
}

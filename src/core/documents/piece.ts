/** One document of a household, from its charter's headings, its journal and its steps. */
import type { BlocDeDocument, Document, Dossier, FaitDeDocument } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { TypeDeDocument } from "../../schemas/piece.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { nomme, situe } from "../dossier/dossiers.ts";
import { dis } from "../time.ts";
import { comptesDe } from "../vie/etat.ts";
import { signaturesDe } from "../vie/signatures.ts";
import { type Cas, type Dit, disPeriode, fait, majuscule } from "./cas.ts";
import { limitesDe } from "./contenus/limites.ts";
import { nomDeFichier } from "./nom.ts";
import { reculDe } from "./periode.ts";
import { type Remplie, remplis } from "./rubriques.ts";

/** `retires`: passages of notes that were left out. `limites`: by when the text wants it. */
export type Prepare = {
  document: Document;
  titre: string;
  dedans: { libelle: string; valeur: string }[];
  manquent: string[];
  limites: { libelle: string; valeur: string }[];
  retires: number;
};

/** `undefined` where the text knows no such document. Of a bilan, the journal's figures are left. */
export function prepare(
  ctx: Contexte,
  edition: Edition,
  dossier: Dossier,
  type: TypeDeDocument,
  dit: Dit,
): Prepare | undefined {
  const piece = edition.vie?.documents?.[type];
  if (!piece && type !== "bilan") return undefined;
  const recul = reculDe(dossier, ctx.jour);
  const cas: Cas = { ctx, edition, dossier, type, piece, recul, dit };
  const rubriques = remplis(cas);
  const titre = piece?.titre ?? phrase(ctx, "piece-chiffres");
  const signatures = signataires(cas);
  const blocs: BlocDeDocument[] = [
    ...(piece?.destinataire
      ? [{ texte: phrase(ctx, "document-a", { destinataire: piece.destinataire }) }]
      : []),
    { faits: entete(cas) },
    ...rubriques.flatMap((r) => [{ titre: r.libelle }, ...r.blocs]),
    ...(signatures.length ? [{ titre: phrase(ctx, "piece-signatures") }, { signatures }] : []),
    ...(piece ? [{ titre: phrase(ctx, "piece-le-texte") }] : []),
    ...(piece?.citations ?? []).map((c) => ({ citation: c.extrait, section: c.section })),
  ];
  return {
    titre,
    document: {
      nom: nomDeFichier(piece ? type : "journal", nomme(dossier), ctx.jour),
      titre,
      sousTitre: phrase(ctx, "piece-sous-titre", { menage: nomme(dossier), jour: dis(ctx.jour) }),
      blocs,
      pied: phrase(ctx, "document-pied", { edition: edition.titre }),
    },
    dedans: rubriques.flatMap(({ libelle, bref }) => (bref ? [{ libelle, valeur: bref }] : [])),
    manquent: rubriques.flatMap(manques),
    limites: limitesDe(cas),
    retires: rubriques.reduce((n, r) => n + (r.retires ?? 0), 0),
  };
}

/** « Avis du ménage », or the lines of it when some are filled in. */
function manques({ libelle, blocs }: Remplie): string[] {
  const faits = blocs.flatMap((b) => ("faits" in b ? b.faits : []));
  const vides = faits.filter((f) => f.manque);
  if (!vides.length) return [];
  const rienDAutre = vides.length === faits.length && !blocs.some((b) => "liste" in b);
  return rienDAutre ? [libelle] : vides.map((f) => f.libelle);
}

/** Whose, when, by whom. A letter says no more of them than its reader needs. */
function entete({ ctx, edition, dossier, type, piece, recul }: Cas): FaitDeDocument[] {
  const { debut, fin, association, bailleur, intervenant } = dossier;
  const mesure = debut && fin ? disPeriode(ctx, debut, fin) : undefined;
  const { mois, max } = comptesDe(edition, dossier);
  const accorde =
    mois === undefined
      ? []
      : max === undefined
        ? [fait(phrase(ctx, "fait-cumul-mois"), phrase(ctx, "n-mois", { n: mois }))]
        : [fait(phrase(ctx, "fait-cumul-mois"), phrase(ctx, "cumul-sur", { n: mois, max }))];
  const depuis = recul.du
    ? disPeriode(ctx, recul.du, recul.au)
    : phrase(ctx, "jusqu-a-date", { jour: dis(recul.au) });
  return [
    fait(phrase(ctx, "piece-menage"), situe(dossier)),
    fait(phrase(ctx, "fait-periode"), mesure),
    ...(type === "bilan" || type === "plan" || type === "contrat" ? accorde : []),
    ...(type === "bilan" ? [fait(phrase(ctx, "piece-periode"), depuis)] : []),
    ...(association ? [fait(phrase(ctx, "piece-association"), association)] : []),
    ...(piece?.bailleur ? [fait(phrase(ctx, "piece-bailleur"), bailleur)] : []),
    ...(intervenant ? [fait(phrase(ctx, "piece-intervenant"), intervenant)] : []),
  ];
}

/** Those whom the text names; who has already signed is said in their box. */
function signataires({ ctx, edition, dossier, type, piece }: Cas): string[] {
  const acte = edition.vie?.acte;
  if (acte?.etape !== type) return piece?.signatures ?? [];
  const { signes } = signaturesDe(edition, dossier);
  return Object.entries(acte.signataires).map(([cle, nom]) => {
    const qui = majuscule(nom);
    return signes.includes(cle) ? phrase(ctx, "piece-a-signe", { qui }) : qui;
  });
}

/** Says what the audit journal holds of one household: person by person, the most recent first. */
import type { Consulte, LigneAudit, Memory, Turn } from "../../model.ts";
import type { CleDePhrase } from "../../schemas/phrases.ts";
import { type Contexte, phrase } from "../contexte.ts";
import type { Brises } from "../droits/bris.ts";
import { dis, disHeure, disLeJour, heureDe, jourDe } from "../time.ts";
import { designe } from "../vues/designe.ts";
import { enPages } from "../vues/pages.ts";

export function disLesAcces(
  ctx: Contexte,
  memory: Memory,
  { dossier, depuis, page, sur }: Consulte,
  { lignes, brises }: { lignes: readonly LigneAudit[]; brises: Brises },
): Turn {
  const sien = ctx.dossiers.find((d) => d.id === dossier)!;
  const parPersonne = new Map<string, LigneAudit[]>();
  for (const l of lignes)
    if (!depuis || jourDe(new Date(l.at)) >= depuis)
      parPersonne.set(l.qui, [...(parPersonne.get(l.qui) ?? []), l]);
  const gens = [...parPersonne.values()].sort((a, b) => dernierDe(b).localeCompare(dernierDe(a)));
  const motifsDe = (qui: string) =>
    (brises.get(qui) ?? []).flatMap((b) => (b.dossier === dossier ? [b.motif] : []));
  const menage = designe(sien, ctx.dossiers);
  const periode = depuis
    ? phrase(ctx, "regard-depuis", { jour: disLeJour(depuis) })
    : phrase(ctx, "regard-tout");
  return enPages(
    ctx,
    memory,
    { vue: { quoi: "acces", dossier, depuis }, page, ...(sur !== undefined && { sur }) },
    {
      titre: phrase(ctx, gens.length ? "regard-titre" : "regard-personne", { menage }),
      lignes: gens.map((siennes) => ({
        libelle: nomDe(ctx, siennes[0]!.qui),
        valeur: valeurDe(ctx, siennes, motifsDe(siennes[0]!.qui)),
      })),
      remarques: [periode],
    },
  );
}

function nomDe(ctx: Contexte, id: string): string {
  // What nobody wrote: a command line, the bot itself.
  const signe = `regard-${id}-signe`;
  if (estUneCle(ctx, signe)) return phrase(ctx, signe);
  const nom = ctx.gens.find((g) => g.id === id)?.nom;
  if (nom) return nom;
  if (id === ctx.personne.id) return ctx.personne.nom || phrase(ctx, "par-vous");
  return phrase(ctx, "regard-parti");
}

/** In the order in which they are said. */
const MANIERES = ["vu", "pousse", "exporte", "bris-de-glace", "ecrit"] as const;

function valeurDe(ctx: Contexte, lignes: readonly LigneAudit[], motifs: readonly string[]): string {
  const at = new Date(dernierDe(lignes));
  const dites = MANIERES.flatMap((quoi) => {
    const siennes = lignes.filter((l) => l.quoi === quoi);
    const champs = [...new Set(siennes.flatMap((l) => l.champs))].sort();
    const n = new Set(siennes.map((l) => l.tour)).size;
    const quels = [...new Set(champs.map((c) => champDe(ctx, quoi, c)))].join(", ");
    return n ? [phrase(ctx, `regard-${quoi}`, { n, champs: quels })] : [];
  });
  const pourquoi = [...new Set(lignes.map((l) => pourquoiDit(ctx, l.pourquoi)))].filter(Boolean);
  return [
    phrase(ctx, "regard-derniere", { jour: dis(jourDe(at)), heure: disHeure(heureDe(at)) }),
    ...dites,
    pourquoi.join(", "),
    ...motifs.map((raison) => phrase(ctx, "regard-raison", { raison })),
  ]
    .filter(Boolean)
    .join(" ; ");
}

/** A step bears its dialog's name; the others, their own. */
function champDe(ctx: Contexte, quoi: LigneAudit["quoi"], champ: string): string {
  const cle = `regard-champ-${champ}`;
  if (quoi !== "ecrit") return estUneCle(ctx, cle) ? phrase(ctx, cle) : champ;
  const type = champ.split(".")[0]!;
  const fait = `fait-${type}`;
  if (estUneCle(ctx, fait)) return phrase(ctx, fait).toLowerCase();
  const titre = ctx.catalog.dialogues.find((d) => d.enregistre === type)?.titre;
  return (titre ?? type.replaceAll("-", " ")).toLowerCase();
}

/** « rappel/fin-de-mesure » is told as a reminder. */
function pourquoiDit(ctx: Contexte, pourquoi: string): string {
  const cle = `regard-${pourquoi.split("/")[0]}-par`;
  return estUneCle(ctx, cle) ? phrase(ctx, cle) : "";
}

const estUneCle = ({ catalog }: Contexte, cle: string): cle is CleDePhrase =>
  cle in catalog.phrases;

const dernierDe = (lignes: readonly LigneAudit[]): string =>
  lignes.reduce((tard, { at }) => (at > tard ? at : tard), "");

/** What was learnt beside a visit: written, shown line by line, and taken back one by one. */
import type { Dossier, Fait, Fiche, Memory, Turn } from "../../model.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { disEuros } from "../chiffres.ts";
import { type Contexte, ficheDe, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { dis, disHeure } from "../time.ts";

/** One fiche each. `visite`: the visit's fiche; `rang`: how many fiches this turn has written before. */
export function fichesDesFaits(
  ctx: Contexte,
  dossier: string,
  faits: readonly Fait[],
  { jour, visite, rang }: { jour: string; visite?: string; rang: number },
): Fiche[] {
  return faits.map((fait, i) => {
    const { type, ...values } = fait.type === "dette" ? { ...fait, au: fait.au ?? jour } : fait;
    const fiche = ficheDe(ctx, { type, dossier, values }, rang + i + 1);
    return visite ? { ...fiche, visite } : fiche;
  });
}

type Dit = { libelle: string; valeur: string };

/** « Dette : 1 340 € au lundi 2 mars 2026 ». */
export function disFait(ctx: Contexte, dossier: Dossier, fait: Fait): Dit {
  const libelle = phrase(ctx, `fait-${fait.type}`);
  return { libelle, valeur: valeurDe(ctx, dossier, fait) };
}

function valeurDe(ctx: Contexte, dossier: Dossier, fait: Fait): string {
  const suite = (...bouts: (string | false | null)[]) => bouts.filter(Boolean).join(", ");
  switch (fait.type) {
    case "dette":
      return suite(
        phrase(ctx, "montant-au", {
          montant: disEuros(fait.montant),
          jour: dis(fait.au ?? ctx.jour),
        }),
        fait.nature && phrase(ctx, `dette-${fait.nature}`),
      );
    case "paiement":
      return suite(
        fait.depuis
          ? phrase(ctx, "repris-depuis", { jour: dis(fait.depuis) })
          : phrase(ctx, "repris"),
        fait.montant !== null && phrase(ctx, "verse", { montant: disEuros(fait.montant) }),
      );
    case "plan-apurement":
      return suite(
        phrase(ctx, `plan-${fait.etat}`),
        fait.montant !== null && phrase(ctx, "par-mois-de", { montant: disEuros(fait.montant) }),
        fait.debut !== null && phrase(ctx, "a-partir-du", { jour: dis(fait.debut) }),
      );
    case "surendettement":
      return phrase(ctx, `surendettement-${fait.etat}`);
    case "relogement":
      return phrase(ctx, `relogement-${fait.etat}`);
    case "rendez-vous":
      return suite(
        fait.heure
          ? phrase(ctx, "jour-a-heure", { jour: dis(fait.date), heure: disHeure(fait.heure) })
          : dis(fait.date),
        fait.avec && phrase(ctx, "avec-qui", { qui: fait.avec }),
        fait.mode && phrase(ctx, `mode-${fait.mode}`),
      );
    case "tache":
      return phrase(ctx, `tache-${fait.qui}`, { quoi: fait.quoi });
    case "objectif":
      return (
        editionDuDossier(ctx.catalog, dossier, ctx.jour)?.objectifs?.[fait.objectif]?.libelle ??
        fait.objectif
      );
    case "note":
      return phrase(ctx, fait.prive ? "note-privee-de" : "note-de", { texte: fait.texte });
  }
}

/** « Retirer : dette 1 340 € »: a fiche that names it; nothing is erased. */
export function retire(ctx: Contexte, memory: Memory, fiche: string): Turn {
  const dossier = ctx.dossiers.find((d) => d.faits.some((f) => f.fiche === fiche));
  const fait = dossier?.faits.find((f) => f.fiche === fiche);
  if (!dossier || !fait) return repond(ctx, memory, phrase(ctx, "fait-introuvable"));
  const annulation = ficheDe(ctx, {
    type: "annulation",
    dossier: dossier.id,
    values: {},
    remplace: fiche,
  });
  const { libelle, valeur } = disFait(ctx, dossier, fait);
  const text = phrase(ctx, "fait-retire", {
    menage: situe(dossier),
    fait: `${libelle} : ${valeur}`,
  });
  return { ...tour(memory, { text }), fiches: [annulation] };
}

/** The buttons that take back: as many as a card can hold. */
export const boutonsDeRetrait = (
  ctx: Contexte,
  dossier: Dossier,
  faits: readonly (Fait & { fiche: string })[],
) =>
  faits
    .slice(0, RETRAITS)
    .map(
      (f) =>
        [
          phrase(ctx, "bouton-retirer", { fait: libelle(ctx, dossier, f) }),
          { do: "retirer", fiche: f.fiche } as const,
        ] as const,
    );
const RETRAITS = 4;

/** Of two objectives, which. */
const libelle = (ctx: Contexte, dossier: Dossier, f: Fait): string =>
  f.type === "objectif" ? valeurDe(ctx, dossier, f) : phrase(ctx, `fait-${f.type}`);

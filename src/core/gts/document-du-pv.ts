/** The minutes, to print: who was there, what was decided and until when, what was not looked at, the lists of each sector. */
import type { BlocDeDocument, FaitDeDocument } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { commandeDe } from "../echeances/de-la-charte.ts";
import { dis, disLeJour } from "../time.ts";
import { enAttente } from "../vues/attente.ts";
import { designe } from "../vues/designe.ts";
import { auProgramme, type Decidee, decidees } from "./decidees.ts";
import { phraseDe } from "./dire.ts";
import { prochainPassage } from "./dire-decision.ts";
import { disRaison, noms } from "./dire-situation.ts";
import { blocsParSecteur, type DocumentDeSeance, nomDuFichier } from "./document-definitif.ts";
import { type Cadre, dossiersDe, jourDeSeance, seanceSuivante, type Tenue } from "./seances.ts";
import { ecartees } from "./situations.ts";

/** « Renouvelée 4 mois, du … au … ; à présenter au GTS du … ». */
export function disDecision(ctx: Cadre, t: Tenue, { dossier, decision, etape }: Decidee): string {
  const v = etape?.values ?? {};
  const suivante = seanceSuivante(ctx, t);
  switch (decision.quoi) {
    case "renouvellement":
      return [
        phrase(ctx, "gts-renouvelee", {
          n: Number(v.mois),
          du: dis(String(v.debut)),
          au: dis(String(v.fin)),
        }),
        ...prochainPassage(ctx, t, typeof v.fin === "string" ? v.fin : null),
      ].join(" ; ");
    case "fin":
      return phrase(ctx, "gts-arret-le", { jour: dis(String(v.le)) });
    case "report":
      return phraseDe(ctx, t, "gts-reporte", {
        suivante: suivante ? dis(jourDeSeance(suivante)) : "",
      });
    case "derogation":
      return phrase(ctx, "gts-derogation", {
        n: decision.mois ?? 0,
        motif: decision.motif ?? "",
        terme: dossier.fin ? dis(dossier.fin) : "",
      });
  }
}

export const documentDuPv: DocumentDeSeance = (ctx, t) => {
  const { libelle, citations } = t.edition.echeances[t.revue["proces-verbal"].echeance]!;
  return {
    nom: nomDuFichier(t, "proces-verbal"),
    titre: phraseDe(ctx, t, "gts-pv-titre", { libelle }),
    sousTitre: phraseDe(ctx, t, "gts-pv-sous-titre", { jour: dis(ctx.jour) }),
    blocs: [
      { titre: phrase(ctx, "gts-titre-presents") },
      ...presents(ctx, t),
      { titre: phrase(ctx, "gts-titre-decisions") },
      ...blocsParSecteur(ctx, t, lignes(ctx, t), (l) => l),
      ...nonExaminees(ctx, t),
      ...(t.revue.listes ? listes(ctx, t) : []),
      ...[...citations, ...t.revue.decisions.citations, ...(t.revue.listes?.citations ?? [])].map(
        (c) => ({ citation: c.extrait, section: c.section }),
      ),
    ],
    pied: phrase(ctx, "document-pied", { edition: t.edition.titre }),
  };
};

export function presents(ctx: Contexte, t: Tenue): BlocDeDocument[] {
  if (t.etat.presents.length) return [{ liste: t.etat.presents }];
  return [
    {
      faits: (t.revue.membres?.liste ?? [phrase(ctx, "gts-titre-presents")]).map(
        (libelle): FaitDeDocument => ({ libelle, valeur: "", manque: true }),
      ),
    },
  ];
}

/** One line for each household: what was decided, or that nothing was yet. */
function lignes(ctx: Contexte, t: Tenue) {
  const faites = decidees(ctx, t);
  const reste = auProgramme(ctx, t).filter(
    ({ dossier }) => !faites.some((f) => f.dossier.id === dossier.id),
  );
  return [
    ...faites.map((f) => ({
      dossier: f.dossier,
      libelle: qui(ctx, t, f.dossier.id),
      valeur: [
        disDecision(ctx, t, f),
        ...(f.decision.motif && f.decision.quoi !== "derogation"
          ? [phrase(ctx, "gts-motif", { motif: f.decision.motif })]
          : []),
      ].join(" ; "),
    })),
    ...reste.map(({ dossier }) => ({
      dossier,
      libelle: qui(ctx, t, dossier.id),
      valeur: "",
      manque: true as const,
    })),
  ];
}

export function qui(ctx: Contexte, t: Tenue, id: string): string {
  const d = ctx.dossiers.find((x) => x.id === id)!;
  return phrase(ctx, "gts-pv-qui", {
    menage: designe(d, ctx.dossiers),
    qui: t.etat.presente.get(id) ?? d.intervenant,
  });
}

function nonExaminees(ctx: Contexte, t: Tenue): BlocDeDocument[] {
  const non = ecartees(ctx, t);
  if (!non.length) return [];
  return [
    { titre: phrase(ctx, "gts-titre-non-examinees") },
    {
      faits: non.map((s) => ({
        libelle: noms(ctx, [s])[0]!,
        valeur: disRaison(ctx, t, s.dossier),
      })),
    },
  ];
}

/** The waiting list in the text's order, and the measures under way. */
function listes(ctx: Contexte, t: Tenue): BlocDeDocument[] {
  const attente = enAttente(ctx, t.edition, []).map((dossier) => ({ dossier }));
  const suivis = dossiersDe(ctx, t)
    .filter((d) => d.statut === "en-cours")
    .sort((a, b) => (a.fin ?? "9").localeCompare(b.fin ?? "9") || a.nom.localeCompare(b.nom))
    .map((dossier) => ({ dossier }));
  return [
    { titre: phrase(ctx, "gts-titre-attente") },
    ...(attente.length
      ? blocsParSecteur(ctx, t, attente, ({ dossier }) => ({
          libelle: designe(dossier, ctx.dossiers),
          valeur: depuis(ctx, commandeDe(dossier)?.values),
        }))
      : [{ texte: phrase(ctx, "gts-liste-vide") }]),
    { titre: phrase(ctx, "gts-titre-suivis") },
    ...(suivis.length
      ? blocsParSecteur(ctx, t, suivis, ({ dossier }) => ({
          libelle: designe(dossier, ctx.dossiers),
          valeur: dossier.fin
            ? phrase(ctx, "gts-suivi", { jour: disLeJour(dossier.fin), qui: dossier.intervenant })
            : dossier.intervenant,
        }))
      : [{ texte: phrase(ctx, "gts-liste-vide") }]),
  ];
}

function depuis(ctx: Contexte, v: Record<string, unknown> | undefined): string {
  const jour = v?.commission ?? v?.recue;
  return typeof jour === "string"
    ? phrase(ctx, v?.commission ? "attente-commission" : "attente-recue", { jour: disLeJour(jour) })
    : phrase(ctx, "attente-sans-commande");
}

/** The minutes: who was there, what was decided and until when, what was not looked at, the lists of each sector. */
import type { BlocDeDocument, Carte, FaitDeDocument, Memory, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { commandeDe } from "../echeances/de-la-charte.ts";
import { enumere } from "../reading/plat.ts";
import { dis, disLeJour, ecart } from "../time.ts";
import { enAttente } from "../vues/attente.ts";
import { designe } from "../vues/designe.ts";
import { auProgramme, type Decidee, decidees, sansDecision } from "./decidees.ts";
import { prochainPassage } from "./decider.ts";
import { disRaison, intervenantsDe, noms, phraseDe } from "./dire.ts";
import { blocsParSecteur, type DocumentDeSeance, nomDuFichier } from "./document-definitif.ts";
import { citationsDe, cleDe, disInstant, disNombre, rends } from "./ordre-du-jour.ts";
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

function presents(ctx: Contexte, t: Tenue): BlocDeDocument[] {
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

function qui(ctx: Contexte, t: Tenue, id: string): string {
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

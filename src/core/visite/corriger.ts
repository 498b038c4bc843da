/** Corrects or rewrites a visit already written. The old fiche stays; a new one names it. */
import type { BrouillonDeVisite, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { enReponse } from "../question-ouverte.ts";
import { estHypothese, estPasLaSienne, estQuestion } from "../reading/intentions.ts";
import { quand } from "./echo.ts";
import { avance } from "./ecrire.ts";
import { Soumission } from "./formulaire.ts";
import { montantCorrige } from "./montant-corrige.ts";
import { brouillonDe } from "./noter.ts";
import { type Ecrite, perimee, trouve } from "./trouver.ts";
import { lisValeurs } from "./valeurs-dites.ts";

const brouillonDepuis = ({ dossier, visite }: Ecrite, ctx: Contexte): BrouillonDeVisite => ({
  message: empreinte(ctx.message.edits ?? ctx.message.id),
  date: visite.date,
  heure: visite.heure,
  mode: visite.mode,
  presence: visite.presence,
  duree: visite.duree,
  note: visite.note,
  dossier: dossier.id,
  remplace: visite.fiche,
  distincte: true,
});

/**
 * « non c'était mardi », « 15h », « au bureau », « absente », « note : … »: only what is said
 * changes. A text that says anything else is not a correction. Another household is asked first.
 */
export function corrige(
  ctx: Contexte,
  memory: Memory,
  fiche: string,
  text: string,
): Turn | undefined {
  const ecrite = trouve(ctx, fiche);
  if (!ecrite) return perimee(ctx, memory);
  const montant = montantCorrige(ecrite.visite.note, text);
  if (montant === "lequel")
    return repond(ctx, memory, phrase(ctx, "montant-a-preciser", { note: ecrite.visite.note }));
  if (montant)
    return avance(ctx, sansQuestion(memory), { ...brouillonDepuis(ecrite, ctx), ...montant });
  const [, avant, note] = /^(.*?)\bnote ?:\s*(.+)$/isu.exec(text) ?? [];
  const dites = lisValeurs(ctx, avant ?? text);
  const { menages, jour, faute, heure, duree, mode, presence } = dites;
  const nommes = [
    ...menages.surs.map((m) => m.dossier),
    ...menages.doutes.flatMap((m) => m.candidats),
  ];
  const autres = [...new Set(nommes.map((d) => d.id))].filter((id) => id !== ecrite.dossier.id);
  const inconnu = menages.inconnus[0]?.nom;
  const rien = !jour && !faute && !heure && duree === undefined && !mode && !presence;
  if (dites.autres.length > 0) return undefined;
  if (rien && note === undefined && !autres.length && !inconnu) return undefined;
  const { dossier: sien, ...base } = brouillonDepuis(ecrite, ctx);
  const ailleurs = autres.length > 0 || inconnu !== undefined;
  const motif = faute?.motif && {
    sur: "date" as const,
    raison: faute.motif,
    texte: faute.text,
    jours: faute.propositions ?? [],
  };
  return avance(ctx, sansQuestion(memory), {
    ...base,
    ...(jour && { date: jour }),
    ...(heure && { heure }),
    ...(duree !== undefined && { duree }),
    ...(mode && { mode }),
    ...(presence && { presence }),
    ...(note !== undefined && { note: note.trim() }),
    ...(ailleurs
      ? { doute: { sur: "dossier" as const, nom: inconnu ?? null, candidats: autres } }
      : { dossier: sien! }),
    ...(motif && (ailleurs ? { dateDouteuse: motif } : { doute: motif })),
  });
}

const sansQuestion = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).filter((p) => p.kind !== "correction"),
});

/** Opens a correction in the terminal or without a form: asks what to change. */
export function demandeCorrection(ctx: Contexte, memory: Memory, fiche: string): Turn {
  const ecrite = trouve(ctx, fiche);
  if (!ecrite) return perimee(ctx, memory);
  const pending = { kind: "correction", fiche, asking: "correction" } as const;
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "correction"), pending];
  const { dossier, visite } = ecrite;
  return repond(
    ctx,
    { ...memory, attente },
    phrase(ctx, "que-corriger", { menage: situe(dossier), quand: quand(ctx, visite) }),
    [[phrase(ctx, "bouton-ne-rien-changer"), enReponse(pending, "annuler")]],
  );
}

/** The values of a card's form replace those of the visit, all or none. */
export function modifie(
  ctx: Contexte,
  memory: Memory,
  fiche: string,
  values: Record<string, string>,
): Turn {
  const ecrite = trouve(ctx, fiche);
  if (!ecrite) return perimee(ctx, memory);
  const lue = Soumission.safeParse(values);
  if (!lue.success) return repond(ctx, memory, phrase(ctx, "formulaire-illisible"));
  return avance(ctx, memory, { ...brouillonDepuis(ecrite, ctx), ...lue.data });
}

/** The person rewrote an earlier message: its visit follows, or stays and says so. */
export function reecris(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const ecrit = (memory.ecrits ?? []).find((e) => e.message === empreinte(ctx.message.edits ?? ""));
  if (!ecrit) return undefined;
  const ecrite = trouve(ctx, ecrit.fiche);
  if (!ecrite) return perimee(ctx, memory);
  const lu = brouillonDe(ctx, text);
  const plusUneVisite = estQuestion(text) || estHypothese(text) || estPasLaSienne(text);
  if (plusUneVisite || (!lu.date && !lu.doute && !lu.dossier))
    return repond(
      ctx,
      memory,
      phrase(ctx, "modification-illisible", { menage: situe(ecrite.dossier) }),
    );
  const { visite } = ecrite;
  const mode = lu.mode ?? visite.mode;
  return avance(ctx, memory, { ...lu, mode, remplace: visite.fiche, distincte: true });
}

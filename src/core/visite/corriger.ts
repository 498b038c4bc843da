/** Corrects or rewrites a visit already written. The old fiche stays; a new one names it. */
import type { BrouillonDeVisite, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { enReponse } from "../question-ouverte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { modeDe, presenceDe } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";
import { quand } from "./echo.ts";
import { avance } from "./ecrire.ts";
import { Soumission } from "./formulaire.ts";
import { brouillonDe } from "./noter.ts";
import { type Ecrite, perimee, trouve } from "./trouver.ts";

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

/** « non c'était mardi », « 15h », « au bureau », « c'était Mme Martin »: only what is said changes. */
export function corrige(
  ctx: Contexte,
  memory: Memory,
  fiche: string,
  text: string,
): Turn | undefined {
  const ecrite = trouve(ctx, fiche);
  if (!ecrite) return perimee(ctx, memory);
  const utile = text.replace(
    /\bpas\s+(?:le\s+|la\s+|au\s+|en\s+|à\s+|a\s+)?[\p{L}\d.]+(?:\s+\p{Lu}\p{L}+)?/giu,
    " ",
  );
  const dates = lisDates(utile, ctx.message.at, "past");
  const date = dates.find((d) => d.jour || d.motif);
  const heure = dates.find((d) => d.heure)?.heure;
  const duree = dates.find((d) => d.kind === "duration" && d.minutes !== undefined)?.minutes;
  const hors = dates.map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
  const menages = menagesDe(utile, ctx.dossiers, hors);
  const mode = modeDe(utile);
  const absente = presenceDe(text);
  const presence =
    absente !== "present" ? absente : /\bpresente?s?\b/.test(plat(utile)) ? "present" : undefined;
  const note = /\bnote\s*:\s*(.+)$/isu.exec(text)?.[1]?.trim();
  const [sur] = menages.surs;
  const candidats = menages.doutes[0]?.candidats.map((c) => c.id);
  const inconnu = menages.inconnus[0]?.nom;
  if (
    !date &&
    !heure &&
    duree === undefined &&
    !mode &&
    !presence &&
    !sur &&
    !candidats &&
    !inconnu &&
    note === undefined
  )
    return undefined;
  const { dossier: ancien, ...base } = brouillonDepuis(ecrite, ctx);
  const autre = !sur && (candidats || inconnu);
  const motif = date?.motif && {
    sur: "date" as const,
    raison: date.motif,
    texte: date.text,
    jours: date.propositions ?? [],
  };
  return avance(ctx, sansQuestion(memory), {
    ...base,
    ...(date?.jour && !date.motif && { date: date.jour }),
    ...(heure && { heure }),
    ...(duree !== undefined && { duree }),
    ...(mode && { mode }),
    ...(presence && { presence }),
    ...(note !== undefined && { note }),
    ...(!autre && { dossier: sur?.dossier.id ?? ancien! }),
    ...(autre && {
      doute: { sur: "dossier" as const, nom: inconnu ?? null, candidats: candidats ?? [] },
    }),
    ...(motif && (autre ? { dateDouteuse: motif } : { doute: motif })),
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
  if (!lu.date && !lu.doute && !lu.dossier)
    return repond(
      ctx,
      memory,
      phrase(ctx, "modification-illisible", { menage: situe(ecrite.dossier) }),
    );
  const { visite } = ecrite;
  const mode = lu.mode ?? visite.mode;
  return avance(ctx, memory, { ...lu, mode, remplace: visite.fiche, distincte: true });
}

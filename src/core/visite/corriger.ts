/** Corrects or rewrites a visit already written. The old fiche stays; a new one names it. */
import type { BrouillonDeVisite, Memory, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { enReponse } from "../question-ouverte.ts";
import { quand } from "./echo.ts";
import { avance } from "./ecrire.ts";
import { Soumission } from "./formulaire.ts";
import { montantCorrige } from "./montant-corrige.ts";
import { type Ecrite, perimee, trouve } from "./trouver.ts";
import { lisValeurs } from "./valeurs-dites.ts";

export const brouillonDepuis = ({ dossier, visite }: Ecrite, ctx: Contexte): BrouillonDeVisite => ({
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
  if (montant) {
    const { note, ancien, nouveau } = montant;
    const turn = avance(ctx, sansQuestion(memory), { ...brouillonDepuis(ecrite, ctx), note });
    return avecLesFaits(ctx, turn, ecrite, ancien, nouveau);
  }
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

/** What was learnt with the visit and held the old sum: a fiche with the new one replaces it. */
function avecLesFaits(
  ctx: Contexte,
  turn: Turn,
  { dossier, visite }: Ecrite,
  ancien: number,
  nouveau: number,
): Turn {
  const [fiche] = turn.fiches;
  const siens = dossier.faits.filter(
    (f) => f.avec === visite.fiche && "montant" in f && f.montant === ancien,
  );
  if (!fiche || !siens.length) return turn;
  const corriges = siens.map(
    ({ fiche: remplace, by: _, at: __, avec: ___, type, ...values }, i) => ({
      ...ficheDe(
        ctx,
        { type, dossier: dossier.id, values: { ...values, montant: nouveau }, remplace },
        i + 2,
      ),
      avec: fiche.id,
    }),
  );
  return { ...turn, fiches: [...turn.fiches, ...corriges] };
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

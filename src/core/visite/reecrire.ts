/** The person rewrote an earlier message: its visits follow, and what it no longer says is asked about. */
import type { BrouillonDeVisite, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, puis, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { estHypothese, estPasLaSienne, estQuestion } from "../reading/intentions.ts";
import { demandeAnnulationDe } from "./annuler.ts";
import { brouillonsDe } from "./lire.ts";
import { avanceTous } from "./plusieurs.ts";
import { type Ecrite, perimee, trouve } from "./trouver.ts";

export function reecris(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const cle = empreinte(ctx.message.edits ?? "");
  const ecrits = (memory.ecrits ?? []).filter(
    (e) => e.message === cle || e.message.startsWith(`${cle}#`),
  );
  if (!ecrits.length) return undefined;
  const visites = ecrits.flatMap((e) => trouve(ctx, e.fiche) ?? []);
  const faits = ctx.dossiers.flatMap((d) =>
    d.faits
      .filter(
        (f) =>
          ecrits.some((e) => e.fiche === f.fiche) ||
          visites.some((v) => v.visite.fiche === f.visite),
      )
      .map((f) => ({ dossier: d.id, fait: f })),
  );
  if (!visites.length && !faits.length) return perimee(ctx, memory);
  const lus = brouillonsDe(ctx, text);
  const plusRien = estQuestion(text) || estHypothese(text) || estPasLaSienne(text);
  const [premier] = lus;
  if (
    plusRien ||
    !premier ||
    (!premier.date && !premier.doute && !premier.dossier && !premier.faits)
  )
    return repond(
      ctx,
      memory,
      phrase(ctx, "modification-illisible", {
        menage: situe(visites[0]?.dossier ?? ctx.dossiers.find((d) => d.id === faits[0]!.dossier)!),
      }),
    );
  const { brouillons, restent } = apparie(lus, visites);
  // What was told beside the visits is told again by the new text: the old fiches give way to it.
  const oublie = faits.map(({ fait }) => fait.fiche);
  const [tete, ...suite] = brouillons;
  const gardes = memory.ecrits?.filter((e) => !oublie.includes(e.fiche)) ?? [];
  const turn = avanceTous(ctx, { ...memory, ecrits: gardes }, [
    { ...tete!, oublie, reecrit: true },
    ...suite,
  ]);
  const [enTrop] = restent;
  return enTrop ? puis(turn, demandeAnnulationDe(ctx, turn.memory, enTrop, "plus-dite")) : turn;
}

/** Each visit read again replaces the one of the same household, else the one that is left. */
function apparie(lus: BrouillonDeVisite[], visites: Ecrite[]) {
  const restent = [...visites];
  const prends = (test: (e: Ecrite) => boolean): Ecrite | undefined => {
    const i = restent.findIndex(test);
    return i < 0 ? undefined : restent.splice(i, 1)[0];
  };
  const sienne = (lu: BrouillonDeVisite) => (e: Ecrite) => e.dossier.id === lu.dossier;
  const dits = lus.map((lu) => ({
    lu,
    ancienne: lu.sansVisite
      ? undefined
      : (prends((e) => sienne(lu)(e) && e.visite.date === lu.date) ?? prends(sienne(lu))),
  }));
  const brouillons = dits.map(({ lu, ancienne }) => {
    const e = ancienne ?? (lu.sansVisite ? undefined : prends(() => lus.length === 1));
    if (!e) return lu;
    const mode = lu.mode ?? e.visite.mode;
    return { ...lu, mode, remplace: e.visite.fiche, distincte: true as const };
  });
  return { brouillons, restent };
}

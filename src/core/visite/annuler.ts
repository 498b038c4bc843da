/** Cancels a visit by a fiche that names it; nothing is erased. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { enReponse } from "../question-ouverte.ts";
import { quand } from "./echo.ts";
import { perimee, trouve } from "./trouver.ts";

/** « annule la dernière visite »: shown first, then a yes. */
export function demandeAnnulation(ctx: Contexte, memory: Memory): Turn {
  const ecrite = trouve(ctx, memory.derniereVisite);
  if (!ecrite) return repond(ctx, memory, phrase(ctx, "pas-de-visite"));
  const { dossier, visite } = ecrite;
  const action = { do: "annuler-visite", fiche: visite.fiche } as const;
  const pending = { kind: "confirmation", action, asking: "confirmation" } as const;
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "confirmation"), pending];
  return repond(
    ctx,
    { ...memory, attente },
    phrase(ctx, "annuler-laquelle", { menage: situe(dossier), quand: quand(ctx, visite) }),
    [
      [phrase(ctx, "bouton-oui-annuler"), enReponse(pending, "oui")],
      [phrase(ctx, "bouton-garder"), enReponse(pending, "non")],
    ],
  );
}

/** Cancels by a fiche that names the visit; offers to write it again. */
export function annule(ctx: Contexte, memory: Memory, fiche: string): Turn {
  const ecrite = trouve(ctx, fiche);
  if (!ecrite) return perimee(ctx, memory);
  const { dossier, visite } = ecrite;
  const annulation = ficheDe(ctx, {
    type: "annulation",
    dossier: dossier.id,
    values: {},
    remplace: fiche,
  });
  const { derniereVisite, ...reste } = memory;
  const suite: Memory = {
    ...reste,
    ...(derniereVisite && derniereVisite !== fiche && { derniereVisite }),
    ecrits: (memory.ecrits ?? []).filter((e) => e.fiche !== fiche),
  };
  const text = phrase(ctx, "visite-annulee", { menage: situe(dossier), quand: quand(ctx, visite) });
  return { ...tour(suite, { text }), fiches: [annulation] };
}

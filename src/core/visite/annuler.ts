/** Cancels a visit by a fiche that names it; nothing is erased. */
import type { Dossier, FaitNote, Memory, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { enReponse } from "../question-ouverte.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";
import { quand } from "./echo.ts";
import { disFait } from "./faits.ts";
import { estJournal } from "./journal.ts";
import { type Ecrite, perimee, trouve } from "./trouver.ts";

/** The last one that this person wrote, or the last of theirs for the household that is named. */
function laquelle(ctx: Contexte, memory: Memory, text: string): Ecrite | undefined {
  const { surs, doutes, inconnus } = menagesDe(text, ctx.dossiers);
  if (!surs.length && !doutes.length && !inconnus.length)
    return trouve(ctx, memory.derniereVisite) ?? derniereDe(ctx);
  const dossier = surs.length === 1 && !doutes.length ? surs[0]!.dossier : undefined;
  const siennes = dossier?.visites.filter((v) => v.by === ctx.personne.id) ?? [];
  const visite = siennes.sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  return dossier && visite && { dossier, visite };
}

/** The one they told last, whatever was cancelled since. */
function derniereDe(ctx: Contexte): Ecrite | undefined {
  const toutes = ctx.dossiers.flatMap((dossier) =>
    dossier.visites.filter((v) => v.by === ctx.personne.id).map((visite) => ({ dossier, visite })),
  );
  return toutes.sort((a, b) => a.visite.at.localeCompare(b.visite.at)).at(-1);
}

/** « annule la dernière visite »: shown first, then a yes. */
export function demandeAnnulation(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const dit = TYPES.find(([motif]) => motif.test(plat(text)))?.[1];
  const fait = dit && faitDit(ctx, text, dit);
  if (fait) return demandeRetrait(ctx, memory, fait);
  const ecrite = laquelle(ctx, memory, text);
  // « annulé la vad Le Goff de ce matin »: no visit of ours, but one that was called off.
  if (!ecrite && /^annul/i.test(text) && estJournal(ctx, text)) return undefined;
  // Nothing to cancel: what was being asked about is given up.
  const { dernier: _oublie, ...reste } = memory;
  if (!ecrite) return repond(ctx, reste, phrase(ctx, "pas-de-visite"));
  return demandeAnnulationDe(ctx, memory, ecrite, "annuler-laquelle");
}

/** « annule le rdv de Martin », « annule la dette »: what was learnt, and not the visit. */
const TYPES: readonly [RegExp, FaitNote["type"]][] = [
  [/\b(?:rdvs?|rv|rendez[- ]?vous)\b/, "rendez-vous"],
  [/\bdettes?\b/, "dette"],
  [/\b(?:plan|apurement|echeancier)\b/, "plan-apurement"],
  [/\b(?:paiement|versement)\b/, "paiement"],
  [/\b(?:tache|rappel)\b/, "tache"],
];

type Dit = { dossier: Dossier; fait: FaitNote };
/** The newest of that kind that this person noted, of the household named if there is one. */
function faitDit(ctx: Contexte, text: string, type: FaitNote["type"]): Dit | undefined {
  const { surs, doutes } = menagesDe(text, ctx.dossiers);
  const nommes = [...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)];
  return (nommes.length ? nommes : ctx.dossiers)
    .flatMap((dossier) =>
      dossier.faits
        .filter((f) => f.type === type && f.by === ctx.personne.id)
        .map((fait) => ({ dossier, fait })),
    )
    .sort((a, b) => a.fait.at.localeCompare(b.fait.at))
    .at(-1);
}

function demandeRetrait(ctx: Contexte, memory: Memory, { dossier, fait }: Dit): Turn {
  const action = { do: "retirer", fiche: fait.fiche } as const;
  const pending = { kind: "confirmation", action, asking: "confirmation" } as const;
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "confirmation"), pending];
  const { libelle, valeur } = disFait(ctx, dossier, fait);
  return repond(
    ctx,
    { ...memory, attente },
    phrase(ctx, "retirer-lequel", { menage: situe(dossier), fait: `${libelle} : ${valeur}` }),
    [
      [phrase(ctx, "bouton-oui-retirer"), enReponse(pending, "oui")],
      [phrase(ctx, "bouton-garder-le-fait"), enReponse(pending, "non")],
    ],
  );
}

export function demandeAnnulationDe(
  ctx: Contexte,
  memory: Memory,
  { dossier, visite }: Ecrite,
  cle: "annuler-laquelle" | "plus-dite",
): Turn {
  const action = { do: "annuler-visite", fiche: visite.fiche } as const;
  const pending = { kind: "confirmation", action, asking: "confirmation" } as const;
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "confirmation"), pending];
  return repond(
    ctx,
    { ...memory, attente },
    phrase(ctx, cle, { menage: situe(dossier), quand: quand(ctx, visite) }),
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

/** « Tout annuler » of the card of several visits: shown first, then a yes. */
export function demandeToutAnnuler(ctx: Contexte, memory: Memory, fiches: string[]): Turn {
  const action = { do: "annuler-tout", fiches } as const;
  const pending = { kind: "confirmation", action, asking: "confirmation" } as const;
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "confirmation"), pending];
  return repond(ctx, { ...memory, attente }, phrase(ctx, "tout-annuler", { n: fiches.length }), [
    [phrase(ctx, "bouton-oui-annuler"), enReponse(pending, "oui")],
    [phrase(ctx, "bouton-garder"), enReponse(pending, "non")],
  ]);
}

/** Each by a fiche of its own; those already gone stay so. */
export function annuleTout(ctx: Contexte, memory: Memory, fiches: string[]): Turn {
  const debout = fiches.flatMap((f) => {
    const dossier = ctx.dossiers.find(
      (d) => d.visites.some((v) => v.fiche === f) || d.faits.some((x) => x.fiche === f),
    );
    return dossier ? [{ dossier: dossier.id, fiche: f }] : [];
  });
  if (!debout.length) return perimee(ctx, memory);
  const annulations = debout.map(({ dossier, fiche }, i) =>
    ficheDe(ctx, { type: "annulation", dossier, values: {}, remplace: fiche }, i + 1),
  );
  const { derniereVisite: _, dernieres: __, ...reste } = memory;
  const suite = {
    ...reste,
    ecrits: (memory.ecrits ?? []).filter((e) => !fiches.includes(e.fiche)),
  };
  return {
    ...tour(suite, { text: phrase(ctx, "tout-est-annule", { n: debout.length }) }),
    fiches: annulations,
  };
}

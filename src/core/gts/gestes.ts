/** What the buttons of a meeting do: looked up anew, among what the person may see and do now. */
import type { Fiche, GesteGts, Memory, Turn } from "../../model.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { type Contexte, enPrive, ficheDe, phrase, puis, repond } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import { peutRetirer } from "../vie/permis.ts";
import { designe } from "../vues/designe.ts";
import { accorde } from "./accorder.ts";
import { decideDe } from "./decisions.ts";
import { apercuDefinitif } from "./definitif.ts";
import { envoie } from "./envoyer.ts";
import type { PieceGts } from "./etat.ts";
import { uneParUne } from "./mes-situations.ts";
import { apercuTheorique } from "./ordre-du-jour.ts";
import { verifieDe } from "./presenter.ts";
import { apercuDuPv } from "./proces-verbal.ts";
import { note } from "./reponses.ts";
import { relance } from "./sans-reponse.ts";
import { seanceDe, type Tenue } from "./seances.ts";
import { muettes } from "./situations.ts";
import { coordonne } from "./une-reponse.ts";

/** Only whoever coordinates convenes and decides. */
const DE_COORDINATION: ReadonlySet<GesteGts["geste"]> = new Set<GesteGts["geste"]>([
  "montrer",
  "envoyer",
  "relancer",
  "accorder",
  "decider",
  "annuler",
]);
export const APERCUS: Record<PieceGts, (ctx: Contexte, memory: Memory, t: Tenue) => Turn> = {
  theorique: apercuTheorique,
  definitif: apercuDefinitif,
  "proces-verbal": apercuDuPv,
};

export function gesteGts(ctx: Contexte, memory: Memory, g: GesteGts): Turn {
  if (!ctx.message.prive) return enPrive(ctx, memory);
  const t = seanceDe(ctx, g.territoire, g.mois);
  const perime = () => repond(ctx, memory, phrase(ctx, "choix-perime"));
  if (!t || (DE_COORDINATION.has(g.geste) && !coordonne(ctx))) return perime();
  const de = (id: string) => ctx.dossiers.find((d) => d.id === id);
  switch (g.geste) {
    case "montrer":
      return APERCUS[g.piece](ctx, memory, t);
    case "envoyer":
      return envoie(ctx, memory, t, g.piece);
    case "relancer":
      return relance(ctx, memory, t);
    case "une-par-une":
      return t.dates ? uneParUne(ctx, memory, t) : perime();
    case "repondre": {
      const dossiers = ctx.dossiers.filter((d) => g.dossiers.includes(d.id));
      if (!dossiers.length || !t.dates) return perime();
      const sens = g.examinee ? ("oui" as const) : ("non" as const);
      const dit = note(
        ctx,
        memory,
        t,
        dossiers.map((dossier) => ({ dossier, sens, motif: g.motif })),
      );
      return g.suite ? suivante(ctx, dit, g) : dit;
    }
    case "ajouter": {
      const dossier = de(g.dossier);
      if (!dossier || !t.dates) return perime();
      return note(ctx, memory, t, [{ dossier, sens: "ajout", motif: g.motif || null }]);
    }
    case "verifier": {
      const dossier = de(g.dossier);
      return dossier ? verifieDe(ctx, memory, t, dossier, g.texte) : perime();
    }
    case "accorder": {
      const dossier = de(g.dossier);
      return dossier ? accorde(ctx, memory, t, dossier, g.accord) : perime();
    }
    case "decider": {
      const dossier = de(g.dossier);
      return dossier ? decideDe(ctx, memory, t, dossier, g) : perime();
    }
    case "annuler":
      return annule(ctx, memory, t, g.fiches);
  }
}

/** The next one, as if this answer were written already. */
function suivante(ctx: Contexte, dit: Turn, g: GesteGts): Turn {
  const t = seanceDe(ctx, g.territoire, g.mois)!;
  for (const f of dit.fiches)
    t.etat.reponses.set(f.dossier, {
      fiche: f.id,
      by: f.by,
      at: ctx.message.at,
      examinee: f.values.examinee === true,
      motif: null,
    });
  return muettes(ctx, t).length ? puis(dit, uneParUne(ctx, dit.memory, t)) : dit;
}

/** Takes back decisions, each with its step, unless a later one hangs on it. */
function annule(ctx: Contexte, memory: Memory, t: Tenue, ids: readonly string[]): Turn {
  const debout = [...t.etat.decisions.values()].filter((d) => ids.includes(d.fiche));
  const fiches: Fiche[] = [];
  const [tenues, retirees]: [string[], string[]] = [[], []];
  for (const { fiche, etape, dossier: id } of debout) {
    const dossier = ctx.dossiers.find((d) => d.id === id);
    const edition = dossier && editionDuDossier(ctx.catalog, dossier, ctx.jour);
    const ecrite = dossier?.etapes.some((e) => e.fiche === etape);
    if (etape && ecrite && edition && !peutRetirer(ctx.catalog, edition, dossier, etape)) {
      tenues.push(designe(dossier, ctx.dossiers));
      continue;
    }
    if (dossier) retirees.push(designe(dossier, ctx.dossiers));
    for (const remplace of [...(etape && ecrite ? [etape] : []), fiche])
      fiches.push(
        ficheDe(ctx, { type: "annulation", dossier: id, values: {}, remplace }, fiches.length + 1),
      );
  }
  if (!fiches.length) return repond(ctx, memory, phrase(ctx, "choix-perime"));
  const { derniereEtape: _, ...reste } = memory;
  const text = [
    phrase(ctx, "gts-decisions-annulees", { qui: enumere(retirees) }),
    ...(tenues.length ? [phrase(ctx, "gts-decisions-tenues", { qui: tenues.join(", ") })] : []),
  ].join("\n");
  return { ...repond(ctx, reste, text), fiches };
}

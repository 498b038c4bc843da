/** Takes back a step by a fiche that names it, unless a later one hangs on it. */
import type { Fiche, Memory, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { type Contexte, ficheDe, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { peutRetirer } from "./permis.ts";

export function annuleEtape(ctx: Contexte, memory: Memory, fiche: string): Turn {
  const dossier = ctx.dossiers.find((d) => d.etapes.some((e) => e.fiche === fiche));
  const etape = dossier?.etapes.find((e) => e.fiche === fiche);
  const edition = dossier && editionDuDossier(ctx.catalog, dossier, ctx.jour);
  if (!dossier || !etape || !edition)
    return repond(ctx, memory, phrase(ctx, "vie-etape-introuvable"));
  if (!peutRetirer(ctx.catalog, edition, dossier, fiche))
    return repond(ctx, memory, phrase(ctx, "vie-etape-tenue"));
  const titre = dialogueDeLEtape(ctx, etape)?.titre ?? etape.type;
  const annulation = ficheDe(ctx, {
    type: "annulation",
    dossier: dossier.id,
    values: {},
    remplace: fiche,
  });
  const text = phrase(ctx, "vie-etape-annulee", { titre, menage: situe(dossier) });
  const { derniereEtape: _, ...reste } = memory;
  return { ...tour(reste, { text }), fiches: [annulation] };
}

export const dialogueDeLEtape = (
  ctx: Contexte,
  etape: Pick<Fiche, "type" | "values">,
): Dialogue | undefined => ctx.catalog.dialogues.find((d) => raconte(d, etape));

/** Several dialogs may tell parts of one step: each knows its own by what it writes unasked. */
const raconte = (
  { enregistre, fixe = {} }: Dialogue,
  { type, values }: Pick<Fiche, "type" | "values">,
): boolean =>
  enregistre === type && Object.entries(fixe).every(([champ, value]) => values[champ] === value);

/** Opens a dossier out of one's scope: who coordinates may, with a reason; it is written, and told to whoever follows it. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, enPrive, ficheDe, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { lisBris } from "../reading/bris.ts";

/** A reason says something. */
const MOTIF_MIN = 10;

/** `undefined`: it is about something else. */
export function bris(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const lu = lisBris(text);
  if (!lu) return undefined;
  const { personne, message, partout } = ctx;
  if (personne.role !== "coordinateur" || !partout)
    return repond(ctx, memory, phrase(ctx, "bris-reserve"));
  if (!message.prive) return enPrive(ctx, memory);
  if (!lu.qui || lu.motif.length < MOTIF_MIN) return repond(ctx, memory, phrase(ctx, "bris-motif"));
  const trouves = partout(lu.qui);
  const [dossier, autre] = trouves;
  const sien = ctx.dossiers.find((d) => d.id === dossier?.id);
  if (dossier && !autre && sien)
    return repond(ctx, memory, phrase(ctx, "bris-deja-sien", { menage: situe(dossier) }), [
      [
        phrase(ctx, "bouton-voir-dossier"),
        { do: "voir", vue: { quoi: "dossier", dossier: dossier.id }, page: 0 },
      ],
    ]);
  const trouve = dossier && !autre ? dossier : undefined;
  // What was looked for in vain is written too: without the name, which may be nobody's.
  const fiche = ficheDe(ctx, {
    type: "bris-de-glace",
    dossier: trouve?.id ?? "",
    values: { motif: lu.motif },
  });
  const turn = trouve
    ? repond(ctx, memory, phrase(ctx, "bris-ouvert", { menage: situe(trouve) }), [
        [
          phrase(ctx, "bouton-voir-dossier"),
          { do: "voir", vue: { quoi: "dossier", dossier: trouve.id }, page: 0 },
        ],
      ])
    : repond(ctx, memory, phrase(ctx, "bris-introuvable"));
  return { ...turn, fiches: [fiche] };
}

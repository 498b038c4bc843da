/** Charente: attempts since the last meeting, against the number that the text asks for. */
import type { Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { compte } from "../dossier/rythme.ts";

/** Empty where the text asks for none, or when the last contact was a meeting. Dates are counted, not attempts of one day. */
export function sollicitations(
  ctx: Contexte,
  dossier: Dossier,
  edition: Edition | undefined,
): string[] {
  const attendues = edition?.valeurs.sollicitations;
  if (typeof attendues !== "number") return [];
  const derniere = dossier.visites.findLastIndex(compte);
  const vaines = dossier.visites.slice(derniere + 1).filter((v) => v.presence !== "present");
  if (!vaines.length) return [];
  const n = new Set(vaines.map((v) => v.date)).size;
  const vads = vaines.filter((v) => v.mode === "domicile").length;
  const cle = vads ? "sollicitations-avec-vad" : "sollicitations-sans-vad";
  return [phrase(ctx, cle, { n, attendues, vads })];
}

/** Charente: attempts since the last meeting, against the number that the text asks for. */
import type { Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { compte } from "../dossier/rythme.ts";

/** Dates are counted, not attempts of one day. Undefined where the text asks for no number. */
export function tentatives(
  dossier: Dossier,
  edition: Edition | undefined,
): { n: number; attendues: number; vads: number } | undefined {
  const attendues = edition?.valeurs.sollicitations;
  if (typeof attendues !== "number") return undefined;
  const derniere = dossier.visites.findLastIndex(compte);
  const vaines = dossier.visites.slice(derniere + 1).filter((v) => v.presence !== "present");
  const n = new Set(vaines.map((v) => v.date)).size;
  return { n, attendues, vads: vaines.filter((v) => v.mode === "domicile").length };
}

/** Empty where the text asks for none, or when the last contact was a meeting. */
export function sollicitations(
  ctx: Contexte,
  dossier: Dossier,
  edition: Edition | undefined,
): string[] {
  const faites = tentatives(dossier, edition);
  if (!faites?.n) return [];
  const { n, attendues, vads } = faites;
  const cle = vads ? "sollicitations-avec-vad" : "sollicitations-sans-vad";
  return [phrase(ctx, cle, { n, attendues, vads })];
}

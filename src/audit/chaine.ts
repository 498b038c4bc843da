/** A row of the journal as text: it has a number, and the hash of the row before it. */
import { createHash } from "node:crypto";
import type { Day, LigneAudit } from "../model.ts";

/** The last row of a chain: the next one names it. */
export type Tete = { n: number; empreinte: string };

/** Nothing comes before the first row. */
export const DEBUT: Tete = { n: 0, empreinte: "0".repeat(64) };

export type Maillon = LigneAudit & { n: number; avant: string };

const empreinteDe = (texte: string): string => createHash("sha256").update(texte).digest("hex");

/** Its text, without the end of line, and the head that it makes. */
export function maillon(tete: Tete, ligne: LigneAudit): { texte: string; tete: Tete } {
  const texte = JSON.stringify({ n: tete.n + 1, avant: tete.empreinte, ...ligne });
  return { texte, tete: { n: tete.n + 1, empreinte: empreinteDe(texte) } };
}

/** The row of a text; undefined when no journal wrote it. */
export function lisMaillon(texte: string): Maillon | undefined {
  try {
    const lu: unknown = JSON.parse(texte);
    const estUn = typeof lu === "object" && lu !== null && "n" in lu && "avant" in lu;
    return estUn ? (lu as Maillon) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const teteDe = (texte: string, { n }: Pick<Maillon, "n">): Tete => ({
  n,
  empreinte: empreinteDe(texte),
});

export const nomDuJour = (jour: Day): string => `${jour}.jsonl`;

/** Undefined for a file that holds no day. */
export const jourDuNom = (nom: string): Day | undefined =>
  /^(\d{4}-\d\d-\d\d)\.jsonl$/.exec(nom)?.[1];

/** The days of a folder, oldest first. */
export const joursDe = (noms: readonly string[]): Day[] =>
  noms.flatMap((nom) => jourDuNom(nom) ?? []).sort();

export const plus = (jour: Day, jours: number): Day =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + jours * 86_400_000).toISOString().slice(0, 10);

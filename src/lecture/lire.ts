/** `npm run --silent lire -- --json`: reads lines on standard input and prints what the reader sees in each. */
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { parseArgs } from "node:util";
import { z } from "zod";
import { lisInstant } from "../core/time.ts";
import { type Vu, vois } from "./vois.ts";

const Ligne = z.strictObject({
  text: z.string(),
  at: z.string().optional(),
  leaning: z.enum(["past", "future"]).default("past"),
});

const OPTIONS = { json: { type: "boolean" } } as const;

/**
 * Each line is `{"text","at","leaning"}` or bare text, read as said now and looking back. One line out for
 * each line in, in order; a line that cannot be read gives `{"error"}` and stops nothing.
 */
export async function lire(
  args: string[],
  horloge: () => Date,
  flux: { entree: Readable; sortie: Writable },
): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  for await (const ligne of createInterface({ input: flux.entree })) {
    if (!ligne.trim()) continue;
    const vu = litUneLigne(ligne, horloge);
    flux.sortie.write(`${values.json ? JSON.stringify(vu) : enClair(vu)}\n`);
  }
}

type Lue = Vu | { error: string };

function litUneLigne(ligne: string, horloge: () => Date): Lue {
  const objet = /^\s*\{/.test(ligne);
  let brut: unknown = { text: ligne };
  try {
    if (objet) brut = JSON.parse(ligne);
  } catch {
    return { error: "not JSON" };
  }
  const lue = Ligne.safeParse(brut);
  if (!lue.success) return { error: z.prettifyError(lue.error) };
  const { text, at, leaning } = lue.data;
  const quand = at === undefined ? horloge() : lisInstant(at);
  return quand ? vois(text, quand, leaning) : { error: `at: « ${at} » is no instant` };
}

function enClair(vu: Lue): string {
  if ("error" in vu) return vu.error;
  const dates = vu.dates.map(
    (d) => `${d.text} → ${[d.start, d.end].filter(Boolean).join(" … ") || (d.motif ?? d.kind)}`,
  );
  const reste = [...vu.persons, ...vu.amounts.map((m) => `${m.value} €`), vu.mode, vu.presence];
  return [...dates, ...reste.filter(Boolean)].join(" ; ") || "—";
}

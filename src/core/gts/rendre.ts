/** How every card of a meeting leaves: its text, its sentences, its buttons. */
import type { Carte, Memory, Reply, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, type Contexte, enTexte, offre, phrase, tour } from "../contexte.ts";
import { dis, disHeure, heureDe, jourDe } from "../time.ts";
import type { Tenue } from "./seances.ts";

/** Every card of a meeting leaves the same way: its text, its sentences, its buttons. */
export function rends(
  ctx: Contexte,
  memory: Memory,
  carte: Carte,
  o: { sources?: Reply["sources"]; boutons?: readonly Bouton[]; document?: Reply["document"] } = {},
): Turn {
  const { sources = [], boutons = [], document } = o;
  const reply = { text: enTexte(carte, sources), carte, sources, ...(document && { document }) };
  if (!boutons.length) return tour(memory, reply);
  const offert = offre(ctx, memory, boutons);
  return tour(offert.memory, { ...reply, choices: offert.choices });
}

export const citationsDe = ({ edition }: Tenue, cle: string) =>
  sourcesDe(edition, edition.echeances[cle]?.citations ?? []);

export const cleDe = (t: Tenue) => ({ territoire: t.territoire.territoire, mois: t.mois });

export const disNombre = (ctx: Contexte, n: number): string =>
  phrase(ctx, n > 1 ? "gts-n-situations" : n ? "gts-une-situation" : "gts-aucune-situation", { n });

export const disInstant = (ctx: Pick<Contexte, "catalog">, at: Date): string =>
  phrase(ctx, "jour-a-heure", { jour: dis(jourDe(at)), heure: disHeure(heureDe(at)) });

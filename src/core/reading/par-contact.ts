/** The same household met several times, in so many clauses. */
import { jourDe } from "../time.ts";
import { parleDuContact, propositions } from "./clauses.ts";
import { lisDates } from "./dates-lues.ts";
import type { Entree } from "./entrees.ts";
import { plat } from "./plat.ts";
import { sansRdvTiers } from "./rdv-tiers.ts";

/** « …, rdv mardi 10 à 14h », after a visit: to come. */
function annonceUnRdv(clause: string, at: Date): boolean {
  if (!/^\W*(?:et )?(?:prochaine? )?(?:rdvs?|rv|rendez[- ]?vous)\b/.test(plat(clause)))
    return false;
  return lisDates(clause.trim(), at, "future").some(
    (d) => d.jour !== undefined && d.jour > jourDe(at),
  );
}

/** « vad lundi 10h, tel mercredi »: two entries. */
export function parContact(entree: Entree, at: Date): Entree[] {
  const { text } = entree;
  const dates = lisDates(text, at, "past");
  const [premiere, ...coupes] = propositions(text).filter(
    (c) =>
      parleDuContact(sansRdvTiers(text.slice(c.debut, c.fin))) &&
      !annonceUnRdv(text.slice(c.debut, c.fin), at) &&
      dates.some(
        (d) => (d.jour || d.heure) && d.index < c.fin && d.index + d.text.length > c.debut,
      ),
  );
  if (!premiere || !coupes.length) return [entree];
  const bornes = [0, ...coupes.map((c) => c.debut), text.length];
  return bornes.slice(0, -1).map((de, i) => ({
    ...entree,
    ...(i > 0 && { enchaine: true as const }),
    autres: [],
    text: text.slice(de, bornes[i + 1]).replace(/^[\s,;:]+|[\s,;:]+$/g, ""),
    noms: i === 0 ? entree.noms : [],
  }));
}

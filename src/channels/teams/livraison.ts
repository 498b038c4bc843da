/** What a failed post means for a first word: gone, later, or perhaps shown. */
import type { Livraison } from "../channel.ts";
import type { Echec } from "./envoi.ts";

/** Blocked, removed, or a conversation that is no more: Teams calls these final. */
const FINALS = new Set([403, 404]);
/** The connector may have accepted it before it broke. */
const DOUTEUX = (statut: number) => statut >= 500 || statut === 408;

/** Retry-After is a number of seconds or a date; in milliseconds here. */
export function attente(entete: string | undefined, now: Date): number | undefined {
  if (entete === undefined) return undefined;
  const ms = /^\s*\d+\s*$/.test(entete)
    ? Number(entete) * 1000
    : Date.parse(entete) - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

export function livraisonDe(echec: Echec | undefined, now: Date): Livraison {
  if (!echec) return { etat: "livre" };
  const { statut, code: raison, parti } = echec;
  if (statut === undefined) return { etat: parti ? "incertain" : "plus-tard", raison };
  if (FINALS.has(statut)) return { etat: "injoignable", raison };
  if (DOUTEUX(statut)) return { etat: "incertain", raison };
  const attendre = attente(echec.attendre, now);
  return { etat: "plus-tard", raison, ...(attendre !== undefined && { attendre }) };
}

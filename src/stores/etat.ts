/** What a store holds, and what one fact changes in it. Pure: it knows no file and no clock. */
import type { Fiche, Memory } from "../model.ts";
import type { Adresse, Change, Envoi } from "./store.ts";

/** The only two things that are ever written. */
export type Fait = { do: "commit"; change: Change } | { do: "envoi"; cle: string; envoi: Envoi };

/** Maps, not objects: a person may be called `__proto__`. */
export type Etat = {
  /** The number of the last journal line applied; 0 when nothing was ever written. */
  seq: number;
  /** The instant of the latest change: latest to arrive, so a clock that jumped is soon forgotten. */
  at: string;
  /** Since when the clock goes on without a leap; empty: since long. */
  depuis: string;
  /** Only ever grows; each one is frozen. */
  fiches: Fiche[];
  memoires: Map<string, Memory>;
  adresses: Map<string, Adresse>;
  /** The `once` keys, with the instant of their change. */
  vus: Map<string, string>;
  envois: Map<string, Envoi>;
};

const JOURS_GARDES = 45;
const UN_JOUR = 24 * 60 * 60 * 1000;
/** A clock that leaps so far is believed only once it has gone on from there for a while. */
const SAUT_JOURS = 100;
const CROYABLE_JOURS = 2;

const jours = (de: string, a: string): number => (Date.parse(a) - Date.parse(de)) / UN_JOUR;

function avance(etat: Etat, at: string): void {
  if (etat.at !== "" && Math.abs(jours(etat.at, at)) > SAUT_JOURS) etat.depuis = at;
  etat.at = at;
}

export const vide = (): Etat => ({
  seq: 0,
  at: "",
  depuis: "",
  fiches: [],
  memoires: new Map(),
  adresses: new Map(),
  vus: new Map(),
  envois: new Map(),
});

/** A copy that later facts do not change. The values are the same: they are replaced, never modified. */
export const copie = (etat: Etat): Etat => ({
  ...etat,
  fiches: etat.fiches.slice(),
  memoires: new Map(etat.memoires),
  adresses: new Map(etat.adresses),
  vus: new Map(etat.vus),
  envois: new Map(etat.envois),
});

/** Frozen to its depths, and the same object. */
export function fige<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) fige(part);
  return Object.freeze(value);
}

/** Takes `fait` as its own: nobody else may hold it. */
export function applique(etat: Etat, fait: Fait): void {
  if (fait.do === "envoi") {
    etat.envois.set(fait.cle, fait.envoi);
    avance(etat, fait.envoi.at);
    return;
  }
  const { at, once, memory, fiches, adresse } = fait.change;
  if (once !== undefined) etat.vus.set(once, at);
  if (memory) etat.memoires.set(memory.person, memory.value);
  if (adresse) etat.adresses.set(adresse.person, adresse.value);
  for (const fiche of fiches ?? []) etat.fiches.push(fige(fiche));
  avance(etat, at);
}

/** Forgets the keys and the finished deliveries older than 45 days. Fiches and memories never. */
export function oublie(etat: Etat): void {
  if (etat.at === "") return;
  // Ten years ahead by mistake, everything that was sent would be forgotten, and sent again.
  if (etat.depuis !== "" && jours(etat.depuis, etat.at) < CROYABLE_JOURS) return;
  const limite = new Date(Date.parse(etat.at) - JOURS_GARDES * UN_JOUR).toISOString();
  for (const [once, at] of etat.vus) if (at < limite) etat.vus.delete(once);
  for (const [cle, { statut, at }] of etat.envois) {
    const fini = statut === "envoye" || statut === "abandonne";
    if (fini && at < limite) etat.envois.delete(cle);
  }
}

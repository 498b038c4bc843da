/** Gives each date of a question its role, from the words nearest to it. */
import { DEMANDE_APRES, DEMANDE_AVANT, LIEN, MOTS_DES_ROLES, type Role } from "./lexique.ts";
import type { Place } from "./places.ts";

type Indice = { role: Role; debut: number; fin: number; demande: boolean };

/** Every role word of the text; `demande` when it asks for its date rather than names the one typed. */
function indices(lu: string): Indice[] {
  return MOTS_DES_ROLES.flatMap(([role, motif]) =>
    [...lu.matchAll(motif)].map(({ 0: mot, index }) => ({
      role,
      debut: index,
      fin: index + mot.length,
      demande:
        DEMANDE_AVANT.test(lu.slice(0, index)) || DEMANDE_APRES.test(lu.slice(index + mot.length)),
    })),
  );
}

const longueur = (i: Indice) => i.fin - i.debut;

function plusProche(liste: Indice[], distance: (i: Indice) => number): Indice | undefined {
  return liste.toSorted((a, b) => distance(a) - distance(b) || longueur(b) - longueur(a))[0];
}

/** « 1/03 début, 31/08 fin »: so many letters nearer count for nothing. */
const PRES = 6;

/** What stands between two dates, up to where the clause ends. */
const COUPE = /[,;?!.]| et | puis /;

/** `autres`: the plain words of the other measures that the question names. */
export function attribue(lu: string, places: Place[], autres: string[]): (Role | undefined)[] {
  const tous = indices(lu);
  const roles: (Role | undefined)[] = [];
  let depuis = 0;
  places.forEach((place, i) => {
    const memePlace = places[i - 1]?.index === place.index;
    const avant = tous.filter((m) => m.debut >= depuis && m.fin <= place.fin);
    const suivante = places.find((p) => p.index > place.index)?.index ?? lu.length;
    const reste = lu.slice(place.fin, suivante);
    const jusque = place.fin + (COUPE.exec(reste)?.index ?? reste.length);
    // A word that stands nearer to the next date is that one's.
    const sien = (m: Indice) =>
      suivante === lu.length || m.debut - place.fin <= suivante - m.fin + PRES;
    const apres = tous.filter(
      (m) => m.debut >= place.fin && m.fin <= jusque && !m.demande && sien(m),
    );
    const entre = lu.slice(depuis, place.index);
    const nommes = avant.filter((m) => !m.demande);
    const dehors = nommes.filter((m) => m.fin <= place.index);
    const choisi =
      plusProche(dehors, (m) => place.fin - m.fin) ??
      plusProche(nommes, (m) => place.fin - m.fin) ??
      plusProche(apres, (m) => m.debut - place.fin) ??
      undefined;
    const herite = !choisi && i > 0 && LIEN.test(entre) ? roles[i - 1] : undefined;
    const parBorne = bornee(place, choisi?.role);
    const dure = depuisQuand(place, choisi?.role, lu.slice(0, place.index));
    const role =
      memePlace && !place.borne ? roles[i - 1] : (dure ?? parBorne ?? choisi?.role ?? herite);
    const dite = role ?? (/^depuis/i.test(place.texte) ? "debut" : undefined);
    const autre = deLAutre(dite, lu.slice(depuis, place.index), autres);
    roles.push(autre === dite ? role : autre);
    const derniere = places[i + 1]?.index !== place.index;
    if (derniere)
      depuis = Math.max(place.fin, choisi && choisi.debut >= place.fin ? choisi.fin : 0);
  });
  return roles;
}

const PARTICIPE =
  "(?:levee?|finie?|terminee?|arretee?|close?|cloturee?|interrompue?|cessee?)s?(?: deja)?";
const FINIE = new RegExp(`${PARTICIPE} (?:depuis )?$`);
/** What stands before the date of an end that came: a participle, and no future. */
export const EST_FINIE = new RegExp(
  `(?<!(?:sera|seront|serait|va etre|vont etre|doit etre|devrait etre|pas|pas encore) )${PARTICIPE} (?:(?:en|le|au|depuis|fin|debut|mi|courant) ?)*$`,
);
const PAS_DEPUIS = /(?:pas|plus|rien|aucune?|jamais)(?: [a-z']+){0,4} (?:depuis )?$/;
/** « levée depuis le 12/12 » is an end, « en curatelle depuis deux semaines, on arrête ? » a start. */
function depuisQuand({ texte }: Place, role: Role | undefined, avant: string): Role | undefined {
  if (!/^depuis/i.test(texte) && !/depuis $/.test(avant)) return undefined;
  if (FINIE.test(avant)) return "fin";
  // « pas envoyé depuis 3 mois », « ne vient plus depuis le 12 »: no measure began then.
  if (PAS_DEPUIS.test(avant)) return "hors";
  if (role === "refus") return "hors";
  return role === "fin" || role === "interruption" ? "debut" : undefined;
}

/** « du 01/03 au 31/08 » is a start and an end; « depuis », « jusqu'au » say it of one. */
function bornee({ borne, texte }: Place, role: Role | undefined): Role | undefined {
  if (!borne || role === "gts" || role === "visite" || role === "hors") return undefined;
  if (borne === "fin" && /^avant/i.test(texte)) return role;
  if (borne === "debut" && /^apr[eè]s/i.test(texte)) return role;
  if (borne === "debut" && role === "commission") return role;
  if (borne === "debut" && /^du/i.test(texte)) return role && role !== "fin" ? role : "debut";
  return borne === "fin" ? "fin" : role === "fin" ? "debut" : role;
}

const NOTRE = /(?<![a-z])(?:asll\w*|assll|mesure|commission|suivi|accompagnement)(?![a-z])/g;

/** « la MASP finit le 31/03 »: the end is that of the measure named last before the date. */
function deLAutre(role: Role | undefined, avant: string, autres: string[]): Role | undefined {
  // A date of no part said, « curatelle du 10/01 », may be the start, a judgment or the end: none is guessed.
  if (!role || !["fin", "debut", "interruption"].includes(role)) return role;
  const place = Math.max(-1, ...autres.map((mot) => avant.lastIndexOf(mot)));
  const notre = [...avant.matchAll(NOTRE)].at(-1)?.index ?? -1;
  if (place < 0 || notre > place) return role;
  return role === "debut" ? "autre-debut" : "autre-fin";
}

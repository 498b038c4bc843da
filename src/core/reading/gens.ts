/** Words about people and their access: who speaks, who asks, who has it, who leaves. */
import { plat } from "./plat.ts";

const SALUT = /^(?:(?:bonjour|bonsoir|salut|slt|bjr|hello|coucou)[ ,!.]*)?/.source;
const SE_PRESENTE = new RegExp(
  `${SALUT}(?:je suis|jsuis|je m'appelle|je m appelle|moi c'est|moi c est|mon nom|ici) (?!(?:pas|perdue?|bloquee?|sure?|en|au|a|dans|la|le)\\b)`,
);
export const sePresente = (text: string): boolean => SE_PRESENTE.test(plat(text));

const SON_ACCES =
  /\b(?:(?:re)?demande[rz]?|veux|voudrais|avoir|ouvre[zr]?|donne[zr]?(?:-moi)?|il me faut|besoin d'?)\b.{0,20}\bacces\b|\bacces\b.{0,10}\b(?:svp|stp|s'il (?:te|vous) plait)\b|\b(?:m'inscrire|inscri(?:s|vez)[ -]moi)\b/;
export const demandeSonAcces = (text: string): boolean => SON_ACCES.test(plat(text));

export type OrdreDesGens =
  | { quoi: "demandes" }
  | { quoi: "qui" }
  /** `sur`: the words cannot be of a household. */
  | { quoi: "depart"; sur: boolean }
  | { quoi: "rouvre" };

const DEMANDES =
  /^(?:.{0,20}\b)?(?:(?:les |mes |quelles |des )?demandes? d'acces|acces (?:en attente|a (?:valider|ouvrir|approuver))|qui (?:demande|attend)(?: (?:un|son|l'))? ?acces)\b/;
const QUI =
  /^(?:qui (?:a|ont) acces(?: a (?:tandem|quoi))?|qui (?:est|sont) (?:inscrits?|dans l'equipe)|(?:la )?liste (?:de l'equipe|des acces|des utilisateurs|des comptes)|(?:les |mes )?(?:acces|comptes|utilisateurs|collegues))[ ?!.]*$/;
const DEPART_SUR =
  /\b(?:retire[rz]?|ferme[rz]?|coupe[rz]?|supprime[rz]?|bloque[rz]?|enleve[rz]?|revoque[rz]?|fin)\b.{0,15}\b(?:acces|compte)\b/;
const DEPART =
  /^(?:le )?depart (?:de |d'|du )|\b(?:quitte(?:ra)? (?:l'asso|l'equipe|le service|la structure|nous|tandem)|s'en va|nous quitte|est partie?|part (?:le|a|en|demain|ce|lundi|mardi|mercredi|jeudi|vendredi)|ne (?:travaille|bosse) plus|(?:travaille|bosse) plus|demissionne|a demissionne|en retraite)\b/;
const ROUVRE =
  /\b(?:rouvre[rz]?|re-?ouvre[rz]?|redonne[rz]?|retabli[rst]*)\b.{0,15}\b(?:acces|compte)\b/;

export function lisOrdreDesGens(text: string): OrdreDesGens | undefined {
  const lu = plat(text);
  if (DEMANDES.test(lu)) return { quoi: "demandes" };
  if (QUI.test(lu)) return { quoi: "qui" };
  if (ROUVRE.test(lu)) return { quoi: "rouvre" };
  if (DEPART_SUR.test(lu)) return { quoi: "depart", sur: true };
  return DEPART.test(lu) ? { quoi: "depart", sur: false } : undefined;
}

/** Of those names, the ones that a text says: whole first, else by one of their words when only one has it. */
export function nommes<T extends { nom: string }>(text: string, gens: readonly T[]): T[] {
  const dits = new Set(plat(text).split(/[^a-z0-9]+/));
  const mots = (g: T) =>
    plat(g.nom)
      .split(/[^a-z0-9]+/)
      .filter((m) => m.length > 1);
  const entiers = gens.filter((g) => mots(g).length > 0 && mots(g).every((m) => dits.has(m)));
  if (entiers.length) return entiers;
  return gens.filter((g) => mots(g).some((m) => m.length > 2 && dits.has(m)));
}

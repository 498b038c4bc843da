/** « Mme Schmitt » → title and name, so that visits can find the household. */
const CIVILITE = /^(M\. et Mme|Mme et M\.|Mme|M\.|(?:la )?famille)\s+(.*)$/i;

/** « Zorn Lucie »: two words without a particle are a name and a first name, in the order of files. */
const AVEC_PRENOM =
  /^(?!(?:de|du|van|den|der|el|ben|le|la|saint|sainte)\s)(\p{L}[\p{L}'’-]+)\s(\p{Lu}[\p{L}'’-]+)$/iu;

export function nomDe(menage: string): { civilite: string; nom: string; prenom?: string } {
  const [, civilite = "", seul = menage] = CIVILITE.exec(menage) ?? [];
  const [, nom, prenom] = civilite ? (AVEC_PRENOM.exec(seul) ?? []) : [];
  return nom && prenom ? { civilite, nom, prenom } : { civilite, nom: seul };
}

/** « mme schmitt », « la famille Weber »: a title and what may be a name. */
const QUELQUUN =
  /(?<!\p{L})(?:(?:[Mm]me|[Mm]lle|[Mm]adame|[Mm]ademoiselle|[Mm]r|[Mm]onsieur|MME|MR|M\.)\s+(?!(?:la|le|les|l|est|qui|que|n|ne|a|au|et|ou|veut|peut|doit)(?!\p{L}))\p{L}{2,}|[Ff]amille\s+\p{Lu}\p{L}+)/u;
export const nommeQuelquun = (text: string): boolean => QUELQUUN.test(text);

/** Family names that are words of every day: written small, they are the words. */
const COURANTS = new Set(
  "petit grand blanc noir rouge roux brun gros long jeune vieux bon bonne leger rose fleur pierre claire maire roi prince comte moulin fontaine riviere bois dubois mont vallee champ pre jardin marchand meunier boulanger berger charpentier lundi mars avril mai juin aout noel dimanche hiver printemps".split(
    " ",
  ),
);
export const motCourant = (mot: string): boolean => COURANTS.has(mot);

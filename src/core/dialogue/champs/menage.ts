/** The household, as the person names it: « Mme Schmitt ». A title or a capital is needed inside a sentence. */
import { lieuxConnus } from "../../charte/secteur.ts";
import type { Contexte } from "../../contexte.ts";
import { plat } from "../../reading/plat.ts";
import { estNon, estOui, neSaitPas } from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";

const TITRE =
  /(?<![\p{L}])(?:(?:m\.?|mr\.?|mme|monsieur|madame|mlle)(?:\s+et\s+(?:m\.?|mme|madame|monsieur))?|(?:la\s+)?famille)\s+(?:(?:\p{Lu}|d['’]|van\s|de\s|el\s|ben\s)[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*|\p{Ll}[\p{L}'’-]+)/iu;
const BLANCS = /^(?:c'est|pour|pr|le menage|la famille de|avec)\s+/i;

/** « mme schmitt » → « Mme Schmitt »; what already has capitals keeps them. */
function soigne(nom: string): string {
  const mots = nom.replace(/\s+/g, " ").trim().split(" ");
  return mots
    .map((mot) => {
      if (/^(?:mme|madame)$/i.test(mot)) return "Mme";
      if (/^(?:m\.?|mr\.?|monsieur)$/i.test(mot)) return "M.";
      if (/^(?:et|de|du|van|den|der)$/i.test(mot) || /\p{Lu}/u.test(mot)) return mot;
      return mot.charAt(0).toUpperCase() + mot.slice(1);
    })
    .join(" ");
}

/** In a sentence the name ends at the first word that is not part of it. */
function repere(text: string): string | undefined {
  const trouve = TITRE.exec(text)?.[0];
  if (!trouve) return undefined;
  const [avant, ...mots] = trouve.split(/\s+/);
  const titre = /^et$/i.test(mots[0] ?? "") ? [avant, mots.shift(), mots.shift()] : [avant];
  const [premier, ...suite] = mots;
  const particules = /^(?:(?:de|du|van|den|der|el|ben|le|la)$|d['’])/i;
  const nom = [premier];
  for (const mot of suite) {
    if (!/^\p{Lu}/u.test(mot) && !particules.test(nom.at(-1) ?? "")) break;
    nom.push(mot);
  }
  const dit = soigne([...titre, ...nom].join(" "));
  // « c'est m et mme » is nobody's name.
  return /^(?:(?:Mme|M\.|Mlle|et|famille)(?: |$))+$/i.test(dit) ? undefined : dit;
}

/** « Mme Kohler Mulhouse »: the name, and the place where she lives. */
export function sansLieu(ctx: Contexte, nom: string): { nom: string; lieu?: string } {
  const lu = plat(nom);
  const lieu = lieuxDe(ctx).find((l) => lu.endsWith(` ${plat(l)}`));
  const reste = lieu && nom.slice(0, -lieu.length).trim();
  // « Mme Colmar » is her name.
  return reste && reste.split(" ").length > 1 ? { nom: reste, lieu } : { nom };
}

/** Where « Mme Kohler Mulhouse » lives, in a sentence. */
export function lieuDuNom(ctx: Contexte, text: string): string | undefined {
  const nom = repere(text);
  return nom && sansLieu(ctx, nom).lieu;
}

/** The places of the tables of sectors, and those of the households that the person sees. */
export const lieuxDe = (ctx: Contexte): string[] => [
  ...new Set([
    ...lieuxConnus(ctx.ecrites),
    ...ctx.dossiers.flatMap((d) => (d.commune ? [d.commune] : [])),
  ]),
];

export const menage: TypeDeChamp = {
  lit(ctx, _champ, text) {
    const dit = repere(text);
    if (dit) return sansLieu(ctx, dit).nom;
    const nu = text.replace(BLANCS, "").trim();
    // « oui », « je sais pas »: an answer to something else, and nobody's name.
    if (estOui(nu) || estNon(nu) || neSaitPas(nu)) return undefined;
    const plausible = /^[\p{L}][\p{L}'’. -]{1,60}$/u.test(nu) && nu.split(/\s+/).length <= 5;
    return plausible ? soigne(nu) : undefined;
  },
  repere: (ctx, _champ, text) => {
    const nom = repere(text);
    return nom && sansLieu(ctx, nom).nom;
  },
  dit: (_ctx, _champ, value) => String(value),
};

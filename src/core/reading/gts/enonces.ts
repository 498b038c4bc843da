/** Cuts what is said of several households into statements, with the households of each. */
import type { Dossier } from "../../../model.ts";
import { placesDesDates } from "../dates-lues.ts";
import { type Menages, menagesDe } from "../menages.ts";
import { plat } from "../plat.ts";

/** `cache`: plain, with « ¤ » where each household stands. `apres`: as typed, after the last of them. */
export type Enonce = { texte: string; menages: Menages; cache: string; apres: string };

const NOMME = "¤";

/** « M. Benali » is no end of a sentence. */
const TITRE = /(?<![\p{L}])(?:m|mr|mme|mlle|st|ste)$/iu;

/** At commas, semicolons, full stops and line ends, never inside parentheses; and before words that open another statement. */
export function coupes(text: string, avant: RegExp): string[] {
  const morceaux: string[] = [];
  let profondeur = 0;
  let courant = "";
  for (const [i, c] of [...text].entries()) {
    if (c === "(") profondeur++;
    if (c === ")") profondeur = Math.max(0, profondeur - 1);
    const fin = c === "." && /^(?:\s|$)/.test(text.slice(i + 1)) && !TITRE.test(courant);
    if (profondeur === 0 && (fin || /[,;\n]/.test(c))) {
      morceaux.push(courant);
      courant = "";
    } else courant += c;
  }
  return [...morceaux, courant]
    .flatMap((m) => m.split(avant))
    .map((m) => m.trim())
    .filter(Boolean);
}

export function enonce(texte: string, dossiers: Dossier[], at: Date): Enonce {
  const menages = menagesDe(texte, dossiers, placesDesDates(texte, at));
  const places = [...menages.surs, ...menages.doutes].sort((a, b) => b.debut - a.debut);
  const cache = places.reduce(
    (t, { debut, fin }) => `${t.slice(0, debut)}${NOMME}${t.slice(fin)}`,
    texte,
  );
  return { texte, menages, cache: plat(cache), apres: texte.slice(places[0]?.fin ?? 0).trim() };
}

/** « martin oui benali non »: before each name that follows what was said of the one before. */
export function parNom(e: Enonce): string[] {
  const places = [...e.menages.surs, ...e.menages.doutes].sort((a, b) => a.debut - b.debut);
  const coupures = places.slice(1).flatMap((p, i) => {
    const entre = plat(e.texte.slice(places[i]!.fin, p.debut));
    return /^:? ?(?:ok|oui|non)\b(?! (?:car|parce|pour))/.test(entre) ? [p.debut] : [];
  });
  return [0, ...coupures].map((de, i) => e.texte.slice(de, coupures[i]).trim());
}

/** Everybody named without doubt, once each. */
export const surs = ({ menages }: Enonce): Dossier[] => [
  ...new Set(menages.surs.map((m) => m.dossier)),
];

/** « martin : renouvellement »: a colon alone gives no reason. */
export const SANS_DEUX_POINTS =
  /(?:\b(?:car|parce que?|parce qu['’]|vu que?|motif|raison|puisque?)\b ?:?|\()\s*/iu;
const LIEN = /(?:\b(?:car|parce que?|parce qu['’]|vu que?|motif|raison|puisque?)\b ?:?|[:(])\s*/iu;

/** « car renouvelé en février », « (refus) », « motif : … »: the words after it, as typed. */
export function motifDit(apres: string, lienDit: RegExp = LIEN): string | null {
  const lien = lienDit.exec(apres);
  if (!lien) return null;
  const dit = apres.slice(lien.index + lien[0].length).replace(/[)\s.]+$/, "");
  return dit.replace(LIEN, "").trim() || null;
}

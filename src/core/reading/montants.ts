/** Reads sums of money as people type them: « 1 200 € », « 1.340,50 euros », « dette 1500 ». */

export type Montant = {
  /** Euros. */
  valeur: number;
  /** As typed, at `index`. */
  text: string;
  index: number;
};

/** A number as it is written, « 1 340,50 »; of « 14:30 » and « 12/03 », nothing. */
export const NOMBRE =
  /(?<![\d/.,-]|\d:)(?:\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)(?:,\d{1,2})?(?![\d/:])/g;
const MONNAIE = /^ ?(?:€|euros?(?!\p{L})|e(?!\p{L}))/iu;
/** What a sum without its currency is the sum of. */
const NOMME =
  /(?:dettes?|impay[ée]s?|loyers?|solde|reste|doit|pay[ée]e?|vers[ée]e?|r[ée]gl[ée]e?|total|montant|apurement|mensualit[ée]s?)(?: (?:de|d['’]|a|à|est|de loyer|locative|passe a|monte a|descend a|actuelle?))* ?[:=]? ?$/iu;
/** What follows says that it is no money. */
const AUTRE =
  /^ ?(?:mois|jours?|j|h\d{0,2}|heures?|min\w*|ans?|enfants?|fois|%|pour cent|visites?|vads?|rdv|semaines?|(?:er|e|eme|ème)?(?: |-)?(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre))(?!\p{L})/iu;

export const valeurDe = (ecrit: string): number =>
  Number(ecrit.replace(/[ \u00a0\u202f.]/g, "").replace(",", "."));

/** In the order of the text. A number is money by its currency, or by the word just before it. */
export function lisMontants(text: string): Montant[] {
  return [...text.matchAll(NOMBRE)].flatMap(({ 0: ecrit, index }) => {
    const apres = text.slice(index + ecrit.length);
    const [monnaie] = MONNAIE.exec(apres) ?? [];
    const nomme = NOMME.test(text.slice(0, index)) && !AUTRE.test(apres);
    if (monnaie === undefined && !nomme) return [];
    return [{ valeur: valeurDe(ecrit), text: ecrit + (monnaie ?? ""), index }];
  });
}

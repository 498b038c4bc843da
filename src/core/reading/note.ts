/** What is left of a log once the household, the moment and the place are taken out: the worker's words. */
import { clauseDuContact, type Place, propositions } from "./clauses.ts";

/** Words of the log itself, at the head of what remains: not a note. */
const BORD =
  /^(?:vads?|visites?|[àa] domicile|rdv|rv|rendez-vous|t[ée]ls?|t[ée]l[ée]phone|appel|appel[ée]e?|entretien|rencontr[ée]e?|fait(?:e|es)? (?:la |une |ma )?(?:vad|visite)|fait(?:e|es)?|(?:est |sont )?venue?s?|reviens|effectu[ée]e?|r[ée]alis[ée]e?|j['’]ai|jai|je suis|je(?= reviens| note)|pass[ée]e?|vue?s?|re[çc]ue?|voir|alors|note[rz]?|m[ée]nage|famille|dossier|pr[ée]sente?s?|et|bureau|mds|permanence)(?=[\s,;:.!'’-]|$)[\s,;:.!-]*/i;
/** Little words that go with what follows them: « chez Mme Martin », « de lundi », « à 14h ». */
const PREPOSITION =
  /(?:^|[\s,;])((?:chez|avec|[àa]|au|aux|le|la|les|l['’]|du|de|d['’]|des|ce|cette|pour|pr|vers|pendant|dur[ée]e|en|la dame|le m[ée]nage|la famille|famille)\s*)$/i;
/** Where the contact took place, in the words that `lieuDe` reads. */
const LIEU =
  /(?:(?<![\p{L}])(?:rdv|rv|rendez-vous) (?:bureau|mds)|[àa] (?:son |leur )?domicile|au domicile|au bureau|[àa] la mds|mds|en visio|au t[ée]l[ée]phone|par t[ée]l(?:[ée]phone)?|chez (?:elle|lui|eux|elles))(?![\p{L}])/giu;

/** The stretch with the little words that lead to it. */
function elargie(text: string, place: Place): Place {
  const avant = PREPOSITION.exec(text.slice(0, place.debut));
  if (!avant) return place;
  return elargie(text, { ...place, debut: place.debut - avant[1]!.length });
}

const PONCTUATION = /^[\s,;:.!–—-]+|[\s,;:–—-]+$/g;

/** What is left once the visit's own words are taken out: the worker's words, unchanged. */
export function noteDe(text: string, places: Place[]): string {
  const clauses = propositions(text);
  const contact = clauseDuContact(text, clauses);
  const siennes = places.map((p) => elargie(text, p));
  const restes = clauses.map(({ debut, fin }, i) => {
    const dedans = siennes.filter((p) => p.debut < fin && p.fin > debut);
    if (i === contact || dedans.length > 0) dedans.push(...lieux(text, { debut, fin }));
    const reste = sans(text, { debut, fin }, dedans);
    const journal = dedans.length > 0 || i === contact;
    return journal ? sansBord(reste) : reste;
  });
  return rejoint(text, clauses, restes);
}

/** The clauses that are left, with the marks that the worker put between them. */
function rejoint(text: string, clauses: Place[], restes: string[]): string {
  let note = "";
  let marque = "";
  restes.forEach((reste, i) => {
    if (!reste) return;
    note += note ? `${marque.trim()} ${reste}` : reste;
    marque = text.charAt(clauses[i]!.fin);
  });
  const entiere = /[.!]/.test(marque) ? note + marque : note;
  // « ok », alone, says no more than the visit itself.
  return /^(?:ok|oui|bien|fait|faite)[.!]?$/i.test(entiere) ? "" : entiere;
}

/** Where the place is said, inside a stretch. */
const lieux = (text: string, { debut, fin }: Place): Place[] =>
  [...text.slice(debut, fin).matchAll(LIEU)].map((m) => ({
    debut: debut + m.index,
    fin: debut + m.index + m[0].length,
  }));

function sans(text: string, { debut, fin }: Place, places: Place[]): string {
  let reste = "";
  let curseur = debut;
  for (const p of [...places].sort((a, b) => a.debut - b.debut)) {
    if (p.debut > curseur) reste += `${text.slice(curseur, p.debut)} `;
    curseur = Math.max(curseur, p.fin);
  }
  if (curseur < fin) reste += text.slice(curseur, fin);
  return reste
    .replace(/\(\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .replace(PONCTUATION, "");
}

function sansBord(reste: string): string {
  const coupe = BORD.exec(reste.normalize("NFC"));
  return coupe ? sansBord(reste.slice(coupe[0].length).replace(PONCTUATION, "")) : reste;
}

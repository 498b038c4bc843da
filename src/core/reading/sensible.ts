/** Words of a note that say of somebody's health, justice, origin or religion more than housing needs. */
import type { Doute } from "../../model.ts";
import { propositions } from "./clauses.ts";
import { plat } from "./plat.ts";

type Raison = Extract<Doute, { sur: "note" }>["raison"];

/** Stems. What only names a right or a service (« AAH », « CMU », « audience d'expulsion ») is not here. */
const MOTS: readonly [Raison, RegExp][] = [
  [
    "sante",
    /\b(?:depress\w+|deprim\w+|bipolair\w+|schizo\w*|borderline|psychos\w+|psychiatr\w+|psychotrop\w+|cmp|hospitalis\w+|cancer\w*|tumeur\w*|chimio\w*|diabet\w+|epilep\w+|vih|sida|seropositi\w+|hepatite\w*|alcool\w*|addict\w+|toxico\w*|drogue\w*|cannabis|heroine|cocaine|sevrage|suicid\w+|avortement|ivg|enceinte|grossesse|fausse couche|medicaments?|antidepresseurs?|maladies?|malades?|handicap\w*|boit (?:beaucoup|trop|encore)|picole|ivre|operee?|avc|infarctus|anorex\w+|boulim\w+|diogene|burn[- ]?out)\b/g,
  ],
  [
    "justice",
    /\b(?:prison|incarcer\w+|detention|detenue?|ecrou\w*|garde a vue|gav|condamn\w+|casier|bracelet (?:electronique)?|spip|probation|mise? en examen|sursis|delinquan\w+|dealer?\w*|trafic\w*)\b/g,
  ],
  [
    "origine",
    /\b(?:gitane?s?|roms?|manouches?|tziganes?|arabes?|maghrebin\w*|africaine?s?|algerien\w*|marocain\w*|tunisien\w*|senegalais\w*|malien\w*|congolais\w*|roumain\w*|turcs?|turques?|kurdes?|syrien\w*|afghane?s?|tchetchenes?|albanais\w*|kosovar\w*|asiatiques?|sans[- ]papiers?|clandestine?s?|origine (?:etrangere|\w+aine|\w+ienne))\b/g,
  ],
  [
    "religion",
    /\b(?:musulman\w*|islam\w*|catholiques?|chretien\w*|juifs?|juives?|protestant\w*|evangeliste?s?|voilee?s?|porte le voile|mosquee|ramadan|priere|temoins? de jehovah|secte|imam|cure de la paroisse)\b/g,
  ],
];

/** The first kind of word found, with all the words of that kind, as plain text. */
export function sensible(note: string): Extract<Doute, { sur: "note" }> | undefined {
  const lu = plat(note);
  for (const [raison, motif] of MOTS) {
    const mots = [...new Set([...lu.matchAll(motif)].map((m) => m[0]))];
    if (mots.length) return { sur: "note", raison, mots };
  }
  return undefined;
}

/** The note without the clauses that say so; `neutre` stands where the first of them stood. */
export function sansPassage(note: string, neutre?: string): string {
  let remplace = false;
  const restes = propositions(note).flatMap(({ debut, fin }) => {
    const clause = note.slice(debut, fin);
    if (!sensible(clause)) return [clause.trim()];
    if (remplace || neutre === undefined) return [];
    remplace = true;
    return [neutre];
  });
  return restes.filter(Boolean).join(", ");
}

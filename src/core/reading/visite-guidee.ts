/** What is said of the guided tour: begin, go on, later, stop. */
import { plat } from "./plat.ts";

export type Geste = "commence" | "suite" | "plus-tard" | "arrete";

const NOM = "(?:visite guid\\w*|visit\\w* guid\\w*|tour guid\\w*|tutoriel|tuto|demo(?:nstration)?)";
const NOMME = new RegExp(
  `^(?:(?:ok|oui|stp|svp|et|alors|bonjour|tandem)[ ,]+)*(?:(?:je (?:veux|voudrais|peux)|on|tu peux|peux[- ]tu|fais|refais|refaire|faire|relance[rz]?|lance[rz]?|commence[rz]?|reprend[sre]*|continue[rz]?|montre[rz]?|passe[rz]?|saute[rz]?|arrete[rz]?|stop|stopper|fin de|quitte[rz]?|moi|me|encore|pas|non|plus tard|de)[ ,]+)*(?:(?:la|une|le|un|cette) )?${NOM}(?: (?:guidee|encore|encore une fois|(?:2|deux) min(?:utes?)?|plus tard|suite|stop|svp|stp|merci|non merci))*[ ?!.]*$`,
);

const SEULS: [Geste, RegExp][] = [
  [
    "suite",
    /^(?:ok |oui |bon |c'est bon[ ,]+)?(?:la )?(?:suite|suivante?|etape suivante|continue[rz]?|on continue|next|passe[rz]?|saute[rz]?|passons|je passe|ok|oui|d'accord|vas[- ]y|c'est (?:bon|fait|vu)|fait|compris|vu)[ !.]*$/,
  ],
  ["plus-tard", /^(?:(?:non )?plus tard|pas maintenant|une autre fois|pas le temps|apres)[ !.]*$/],
  [
    "arrete",
    /^(?:stop|stoppe[rz]?|arrete[rz]?|quitte[rz]?|fini|termine[rz]?|annule[rz]?|non(?: merci)?|laisse tomber|ca suffit)[ !.]*$/,
  ],
];

/** It names the tour: read whatever is going on. */
export function gesteNomme(text: string): Geste | undefined {
  const lu = plat(text).replace(/[()]/g, "");
  if (!NOMME.test(lu)) return undefined;
  if (/\bplus tard\b|\bpas\b/.test(lu)) return "plus-tard";
  if (/^(?:\S+ )?(?:stop|stopper|arrete|passe|saute|quitte|fin de|non)|\bstop$|non merci/.test(lu))
    return "arrete";
  return /\bsuite\b|^(?:\S+ )?(?:continue|reprend)/.test(lu) ? "suite" : "commence";
}

/** One word, right after the tour spoke. */
export const gesteSeul = (text: string): Geste | undefined =>
  SEULS.find(([, motif]) => motif.test(plat(text)))?.[0];

/** One word, whoever spoke last, while the tour waits. */
export function gesteAttendu(text: string): Geste | undefined {
  const lu = plat(text);
  if (/^(?:la )?suite[ !.]*$|^(?:on )?continue[rz]?[ !.]*$/.test(lu)) return "suite";
  return /^stop[ !.]*$/.test(lu) ? "arrete" : undefined;
}

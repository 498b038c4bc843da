/** Cuts a message that asks several things where one question ends and the next begins. */

const COUPURE =
  /\?+\s*|[;\n]+\s*|\.\s+(?=\p{L})|,?\s+(?:et|puis|aussi|et aussi|et puis|ou alors|sinon)\s+(?=(?:(?:c'?(?:est)? )?(?:combien|cb|quand|qd|kan|qui|ki|koi|kel|quel\w*|comment|pourquoi|faut|est-ce|peut|on|il|elle|ya|y a|jusqu|a partir|c'est|c )\b))/iu;

/** At least two characters each; a single one when there is nothing to cut. */
export const questionsDe = (text: string): string[] =>
  text
    .split(COUPURE)
    .map((part) => part?.trim() ?? "")
    .filter((part) => part.length > 3);

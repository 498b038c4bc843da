/** Words of a question that name something else than they seem to: a job, an allowance, where somebody comes from. */

/** « la déléguée à la tutelle » is somebody, no measure. */
const sansMetiers = (text: string): string =>
  text.replace(
    /\b(d[ée]l[ée]gu[ée]e?s?|mandataires?|g[ée]rante?s?)(?: judiciaires?)? (?:[àa] la|de) (?:tutelles?|curatelles?)\b(?! aux)/giu,
    "$1",
  );

/** « faut-il le RSA pour un ASLL ? » asks of means, not of another measure. */
const sansAllocation = (text: string): string =>
  text.replace(
    /\b(faut|doi\w+|besoin|obligatoire|condition\w*|r[ée]serv[ée]\w*|seulement)([^.?!+]{0,25})\b(?:rsa|rmi)\b/iu,
    "$1$2ressources",
  );

/** « d'après ma collègue d'Angoulême », « le jour de la Saint-Étienne »: not where it is asked for. */
const sansProvenance = (text: string): string =>
  text
    .replace(/(?<=\bla )saint(?:e)?[- ][\p{L}]+/giu, "")
    .replace(
      /(?<=\b(?:coll[eè]gues?|copine|copain|amie?s?|cheff?e?|coordinat\w+|assistante|stagiaire)) (?:d['’]|du |de la |de |des |en |à |au )[\p{L}-]+/giu,
      "",
    )
    // « la préfecture de Chaumont », « le juge de Cognac »: who it is, and not whose charter.
    .replace(
      /(?<=\b(?:sous-)?(?:pr[eé]fectures?|tribunal|tribunaux|juges?|mairies?|greffe)) (?:d['’]|du |de |des |à |au )(?!l['’]?enfan|proximit|grande)[\p{L}-]+/giu,
      "",
    );

/** The question without these words. */
export const sansDetours = (text: string): string =>
  sansAllocation(sansMetiers(sansProvenance(text)));

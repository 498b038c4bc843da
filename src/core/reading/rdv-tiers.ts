/** « a rdv avec l'oph le 11 », « tel bailleur »: with somebody else, not a meeting with the household. */
const TIERS =
  "(?:bailleur|oph|ophlm|opac|hlm|caf|msa|cpam|banque|bdf|huissier|tribunal|mairie|edf|engie|notaire|avocate?|ccas|p[ôo]le emploi|france travail|m[ée]decin|pr[ée]fecture|adil|propri[ée]taire|proprio|agence|gardien\\w*|logelia|domial|noalis|[ée]cole|assurance|syndic)";
const AVEC_UN_TIERS = new RegExp(
  `(?<![\\p{L}])(?:rdvs?|rv|rendez[- ]?vous|tels?|appels?|appel[ée]e?|t[ée]l[ée]phon[ée]e?|mails?|courriers?|contact[ée]?e?|[ée]chang[ée]e?|vue?|rencontr[ée]e?|point|coup de fil)(?: t[ée]l[ée]phonique)? (?:avec |chez |[àa] |au |aux |pour |de |du )*(?:le |la |l['’ ]|les |son |sa |leur )*${TIERS}(?![\\p{L}])`,
  "giu",
);

/** The text without what was with a landlord, an office, a bailiff. */
export const sansRdvTiers = (text: string): string => text.replace(AVEC_UN_TIERS, " ");

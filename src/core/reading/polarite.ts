/** Words that turn a closed question round: « pas », « seulement », « facultatif », « jamais ». */
import { plat } from "./plat.ts";

/** Stem → the sense that it gives; two stems of one sense are the same word here. */
const SENS: [RegExp, string][] = [
  [/^(?:pas|plus besoin|ni|non|aucune?|jamais|rien|sans|nul)$/, "negation"],
  [/^(?:seulement|uniquement|juste|exclusivement|seule?s?|que)$/, "restriction"],
  [/^(?:facultati\w*|optionnel\w*|inutile\w*)$/, "facultatif"],
  [/^(?:obligatoire\w*|oblig\w*|forcement|imperati\w*|doi\w*|faut)$/, "obligation"],
  [/^(?:interdi\w*|impossible\w*|exclus?e?s?)$/, "interdiction"],
  [/^(?:oral\w*|verbal\w*)$/, "oral"],
  [/^(?:tou(?:s|tes?|jours))$/, "totalite"],
];
/** An obligation asked and one told lean the same way: it turns nothing round. */
const NEUTRES = new Set(["obligation", "totalite"]);

/** The senses found, without those that turn nothing round. */
export const polarite = (text: string): string[] => [
  ...new Set(
    plat(text)
      // « …, non ? », « c'est ça ou pas ? » ask to confirm and turn nothing round.
      // « c'est le FSL, pas nous ? » says whom, and denies nothing of it.
      .replace(/[, ]+(?:et )?pas (?:nous|moi|eux|lui|elles?|ils?)[ ?!.]*$/, "")
      .replace(/[, ]+(?:non|si|n'est[- ]ce pas|ou pas|hein|ou non|juste|pas vrai)[ ?!.]*$/, "")
      .split(/[^a-z0-9]+/)
      .flatMap((mot, i, mots) =>
        // « est-ce que », « parce que », « plus que » restrict nothing.
        mot === "que" && !/^(?:n|ne|qu)$/.test(mots[i - 2] ?? "")
          ? []
          : SENS.filter(([motif]) => motif.test(mot)).map(([, sens]) => sens),
      )
      .filter((sens) => !NEUTRES.has(sens)),
  ),
];

const OUVERTE =
  /^(?:le |la )?(?:max\w*|plafond|duree|delai|total)(?: (?:en tout|au total|total|max\w*|de la mesure|mesure))?[ ?!.]*$|^(?:et |mais |alors )?(?:qui|ki|quand|qd|kan|comment|quel(?:le)?s?|kel(?:le)?s?|combien|cb|pourquoi|ou|que se passe|qu'est)\b(?! (?:est-ce )?que)|^(?:que|ke) (?:recommande|prevoit|dit|doit|dois|faut|peut|puis|faire|propose|demande|contient|risque)/;
const DEMANDE =
  "quand|qd|kan|kand|quel(?:le)?s?|kel(?:le)?s?|combien|cb|cbien|koi|quoi|comment|lequel|laquelle";
/** What asks stands at the end: « debut 15/01, 3 mois, fin ? », « ça finit quel jour », « le diagnostic c quoi ». */
const FINALE = new RegExp(
  `\\b(?:${DEMANDE})(?: (?!meme\\b)[a-z0-9'-]+){0,3}[ ?!.]*$|\\bc(?:'est)? (?:koi|quoi|ki|qui|ou|cb|combien)\\b|\\bc'est (?:koi|quoi)\\b|[,:;] *(?:terme|fin|echeance|dernier jour|nouvelle fin|fin (?:totale|finale)|duree|delai|depart|debut|plafond|(?:[a-z]+ )?au plus tard)[ ?!.]*$`,
);
/** « tout de suite, ou faire autre chose avant ? »: one or the other, and no yes. */
const L_UN_OU_L_AUTRE = /\bou (?:bien |plutot |alors )?(?:faire|attendre|autre chose|bien)\b/;
/** « je dois faire quoi, et qui la suit ? »: asked in the middle. */
const AU_MILIEU =
  /\b(?:rends?|rendre|envoie|envoyer|transmets|depose|presente) (?:qd|quand|kan)\b|\b(?:faire|fais|fait|dire|dis|mettre|mets) (?:koi|quoi)\b|(?:[,;:]|\bet) (?:ki|qui|koi|quoi|comment|combien|cb|quel(?:le)?s?|kel(?:le)?s?)\b(?! que)/;
/** « est-ce que la charte prévoit une étape avant ? »: whether there is one, and nothing to deny. */
const EXISTE =
  /\b(?:charte|texte|reglement|rapport|annexe|document) (?:prevoi\w*|impose\w*|demande\w*|fixe\w*|exige\w*)(?:-t-(?:elle|il))? (?:une?|des|quelque chose|qqch|autre chose)\b(?! (?:renouvellement|mois|jours?))/;
const ANODINE = /n'importe (?:quand|quel(?:le)?s?|comment|quoi)|(?:quand|qd) meme|comme quoi/g;

/** « quand même », « n'importe quel » ask nothing. */
export const sansAnodin = (lu: string): string => lu.replace(ANODINE, " ");

/** « qui », « comment », « combien »: nothing to say yes or no to. */
export const estOuverte = (text: string): boolean => {
  const lu = sansAnodin(plat(text));
  return (
    OUVERTE.test(lu) ||
    FINALE.test(lu) ||
    L_UN_OU_L_AUTRE.test(lu) ||
    EXISTE.test(lu) ||
    AU_MILIEU.test(lu)
  );
};

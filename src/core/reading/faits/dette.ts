/** « dette 1 340 € au 1/3 »: what is owed, to whom when it is said, on which day when it is said. */
import type { Fait } from "../../../model.ts";
import { NOMBRE, valeurDe } from "../montants.ts";
import { plat } from "../plat.ts";
import { type Clause, estMensuel } from "./clause.ts";

const DETTE =
  /\b(?:dettes?|impayes?|arrieres?|doit (?:encore |toujours )?\d|doivent (?:encore |toujours )?\d|solde)\b/;
/** Of another time, supposed, or somebody else's: not what is owed now. */
const AUTRE =
  /\b(?:ancienne|avant|pas de|plus de|sans|aucune|si|soldee?s?|efface\w*|apuree?s?|annulee?s?|remboursee?s?|etait|etaient|avait|avaient|peut[- ]etre|environ combien|conteste\w*|voisin\w*|ex[- ]mari|ex[- ]conjoint|dettes? (?:de|a) (?:sa|son|ses|leurs?) (?:soeur|frere|mere|pere|parents|fils|fille|enfants?|ex|cousine?|amie?|voisine?))\b/;
/** « versé 80 € sur l'arriéré » is a payment. */
const VERSE =
  /\b(?:vers|pay|regl|rembours|donn|rembour)[a-z]{0,5} (?:encore |deja |bien )?\d[\d ,.]*(?:€|euros?|e)? (?:sur|de|pour)\b/;
const CREANCIERS = [
  [
    "energie",
    /\b(?:edf|engie|gdf|energies?|elec\w*|gaz|eau|veolia|total ?energies|fioul|chauffage)\b/,
  ],
  [
    "autre",
    /\b(?:caf|msa|tresor|impots?|credits?|banque|decouvert|cantine|orange|sfr|telephone|free|bouygues|hopital|amendes?|conso|assurance|pension|cpam|pole emploi|france travail|rsa|trop[- ]percu|indus?|garage|ami|famille)\b/,
  ],
  [
    "locative",
    /\b(?:loyers?|locati\w*|bailleur|oph\w*|opac|hlm|charges|proprietaire|logelia|domial)\b/,
  ],
] as const;

export function dette(c: Clause, suivante?: Clause): Fait | undefined {
  const mot = DETTE.exec(c.lu);
  if (!mot || AUTRE.test(c.lu) || VERSE.test(c.lu)) return undefined;
  const sommes = c.montants.filter((m) => !estMensuel(c, m));
  const somme = sommes.length > 1 ? derniere(c) : (sommes[0] ?? nue(c));
  // « Dette au 01/03 : 3 120 € ».
  const suit = !somme && suivante && /^\d/.test(suivante.lu) ? suivante.montants[0] : undefined;
  if (suit) return { type: "dette", montant: suit.valeur, au: jourDit(c), nature: natureDe(c) };
  if (!somme) return undefined;
  return { type: "dette", montant: somme.valeur, au: jourDit(c), nature: natureDe(c) };
}

const natureDe = ({ lu }: Clause) => CREANCIERS.find(([, motif]) => motif.test(lu))?.[0] ?? null;

/** « dette martin 2340 au 1/3 »: the one number of the clause, when it is no date and counts nothing. */
function nue({ text, debut, passe }: Clause): { valeur: number } | undefined {
  const libres = [...text.matchAll(NOMBRE)].filter(
    ({ 0: n, index }) =>
      !passe.some((d) => index + debut >= d.index && index + debut < d.index + d.text.length) &&
      !/^ ?(?:mois|mensualit|loyers?|h\b|ans|jours|semaines|enfants)/i.test(
        text.slice(index + n.length),
      ),
  );
  return libres.length === 1 && valeurDe(libres[0]![0]) >= 20
    ? { valeur: valeurDe(libres[0]![0]) }
    : undefined;
}

/** « passée de 1200 à 900 »: the second. Several sums otherwise say nothing sure. */
function derniere({ text, montants }: Clause) {
  const [un, deux, trois] = montants;
  if (!un || !deux || trois) return undefined;
  const entre = plat(text.slice(un.index + un.text.length, deux.index));
  return /^(?:€ |euros? |e )?(?:a|->|=>|puis|maintenant|aujourd'hui|reste)\b/.test(entre.trim()) ||
    entre.trim() === "à"
    ? deux
    : undefined;
}

/** « au 1/3 », « le 1er mars ». */
const jourDit = ({ text, debut, passe }: Clause) =>
  passe.find(
    (d) =>
      (d.jour && !d.motif && /\b(?:au|le|du)$/.test(plat(text.slice(0, d.index - debut)))) ||
      (d.jour && !d.motif && /^(?:au|le|du)\b/i.test(d.text)),
  )?.jour ?? null;

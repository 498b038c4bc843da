/** « a repris le loyer courant depuis janvier et verse 120 »: paying again. */
import type { Fait } from "../../../model.ts";
import { plat } from "../plat.ts";
import { aFaire, type Clause, irreel } from "./clause.ts";

const REPRIS =
  /\b(?:repris|reprise|reprend|reprennent|reprit)\b.*\b(?:loyers?|paiements?|payements?|reglements?|versements?|payer|regler)\b|\b(?:loyers?|paiements?|versements?)(?: courants?| du loyer| des loyers)?(?: (?:est|a ete|sont|ont ete))? repris\b|\b(?:paye|paie|payent|paient|regle|reglent|verse|versent) (?:(?:a nouveau|de nouveau) (?:son |le |leur )?loyer|(?:bien |regulierement )?(?:son |le |leur )loyer(?: courant)?(?: complet)? depuis)/;
const MENSUEL_SEUL =
  /^(?:de )?\d[\d ,.]*(?:€|euros?|e)? ?(?:\/ ?mois|par mois|tous les mois|chaque mois)/;
const VERSE =
  /\b(?:verse|versent|paye|paie|payent|paient|donne|regle|reglent)\b(?: \p{L}+){0,3} ?$/u;

/** `suivante`: « …et verse 120 » may be the next clause. */
export function paiement(c: Clause, suivante: Clause | undefined): Fait | undefined {
  if (irreel(c.lu) || aFaire(c.lu)) return undefined;
  if (!REPRIS.test(c.lu)) return simple(c);
  return {
    type: "paiement",
    montant:
      verse(c) ??
      (c.montants.length === 1 && !/dette|impaye/.test(c.lu) ? c.montants[0]!.valeur : undefined) ??
      (suivante && MENSUEL_SEUL.test(suivante.lu) ? suivante.montants[0]?.valeur : undefined) ??
      (suivante && verse(suivante)) ??
      null,
    depuis: depuis(c),
  };
}

/** « elle a payé 200 € à l'agence »: of the rent, unless somebody else is paid. */
const PAYE =
  /\b(?:a|ont|ai|avoir)(?: bien| deja| enfin)? (?:re)?(?:paye|verse|regle)e?s? (?:encore )?\d/;
const AUTRE_PAIEMENT =
  /\b(?:edf|engie|elec\w*|gaz|eau|caf|impots?|amende|cantine|credit|banque|telephone|orange|sfr|free|assurance|facture|courses|huissier|tresor|voiture)\b/;
function simple(c: Clause): Fait | undefined {
  if (!PAYE.test(c.lu) || AUTRE_PAIEMENT.test(c.lu)) return undefined;
  const montant = c.montants.length === 1 ? c.montants[0]!.valeur : verse(c);
  return montant === undefined ? undefined : { type: "paiement", montant, depuis: null };
}

function verse(c: Clause): number | undefined {
  if (irreel(c.lu)) return undefined;
  const nombres = [...c.text.matchAll(/(?<![\d/.,:])\d{2,4}(?:[.,]\d{1,2})?(?![\d/:])/g)];
  const dit = nombres.find(
    (m) =>
      VERSE.test(plat(c.text.slice(0, m.index))) &&
      !/^\s?(?:h|mois|ans|jours)\b/.test(plat(c.text.slice(m.index + m[0].length))),
  );
  return dit && Number(dit[0].replace(",", "."));
}

function depuis({ text, debut, passe }: Clause) {
  const date = passe.find(
    (d) =>
      /\b(?:depuis|des|a partir d[eu]|en|au)$/.test(plat(text.slice(0, d.index - debut))) ||
      /^(?:depuis|des|a partir d[eu]|en|au)\b/.test(plat(d.text)),
  );
  return date?.jour ?? (date?.kind === "interval" ? (date.start ?? null) : null);
}

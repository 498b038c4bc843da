/** One clause of a log, as the readers of facts look at it. */
import type { FoundDate } from "../dates.ts";
import { lisMontants, type Montant } from "../montants.ts";
import { plat } from "../plat.ts";

export type Clause = {
  /** As typed. */
  text: string;
  /** As typed, where `text` hides the names. */
  dit: string;
  lu: string;
  debut: number;
  /** The days said in it, read backwards or ahead. */
  passe: readonly Readonly<FoundDate>[];
  futur: readonly Readonly<FoundDate>[];
  montants: Montant[];
};

type Dates = Pick<Clause, "passe" | "futur">;
export function clauseDe(text: string, debut: number, fin: number, dates: Dates): Clause {
  const dedans = (d: FoundDate) => d.index >= debut && d.index < fin;
  const sien = text.slice(debut, fin);
  return {
    text: sien,
    dit: sien,
    // A hidden name is nothing: « ¤¤¤ doit m'envoyer… » starts with « doit ».
    lu: plat(sien.replace(/¤+/g, " ")),
    debut,
    passe: dates.passe.filter(dedans),
    futur: dates.futur.filter(dedans),
    montants: lisMontants(sien),
  };
}

/** Not so, not yet, or only wished for: nothing is learnt from such a clause. */
const IRREEL =
  /\b(?:pas|ne|n'|jamais|rien|aucune?|sans|ni|si|s'il|s'ils|peut[- ]etre|pe|voudrai\w*|veut|veulent|souhait\w*|envisag\w*|espere\w*|il faut|il faudrait|faudra\w*|devrai\w*|pourrai\w*|prevoi\w*|aimerai\w*|refus\w*|demande si|conteste\w*)\b/;
export const irreel = (lu: string): boolean => IRREEL.test(lu);

/** Still to be done. */
const A_FAIRE =
  /\b(?:a (?:faire|deposer|monter|signer|envoyer|remplir|completer|constituer|mettre en place|negocier|refaire|redeposer)|reste|doit|doivent|dois|va|vont|vais|en cours|en attente|projet|propos\w* de|bientot|prochain\w*)\b/;
export const aFaire = (lu: string): boolean => A_FAIRE.test(lu);

/** « 50e/mois », « 50 € par mois », « mensualité de 50 »: what comes back each month. */
const MENSUEL = /^ ?(?:\/ ?(?:mois|m)\b|par mois|mensuel|ts les mois|tous les mois|chaque mois)/;
export const estMensuel = ({ text }: Clause, m: Montant): boolean =>
  MENSUEL.test(plat(text.slice(m.index + m.text.length))) ||
  /mensualites? (?:de |a )?$/.test(`${plat(text.slice(0, m.index))} `);

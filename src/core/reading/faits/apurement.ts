/** « plan d'apurement signé, 50 €/mois à partir d'avril »: how far it is, how much, from when. */
import type { Fait } from "../../../model.ts";
import { plat } from "../plat.ts";
import { aFaire, type Clause, estMensuel, irreel } from "./clause.ts";

/** « plan signé », and nothing of money beside it, may be the plan of the measure. */
const SEUL = /\bplan signe\w*/;
const PLAN =
  /\b(?:plan signe\w*|plan (?:d'|d ?)?ap+urements?|plan d'apur\w*|apurement|echeanciers?|plan (?:de )?remboursement|plan sur \d+ mois)\b/;
/** « PA » only beside what says how far it is: it is also a name of other things. */
const ABREGE = /\bPA\b/;
const ROMPU =
  /\b(?:(?:pas|plus|non) (?:respecte\w*|tenu\w*|suivi\w*|honore\w*|paye\w*)|rompu\w*|casse\w*|caduc|denonce\w*|(?:ne|n') (?:le |l')?(?:respecte|tient|suit|paye|paie)\w* (?:pas|plus))\b/;
const RESPECTE =
  /\b(?:respecte\w*|tenu\w*|a jour|suivi\w*|honore\w*|bien paye\w*|ok|continue|tient)\b/;
const SIGNE =
  /\b(?:signe\w*|mis en place|mise en place|accepte\w*|valide\w*|conclu\w*|demarre\w*|commence\w*|obtenu\w*|accorde\w*|fait|etabli\w*|negocie\w*|mis|ok)\b/;

export function apurement(c: Clause, suivantes: Clause[]): Fait | undefined {
  if (!PLAN.test(c.lu) && !ABREGE.test(c.text)) return undefined;
  const etat = etatDe(c.lu);
  if (!etat) return undefined;
  const suites = suivantes.slice(0, 2).filter((x) => SUITE.test(x.lu));
  const parleDArgent =
    c.montants.length + suites.length > 0 ||
    sansMonnaie(c) !== null ||
    /\b(?:dettes?|loyers?|impayes?)\b/.test(c.lu);
  if (SEUL.test(c.lu) && !PLAN.test(c.lu.replace(SEUL, " ")) && !parleDArgent) return undefined;
  const dits = c.montants.filter((m) => estMensuel(c, m));
  const seuls = dits.length || /\b(?:dettes?|loyers?|impayes?)\b/.test(c.lu) ? dits : c.montants;
  const mensuel = seuls.length === 1 ? seuls[0] : undefined;
  return {
    type: "plan-apurement",
    etat,
    montant:
      mensuel?.valeur ?? sansMonnaie(c) ?? suites.map(sansMonnaie).find((m) => m !== null) ?? null,
    debut: debut(c) ?? suites.map(debut).find((d) => d !== null) ?? null,
  };
}

/** « …, 45 € tous les mois », « …, à partir d'avril ». */
const SUITE =
  /^(?:de )?\d[\d ,.]*(?:€|euros?|e)? ?(?:\/ ?mois|par mois|tous les mois|chaque mois|mensuel)|^(?:a partir d|a compter d|des |debut |(?:ca |qui |il )?(?:demarre|commence|debute))/;

function etatDe(lu: string): "signe" | "respecte" | "non-respecte" | undefined {
  if (ROMPU.test(lu)) return "non-respecte";
  if (irreel(lu) || aFaire(lu)) return undefined;
  if (/\bsigne\w*\b/.test(lu)) return "signe";
  if (RESPECTE.test(lu) && !/\bok\b/.test(lu)) return "respecte";
  return SIGNE.test(lu) ? "signe" : undefined;
}

/** « plan d'apurement signé 50/mois ». */
function sansMonnaie({ text }: Clause): number | null {
  const dit =
    /(?<![\d/.,])(\d{1,4}(?:[.,]\d{1,2})?) ?(?:e|€)?(?:uros?)?(?: ?\/ ?mois| par mois| mensuels?| tous les mois| chaque mois)/i.exec(
      text,
    );
  return dit ? Number(dit[1]!.replace(",", ".")) : null;
}

function debut({ text, debut: place, futur }: Clause): string | null {
  const plan = PLAN.exec(plat(text))?.index ?? 0;
  const date = futur
    .filter((d) => d.index - place >= plan)
    .find(
      (d) =>
        /(?:partir(?: d(?:e|u|'))?|d[eè]s|d[eé]but|depuis|compter(?: d(?:e|u))?|d[eé]marre|commence|d[eé]bute)\s*(?:le\s*|en\s*|au\s*)?$/i.test(
          text.slice(0, d.index - place),
        ) || /^(?:à|a) partir|^d[èe]s|^debut|^depuis/i.test(d.text),
    );
  return date?.jour ?? (date?.kind === "interval" ? (date.start?.slice(0, 10) ?? null) : null);
}

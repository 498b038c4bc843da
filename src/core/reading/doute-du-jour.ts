/** May the day of a visit be meant otherwise: last month's, or the one to come? */
import { ecart, jourDe } from "../time.ts";
import type { FoundDate } from "./dates.ts";
import { plat } from "./plat.ts";

/** « rdv Martin jeudi 9h »: as well the one to come. */
export type Incertain = true | "rendez-vous";

/** « VAD Kowalski jeudi », said on a Wednesday and nothing more: tomorrow as well. */
const MOTS_NUS = 5;
const RDV_SEUL = /^(?:le |la |les |un |notre |mon )?(?:rdvs?|rv|rendez[- ]?vous|permanence)\b/;
const FAIT =
  /\b(?:vads?|visites?|vue?s?|recue?s?|passee?|venue?s?|present\w*|absent\w*|honore\w*|ok|ras|faite?s?|personne|porte|lapin|annul\w*|report\w*|dernier\w*|etait|a eu lieu)\b/;

export function douteDuJour(
  text: string,
  date: FoundDate | undefined,
  at: Date,
): { incertain?: Incertain } {
  if (date?.incertain || estLoin(date, at)) return { incertain: true };
  const lu = plat(text);
  const nu =
    date?.jour &&
    !MOIS_DIT.test(date.text) &&
    !/hier|matin|auj|soir|veille|demain|midi/i.test(date.text);
  const demain =
    nu &&
    !/\d/.test(date.text.replace(/\s+(?:à |vers )?\d{1,2} ?[h:].*$/, "")) &&
    ecart(date.jour!, jourDe(at)) >= 6 &&
    text.split(" ").length <= MOTS_NUS;
  if (demain && !FAIT.test(lu.replace(/^.*?\b(?:vads?|visites?)\b/, "")))
    return { incertain: "rendez-vous" };
  return nu && date.jour! < jourDe(at) && RDV_SEUL.test(lu) && !FAIT.test(lu)
    ? { incertain: "rendez-vous" }
    : {};
}

/** « le 5 » said on the 4th is last month's 5th: long ago, and said without its month. It is asked. */
const LOIN = 21;
const MOIS_DIT =
  /\/|\d[-.]\d|\b(?:janv|fev|fév|mars|avr|mai|juin|juil|aou|aoû|sep|oct|nov|dec|déc)|semaine|il y a|dernier/i;
function estLoin(date: FoundDate | undefined, at: Date): boolean {
  if (!date?.jour || MOIS_DIT.test(date.text)) return false;
  return ecart(date.jour, jourDe(at)) > LOIN;
}

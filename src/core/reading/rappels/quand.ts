/** When to be reminded: the one day and hour that an order says. Never a guess: what is open is said. */
import type { Day, Heure } from "../../../model.ts";
import { ajoute, heureDe, jourDe } from "../../time.ts";
import { net } from "../dates/texte.ts";
import type { FoundDate } from "../dates.ts";
import { lisDates } from "../dates-lues.ts";

export type PartieDuJour = "matin" | "apres-midi" | "soir";
/** Nothing of it: no time was said. Neither `jour` nor `dans`: the time is not known yet. */
export type Moment = {
  jour?: Day;
  heure?: Heure;
  /** Minutes from now. */
  dans?: number;
  /** « demain matin »: said without an hour. */
  partie?: PartieDuJour;
  /** No day was said, or only a week or a limit: `jour` is its first day, or the limit. */
  vague?: true;
  /** « mercredi » said on a Wednesday. */
  incertain?: true;
  /** « à 3h » is taken for 15:00. */
  heureIncertaine?: true;
  passe?: true;
  /** The day that cannot be, or the several said: one is to be chosen. */
  propositions?: Day[];
};
type Place = { debut: number; fin: number };
export type Quand = Moment & { places: Place[] };

const AVANT = /(?<![a-z'])(?:(?:pour|pr|a|au|des|vers|avant|sur|ce|le|plutot|d'ici) |d')+$/;
/** « le rdv de demain », « le courrier du 2 »: of something, and not when. */
const DE = /(?<![a-z])(?:de|d'|du|des) $/;
const LIMITE = /^(?:d'ici|avant|au plus tard)/;

const attache = (d: FoundDate, nu: string) =>
  DE.test(nu.slice(0, d.index)) || /^(?:du|des|de) /.test(net(d.text));

/** An hour between 1 and 6 that was not said to be of the morning. */
const deLApresMidi = (heure: Heure): Heure => `${Number(heure.slice(0, 2)) + 12}${heure.slice(2)}`;

function heureDite({
  heure,
  heureIncertaine,
}: FoundDate): Pick<Moment, "heure" | "heureIncertaine"> {
  if (!heure) return {};
  return heureIncertaine ? { heure: deLApresMidi(heure), heureIncertaine } : { heure };
}

function partieDe(text: string): Pick<Moment, "partie"> {
  const lu = net(text);
  if (/\b(?:matin|matinee|mat)\b/.test(lu)) return { partie: "matin" };
  if (/\b(?:aprem|apm|apres[- ]midi|am)\b/.test(lu)) return { partie: "apres-midi" };
  return /\bsoir(?:ee)?\b/.test(lu) ? { partie: "soir" } : {};
}

/** « dans 20 min », « dans 1h30 »: minutes; undefined when days are counted. */
function minutes(d: FoundDate, at: Date): number | undefined {
  if (d.kind !== "datetime" || d.grain !== "minute" || !/^dans /i.test(d.text)) return undefined;
  const [duree] = lisDates(d.text.replace(/^dans (?:environ )?/i, ""), at, "future");
  return duree?.kind === "duration" ? duree.minutes : undefined;
}

/** A week or a month to come, or a limit; undefined for « depuis janvier », « du 3 au 10 ». */
function etendue(d: FoundDate, jour: Day): Moment | undefined {
  const [debut, fin] = [d.start?.slice(0, 10), d.end?.slice(0, 10)];
  if (LIMITE.test(net(d.text)) && fin) return { jour: fin, vague: true };
  if (!debut || !fin || !["week", "month"].includes(d.grain)) {
    const weekEnd = debut && fin && /week/.test(net(d.text));
    return weekEnd ? { jour: debut, vague: true } : undefined;
  }
  if (fin < jour) return undefined;
  return debut > jour ? { jour: debut, vague: true } : { vague: true };
}

function momentDe(d: FoundDate, at: Date): Moment | undefined {
  const jour = jourDe(at);
  const dans = minutes(d, at);
  if (dans !== undefined) return { dans };
  if (d.motif) return { propositions: d.propositions ?? [], ...heureDite(d) };
  if (d.kind === "interval" && !d.jour) return etendue(d, jour);
  if (!d.jour) return undefined;
  const heure = heureDite(d);
  const dit: Moment = { jour: d.jour, ...heure, ...(!heure.heure && partieDe(d.text)) };
  if (!d.incertain) return dit;
  // « mercredi 9h » on a Wednesday at ten: the next one.
  const trop = heure.heure !== undefined && heure.heure <= heureDe(at);
  return { ...dit, jour: trop ? ajoute(d.jour, { jours: 7 }) : d.jour, incertain: true };
}

const enPasse = ({ jour, heure }: Moment, at: Date): boolean =>
  jour !== undefined &&
  (jour < jourDe(at) || (jour === jourDe(at) && heure !== undefined && heure <= heureDe(at)));

/** `depuis`: where the order ends; a day right behind it is the one meant. Undefined: no time is said. */
export function lisQuand(dit: string, at: Date, depuis = 0): Quand | undefined {
  const nu = net(dit);
  const lues = lisDates(dit, at, "future").filter((d) => d.index >= depuis && !attache(d, nu));
  const place = ({ index, text }: FoundDate): Place => ({
    debut: index - (AVANT.exec(nu.slice(depuis, index))?.[0].length ?? 0),
    fin: index + text.length,
  });
  const tous = lues.flatMap((d) => {
    const moment = momentDe(d, at);
    return moment ? [{ d, moment }] : [];
  });
  const aVenir = tous.filter(({ moment }) => !enPasse(moment, at));
  const jours = aVenir.length ? aVenir : tous;
  const proche = jours.find(({ d }) => /^[\s,:-]*$/.test(nu.slice(depuis, place(d).debut)));
  const suivant = proche && jours[jours.indexOf(proche) + 1];
  const enumere =
    suivant && /^[\s,/]*(?:ou|et)? ?$/.test(nu.slice(place(proche.d).fin, place(suivant.d).debut));
  const [seul, autre] = proche && depuis && !enumere ? [proche] : jours;
  const heures = lues.filter((d) => d.kind === "heure" && d.heure);
  const [heure] = heures.length === 1 ? heures : [];
  if (!seul) return heure && aujourdhui(heure, at, [place(heure)]);
  if (autre)
    return {
      propositions: jours.flatMap(({ moment }) => moment.jour ?? []),
      places: enumere ? [{ debut: place(proche.d).debut, fin: place(suivant.d).fin }] : [],
    };
  const { d, moment } = seul;
  const plus = heure && !moment.heure && moment.dans === undefined ? heureDite(heure) : {};
  const { partie, ...reste } = { ...moment, ...plus };
  const complet: Moment = { ...reste, ...(partie && !reste.heure && { partie }) };
  const places = [place(d), ...(plus.heure && heure ? [place(heure)] : [])];
  return { ...complet, ...(enPasse(complet, at) && { passe: true as const }), places };
}

/** An hour alone is of today, unless it is over: then the day is asked. */
function aujourdhui(d: FoundDate, at: Date, places: Place[]): Quand {
  const dite = heureDite(d);
  const passee = enPasse({ jour: jourDe(at), ...dite }, at);
  return { ...(!passee && { jour: jourDe(at) }), ...dite, places };
}

/** The same without its places. */
export const moment = ({ places: _, ...dit }: Quand): Moment => dit;
/** Enough to ring: a day or minutes. */
export const estSu = (m: Moment | undefined): boolean =>
  m?.jour !== undefined || m?.dans !== undefined;

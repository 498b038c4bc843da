/** Reads a visit in a message: when, how, with whom, and what is left as the worker's own note. */
import type { Day, Heure, Mode, Presence } from "../../model.ts";
import { AUTRE_DATE, clauseDuContact, type Place, propositions } from "./clauses.ts";
import type { FoundDate } from "./dates.ts";
import { lisDates } from "./dates-lues.ts";
import { douteDuJour, type Incertain } from "./doute-du-jour.ts";
import { lieuDe, modeDe } from "./intentions.ts";
import { plat } from "./plat.ts";
import { presenceDe } from "./presence.ts";

export type VisiteLue = {
  jour?: Day;
  heure: Heure | null;
  duree: number | null;
  mode?: Mode;
  /** Absent when two things are said of it. */
  presence?: Presence;
  /** A date was written that does not exist or contradicts its weekday. */
  faute?: FoundDate;
  /** The day may be meant otherwise. */
  incertain?: Incertain;
  /** Several days could be that of the visit. */
  jours: Day[];
  /** All the hours said, in order. */
  heures: Heure[];
  /** Where the visit's own date and hour stand. */
  places: Place[];
};

const dans = (p: Place, d: FoundDate) => d.index >= p.debut && d.index < p.fin;

/** Minutes. « 25h » is no visit: it stays in the note, for the worker to see. */
const DUREE_MAX = 600;
const AUTRE_DUREE =
  /^ ?(?:de (?:route|retard|trajet|bus|train|attente|marche)|d'attente|de plus|avant|apr[eè]s)/i;
const PAS_UNE_DUREE = /\b(?:retard|avance|dette|depuis|dans)\b[^,;]*$/;

/** « reportée au 5 mars »: the new day is not that of the visit. */
export const NOUVEAU_JOUR =
  /\b(?:report|decal|recal|repouss|deplac|refix)\w*(?:(?: la| le| notre| mon| son)? (?:vad|rdv|visite|rencontre)[^,.;]{0,30} (?:a|au|pour)|(?: au| a| le| pour| pour le| a la date du)?) ?$/;
/** « lundi euh non mardi »: the second. */
const REPRISE =
  /^[ ,]*(?:euh|oups|enfin|pardon|non|plutot|ou plutot)(?:[ ,]+(?:euh|non|pardon|plutot|c'etait|le))*[ ,]*$/;

function siennes(
  text: string,
  dates: readonly Readonly<FoundDate>[],
): readonly Readonly<FoundDate>[] {
  const jours = dates.filter((d) => d.jour || d.motif);
  const repris = (d: FoundDate) => {
    const apres = jours[jours.indexOf(d) + 1];
    return (
      apres &&
      REPRISE.test(plat(text.slice(d.index + d.text.length, apres.index))) &&
      text.slice(d.index + d.text.length, apres.index).trim() !== ""
    );
  };
  return dates.filter(
    (d) =>
      !(
        d.jour &&
        (NOUVEAU_JOUR.test(plat(text.slice(Math.max(0, d.index - 60), d.index))) || repris(d))
      ),
  );
}

/** `text` must already be folded. */
export function lisVisite(text: string, at: Date): VisiteLue {
  const dates = siennes(text, lisDates(text, at, "past"));
  const clauses = propositions(text);
  const dit = (p: Place) => plat(text.slice(p.debut, p.fin));
  const contact = clauseDuContact(text, clauses);
  const ordre = [
    ...(contact >= 0 ? [clauses[contact]!] : []),
    ...clauses.filter((p, i) => i !== contact && !AUTRE_DATE.test(dit(p))),
  ];
  const jours = (p: Place) => dates.filter((d) => dans(p, d) && (d.jour || d.motif));
  const clause = ordre.find((p) => jours(p).length > 0);
  const trouves = clause ? jours(clause) : [];
  const [date] = trouves;
  const avecHeure = date?.heure
    ? date
    : (dates.find(
        (d) =>
          d.kind === "heure" &&
          ordre.some((p) => dans(p, d)) &&
          (!clause || memeTete(clause, d, contact, clauses)),
      ) ?? seuleHeure(dates, ordre));
  // « hier 14h non 15h ».
  const reprise =
    avecHeure &&
    dates.find(
      (d) =>
        d.kind === "heure" &&
        d.index > avecHeure.index &&
        /[a-z]/i.test(text.slice(avecHeure.index + avecHeure.text.length, d.index)) &&
        REPRISE.test(plat(text.slice(avecHeure.index + avecHeure.text.length, d.index))),
    );
  const duree = dates.find(
    (d) =>
      d.kind === "duration" &&
      d.minutes !== undefined &&
      d.minutes <= DUREE_MAX &&
      !PAS_UNE_DUREE.test(plat(text.slice(Math.max(0, d.index - 20), d.index))) &&
      !AUTRE_DUREE.test(text.slice(d.index + d.text.length)),
  );
  const places = [date, avecHeure, reprise, duree]
    .filter((d) => d !== undefined)
    .map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
  const presence = presenceDe(
    contact >= 0 ? dit(clauses[contact]!) : text,
    clauses.filter((_, i) => i !== contact).map(dit),
  );
  const tete = contact >= 0 ? dit(clauses[contact]!) : undefined;
  const mode = modeDe(tete ?? text) ?? lieuDe(text);
  return {
    ...(date?.jour && !date.motif && { jour: date.jour }),
    heure: reprise?.heure ?? avecHeure?.heure ?? null,
    duree: duree?.minutes ?? entre(avecHeure) ?? null,
    ...(mode && { mode }),
    ...(presence && { presence }),
    ...(date?.motif && { faute: date }),
    ...douteDuJour(text, date, at),
    jours: [...new Set(trouves.flatMap((d) => d.jour ?? []))],
    heures: dates.flatMap((d) => d.heure ?? []),
    places,
  };
}

/** The only hour said, wherever it stands, is the visit's. */
function seuleHeure(dates: readonly FoundDate[], ordre: Place[]): FoundDate | undefined {
  const heures = dates.filter((d) => d.heure && !d.jour && ordre.some((p) => dans(p, d)));
  return heures.length === 1 ? heures[0] : undefined;
}

/** An hour belongs to the visit when it stands in the clause of its day or of the contact. */
const memeTete = (clause: Place, d: FoundDate, contact: number, clauses: Place[]) =>
  dans(clause, d) || (contact >= 0 && dans(clauses[contact]!, d));

/** « de 14h à 15h30 » is also an hour and a half. */
function entre(d: FoundDate | undefined): number | undefined {
  if (!d?.heure || !d.heureFin) return undefined;
  const minutes = (h: Heure) => Number(h.slice(0, 2)) * 60 + Number(h.slice(3));
  const duree = minutes(d.heureFin) - minutes(d.heure);
  return duree > 0 ? duree : undefined;
}

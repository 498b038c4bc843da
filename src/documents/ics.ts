/** Makes an iCalendar file (RFC 5545) of days and hours in Paris, without a network, a disk or a name in its ids. */
import { createHash } from "node:crypto";
import ICAL from "ical.js";
import type { Calendrier, Evenement } from "../model.ts";
import { lisible } from "./lisible.ts";

export const TYPE_ICS = "text/calendar; charset=utf-8";

/** The library folds without counting the space that begins the next line: 75 bytes with it. */
ICAL.foldLength = 74;

type Propriete = [nom: string, params: Record<string, string>, type: string, valeur: unknown];
type Composant = [nom: string, proprietes: Propriete[], dedans: Composant[]];

const TZID = "Europe/Paris";
/** A day's alarm rings at nine: midnight is no time to be reminded. */
const HEURE_D_ALARME = 9;
const DUREE = "PT30M";

const texte = (nom: string, valeur: string): Propriete => [nom, {}, "text", lisible(valeur)];
const ligne = (valeur: string) => lisible(valeur).replace(/\n+/g, " ");

const saison = (nom: string, avant: string, apres: string, debut: string, mois: number) =>
  [
    nom,
    [
      ["dtstart", {}, "date-time", debut],
      ...Object.entries({ tzoffsetfrom: avant, tzoffsetto: apres }).map(
        ([cle, decalage]): Propriete => [cle, {}, "utc-offset", decalage],
      ),
      ["rrule", {}, "recur", { freq: "YEARLY", byday: "-1SU", bymonth: mois }],
    ],
    [],
  ] satisfies Composant;

/** The rule of the Union since 1996: the last Sundays of March and October. */
const PARIS: Composant = [
  "vtimezone",
  [["tzid", {}, "text", TZID]],
  [
    saison("daylight", "+01:00", "+02:00", "1996-03-31T02:00:00", 3),
    saison("standard", "+02:00", "+01:00", "1996-10-27T03:00:00", 10),
  ],
];

/** Ids leave with the file: nobody is named in them. */
const uidDe = (uid: string) =>
  `${createHash("sha256").update(uid).digest("hex").slice(0, 32)}@tandem`;

const lendemain = (jour: string) =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const quand = ({ jour, heure }: Evenement): Propriete[] =>
  heure
    ? [
        ["dtstart", { tzid: TZID }, "date-time", `${jour}T${heure}:00`],
        ["duration", {}, "duration", DUREE],
      ]
    : [
        ["dtstart", {}, "date", jour],
        ["dtend", {}, "date", lendemain(jour)],
        // A deadline takes nobody's day.
        texte("transp", "TRANSPARENT"),
      ];

/** Before the hour itself, or before the midnight that begins the day. */
function declencheur(jours: number, heure: boolean): string {
  if (heure) return jours ? `-P${jours}D` : "PT0S";
  if (!jours) return `PT${HEURE_D_ALARME}H`;
  const entiers = jours > 1 ? `${jours - 1}D` : "";
  return `-P${entiers}T${24 - HEURE_D_ALARME}H`;
}

const alarmesDe = ({ alarmes, heure, titre }: Evenement): Composant[] =>
  [...new Set(alarmes)]
    .filter((jours) => Number.isInteger(jours) && jours >= 0)
    .sort((a, b) => b - a)
    .map((jours) => [
      "valarm",
      [
        texte("action", "DISPLAY"),
        texte("description", ligne(titre)),
        ["trigger", {}, "duration", declencheur(jours, heure !== undefined)],
      ],
      [],
    ]);

/** `at` makes a later file win over an earlier one: DTSTAMP, and SEQUENCE in whole minutes. */
function evenement(e: Evenement, at: Date): Composant {
  return [
    "vevent",
    [
      texte("uid", uidDe(e.uid)),
      ["dtstamp", {}, "date-time", `${at.toISOString().slice(0, 19)}Z`],
      ["sequence", {}, "integer", Math.max(0, Math.floor(+at / 60_000))],
      ...quand(e),
      texte("summary", ligne(e.titre)),
      ...(e.texte ? [texte("description", e.texte)] : []),
      // A diary is often shown to colleagues: they see that a time is taken, not whose household.
      texte("class", "PRIVATE"),
    ],
    alarmesDe(e),
  ];
}

/** `X-WR-CALNAME` is in no standard, so the library writes it as it is. */
const echappe = (dit: string) => dit.replace(/[\\;,]/g, (c) => `\\${c}`);

/** The file's bytes. Of two events with one `uid`, the last. `at`: when it is made. */
export function ics({ titre, evenements }: Calendrier, at: Date): Uint8Array<ArrayBuffer> {
  const uniques = [...new Map(evenements.map((e) => [e.uid, e])).values()];
  const calendrier: Composant = [
    "vcalendar",
    [
      texte("version", "2.0"),
      texte("prodid", "-//Tandem//Tandem//FR"),
      texte("calscale", "GREGORIAN"),
      texte("method", "PUBLISH"),
      ["x-wr-calname", {}, "unknown", echappe(ligne(titre))],
    ],
    [...(uniques.some((e) => e.heure) ? [PARIS] : []), ...uniques.map((e) => evenement(e, at))],
  ];
  return new TextEncoder().encode(ICAL.stringify(calendrier));
}

/** Turns one joined piece into what callers see: days and hours written out. */
import { ajoute, heureDe, jourDe } from "../../time.ts";
import type { FoundDate } from "../dates.ts";
import type { Atome, Contexte, Duree } from "./atomes.ts";
import { creneau } from "./horaires.ts";
import { moisEntier, resous } from "./resous.ts";
import type { Resolu, Vue } from "./semaine.ts";

type Jour = Extract<Atome, { type: "jour" }>;
export type Lu = Omit<FoundDate, "text" | "index">;

/** A resolved day with its hours. A doubtful day has no `jour` and no `start`: it must be asked. */
export function rendsJour(
  a: Jour,
  { jour, motif, propositions, incertain }: Resolu,
): Lu | undefined {
  const h = a.heure ?? (a.partie === "midi" ? { h: 12, min: 0, fine: false } : undefined);
  const c = h && creneau(h);
  const heures = c && {
    ...(c.heure && { heure: c.heure }),
    ...(c.heureFin && { heureFin: c.heureFin }),
    ...(c.heureIncertaine && { heureIncertaine: true as const }),
  };
  if (motif)
    return { kind: "date", grain: "day", motif, ...(propositions && { propositions }), ...heures };
  if (!jour) return undefined;
  const doute = incertain && { incertain };
  if (!c) return { kind: "date", start: jour, grain: "day", jour, ...doute };
  const start = `${jour}T${c.heure ?? "00:00"}`;
  const finit = c.heureFin && `${c.lendemain ? ajoute(jour, { jours: 1 }) : jour}T${c.heureFin}`;
  if (finit)
    return { kind: "interval", start, end: finit, grain: c.grain, jour, ...heures, ...doute };
  const kind = h.borne ? "interval" : "datetime";
  return { kind, start, grain: c.grain, jour, ...heures, ...doute };
}

/** P6M, P1W3D, PT1H30M. */
function iso({ annees, mois, semaines, jours, minutes: total }: Duree): string {
  const partie = (n: number, lettre: string) => (n ? `${n}${lettre}` : "");
  const temps = partie(Math.floor(total / 60), "H") + partie(total % 60, "M");
  const dates =
    partie(annees, "Y") + partie(mois, "M") + partie(semaines, "W") + partie(jours, "D");
  return `P${dates}${temps && `T${temps}`}`;
}
function rendsDuree(d: Duree): Lu {
  const longue = d.annees || d.mois || d.semaines || d.jours;
  const grain = d.minutes
    ? d.minutes % 60
      ? "minute"
      : "hour"
    : d.jours
      ? "day"
      : d.semaines
        ? "week"
        : d.mois
          ? "month"
          : "year";
  return { kind: "duration", start: iso(d), grain, ...(!longue && { minutes: d.minutes }) };
}

/** A piece that stands alone; undefined when it is worth nothing. */
export function rends(a: Atome, ctx: Contexte, vue: Vue = ctx): Lu | undefined {
  switch (a.type) {
    case "jour":
      return rendsJour(a, resous(a, vue));
    case "heure": {
      const { lendemain: _, ...c } = creneau(a);
      return { kind: "heure", ...c };
    }
    case "mois":
      return a.nu ? undefined : { kind: "interval", ...moisEntier(a, vue), grain: "month" };
    case "periode":
      return { kind: "interval", start: a.start, end: a.end, grain: a.grain };
    case "ouvert": {
      const { start, end, grain } = a;
      return { kind: "interval", ...(start && { start }), ...(end && { end }), grain };
    }
    case "duree":
      return rendsDuree(a.duree);
    case "instant": {
      const [jour, h] = [jourDe(a.instant), heureDe(a.instant)];
      return { kind: "datetime", start: `${jour}T${h}`, grain: "minute", jour, heure: h };
    }
    default:
      return undefined;
  }
}

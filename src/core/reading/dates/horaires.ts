/** Works out hours: « 8h du soir » is 20:00, « de 23h à 3h » ends the next day. */
import type { Heure } from "../../../model.ts";
import { deux } from "../../time.ts";
import type { HeurePartielle, Partie } from "./atomes.ts";

/** Minutes since midnight; « 8h du soir » is 20 h, « 2h de l'après-midi » 14 h. */
function minutes({ h, min }: HeurePartielle, partie: Partie | undefined): number {
  const soir =
    (partie === "apres-midi" && h >= 1 && h < 12) ||
    (partie === "soir" && h >= 4 && h < 12) ||
    (partie === "nuit" && h >= 7 && h < 12);
  return (soir ? h + 12 : h) * 60 + min;
}
const heure = (m: number): Heure => `${deux(Math.floor(m / 60) % 24)}:${deux(m % 60)}`;

export type Creneau = {
  heure?: Heure;
  heureFin?: Heure;
  /** The end is on the next day: « de 23h à 3h ». */
  lendemain?: true;
  grain: "hour" | "minute";
  heureIncertaine?: true;
};

export function creneau(h: HeurePartielle): Creneau {
  const debut = minutes(h, h.partie);
  const grain = h.fine || h.jusqua?.fine ? "minute" : "hour";
  if (h.borne === "fin") return { heureFin: heure(debut), grain };
  const incertaine = h.h >= 1 && h.h <= 6 && !h.partie && !h.sure && !h.jusqua;
  const base: Creneau = {
    heure: heure(debut),
    grain,
    ...(incertaine && { heureIncertaine: true as const }),
  };
  if (!h.jusqua) return base;
  let fin = minutes(h.jusqua, h.jusqua.partie);
  // « de 11h30 à 1h30 »: the afternoon, if that makes the slot run forward.
  if (fin <= debut && debut < 780 && fin + 720 > debut) fin += 720;
  return { ...base, heureFin: heure(fin), ...(fin < debut && { lendemain: true as const }) };
}

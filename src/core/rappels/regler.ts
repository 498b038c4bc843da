/** When somebody wants to be told: their hour, their week-ends; and « tu m'as déjà envoyé ça 3 fois ». */
import type { Memory, Turn, Valeur } from "../../model.ts";
import { type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import type { ReglageDeRappels } from "../reading/rappels/reglages.ts";
import { dis, disHeure, heureDe, jourDe } from "../time.ts";
import { preferences } from "./etat.ts";

/** Nobody is told before or after these hours, even at their own request. */
const AU_PLUS_TOT = "06:00";
const AU_PLUS_TARD = "20:00";

export function regle(ctx: Contexte, memory: Memory, ordre: ReglageDeRappels): Turn {
  switch (ordre.quoi) {
    case "heure":
      if (ordre.heure < AU_PLUS_TOT || ordre.heure > AU_PLUS_TARD)
        return repond(ctx, memory, phrase(ctx, "reglage-heure-hors"));
      return note(ctx, memory, { heure: ordre.heure }, [
        phrase(ctx, "reglage-heure", { heure: disHeure(ordre.heure) }),
      ]);
    case "week-end":
      return note(ctx, memory, { "week-end": ordre.oui }, [
        phrase(ctx, ordre.oui ? "reglage-week-end-oui" : "reglage-week-end-non"),
      ]);
    case "quotidien":
      return repond(ctx, memory, phrase(ctx, "reglage-quotidien", heureDuMatin(ctx)));
    case "trop":
      return repond(
        ctx,
        memory,
        [phrase(ctx, "reglage-trop"), ...historique(ctx, memory), phrase(ctx, "reglage-trop-suite")]
          .filter(Boolean)
          .join("\n"),
      );
  }
}

const heureDuMatin = (ctx: Contexte) => ({
  heure: disHeure(preferences(ctx.rappels, ctx.personne.id).matin ?? ctx.catalog.tournee.matin),
});

/** The last cards, with how much each told. */
const historique = (ctx: Contexte, { rappels = [] }: Memory): string[] =>
  rappels.map(({ at, n }) => {
    const le = new Date(at);
    return phrase(ctx, n > 1 ? "reglage-envoi" : "reglage-envoi-un", {
      jour: dis(jourDe(le)),
      heure: disHeure(heureDe(le)),
      n,
    });
  });

function note(
  ctx: Contexte,
  memory: Memory,
  values: Record<string, Valeur>,
  lignes: string[],
): Turn {
  const fiche = ficheDe(ctx, { type: "rappel-reglage", dossier: "", values });
  return { ...repond(ctx, memory, lignes.join("\n")), fiches: [fiche] };
}

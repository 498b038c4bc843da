/** What a whole team owes by the calendar: the table of each half-year, the figures of each year. */
import type { Day, Personne } from "../../model.ts";
import { limiteDe } from "../charte/echeances.ts";
import { editionPour, territoireDe } from "../charte/edition.ts";
import { phrase } from "../contexte.ts";
import type { AFaire } from "./a-faire.ts";
import { type Lieu, retardDe } from "./de-la-charte.ts";

/** The ends of the half-years and years around a day: the last one behind, the next one ahead. */
const FINS: Record<string, readonly string[]> = { semestre: ["06-30", "12-31"], annee: ["12-31"] };
function fins(ancre: string, jour: Day): Day[] {
  const an = Number(jour.slice(0, 4));
  const toutes = [an - 1, an, an + 1].flatMap((a) => (FINS[ancre] ?? []).map((f) => `${a}-${f}`));
  return [
    ...toutes.filter((f) => f < jour).slice(-1),
    ...toutes.filter((f) => f >= jour).slice(0, 1),
  ];
}

/** Behind them, that is the coordinators' business: nobody is reminded any more. */
const DERRIERE = 90;

/**
 * What somebody owes with their team in that territory. `depuis`: the first day of which the bot
 * knows anything; what was due before it may well be done.
 */
export function aFaireCollectif(
  lieu: Lieu,
  personne: Personne,
  { territoire, depuis }: { territoire: string; depuis: Day | undefined },
): AFaire[] {
  const edition = editionPour(lieu.catalog, territoire, lieu.jour);
  if (!edition || !depuis) return [];
  const region = territoireDe(lieu.catalog, territoire)?.feries;
  return lieu.catalog.rappels.flatMap((rappel) => {
    if (rappel.constat !== "collectif" || !concerne(rappel.pour, personne)) return [];
    return (rappel.echeances ?? []).flatMap((cle) => {
      const echeance = edition.echeances[cle];
      if (!echeance) return [];
      return fins(echeance.ancre, lieu.jour).flatMap((ancre): AFaire[] => {
        const limite = limiteDe(edition, echeance, ancre, region);
        const libre = echeance["sans-date"];
        const retard = libre ? 0 : retardDe(limite, lieu.jour);
        if (limite.limite < depuis || retard > DERRIERE || (libre && limite.limite < lieu.jour))
          return [];
        const pour =
          rappel.pour === "association" ? personne.association || personne.id : personne.id;
        return [
          {
            ...limite,
            id: [territoire, rappel.rappel, cle, limite.limite, pour].join("/"),
            cle,
            libelle: echeance.libelle,
            qui: echeance.qui,
            ...(echeance.vers && { vers: echeance.vers }),
            compteDe: { quoi: phrase(lieu, `ancre-${echeance.ancre}`), jour: ancre },
            ...(libre && { libre, sansDate: true as const }),
            retard,
            citations: echeance.citations,
            rappel,
            edition,
            territoire,
            dossier: undefined,
            pour,
          },
        ];
      });
    });
  });
}

const concerne = (pour: "intervenant" | "association" | "coordinateur", { role }: Personne) =>
  pour === "coordinateur" ? role === "coordinateur" : role === "intervenant";

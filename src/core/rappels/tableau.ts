/** The coordinators' weekly table: what is late, by worker, the latest first. One message a week. */
import type { Carte, Dossier, Reply } from "../../model.ts";
import { enTexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import type { Lieu } from "../echeances/de-la-charte.ts";
import { aFaireDe } from "../echeances/toutes.ts";
import { dis } from "../time.ts";
import type { EtatDesRappels } from "./etat.ts";
import { ouvertes, parUrgence } from "./pour.ts";

/** Workers named on one card, and what is told of each. */
const GENS = 12;
const CHACUN = 3;

/** `dossiers`: those where something is late. `undefined`: nothing is, and nothing is said. */
export function tableauDesRetards(
  lieu: Lieu,
  etat: EtatDesRappels,
  { dossiers, injoignables }: { dossiers: readonly Dossier[]; injoignables: readonly string[] },
): Reply | undefined {
  const tard = dossiers
    .flatMap((d) => ouvertes(etat, aFaireDe(lieu, d)))
    .filter((a) => a.retard > 0)
    .sort(parUrgence);
  if (!tard.length) return undefined;
  const parQui = new Map<string, AFaire[]>();
  for (const a of tard) {
    const qui = a.dossier?.intervenant || phrase(lieu, "tableau-sans-personne");
    parQui.set(qui, [...(parQui.get(qui) ?? []), a]);
  }
  const lignes = [...parQui].sort((a, b) => b[1].length - a[1].length);
  const carte: Carte = {
    titre: phrase(lieu, tard.length > 1 ? "tableau-titre" : "tableau-titre-un", {
      n: tard.length,
      jour: dis(lieu.jour),
    }),
    faits: lignes.slice(0, GENS).map(([qui, siens]) => ({
      libelle: phrase(lieu, "tableau-qui", { qui, n: siens.length }),
      valeur: [
        ...siens.slice(0, CHACUN).map((a) =>
          phrase(lieu, "tableau-du-menage", {
            menage: a.dossier ? situe(a.dossier) : "",
            libelle: a.libelle,
            n: a.retard,
          }),
        ),
        ...(siens.length > CHACUN
          ? [phrase(lieu, "tableau-reste", { n: siens.length - CHACUN })]
          : []),
      ].join(" ; "),
    })),
    remarques: [
      ...(lignes.length > GENS
        ? [phrase(lieu, "tableau-reste-gens", { n: lignes.length - GENS })]
        : []),
      ...(injoignables.length
        ? [phrase(lieu, "tableau-injoignables", { qui: injoignables.join(", ") })]
        : []),
      phrase(lieu, "tableau-suite"),
    ],
  };
  return { text: enTexte(carte), carte };
}

/** Asks the bot the example questions of an edition, as its people would, and looks at which topic answers. */
import type { Contexte } from "../core/contexte.ts";
import { instant } from "../core/time.ts";
import { turn } from "../core/turn.ts";
import type { Day, Reply } from "../model.ts";
import type { Catalog } from "../schemas/catalog.ts";
import type { Edition } from "../schemas/charte.ts";
import type { Constat } from "./constat.ts";

/** What the bot replies to somebody of that territory, on that day. */
export function demande(catalog: Catalog, territoire: string, jour: Day, text: string): Reply[] {
  const ctx: Contexte = {
    catalog,
    personne: { id: "verification", nom: "verification", role: "coordinateur", territoire },
    dossiers: [],
    message: {
      id: "verification",
      at: instant(jour, "12:00"),
      from: "verification",
      conversation: "prive:verification",
      text,
      prive: true,
    },
    jour,
    reglages: new Map(),
    ecrites: catalog.editions,
    questions: new Map(),
    estUnNom: () => false,
  };
  return turn(ctx, {}).replies;
}

/** A day on which this edition speaks: its first one, its last one, else the day given. */
export function jourDe({ "en-vigueur": { du, au } }: Edition, aujourdhui: Day): Day {
  if (du && aujourdhui < du) return du;
  return au && aujourdhui > au ? au : aujourdhui;
}

/** The topic that a reply is of, by the small line above it; undefined when it is no charter answer. */
function sujetDit({ sujets }: Catalog, replies: Reply[]): string | undefined {
  const surtitre = replies[0]?.carte?.surtitre ?? "";
  const dits = Object.entries(sujets).filter(([, { titre }]) => surtitre.endsWith(` ${titre}`));
  return dits.sort((a, b) => b[1].titre.length - a[1].titre.length)[0]?.[0];
}

export function verifieQuestions(
  fichier: string,
  edition: Edition,
  catalog: Catalog,
  aujourdhui: Day,
): Constat[] {
  const jour = jourDe(edition, aujourdhui);
  return Object.entries(edition.reponses).flatMap(([sujet, reponse]) => {
    const variantes = reponse.variantes ?? [];
    const selon = Object.entries(reponse["par-mesure"] ?? {});
    const listes: [(string | number)[], string[]][] = [
      [[], reponse.exemples],
      ...variantes.map((v, i): (typeof listes)[number] => [["variantes", i], v.exemples]),
      ...selon.map(([m, s]): (typeof listes)[number] => [["par-mesure", m], s.exemples ?? []]),
    ];
    return listes.flatMap(([ou, exemples]) =>
      exemples.flatMap((exemple, i): Constat[] => {
        const chemin = ["reponses", sujet, ...ou, "exemples", i];
        try {
          const dit = sujetDit(catalog, demande(catalog, edition.territoire, jour, exemple));
          if (dit === sujet) return [];
          const titre = dit && catalog.sujets[dit]!.titre;
          return [
            titre
              ? {
                  regle: "exemple-ailleurs",
                  fichier,
                  chemin,
                  valeurs: { trouve: exemple, sujet: dit, titre },
                }
              : { regle: "exemple-sans-reponse", fichier, chemin, valeurs: { trouve: exemple } },
          ];
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          const valeurs = { trouve: exemple, erreur: error.message };
          return [{ regle: "exemple-en-panne", fichier, chemin, valeurs }];
        }
      }),
    );
  });
}

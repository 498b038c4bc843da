/** A citation is not trusted, it is tested: wherever it stands in an edition, it is looked up in the source. */
import { z } from "zod";
import { Citation } from "../schemas/commun.ts";
import type { Constat } from "./constat.ts";
import { imprime, partieAbsente, titreDans, titres } from "./mot-pour-mot.ts";
import { phraseProche } from "./proche.ts";

export type Citee = { chemin: (string | number)[]; citation: Citation };

const Noeud = z.record(z.string(), z.unknown());

/** Every citation of a tree, as read or as written, with its place. */
export function citationsDe(arbre: unknown, chemin: (string | number)[] = []): Citee[] {
  if (Array.isArray(arbre)) return arbre.flatMap((x, i) => citationsDe(x, [...chemin, i]));
  const noeud = Noeud.safeParse(arbre);
  if (!noeud.success) return [];
  const citation = Citation.safeParse(arbre);
  if (citation.success) return [{ chemin, citation: citation.data }];
  return Object.entries(noeud.data).flatMap(([cle, x]) => citationsDe(x, [...chemin, cle]));
}

/** `source` is the text as stored. */
export function verifieCitations(fichier: string, arbre: unknown, source: string): Constat[] {
  const lue = imprime(source);
  return citationsDe(arbre).flatMap(({ chemin, citation: { section, extrait } }): Constat[] => {
    const absente = partieAbsente(lue, extrait);
    const inconnus = titres(section).filter((titre) => !titreDans(lue, titre));
    return [
      ...(absente === undefined
        ? []
        : [
            {
              regle: "citation-introuvable" as const,
              fichier,
              chemin: [...chemin, "extrait"],
              valeurs: { trouve: absente.trim() },
              proche: phraseProche(source, absente),
            },
          ]),
      ...inconnus.map((titre) => ({
        regle: "section-introuvable" as const,
        fichier,
        chemin: [...chemin, "section"],
        valeurs: { trouve: titre },
        proche: phraseProche(source, titre),
      })),
    ];
  });
}

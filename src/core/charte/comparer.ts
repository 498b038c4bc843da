/** Several territories on one topic, side by side: one line each, each with its own sentence. */
import type { Carte, Reply } from "../../model.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { type Demande, enBref } from "./reponse.ts";

export function compare(ctx: Contexte, demandes: Demande[]): Reply {
  const brefs = demandes.map((demande) => ({ demande, ...enBref(ctx, demande) }));
  const titre = ctx.catalog.sujets[demandes[0]!.sujet]?.titre ?? demandes[0]!.sujet;
  const carte: Carte = {
    surtitre: phrase(ctx, "surtitre-comparaison", { n: demandes.length }),
    titre: phrase(ctx, "comparaison", { sujet: titre }),
    faits: brefs.map(({ demande, texte }) => ({
      libelle: demande.territoire.nom,
      valeur: texte,
    })),
    remarques: [phrase(ctx, "comparaison-chacun-son-texte")],
  };
  const sources = brefs.flatMap((b) => b.sources);
  return { text: enTexte(carte, sources), sources, carte };
}

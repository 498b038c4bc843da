/** The two opinions and what should follow, as the bilan already noted says them. */
import { phrase } from "../../contexte.ts";
import { type Contenant, fait, mot } from "../cas.ts";

const avis =
  (champ: "avis-menage" | "avis-association"): Contenant =>
  (cas) => {
    const { ctx, recul } = cas;
    const { texte, retires } = mot(cas, recul.bilan?.values[champ]);
    return {
      blocs: [{ faits: [fait(phrase(ctx, "piece-avis"), texte)] }],
      ...(texte && { bref: texte }),
      retires,
    };
  };
export const avisMenage = avis("avis-menage");
export const avisAssociation = avis("avis-association");

/** What the bilan already noted asks for. */
export const suite: Contenant = ({ ctx, recul }) => {
  const dite = recul.bilan?.values.suite;
  const choix = ctx.catalog.dialogues
    .find((d) => d.enregistre === "bilan")
    ?.champs.find((c) => c.champ === "suite")
    ?.choix?.find((c) => c.valeur === dite)?.libelle;
  return {
    blocs: [{ faits: [fait(phrase(ctx, "piece-suite"), choix)] }],
    ...(choix && { bref: choix }),
  };
};

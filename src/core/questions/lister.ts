/** « questions sans réponse »: the list that a coordinator reads, for their territory. */
import type { Memory, Turn } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { territoiresDe } from "../droits/territoires.ts";
import { disLeJour } from "../time.ts";
import { parFrequence, type QuestionGardee } from "./gardees.ts";

/** A list longer than this does not help on a phone. */
const LIGNES = 10;

export function questionsGardees(ctx: Contexte, memory: Memory): Turn {
  const { role, territoire } = ctx.personne;
  if (role !== "coordinateur") return repond(ctx, memory, phrase(ctx, "questions-qui"));
  if (!ctx.message.prive) return repond(ctx, memory, phrase(ctx, "questions-en-prive"));
  const gardees = parFrequence(ctx.questions, territoiresDe(ctx.personne));
  const nom = territoireDe(ctx.catalog, territoire)?.nom;
  const n = gardees.length;
  if (!n) return repond(ctx, memory, phrase(ctx, "questions-aucune"));
  const titre = nom
    ? phrase(ctx, "questions-liste-territoire", { nom, n })
    : phrase(ctx, "questions-liste", { n });
  const lignes = gardees.slice(0, LIGNES).map((q) => ligneDeQuestion(ctx, q, nom !== undefined));
  const reste = n - lignes.length;
  const suite = reste > 0 ? [phrase(ctx, "et-encore", { n: reste })] : [];
  return repond(ctx, memory, [titre, ...lignes, ...suite].join("\n"));
}

/** One question, why it got no answer, how often; with its territory when several are listed. */
export function ligneDeQuestion(
  ctx: { catalog: Catalog },
  { texte, territoire, sujet, raison, n, derniere }: QuestionGardee,
  unSeul: boolean,
): string {
  const nom = unSeul ? undefined : territoireDe(ctx.catalog, territoire ?? undefined)?.nom;
  const titre = sujet ? (ctx.catalog.sujets[sujet]?.titre ?? sujet) : "";
  const values = {
    texte,
    raison: phrase(ctx, `question-${raison}`, { sujet: titre }),
    fois: n > 1 ? phrase(ctx, "questions-n-fois", { n }) : phrase(ctx, "questions-une-fois"),
    jour: disLeJour(derniere),
  };
  return nom
    ? phrase(ctx, "questions-ligne-territoire", { ...values, nom })
    : phrase(ctx, "questions-ligne", values);
}

/** When a question may mean several things: buttons that ask each in full, and no answer meanwhile. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, offre, phrase, repond, tour } from "../contexte.ts";
import { lis, sansExpression } from "../reading/expressions.ts";
import { comprends } from "./comprendre.ts";
import { territoireDe } from "./edition.ts";
import { sienDe } from "./question.ts";
import { dispositifsDe } from "./sujet.ts";

/** « MASP », alone: three things may be meant, and none is guessed. */
export function dispositifSeul(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const lu = lis(text);
  const [premier, autre] = dispositifsDe(lu, ctx.catalog.dispositifs);
  if (!premier || autre || text.includes("?")) return undefined;
  const { libelle, mots } = ctx.catalog.dispositifs[premier]!;
  if (!mots.some((m) => sansExpression(lu, m).bruts.length === 0)) return undefined;
  const [candidat] = comprends(ctx.catalog, lu);
  if ((candidat?.voisines[0]?.ressemblance ?? 0) > 0.97) return undefined;
  const territoire = territoireDe(ctx.catalog, sienDe(ctx, memory));
  const mesure = territoire?.mesure ?? "ASLL";
  const cumul = phrase(ctx, "bouton-cumul", { dispositif: libelle, mesure });
  const definition = phrase(ctx, "bouton-definition", { dispositif: libelle });
  return repond(ctx, memory, phrase(ctx, "que-voulez-vous-savoir", { dispositif: libelle }), [
    [cumul, { do: "dire", text: cumul }],
    [definition, { do: "dire", text: definition }],
    [
      phrase(ctx, "bouton-nouvelle-demande"),
      { do: "dire", text: phrase(ctx, "bouton-nouvelle-demande") },
    ],
  ]);
}

/** « Vouliez-vous dire… »: up to three topics, each a button that asks the same question under it. */
export function propose(ctx: Contexte, memory: Memory, sujets: string[], text = ""): Turn {
  const boutons = sujets
    .slice(0, 3)
    .map((sujet) => [ctx.catalog.sujets[sujet]!.titre, { do: "demander", sujet, text }] as const);
  const offert = offre(ctx, memory, boutons);
  return tour(offert.memory, { text: phrase(ctx, "vouliez-vous-dire"), choices: offert.choices });
}

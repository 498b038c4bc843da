/** What is looked for to be put in a message: a charter's answer, or one of one's own dossiers. Writes nothing. */
import type { Memory, Recherche, Reply } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { plie } from "../reading/dates.ts";
import { enLigne } from "../reading/lignes.ts";
import { dossiers } from "./dossier.ts";
import { regles } from "./regle.ts";

/** Nobody looks for more words than this. */
const LONGUEUR_MAX = 200;

/** For `dossier`, `ctx.dossiers` are those that the person may see; for `regle`, none. */
export function recherche(ctx: Contexte, memory: Memory, quoi: Recherche["quoi"]): Reply[] {
  const { text } = ctx.message;
  if (text.length > LONGUEUR_MAX) return [];
  const lu = plie(enLigne(text)).trim();
  return quoi === "dossier" ? dossiers(ctx, lu) : regles(ctx, memory, lu);
}

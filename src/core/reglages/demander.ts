/** « réglages locaux », « fixer la lecture du plan », « comment on lit le 15 ? »: what is shown, and to whom it is asked. */
import type { AFixer, Memory, Turn } from "../../model.ts";
import { territoiresDe } from "../charte/sujet.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { lis } from "../reading/expressions.ts";
import { demandeDeReglage } from "../reading/reglages.ts";
import { estJournal } from "../visite/journal.ts";
import { ambiguitesDe, nommees } from "./ambiguites.ts";
import { fixes } from "./lister.ts";
import { demandeReglage } from "./questionner.ts";

/** `undefined`: these words are not about an open wording of the charter after all. */
export function reglages(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const demande = demandeDeReglage(text);
  if (!demande || estJournal(ctx, text)) return undefined;
  const [nomme, autre] = territoiresDe(lis(text), ctx.catalog);
  const siens = ctx.personne.role === "coordinateur" ? undefined : memory.territoire;
  const territoire = autre ? undefined : (nomme?.territoire ?? siens ?? ctx.personne.territoire);
  const a: AFixer = { ...(territoire && { territoire }), dit: text };
  if (demande === "lire" && !nommeUneFormule(ctx, a, text)) return undefined;
  if (!ctx.message.prive) return repond(ctx, memory, phrase(ctx, "reglages-en-prive"));
  const sans = { ...memory, attente: (memory.attente ?? []).filter((p) => p.kind !== "reglage") };
  if (demande === "fixes" && territoire) return fixes(ctx, sans, territoire);
  return demandeReglage(ctx, sans, a);
}

/** Without a territory, a wording of any charter will do: the territory is asked next. */
const nommeUneFormule = (ctx: Contexte, { territoire }: AFixer, text: string): boolean =>
  ctx.catalog.territoires
    .filter((t) => !territoire || t.territoire === territoire)
    .some((t) => nommees(ctx, ambiguitesDe(ctx, t.territoire), text).length > 0);

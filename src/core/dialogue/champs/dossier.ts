/** A household that has a dossier already: found by its name among those that the person may see. */

import type { Valeur } from "../../../model.ts";
import type { Champ } from "../../../schemas/dialogue.ts";
import type { Contexte } from "../../contexte.ts";
import { situe } from "../../dossier/dossiers.ts";
import { placesDesDates } from "../../reading/dates-lues.ts";
import { menagesDe } from "../../reading/menages.ts";
import { enDoute, type TypeDeChamp } from "./champ.ts";
import { menage } from "./menage.ts";

const lus = (ctx: Contexte, text: string) =>
  menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));

/** The one that is named without doubt. */
function seul(ctx: Contexte, text: string): string | undefined {
  const { surs, doutes } = lus(ctx, text);
  const ids = new Set(surs.map((m) => m.dossier.id));
  return ids.size === 1 && !doutes.length ? [...ids][0] : undefined;
}

/** A household without a dossier, where the field may open one: its name after this mark. */
const NOUVEAU = "+";
export const nomNouveau = (value: Valeur | undefined): string | undefined =>
  typeof value === "string" && value.startsWith(NOUVEAU) ? value.slice(1) : undefined;

/** Named, and nobody's whom the person follows. In a sentence the name needs its title. */
function neuf(ctx: Contexte, champ: Champ, text: string, seulement: boolean): string | undefined {
  if (!champ.nouveau) return undefined;
  const { surs, doutes } = lus(ctx, text);
  if (surs.length || doutes.length) return undefined;
  const nom = seulement ? menage.lit(ctx, champ, text, {}) : menage.repere?.(ctx, champ, text);
  return typeof nom === "string" ? `${NOUVEAU}${nom}` : undefined;
}

export const dossier: TypeDeChamp = {
  lit: (ctx, champ, text) =>
    ctx.dossiers.find((d) => d.id === text)?.id ?? seul(ctx, text) ?? neuf(ctx, champ, text, true),
  repere: (ctx, champ, text) => seul(ctx, text) ?? neuf(ctx, champ, text, false),
  candidats(ctx, text) {
    const { surs, doutes } = lus(ctx, text);
    const tous = [...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)];
    return [...new Set(tous.map((d) => d.id))];
  },
  dit(ctx, _champ, value) {
    const connu = ctx.dossiers.find((d) => d.id === value);
    return connu ? situe(connu) : (nomNouveau(value) ?? String(value));
  },
  boutons(ctx, { champ }, values) {
    const doute = values[enDoute(champ)];
    const ids = Array.isArray(doute) ? doute : [];
    return ctx.dossiers.filter((d) => ids.includes(d.id)).map((d) => [situe(d), d.id] as const);
  },
};

/** A household that has a dossier already: found by its name among those that the person may see. */

import type { Contexte } from "../../contexte.ts";
import { situe } from "../../dossier/dossiers.ts";
import { placesDesDates } from "../../reading/dates-lues.ts";
import { menagesDe } from "../../reading/menages.ts";
import { enDoute, type TypeDeChamp } from "./champ.ts";

const lus = (ctx: Contexte, text: string) =>
  menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));

/** The one that is named without doubt. */
function seul(ctx: Contexte, text: string): string | undefined {
  const { surs, doutes } = lus(ctx, text);
  const ids = new Set(surs.map((m) => m.dossier.id));
  return ids.size === 1 && !doutes.length ? [...ids][0] : undefined;
}

export const dossier: TypeDeChamp = {
  lit: (ctx, _champ, text) => ctx.dossiers.find((d) => d.id === text)?.id ?? seul(ctx, text),
  repere: (ctx, _champ, text) => seul(ctx, text),
  candidats(ctx, text) {
    const { surs, doutes } = lus(ctx, text);
    const tous = [...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)];
    return [...new Set(tous.map((d) => d.id))];
  },
  dit(ctx, _champ, value) {
    const connu = ctx.dossiers.find((d) => d.id === value);
    return connu ? situe(connu) : String(value);
  },
  boutons(ctx, { champ }, values) {
    const doute = values[enDoute(champ)];
    const ids = Array.isArray(doute) ? doute : [];
    return ctx.dossiers.filter((d) => ids.includes(d.id)).map((d) => [situe(d), d.id] as const);
  },
};

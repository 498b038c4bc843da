/** A yes or a no; « elle est d'accord » inside a sentence is the data's to say. */
import { phrase } from "../../contexte.ts";
import { contient, lis } from "../../reading/expressions.ts";
import { estNie, estNon, estOui } from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";

export const ouiNon: TypeDeChamp = {
  lit(ctx, champ, text) {
    if (estOui(text)) return estNie(text) ? undefined : true;
    if (estNon(text)) return false;
    return this.repere!(ctx, champ, text);
  },
  repere(_ctx, champ, text) {
    const lu = lis(text);
    for (const c of champ.choix ?? [])
      if (c.mots.some((m) => contient(lu, m))) {
        // « pas trop d'accord » is neither a yes nor a clear no: it is asked.
        if (c.valeur === "oui" && estNie(text)) return undefined;
        return c.valeur === "oui";
      }
    return undefined;
  },
  dit: (ctx, _champ, value) => phrase(ctx, value ? "oui" : "non"),
  boutons: (ctx) => [
    [phrase(ctx, "oui"), "oui"],
    [phrase(ctx, "non"), "non"],
  ],
};

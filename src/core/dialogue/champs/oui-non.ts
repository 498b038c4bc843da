/** A yes or a no; « elle est d'accord » inside a sentence is the data's to say. */
import { phrase } from "../../contexte.ts";
import { contient, lis } from "../../reading/expressions.ts";
import { plat } from "../../reading/plat.ts";
import { estNie, estNon, estOui } from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";

/** What comes back on the statement before it. */
const REVIENT =
  /^(?:mais|enfin|sauf|quoique|ou)\b|^(?:pas|plus) (?:trop|sure?|encore|vraiment|tout a fait|toujours)\b/;

/** The statements that hold one of the words: in « d'accord, pas d'autre mesure », what is denied is another one. */
function autour(text: string, mots: readonly string[]): string[] {
  const enonces = text.split(/[,;.]\s*/).filter(Boolean);
  const siens = enonces.filter((e, i) => {
    const dit = (x: string | undefined) => x !== undefined && mots.some((m) => contient(lis(x), m));
    return dit(e) || (dit(enonces[i - 1]) && REVIENT.test(plat(e)));
  });
  return siens.length ? siens : [text];
}

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
        if (c.valeur === "oui" && autour(text, c.mots).some(estNie)) return undefined;
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

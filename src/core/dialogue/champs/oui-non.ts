/** A yes or a no; « elle est d'accord » inside a sentence is the data's to say. */
import { phrase } from "../../contexte.ts";
import { contient, lis } from "../../reading/expressions.ts";
import { plat } from "../../reading/plat.ts";
import { estNie, estNon, estOui, rectifie } from "../../reading/reponses.ts";
import type { TypeDeChamp } from "./champ.ts";

/** « non c'est cognac », « non pas urgent » say no to something else. */
const nonClair = (text: string): boolean =>
  text.trim().split(/\s+/).length <= 2 ||
  !/^(?:non|nan)\b/i.test(text) ||
  /^(?:non|nan)[, ]+(?:pas (?:encore|du tout|vraiment|pour l'instant|trop|d'accord)|merci|elle|il|ils|on|je|le|la|personne|aucun)\b/.test(
    plat(text),
  );

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
    // « non en fait c'est Paul » corrects something else.
    if (rectifie(text)) return this.repere!(ctx, champ, text);
    if (estOui(text)) return estNie(text) ? undefined : true;
    if (estNon(text) && nonClair(text)) return false;
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

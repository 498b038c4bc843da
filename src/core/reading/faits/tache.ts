/** What is left to do, and who does it: « elle doit envoyer les papiers caf », « je rappelle le bailleur ». */
import type { Fait } from "../../../model.ts";
import type { Clause } from "./clause.ts";

const TETE =
  "^(?:de mon cote |de son cote |de ma part |et |puis |ensuite |alors |du coup |donc |- |mais )*";
const MENAGE = new RegExp(
  `${TETE}(?:(?=doi(?:t|vent) [a-z])|(?:elle|il|elles|ils|madame|monsieur|mme|mr|m|la dame|le monsieur|le menage|la famille|le couple)(?: [a-z' -]{2,20}?)? )(?:(?:doi(?:t|vent)|devra|devront) (?:encore |aussi |quand meme )?(?:me |m[' ]|nous |leur |lui |y |en )*(?!quitter|partir|demenager|etre|avoir|venir|passer|rester|sortir|accoucher|changer|payer)[a-z]+(?:er|ir|re)\\b|s'engage a|s'engagent a|me (?:rappelle|renvoie|ramene|apporte|transmet)|(?:va|vont) (?:me |m'|nous )?(?!bien|mieux|mal|pas)[a-z]+(?:er|ir|re)\\b)`,
);
const MOI = new RegExp(
  `${TETE}(?:moi )?(?:(?:on|nous) (?:doit|devons|va) [a-z]+(?:er|ir|re)\\b|(?:je|j') (?:l'|la |le |les |lui |leur )?(?:doi[st]|devons|devrai|(?:vais|va) [a-z]+(?:er|ir|re)|rappell?e(?!z)|envoie|relance|contacte|appelle|prepare|prends rdv|recontacte|transmets|redige|dois)\\b)`,
);
const RESTE = new RegExp(
  `${TETE}(?:il )?(?:(?:me |nous )?reste a |a faire ?:? |penser a |prevoir (?:de |d')|pense-bete|todo|faut que je |il faut que je |ne pas oublier de )`,
);
const QUOI = /^(?:et |puis |ensuite |alors |du coup |donc |- |mais )*/i;

export function tache(c: Clause): Fait | undefined {
  if (/\b(?:si|pas (?:a|besoin)|ne doit pas|n'a plus a|\d+ ?(?:€|euros?|e)\b.*dette)\b/.test(c.lu))
    return undefined;
  // « il doit 1200 € » owes; « elle doit partir » may be a wish of hers: still hers to do.
  if (/\bdoi(?:t|vent) (?:encore |toujours |plus de )?\d/.test(c.lu)) return undefined;
  const qui = MENAGE.test(c.lu)
    ? "menage"
    : MOI.test(c.lu) || RESTE.test(c.lu)
      ? "intervenant"
      : undefined;
  if (!qui) return undefined;
  return {
    type: "tache",
    qui,
    quoi: c.dit
      .trim()
      .replace(QUOI, "")
      .replace(/[\s,;.]+$/, ""),
  };
}

/** Who signed: some of those whom the charter names. « les trois », « tous sauf l'instructeur ». */
import type { Champ } from "../../../schemas/dialogue.ts";
import { type Contexte, phrase } from "../../contexte.ts";
import { contient, lis } from "../../reading/expressions.ts";
import { enumere, plat } from "../../reading/plat.ts";
import { disTous, sansCeuxQuiManquent } from "../../reading/signatures.ts";
import { signaturesDe } from "../../vie/signatures.ts";
import { editionDe } from "../charte.ts";
import type { TypeDeChamp, Values } from "./champ.ts";

/** « pas signé par elle », « mais pas par elle », « elle a pas voulu »: of whom, is asked. */
const REFUSE =
  /\b(?:pas|non|jamais) (?:encore |ete )*(?:signe\w*|par|voulu)\b|\b(?:pas|plus) (?:d'accord|souhaite|accepte)|\brefus\w*|\ba pas (?:voulu|sign)|\bmanque\b.*\bsigne/;

const signataires = (ctx: Contexte, values: Values): Record<string, string> =>
  editionDe(ctx, values)?.vie?.acte?.signataires ?? {};

/** « contrat mme benali signé par l'association »: the title is of the name, and signs nothing. */
const sansTitres = (text: string): string =>
  text.replace(
    /\b(?:mme|m|mr|madame|monsieur|mlle|famille)\.? (?=[a-z])(?!et (?:l|moi)|a signe|ont signe)/g,
    " ",
  );

const nommes = ({ choix = [] }: Champ, text: string): string[] => {
  const lu = lis(sansTitres(plat(text)));
  return choix.filter((c) => c.mots.some((m) => contient(lu, m))).map((c) => c.valeur);
};

function lus(champ: Champ, text: string, tous: string[]): string[] | undefined {
  const { ont, manquent } = sansCeuxQuiManquent(text);
  const absents = nommes(champ, manquent);
  const dits = nommes(champ, ont).filter((q) => !absents.includes(q));
  const qui = dits.length && !disTous(ont) ? dits : disTous(ont) || absents.length ? tous : [];
  const signes = qui.filter((q) => tous.includes(q) && !absents.includes(q));
  return signes.length ? signes : undefined;
}

export const personnes: TypeDeChamp = {
  lit(ctx, champ, text, values) {
    const tous = Object.keys(signataires(ctx, values));
    const exact = tous.find((q) => q === plat(text));
    if (exact || text === "tous") return exact ? [exact] : tous;
    return REFUSE.test(plat(text)) ? undefined : lus(champ, text, tous);
  },
  repere(_ctx, champ, text) {
    if (REFUSE.test(plat(text))) return undefined;
    const { ont, manquent } = sansCeuxQuiManquent(text);
    const absents = nommes(champ, manquent);
    const dits = nommes(champ, ont).filter((q) => !absents.includes(q));
    return dits.length && !disTous(ont) ? dits : undefined;
  },
  dit: (ctx, _champ, value, values) => {
    const noms = signataires(ctx, values);
    return Array.isArray(value) ? enumere(value.map((q) => noms[q] ?? q)) : String(value);
  },
  boutons(ctx, _champ, values) {
    const edition = editionDe(ctx, values);
    const dossier = ctx.dossiers.find((d) => d.id === values.dossier);
    if (!edition || !dossier) return [];
    const noms = signataires(ctx, values);
    const { manquent } = signaturesDe(edition, dossier);
    return [
      ...(manquent.length > 1 ? [[phrase(ctx, "bouton-tous"), "tous"] as const] : []),
      ...manquent.map((q) => [noms[q]!, q] as const),
    ];
  },
};

/** « ma collègue julie me remplace »: who stands in for somebody who is away. */
import { lisTexte, type Texte } from "./mots.ts";

/** « ma collègue julie me remplace », « remplacée par Julie Roux », « voir avec julie ». */
const NOM =
  "(?<nom>(?!(?:sous|avec|avant|dans|pour|en|a|de|du|des|le|les)\\b)[a-z][a-z'-]*(?: (?!me |m'|qui |prend|pendant|du |en |le |la |les |a )[a-z][a-z'-]*){0,2})";
const COLLEGUE =
  "(?:(?:ma |mon |notre |une? |la |le )(?:collegue|binome|remplacante?|suppleante?|consoeur|confrere|coequipiere?|chef\\w*|coordinat\\w*|stagiaire) )?";
const REMPLACE = [
  new RegExp(
    `(?:^|[,.;:(-] ?| et (?:c'est )?| c'est | par )(?:c'est )?${COLLEGUE}${NOM} (?:qui )?(?:me (?:remplace\\w*|supplee\\w*|relaie\\w*)|m'a remplacee?|prend(?:ra)? (?:le relais|la suite|mes (?:dossiers|mesures|menages|suivis))|s'occupe(?:ra)? de (?:tout|mes (?:dossiers|mesures|menages|suivis))|gere mes (?:dossiers|mesures|menages|suivis)|assure (?:l'interim|la suite|le relais))`,
    "d",
  ),
  new RegExp(`(?:je suis |je serai )?remplacee? par ${COLLEGUE}${NOM}`, "d"),
  new RegExp(
    `(?:voir|contacter|s'adresser a|vois|passe par|passer par) (?:avec )?${COLLEGUE}${NOM}`,
    "d",
  ),
  new RegExp(`(?:ma |mon )?(?:remplacante?|suppleante?) ?(?::|c'est|est|sera) ?${NOM}`, "d"),
];
const PERSONNE =
  /^(?:personne|qui|collegue|quelqu|on|elle|il|je|ma|mon|une?|la|le|elles?|ils?|ca|tu)\b/;

/** The name of who stands in, as typed, with a first capital; and where the words for it stand. */
export function remplacantDans({ dit, nu }: Texte) {
  for (const motif of REMPLACE) {
    const m = motif.exec(nu);
    const [debut, fin] = m?.indices?.groups?.nom ?? [];
    if (!m || debut === undefined || fin === undefined) continue;
    const nom = dit.slice(debut, fin);
    const place = { debut: m.index, fin: m.index + m[0].length };
    if (PERSONNE.test(nu.slice(debut, fin))) return { place };
    return { place, nom: nom.replace(/(?<![\p{L}])\p{Ll}/gu, (c) => c.toUpperCase()) };
  }
  return undefined;
}
/** « julie me remplace », said alone. */
export const lisRemplacant = (text: string): string | undefined =>
  remplacantDans(lisTexte(text))?.nom;

/** The names in a log, in order, and whether each is that of a household whose contact is told. */

import type { Place } from "./clauses.ts";
import { modeDe, parleDeContact } from "./intentions.ts";
import type { Menages } from "./menages.ts";
import { plat } from "./plat.ts";
import { ditLaPresence } from "./presence.ts";

export type Mention = Place & {
  sorte: "surs" | "doutes" | "inconnus";
  mention: Menages["surs"][number] | Menages["doutes"][number] | Menages["inconnus"][number];
  /** The same for the same household. */
  cle: string;
};

export function mentionsDe(menages: Menages): Mention[] {
  return [
    ...menages.surs.map((m) => ({ ...m, sorte: "surs" as const, mention: m, cle: m.dossier.id })),
    ...menages.doutes.map((m) => ({
      debut: m.debut,
      fin: m.fin,
      sorte: "doutes" as const,
      mention: m,
      cle: m.candidats.map((c) => c.id).join(),
    })),
    ...menages.inconnus.map((m) => ({
      debut: m.debut,
      fin: m.fin,
      sorte: "inconnus" as const,
      mention: m,
      cle: plat(m.nom),
    })),
  ].sort((a, b) => a.debut - b.debut);
}

/** « la voisine de Mme Benali », « avec le fils Martin »: named beside somebody else. */
export const estAdjoint = (text: string, { debut }: Place, avant?: Place): boolean =>
  // « elle dit que Haddad a appelé »: hearsay.
  (avant !== undefined &&
    /\b(?:dit|dis|disent|disait|signale|explique|raconte|parait|appris|confirme) qu[e'] ?$/.test(
      `${plat(text.slice(Math.max(0, debut - 30), debut))} `,
    )) ||
  // « vu Martin avec Haddad »; « rencontre commune avec Mme Durant » is hers.
  (avant !== undefined && /^[^;.]*\bavec\b[^,;.]*$/i.test(text.slice(avant.fin, debut))) ||
  /\b(?:voisine?s?|soeur|frere|fille|fils|mere|pere|cousine?|amie?|ex|gardien|referente?(?: rsa)?|assistante? sociale|educ\w*|collegue|cesf|docteur|dr|nom|rue|avenue|place|quartier|residence)(?: (?:de|du|des|d'|a|la|le|les|son|sa))*\s*$/.test(
    plat(text.slice(Math.max(0, debut - 30), debut)),
  );

/** « rue Martin Luther King ». */
export const estUneVoie = (text: string, { debut }: Place): boolean =>
  /\b(?:rue|avenue|av|bd|boulevard|place|quartier|residence|ecole|college|impasse|chemin)(?: (?:de|du|des|d'|la|le|les))*\s*$/.test(
    plat(text.slice(Math.max(0, debut - 30), debut)),
  );

const DIT =
  /\b(?:chez (?:elle|lui|eux)|pareil|idem|ok|ras|present\w*|absent\w*|porte (?:close|fermee)|personne|vue?s?|rien|annul\w*|report\w*|lapin|pas la|repond\w*|repondeur|message|msg|sms|mail|courrier|dette|plan|bdf|loyer|bail|doit|signe\w*|depose\w*|\d{1,2} ?h)\b|:/;

/** What is said right after a name, of that name: « porte close », « ok ». */
export const estEnonce = (apres: string): boolean =>
  /^\s*:?\s*(?:ok|ras|absent\w*|present\w*|porte|personne|pas|annul|report|\d|dossier|a |n'|dette|vu)/.test(
    plat(apres),
  );

/** Something is told of that household: a contact, an hour, a state; or its name opens the clause. */
export function aUnIndice(
  text: string,
  clauses: Place[],
  m: Mention,
  avant: Mention | undefined,
  fin?: number,
): boolean {
  const i = clauses.findLastIndex((c) => c.debut <= m.debut);
  const clause = clauses[i]!;
  const apres = clauses[i + 1];
  const suite = apres && (fin ?? text.length) >= apres.fin ? apres.fin : clause.fin;
  const sien = text.slice(Math.max(clause.debut, avant?.fin ?? 0), suite);
  const devant = plat(text.slice(Math.max(clause.debut, avant?.fin ?? 0), m.debut));
  const ouvre = /^[\s,;:&+/-]*(?:(?:et|puis|chez|mme|m|mr|la|le|\d+h?\d*)(?: |$))*$/.test(devant);
  const dit =
    parleDeContact(sien) ||
    ditLaPresence(sien) ||
    modeDe(sien) !== undefined ||
    DIT.test(plat(sien)) ||
    text[clause.fin] === ":";
  if (m.sorte === "inconnus")
    return (
      dit &&
      !/\b(?:de la|du|de l'|des|caf|mds|ccas|referente?|collegue)\b/.test(
        plat(text.slice(m.fin, clause.fin)).slice(0, 15),
      )
    );
  return dit || ouvre;
}

/** « Da Silva ou Fontaine »: one of them, to be asked. */
export function alternatives(text: string, mentions: Mention[]): Mention[] {
  const unies: Mention[] = [];
  for (const m of mentions) {
    const avant = unies.at(-1);
    const ou =
      avant &&
      /^\s*,?\s*ou (?:bien |alors |plut[oô]t )?(?:chez )?$/i.test(text.slice(avant.fin, m.debut));
    if (!ou) {
      unies.push(m);
      continue;
    }
    const candidats = [...new Set([...candidatsDe(avant), ...candidatsDe(m)])];
    const place = { debut: avant.debut, fin: m.fin };
    unies[unies.length - 1] = {
      ...place,
      sorte: "doutes",
      mention: { ...place, candidats },
      cle: candidats.map((c) => c.id).join(),
    };
  }
  return unies;
}

const candidatsDe = ({ mention }: Mention) =>
  "dossier" in mention ? [mention.dossier] : "candidats" in mention ? mention.candidats : [];

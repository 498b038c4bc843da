/** A household that has a dossier already: found by its name among those that the person may see. */

import type { Valeur } from "../../../model.ts";
import type { Champ } from "../../../schemas/dialogue.ts";
import type { Contexte } from "../../contexte.ts";
import { situe } from "../../dossier/dossiers.ts";
import { placesDesDates } from "../../reading/dates-lues.ts";
import { menagesDe } from "../../reading/menages.ts";
import { civilite, mots, plat } from "../../reading/plat.ts";
import { enDoute, type TypeDeChamp } from "./champ.ts";
import { menage } from "./menage.ts";

const lus = (ctx: Contexte, text: string) =>
  menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));

/** The one that a sentence names without doubt. */
function seul(ctx: Contexte, text: string): string | undefined {
  const { surs, doutes } = lus(ctx, text);
  const ids = new Set(surs.map((m) => m.dossier.id));
  return ids.size === 1 && !doutes.length ? [...ids][0] : undefined;
}

/** Several households are named without doubt: a step is of one. */
export const enNommePlusieurs = (ctx: Contexte, text: string): boolean =>
  new Set(lus(ctx, text).surs.map((m) => m.dossier.id)).size > 1;

/** Words that may stand around the name in an answer, and say nothing more. */
const AUTOUR = new Set(
  "c ce est cest pour pr la le l les celle celui chez de du d a au en et oui non plutot famille menage dossier mois".split(
    " ",
  ),
);

/** What an answer says, plain, dates and filling left out: « c'est la Claire » → claire. */
const utiles = (ctx: Contexte, text: string) => {
  const dates = placesDesDates(text, ctx.message.at);
  return mots(text).filter(
    (m) =>
      !AUTOUR.has(m.mot) &&
      !/^\d+$/.test(m.mot) &&
      !dates.some((d) => m.index < d.fin && m.fin > d.debut),
  );
};

/** Of those that were offered, the one that every word of the answer fits: « la claire », « celle de Colmar ». */
function parmi(ctx: Contexte, text: string, ids: readonly string[]): string | undefined {
  const dits = utiles(ctx, text);
  const va = (d: Contexte["dossiers"][number]) => {
    const siens = mots(plat(`${d.nom} ${d.prenom} ${d.commune}`)).map((m) => m.mot);
    const titres = mots(d.civilite).flatMap((m) => civilite(m.mot) ?? []);
    return dits.every(({ mot }) => siens.includes(mot) || titres.some((t) => t === civilite(mot)));
  };
  const bons = ctx.dossiers.filter((d) => ids.includes(d.id) && va(d));
  return dits.length && bons.length === 1 ? bons[0]!.id : undefined;
}

/** The answer is that name and nothing else: « benali interompue hier » is no answer. */
function nomSeul(ctx: Contexte, text: string): string | undefined {
  const id = seul(ctx, text);
  const { surs } = lus(ctx, text);
  const reste = utiles(ctx, text).filter(
    (m) => !surs.some((s) => m.index >= s.debut && m.fin <= s.fin),
  );
  return reste.length ? undefined : id;
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
  lit(ctx, champ, text, values) {
    const bouton = ctx.dossiers.find((d) => d.id === text)?.id;
    const offerts = values[enDoute(champ.champ)];
    if (bouton) return bouton;
    return Array.isArray(offerts)
      ? parmi(ctx, text, offerts)
      : (nomSeul(ctx, text) ?? neuf(ctx, champ, text, true));
  },
  repere: (ctx, champ, text) => seul(ctx, text) ?? neuf(ctx, champ, text, false),
  candidats(ctx, champ, text, values) {
    const { surs, doutes } = lus(ctx, text);
    const offerts = values[enDoute(champ.champ)];
    const avant = Array.isArray(offerts) ? offerts : [];
    // Of a household that was not offered, only its bare name is heard.
    if (avant.length && !nomSeul(ctx, text)) return [];
    const tous = [...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)];
    return [...new Set([...avant, ...tous.map((d) => d.id)])];
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

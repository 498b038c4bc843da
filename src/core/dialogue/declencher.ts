/** Which dialog a message opens: by its first words, or by what it says of a household that it names. */
import type { Dossier } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { editionPour } from "../charte/edition.ts";
import type { Contexte } from "../contexte.ts";
import { lisDates, placesDesDates } from "../reading/dates-lues.ts";
import { contient, expression, force, lis, type TexteLu } from "../reading/expressions.ts";
import { menagesDe } from "../reading/menages.ts";
import { sansSalut } from "../reading/ordres.ts";
import { plat } from "../reading/plat.ts";
import { champs } from "./champs/index.ts";

/** A territory may have words of its own for a request. */
const declencheursDe = (ctx: Contexte, dialogue: Dialogue, chez: string | undefined): string[] => {
  const edition = chez && dialogue.envoi ? editionPour(ctx.catalog, chez, ctx.jour) : undefined;
  return [...dialogue.declencheurs, ...(edition?.vie?.demande?.declencheurs ?? [])];
};

/** `chez`: the territory chosen, or the person's. */
export const declenche = (
  ctx: Contexte,
  text: string,
  chez = ctx.personne.territoire,
): Dialogue | undefined => {
  const lu = ` ${plat(sansSalut(text)).replace(/[^a-z0-9']+/g, " ")} `;
  // « demande de Mme Okonkwo refusée, commission du 4 »: what became of one, not a new one.
  const etape = reconnu(ctx, text);
  if (etape?.enregistre === "decision") return etape;
  return ctx.catalog.dialogues.find(
    (d) =>
      d.toujours?.some((mot) => lu.startsWith(` ${plat(mot)} `)) ||
      declencheursDe(ctx, d, chez).some(
        (mot) =>
          lu === ` ${plat(mot)} ` ||
          (lu.startsWith(` ${plat(mot)} `) && (!d.reconnait || deQui(ctx, d, text))) ||
          lu.includes(` je veux faire une ${plat(mot)} `),
      ),
  );
};

/** `=d'accord`: these very words in a row; else an expression, as elsewhere. */
const dite = (lu: TexteLu, ecrite: string): boolean =>
  ecrite.startsWith("=") ? contient(lu, ecrite.slice(1)) : force(lu, expression(ecrite)) > 0;

/** « martin renouvelé 4 mois »: a step told of a household. */
export function reconnu(ctx: Contexte, text: string): Dialogue | undefined {
  const dialogue = reconnuDeQuiconque(ctx, text);
  return dialogue && deQui(ctx, dialogue, text) ? dialogue : undefined;
}

/** The step that the words tell, whoever it is of; the surest expression decides. `suivi`: as if its kind had begun. */
export function reconnuDeQuiconque(
  ctx: Contexte,
  text: string,
  suivi = false,
): Dialogue | undefined {
  const lu = lis(text);
  const nommes = menagesNommes(ctx, text);
  const dits = ctx.catalog.dialogues.flatMap((dialogue) => {
    if (dialogue["pas-si"]?.some((e) => dite(lu, e))) return [];
    const commence = nommes.some((d) => d.etapes.some((e) => e.type === dialogue.enregistre));
    const suite = suivi || commence ? (dialogue["reconnait-suite"] ?? []) : [];
    const forces = [...(dialogue.reconnait ?? []), ...suite].map((e) => force(lu, expression(e)));
    const mieux = Math.max(0, ...forces, devantLeNom(ctx, dialogue, text) ? 1 : 0);
    return mieux ? [{ dialogue, mieux }] : [];
  });
  dits.sort((a, b) => b.mieux - a.mieux);
  return dits[0]?.dialogue;
}

/** « fin Benali le 31 mars »: the word begins the text, the name follows, and a day is said. */
function devantLeNom(ctx: Contexte, dialogue: Dialogue, text: string): boolean {
  const dates = lisDates(text, ctx.message.at, "past");
  const { surs, doutes } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const debut = Math.min(...[...surs, ...doutes].map((m) => m.debut));
  const avant = Number.isFinite(debut) ? plat(sansSalut(text.slice(0, debut))) : "";
  return dates.some((d) => d.jour) && (dialogue["devant-le-nom"] ?? []).includes(avant);
}

/** A step is of a household that has a dossier; only an order may be of one that has none yet. */
function deQui(ctx: Contexte, dialogue: Dialogue, text: string): boolean {
  if (menagesNommes(ctx, text).length) return true;
  const champ = dialogue.champs.find((c) => c.nouveau);
  return champ !== undefined && champs.menage.repere?.(ctx, champ, text) !== undefined;
}

/** Those whom the text names, or may name. */
function menagesNommes(ctx: Contexte, text: string): Dossier[] {
  const { surs, doutes } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  return [...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)];
}

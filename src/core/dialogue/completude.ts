/** What a request still lacks for the charter: named, so that it is not sent without. */
import type { Dialogue } from "../../schemas/dialogue.ts";
import type { Contexte } from "../contexte.ts";
import type { Values } from "./champs/champ.ts";
import { champsUtiles } from "./champs-utiles.ts";
import { editionDe } from "./charte.ts";

/** Asked of every request, whatever the charter. */
const TOUJOURS: ReadonlySet<string> = new Set(["menage", "territoire", "nature", "adhesion"]);

/** Labels of what is missing, in the order of the dialog. A paper not signed is missing. */
export function manquants(ctx: Contexte, dialogue: Dialogue, values: Values): string[] {
  const exiges = editionDe(ctx, values)?.vie?.demande?.champs ?? {};
  return champsUtiles(ctx, dialogue, values)
    .filter(({ champ }) => TOUJOURS.has(champ) || exiges[champ]?.exige)
    .filter(({ champ, type, alerte }) => {
      const value = values[champ] ?? null;
      return value === null || (type === "oui-non" && value === false && alerte === undefined);
    })
    .map((c) => c.libelle);
}

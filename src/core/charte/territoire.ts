/** The territory that a short answer names: « charente », « en Alsace », « la CeA ». */
import type { Contexte } from "../contexte.ts";
import { lis } from "../reading/expressions.ts";
import { plat } from "../reading/plat.ts";
import { territoiresDe } from "./sujet.ts";

export function territoireDit({ catalog }: Contexte, text: string): string | undefined {
  const dits = territoiresDe(lis(text), catalog);
  const code = catalog.territoires.find((t) => t.territoire === plat(text));
  return code?.territoire ?? (dits.length === 1 ? dits[0]!.territoire : undefined);
}

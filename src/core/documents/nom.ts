/** The name of a file: what it is, whose, when. ASCII, no first name. */
import type { Day } from "../../model.ts";
import { plat } from "../reading/plat.ts";

const TITRES = /^(?:m et mme|mme et m|m|mme|mr|mlle|famille)-/;

/** `bilan-martin-2026-03-04`. */
export function nomDeFichier(quoi: string, menage: string, jour: Day): string {
  const qui = plat(menage)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(TITRES, "")
    .replace(/^-+|-+$/g, "");
  return [quoi, qui, jour].filter(Boolean).join("-");
}

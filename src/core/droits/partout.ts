/** The households that a name may be of, whoever follows them: only for a dossier opened out of one's scope. */
import type { Dossier } from "../../model.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";

/** Several of one name are told apart by their commune. */
export function nommesPartout(dossiers: readonly Dossier[], text: string): Dossier[] {
  const { surs, doutes } = menagesDe(text, [...dossiers]);
  const tous = [...new Set([...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)])];
  const dit = plat(text);
  const ici = tous.filter((d) => d.commune && dit.includes(plat(d.commune)));
  return tous.length > 1 && ici.length ? ici : surs.length ? tous : [];
}

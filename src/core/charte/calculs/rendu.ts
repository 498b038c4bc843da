/** « rendu le 2/07, trop tard ? »: a day on which something was done, against its limit. */
import type { Day } from "../../../model.ts";
import { dateDe, type Role } from "../../reading/roles.ts";
import { dis, ecart } from "../../time.ts";
import { contredit, type Donnees, dit, type Fait, fait, type Verdict } from "./donnees.ts";

export type Rendu = { faits: Fait[]; verdict?: Verdict | undefined; preuve?: Fait };

/** Nothing when no such day was typed. The verdict is for the caller that has only this one limit. */
export function rendu(d: Donnees, limite: Day, libelle: string, ...roles: Role[]): Rendu {
  const le = dateDe(d.roles, ...roles)?.jour;
  if (!le) return { faits: [] };
  const n = ecart(limite, le);
  const valeur =
    n > 0
      ? dit(d, "hors-delai", { libelle, jour: dis(le), limite: dis(limite), n })
      : dit(d, "dans-les-temps", { libelle, jour: dis(le), limite: dis(limite) });
  const preuve = fait(d, "fait-rendu", valeur);
  return {
    faits: [preuve],
    ...(d.roles.ferme && { verdict: contredit(d.roles, n > 0 ? "non" : "oui"), preuve }),
  };
}

/** Which authority decides for a place on a day: two may share one set of rules, split by commune from a date. */
import type { Day } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Autorite } from "../../schemas/regles.ts";
import { contient, type TexteLu } from "../reading/expressions.ts";

export type AutoriteDe = { autorite: Autorite; lieu?: string };

const enCharge = ({ du, au }: Autorite, jour: Day) =>
  (du === undefined || du <= jour) && (au === undefined || jour <= au);

/** The authorities in charge on `jour`; for the place that `texte` names, only its own. */
export function autoritesDe(
  { autorites = {}, secteurs = {} }: Edition,
  texte: TexteLu,
  jour: Day,
): AutoriteDe[] {
  const toutes = Object.values(autorites).filter((a) => enCharge(a, jour));
  const lieux = [...Object.values(autorites), ...Object.values(secteurs)].flatMap(
    (x) => x.lieux ?? [],
  );
  const nommes = new Set(lieux.filter((l) => contient(texte, l)));
  if (!nommes.size) return toutes.map((autorite) => ({ autorite }));
  const ailleurs = toutes.find((a) => a["partout-ailleurs"]);
  return [...nommes].flatMap((lieu) => {
    const autorite = toutes.find((a) => a.lieux?.includes(lieu)) ?? ailleurs;
    return autorite ? [{ autorite, lieu }] : [];
  });
}

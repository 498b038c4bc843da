/** Which kinds of measure are meant: those that a question names, the one that a household has. Never a guess. */
import type { Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Mesure } from "../../schemas/mesure.ts";
import { contient, lis, sansExpression, type TexteLu } from "../reading/expressions.ts";

/** Keys of the kinds named, the longest name first: « asll renforce » is not also « asll ». */
export function mesuresNommees({ mesures }: Edition, texte: TexteLu): string[] {
  const noms = Object.entries(mesures)
    .flatMap(([cle, { mots = [] }]) => mots.map((mot) => ({ cle, mot })))
    .sort((a, b) => b.mot.length - a.mot.length);
  const nommees = new Set<string>();
  let reste = texte;
  for (const { cle, mot } of noms)
    while (contient(reste, mot)) {
      nommees.add(cle);
      reste = sansExpression(reste, mot);
    }
  return Object.keys(mesures).filter((cle) => nommees.has(cle));
}

/** The kind of a household's measure; undefined when the charter has several and its nature tells none. */
export function mesureDuDossier(edition: Edition, { nature }: Pick<Dossier, "nature">) {
  const cles = Object.keys(edition.mesures);
  if (cles.length === 1) return cles[0];
  if (cles.includes(nature)) return nature;
  const nommees = mesuresNommees(edition, lis(nature));
  if (nommees.length === 1) return nommees[0];
  const par = cles.filter((cle) => Object.hasOwn(edition.mesures[cle]!.natures ?? {}, nature));
  return par.length === 1 ? par[0] : undefined;
}

/** The rules of a household's kind of measure, when it is known which. */
export function mesureSuivie(
  edition: Edition,
  dossier: Pick<Dossier, "nature">,
): Mesure | undefined {
  const cle = mesureDuDossier(edition, dossier);
  return cle === undefined ? undefined : edition.mesures[cle];
}

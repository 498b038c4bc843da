/** Keys that an edition names and that must exist: topics, devices, kinds of measure, tables, readings. */

import type { Edition } from "./charte.ts";
import type { Dispositifs } from "./lexique.ts";

export type Reference = {
  /** Where it stands in the file: `reponses.duree.mesure`. */
  ou: string;
  nomme: string;
  connus: string[];
};

type Connus = { sujets: object; dispositifs: Dispositifs };

/** Every key named, with those that it may be. */
export function references(edition: Edition, { sujets, dispositifs }: Connus): Reference[] {
  const { reponses, tableaux = {}, baremes = {}, consequences = {}, mesures, cumul } = edition;
  const parmi = (ou: string, nommes: (string | undefined)[], connus: object): Reference[] =>
    nommes.flatMap((nomme) =>
      nomme === undefined ? [] : [{ ou, nomme, connus: Object.keys(connus) }],
    );
  return [
    ...parmi("reponses", Object.keys(reponses), sujets),
    ...parmi("silences", edition.silences, sujets),
    ...parmi("cumul.dispositifs", Object.keys(cumul.dispositifs), dispositifs),
    ...Object.entries(reponses).flatMap(([cle, r]) => [
      ...parmi(`reponses.${cle}.tableau`, [r.tableau], tableaux),
      ...parmi(`reponses.${cle}.bareme`, [r.bareme], baremes),
      ...parmi(`reponses.${cle}.consequences`, r.consequences ?? [], consequences),
      ...parmi(`reponses.${cle}.mesure`, [r.mesure], mesures),
      ...parmi(`reponses.${cle}.par-mesure`, Object.keys(r["par-mesure"] ?? {}), mesures),
      ...(r.variantes ?? [])
        .flatMap((v, i) => [
          ...parmi(`reponses.${cle}.variantes.${i}.mesure`, [v.mesure], mesures),
          ...parmi(`reponses.${cle}.variantes.${i}.tableau`, [v.tableau], tableaux),
        ])
        .flat(),
    ]),
    ...Object.entries(tableaux).flatMap(([cle, t]) =>
      parmi(`tableaux.${cle}.recompte`, [t.recompte], tableaux),
    ),
    ...Object.entries(edition.ambiguites ?? {}).flatMap(([cle, a]) =>
      parmi(`ambiguites.${cle}.sujets`, a.sujets, reponses),
    ),
    ...Object.entries(edition.echeances).flatMap(([cle, e]) =>
      parmi(`echeances.${cle}.mesure`, [e.mesure], mesures),
    ),
    ...parmi("gts.revue", echeancesDeLaRevue(edition), edition.echeances),
    ...Object.entries(mesures).flatMap(([cle, { phases = {} }]) =>
      Object.entries(phases).flatMap(([phase, { issues = {} }]) =>
        Object.entries(issues).flatMap(([issue, i]) =>
          parmi(`mesures.${cle}.phases.${phase}.issues.${issue}.mesure`, [i.mesure], mesures),
        ),
      ),
    ),
  ];
}

/** The deadlines that a review meeting is run by. */
function echeancesDeLaRevue({ gts }: Edition): string[] {
  const revue = gts?.revue;
  if (!revue) return [];
  const { theorique, definitif, "proces-verbal": pv, reponse } = revue;
  return [theorique.echeance, reponse, definitif.echeance, pv.echeance];
}

export const inconnue = ({ nomme, connus }: Reference): boolean => !connus.includes(nomme);

/** Which households somebody's words name, before they leave. */
import type { Contexte } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";

export type Nommes = {
  /** To be said aloud. */
  noms: string[];
  /** Where those that are known live. */
  territoires: string[];
  /** The only one that they name, by its id. */
  seul?: string;
};

export function nommesDans({ dossiers, message }: Contexte, texte: string): Nommes {
  const { surs, doutes, inconnus } = menagesDe(texte, dossiers, placesDesDates(texte, message.at));
  const connus = [...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)];
  const dits = [
    ...surs.map((m) => situe(m.dossier)),
    ...doutes.map(({ debut, fin }) => texte.slice(debut, fin)),
    ...inconnus.map(({ nom }) => nom),
  ];
  const [seul, autre] = new Set(surs.map((m) => m.dossier.id));
  return {
    noms: [...new Set(dits)],
    territoires: [...new Set(connus.map((d) => d.territoire))],
    ...(seul && !autre && !doutes.length && { seul }),
  };
}

/** Says what an import changes, row by row where it matters. */
import type { Fiche } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { enumere } from "../reading/plat.ts";
import type { Comparaison } from "./comparer.ts";
import { situe } from "./dossiers.ts";

/** Longer lists are cut, and the cut is said. */
const LIGNES = 15;

/** What is to be written: the new ones and those that differ. */
export const aEcrire = ({ nouveaux, changes }: Comparaison): Fiche[] => [
  ...nouveaux,
  ...changes.map((c) => c.fiche),
];

/** `essai`: nothing is written yet. `refus`: one sentence for each bad row. */
export function disImport(
  ctx: Pick<Contexte, "catalog">,
  { nouveaux, changes, inchanges, homonymes }: Comparaison,
  refus: readonly string[],
  essai: boolean,
): string {
  const n = nouveaux.length + changes.length;
  const lignes = [
    ...changes.map(({ dossier, champs }) =>
      phrase(ctx, "import-change", { menage: situe(dossier), champs: enumere(champs) }),
    ),
    ...homonymes.map((noms) => phrase(ctx, "import-homonymes", { menages: enumere(noms) })),
    ...refus,
  ];
  return [
    phrase(ctx, essai ? "import-essai" : "import-fait", { n }),
    phrase(ctx, "import-detail", {
      nouveaux: nouveaux.length,
      changes: changes.length,
      inchanges,
      refus: refus.length,
    }),
    ...lignes.slice(0, LIGNES),
    ...(lignes.length > LIGNES ? [phrase(ctx, "et-encore", { n: lignes.length - LIGNES })] : []),
  ].join("\n");
}

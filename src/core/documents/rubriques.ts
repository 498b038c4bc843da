/** Fills the headings that a charter asks for, one after the other. */
import type { BlocDeDocument } from "../../model.ts";
import type { Contenu, Rubrique } from "../../schemas/piece.ts";
import { phrase } from "../contexte.ts";
import { type Cas, type Contenant, fait, type Rempli } from "./cas.ts";
import { avisAssociation, avisMenage, suite } from "./contenus/avis.ts";
import { missions, objectifs, operationnels, rythme } from "./contenus/convenu.ts";
import { interruption, moisDus, raison, refus, suspension } from "./contenus/demarches.ts";
import { absences, actions, moyens } from "./contenus/journal.ts";
import { presentation } from "./contenus/limites.ts";
import { evolution, resultats } from "./contenus/resultats.ts";

const CONTENANTS: Record<Contenu, Contenant> = {
  objectifs,
  operationnels,
  moyens,
  actions,
  resultats,
  evolution,
  "avis-menage": avisMenage,
  "avis-association": avisAssociation,
  suite,
  presentation,
  missions,
  rythme,
  interruption,
  raison,
  "mois-dus": moisDus,
  suspension,
  refus,
  absences,
};

export type Remplie = Rempli & { libelle: string };

/** The charter's headings; below a bilan that asks for no means, the journal's own figures. */
export function remplis(cas: Cas): Remplie[] {
  const rubriques = cas.piece?.rubriques ?? [];
  const siennes = rubriques.map((r) => ({ libelle: r.libelle, ...remplit(cas, r) }));
  if (cas.type !== "bilan") return siennes;
  const dits = new Set(rubriques.map((r) => r.contenu));
  const reste = (["moyens", "resultats"] as const).filter((c) => !dits.has(c));
  const reperes = reste.map((c) => ({
    libelle: phrase(cas.ctx, `piece-reperes-${c}`),
    ...connus(CONTENANTS[c](cas)),
  }));
  return [...siennes, ...reperes.filter((r) => r.blocs.length)];
}

/** What no text asks for is not to be filled in. */
const connus = (dit: Rempli): Rempli => ({
  ...dit,
  blocs: dit.blocs.flatMap((b): BlocDeDocument[] => {
    if (!("faits" in b)) return [b];
    const faits = b.faits.filter((f) => !f.manque || f.valeur).map(({ manque: _, ...f }) => f);
    return faits.length ? [{ faits }] : [];
  }),
});

function remplit(cas: Cas, rubrique: Rubrique): Rempli {
  const dit = rubrique.contenu ? CONTENANTS[rubrique.contenu](cas) : { blocs: [] };
  const aCompleter = rubrique["a-completer"] ?? [];
  const { rappel, cases } = rubrique;
  const blocs: BlocDeDocument[] = [
    ...(rappel ? [{ texte: rappel }] : []),
    ...(cases ? [...dit.blocs, { cases }, ...unis([], aCompleter)] : unis(dit.blocs, aCompleter)),
  ];
  return { ...dit, blocs };
}

/** What is left to fill in joins the table that stands there. */
function unis(blocs: BlocDeDocument[], aCompleter: string[]): BlocDeDocument[] {
  const lignes = aCompleter.map((libelle) => fait(libelle));
  const [premier, ...suite] = blocs;
  if (!lignes.length) return blocs;
  if (premier && "faits" in premier) return [{ faits: [...premier.faits, ...lignes] }, ...suite];
  return [...blocs, { faits: lignes }];
}

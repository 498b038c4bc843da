/** The verdict on two measures at once: forbidden, to submit, admitted, not aimed at. Per edition, never across. */
import type { Source } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Citation } from "../../schemas/commun.ts";
import type { VERDICTS } from "../../schemas/cumul.ts";

export type Verdict = {
  dispositif: string;
  libelle: string;
  /** `sous-condition`: it depends on a fact that the sentence names. */
  verdict: (typeof VERDICTS)[number] | "sous-condition";
  /** The reasons, one sentence each. */
  raisons: string[];
  sources: Source[];
};

export const sourcesDe = (edition: Edition, citations: Citation[]): Source[] =>
  citations.map(({ section, extrait }) => ({
    edition: edition.edition,
    titre: edition.titre,
    section,
    extrait,
  }));

/** A device outside the list gets the edition's own default, said with the sentence of the list. */
export function verdictDe(catalog: Catalog, edition: Edition, dispositif: string): Verdict {
  const { libelle, famille, interpretation } = catalog.dispositifs[dispositif]!;
  const { cumul } = edition;
  const entree =
    cumul.dispositifs[dispositif] ?? (famille ? cumul.dispositifs[famille] : undefined);
  const commun = { dispositif, libelle };
  const aussi = interpretation ? [interpretation] : [];
  if (!entree)
    return {
      ...commun,
      verdict: cumul["par-defaut"],
      raisons: [cumul["hors-liste"]],
      sources: sourcesDe(edition, cumul.citations),
    };
  const citations = entree.citations.length ? entree.citations : cumul.citations;
  const { condition } = entree;
  return {
    ...commun,
    verdict: condition ? "sous-condition" : entree.verdict,
    raisons: [entree.reponse, ...(condition ? [condition["reponse-si-non"]] : []), ...aussi],
    sources: sourcesDe(edition, citations),
  };
}

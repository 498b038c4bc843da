/** The verdict on two measures at once: forbidden, to submit, admitted, not aimed at. Per edition, never across. */
import type { Source } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Citation } from "../../schemas/commun.ts";
import type { Cumul, VERDICTS } from "../../schemas/cumul.ts";
import { expression, force, type TexteLu } from "../reading/expressions.ts";

export type Verdict = {
  dispositif: string;
  libelle: string;
  /** `sous-condition`: it depends on a fact that the sentence names. */
  verdict: (typeof VERDICTS)[number] | "sous-condition";
  /** The edition's own words in the place of the verdict's. */
  titre?: string;
  /** The reasons, one sentence each. */
  raisons: string[];
  sources: Source[];
};

export type Condition = NonNullable<Cumul["dispositifs"][string]["condition"]>;

export const sourcesDe = (edition: Edition, citations: Citation[]): Source[] =>
  citations.map(({ section, extrait }) => ({
    edition: edition.edition,
    titre: edition.titre,
    section,
    extrait,
  }));

/** What is known of a condition inside an item: `undefined` when nobody said. */
export type Tenue = boolean | undefined;

const NIE = expression("pas|non|sans|aucun*|ni|jamais");

/** Said in the question itself: « exercée par son frère ». Both at once is a denial, or is not understood. */
export function dite(condition: Condition, dit: TexteLu | undefined): Tenue {
  const dans = (expressions: string[] = []) =>
    dit !== undefined && expressions.some((e) => force(dit, expression(e)) > 0);
  const [oui, non] = [dans(condition.oui), dans(condition.non)];
  if (dit && oui && non) return force(dit, NIE) > 0 ? false : undefined;
  if (oui) return true;
  return non ? false : undefined;
}

/** The item of the list that a device falls under, itself or by its family. */
export function entreeDe(catalog: Catalog, { cumul }: Edition, dispositif: string) {
  const { famille } = catalog.dispositifs[dispositif]!;
  return cumul.dispositifs[dispositif] ?? (famille ? cumul.dispositifs[famille] : undefined);
}

/**
 * A device outside the list gets the edition's own default, said with the sentence of the list.
 * `dit`: the question, for conditions that it settles; `tenue`: what was answered when asked.
 */
export function verdictDe(
  catalog: Catalog,
  edition: Edition,
  dispositif: string,
  dit?: TexteLu,
  tenue?: Tenue,
): Verdict {
  const { libelle, interpretation } = catalog.dispositifs[dispositif]!;
  const { cumul } = edition;
  const entree = entreeDe(catalog, edition, dispositif);
  const commun = { dispositif, libelle, ...(entree?.titre && { titre: entree.titre }) };
  const aussi = interpretation ? [interpretation] : [];
  if (!entree)
    return {
      ...commun,
      verdict: cumul["par-defaut"],
      raisons: [cumul["hors-liste"]],
      sources: sourcesDe(edition, cumul.citations),
    };
  const { condition } = entree;
  const sources = sourcesDe(edition, entree.citations.length ? entree.citations : cumul.citations);
  if (!condition)
    return { ...commun, verdict: entree.verdict, raisons: [entree.reponse, ...aussi], sources };
  const sait = tenue ?? dite(condition, dit);
  const raisons = {
    oui: [entree.reponse, ...aussi],
    non: [entree.reponse, condition["reponse-si-non"], ...aussi],
  };
  if (sait === true) return { ...commun, verdict: entree.verdict, raisons: raisons.oui, sources };
  if (sait === false)
    return { ...commun, verdict: condition["si-non"], raisons: raisons.non, sources };
  return { ...commun, verdict: "sous-condition", raisons: raisons.non, sources };
}

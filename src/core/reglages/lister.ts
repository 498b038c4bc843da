/** Writes the lists: every open wording with the reading in force, or those fixed with their history. */
import type { Memory, Turn } from "../../model.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { disLeJour } from "../time.ts";
import { ambiguitesDe, type Ouverte } from "./ambiguites.ts";
import { libelleDe } from "./montrer.ts";
import { enVigueur, histoire, type Reglage, regle } from "./reglages.ts";

/** « 1. « au-delà du 15 » : lecture prudente, … » */
export function ligne(ctx: Contexte, { nom, ambiguite, edition }: Ouverte, n: number): string {
  const fixe = regle(ctx.reglages, edition, nom);
  const values = {
    n,
    formule: ambiguite.formule,
    lecture: libelleDe(ambiguite, enVigueur(ctx.reglages, edition, nom, ambiguite)),
  };
  return fixe
    ? phrase(ctx, "reglages-ligne-fixee", { ...values, ...signature(fixe) })
    : phrase(ctx, "reglages-ligne-prudente", values);
}

const signature = ({ signataire, le }: Reglage) => ({ signataire, jour: disLeJour(le) });

/** « quels réglages »: each one that a coordinator fixed, signed and dated, the latest first. */
export function fixes(ctx: Contexte, memory: Memory, territoire: string): Turn {
  const { nom } = territoireDe(ctx.catalog, territoire)!;
  const lignes = ambiguitesDe(ctx, territoire).flatMap(({ nom: cle, ambiguite }) => {
    const [dernier, ...avant] = histoire(ctx.reglages, territoire, cle).toReversed();
    if (!dernier) return [];
    const dit = (r: Reglage) => ({ lecture: libelleDe(ambiguite, r.lecture), ...signature(r) });
    return [
      phrase(ctx, "reglages-fixes-ligne", { formule: ambiguite.formule, ...dit(dernier) }),
      ...avant.map((r) => phrase(ctx, "reglages-fixes-avant", dit(r))),
    ];
  });
  return repond(
    ctx,
    memory,
    lignes.length
      ? [phrase(ctx, "reglages-fixes", { nom }), ...lignes].join("\n")
      : phrase(ctx, "reglages-fixes-aucun", { nom }),
  );
}

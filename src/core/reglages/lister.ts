/** Writes one wording in one line, its readings in several, and those that were fixed with their history. */
import type { Memory, Turn } from "../../model.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { disLeJour } from "../time.ts";
import { ambiguitesDe, type Ouverte } from "./ambiguites.ts";
import { libelleDe } from "./montrer.ts";
import { enVigueur, histoire, type Reglage, regle } from "./reglages.ts";

/** « 1. « au-delà du 15 » : … (lecture prudente) » */
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

/** The words, where they are printed, and how they may be read. */
export function lectures(ctx: Contexte, ouverte: Ouverte, nom: string): string {
  const { ambiguite, edition } = ouverte;
  const { titre } = edition;
  return [
    phrase(ctx, "reglage-question", { nom, question: ambiguite.question }),
    ...ambiguite.citations.map(({ extrait, section }) =>
      phrase(ctx, "reglage-citation", { extrait, titre, section }),
    ),
    ...Object.keys(ambiguite.lectures).map((cle, i) => {
      const lecture = nommeLecture(ctx, ouverte, cle, true);
      return phrase(ctx, "reglage-ligne-lecture", { n: i + 1, lecture });
    }),
  ].join("\n");
}

/** A reading, named prudent when it is; `avecEtat` says too which one is in force. */
export function nommeLecture(
  ctx: Contexte,
  { nom, ambiguite, edition }: Ouverte,
  cle: string,
  avecEtat: boolean,
): string {
  const lecture = libelleDe(ambiguite, cle);
  const prudente = cle === ambiguite.prudente;
  const vaut = avecEtat && cle === enVigueur(ctx.reglages, edition, nom, ambiguite);
  if (prudente && vaut) return phrase(ctx, "lecture-prudente-en-vigueur", { lecture });
  if (vaut) return phrase(ctx, "lecture-en-vigueur", { lecture });
  return prudente ? phrase(ctx, "lecture-prudente", { lecture }) : lecture;
}

const LABEL_MAX = 48;
/** Short enough for a button. */
export const abrege = (formule: string): string =>
  formule.length > LABEL_MAX ? `${formule.slice(0, LABEL_MAX).replace(/\s+\S*$/, "")}…` : formule;

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
  const dit = lignes.length
    ? [phrase(ctx, "reglages-fixes", { nom }), ...lignes].join("\n")
    : phrase(ctx, "reglages-fixes-aucun", { nom });
  return repond(ctx, memory, dit);
}

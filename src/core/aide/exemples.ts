/** « aide », « que sais-tu faire ? », « aide rappels »: what this person may type, with what comes of it. */
import type { Memory, Turn } from "../../model.ts";
import type { CONDITIONS, Theme } from "../../schemas/aide.ts";
import type { Edition } from "../../schemas/charte.ts";
import { editionPour } from "../charte/edition.ts";
import { type Bouton, type Contexte, enPrive, phrase, repond } from "../contexte.ts";
import { aUneRevue } from "../gts/calendrier.ts";
import { estLeMot, themeDit } from "../reading/aide.ts";
import { plat } from "../reading/plat.ts";
import { territoiresVus } from "../vues/secteurs.ts";

/** Buttons beside the text of all themes. */
const BOUTONS = 5;

const TIENT: Record<(typeof CONDITIONS)[number], (edition: Edition) => boolean> = {
  gts: (e) => aUneRevue(e),
  "liste-attente": (e) => e.vie?.etapes.commande !== undefined,
  contrat: (e) => e.vie?.etapes.contrat !== undefined,
};

/** Those that hold for this person: their role, the charters of their territories, who else reads. */
export function themesPour(ctx: Contexte, memory: Memory): Theme[] {
  const editions = territoiresVus(ctx, memory).flatMap(
    (c) => editionPour(ctx.catalog, c, ctx.jour) ?? [],
  );
  const { role } = ctx.personne;
  return ctx.catalog.aide.themes
    .filter((t) => ctx.message.prive || t.public)
    .map((t) => ({
      ...t,
      exemples: t.exemples.filter(
        ({ roles, si }) => roles.includes(role) && (!si || editions.some(TIENT[si])),
      ),
    }))
    .filter((t) => t.exemples.length > 0);
}

const lignes = (ctx: Contexte, { titre, exemples }: Theme): string[] => [
  phrase(ctx, "aide-theme", { titre }),
  ...exemples.map(({ dit, donne }) => phrase(ctx, "aide-exemple", { dit, donne })),
];

/** One line a theme, three examples at most in each. Where others read, only what names no household. */
export function aide(ctx: Contexte, memory: Memory): Turn {
  const themes = themesPour(ctx, memory);
  const enBref = themes.flatMap(({ titre, exemples }) => {
    const dits = exemples
      .filter((e) => !e.detail)
      .map(({ dit }) => phrase(ctx, "aide-dit", { dit }));
    return dits.length ? phrase(ctx, "aide-ligne", { titre, dits: dits.join(", ") }) : [];
  });
  const { prive } = ctx.message;
  const autre = themes.findLast((t) => t.exemples.some((e) => e.detail));
  const text = [
    phrase(ctx, prive ? "aide-debut" : "aide-debut-canal"),
    ...enBref,
    ...(prive && autre ? [phrase(ctx, "aide-fin", { theme: autre.theme })] : []),
  ].join("\n");
  if (!prive) return repond(ctx, memory, text);
  const parTheme = themes
    .slice(0, BOUTONS)
    .map((t) => bouton(phrase(ctx, "bouton-aide-theme", { titre: t.titre }), `aide ${t.theme}`));
  const visite = phrase(ctx, "bouton-visite-guidee");
  return repond(ctx, memory, text, [...parTheme, bouton(visite, visite)]);
}

const bouton = (label: string, text: string): Bouton => [label, { do: "dire", text }];

/** « aide gts »; `undefined` when these words name no theme: « aide au logement » is a charter's. */
export function aideParTheme(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const dit = themeDit(text);
  if (!dit) return undefined;
  const nomme = (t: Theme) =>
    t.theme === dit || plat(t.titre) === dit || t.mots.some((m) => estLeMot(dit, plat(m)));
  const theme = themesPour(ctx, memory).find(nomme);
  if (theme) return repond(ctx, memory, lignes(ctx, theme).join("\n"));
  const ailleurs = ctx.catalog.aide.themes.find(nomme);
  if (!ailleurs) return undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  return repond(ctx, memory, phrase(ctx, "aide-theme-pas-ici", { titre: ailleurs.titre }));
}

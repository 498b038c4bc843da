/** What fixing a reading would change, said before it is fixed: deadlines on an example, answers, the month due. */
import type { Edition } from "../../schemas/charte.ts";
import type { VERDICTS } from "../../schemas/cumul.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import { limiteDe } from "../charte/echeances.ts";
import { avecValeurs } from "../charte/valeurs.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { dis } from "../time.ts";
import { lue } from "./editions.ts";
import { regle } from "./reglages.ts";

type Verdict = (typeof VERDICTS)[number];

/** One line for each change, or one that says that nothing computed changes. */
export function effets(
  ctx: Contexte,
  { feries }: Territoire,
  avant: Edition,
  nom: string,
  lecture: string,
): string[] {
  const ecrite = ctx.ecrites.find((e) => e.edition === avant.edition) ?? avant;
  const apres = lue(ecrite, (autre) =>
    autre === nom ? lecture : regle(ctx.reglages, ecrite, autre)?.lecture,
  );
  const dits = [
    ...echeances(ctx, avant, apres, feries),
    ...reponses(ctx, avant, apres, nom),
    ...moisDu(ctx, avant, apres),
    ...cumul(ctx, avant.cumul, apres.cumul),
  ];
  if (dits.length) return [phrase(ctx, "reglage-change"), ...dits];
  return [phrase(ctx, egal(avant, apres) ? "change-rien" : "change-ailleurs")];
}

const egal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Each deadline that moves, counted from today as an example. */
const echeances = (ctx: Contexte, avant: Edition, apres: Edition, feries?: string): string[] =>
  Object.entries(apres.echeances).flatMap(([cle, echeance]) => {
    const ancienne = avant.echeances[cle];
    if (!ancienne || egal(ancienne, echeance)) return [];
    const de = limiteDe(avant, ancienne, ctx.jour, feries);
    const a = limiteDe(apres, echeance, ctx.jour, feries);
    if (de.limite === a.limite) return [];
    return phrase(ctx, "change-echeance", {
      libelle: echeance.libelle,
      jour: dis(ctx.jour),
      avant: dis(de.limite),
      apres: dis(a.limite),
    });
  });

/** The answers of its topics whose sentence is another one. */
const reponses = (ctx: Contexte, avant: Edition, apres: Edition, nom: string): string[] =>
  (apres.ambiguites?.[nom]?.sujets ?? []).flatMap((sujet) => {
    const dite = (e: Edition) => {
      const r = e.reponses[sujet];
      return r && avecValeurs(ctx.catalog, e, r.reponse, r.mesure);
    };
    const reponse = dite(apres);
    if (!reponse || reponse === dite(avant)) return [];
    const titre = ctx.catalog.sujets[sujet]?.titre ?? sujet;
    return phrase(ctx, "change-reponse", { titre, reponse });
  });

/** The most expensive error is here: each device whose verdict is another one is named. */
function cumul(ctx: Contexte, avant: Edition["cumul"], apres: Edition["cumul"]): string[] {
  const dit = (dispositif: string, de: Verdict | undefined, a: Verdict | undefined) =>
    de && a && de !== a
      ? phrase(ctx, "change-cumul", {
          dispositif,
          avant: phrase(ctx, `nom-du-verdict-${de}`),
          apres: phrase(ctx, `nom-du-verdict-${a}`),
        })
      : [];
  return [
    ...Object.entries(apres.dispositifs).flatMap(([cle, { verdict }]) =>
      dit(
        ctx.catalog.dispositifs[cle]?.libelle ?? cle,
        avant.dispositifs[cle]?.verdict ?? avant["par-defaut"],
        verdict,
      ),
    ),
    dit(phrase(ctx, "dispositif-hors-liste"), avant["par-defaut"], apres["par-defaut"]),
  ].flat();
}

function moisDu(ctx: Contexte, avant: Edition, apres: Edition): string[] {
  const [de, a] = [avant["mois-du-apres-le"], apres["mois-du-apres-le"]];
  if (de === a || de === undefined || a === undefined) return [];
  return [phrase(ctx, "change-mois-du", { avant: de, apres: a })];
}

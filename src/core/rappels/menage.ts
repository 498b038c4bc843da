/** « arrête de me parler de Martin »: the worker hears no more of it; whoever coordinates still does. */
import type { Dossier, Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { estCoupe } from "./etat.ts";
import { nommes } from "./nommes.ts";

export function coupe(
  ctx: Contexte,
  memory: Memory,
  reste: string,
  oui: boolean,
): Turn | undefined {
  const { aFaire, dossier, lesquels, inconnu } = nommes(ctx, memory, reste);
  if (inconnu) return repond(ctx, memory, phrase(ctx, "menage-pas-la", { nom: inconnu }));
  const dits = new Set(aFaire.flatMap((a) => a.dossier ?? []));
  const [seul, autre] = dossier ? [dossier] : (lesquels ?? [...dits]);
  if (!seul) return repond(ctx, memory, phrase(ctx, "rappel-de-quel-menage"));
  if (autre) {
    const boutons = (lesquels ?? [...dits])
      .slice(0, 5)
      .map((d): Bouton => [situe(d), { do: "couper", dossier: d.id, coupe: oui }]);
    return repond(ctx, memory, phrase(ctx, "rappel-de-quel-menage"), boutons);
  }
  return coupeUn(ctx, memory, seul, oui);
}

export function coupeUn(ctx: Contexte, memory: Memory, dossier: Dossier, oui: boolean): Turn {
  const deja = estCoupe(ctx.rappels, ctx.personne.id, dossier.id) === oui;
  const menage = situe(dossier);
  if (deja)
    return repond(
      ctx,
      memory,
      phrase(ctx, oui ? "rappel-deja-coupe" : "rappel-pas-coupe", { menage }),
    );
  const fiche = ficheDe(ctx, { type: "rappel-coupe", dossier: dossier.id, values: { coupe: oui } });
  const text = phrase(ctx, oui ? "rappel-coupe" : "rappel-retabli", { menage });
  return { ...repond(ctx, { ...memory, dernierRappel: [fiche.id] }, text), fiches: [fiche] };
}

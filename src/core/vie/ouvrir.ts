/** The fiche that opens the dossier of a household first named in a step: an order received, an enquiry. */
import type { Fiche } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, ficheDe } from "../contexte.ts";
import type { Values } from "../dialogue/champs/champ.ts";
import { nomNouveau } from "../dialogue/champs/dossier.ts";
import { nomDe } from "../reading/civilites.ts";

/** None when the household has a dossier. It is the writer's own, when they follow households. */
export function ouverture(
  ctx: Contexte,
  { ouvre }: Pick<Dialogue, "ouvre">,
  values: Values,
): Fiche[] {
  const menage = nomNouveau(values.dossier);
  if (!menage) return [];
  const { personne, message } = ctx;
  return [
    ficheDe(ctx, {
      type: ouvre,
      dossier: `dossier-${message.id}`,
      values: {
        menage,
        ...nomDe(menage),
        territoire: values.territoire ?? "",
        commune: values.commune ?? "",
        intervenant: personne.role === "intervenant" ? personne.nom : "",
      },
    }),
  ];
}

/** The request as a text to hand on: what was said, what is missing, what the charter holds against it. */
import type { BlocDeDocument, Document } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { reservesDe } from "../dialogue/alertes.ts";
import type { Values } from "../dialogue/champs/champ.ts";
import { champs } from "../dialogue/champs/index.ts";
import { champsUtiles } from "../dialogue/champs-utiles.ts";
import { dis } from "../time.ts";
import { nomDeFichier } from "./nom.ts";

export function documentDeDemande(
  ctx: Contexte,
  dialogue: Dialogue,
  edition: Edition,
  values: Values,
): Document {
  const menage = String(values.menage ?? "");
  const faits = champsUtiles(ctx, dialogue, values)
    .filter((c) => c.type !== "homonyme")
    .map((c) => {
      const value = values[c.champ] ?? null;
      return value === null
        ? { libelle: c.libelle, valeur: phrase(ctx, "a-completer"), manque: true as const }
        : { libelle: c.libelle, valeur: champs[c.type].dit(ctx, c, value, values) };
    });
  const reserves = reservesDe(ctx, dialogue, values);
  const demande = edition.vie?.demande;
  const blocs: BlocDeDocument[] = [
    ...(demande?.destinataire
      ? [{ texte: phrase(ctx, "document-a", { destinataire: demande.destinataire }) }]
      : []),
    { faits },
    ...(reserves.length ? [{ titre: phrase(ctx, "document-reserves") }, { liste: reserves }] : []),
    ...(demande?.citations ?? []).map((c) => ({ citation: c.extrait, section: c.section })),
    { signatures: [phrase(ctx, "document-menage"), phrase(ctx, "document-demandeur")] },
  ];
  return {
    nom: nomDeFichier("demande", menage, ctx.jour),
    titre: dialogue.titre,
    sousTitre: `${menage}, ${dis(ctx.jour)}`,
    blocs,
    pied: phrase(ctx, "document-pied", { edition: edition.titre }),
  };
}

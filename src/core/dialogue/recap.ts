/** Shows everything that a dialog holds, what is missing and what the charter holds against it. */
import type { Carte, Memory, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { editionPour, mesureDe } from "../charte/edition.ts";
import { ecrisDuree } from "../charte/valeurs.ts";
import { type Contexte, enTexte, offre, phrase, tour } from "../contexte.ts";
import { memeMenage, situe } from "../dossier/dossiers.ts";
import { enReponse } from "../question-ouverte.ts";
import { reservesDe } from "./alertes.ts";
import type { Values } from "./champs/champ.ts";
import { champs } from "./champs/index.ts";
import type { EnDialogue } from "./moteur.ts";

/** What the charter's own duration is for that nature, where it depends on it. */
function dureeProposee(ctx: Contexte, values: Values): Carte["faits"] {
  const edition = editionPour(ctx.catalog, String(values.territoire ?? ""), ctx.jour);
  const mesure = edition && mesureDe(edition);
  const selon = mesure?.["duree-selon"]?.find((d) => d.nature === values.nature);
  if (!selon) return [];
  const valeur = ecrisDuree(ctx.catalog, selon.duree);
  return [{ libelle: phrase(ctx, "fait-duree-proposee"), valeur }];
}

export function recapitule(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn {
  const { values } = pending;
  const reserves = reservesDe(ctx, dialogue, values);
  const utiles = dialogue.champs.filter((c) => values[c.champ] !== undefined);
  const manquants = utiles.filter((c) => values[c.champ] === null).map((c) => c.libelle);
  const connus = ctx.message.prive
    ? ctx.dossiers.filter((d) => memeMenage(d, String(values.menage ?? "")))
    : [];
  const offert = offre(ctx, memory, [
    [
      phrase(
        ctx,
        reserves.length ? "bouton-enregistrer-avec-reserve" : "bouton-enregistrer-demande",
      ),
      enReponse(pending, "oui"),
    ],
    [phrase(ctx, "bouton-corriger"), { do: "dire", text: "corrige" }],
    [phrase(ctx, "bouton-abandonner"), { do: "dire", text: "annule" }],
  ]);
  const carte: Carte = {
    surtitre: dialogue.titre,
    titre: phrase(ctx, manquants.length ? "recap-incomplet" : "recap", {
      menage: String(values.menage ?? dialogue.titre),
      n: manquants.length,
    }),
    faits: utiles
      .map((c) => ({
        libelle: c.libelle,
        valeur:
          values[c.champ] === null
            ? phrase(ctx, "a-completer")
            : champs[c.type].dit(ctx, c, values[c.champ]!),
      }))
      .concat(dureeProposee(ctx, values)),
    ...(reserves.length && { alerte: reserves.join("\n") }),
    remarques: [
      ...connus.map((d) => phrase(ctx, "dossier-existe", { menage: situe(d) })),
      phrase(ctx, "recap-question"),
    ],
  };
  return tour(offert.memory, { text: enTexte(carte), choices: offert.choices, carte });
}

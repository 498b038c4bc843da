/** Shows everything that a dialog holds, what is missing and what the charter holds against it. */
import type { Carte, Memory, Reply, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { ecrisDuree } from "../charte/ecritures.ts";
import { editionPour } from "../charte/edition.ts";
import { mesureSuivie } from "../charte/mesures.ts";
import { secteursNommes } from "../charte/secteur.ts";
import { type Contexte, enTexte, offre, phrase, tour } from "../contexte.ts";
import { memeMenage, situe } from "../dossier/dossiers.ts";
import { enReponse } from "../question-ouverte.ts";
import { lis } from "../reading/expressions.ts";
import { reservesDe } from "./alertes.ts";
import type { Values } from "./champs/champ.ts";
import { champs } from "./champs/index.ts";
import { champsUtiles } from "./champs-utiles.ts";
import { editionDe } from "./charte.ts";
import type { EnDialogue } from "./moteur.ts";

/** What the charter's own duration is for that nature, where it depends on it. */
function dureeProposee(ctx: Contexte, values: Values): Carte["faits"] {
  const edition = editionPour(ctx.catalog, String(values.territoire ?? ""), ctx.jour);
  const mesure = edition && mesureSuivie(edition, { nature: String(values.nature ?? "") });
  const selon = mesure?.["duree-selon"]?.find((d) => d.nature === values.nature);
  if (!selon) return [];
  const valeur = ecrisDuree(ctx.catalog, selon.duree);
  return [{ libelle: phrase(ctx, "fait-duree-proposee"), valeur }];
}

/** Whose sector the commune is of, where the charter has sectors. */
function secteurDe(ctx: Contexte, values: Values): Carte["faits"] {
  const edition = editionDe(ctx, values);
  if (!edition?.secteurs || typeof values.commune !== "string") return [];
  const { secteurs, partage } = secteursNommes(edition, lis(values.commune));
  if (!secteurs.length) return [];
  const dits = secteurs.map((s) =>
    phrase(ctx, "secteur-de", { secteur: s.libelle, operateur: s.operateur }),
  );
  const valeur =
    partage || dits.length > 1
      ? phrase(ctx, "secteur-a-preciser", { secteurs: dits.join(" ; ") })
      : dits[0]!;
  return [{ libelle: phrase(ctx, "fait-secteur"), valeur }];
}

/** Everything said so far, what is missing, what the charter holds against it. No button: it records nothing. */
export function resume(ctx: Contexte, dialogue: Dialogue, values: Values): Reply {
  const carte = carteDe(ctx, dialogue, values);
  return { text: enTexte(carte), carte };
}

/** The last look before writing. */
export function recapitule(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn {
  const { values } = pending;
  const reserves = reservesDe(ctx, dialogue, values);
  const offert = offre(ctx, memory, [
    [
      phrase(
        ctx,
        !dialogue.envoi
          ? "bouton-enregistrer"
          : reserves.length
            ? "bouton-enregistrer-avec-reserve"
            : "bouton-enregistrer-demande",
      ),
      enReponse(pending, "oui"),
    ],
    [phrase(ctx, "bouton-corriger"), { do: "dire", text: "corrige" }],
    [phrase(ctx, "bouton-abandonner"), { do: "dire", text: "annule" }],
  ]);
  const sans = carteDe(ctx, dialogue, values);
  const carte = { ...sans, remarques: [...sans.remarques, phrase(ctx, "recap-question")] };
  return tour(offert.memory, { text: enTexte(carte), choices: offert.choices, carte });
}

function carteDe(ctx: Contexte, dialogue: Dialogue, values: Values): Carte {
  const reserves = reservesDe(ctx, dialogue, values);
  const utiles = champsUtiles(ctx, dialogue, values);
  const manquants = utiles.filter((c) => (values[c.champ] ?? null) === null);
  const connus = ctx.message.prive
    ? ctx.dossiers.filter(
        (d) => values["deja-connu"] === undefined && memeMenage(d, String(values.menage ?? "")),
      )
    : [];
  return {
    surtitre: dialogue.titre,
    titre: phrase(ctx, manquants.length ? "recap-incomplet" : "recap", {
      menage: String(values.menage ?? dialogue.titre),
      n: manquants.length,
    }),
    faits: utiles
      .map((c) => ({
        libelle: c.libelle,
        valeur:
          (values[c.champ] ?? null) === null
            ? phrase(ctx, "a-completer")
            : champs[c.type].dit(ctx, c, values[c.champ]!, values),
      }))
      .concat(dureeProposee(ctx, values), secteurDe(ctx, values)),
    ...(reserves.length && { alerte: reserves.join("\n") }),
    remarques: [...connus.map((d) => phrase(ctx, "dossier-existe", { menage: situe(d) }))],
  };
}

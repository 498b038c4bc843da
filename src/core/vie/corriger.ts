/** « non en fait 3 mois », said right after a step: it is taken back and told anew, or stays as it was. */
import type { Dossier, Etape, Memory, Turn, Valeur } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import type { Values } from "../dialogue/champs/champ.ts";
import { demande } from "../dialogue/moteur.ts";
import { reperes } from "../dialogue/reperer.ts";
import { situe } from "../dossier/dossiers.ts";
import { vecuDe } from "../dossier/vecu.ts";
import { empreinte } from "../empreinte.ts";
import { enReponse } from "../question-ouverte.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";
import { trouve } from "../visite/trouver.ts";
import { lisValeurs } from "../visite/valeurs-dites.ts";
import { annuleEtape, dialogueDeLEtape } from "./annuler.ts";

type Derniere = { dossier: Dossier; etape: Etape; dialogue: Dialogue };

/** The step that this person told last, unless they have told a visit since. */
function derniere(ctx: Contexte, { derniereEtape }: Memory): Derniere | undefined {
  const dossier = ctx.dossiers.find((d) => d.etapes.some((e) => e.fiche === derniereEtape));
  const etape = dossier?.etapes.find((e) => e.fiche === derniereEtape);
  const dialogue = etape && dialogueDeLEtape(ctx, etape);
  return dossier && dialogue && { dossier, etape, dialogue };
}

/** `undefined`: it speaks of something else, a visit by its hour or by its household. */
export function corrigeEtape(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const dite = derniere(ctx, memory);
  if (
    !dite ||
    DUN_FAIT.test(plat(text)) ||
    lisValeurs(ctx, text).heure ||
    duneVisite(ctx, memory, dite, text)
  )
    return undefined;
  const { dossier, etape, dialogue } = dite;
  const avant = valeursDe(dite);
  const neuves = Object.entries(reperes(ctx, dialogue, text))
    .map(([c, v]) => [c, ajoute(avant[c], v, text)] as const)
    .filter(([c, v]) => JSON.stringify(avant[c]) !== JSON.stringify(v));
  const titre = dialogue.titre;
  const menage = situe(dossier);
  if (!neuves.length)
    return repond(ctx, memory, phrase(ctx, "vie-corriger-quoi", { titre, menage }), [
      [phrase(ctx, "bouton-annuler"), { do: "annuler-etape", fiche: etape.fiche }],
    ]);
  const annulee = annuleEtape(ctx, memory, etape.fiche);
  if (!annulee.fiches.length) return annulee;
  const redite = demande(sansLEtape(ctx, dite), annulee.memory, dialogue, {
    kind: "dialogue",
    dialogue: dialogue.dialogue,
    cle: empreinte(`${etape.fiche}:${ctx.message.id}`),
    values: { ...avant, ...Object.fromEntries(neuves) },
    asking: "",
  });
  // All or nothing: what the text refuses, or has still to ask, leaves the step as it was.
  if (!redite.fiches.length) {
    const demandee = redite.memory.attente?.at(-1) !== annulee.memory.attente?.at(-1);
    return puis(
      tour(memory, ...redite.replies.slice(0, demandee ? -1 : undefined)),
      repond(ctx, memory, phrase(ctx, "vie-correction-refusee", { titre, menage }), [
        [phrase(ctx, "bouton-annuler"), { do: "annuler-etape", fiche: etape.fiche }],
      ]),
    );
  }
  const corrigee = tour(annulee.memory, {
    text: phrase(ctx, "vie-etape-corrigee", { titre, menage }),
  });
  return puis({ ...corrigee, fiches: annulee.fiches }, redite);
}

/** « non l'instructeur aussi » adds him to those who signed. */
const ajoute = (avant: Valeur | undefined, dit: Valeur, text: string): Valeur =>
  Array.isArray(avant) && Array.isArray(dit) && /\b(?:aussi|egalement)\b/.test(plat(text))
    ? [...new Set([...avant, ...dit])]
    : dit;

/** « annule », said right after a step: shown first, then a yes. */
export function demandeAnnulationEtape(
  ctx: Contexte,
  memory: Memory,
  text: string,
): Turn | undefined {
  const dite = nommee(ctx, text) ?? derniere(ctx, memory);
  if (!dite || DUN_FAIT.test(plat(text)) || duneVisite(ctx, memory, dite, text)) return undefined;
  const action = { do: "annuler-etape", fiche: dite.etape.fiche } as const;
  const pending = { kind: "confirmation", action, asking: "confirmation" } as const;
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "confirmation"), pending];
  const quoi = { titre: dite.dialogue.titre, menage: situe(dite.dossier) };
  return repond(ctx, { ...memory, attente }, phrase(ctx, "vie-annuler-laquelle", quoi), [
    [phrase(ctx, "bouton-oui-annuler"), enReponse(pending, "oui")],
    [phrase(ctx, "bouton-garder"), enReponse(pending, "non")],
  ]);
}

/** « annule le renouvellement de Perrin »: the last step of that kind in the dossier that is named. */
function nommee(ctx: Contexte, text: string): Derniere | undefined {
  const { surs, doutes } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const [dossier, autre] = new Set(surs.map((m) => m.dossier));
  if (!dossier || autre || doutes.length) return undefined;
  const lu = ` ${plat(text)} `;
  const etapes = dossier.etapes.flatMap((etape) => {
    const dialogue = dialogueDeLEtape(ctx, etape);
    const [mot] = plat(dialogue?.titre ?? "").split(/[^a-z]+/);
    return dialogue && mot && lu.includes(` ${mot}`) ? [{ dossier, etape, dialogue }] : [];
  });
  return etapes.at(-1);
}

/** « annule le rdv », « annule la dette », « annule la vad »: no step. */
const DUN_FAIT =
  /\b(?:vads?|visites?|rdvs?|rv|rendez|dettes?|apurement|echeancier|paiement|versement|tache|rappel|note)\b/;

/** Another household is named, or the one of the last visit. */
function duneVisite(ctx: Contexte, memory: Memory, { dossier }: Derniere, text: string): boolean {
  const { surs } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const visitee = trouve(ctx, memory.derniereVisite)?.dossier;
  return surs.some((m) => m.dossier !== dossier && m.dossier === visitee);
}

/** What the dialog had been told; what the rule computed is computed again. */
function valeursDe({ dossier, etape, dialogue }: Derniere): Values {
  const dites = dialogue.champs.flatMap(({ champ }) => {
    const value = etape.values[champ];
    return value === undefined || value === null ? [] : [[champ, value] as const];
  });
  // What was left out stays so: it is not asked again.
  const laissees = dialogue.champs
    .filter((c) => c.facultatif && etape.values[c.champ] === null)
    .map((c) => [c.champ, null] as const);
  return { ...Object.fromEntries([...laissees, ...dites]), dossier: dossier.id };
}

/** The dossiers as if that step had not been told; one fiche is already to be written. */
function sansLEtape(ctx: Contexte, { dossier, etape }: Derniere): Contexte {
  const vecu = vecuDe(dossier.histoire.filter((f) => f.id !== etape.fiche));
  const dossiers = ctx.dossiers.map((d) =>
    d === dossier && vecu ? { ...vecu, visites: d.visites, faits: d.faits } : d,
  );
  return { ...ctx, dossiers, ecritesAvant: 1 };
}

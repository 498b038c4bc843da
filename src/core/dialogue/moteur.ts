/** Walks a dialog written in dialogs/. Knows no dialog by name. */
import type { Memory, Pending, Reply, Turn, Valeur } from "../../model.ts";
import type { Champ, Dialogue } from "../../schemas/dialogue.ts";
import { metDeCote } from "../brouillon.ts";
import { territoireDe } from "../charte/edition.ts";
import { repondre } from "../charte/reponse.ts";
import { type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { enReponse } from "../question-ouverte.ts";
import { lisAnImpossible } from "../reading/annees.ts";
import { lisDates } from "../reading/dates-lues.ts";
import {
  demandeLEnvoi,
  estBref,
  neSaitPas,
  rectifie,
  remetLeReste,
  valide,
} from "../reading/reponses.ts";
import { alertesDe } from "./alertes.ts";
import { enDoute, estEnDoute, type Values } from "./champs/champ.ts";
import { champs } from "./champs/index.ts";
import { champsUtiles } from "./champs-utiles.ts";
import { charteDe, dossierDit } from "./charte.ts";
import { conclus, refusDeja } from "./conclure.ts";
import { corrige } from "./corriger.ts";
import { dejaSuivi, dossierDeLaDemande, valeursDeLaDemande } from "./deja-connu.ts";
import { envoie } from "./envoyer.ts";
import { recapitule } from "./recap.ts";
import { candidatsDe, dAilleurs, neufsDe, redit, reperes, sansSensible } from "./reperer.ts";

export type EnDialogue = Extract<Pending, { kind: "dialogue" }>;

/** The step after the last field. */
export const CONFIRMER = "confirmation";

export const dialogueDe = (ctx: Contexte, nom: string): Dialogue | undefined =>
  ctx.catalog.dialogues.find((d) => d.dialogue === nom);

/** What a long first sentence gave, read back. */
function relus(ctx: Contexte, dialogue: Dialogue, values: Values, vus: string[]): string[] {
  const faits = dialogue.champs
    .filter((c) => dialogue.confirme && vus.includes(c.champ))
    .map((c) => `${c.libelle} : ${champs[c.type].dit(ctx, c, values[c.champ]!, values)}`);
  return faits.length > 1 ? [phrase(ctx, "dialogue-relu", { faits: faits.join(" ; ") })] : [];
}

/** « le 16/06/0026 », « le 30/02 »: said, rather than asked again without a word. */
function anImpossible(ctx: Contexte, { champs: siens }: Dialogue, text: string): string[] {
  const annee = siens.some((c) => c.type === "jour") ? lisAnImpossible(text) : undefined;
  if (annee) return [phrase(ctx, "vie-date-lointaine", { annee })];
  const nu = /^(?:le |du |au )?(\d{1,2})(?: ?er)?[ .!]*$/i.exec(text.trim())?.[1];
  const jours = siens.filter((c) => c.type === "jour");
  if (nu && jours.length && jours.every((c) => champs.jour.lit(ctx, c, text, {}) === undefined))
    return [phrase(ctx, "jour-sans-mois", { jour: nu })];
  const fausse = siens.some((c) => c.type === "jour")
    ? lisDates(text, ctx.message.at, "past").find((d) => d.motif)
    : undefined;
  return fausse ? [phrase(ctx, "vie-date-fausse", { texte: fausse.text })] : [];
}

/** Who has the role of « instructeur » is a social worker: a value of the field « demandeur ». */
const INSTRUCTEUR = "travailleur-social";

/** Takes all that the first sentence says, then asks what is missing. */
export function ouvre(ctx: Contexte, memory: Memory, dialogue: Dialogue, text: string): Turn {
  const dits = reperes(ctx, dialogue, text);
  const lus = { ...dits, ...candidatsDe(ctx, dialogue, text, dits) };
  const { vus, refuses } = sansSensible(ctx, dialogue, lus);
  const territoire = memory.territoire ?? ctx.personne.territoire;
  const seDit = dialogue.champs.some((c) => c.champ === "territoire");
  const values: Values = {
    ...(seDit && territoire && { territoire }),
    ...(dialogue.envoi && ctx.personne.role === "instructeur" && { demandeur: INSTRUCTEUR }),
    ...vus,
  };
  const cle = empreinte(`${dialogue.dialogue}:${ctx.message.id}:${text}`);
  const pending: EnDialogue = {
    kind: "dialogue",
    dialogue: dialogue.dialogue,
    cle,
    ...(memory.derniereVisite && { visite: memory.derniereVisite }),
    ...(memory.derniereEtape && { etape: memory.derniereEtape }),
    values,
    asking: "",
  };
  const suppose =
    seDit && vus.territoire === undefined && territoireDe(ctx.catalog, territoire)
      ? territoireDe(ctx.catalog, territoire)
      : undefined;
  const seule = sansAutre(memory, dialogue, values);
  const gardee =
    dialogue.confirme && (seule.brouillons?.length ?? 0) > (memory.brouillons?.length ?? 0);
  const lignes = [
    ...(gardee ? [phrase(ctx, "brouillon-mis-de-cote")] : []),
    ...(dialogue.ouverture
      ? [phrase(ctx, "dialogue-ouvert", { titre: dialogue.titre, ouverture: dialogue.ouverture })]
      : []),
    ...(suppose && dialogue.confirme
      ? [phrase(ctx, "territoire-suppose", { nom: suppose.nom })]
      : []),
    ...relus(ctx, dialogue, values, Object.keys(vus)),
    ...anImpossible(ctx, dialogue, text),
    ...refuses,
  ];
  const accueil = lignes.length ? repond(ctx, seule, lignes.join("\n")) : tour(seule);
  const suite = puis(accueil, dit(ctx, accueil.memory, dialogue, pending, Object.keys(vus)));
  return suite.fiches.length ? suite : puis(tour(memory, ...dAbord(ctx, dialogue, values)), suite);
}

/** One request at a time: the one that was open is put aside, to be taken up again. */
function sansAutre(memory: Memory, opened: Dialogue, values: Values): Memory {
  const { dialogue, confirme } = opened;
  const autre = memory.attente?.findLast((p) => p.kind === "dialogue" && p.dialogue === dialogue);
  if (autre?.kind !== "dialogue") return memory;
  // The same step of the same household, told anew, takes the place of the first.
  if (opened["plusieurs-fois"] && contredit(autre.values, values)) return memory;
  if (!confirme)
    return autre.values.dossier === values.dossier ? sansDialogue(memory, autre.cle) : memory;
  return metDeCote(sansDialogue(memory, autre.cle), autre);
}

/** What both say is not the same: they are two. */
const contredit = (avant: Values, apres: Values): boolean =>
  Object.entries(apres).some(
    ([c, v]) => !estEnDoute(c) && c in avant && JSON.stringify(avant[c]) !== JSON.stringify(v),
  );

/** What the charter says of the step, while a question keeps it from being written. */
function dAbord(ctx: Contexte, { sujet }: Dialogue, values: Values): Reply[] {
  const charte = charteDe(ctx, values);
  if (!sujet || !charte?.edition.reponses[sujet]) return [];
  const rien = { dispositifs: [], jours: [], texte: "", voisines: [], question: "" };
  return [repondre(ctx, { ...charte, sujet, ...rien })];
}

/** After new values: what the charter says of them at once, then the next question or the end. */
export function dit(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
  nouveaux: string[],
): Turn {
  const alertes = alertesDe(ctx, dialogue, pending.values, nouveaux);
  const suivante = demande(ctx, memory, dialogue, pending);
  return puis(tour(memory, ...alertes), suivante);
}

/** That dialog asks what it asks now, last of all. */
export function enAttente(memory: Memory, pending: EnDialogue): Memory {
  const autres = (memory.attente ?? []).filter(
    (p) => p.kind !== "dialogue" || p.cle !== pending.cle,
  );
  return { ...memory, attente: [...autres, pending] };
}

/** Without that dialog: it is over, or put aside. */
export const sansDialogue = (memory: Memory, cle: string): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).filter((p) => p.kind !== "dialogue" || p.cle !== cle),
});

/** Asks the first thing still missing; with nothing missing, shows everything or writes. */
export function demande(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn {
  const suivi = dialogue.envoi ? dejaSuivi(ctx, memory, pending) : undefined;
  if (suivi) return suivi;
  const { values } = pending;
  const manque = champsUtiles(ctx, dialogue, values).find((c) => values[c.champ] === undefined);
  // Refused already: nothing more is asked for it.
  if (manque && refusDeja(ctx, dialogue, pending, manque))
    return conclus(ctx, memory, dialogue, vuDe(ctx, pending));
  if (manque) {
    const posee = { ...vuDe(ctx, pending), asking: manque.champ };
    return question(ctx, enAttente(memory, posee), manque, posee);
  }
  // Shown because somebody else wrote meanwhile: it waits for its yes, whatever is said in between.
  if (!dialogue.confirme && pending.asking !== CONFIRMER)
    return conclus(ctx, memory, dialogue, vuDe(ctx, pending));
  const suite = { ...vuDe(ctx, pending), asking: CONFIRMER };
  return recapitule(ctx, enAttente(memory, suite), dialogue, suite);
}

/** Once the dossier is known, how far its life had gone. What it asks now was not asked in vain before. */
function vuDe(ctx: Contexte, { relances: _sansCompte, ...pending }: EnDialogue): EnDialogue {
  if (pending.vu !== undefined) return pending;
  const dernier = dossierDit(ctx, pending.values)?.histoire.at(-1)?.id;
  return dernier === undefined ? pending : { ...pending, vu: dernier };
}

function question(ctx: Contexte, memory: Memory, champ: Champ, pending: EnDialogue): Turn {
  const boutons = [
    ...(champs[champ.type].boutons?.(ctx, champ, pending.values) ?? []),
    ...(champ.facultatif ? [[phrase(ctx, "bouton-je-ne-sais-pas"), ""] as const] : []),
  ].map(([label, valeur]) => [label, enReponse(pending, valeur)] as const);
  const menage = dossierDit(ctx, pending.values);
  const { titre, confirme } = dialogueDe(ctx, pending.dialogue)!;
  // A household is asked for that step, and no other.
  const de = menage ? situe(menage) : champ.type === "dossier" && !confirme ? titre : undefined;
  const posee = de ? phrase(ctx, "question-de", { de, question: champ.question }) : champ.question;
  return repond(ctx, memory, posee, boutons);
}

/**
 * Reads an answer. `undefined`: it is not one, and the caller decides what else it may be.
 * `valeur` comes from a button, `text` from the keyboard.
 */
export function reponds(
  ctx: Contexte,
  memory: Memory,
  pending: EnDialogue,
  reponse: { valeur?: string; text: string },
): Turn | undefined {
  const dialogue = dialogueDe(ctx, pending.dialogue);
  if (!dialogue) return undefined;
  const { values, asking } = pending;
  const text = reponse.valeur ?? reponse.text;
  const avec = (neuves: Values): EnDialogue => ({ ...pending, values: { ...values, ...neuves } });
  if (dialogue.envoi && demandeLEnvoi(text) && estBref(text))
    return envoie(ctx, memory, dialogue, pending);
  if (asking === CONFIRMER) {
    const change = reponse.valeur === undefined && corrige(ctx, memory, pending, text);
    if (change) return change;
    const neufs = reponse.valeur === undefined ? neufsDe(reperes(ctx, dialogue, text), values) : {};
    if (Object.keys(neufs).length && !valide(text))
      return dit(ctx, memory, dialogue, avec(neufs), Object.keys(neufs));
    if (!valide(text) || !estBref(text)) return undefined;
    return conclus(ctx, memory, dialogue, pending);
  }
  if (remetLeReste(text)) return laisseLeReste(ctx, memory, dialogue, pending);
  const champ = dialogue.champs.find((c) => c.champ === asking);
  const faute = champ?.type === "jour" ? anImpossible(ctx, dialogue, text) : [];
  if (faute.length)
    return puis(repond(ctx, memory, faute.join("\n")), demande(ctx, memory, dialogue, pending));
  if (!champ) return demande(ctx, memory, dialogue, pending);
  if (reponse.valeur === "" || neSaitPas(text)) {
    if (champ.facultatif) return dit(ctx, memory, dialogue, avec({ [asking]: null }), []);
    return puis(
      repond(ctx, memory, phrase(ctx, "champ-obligatoire")),
      demande(ctx, memory, dialogue, pending),
    );
  }
  const change =
    reponse.valeur === undefined && (rectifie(text) || /^non\b/i.test(text))
      ? corrige(ctx, memory, pending, text)
      : undefined;
  if (change) return change;
  const { [asking]: sien, ...autres } =
    reponse.valeur === undefined ? dAilleurs(ctx, dialogue, text) : {};
  // A name inside a sentence is offered, not taken: the sentence may tell something else of them.
  const offert = champ.type === "dossier" && !dialogue.confirme;
  const aussi = sien === undefined || offert ? autres : { ...autres, [asking]: sien };
  // « maintien » said to « Pour quel ménage ? » is no household's name.
  const pasUnNom =
    champ.type === "menage" && aussi[asking] === undefined && Object.keys(aussi).length > 0;
  // Behind its own label, only what follows it.
  const etiquete = champ.type === "texte" && champ.apres ? aussi[asking] : undefined;
  // « non en fait 3 mois » is no reason.
  const repris =
    champ.type === "texte" &&
    /^(?:non|pardon|erreur|oups)\b/i.test(text) &&
    (rectifie(text) || /\ben fait\b/i.test(text));
  const value =
    pasUnNom || repris ? undefined : (etiquete ?? champs[champ.type].lit(ctx, champ, text, values));
  if (value === undefined) {
    const ids = champs[champ.type].candidats?.(ctx, champ, text, values) ?? [];
    if (ids.length > (offert ? 0 : 1))
      return demande(ctx, memory, dialogue, avec({ [enDoute(champ.champ)]: ids }));
    // « les causes : … », said while something else is asked.
    const nouveaux = neufsDe(aussi, values);
    if (Object.keys(nouveaux).length && !rectifie(text))
      return dit(ctx, memory, dialogue, avec(nouveaux), Object.keys(nouveaux));
    if (redit(ctx, dialogue, aussi, values, text)) return demande(ctx, memory, dialogue, pending);
    return corrige(ctx, memory, pending, text);
  }
  const neufs = neufsDe(aussi, values);
  const rouverte = champ.type === "homonyme" && rouvre(ctx, memory, dialogue, pending, value);
  if (rouverte) return rouverte;
  return dit(ctx, memory, dialogue, avec({ ...neufs, [asking]: value }), [
    ...Object.keys(neufs).filter((c) => c !== asking),
    asking,
  ]);
}

/** A step of that household that waits only for answers that may be left out: it is written as it is. */
export function finisCeQuiPeut(ctx: Contexte, memory: Memory, dossier: string): Turn | undefined {
  const pending = memory.attente?.findLast(
    (p): p is EnDialogue => p.kind === "dialogue" && p.values.dossier === dossier,
  );
  const dialogue = pending && dialogueDe(ctx, pending.dialogue);
  if (!pending || !dialogue || dialogue.confirme) return undefined;
  const manquent = champsUtiles(ctx, dialogue, pending.values).filter(
    (c) => pending.values[c.champ] === undefined,
  );
  if (!manquent.length || !manquent.every((c) => c.facultatif)) return undefined;
  const fini = laisseLeReste(ctx, memory, dialogue, pending);
  return fini.fiches.length ? fini : undefined;
}

/** « le reste plus tard »: what may be left out is, and kept as missing. */
function laisseLeReste(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn {
  const values = { ...pending.values };
  const utiles = champsUtiles(ctx, dialogue, values);
  // What this answer decides may hold the others already: a request that is opened again.
  if (utiles.some((c) => c.champ === pending.asking && !c.facultatif))
    return puis(
      repond(ctx, memory, phrase(ctx, "champ-obligatoire")),
      demande(ctx, memory, dialogue, pending),
    );
  for (const c of utiles) if (c.facultatif && values[c.champ] === undefined) values[c.champ] = null;
  return demande(ctx, memory, dialogue, { ...pending, values });
}

/** The household has a request already: what it holds comes back, under what was just said. */
function rouvre(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
  value: Valeur,
): Turn | undefined {
  const values = { ...pending.values, "deja-connu": value };
  const dossier = dossierDeLaDemande(ctx, values);
  if (dossier?.statut !== "demande") return undefined;
  const avant = valeursDeLaDemande(dossier);
  const dites = Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null));
  // The name as it was first said, with its first name.
  const menage = avant.menage ?? pending.values.menage ?? "";
  const avec = { ...pending, values: { ...avant, ...dites, menage } };
  const dite = phrase(ctx, "demande-rouverte", { menage: situe(dossier) });
  return puis(repond(ctx, memory, dite), demande(ctx, memory, dialogue, avec));
}

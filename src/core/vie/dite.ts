/** « martin renouvelé 4 mois »: a step told in a message, or several, one a statement. */
import type { Fiche, Memory, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, enPrive, phrase, puis, repond, tour } from "../contexte.ts";
import { nomNouveau } from "../dialogue/champs/dossier.ts";
import { menage as champMenage } from "../dialogue/champs/menage.ts";
import { reconnu, reconnuDeQuiconque } from "../dialogue/declencher.ts";
import { dialogueDe, type EnDialogue, finisCeQuiPeut } from "../dialogue/moteur.ts";
import { ouvre } from "../dialogue/ouvrir.ts";
import { estEtape, vecuDe } from "../dossier/vecu.ts";
import { lisDates, placesDesDates } from "../reading/dates-lues.ts";
import { estHypothese, estQuestion, parleDeContact } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { mots, plat } from "../reading/plat.ts";

/** `undefined`: it tells none. A visit told with it comes first: it is read as a visit. */
export function etapeDite(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const dits = enonces(ctx, text);
  const etapes = dits.map((dit) => etapeDe(ctx, dit));
  if (dits.length > 1 && etapes.every(Boolean))
    return prive(ctx, memory, () => {
      let turn: Turn = tour(memory);
      for (const [i, dit] of dits.entries()) {
        const suite = ouvre(ensuite(ctx, turn.fiches), turn.memory, etapes[i]!, dit);
        turn = puis(i ? sansSaQuestion(turn) : turn, suite);
      }
      return turn;
    });
  const seule = etapeDe(ctx, text);
  return seule && prive(ctx, memory, () => apresLaPrecedente(ctx, memory, seule, text));
}

/** One question is shown at a time: this one comes back once the next one is answered. */
const sansSaQuestion = (turn: Turn): Turn =>
  turn.memory.attente?.at(-1)?.kind === "dialogue" && turn.replies.length
    ? { ...turn, replies: turn.replies.slice(0, -1) }
    : turn;

/** Statements end with « ; », or at the comma before another household: « perrin renouv 6 mois, saidi fin le 31 ». */
function enonces(ctx: Contexte, text: string): string[] {
  const dits = text.split(/\s*[;\n]\s*/).filter(Boolean);
  if (dits.length > 1) return dits;
  const nomme = (dit: string) => menagesDe(dit, ctx.dossiers).surs.length > 0;
  const parNom: string[] = [];
  for (const dit of text.split(/\s*,\s*(?:et |puis )?/)) {
    const avant = parNom.at(-1);
    if (avant !== undefined && !(nomme(dit) && nomme(avant)))
      parNom[parNom.length - 1] = `${avant}, ${dit}`;
    else parNom.push(dit);
  }
  return parNom.length > 1 && parNom.every((dit) => etapeDe(ctx, dit)) ? parNom : dits;
}

/** « mesure garcia démarrée », said while its decision only waits for a start: the decision is written first. */
function apresLaPrecedente(ctx: Contexte, memory: Memory, etape: Dialogue, text: string): Turn {
  const { surs } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const [qui, autre] = new Set(surs.map((m) => m.dossier.id));
  const attend = memory.attente?.some(
    (p) => p.kind === "dialogue" && p.dialogue === etape.dialogue,
  );
  const fini = qui && !autre && !attend ? finisCeQuiPeut(ctx, memory, qui) : undefined;
  // A measure is not ended because something else is told of it.
  if (!fini || fini.fiches.some((f) => CLOSENT.has(f.type))) return ouvre(ctx, memory, etape, text);
  return puis(fini, ouvre(ensuite(ctx, fini.fiches), fini.memory, etape, text));
}

const CLOSENT: ReadonlySet<string> = new Set(["fin", "interruption", "refus"]);

/** What the next statement of the same message stands on: the dossiers as the ones before left them. */
function ensuite(ctx: Contexte, fiches: readonly Fiche[]): Contexte {
  const dossiers = ctx.dossiers.map((d) => {
    const siennes = fiches.filter((f) => f.dossier === d.id);
    const vecu = siennes.length ? vecuDe([...d.histoire, ...siennes]) : undefined;
    return vecu ? { ...vecu, visites: d.visites, faits: d.faits } : d;
  });
  return { ...ctx, dossiers, ecritesAvant: fiches.length };
}

/** A measure that steps can be told of. */
const EN_VIE: ReadonlySet<string> = new Set(["en-cours", "attente", "demande"]);

/**
 * It tells a step of a household that it names: no answer to what is asked, even of the same one.
 * Within a request, only of a household whose measure is there: « Mme Schmitt refuse » answers it.
 */
export function estUneEtapeDite(ctx: Contexte, text: string, pendant: Dialogue): boolean {
  const dite = etapeDe(ctx, text);
  if (dite === undefined) return false;
  if (estEtape({ type: pendant.enregistre })) return true;
  // An order names whom it opens a dossier for; a decision is never a field of a request.
  const { surs } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  return (
    NETTES.has(dite.enregistre) ||
    dite.enregistre === "commande" ||
    surs.some(({ dossier: d }) => EN_VIE.has(d.statut))
  );
}

/** « fontaine accordé 6 mois commission du 3 mars », while the request of Fontaine is not written yet. */
export function etapeDuDemandeur(
  ctx: Contexte,
  text: string,
  { dialogue, values }: EnDialogue,
): boolean {
  const nouveau = nomNouveau(values.dossier);
  const nom = plat(String(nouveau ?? values.menage ?? ""))
    .split(" ")
    .find((m) => m.length > 3);
  if (!nom || !mots(text).some((m) => m.mot === nom) || estQuestion(text)) return false;
  const dite = reconnuDeQuiconque(ctx, text, nouveau !== undefined);
  if (!dite || !estEtape({ type: dite.enregistre })) return false;
  // « 1er courrier envoyé à Petit », while the referral of Petit is not written yet.
  if (nouveau) return dite.dialogue !== dialogue;
  return NETTES.has(dite.enregistre);
}

/** A household is named without doubt, and it is not that one; nor by a title that opens another. */
export function nommeUnAutre(
  ctx: Contexte,
  text: string,
  { dialogue, values, asking }: EnDialogue,
): boolean {
  const { dossier } = values;
  if (typeof dossier !== "string") return false;
  const champs = dialogueDe(ctx, dialogue)?.champs ?? [];
  const { surs } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  if (surs.length) return surs.every((m) => m.dossier.id !== dossier);
  // In free words, somebody named is part of the answer: « l'assistante sociale, Mme Weber ».
  const libre = champs.find((c) => c.champ === asking)?.type === "texte";
  // A contact told of somebody, « mme Zidane est passée hier », is none.
  const raconte = /^(?:et )?(?:mme|mlle|m|mr|madame|monsieur|famille)\b/.test(plat(text));
  const nom =
    libre && !(raconte && (parleDeContact(text) || lisDates(text, ctx.message.at, "past").length))
      ? undefined
      : champMenage.repere?.(ctx, champs[0]!, text);
  const sien = nomNouveau(dossier) ?? ctx.dossiers.find((d) => d.id === dossier)?.nom ?? "";
  return typeof nom === "string" && !plat(nom).endsWith(plat(sien).split(" ").at(-1)!);
}

/** Steps whose words mean little else: told with a visit, they are not lost in silence. */
const NETTES: ReadonlySet<string> = new Set([
  "decision",
  "plan",
  "contrat",
  "bilan",
  "renouvellement",
  "suspension",
  "interruption",
  "fin",
]);

/** « vad martin hier, plan signé par tous »: the visit is noted; the step is to be told by itself. */
export function etapeAussi(ctx: Contexte, memory: Memory, text: string): Turn {
  const dite = estQuestion(text) || estHypothese(text) ? undefined : reconnu(ctx, text);
  return dite && NETTES.has(dite.enregistre)
    ? repond(ctx, memory, phrase(ctx, "etape-aussi", { titre: dite.titre }))
    : tour(memory);
}

const etapeDe = (ctx: Contexte, text: string): Dialogue | undefined => {
  if (estQuestion(text) || estHypothese(text)) return undefined;
  const dite = reconnu(ctx, text);
  return dite && parleDeContact(text) && !dite["avec-une-rencontre"] ? undefined : dite;
};

const prive = (ctx: Contexte, memory: Memory, fait: () => Turn): Turn =>
  ctx.message.prive ? fait() : enPrive(ctx, memory);

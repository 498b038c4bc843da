/** From a message to a visit: reads it, keeps what is sure, asks the rest one question at a time. */
import type { BrouillonDeVisite, Dossier, Doute, Memory, Pending, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { modeDe } from "../reading/intentions.ts";
import { type Menages, menagesDe } from "../reading/menages.ts";
import { civilite, enumere, mots } from "../reading/plat.ts";
import { estBref, estOui, renonce } from "../reading/reponses.ts";
import { lisVisite, noteDe, type VisiteLue } from "../reading/visite.ts";
import { ajoute } from "../time.ts";
import { avance } from "./ecrire.ts";

/** Where days and hours stand: no name is looked for there. */
const placesDesDates = (ctx: Contexte, text: string) =>
  lisDates(text, ctx.message.at, "past").map((d) => ({
    debut: d.index,
    fin: d.index + d.text.length,
  }));

/** What the message says of a visit. `text` is folded. Nothing that was not typed is filled in. */
export function brouillonDe(
  ctx: Contexte,
  text: string,
  menages: Menages = menagesDe(text, ctx.dossiers, placesDesDates(ctx, text)),
): BrouillonDeVisite {
  const lue = lisVisite(text, ctx.message.at);
  const [nomme] = [...menages.surs, ...menages.doutes, ...menages.inconnus];
  const note = noteDe(text, [...lue.places, ...(nomme ? [nomme] : [])]);
  const qui = menageDe(menages);
  const douteDate = dateDouteuse(lue);
  return {
    message: empreinte(ctx.message.edits ?? ctx.message.id),
    ...(lue.jour && { date: lue.jour }),
    heure: lue.heure,
    ...(lue.mode && { mode: lue.mode }),
    presence: lue.presence,
    duree: lue.duree,
    note,
    ...(typeof qui === "string" ? { dossier: qui } : qui && { doute: qui }),
    ...(douteDate && !(qui && typeof qui !== "string") && { doute: douteDate }),
    ...(douteDate && { dateDouteuse: douteDate }),
  };
}

/** One dossier without doubt, or why not. */
function menageDe(menages: Menages): string | Doute | undefined {
  const surs = [...new Set(menages.surs.map((m) => m.dossier.id))];
  const doutes = menages.doutes.flatMap((d) => d.candidats.map((c) => c.id));
  if (
    surs.length === 1 &&
    !doutes.length &&
    !menages.inconnus.some((i) => i.debut < menages.surs[0]!.debut)
  )
    return surs[0]!;
  const candidats = [...new Set([...surs, ...doutes])];
  if (candidats.length) return { sur: "dossier", nom: null, candidats };
  const [inconnu] = menages.inconnus;
  return inconnu && { sur: "dossier", nom: inconnu.nom, candidats: [] };
}

function dateDouteuse({ faute, incertain, jours, jour }: VisiteLue): Doute | undefined {
  if (faute)
    return {
      sur: "date",
      raison: faute.motif!,
      texte: faute.text,
      jours: faute.propositions ?? [],
    };
  if (jours.length > 1) return { sur: "date", raison: "plusieurs", texte: "", jours };
  if (incertain && jour)
    return {
      sur: "date",
      raison: "incertaine",
      texte: "",
      jours: [jour, ajoute(jour, { jours: -7 })],
    };
  return undefined;
}

export function noter(ctx: Contexte, memory: Memory, text: string): Turn {
  const menages = menagesDe(text, ctx.dossiers, placesDesDates(ctx, text));
  const nommes = [...new Set(menages.surs.map((m) => m.dossier))];
  if (nommes.length > 1)
    return repond(
      ctx,
      memory,
      phrase(ctx, "plusieurs-menages", { menages: enumere(nommes.map(situe)) }),
    );
  return avance(ctx, memory, brouillonDe(ctx, text, menages));
}

type EnAttente = Extract<Pending, { kind: "visite" }>;

/**
 * Reads the answer to a question about a visit. `undefined`: this is not an answer to it.
 * `valeur` comes from a button, `text` from the keyboard.
 */
export function reprends(
  ctx: Contexte,
  memory: Memory,
  { brouillon, asking }: EnAttente,
  reponse: { valeur?: string; text: string },
): Turn | undefined {
  const { valeur, text } = reponse;
  if (valeur === "annuler" || (renonce(text) && estBref(text))) return abandonne(ctx, memory);
  if (valeur === undefined && !estReponseSeule(ctx, text)) return undefined;
  if (asking === "dossier") return dossierDit(ctx, memory, brouillon, valeur, text);
  if (asking === "date") {
    const autre = menagesDe(text, ctx.dossiers).surs.some(
      (m) => m.dossier.id !== brouillon.dossier,
    );
    if (autre) return undefined;
    const [dite] = lisDates(text, ctx.message.at, "past").filter((d) => d.jour || d.motif);
    const heure = lisDates(text, ctx.message.at, "past").find((d) => d.heure)?.heure;
    const date = valeur ?? (dite?.motif ? undefined : dite?.jour);
    if (!date && !dite) return undefined;
    const { doute: _, ...reste } = brouillon;
    if (dite?.motif) {
      const doute = dateDouteuse({ ...vide, faute: dite })!;
      return avance(ctx, memory, { ...reste, doute });
    }
    return avance(ctx, memory, { ...reste, date: date!, heure: brouillon.heure ?? heure ?? null });
  }
  if (asking === "mode") {
    const mode = (valeur as BrouillonDeVisite["mode"]) ?? modeDe(text);
    return mode && avance(ctx, memory, { ...brouillon, mode });
  }
  if (valeur === "oui" || estOui(text))
    return avance(ctx, memory, { ...brouillon, distincte: true });
  return undefined;
}

/** An answer holds little beside itself: anything longer is something else, and is read as such. */
const MOTS_DE_REPONSE = 5;
function estReponseSeule(ctx: Contexte, text: string): boolean {
  return mots(noteDe(text, placesDesDates(ctx, text))).length <= MOTS_DE_REPONSE;
}

const vide: VisiteLue = { heure: null, duree: null, presence: "present", jours: [], places: [] };

/** « Colmar », « Julie », « Mme »: what tells homonyms apart, said alone. */
const estDistingue = (d: Dossier, text: string): boolean => {
  const dits = mots(text).map((m) => m.mot);
  const indices = mots(`${d.commune} ${d.prenom}`).map((m) => m.mot);
  const noms = mots(d.nom).map((m) => m.mot);
  const sien = (m: string) => indices.includes(m) || civilite(m) === d.civilite;
  return dits.some(sien) && dits.every((m) => sien(m) || noms.includes(m) || LIAISON.has(m));
};
const LIAISON = new Set("c est celui celle la le l de d a au du en oui chez".split(" "));

function dossierDit(
  ctx: Contexte,
  memory: Memory,
  brouillon: BrouillonDeVisite,
  valeur: string | undefined,
  text: string,
): Turn | undefined {
  const { doute: _, dateDouteuse: date, ...reste } = brouillon;
  const suite = (dossier: string) =>
    avance(ctx, memory, { ...reste, dossier, ...(date && { doute: date }) });
  if (valeur) return suite(valeur);
  const candidats = brouillon.doute?.sur === "dossier" ? brouillon.doute.candidats : [];
  const parmi = ctx.dossiers.filter((d) => candidats.includes(d.id));
  if (candidats.length === 1 && estOui(text)) return suite(candidats[0]!);
  const distingues = parmi.filter((d) => estDistingue(d, text));
  if (distingues.length === 1) return suite(distingues[0]!.id);
  for (const dossiers of [parmi, ctx.dossiers]) {
    const qui = menageDe(menagesDe(text, dossiers));
    if (typeof qui === "string") return suite(qui);
    if (qui?.sur === "dossier" && qui.candidats.length)
      return avance(ctx, memory, { ...brouillon, doute: qui });
  }
  const qui = menageDe(menagesDe(text, ctx.dossiers));
  return qui && typeof qui !== "string"
    ? avance(ctx, memory, { ...brouillon, doute: qui })
    : undefined;
}

export function abandonne(ctx: Contexte, memory: Memory): Turn {
  const attente = (memory.attente ?? []).slice(0, -1);
  return repond(ctx, { ...memory, attente }, phrase(ctx, "rien-note"));
}

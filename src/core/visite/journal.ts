/** Is this message a visit to log? A question, a hypothesis or a plan never is. */
import type { Contexte } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import {
  estHypothese,
  estPasLaSienne,
  estQuestion,
  parleDeContact,
} from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";
import { clauseDuContact, propositions } from "../reading/visite.ts";

type Indices = { nomme: boolean; date: boolean };
const lus = new WeakMap<Contexte, Map<string, Indices>>();

/** Read once per turn and text, however often it is asked. */
function indices(ctx: Contexte, text: string): Indices {
  const siens = lus.get(ctx) ?? new Map<string, Indices>();
  lus.set(ctx, siens);
  const connus = siens.get(text) ?? cherche(ctx, text);
  siens.set(text, connus);
  return connus;
}

function cherche(ctx: Contexte, text: string): Indices {
  const dates = lisDates(text, ctx.message.at, "past");
  const hors = dates.map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
  const { surs, doutes, inconnus } = menagesDe(text, ctx.dossiers, hors);
  return {
    nomme: surs.length + doutes.length + inconnus.length > 0,
    date: dates.some((d) => d.jour || d.motif || d.kind === "heure"),
  };
}

/** Contact words with a household or a day, stated as done. */
export function estJournal(ctx: Contexte, text: string): boolean {
  if (estQuestion(text) || estHypothese(sansTaches(text)) || !parleDeContact(text)) return false;
  if (estPasLaSienne(contactDe(text))) return false;
  const { nomme, date } = indices(ctx, text);
  return nomme || date;
}

/** Somebody is named, known or not. */
export const nommeUnMenage = (ctx: Contexte, text: string): boolean => indices(ctx, text).nomme;

/** « …, reste à faire dossier bdf »: what is left to do beside the visit makes no plan of it. */
function sansTaches(text: string): string {
  const clauses = propositions(text);
  const contact = clauseDuContact(text, clauses);
  return clauses
    .filter((p, i) => i === contact || !TACHE.test(plat(text.slice(p.debut, p.fin))))
    .map((p) => text.slice(p.debut, p.fin))
    .join(",");
}
const TACHE = /^(?:et )?(?:(?:il |me )?reste|a faire|a prevoir|penser a|prevoir)\b/;

/** The clause that speaks of the contact. */
function contactDe(text: string): string {
  const clauses = propositions(text);
  const clause = clauses[clauseDuContact(text, clauses)];
  return clause ? text.slice(clause.debut, clause.fin).trim() : text;
}

/** A question that also tells of a contact with a household on a day: « vu mme X ce matin, et combien de… ». */
export function raconteAussi(ctx: Contexte, text: string): boolean {
  const contact = contactDe(text);
  if (!parleDeContact(text) || estHypothese(contact) || estPasLaSienne(contact)) return false;
  const { nomme, date } = indices(ctx, text);
  return nomme && date;
}

/** Told of a household and a day, and not a visit of theirs: said so, rather than answered from the charter. */
export function contactNonFait(ctx: Contexte, text: string): boolean {
  if (estQuestion(text) || !parleDeContact(text)) return false;
  if (!estHypothese(text) && !estPasLaSienne(contactDe(text))) return false;
  const { nomme, date } = indices(ctx, text);
  return nomme && date;
}

/** A whole visit of its own, while another one still waits for an answer. */
export function estAutreVisite(ctx: Contexte, text: string, asking: string): boolean {
  if (!estJournal(ctx, text)) return false;
  const { nomme, date } = indices(ctx, text);
  return asking === "dossier" || asking === "menage" ? nomme && date : nomme;
}

/** Is this message a visit to log? A question, a hypothesis or a plan never is. */
import type { Contexte } from "../contexte.ts";
import { clauseDuContact, contactDe, propositions } from "../reading/clauses.ts";
import { lisDates, placesDesDates } from "../reading/dates-lues.ts";
import {
  estHypothese,
  estPasLaSienne,
  estQuestion,
  modeDe,
  parleDeContact,
} from "../reading/intentions.ts";
import { joursEnumeres } from "../reading/jours-enumeres.ts";
import { menagesDe } from "../reading/menages.ts";
import { plat } from "../reading/plat.ts";
import { ditLaPresence } from "../reading/presence.ts";
import { sansRdvTiers } from "../reading/rdv-tiers.ts";
import { brouillonsDe } from "./lire.ts";

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
  const { surs, doutes, inconnus } = menagesLus(ctx, text);
  return {
    nomme: surs.length + doutes.length + inconnus.length > 0,
    date: dates.some((d) => d.jour || d.motif || d.kind === "heure"),
  };
}

/** Contact words with a household or a day, stated as done. */
export function estJournal(ctx: Contexte, recu: string): boolean {
  const text = sansPolitesse(recu);
  if (estQuestion(text) || SUPPOSE.test(plat(text))) return false;
  const contact = contactDe(text);
  if (estHypothese(contact) || estPasLaSienne(contact))
    return restes(text).some((t) => estJournalSeul(ctx, t));
  return estJournalSeul(ctx, text);
}

function estJournalSeul(ctx: Contexte, text: string): boolean {
  const utile = sansRdvTiers(text);
  const contact = contactDe(text);
  if (estHypothese(contact) || estPasLaSienne(contact)) return false;
  const { nomme, date } = indices(ctx, text);
  if (parleDeContact(utile)) return nomme || date;
  // « nguyen bureau lundi 14h ok », « fevrier pour Benali : 3, 17 et 26 »: the contact goes without saying.
  const sien = nomme && connait(ctx, text);
  if (!sien || !date) return false;
  return (
    modeDe(utile) !== undefined ||
    ditLaPresence(utile) ||
    joursEnumeres(text, ctx.message.at).filter((j) => /\d/.test(text.slice(j.debut, j.fin)))
      .length > 1
  );
}

/** « je sors de chez Petit, … et j'ai raté Martin »: the other sentences. */
const restes = (text: string): string[] => {
  const clauses = propositions(text);
  const contact = clauseDuContact(text, clauses);
  return contact < 0 || clauses.length < 2
    ? []
    : [text.slice(0, clauses[contact]!.debut), text.slice(clauses[contact]!.fin + 1)]
        .map((t) => t.trim())
        .filter(Boolean);
};

const sansPolitesse = (text: string): string =>
  text.replace(/[\s,.]*\b(?:stp|svp|merci)[\s!.]*$/i, "");

/** « dette martin 2340 au 1/3 », « leroy a déposé son dossier bdf »: learnt of a household, without a visit. */
export function estUnFait(ctx: Contexte, text: string): boolean {
  if (!nommeUnMenage(ctx, text)) return false;
  if (estQuestion(text) || SUPPOSE.test(plat(text))) return false;
  // « je dois faire une VAD vendredi » is a plan; what is not a visit of ours teaches nothing by itself.
  if (parleDeContact(sansRdvTiers(text)) && (estHypothese(text) || estPasLaSienne(text)))
    return false;
  const utiles = brouillonsDe(ctx, text).flatMap((b) => b.faits ?? []);
  if (!utiles.length) return false;
  return connait(ctx, text) || utiles.some((f) => f.type === "rendez-vous");
}
const SUPPOSE =
  /^(?:et )?si\b|\bsi (?:elle|il|ils|elles|mme|mr|m|je|on|la|le)\b|\b(?:suppos\w*|imagin\w*|admett\w*|hypothese|par exemple|exemple|je pense (?:que|qu))\b/;

/** A contact with a household on a day to come: « VAD demain Schmitt 10h », « je vois Benali jeudi prochain ». */
export function estRendezVous(ctx: Contexte, text: string): boolean {
  if (estQuestion(text) || SUPPOSE.test(plat(text)) || PAS_SUR.test(plat(text))) return false;
  if (!parleDeContact(text) && !VOIT.test(plat(text))) return false;
  if (!connait(ctx, text)) return false;
  const dates = lisDates(text, ctx.message.at, "past").filter((d) => d.jour || d.motif);
  return dates.length > 0 && dates.every((d) => d.jour !== undefined && d.jour > ctx.jour);
}
const VOIT = /\b(?:je (?:la |le |les |re)?(?:vois|passe|vais|retourne)|on se voit|rencontre)\b/;
const PAS_SUR =
  /\b(?:peut[- ]etre|faudrait|faut que|voudrai\w*|aimerai\w*|essaie\w*|essaye\w*|pas|annul\w*|rappelle[- ]moi|rappel)\b/;

const menagesLus = (ctx: Contexte, text: string) =>
  menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));

/** Somebody is named, known or not. */
export const nommeUnMenage = (ctx: Contexte, text: string): boolean => indices(ctx, text).nomme;

/** A household of theirs is named, for sure or nearly. */
const connait = (ctx: Contexte, text: string): boolean => {
  const { surs, doutes } = menagesLus(ctx, text);
  return surs.length + doutes.length > 0;
};

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

/** « vad Martin hier 11h ok. Au fait la MASP est compatible ? »: a whole visit, then what is asked. */
export function visitePuisQuestion(
  ctx: Contexte,
  text: string,
): { visite: string; question: string } | undefined {
  if (!estQuestion(text)) return undefined;
  const bornes = [
    ...text.matchAll(/[.!;]\s+|,?\s+(?:et )?(?=au fait|du coup|sinon|autre question|question)/gi),
  ];
  for (const { index, 0: marque } of bornes) {
    const [visite, question] = [text.slice(0, index), text.slice(index + marque.length)];
    const { nomme, date } = indices(ctx, visite);
    if (
      nomme &&
      date &&
      !estQuestion(visite) &&
      estJournal(ctx, visite) &&
      !estJournal(ctx, question)
    )
      return { visite, question };
  }
  return undefined;
}

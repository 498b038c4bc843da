/** From a message to its visits: what each entry says, and what the entries say of each other. */
import type { BrouillonDeVisite, Day, Doute } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { empreinte } from "../empreinte.ts";
import { contactDe, type Place, propositions } from "../reading/clauses.ts";
import type { FoundDate } from "../reading/dates.ts";
import { lisDates, placesDesDates } from "../reading/dates-lues.ts";
import { type Entree, entreesDe } from "../reading/entrees.ts";
import { lisFaits } from "../reading/faits.ts";
import {
  ditAuPresent,
  estHypothese,
  estPasLaSienne,
  lieuDe,
  modeDe,
  parleDeContact,
} from "../reading/intentions.ts";
import { joursEnumeres } from "../reading/jours-enumeres.ts";
import { type Menages, menagesDe } from "../reading/menages.ts";
import { noteDe } from "../reading/note.ts";
import { separeNotePrivee } from "../reading/note-a-part.ts";
import { parContact } from "../reading/par-contact.ts";
import { plat } from "../reading/plat.ts";
import { ditLaPresence, ditUneAbsence } from "../reading/presence.ts";
import { rattrapage, sansLesEcartes } from "../reading/rattrapage.ts";
import { sansRdvTiers } from "../reading/rdv-tiers.ts";
import { lisVisite, type VisiteLue } from "../reading/visite.ts";
import { ajoute } from "../time.ts";
import { ensemble, seule } from "./ensemble.ts";

export type Lue = {
  entree: Entree;
  lue: VisiteLue;
  brouillon: BrouillonDeVisite;
  /** A contact in so many words. */
  contact: boolean;
  /** A contact, a presence or an hour is said of it, and not only what was learnt. */
  raconte: boolean;
};

/** All that the message says. `text` is folded. Nothing that was not typed is filled in. */
export function brouillonsDe(ctx: Contexte, text: string): BrouillonDeVisite[] {
  const { at } = ctx.message;
  const dits = menagesDe(text, ctx.dossiers, placesDesDates(text, at));
  const repris = rattrapage(text, dits);
  if (repris) return brouillonsDe(ctx, repris.text).map((b) => duquel(b, repris.candidats));
  const { text: gardes, ecartes } = sansLesEcartes(text, dits);
  if (gardes !== text)
    return brouillonsDe(ctx, gardes).filter((b) => !ecartes.includes(b.dossier ?? ""));
  const lues = entreesDe(text, at, ctx.dossiers)
    .flatMap((e) => parContact(e, at))
    .map((e) => lis(ctx, e));
  const entieres =
    lues.length > 1
      ? ensemble(ctx, lues, (l) => estFaite(ctx, l))
      : lues.flatMap((l) => seule(ctx, l));
  const message = empreinte(ctx.message.edits ?? ctx.message.id);
  const plusieurs = new Set(entieres.map((l) => l.brouillon.dossier)).size > 1;
  return entieres.map(({ brouillon }, i) => ({
    ...(plusieurs ? presenceDuNote(brouillon) : brouillon),
    message: i ? `${message}#${i + 1}` : message,
  }));
}

/** « vad Leroy et Fontaine hier, Leroy absente »: of several, who was there is asked. */
function presenceDuNote(b: BrouillonDeVisite): BrouillonDeVisite {
  if (b.presence !== "present" || !ditUneAbsence(plat(b.note))) return b;
  const { presence: _, ...reste } = b;
  return reste;
}
/** Two names for one visit: whose it is, is asked. */
function duquel(b: BrouillonDeVisite, candidats: string[]): BrouillonDeVisite {
  if (!b.dossier || !candidats.includes(b.dossier)) return b;
  const { dossier: _, ...reste } = b;
  return { ...reste, doute: { sur: "dossier", nom: null, candidats } };
}

/** Neither somebody else's contact, nor one that is only planned or wished for. */
const estFaite = (ctx: Contexte, { entree, brouillon }: Lue): boolean =>
  !estPasLaSienne(entree.text) &&
  (brouillon.faits !== undefined ||
    (brouillon.date ?? "") > ctx.jour ||
    !estHypothese(contactDe(entree.text)));

function lis(ctx: Contexte, entree: Entree): Lue {
  const { text, menages, noms, autres, tete = "" } = entree;
  const { at } = ctx.message;
  const cache = sansLesNoms(text, noms);
  const lue = lisVisite(jusquAux(autres, cache), at);
  const { note, privee } = separeNotePrivee(
    noteDe(text, [...lue.places, ...noms, ...joursEnumeres(text, at)]),
  );
  const qui = menageDe(menages);
  const oublie = lue.jour && NE_SAIT_PLUS.test(plat(text)) ? lue.jour : undefined;
  const douteDate: Doute | undefined = oublie
    ? {
        sur: "date",
        raison: "plusieurs",
        texte: "",
        jours: [oublie, ajoute(oublie, { jours: -1 })],
      }
    : (auPresent(text, lue.jour, ctx.jour) ??
      dateDouteuse(lue, lisDates(text, at, "future")) ??
      (lue.jour ? undefined : dansLaSemaine(text, at, ctx.jour)));
  const enTete = tete ? lisVisite(tete, at) : undefined;
  const date = lue.jour ?? (lue.faute ? undefined : enTete?.jour);
  const mode = lue.mode ?? (tete ? (lieuDe(tete) ?? modeDe(tete)) : undefined);
  const lus = lisFaits(cache, at, ctx.jour, { tete, hors: autres, dit: text });
  const faits = privee ? [...lus, { type: "note", texte: privee, prive: true } as const] : lus;
  const contact = parleDeContact(sansRdvTiers(text));
  const raconte =
    contact ||
    parleDeContact(tete) ||
    ditLaPresence(text) ||
    lue.mode !== undefined ||
    / personne\b/.test(text) ||
    (tete !== "" && enTete?.jour !== undefined && !faits.length) ||
    (lue.heure !== null && !faits.some((f) => f.type === "rendez-vous" && f.heure === lue.heure));
  return {
    entree,
    lue,
    contact,
    raconte,
    brouillon: {
      message: "",
      ...(date && { date }),
      heure: lue.heure,
      ...(mode && { mode }),
      ...(lue.presence && { presence: lue.presence }),
      duree: lue.duree,
      note,
      ...(typeof qui === "string" ? { dossier: qui } : qui && { doute: qui }),
      ...(douteDate && !(qui && typeof qui !== "string") && { doute: douteDate }),
      ...(douteDate && { dateDouteuse: douteDate }),
      ...(faits.length && { faits }),
    },
  };
}

/** « elle passe au bureau lundi », or « est passée » without its accent: last Monday, or the next. */
function auPresent(text: string, jour: Day | undefined, ceJour: Day): Doute | undefined {
  if (!jour || jour >= ceJour || !ditAuPresent(text)) return undefined;
  const jours = [jour, ajoute(jour, { jours: 7 })];
  return { sur: "date", raison: "plusieurs", texte: "", jours };
}

/** The visit's own words end where another household is named. */
function jusquAux([autre]: Place[], text: string): string {
  const clause = autre && propositions(text).findLast((c) => c.debut <= autre.debut);
  return clause && clause.debut > 0 ? text.slice(0, clause.debut) : text;
}

/** No space: folding would move what follows. */
const CACHE = "¤";
/** The same length, so that every place stays: a name is no subject, and « Mai » no month. */
const sansLesNoms = (text: string, noms: Place[]): string =>
  noms.reduce(
    (reste, { debut, fin }) => reste.slice(0, debut) + CACHE.repeat(fin - debut) + reste.slice(fin),
    text,
  );

/** « hier ou avant-hier je sais plus ». */
const NE_SAIT_PLUS =
  /\b(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|\d) ou (?:avant|hier|le |lundi|mardi|mercredi|jeudi|vendredi|samedi|\d)|\bje (?:ne )?sais plus (?:quel jour|quand|si c'etait|$)/;
/** One dossier without doubt, or why not. */
export function menageDe(menages: Menages): string | Doute | undefined {
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

/** « la semaine dernière »: which of its days is asked. */
function dansLaSemaine(text: string, at: Date, jour: Day): Doute | undefined {
  const semaine = lisDates(text, at, "past").find((d) => d.grain === "week" && d.start);
  const debut = semaine?.start?.slice(0, 10);
  if (!semaine || !debut) return undefined;
  const jours = [0, 1, 2, 3, 4].map((n) => ajoute(debut, { jours: n })).filter((j) => j <= jour);
  return jours.length > 1
    ? { sur: "date", raison: "plusieurs", texte: semaine.text, jours }
    : undefined;
}

/** `futures`: the same days, read ahead. */
export function dateDouteuse(
  { faute, incertain, jours, jour }: VisiteLue,
  futures: readonly Readonly<FoundDate>[] = [],
): Doute | undefined {
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
      jours: [
        jour,
        (incertain === "rendez-vous" && futures.find((d) => d.jour)?.jour) ||
          ajoute(jour, { jours: -7 }),
      ],
    };
  return undefined;
}

/** From a message to its visits: reads each, keeps what is sure, asks the rest one question at a time. */
import type { BrouillonDeVisite, Dossier, Doute, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import type { FoundDate } from "../reading/dates.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { type Entree, entreesDe, parContact } from "../reading/entrees.ts";
import { lisFaits } from "../reading/faits.ts";
import {
  estHypothese,
  estPasLaSienne,
  lieuDe,
  modeDe,
  parleDeContact,
} from "../reading/intentions.ts";
import { joursEnumeres } from "../reading/jours-enumeres.ts";
import { type Menages, menagesDe } from "../reading/menages.ts";
import { estUneVoie } from "../reading/mentions.ts";
import { noteDe } from "../reading/note.ts";
import { enumere, plat } from "../reading/plat.ts";
import { ditLaPresence } from "../reading/presence.ts";
import { sansRdvTiers } from "../reading/rdv-tiers.ts";
import {
  contactDe,
  lisVisite,
  type Place,
  propositions,
  type VisiteLue,
} from "../reading/visite.ts";
import { ajoute, ecart } from "../time.ts";
import { avanceTous } from "./plusieurs.ts";

/** Where days and hours stand: no name is looked for there. */
export const placesDesDates = (ctx: Contexte, text: string) =>
  lisDates(text, ctx.message.at, "past").map((d) => ({
    debut: d.index,
    fin: d.index + d.text.length,
  }));

type Lue = {
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
  const entrees = entreesDe(text, at, ctx.dossiers).flatMap((e) => parContact(e, at));
  const toutes = respectives(entrees.map((e) => lis(ctx, e)));
  const faites = toutes.filter(
    ({ entree, brouillon }) =>
      !estPasLaSienne(entree.text) &&
      (brouillon.faits?.length ||
        (brouillon.date ?? "") > ctx.jour ||
        !estHypothese(contactDe(entree.text))),
  );
  const lues = toutes.length > 1 ? pareilles(enchaine(faites)) : toutes;
  const communs = communsDe(ctx, lues);
  const message = empreinte(ctx.message.edits ?? ctx.message.id);
  const brouillons = lues.flatMap((l) => {
    const entier = lues.length > 1 ? herite(l, communs) : seul(l);
    return entier ? joursDe(ctx, l.entree.text, entier) : [];
  });
  return ouAVenir(ctx, lues, reunis(brouillons, lues)).map((b, i) => ({
    ...b,
    message: i ? `${message}#${i + 1}` : message,
  }));
}

const sansFaits = ({ faits: _, dossier: __, doute: ___, ...b }: BrouillonDeVisite) => b;

/** « …, pareil pour Mme Martin »: as the one before. */
const PAREIL = /^(?:et )?(?:pareil|idem|m[eê]me chose)\b/i;
function pareilles(lues: Lue[]): Lue[] {
  let avant: Lue | undefined;
  return lues.map((l) => {
    const { dossier, doute, note } = l.brouillon;
    const suit = avant && PAREIL.test(l.entree.text);
    const faite: Lue = suit
      ? {
          ...l,
          raconte: true,
          brouillon: {
            ...sansFaits(avant!.brouillon),
            ...(dossier ? { dossier } : { doute }),
            note,
            heure: l.brouillon.heure,
          } as BrouillonDeVisite,
        }
      : l;
    avant = faite;
    return faite;
  });
}

/** « jeudi 19 : Fontaine 10h, puis chez Da Silva 14h. Vendredi 20 : … »: the day of the same sentence. */
function enchaine(lues: Lue[]): Lue[] {
  let avant: string | undefined;
  return lues.map((l) => {
    const { date } = l.brouillon;
    const suit = avant && !date && !l.lue.faute && l.entree.enchaine && l.raconte;
    const faite = suit ? { ...l, brouillon: { ...l.brouillon, date: avant! } } : l;
    avant = faite.brouillon.date;
    return faite;
  });
}

/** Learnt further on of a household already met in this message: told with that visit. */
function reunis(brouillons: BrouillonDeVisite[], lues: Lue[]): BrouillonDeVisite[] {
  const gardes: BrouillonDeVisite[] = [];
  for (const b of brouillons) {
    const lue = lues.find((l) => l.brouillon.note === b.note && l.brouillon.dossier === b.dossier);
    const revient = b.dossier && gardes.find((g) => g.dossier === b.dossier && !g.sansVisite);
    const propre = !lue || lue.contact || lue.lue.heure || lue.lue.jour || lue.lue.faute;
    if (!revient || (propre && !b.sansVisite)) {
      gardes.push(b);
      continue;
    }
    revient.faits = [...(revient.faits ?? []), ...(b.faits ?? [])];
    revient.note = [revient.note, b.note].filter(Boolean).join(", ");
  }
  return gardes;
}

/** « VAD demain Schmitt, et vendredi 13 Petit »: beside a day to come, a day without its month may be to come too. */
function ouAVenir(
  ctx: Contexte,
  lues: Lue[],
  brouillons: BrouillonDeVisite[],
): BrouillonDeVisite[] {
  const aVenir = brouillons.some((b) => b.date && b.date > ctx.jour);
  if (!aVenir || brouillons.length < 2) return brouillons;
  return brouillons.map((b) => {
    const lue = lues.find((l) => l.brouillon.note === b.note && l.brouillon.dossier === b.dossier);
    if (!lue || b.sansVisite || ditLaPresence(lue.entree.text)) return b;
    const hesite = b.doute?.sur === "date" && b.doute.raison === "incertaine" ? b.doute.jours : [];
    const [dit, autre] = hesite;
    if (dit && autre && autre > ctx.jour && ecart(ctx.jour, autre) < ecart(dit, ctx.jour)) {
      const { doute: _, dateDouteuse: __, ...reste } = b;
      return { ...reste, date: autre };
    }
    if (!b.date || b.date > ctx.jour) return b;
    const futur = lisDates(lue.entree.text, ctx.message.at, "future").find((d) => d.jour)?.jour;
    if (!futur || futur === b.date) return b;
    if (ecart(ctx.jour, futur) < ecart(b.date, ctx.jour)) return { ...b, date: futur };
    const { date, ...reste } = b;
    return {
      ...reste,
      doute: { sur: "date", raison: "incertaine", texte: "", jours: [futur, date] },
    };
  });
}

function lis(ctx: Contexte, entree: Entree): Lue {
  const { text, menages, noms, autres, tete = "" } = entree;
  const { at } = ctx.message;
  const cache = sansLesNoms(text, noms);
  const lue = lisVisite(jusquAux(autres, cache), at);
  const note = noteDe(text, [...lue.places, ...noms, ...joursEnumeres(text, at)]);
  const qui = menageDe(menages);
  const oublie = lue.jour && NE_SAIT_PLUS.test(plat(text)) ? lue.jour : undefined;
  const douteDate: Doute | undefined = oublie
    ? {
        sur: "date",
        raison: "plusieurs",
        texte: "",
        jours: [oublie, ajoute(oublie, { jours: -1 })],
      }
    : dateDouteuse(lue, lisDates(text, at, "future"));
  const enTete = tete ? lisVisite(tete, at) : undefined;
  const date = lue.jour ?? (lue.faute ? undefined : enTete?.jour);
  const mode = lue.mode ?? (tete ? (lieuDe(tete) ?? modeDe(tete)) : undefined);
  const faits = lisFaits(cache, at, ctx.jour, { tete, hors: autres, dit: text });
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
const L_UN_ET_PAS_L_AUTRE =
  /\b(?:elle|lui|l'autre|l'une?|monsieur|madame|mme|mr) (?:non|pas|absente?|si)\b|\bmais pas (?:lui|elle|l'autre)\b/;

/** Names side by side with as many hours: each its own. Otherwise the hour is nobody's, and stays in the note. */
function respectives(lues: Lue[]): Lue[] {
  return lues.map((l) => {
    const groupe = lues.filter((x) => x.entree.text === l.entree.text);
    if (groupe.length < 2) return l;
    const heures = l.lue.heures;
    const heure =
      heures.length === groupe.length
        ? heures[groupe.indexOf(l)]!
        : heures.length === 1
          ? heures[0]!
          : null;
    const { presence, ...reste } = l.brouillon;
    // « lui était là, elle non »: of whom, is asked.
    const partagee = presence && L_UN_ET_PAS_L_AUTRE.test(plat(l.entree.text)) ? {} : { presence };
    return {
      ...l,
      brouillon: { ...reste, ...(partagee.presence && { presence: partagee.presence }), heure },
    };
  });
}

type Communs = Partial<Pick<BrouillonDeVisite, "date" | "mode">>;

/** What the first entry says for all: « VAD Martin lundi 10h, Haddad 14h ». Only when no other says its own. */
function communsDe(ctx: Contexte, lues: Lue[]): Communs {
  const [premiere, ...autres] = lues;
  if (!premiere || !autres.length || premiere.entree.tete || !premiere.raconte) return {};
  const { date, mode } = premiere.brouillon;
  const seule = (cle: "date" | "mode") =>
    autres.every((l) => l.brouillon[cle] === undefined && !(cle === "date" && l.lue.faute));
  return {
    ...(date && date <= ctx.jour && seule("date") && { date }),
    ...(mode && seule("mode") && { mode }),
  };
}

/** One household and no contact told: only what was learnt. */
const seul = ({ brouillon, raconte }: Lue): BrouillonDeVisite =>
  brouillon.faits?.length && !raconte ? { ...brouillon, sansVisite: true } : brouillon;

/** `undefined`: nothing is told of that household that can be written. */
function herite(
  { brouillon, raconte, contact, lue, entree }: Lue,
  communs: Communs,
): BrouillonDeVisite | undefined {
  if (!raconte && brouillon.faits?.length) return { ...brouillon, sansVisite: true };
  const bref = brouillon.note.split(/\s+/).length <= MOTS_D_UNE_LISTE;
  if (!raconte && !entree.tete && !bref) return undefined;
  return {
    ...(!lue.faute && communs.date && { date: communs.date }),
    ...(!entree.tete && !contact && communs.mode && { mode: communs.mode }),
    ...brouillon,
  };
}
/** « VAD Martin lundi, Haddad, Benali ras »: more words than these tell something else. */
const MOTS_D_UNE_LISTE = 3;

/** « 3, 17 et 26 »: as many visits, the words kept with the first. Days to come are appointments. */
function joursDe(ctx: Contexte, text: string, b: BrouillonDeVisite): BrouillonDeVisite[] {
  const enumeres = b.sansVisite ? [] : joursEnumeres(text, ctx.message.at);
  if (enumeres.length < 2) return [b];
  const { doute, dateDouteuse: _, faits, ...reste } = b;
  const heures = enumeres.flatMap((e) => e.heure ?? []);
  const commune = heures.length === 1 && CHAQUE_FOIS.test(text) ? heures[0]! : null;
  return enumeres.map(({ jour, heure }, i) => ({
    ...reste,
    date: jour,
    heure: heure ?? commune,
    note: i ? "" : b.note,
    ...(i === 0 && faits && { faits: faits.filter((f) => f.type !== "rendez-vous") }),
    ...(doute?.sur === "dossier" && { doute }),
  }));
}

const CHAQUE_FOIS = /(?:les (?:deux|trois|\d) fois|[àa] chaque fois|chaque fois|toujours [àa])/i;

/** The first of them, for who needs one. */
export const brouillonDe = (ctx: Contexte, text: string): BrouillonDeVisite =>
  brouillonsDe(ctx, text)[0]!;

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

export function noter(ctx: Contexte, memory: Memory, text: string): Turn {
  const brouillons = brouillonsDe(ctx, text);
  const turn = avanceTous(ctx, memory, brouillons);
  const oublies = nommesEnPassant(ctx, text, brouillons);
  if (!oublies.length || !turn.fiches.length) return turn;
  const menages = enumere(oublies.map(situe));
  return {
    ...turn,
    replies: [...turn.replies, { text: phrase(ctx, "nommes-en-passant", { menages }) }],
  };
}

/** Households of theirs that the message names and of which nothing is written or asked: never in silence. */
function nommesEnPassant(ctx: Contexte, text: string, brouillons: BrouillonDeVisite[]): Dossier[] {
  const { surs } = menagesDe(text, ctx.dossiers, placesDesDates(ctx, text));
  const dits = new Set(
    brouillons.flatMap((b) => [
      b.dossier,
      ...(b.doute?.sur === "dossier" ? b.doute.candidats : []),
    ]),
  );
  const passants = surs.filter((m) => !dits.has(m.dossier.id) && !estUneVoie(text, m));
  return [...new Set(passants.map((m) => m.dossier))];
}

/** « dette martin 2340 au 1/3 »: learnt without a visit. */
export function noterLesFaits(ctx: Contexte, memory: Memory, text: string): Turn {
  const seuls = brouillonsDe(ctx, text)
    .filter((b) => b.faits?.length)
    .map(({ date: _, ...b }) => ({ ...b, sansVisite: true as const }));
  return avanceTous(ctx, memory, seuls);
}

/** What the entries of one message say of each other: a day for all, « pareil », as many hours as names. */
import type { BrouillonDeVisite } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { joursEnumeres } from "../reading/jours-enumeres.ts";
import { plat } from "../reading/plat.ts";
import { ditLaPresence } from "../reading/presence.ts";
import { ecart } from "../time.ts";
import type { Lue } from "./lire.ts";

/** Several entries. `estFaite`: of one that is not, nothing is kept. */
export function ensemble(ctx: Contexte, lues: Lue[], estFaite: (l: Lue) => boolean): Lue[] {
  const faites = pareilles(enchaine(respectives(lues).filter(estFaite)));
  const communs = communsDe(ctx, faites);
  const entieres = faites.flatMap((l) => {
    const brouillon = faites.length > 1 ? herite(l, communs) : sienne(l);
    return brouillon ? joursDe(ctx, { ...l, brouillon }) : [];
  });
  return ouAVenir(ctx, reunies(entieres));
}

/** One entry: as many visits as it lists days. */
export const seule = (ctx: Contexte, l: Lue): Lue[] => joursDe(ctx, { ...l, brouillon: sienne(l) });

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
function reunies(lues: Lue[]): Lue[] {
  const gardees: Lue[] = [];
  for (const l of lues) {
    const b = l.brouillon;
    const revient =
      b.dossier &&
      gardees.find((g) => g.brouillon.dossier === b.dossier && !g.brouillon.sansVisite);
    const propre = l.contact || l.lue.heure || l.lue.jour || l.lue.faute;
    if (!revient || (propre && !b.sansVisite)) {
      gardees.push(l);
      continue;
    }
    const { faits = [], note } = revient.brouillon;
    revient.brouillon = {
      ...revient.brouillon,
      ...(b.faits && { faits: [...faits, ...b.faits] }),
      note: [note, b.note].filter(Boolean).join(", "),
    };
  }
  return gardees;
}

/** « VAD demain Schmitt, et vendredi 13 Petit »: beside a day to come, a day without its month may be to come too. */
function ouAVenir(ctx: Contexte, lues: Lue[]): Lue[] {
  const aVenir = lues.some(({ brouillon: { date } }) => date && date > ctx.jour);
  if (!aVenir || lues.length < 2) return lues;
  return lues.map((l) =>
    l.brouillon.sansVisite || ditLaPresence(l.entree.text)
      ? l
      : { ...l, brouillon: lePlusProche(ctx, l) },
  );
}

/** Of the two days that the words may mean, the nearer one when it is to come; else it is asked. */
function lePlusProche(ctx: Contexte, { entree, brouillon: b }: Lue): BrouillonDeVisite {
  const [dit, autre] =
    b.doute?.sur === "date" && b.doute.raison === "incertaine"
      ? b.doute.jours
      : [b.date, lisDates(entree.text, ctx.message.at, "future").find((d) => d.jour)?.jour];
  if (!dit || dit > ctx.jour || !autre || autre <= ctx.jour) return b;
  const { doute: _, dateDouteuse: __, date: ___, ...reste } = b;
  if (ecart(ctx.jour, autre) < ecart(dit, ctx.jour)) return { ...reste, date: autre };
  return { ...reste, doute: { sur: "date", raison: "incertaine", texte: "", jours: [autre, dit] } };
}

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
const sienne = ({ brouillon, raconte }: Lue): BrouillonDeVisite =>
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

/** « 3, 17 et 26 »: as many visits, the words kept with the first. */
function joursDe(ctx: Contexte, l: Lue): Lue[] {
  const { text } = l.entree;
  const enumeres = l.brouillon.sansVisite ? [] : joursEnumeres(text, ctx.message.at);
  if (enumeres.length < 2) return [l];
  const { doute, dateDouteuse: _, faits, ...reste } = l.brouillon;
  const heures = enumeres.flatMap((e) => e.heure ?? []);
  const commune = heures.length === 1 && CHAQUE_FOIS.test(text) ? heures[0]! : null;
  return enumeres.map(({ jour, heure }, i) => ({
    ...l,
    brouillon: {
      ...reste,
      date: jour,
      heure: heure ?? commune,
      note: i ? "" : reste.note,
      ...(i === 0 && faits && { faits: faits.filter((f) => f.type !== "rendez-vous") }),
      ...(doute?.sur === "dossier" && { doute }),
    },
  }));
}
const CHAQUE_FOIS = /(?:les (?:deux|trois|\d) fois|[àa] chaque fois|chaque fois|toujours [àa])/i;

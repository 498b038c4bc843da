/** Reads a charter question: its topic, the other measures and the territories that it names. */
import type { Contexte } from "../contexte.ts";
import { sansDetours } from "../reading/detours.ts";
import { lis, sansExpression, type TexteLu } from "../reading/expressions.ts";
import { additionne, demandeUnCumul, estAVenir } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { corrigeLesFautes } from "../reading/orthographe.ts";
import { avecLeSien, estComparaison, sansComparaison } from "../reading/suites.ts";
import { type Candidat, comprends } from "./comprendre.ts";
import { editionPour } from "./edition.ts";
import { parParties, pondere, SUR } from "./peser.ts";
import { DISPOSITIF, dispositifsDe, sansDispositifs, territoiresDe } from "./sujet.ts";
import { sujetDesDates } from "./sujet-des-dates.ts";
import { traduis } from "./synonymes.ts";
import { partInconnue } from "./vocabulaire.ts";

/** Below this, it is not even worth a guess. */
const DEVINE = 0.28;
/** Two topics nearer than this are both offered. */
const ECART = 0.12;
/** As many words as this that no charter uses, and the question is of something else, or half so sure. */
const ETRANGER = 0.4;
/** Words surer than this name the topic, whatever the dates ask. */
const DATES_DECIDENT = 1;
/** The same for what is asked of a household named. */
const NOMME_DECIDE = 0.6;
/** As sure as this, the nearest topic stands even beside another one. */
const NET = 0.7;

export type QuestionLue = {
  sujet: string | undefined;
  /** The runners-up, for « vouliez-vous dire ». */
  proches: string[];
  candidats: readonly Candidat[];
  dispositifs: string[];
  territoires: string[];
  compare: boolean;
};

/** A device named beside « cumul » words, or with no surer topic of its own, is a cumul question. */
export function lisQuestion(ctx: Contexte, text: string, territoire?: string): QuestionLue {
  const siennes = lues.get(ctx) ?? new Map<string, QuestionLue>();
  lues.set(ctx, siennes);
  const cle = `${territoire} ${text}`;
  const lue = siennes.get(cle) ?? lisUneFois(ctx, text, territoire);
  siennes.set(cle, lue);
  return lue;
}

/** One turn reads the same words several times. */
const lues = new WeakMap<Contexte, Map<string, QuestionLue>>();

function lisUneFois(ctx: Contexte, text: string, territoire: string | undefined): QuestionLue {
  const { catalog, personne } = ctx;
  const sien = territoire ?? personne.territoire;
  const dite = sansDetours(text);
  const lieuNomme = territoiresDe(lis(dite), catalog).length > 0;
  const compares = estComparaison(dite, lieuNomme) ? sansComparaison(dite) : dite;
  // Names first: « martin » is no « matin » misspelt.
  const anonyme = corrigeLesFautes(catalog, sansMenages(ctx, compares));
  const lu = lis(traduis(catalog, anonyme));
  const dispositifs = dispositifsDe(lu, catalog.dispositifs);
  const nommes = territoiresDe(lu, catalog);
  const dits = nommes.map((t) => t.territoire);
  // « qui signe chez nous, et à Saint-Dizier ? »: both, side by side.
  const deux = sien && dits.length > 0 && !dits.includes(sien) && avecLeSien(dite);
  const territoires = deux ? [sien, ...dits] : dits;
  const concernes = territoires.length ? territoires : [sien].flatMap((t) => t ?? []);
  const inconnue = partInconnue(catalog, text);
  const candidats = pondere(
    ctx,
    inconnue < ETRANGER,
    parParties(anonyme, (partie) =>
      comprends(
        catalog,
        nommes
          .filter((t) => t.territoire !== sien)
          .flatMap((t) => [...t.mots, t.nom])
          .reduce<TexteLu>(sansExpression, lis(traduis(catalog, partie))),
      ),
    ),
    concernes,
    lu,
  );
  const [premier, second] = candidats;
  const cumul = candidats.find((c) => c.sujet === "cumul");
  const surs = candidats.filter((c) => c.force >= SUR);
  // « gestion rapprochée » is a topic of its own where the text treats it as one.
  const propre = dispositifs.find((d) =>
    concernes.some((t) => editionPour(catalog, t, ctx.jour)?.reponses[d] !== undefined),
  );
  const estCumul =
    dispositifs.length > 0 &&
    !(propre && (cumul?.force ?? 0) < SUR) &&
    (demandeUnCumul(dite) ||
      estAVenir(dite) ||
      AUTRE_PROLONGEE.test(sansDispositifs(lu, catalog.dispositifs).join(" ")) ||
      !premier ||
      premier.force < 2 * SUR ||
      (cumul && cumul.force > premier.force - 0.25));
  const compareDes = deux || estComparaison(text, territoires.length > 0);
  // Texts side by side show what the topic is: the nearest is enough.
  const ecart = compareDes ? 0 : ECART;
  const tranche =
    premier && (!second || premier.force >= NET || premier.force - second.force >= ecart);
  const nomme = menagesDe(text, ctx.dossiers).surs.length > 0;
  // « maintien à partir du 1er septembre, dernier jour ? »: what the dates ask decides between unsure words.
  const surete = premier?.force ?? 0;
  // « demande de relogement déposée le 5 janvier »: that day is no day of a measure.
  const moyenne = concernes.some(
    (t) => editionPour(catalog, t, ctx.jour)?.reponses[premier?.sujet ?? ""]?.["delai-moyen"],
  );
  const desDates =
    surete < DATES_DECIDENT && !(moyenne && surete >= SUR)
      ? sujetDesDates(ctx, text, concernes, {
          nomme: nomme && surete < NOMME_DECIDE,
          sur: surete >= NOMME_DECIDE,
        })
      : undefined;
  const sujet =
    estCumul || additionne(text)
      ? "cumul"
      : propre && (premier?.force ?? 0) < NET
        ? propre
        : (desDates ?? (tranche ? surs[0]?.sujet : undefined));
  return {
    sujet,
    proches: candidats
      .filter((c) => c.force >= DEVINE)
      .slice(0, 3)
      .map((c) => c.sujet),
    candidats,
    dispositifs,
    territoires,
    compare: compareDes && sujet !== "versions",
  };
}

/** « curatelle renouvelée le 10/02, on peut ? »: the other measure goes on, and ours is not renewed. */
const AUTRE_PROLONGEE = new RegExp(
  `\\b${DISPOSITIF} (?:[a-z]+ )?(?:renouvel|recondui|prolong)[a-z]*ee?s?\\b`,
);

/** « M. Loire », « Mme Charente »: a household's name names no territory. */
function sansMenages(ctx: Contexte, text: string): string {
  const { surs, doutes } = menagesDe(text, ctx.dossiers);
  let reste = text;
  for (const { debut, fin } of [...surs, ...doutes]) {
    // « martin (Cognac) »: where the household lives, not what is asked.
    const commune = /^ ?\([^)]*\)/.exec(reste.slice(fin))?.[0].length ?? 0;
    reste = reste.slice(0, debut) + " ".repeat(fin + commune - debut) + reste.slice(fin + commune);
  }
  return reste;
}

/** Reads a short text that says values and nothing else: an answer, or a correction. */
import type { Day, Heure, Mode, Presence } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import type { FoundDate } from "../reading/dates.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { lieuDe, modeDe } from "../reading/intentions.ts";
import { type Menages, menagesDe } from "../reading/menages.ts";
import { mots, plat } from "../reading/plat.ts";
import { ditLaPresence, presenceDe, sansPresence } from "../reading/presence.ts";

export type Dites = {
  jour?: Day;
  faute?: FoundDate;
  heure?: Heure;
  duree?: number;
  mode?: Mode;
  presence?: Presence;
  menages: Menages;
  /** Words that are none of these: the text says something else too. */
  autres: string[];
};

/** « pas lundi », « pas M. Martin », « pas chez elle »: what is denied is not said. */
const NIE =
  /(?<![\p{L}])(?:pas|ni)\s+(?:le\s+|la\s+|au\s+|en\s+|à\s+|a\s+|chez\s+)?(?:mme\s+|m\.?\s+|mr\s+)?(?!venu|là\b|la\b|ouvert|pr[ée]sent|r[ée]pondu|d[ée]croch)[\p{L}\d.]+/giu;
/** Words that lead to a value and say nothing by themselves. */
const LIAISON = new Set(
  `non nan en fait plutot pardon oups erreur desole desolee euh ah c est etait cetait ce t mais et ou puis
  le la les l de du d des au aux a un une on je j ai me suis trompe trompee elle il elles ils avec chez pour
  vers pendant oui ok voila corrige correction rectif bien svp stp dame menage famille mme mr m monsieur madame
  visite vad rdv tel appel telephone bureau mds domicile agence permanence rencontre commune courrier mail sms
  lui eux solidarites maison par vu vue heure heures h min minutes jour date quand meme plus`.split(
    /\s+/,
  ),
);

export function lisValeurs(ctx: Contexte, text: string): Dites {
  const utile = text.replace(NIE, " ");
  const dates = lisDates(utile, ctx.message.at, "past");
  const places = dates.map((d) => ({ debut: d.index, fin: d.index + d.text.length }));
  const menages = menagesDe(utile, ctx.dossiers, places);
  const nommes = [...menages.surs, ...menages.doutes, ...menages.inconnus];
  const jours = dates.filter((d) => d.jour || d.motif);
  // « mardi dernier, le 24 »: the number says which.
  const chiffres = jours.filter((d) => /\d/.test(d.text));
  const jour = chiffres.length === 1 ? chiffres[0] : jours[0];
  const heure = dates.find((d) => d.heure)?.heure;
  const duree = dates.find((d) => d.kind === "duration" && d.minutes !== undefined)?.minutes;
  const mode = lieuDe(utile) ?? modeDe(utile);
  const presence = ditLaPresence(text) ? presenceDe(text, []) : undefined;
  let reste = utile;
  for (const { debut, fin } of [...places, ...nommes])
    reste = reste.slice(0, debut) + " ".repeat(fin - debut) + reste.slice(fin);
  const autres = mots(sansPresence(plat(reste)))
    .map((m) => m.mot)
    .filter((m) => !LIAISON.has(m));
  return {
    ...(jour?.jour && !jour.motif && { jour: jour.jour }),
    ...(jour?.motif && { faute: jour }),
    ...(heure && { heure }),
    ...(duree !== undefined && { duree }),
    ...(mode && { mode }),
    ...(presence && { presence }),
    menages,
    autres,
  };
}

/** « lundi, elle a signé le bail »: values first, then the worker's words, which join the note. */
export function valeursPuisNote(
  ctx: Contexte,
  text: string,
): { dites: Dites; note: string } | undefined {
  const toutes = lisValeurs(ctx, text);
  if (!toutes.autres.length) return { dites: toutes, note: "" };
  const [, tete, suite] = /^([^,;.]+)[,;.]\s*(.+)$/s.exec(text) ?? [];
  if (!tete || !suite) return undefined;
  const dites = lisValeurs(ctx, tete);
  return dites.autres.length ? undefined : { dites, note: suite.trim() };
}

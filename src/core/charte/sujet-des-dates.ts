/** The topic that the dates and lengths of a question speak of, when its words name none that fits. */
import type { Edition } from "../../schemas/charte.ts";
import type { Contexte } from "../contexte.ts";
import { estQuestion } from "../reading/intentions.ts";
import { nombreDeMots } from "../reading/phrases.ts";
import { dateDe, lisRoles, type Roles } from "../reading/roles.ts";
import { calculsDesRoles, sujetDuCalcul } from "./calculs/implique.ts";
import type { Calcul } from "./calculs/lues.ts";

/** « VAD Mme Martin hier ? » asks nothing of the rhythm: it may be a visit to log. */
const demandees = ({ demandees: toutes, ferme, prochaine }: Roles) =>
  toutes.filter((quoi) => quoi !== "rythme" || !ferme || prochaine);

/** « 6+6+6+1 ? », « commission le 12/02 accès »: no topic is named, and the dates or lengths say which. */
export function sujetDesDates(
  ctx: Contexte,
  text: string,
  territoires: string[],
  { nomme, sur }: { nomme: boolean; sur: boolean },
): string | undefined {
  const roles = lisRoles(text, ctx.message.at);
  // « du 1er semestre » dates no measure.
  if (/semestr/.test(roles.lu)) return undefined;
  const connus = roles.dates.length > 0 || nomme;
  const dites = connus && estQuestion(text) ? demandees(roles) : [];
  // « suivie depuis janvier, le bailleur veut la mettre dehors en avril ? »: dates of the story, and none asked.
  if (sur && nombreDeMots(text) >= RACONTE && !DE_DATE.test(roles.lu)) return undefined;
  const calculs = [...dites, ...calculsDesRoles(roles)];
  if (!calculs.length) return undefined;
  const siens = [...territoires, ctx.personne.territoire ?? ""];
  // Where the territory is known, another one's topics are none of its own.
  const siennes = ctx.catalog.editions.filter((e) => siens.includes(e.territoire));
  const editions = siennes.length ? siennes : ctx.catalog.editions;
  // « commission le 12/02, bilan quand ? » where the text knows no bilan: said so, not something near.
  const [demande] = connus && estQuestion(text) ? demandees(roles) : [];
  const muet =
    demande && !editions.some((e) => Object.values(e.reponses).some((r) => r.calcul === demande));
  if (muet && siennes.length && ctx.catalog.sujets[demande]) return demande;
  return editions.map((e) => sujetDuCalcul(e, calculs)).find(Boolean);
}

/** From so many words on, a date may belong to a story. */
const RACONTE = 9;
const DE_DATE =
  /\b(?:quand|qd|kan|kand|dates?|jours?|jusqu\w*|delai|limite|terme|echeance|fin\w*|dernier|combien|cb|du|due|dus|dues|doi[ts]|gts|quel\w*|kel\w*|trop|loin|espac\w*|tot|tard|temps|tps|mois|possible|passe|ok|encore|avant|apres)\b/;

const motsDe = ({ catalog }: Contexte, dispositifs: string[]): string[] =>
  dispositifs.flatMap((d) => catalog.dispositifs[d]?.mots ?? []);

type Lue = { sujet: string; dispositifs: string[] };

/** A topic that the text does not treat gives way to the one that the dates speak of. */
export function sujetIci(ctx: Contexte, edition: Edition, text: string, lue: Lue): string {
  if (lue.sujet === "cumul" || lue.sujet === "definition") return lue.sujet;
  const roles = lisRoles(text, ctx.message.at, { autres: motsDe(ctx, lue.dispositifs) });
  // « la MASP finit le 31/03, la mesure démarre le 1/04 »: about both at once.
  if (lue.dispositifs.length === 1 && dateDe(roles, "autre-fin")) return "cumul";
  const siennes = calculsDesRoles(roles);
  const reponse = edition.reponses[lue.sujet];
  // « la MASP, nous on l'assimile, et en Alsace ? »: where that is another text's own, the cumul is what is asked.
  if (!reponse && lue.dispositifs.length && ctx.catalog.sujets[lue.sujet]?.territoire)
    return "cumul";
  // « commission le 12/02, bilan quand ? » where the text knows no bilan: the end is no answer.
  if (!reponse && roles.demandees.some((quoi) => quoi === lue.sujet)) return lue.sujet;
  // « démarrée le 1/03, arrêtée le 16/06, combien de mois dus »: not about how long a measure lasts.
  const [premier] = siennes;
  const autre =
    (reponse?.calcul || (premier === "mois-du" && roles.paie)) &&
    (premier === "mois-du"
      ? reponse?.calcul !== "mois-du"
      : premier === "plafond" && !siennes.includes(reponse?.calcul as Calcul));
  if (reponse && !autre) return lue.sujet;
  return sujetDuCalcul(edition, siennes) ?? lue.sujet;
}

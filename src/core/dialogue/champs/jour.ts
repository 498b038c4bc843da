/** A day; in a sentence, the one that stands after its words, or the only one that is nobody else's. */
import type { Day } from "../../../model.ts";
import type { Champ } from "../../../schemas/dialogue.ts";
import { type Contexte, phrase } from "../../contexte.ts";
import { lisAnImpossible } from "../../reading/annees.ts";
import type { FoundDate } from "../../reading/dates.ts";
import { lisDates, placesDesDates } from "../../reading/dates-lues.ts";
import { menagesDe } from "../../reading/menages.ts";
import { mots, plat } from "../../reading/plat.ts";
import { dis, ecart } from "../../time.ts";
import type { TypeDeChamp, Values } from "./champ.ts";
import { nomNouveau } from "./dossier.ts";

/** `intervalle`: both ends of a stretch lean the same way, or its end would be of another year. */
const lues = (ctx: Contexte, champ: Champ, text: string, intervalle = false) =>
  lisAnImpossible(text)
    ? []
    : lisDates(text, ctx.message.at, champ["a-venir"] && !intervalle ? "future" : "past")
        .map((d) => deQuelleAnnee(ctx, d, text))
        .map((d) => (champ["a-venir"] ? depuisSon(d) : d))
        .filter((d) => (d.jour || d.kind === "interval") && !d.motif && !sansMois(d, ctx.jour));

/** « à partir du 1er avril »: that day. */
const depuisSon = (d: FoundDate): FoundDate =>
  d.kind === "interval" && d.start && !d.end ? { ...d, jour: d.start.slice(0, 10) } : d;

/** « le 30 avril », said in March: of this year, and not eleven months ago. */
function deQuelleAnnee(ctx: Contexte, dit: Readonly<FoundDate>, text: string): FoundDate {
  const autre = lisDates(text, ctx.message.at, "future").find((d) => d.index === dit.index);
  const debut = (d: FoundDate | undefined) => d?.jour ?? d?.start?.slice(0, 10);
  const [avant, apres] = [debut(dit), debut(autre)];
  if (!avant || !apres || ecart(avant, apres) < PRESQUE_UN_AN) return dit;
  return ecart(ctx.jour, apres) < ecart(avant, ctx.jour) ? autre! : dit;
}
/** Days: two readings so far apart differ by their year. */
const PRESQUE_UN_AN = 300;

/** « le 31 », said on the 4th: of which month? Only this month's is sure. */
const sansMois = ({ text, jour: dit }: FoundDate, aujourdhui: Day): boolean =>
  /^(?:le |du |au |pour le )?\d{1,2}(?: ?er)?$/i.test(text.trim()) &&
  dit?.slice(0, 7) !== aujourdhui.slice(0, 7);

/** The day of « le 15 », said on the 4th, when no field can tell its month; digits. */
export function jourSansMois(ctx: Contexte, champs: Champ[], text: string): string | undefined {
  const nu = lisDates(text, ctx.message.at, "past").find((d) => sansMois(d, ctx.jour));
  const pris = champs.some((c) => nu && lues(ctx, c, text).some((d) => d.index === nu.index));
  return pris ? undefined : nu && /\d+/.exec(nu.text)?.[0];
}

/** Whether one of these words stands right before that place. */
const precede = (mots: readonly string[] | undefined, text: string, index: number): boolean => {
  const avant = plat(text.slice(0, index))
    .replace(/[^a-z0-9']+/g, " ")
    .trimEnd();
  const sansArticle = avant.replace(/ (?:d'|du|de|le)$/, "");
  return (mots ?? []).some((m) => avant.endsWith(plat(m)) || sansArticle.endsWith(plat(m)));
};

/** « roche finit le 15/02 », « roche a dit le 27/02 que… »: a sentence on a household is no answer. */
function ditAutreChose(ctx: Contexte, champ: Champ, text: string, values: Values): boolean {
  const dates = placesDesDates(text, ctx.message.at);
  const { surs, doutes } = menagesDe(text, ctx.dossiers, dates);
  const noms = [...surs, ...doutes];
  const nouveau = plat(nomNouveau(values.dossier) ?? "")
    .split(" ")
    .at(-1)!;
  const siens = new Set(
    mots(`${champ.libelle} ${champ.question} ${(champ.apres ?? []).join(" ")}`).map((m) => m.mot),
  );
  const dits = mots(text).filter(
    (m) =>
      m.mot.length > 2 &&
      !siens.has(m.mot) &&
      ![...noms, ...dates].some((p) => m.index < p.fin && m.fin > p.debut) &&
      !AUTOUR.has(m.mot),
  );
  const nomme = noms.length > 0 || (nouveau !== "" && dits.some((m) => m.mot === nouveau));
  const autres = dits.filter((m) => m.mot !== nouveau);
  return autres.length > (nomme ? 0 : MOTS_DE_TROP);
}
const AUTOUR = new Set(["pour", "chez", "famille", "oui", "cest", "etait", "bien", "jour"]);
/** Without a name, an answer may say a little more than its day. */
const MOTS_DE_TROP = 3;

export const jour: TypeDeChamp = {
  lit(ctx, champ, text, values) {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
    if (ditAutreChose(ctx, champ, text, values)) return undefined;
    const dates = lues(ctx, champ, text);
    const jours = new Set(dates.map((d) => d.jour ?? bout(champ, d)).filter(Boolean));
    return jours.size === 1 ? [...jours][0] : undefined;
  },
  repere(ctx, champ, text, dialogue) {
    const dates = lues(ctx, champ, text, champ.borne !== undefined);
    if (champ.borne) {
      const intervalles = dates.filter((d) => d.kind === "interval" && bout(champ, d));
      return intervalles.length === 1 ? bout(champ, intervalles[0]!) : undefined;
    }
    const simples = dates.filter((d) => d.jour);
    const siennes = simples.filter((d) => precede(champ.apres, text, d.index));
    if (siennes.length === 1) return siennes[0]!.jour;
    if (siennes.length || !champ.seule) return undefined;
    const autres = (dialogue?.champs ?? []).filter((c) => c.type === "jour" && c !== champ);
    const libres = simples.filter((d) => !autres.some((c) => precede(c.apres, text, d.index)));
    return libres.length === 1 ? libres[0]!.jour : undefined;
  },
  dit: (_ctx, _champ, value) => dis(String(value)),
  boutons: (ctx, champ) =>
    champ["a-venir"] ? [] : [[phrase(ctx, "bouton-aujourdhui"), ctx.jour] as const],
};

const bout = ({ borne }: Champ, d: { start?: string | null; end?: string | null }) =>
  (borne === "debut" ? d.start : d.end)?.slice(0, 10);

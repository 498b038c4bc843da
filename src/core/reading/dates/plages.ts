/** Two pieces read as one: « du 9 au 20 mars », « 15 jours avant le 19 », « hier mardi 3 mars ». */
import { ajoute } from "../../time.ts";
import type { Atome, Contexte } from "./atomes.ts";
import { type Lu, rendsJour } from "./rendu.ts";
import { moisEntier, resous } from "./resous.ts";
import type { Resolu, Vue } from "./semaine.ts";
import { ENTRE, PLAGE, type Texte } from "./texte.ts";

type Jour = Extract<Atome, { type: "jour" }>;

/** « reporté du 3 au 10 » is two days, not a range. */
const REPORTE = /\b(?:report|decal|deplac)[a-z]{0,8} (?:du |de |le )?$/;
const ancre = (p: Jour) => p.fixe !== undefined || p.a !== undefined || p.rang !== undefined;

/** The two ends of a range settle each other: the first, unless only the last one is sure. */
function bornes(a: Jour, b: Jour, vue: Vue): [Resolu, Resolu] {
  if (ancre(b)) {
    const fin = resous(b, vue);
    const avant: Vue = { aujourdhui: fin.jour ?? vue.aujourdhui, leaning: "past", strict: true };
    return [resous(a, ancre(a) ? vue : avant), fin];
  }
  const debut = resous(a, vue);
  const apres: Vue = { aujourdhui: debut.jour ?? vue.aujourdhui, leaning: "future", strict: true };
  return [debut, resous(b, apres)];
}

function plage(a: Atome, b: Atome, t: Texte, ctx: Contexte): Lu | undefined {
  const lien = t.entre(a, b);
  const relie = PLAGE.test(lien) || (/^ et (?:le |la )?$/.test(lien) && ENTRE.test(t.avant(a)));
  if (!relie || REPORTE.test(t.avant(a))) return undefined;
  if (a.type === "mois" && b.type === "mois") {
    const an = b.a && !a.a ? { a: a.m <= b.m ? b.a : b.a - 1 } : {};
    const { start } = moisEntier({ ...a, ...an }, ctx);
    const { end } = moisEntier(b, { aujourdhui: start, leaning: "future", strict: true });
    return { kind: "interval", start, end, grain: "month" };
  }
  if (a.type !== "jour" || b.type !== "jour") return undefined;
  const [debut, fin] = bornes(a, b, ctx);
  const [un, deux] = [rendsJour(a, debut), rendsJour(b, fin)];
  if (!un?.start || !deux?.start || un.start > deux.start) return undefined;
  const grain = un.kind === "date" && deux.kind === "date" ? "day" : "minute";
  return { kind: "interval", start: un.start, end: deux.start, grain };
}

/** « 15 jours avant le 19 mars », « 2 mois après le 1er mars ». */
function compte(a: Atome, b: Atome, t: Texte, ctx: Contexte): Lu | undefined {
  if (a.type !== "duree" || b.type !== "jour" || a.duree.minutes) return undefined;
  const lien = /^ (avant|apres) (?:le |la )?$/.exec(t.entre(a, b));
  const { jour } = resous(b, ctx);
  if (!lien || !jour) return undefined;
  const signe = lien[1] === "avant" ? -1 : 1;
  const { annees, mois, semaines, jours } = a.duree;
  const plus = {
    annees: signe * annees,
    mois: signe * mois,
    semaines: signe * semaines,
    jours: signe * jours,
  };
  return rendsJour(b, { jour: ajoute(jour, plus) });
}

/** « hier mardi 3 mars »: the same day twice, or a contradiction. */
function deuxFois(a: Atome, b: Atome, t: Texte, ctx: Contexte): Lu | undefined {
  if (a.type !== "jour" || b.type !== "jour" || !a.fixe || a.heure) return undefined;
  const lien = t.entre(a, b);
  if (!/^,? \(?(?:le )?$/.test(lien)) return undefined;
  const second = resous(b, ctx);
  if (second.jour && [a.fixe, ...(a.autresAnnees ?? [])].includes(second.jour))
    return rendsJour(b, { jour: second.jour });
  if (lien.includes(",") || !second.jour) return undefined;
  return rendsJour(b, { motif: "contradiction", propositions: [a.fixe, second.jour] });
}

export const deuxEnUn = (a: Atome, b: Atome, t: Texte, ctx: Contexte): Lu | undefined =>
  plage(a, b, t, ctx) ?? compte(a, b, t, ctx) ?? deuxFois(a, b, t, ctx);

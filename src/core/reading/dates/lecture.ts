/** Goes through joined pieces in text order and says what each is, with the small words before it. */
import type { FoundDate } from "../dates.ts";
import type { Atome, Contexte } from "./atomes.ts";
import { borne } from "./bornes.ts";
import { deuxEnUn } from "./plages.ts";
import { type Lu, rends } from "./rendu.ts";
import { ENTRE, type Texte } from "./texte.ts";

/** Small words that belong to what follows them. */
const ARTICLE = /\b(?:le|du|au|les) $/;
const A_HEURE = /\b(?:a|vers(?: les)?|aux (?:environs|alentours) de|autour de|environ) $/;
const EN_AN = /\ben $/;
const EN = /\b(?:en|au mois d[e']|(?:le |du )?mois d[e']) ?$/;

/** « prochain rdv le 17 », « reporté à jeudi »: to come, whatever the leaning. */
const A_VENIR =
  /\b(?:proch(?:aine?|\.)? (?:rdv|rv|vad|visite|rencontre|entretien|passage|rendez-vous)(?: [a-z]{1,10})?|(?:report|decal|deplac|repouss)[a-z]{1,5})(?: (?:a|au|le|pour le|pour))? $/;

/** The leaning that the words before a piece give it, and the day that « le lendemain » follows. */
function vueDe(a: Atome, t: Texte, ctx: Contexte, trouves: FoundDate[]): Contexte {
  if (a.type !== "jour") return ctx;
  const dit = trouves.findLast((d) => d.jour)?.jour;
  if (dit && (a.relatif || a.quand === "suivant")) return { ...ctx, aujourdhui: dit };
  return A_VENIR.test(t.avant(a)) ? { ...ctx, leaning: "future" } : ctx;
}

export function lisTout(atomes: Atome[], t: Texte, ctx: Contexte): FoundDate[] {
  const trouves: FoundDate[] = [];
  const garde = (lu: Lu, debut: number, fin: number, mots: RegExp[]) => {
    let index = debut;
    for (const mot of mots) {
      const m = mot.exec(t.avant({ index }));
      if (m) index -= m[0].trimStart().length;
    }
    // Words that the piece before has taken stay with it.
    const dernier = trouves.at(-1);
    if (dernier) index = Math.max(index, dernier.index + dernier.text.length);
    trouves.push({ text: ctx.plie.slice(index, fin), index, ...lu });
  };
  for (let i = 0; i < atomes.length; i++) {
    const a = atomes[i]!;
    const b = atomes[i + 1];
    const joint = b && deuxEnUn(a, b, t, ctx);
    if (joint) {
      garde(joint, a.index, b.fin, [ARTICLE, ENTRE, /\bde $/]);
      i++;
      continue;
    }
    const seul = borne(a, t, ctx);
    if (seul) garde(seul.lu, a.index, a.fin, [seul.mot]);
    else {
      const lu = rends(a, vueDe(a, t, ctx, trouves));
      if (lu) garde(lu, a.index, a.fin, prefixes(a, ctx));
    }
  }
  return trouves;
}

function prefixes(a: Atome, ctx: Contexte): RegExp[] {
  if (a.type === "heure")
    return a.jusqua
      ? [/\b(?:de|entre) $/]
      : a.borne
        ? [/\b(?:a partir de|apres|avant|jusqu'a) $/]
        : [A_HEURE];
  if (a.type === "mois") return [EN];
  if (a.type === "periode") return a.grain === "year" ? [EN_AN] : [];
  if (a.type !== "jour") return [];
  if (a.heure && /^\d/.test(ctx.plie.slice(a.index))) return [ARTICLE, A_HEURE];
  return a.fixe || a.relatif ? [] : [ARTICLE];
}

/** What somebody asks to see of the journal: how many for a household, whom they have not met, their own visits. */
import type { Day } from "../../model.ts";
import { ajoute, finDuMois, jourDe, premierDuMois } from "../time.ts";
import { lisDates } from "./dates-lues.ts";
import { plat } from "./plat.ts";

export type Periode = { du: Day; au: Day };
export type Consultation =
  /** `periode` is the one that was said, if any. */
  | { sorte: "combien"; periode?: Periode }
  | { sorte: "pas-vus"; depuis?: Day; jours?: number }
  | { sorte: "visites"; periode?: Periode };

const RENCONTRE =
  "(?:visites?|vads?|rencontres?|rdvs?|rendez[- ]?vous|entretiens?|passages?|fois|contacts?)";
const COMBIEN = "(?:combien|cb|cmb|cbien|cbn|nb|nombre|il (?:me |nous |m'en |lui )?(?:en )?reste)";
/** Of a rule, and not of what was done. */
const REGLE =
  /\b(?:par (?:mois|semaine)|mini(?:mum)?|maxi(?:mum)?|max|min|obligatoires?|faut|dois|doit|reglement\w*|charte|prevu|en moyenne|autorise\w*|permis)\b/;
const COMBIEN_FAIT = new RegExp(
  `\\b${COMBIEN}\\b.*\\b${RENCONTRE}\\b|\\bou j[' ]?en suis (?:avec|pour|chez)\\b|\\bcompteur\\b|\\b(?:a jour|a quota) (?:avec|pour)\\b`,
);
const PAS_VUS =
  /\b(?:qui|ki|quels? menages?|quelles? familles?|ceux que|lesquels)\b.*\b(?:pas (?:encore )?(?:vue?s?|rencontre\w*|visite\w*)|(?:plus|jamais) vue?s?|a voir|dois (?:re)?voir|dois (?:encore )?(?:rencontrer|visiter)|en retard|sans visite)\b|\b(?:pas vue?s?|non vue?s?) depuis\b.*\b(?:qui|liste)\b|^(?:liste des )?(?:menages? |familles? )?(?:pas vue?s?|non vue?s?|sans visite) depuis\b|\bqui (?:je )?n'ai (?:je )?pas vu/;
const MES_VISITES = new RegExp(
  `^(?:(?:montre|affiche|donne|liste|voir|revoir|rappelle)[a-z-]* (?:moi )?)?(?:la liste de )?(?:mes|les|toutes mes|toutes les) (?:dernieres? )?(?:${RENCONTRE}|saisies)\\b|^(?:historique|journal|visites|vads) (?:de|du|d'|chez|pour)\\b|\\bqu'?est[- ]ce que j'ai (?:note|saisi)|\\bj'ai (?:note|saisi) quoi\\b`,
);

/** `undefined`: it asks for something else. Whether a household is meant is for who asks. */
export function lisConsultation(text: string, at: Date): Consultation | undefined {
  const lu = plat(text);
  if (PAS_VUS.test(lu)) return { sorte: "pas-vus", ...depuisQuand(text, at) };
  const visites =
    MES_VISITES.test(lu) &&
    !REGLE.test(lu) &&
    !/\b(?:sont|est|comptent?|obligee?s?|quand|combien)\b/.test(lu);
  if (!visites && (!COMBIEN_FAIT.test(lu) || REGLE.test(lu))) return undefined;
  const periode = periodeDite(text, at);
  return { sorte: visites ? "visites" : "combien", ...(periode && { periode }) };
}

function periodeDite(text: string, at: Date): Periode | undefined {
  const jour = jourDe(at);
  const lu = plat(text);
  if (/\bce mois\b/.test(lu)) return { du: premierDuMois(jour), au: finDuMois(jour) };
  const dite = lisDates(text, at, "past").find((d) => d.kind === "interval" || d.jour);
  if (dite?.jour) return { du: dite.jour, au: dite.jour };
  if (!dite) return undefined;
  const { start, end } = dite;
  return start || end
    ? { du: start?.slice(0, 10) ?? "", au: end?.slice(0, 10) ?? jour }
    : undefined;
}

/** « depuis 15 jours », « depuis le 12 », « depuis janvier ». */
function depuisQuand(text: string, at: Date): { depuis?: Day; jours?: number } {
  const lu = plat(text);
  const dit = /\b(\d{1,3}) ?(?:j|jours?)\b/.exec(lu);
  const semaines = /\b(\d{1,2}|une|deux|trois|quatre) ?(?:sem|semaines?)\b/.exec(lu);
  const MOTS: Record<string, number> = { une: 1, deux: 2, trois: 3, quatre: 4 };
  const jours = dit
    ? Number(dit[1])
    : semaines
      ? 7 * (MOTS[semaines[1]!] ?? Number(semaines[1]))
      : /\bquinz(?:e|aine)\b/.test(lu)
        ? 15
        : undefined;
  if (jours !== undefined) return { depuis: ajoute(jourDe(at), { jours: -jours }), jours };
  const date = lisDates(text, at, "past").find((d) => d.jour ?? d.start);
  const depuis = date?.jour ?? date?.start?.slice(0, 10);
  return depuis ? { depuis } : {};
}

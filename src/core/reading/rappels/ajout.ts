/** « rappel bilan martin j-15 », « préviens-moi 10 jours avant la fin de martin »: one more reminder before a deadline. */
import { NOMBRE, nombreDe } from "../dates/lexique.ts";
import { lisDates } from "../dates-lues.ts";
import { epure, FIN, lisTexte, sans } from "./mots.ts";

/** `jours`: whole days before. `reste`: the deadline and the household, as typed. */
export type Ajout = { quoi: "ajoute-rappel"; jours: number; reste: string };

const ORDRE =
  /^(?:(?:ok|stp|svp|dis|tandem|bonjour|alors|oui|et|sinon)[ ,!.]+)*(?:(?:peux[- ]tu|tu peux|tu pourrais|pourrais[- ]tu|il (?:me )?faudrait|il me faut|je (?:veux|voudrais)|j'aimerais) )?(?:(?:met[sz]?|mettre|ajoute[rz]?|cree[rz]?|programme[rz]?|pose[rz]?|prevois)(?:[- ]moi)? )?(?:(?:(?:un |le )?(?:autre |nouveau )?rappels?|une alerte)(?![a-z])|(?:r[ae]p+el+e?(?:r|z|s)?|alerte[rz]?|previens|prevenez|avertis|notifie[rz]?|prevenir|alerter)[- ]moi(?![a-z])|me (?:prevenir|rappeler|alerter|avertir)(?![a-z]))/;
const J_MOINS = /(?<![a-z0-9])(?:a )?j ?[-–] ?(\d{1,3})(?![\d/])/;
const AVANT = new RegExp(
  `(?<![a-z0-9])(${NOMBRE}) ?(jours?|j|semaines?|sem|mois)(?: plus tot)? (?:avant|av)(?: (?:que |qu'))?(?![a-z])`,
);
const EN_JOURS: Record<string, number> = { j: 1, s: 7, m: 30 };
/** A day is no deadline of ours: « une semaine avant le 31 mars » is read as a day. */
const MAX = 366;
const POLITESSE = new RegExp(FIN);

export function lisAjout(text: string, at: Date): Ajout | undefined {
  const { dit, nu } = lisTexte(text);
  const ordre = ORDRE.exec(nu);
  if (!ordre || /\?$/.test(nu.trim())) return undefined;
  const moins = J_MOINS.exec(nu);
  const avant = moins ? null : AVANT.exec(nu);
  const dite = moins ?? avant;
  if (!dite || lisDates(dit, at, "future").some((d) => d.jour)) return undefined;
  const jours = moins ? Number(moins[1]) : nombreDe(avant![1]!) * EN_JOURS[avant![2]!.charAt(0)]!;
  if (!Number.isInteger(jours) || jours < 0 || jours > MAX) return undefined;
  const places = [
    { debut: 0, fin: ordre[0].length },
    { debut: dite.index, fin: dite.index + dite[0].length },
    { debut: nu.search(POLITESSE), fin: dit.length },
  ];
  return { quoi: "ajoute-rappel", jours, reste: epure(sans(dit, places)) };
}

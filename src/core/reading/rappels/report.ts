/** « décale à lundi », « plus tard », « dans 20 min »: puts off the reminder just shown, or answers « when? ». */
import { ajoute, jourDe } from "../../time.ts";
import { lisDates } from "../dates-lues.ts";
import { CONTACT, DEBUT, epure, FIN, lisTexte, peutNommer, sans, type Texte } from "./mots.ts";
import { estSu, lisQuand, type Moment, moment, type Quand } from "./quand.ts";

export type Report = Moment & {
  /** The words themselves say to put off; false when they are only a time. */
  ordre: boolean;
  /** What is to be put off, as typed: a household perhaps; empty for the reminder at hand. */
  reste: string;
  /** « l'échéance »: a deadline of the charter does not move, its reminder does. */
  echeance?: true;
};

const LONGUEUR_MAX = 100;
const VAGUE =
  /(?<![a-z])(?:un (?:peu|ptit peu) )?(?:plus tard|\+ tard|tout a l'heure|tt a l'heure|ds la journee|dans la journee|un autre (?:jour|moment)|une autre fois|pas (?:ce matin|ce soir|cet aprem|demain|cette semaine|maintenant|mtn|tout de suite|la maintenant|le (?:temps|moment)|aujourd'hui)|snooze|quand j'ai le temps)(?: dans la journee)?(?![a-z])/;
/** A time only; the other vague words say to put off. */
const SEUL_TEMPS = /tout a l'heure|tt a l'heure|dans la journee|ds la journee/;

const DECALE =
  "(?:decal+e[rz]?|repous+e[rz]?|reporte[rz]?|recule[rz]?|remet(?:s|tre|tez)?|deplace[rz]?|reprogramme[rz]?|replanifie[rz]?|snooze[rz]?|differe[rz]?|retarde[rz]?)";
const QUI =
  "(?:(?:je |on |on peut |je peux |tu |peux[- ]tu |tu peux |tu pourrais |pourrais[- ]tu |il faut |faut |on va |je veux |je vais )(?:le |la |les |me le |me la )?)?";
const CHOSE =
  "(?:(?:le|la|les|ce|cette|mon|ma|ces|ton|l')? ?(?<chose>rappels?|alertes?|notifs?|notifications?|relances?|echeances?|deadlines?|messages?|truc))";
const un = (motif: string) => new RegExp(`^${motif}$`);
/** Such words put off by themselves; `reste` holds what they put off. */
const ORDRE = un(
  `${QUI}${DECALE}(?:[- ](?:moi|le|la|les|ca|cela|tout))*(?: ${CHOSE})?(?: (?<reste>.+))?`,
);
/** These need a time beside them: « rappelle-le-moi demain », « je m'en occupe lundi ». */
const AVEC_UN_TEMPS = un(
  "(?:(?:peux[- ]tu |tu peux |tu pourrais )?(?:me (?:le |la |les )?)?(?:r[ae]p+el+e?|redi[st]?|redemande|relance|reparle|recontacte|reviens|repose)[rz]?[- ]?(?:(?:le|la|les)[- ])?(?:moi|nous|m'en|vers moi|me voir)?(?: (?:ca|cela|le|la|en|la question))*|(?:je |on |j')(?:(?:m'en|m'y|le|la|les|l') ?)?(?:occuperai?|occupe|fai[st]|ferai|fera|mets|traite(?:rai)?|penserai)(?: (?:ca|le|la|cela))?|(?:je |on )(?:(?:vois|verrai|verra|regarde(?:rai)?) (?:ca|cela)|verrai|verra)|(?:je n|j)'ai(?: la)?|(?:pas maintenant|plus tard)?)",
);
const REMPLISSAGE =
  /^(?:(?:plutot|disons|mettons|va pour|ok pour|pour|vers|ou|non|bon|alors|en|a|au|le|la)(?![a-z'])[ ,]*)+|(?:[ ,]+(?:plutot|alors|par exemple|ca me va|si possible|a|au|pour|vers|le|de|d'))+$/g;
/** « reporté à lundi » tells what became of a meeting. */
const ACCOMPLI = /(?:report|d[ée]cal|repouss|recul|diff[ée]r|d[ée]plac)[ée]e?s?(?![\p{L}])/iu;
/** What is moved is no reminder. */
const AUTRE_OBJET =
  /\b(?:dates?|signatures?|demarrage|debut|fin|expulsion|suspension|mesures?|paiements?|loyers?|plans?|contrats?|demande|demenagement|arret|interruption|jamais|toujours)\b/;

/** « décale de 2 jours », « repousse d'une semaine »: counted from today. */
function ecarte({ dit, nu }: Texte, at: Date): Quand | undefined {
  const d = lisDates(dit, at, "future").find((x) => x.kind === "duration");
  if (!d || !/(?:^| )(?:de |d')$/.test(nu.slice(0, d.index))) return undefined;
  const lien = /(?:de |d')$/.exec(nu.slice(0, d.index))?.[0].length ?? 0;
  const places = [{ debut: d.index - lien, fin: d.index + d.text.length }];
  if (d.minutes !== undefined) return { dans: d.minutes, places };
  const [, n, unite] = /^P(\d+)([DWM])$/.exec(d.start ?? "") ?? [];
  if (!n || !unite) return undefined;
  const ecart = { D: "jours", W: "semaines", M: "mois" }[unite]!;
  return { jour: ajoute(jourDe(at), { [ecart]: Number(n) }), places };
}

/** « 20 min », which answers « when? ». */
function minutesSeules({ dit }: Texte, at: Date): Quand | undefined {
  const [d, autre] = lisDates(dit, at, "future");
  if (d?.kind !== "duration" || d.grain !== "minute" || autre) return undefined;
  const places = [{ debut: d.index, fin: d.index + d.text.length }];
  return d.minutes === undefined ? undefined : { dans: d.minutes, places };
}

const nettoie = (nu: string): string =>
  nu
    .replace(/$/, " ")
    .replace(new RegExp(DEBUT), "")
    .replace(new RegExp(FIN), "")
    .replace(/[\s,;:.!?-]+$/g, "")
    .replace(/^[\s,;:.!?-]+/g, "")
    .replace(REMPLISSAGE, "")
    .trim();

/** Undefined: something else is said beside the time. */
export function lisReport(text: string, at: Date): Report | undefined {
  if (text.length > LONGUEUR_MAX || text.trim().includes("\n")) return undefined;
  const texte = lisTexte(text);
  const { dit, nu } = texte;
  const ordreDit = new RegExp(`(?<![a-z])${DECALE}(?![a-z])`).test(nu);
  const vague = VAGUE.exec(nu);
  // « pas aujourd'hui » is no day.
  const visible = dit.replace(
    vague ? dit.slice(vague.index, vague.index + vague[0].length) : "",
    (v) => "_".repeat(v.length),
  );
  const quand =
    (ordreDit && ecarte(texte, at)) || lisQuand(visible, at) || minutesSeules(texte, at);
  const places = [
    ...(quand?.places ?? []),
    ...(vague ? [{ debut: vague.index, fin: vague.index + vague[0].length }] : []),
  ];
  const lu = nettoie(sans(nu, places));
  const dite: Moment = {
    ...(quand && moment(quand)),
    ...(vague && !estSu(quand) && { vague: true as const }),
  };
  const remet = vague !== null && !SEUL_TEMPS.test(vague[0]);
  if (!lu) {
    if (!Object.keys(dite).length || dite.passe || /\?\s*$/.test(nu)) return undefined;
    return { ordre: remet, reste: "", ...dite };
  }
  if (AVEC_UN_TEMPS.test(lu))
    return estSu(quand) || quand?.propositions || vague
      ? { ordre: true, reste: "", ...dite }
      : undefined;
  if (
    ACCOMPLI.test(dit.replace(/(?<=e)r(?![\p{L}])/gu, "")) &&
    /[éÉ]/.test(dit.match(ACCOMPLI)?.[0].slice(-3) ?? "")
  )
    return undefined;
  const m = ORDRE.exec(lu);
  if (!m?.groups) return undefined;
  const { chose = "", reste = "" } = m.groups;
  const nomme = epure(reste);
  if (CONTACT.test(nomme) || AUTRE_OBJET.test(nomme) || !peutNommer(nomme, 4)) return undefined;
  if (/\d ?(?:mois|jours?|j|ans?|semaines?|sem|min|h|e)\b/.test(nomme)) return undefined;
  // « remets » alone gives back, and does not put off.
  if (/^remet/.test(lu) && !Object.keys(dite).length) return undefined;
  return {
    ordre: true,
    reste: telQuel(texte, nomme),
    ...(/^(?:echeance|deadline)/.test(chose) && { echeance: true as const }),
    ...(Object.keys(dite).length ? dite : { vague: true as const }),
  };
}

/** As typed, when it stands there in one piece. */
function telQuel({ dit, nu }: Texte, lu: string): string {
  const i = lu ? nu.indexOf(lu) : -1;
  return i < 0 ? lu : dit.slice(i, i + lu.length);
}

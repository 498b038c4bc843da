/** Overindebtedness filed, rehousing asked or obtained. */
import type { Fait } from "../../../model.ts";
import { aFaire, type Clause, irreel } from "./clause.ts";

const BDF = /\b(?:bdf|banque de france|surendet+ement)\b/;
const RECEVABLE = /\b(?:recevables?|recevabilite)\b/;
const DEPOSE = /\b(?:depose\w*|envoye\w*|transmis\w*|poste\w*|remis\w*|enregistre\w*|fait|parti)\b/;

export function surendettement(c: Clause, suivante?: Clause): Fait | undefined {
  // « BDF : dossier recevable ».
  const bref = c.lu.split(" ").length <= 2 && BDF.test(c.lu);
  const lu = bref && suivante ? `${c.lu} ${suivante.lu}` : c.lu;
  if (!BDF.test(lu) || /\birrecevable/.test(lu) || irreel(lu)) return undefined;
  if (RECEVABLE.test(lu)) return { type: "surendettement", etat: "recevable" };
  return DEPOSE.test(lu) && !aFaire(lu) ? { type: "surendettement", etat: "depose" } : undefined;
}

const LOGEMENT =
  /\b(?:relogements?|reloge\w*|(?:nouveau|autre|un) (?:logement|appart\w*)|logement social|mutation|demande de logement|dossier logement|dalo|hlm|appart\w*|logement|t[1-6]|f[1-6]|bail)\b/;
const OBTENU =
  /\b(?:attribue\w*|attribution|obtenu\w*|accorde\w*|reloge(?:e|s|es)?|a eu (?:un|son|le)|nouveau bail signe|signe (?:le|son|leur|un) nouveau bail|entree dans les lieux)\b/;
const PROPOSE = /\bpropo\w*/;
const DEMANDE =
  /\b(?:(?:demande|dde|dossier)s? (?:de |d'une? |d')?(?:re)?(?:logement|mutation|hlm|dalo|log)\w*(?: social)?|(?:re)?logement(?: social)? (?:demande|depose)\w*|demande\w* (?:un|une|le|son) (?:re)?(?:logement|mutation|relogement|appart\w*)|mutation demandee?)\b/;
const FAITE =
  /\b(?:faite?s?|depose\w*|renouvel\w*|envoye\w*|enregistre\w*|mise a jour|demande\w*|complete\w*|ok|remplie?)\b/;

export function relogement({ lu }: Clause): Fait | undefined {
  if (!LOGEMENT.test(lu) || irreel(lu)) return undefined;
  if (
    OBTENU.test(lu) &&
    /\b(?:logement|relogement|reloge(?:e|s|es)?|appart\w*|t[1-6]|f[1-6]|bail|hlm)\b/.test(lu)
  )
    return aFaire(lu) ? undefined : { type: "relogement", etat: "obtenu" };
  if (PROPOSE.test(lu)) return { type: "relogement", etat: "propose" };
  return DEMANDE.test(lu) && FAITE.test(lu) && !aFaire(lu)
    ? { type: "relogement", etat: "demande" }
    : undefined;
}

/** « aide », « c koi les commandes », « aide rappels »: somebody asks what may be asked. */
import { distance } from "fastest-levenshtein";
import { plat } from "./plat.ts";

const DEVANT =
  "(?:(?:bonjour|bjr|salut|slt|coucou|ok|euh|bon|alors|stp|svp|tandem|pardon|desolee?|mais|et|ah|dis|dis moi)[ ,.!:-]+)*";
const DERRIERE =
  "(?:[ ,]+(?:stp|svp|s'il te plait|s'il vous plait|merci|please|tandem|alors|la|du coup|au juste|exactement|en fait|ici|pour moi))*";
const BOT = "(?:ce |cet |cette |le |la |l')?(?:truc|machin|bot|outil|appli(?:cation)?|assistant)";
const SAVOIR = "(?:sai[st]|peu[xt]|fais|fait)";
const COMMANDES =
  "(?:(?:les |des |tes |vos |la liste des |liste des )?(?:commandes?|fonctions?|fonctionnalites|possibilites|options|exemples?|instructions))";

const DEMANDES = [
  "\\?+",
  "(?:a l')?(?:aide|adie|aied|iade|ade|aidee?s?|aidde)(?:[- ]moi)?",
  "(?:aide[zr]?|aidez)[- ](?:moi|nous)",
  "(?:besoin d'aide|j'ai besoin d'aide|j'ai besoin d'un coup de main|un coup de main|au secours|sos)",
  "(?:help|help me|hepl|halp|menu|mode d'emploi|notice|tuto)",
  `(?:(?:qu'est[- ]ce que|c'est quoi que|keske|kesk|qu'est[- ]ce qu') ?)?(?:tu|t|vous) ?(?:sai[st]|savez|peu[xt]|pouvez|fais|fait|faites)(?:[- ](?:tu|vous))?(?: (?:faire|me faire))?(?: (?:quoi|koi))?`,
  "(?:tu|t) c faire (?:quoi|koi)",
  `(?:que|quoi|koi) (?:${SAVOIR}|savez|pouvez)[- ](?:tu|vous)(?: faire)?(?: pour (?:moi|nous))?`,
  "(?:tu|vous|ca) (?:sers?|servez) a (?:quoi|koi)",
  "(?:a )?(?:quoi|koi) (?:tu sers|sers[- ]tu|ca sert)",
  `(?:comment|coment|cmt|kom+ent) (?:ca|sa|tu|on|c) ?(?:marche|fonctionne|march)[se]?(?: ${BOT})?`,
  `(?:ca|sa) (?:marche|fonctionne) comment(?: ${BOT})?`,
  "(?:comment|cmt) (?:je |on |faut )?(?:(?:fais|fait|faire)|(?:s'|t'|l')(?:en )?(?:sers?|sert|servir|utilise[rs]?)|utiliser)(?: (?:avec toi|pour te parler|ca|ici))?(?: "
    .concat(BOT)
    .concat(")?"),
  "(?:je suis|chui|chuis|jsuis|je me sens|on est|je suis un peu) (?:completement |totalement |un peu )?(?:perdue?s?|paumee?s?|larguee?s?)",
  "(?:je |j'|j'y |je n'y )?(?:y )?(?:comprends?|compren|pige|capte) (?:rien|que dalle|pas comment (?:ca|sa) marche)",
  "(?:je )?(?:ne |n')?(?:sais|sait|c) pas (?:quoi|koi) (?:faire|ecrire|dire|te dire|demander|taper)",
  `(?:(?:c'est|c|cest) (?:quoi|koi)|(?:quelles?|quels?) (?:sont|est)|montre(?:[- ]moi)?|donne(?:[- ]moi)?|liste|voir|qu'?elle?s?) ?${COMMANDES}`,
  COMMANDES,
  "(?:je (?:peux|peut) (?:te |vous )?(?:demander|dire|ecrire|faire) (?:quoi|koi))",
  "(?:qu'est[- ]ce que je (?:peux|peut)|que puis[- ]je) (?:te |vous )?(?:demander|dire|ecrire|faire)(?: ici)?",
];
const AIDE = new RegExp(`^${DEVANT}(?:${DEMANDES.join("|")})${DERRIERE}[ ?!.]*$`);
const PAR_THEME = new RegExp(
  `^${DEVANT}(?:aide[zr]?(?:[- ]moi)?|adie|help|exemples?|tuto)[ :,]*(?:(?:sur|pour|avec|concernant|en|de|a) |d' ?)?(?:(?:les|le|la|des|mes|un|une) |l' ?)?(?<theme>[a-z][a-z' -]{1,30}?)${DERRIERE}[ ?!.]*$`,
);

/** Who it is, and so what it is for. */
const QUI_ES_TU =
  /^(?:(?:t(?:'| )?es?|tu es|vous etes|c'est) (?:qui|quoi|un robot|une ia|un bot|une machine)(?: toi| vous)?|qui (?:es-tu|es tu|t'?es|etes-vous))[ ?!.]*$/;
/** « c la 1ere fois que j ouvre ca, tu sers a quoi au juste ». */
const DECOUVRE = /^.*\bj(?:'| )?(?:ouvre|utilise|teste|essaie|essaye) ca[ ,.]+/;

export function demandeDeLAide(text: string): boolean {
  const lu = plat(text).replace(DECOUVRE, "");
  return AIDE.test(lu) || QUI_ES_TU.test(lu) || estPresque(lu);
}

const ENTIERES = ["comment ca marche", "que sais tu faire", "tu sais faire quoi", "besoin d aide"];
/** Mistyped by so many letters; short words are too near to others. */
const FAUTES = 2;
const estPresque = (lu: string): boolean => {
  const net = lu.replace(/[^a-z0-9]+/g, " ").trim();
  return ENTIERES.some((e) => distance(net, e) <= FAUTES);
};

/** The words behind « aide », plain; « aide à l'installation » is a charter's, and of no theme. */
export const themeDit = (text: string): string | undefined =>
  demandeDeLAide(text) ? undefined : PAR_THEME.exec(plat(text))?.groups?.theme;

/** Shorter words are too near to many others. */
const LETTRES_MIN = 5;

/** « rapels » is « rappels ». */
export const estLeMot = (dit: string, mot: string): boolean =>
  dit === mot || (mot.length >= LETTRES_MIN && distance(dit, mot) === 1);

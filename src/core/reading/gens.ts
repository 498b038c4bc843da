/** Words about people and their access: who speaks, who asks, who has it, who leaves. */
import { plat } from "./plat.ts";

const SALUT = /^(?:(?:bonjour|bonsoir|salut|slt|bjr|hello|coucou)[ ,!.]*)?/.source;
const SE_PRESENTE = new RegExp(
  `${SALUT}(?:je suis|jsuis|je m'appelle|je m appelle|moi c'est|moi c est|mon nom|ici) (?!(?:pas|perdue?|bloquee?|sure?|en|au|a|dans|la|le)\\b)`,
);
export const sePresente = (text: string): boolean => SE_PRESENTE.test(plat(text));

const RENONCE = /\b(?:annule|laisse tomber|retire|supprime|oublie|deja)\b/;
const SON_ACCES =
  /\b(?:(?:re)?demande[rz]?|veux|voudrais|avoir|ouvre[zr]?|donne[zr]?(?:-moi)?|il me faut|besoin d'?)\b.{0,20}\bacces\b|\bacces\b.{0,10}\b(?:svp|stp|s'il (?:te|vous) plait)\b|\b(?:m'inscrire|inscri(?:s|vez)[ -]moi)\b/;
export const demandeSonAcces = (text: string): boolean =>
  SON_ACCES.test(plat(text)) && !RENONCE.test(plat(text));
/** « j'ai déjà demandé ?? », « vs avez recu ma demande ? » */
export const parleDeSaDemande = (text: string): boolean =>
  /\b(?:ma demande|mon acces|mon inscription|deja (?:demande|fait|envoye|inscrit))\b|^alors\b|^(?:et )?(?:c'est |ca en est )?ou(?: en est|,)/.test(
    plat(text),
  );

export type OrdreDesGens =
  | { quoi: "demandes" }
  | { quoi: "qui" }
  /** Only of somebody who has an access: these words are of households too. */
  | { quoi: "depart" }
  | { quoi: "confie" }
  | { quoi: "rouvre" }
  | { quoi: "decide"; oui: boolean };

const DEMANDES =
  /^(?:(?:voir |montre[rz]?(?:-moi)? )?(?:les |mes |quelles |des )?demandes? d'acces(?: en (?:attente|cours)| a (?:valider|ouvrir|traiter))?|acces (?:en attente|a (?:valider|ouvrir|approuver))|qui (?:demande|attend)(?: (?:un|son|l'|d'))? ?(?:acces|reponse)?)[ ?!.]*$/;
const QUI =
  /^(?:qui (?:a|ont) acces(?: a (?:tandem|quoi))?|qui (?:est|sont) (?:inscrits?|dans l'equipe)|(?:la )?liste (?:de l'equipe|des acces|des utilisateurs|des comptes))[ ?!.]*$/;
const DEPART_SUR =
  /\b(?:retire[rz]?|ferme[rz]?|coupe[rz]?|supprime[rz]?|bloque[rz]?|enleve[rz]?|revoque[rz]?)\b.{0,15}\b(?:acces|compte)\b/;
const DEPART =
  /^(?:le )?depart (?:de |d'|du )?|\b(?:quitte(?:ra)? (?:l'asso|l'equipe|le service|la structure|nous|tandem)|s'?en va|nous quitte|est partie?|part (?:le|a|en|dans|fin|debut|mi|demain|ce|lundi|mardi|mercredi|jeudi|vendredi)|n'est plus (?:chez|dans|avec|la\b)|ne (?:travaille|bosse) plus|(?:travaille|bosse) plus|demissionne|a demissionne|(?:en|a la) retraite)\b/;
/** Away for an hour, a week, or longer: they come back. */
const REVIENT =
  /\b(?:conges?|vacances|visites?|vads?|rdv|rv|rendez|formation|reunion|gts|commission|stage|voir|chercher|chez (?!nous)|mat(?:ernite)?|paternite|parental|maladie|malade|arret|pause|dejeuner|manger|deplacement|rtt|week|tele\w*|midi|\d{1,2} ?h\b)/;
const ROUVRE =
  /\b(?:rouvre[rz]?|re-?ouvre[rz]?|redonne[rz]?|retabli[rst]*)\b|\bannule[rz]? (?:le |son )?depart\b|\b(?:n'est pas partie?|ne part (?:pas|plus)|reste finalement|finalement .{2,30} reste)\b/;
const CONFIE =
  /^(?:je )?(?:confie[rz]?|mets?|donne[rz]?|transfere[rz]?|passe[rz]?|attribue[rz]?) (?:tous )?(?:les|ses|leurs) dossiers\b/;
const DECIDE_OUI =
  /^(?:(?:ok|oui|d'accord|c'est bon)(?: pour)?|(?:je )?(?:valide|accepte|approuve|admets?)[rz]?|ouvre[rz]?(?: l'acces| un acces)?(?: (?:a|de|pour))?)\b/;
const DECIDE_NON = /^(?:(?:je )?refuse[rz]?|rejette[rz]?|pas d'acces (?:pour|a)|non pour)\b/;

/** The orders that a text may be; each is of somebody whom it names, or of nobody. */
export function lisOrdresDesGens(text: string): OrdreDesGens[] {
  const lu = plat(text);
  if (DEMANDES.test(lu)) return [{ quoi: "demandes" }];
  if (QUI.test(lu)) return [{ quoi: "qui" }];
  const ordres: OrdreDesGens[] = [];
  if (ROUVRE.test(lu)) ordres.push({ quoi: "rouvre" });
  else if (DEPART_SUR.test(lu) || (DEPART.test(lu) && !REVIENT.test(lu)))
    ordres.push({ quoi: "depart" });
  if (CONFIE.test(lu)) ordres.push({ quoi: "confie" });
  if (DECIDE_NON.test(lu)) ordres.push({ quoi: "decide", oui: false });
  else if (DECIDE_OUI.test(lu)) ordres.push({ quoi: "decide", oui: true });
  return ordres;
}

/** « mme martin », « M. Benali »: a household is spoken of, and no colleague. */
export const nommeUnMenage = (text: string): boolean =>
  /\b(?:mme|mlle|madame|mademoiselle|mr|monsieur|famille|menage|locataire|dossier)\b|\bm\.? (?=[a-z])/.test(
    plat(text),
  );

/** Words of time that say no day: « fin du mois », « en juin », « bientôt ». */
export const ditUnMoment = (text: string): boolean =>
  /\b(?:fin|debut|mi|mois|semaines?|jours?|prochaine?|bientot|demain|apres|avant|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ete|rentree|annee|retraite)\b|\d/.test(
    plat(text),
  );

/** Of those names, the ones that a text says: whole first, else by one of their words when only one has it. */
export function nommes<T extends { nom: string }>(text: string, gens: readonly T[]): T[] {
  const dits = new Set(plat(text).split(/[^a-z0-9]+/));
  const mots = (g: T) =>
    plat(g.nom)
      .split(/[^a-z0-9]+/)
      .filter((m) => m.length > 1);
  const entiers = gens.filter((g) => mots(g).length > 0 && mots(g).every((m) => dits.has(m)));
  if (entiers.length) return entiers;
  return gens.filter((g) => mots(g).some((m) => m.length > 2 && dits.has(m)));
}

export const demandeLaVisite = (text: string): boolean =>
  /\bvisite guidee\b|^aide\b/.test(plat(text));

/** A question without its mark. */
export const interroge = (text: string): boolean =>
  /^(?:c'?est quoi|cest quoi|c quoi|combien|quel|quand|comment|qui peut)\b/.test(plat(text));

const OUI_DU_RECAP =
  /^(?:envoie|envoi|envoyer|c'? ?est bon|c bon|cest bon|parfait|tout est bon|exact|yes|nickel)$/;
const NON_DU_RECAP =
  /^(?:non|nan|y ?a une erreur|il y a une erreur|faux|c'est faux|pas bon|pas exact)$/;
const CHAMP =
  /^(?:le |la |mon |ma |les |mes )?(?:(nom|prenom)|(role)|(association|asso|service)|(territoires?))$/;

/** At the last look at one's request, a yes, a no and a field are said in more ways: as the dialog reads them. */
export function ditAuRecap(text: string): string | undefined {
  const lu = plat(text).replace(/[ !.]+$/, "");
  if (OUI_DU_RECAP.test(lu)) return "oui";
  if (NON_DU_RECAP.test(lu)) return "corrige";
  const [, nom, role, association, territoire] = CHAMP.exec(lu) ?? [];
  if (nom) return "corrige prénom et nom";
  if (role) return "corrige rôle";
  if (association) return "corrige association";
  return territoire && "corrige territoire";
}

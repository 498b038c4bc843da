/** Where a name is expected in a log, and the names that no dossier bears. */
import { civilite, type Mot } from "./plat.ts";

/** Words after which a name is expected. */
export const AVANT_UN_NOM = new Set(
  "chez famille fam pour pr menage dossier avec vad vads visite visites visitee rdv rv rendez vous tel appel appele vu vue vus rencontre rencontree passage et dame".split(
    " ",
  ),
);

/** The few after which even a word without a capital is taken for a name. */
export const ANNONCE = new Set(
  "chez famille fam menage vad vads visite rdv tel vu vue rencontre rencontree dame".split(" "),
);

/** Everyday words of a log that are never taken for a name. */
export const JAMAIS_UN_NOM = new Set(
  `a au aux quel quelle quels quelles la le les l d de du des un une en et ou ce cet cette ces je j ai on il elle ils elles moi
  vad vads visite visites domicile dom rdv rv rendez vous bureau mds maison solidarites permanence agence
  telephone tel telephonique appel appele appelee mail courrier sms vu vue vus rencontre rencontree rencontrer
  passe passee passage recu recue entretien faite fait faites effectuee ok ras bien pas non oui absent absente
  absents present presente porte close personne reporte reportee annule annulee decale decalee avec sans chez
  pour pr menage famille fam dossier monsieur madame bailleur caf cpam mairie banque logement loyer dette plan
  signe signee hier matin midi soir apres avant demain aujourd hui auj ajd jour lundi mardi mercredi jeudi
  vendredi samedi dimanche heure heures min minutes dernier derniere prochain prochaine semaine mois vers
  sur sous dans par fini finie nouvelle nouveau premiere premier deuxieme commune referent referente assistante
  sociale social collegue equipe enfants enfant mari femme fils fille mere pere voisin voisine suivi suite fin
  commun tripartite mais puis donc car que qui quand comme si ne pas plus svp stp urgent prevoir obligatoire debut point bilan tout toute rien encore aussi deux trois quatre cinq prevue prevu plutot c etait est sont
  mensuelle mensuelles hebdomadaire hebdomadaires obligatoires collective collectives individuelle individuelles
  passer faire partir arriver venir possible minimum maximum trimestrielle reguliere regulieres par initiale inopinee inopinees repond repondent veut veulent peut peuvent refuse refusent dit demande demandent doit doivent paye payent quitte demenage eux lui nous vous leur qqn quelqu tous gratuite gratuites prealable medicale messagerie repondeur msg message messages manque manquee manques honore honoree reporte avance raccroche loupe rate oph ophlm opac hlm msa ccas huissier tribunal bdf edf engie adil notaire avocat avocate prefecture proprietaire agence assurance ecole medecin gardien police mardi st ste saint sainte docteur hopital creche pole emploi mission locale france travail service services accueil entree porte parking travail courses`.split(
    /\s+/,
  ),
);

/** « Mme Diop », « chez Leroy », « vad leroy »: a name is there, whoever bears it. */
export function inconnus(text: string, lus: Mot[]): { debut: number; fin: number; nom: string }[] {
  return lus.flatMap((mot, i) => {
    const avant = lus[i - 1];
    if (!avant || !/^\p{L}/u.test(mot.mot) || mot.mot.length < 2 || civilite(mot.mot)) return [];
    if (/[,;!?\n]/.test(text.slice(avant.fin, mot.index))) return [];
    // « doit m envoyer »: no Monsieur.
    const initiale = avant.mot === "m" && text[avant.fin] !== "." && !mot.majuscule;
    // « vad 26/2 10h45 tt va bien »: a day stands between.
    if (!/^[\s'’.-]{0,3}$/.test(text.slice(avant.fin, mot.index))) return [];
    const titre = initiale ? undefined : civilite(avant.mot);
    const annonce = mot.majuscule ? AVANT_UN_NOM : ANNONCE;
    const attendu = titre !== undefined || (annonce.has(avant.mot) && avant.mot !== "et");
    const participe = /é(?:e|s|es)?$/.test(text.slice(mot.index, mot.fin)) && !mot.majuscule;
    if (!attendu || participe || JAMAIS_UN_NOM.has(mot.mot)) return [];
    let fin = i;
    while (
      lus[fin + 1]?.majuscule &&
      /^[\s'’-]+$/.test(text.slice(lus[fin]!.fin, lus[fin + 1]!.index))
    )
      fin++;
    const nom = text.slice(mot.index, lus[fin]!.fin);
    return [
      {
        debut: (titre ? avant : mot).index,
        fin: lus[fin]!.fin,
        nom: titre ? `${titre} ${nom}` : nom,
      },
    ];
  });
}

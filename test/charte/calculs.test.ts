/**
 * Questions as a worker types them, and the days that the charters give, computed by hand.
 * Today is mercredi 4 mars 2026, 10:12. A day is written ISO here and looked for with its weekday;
 * `^Oui.` begins the answer, `!…` must not be in it.
 */
import { expect, test } from "vitest";
import { monde } from "../monde.ts";

const FORMAT = new Intl.DateTimeFormat("fr-FR", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
/** Not the code's own writing of days. */
const ecrit = (iso: string) =>
  FORMAT.format(new Date(`${iso}T12:00:00Z`)).replace(/ 1 (?=[a-zé])/, " 1er ");

const QUI: Record<string, string> = { charente: "Fanny", loire: "Léo" };

type Cas = [question: string, ...attendus: string[]];

const ALSACE: Cas[] = [
  // From a commission: start, limit, plan, end, bilans, cap. T-01 to T-03.
  [
    "commission le 12/02/2026, acces, ca démarre quand ?",
    "2026-03-01",
    "2026-03-31",
    "2026-04-01",
    "2026-05-31",
    "2026-05-01",
    "2026-06-30",
    "2027-08-31",
  ],
  [
    "commission le 02/02/2026 maintien, écheance ?",
    "2026-03-01",
    "2026-08-31",
    "2026-08-01",
    "2026-09-30",
  ],
  [
    "commission du 31/01/2026 acces, butee pour les signatures ?",
    "2026-02-01",
    "2026-02-28",
    "2026-04-30",
  ],
  ["commission 1er mars 2026 accès fin quand ?", "2026-04-01", "2026-04-30", "2026-06-30"],
  [
    "passé en commission le 12/02, durée ?",
    "2026-03-01",
    "2026-05-31",
    "2026-08-31",
    "accès",
    "maintien",
  ],
  [
    "commission le 12/02 le bilan c'est pour quand",
    "2026-06-30",
    "2026-05-01",
    "2026-05-31",
    "2026-09-30",
  ],
  ["plan d'intervention pour quand si commission le 12/02", "2026-03-31", "2026-04-01"],
  ["plafond si commission le 12/02 ?", "2027-08-31"],
  [
    "commission 15 decembre 2025 maintien, delai plan ?",
    "2026-01-01",
    "2026-01-31",
    "2026-02-01",
    "2026-06-30",
  ],
  ["cttf le 12 mars, debut de mesure quand ?", "2026-04-01", "2026-04-30"],
  ["commission le 12/02/26 pour 6 mois, fin ?", "2026-08-31", "!2026-05-31"],
  ["commission le 28/02/2024 maintien bilan de fin ?", "2024-03-01", "2024-08-31", "2024-09-30"],
  ["commission 15/11/2023 accès, fin ?", "2023-12-01", "2024-02-29", "2024-03-29"],
  ["commission fin mars, ca commence quand", "2026-04-01", "2026-04-30"],
  ["commission de fevrier, depart ?", "2026-03-01", "2026-03-31"],
  ["accordée le 12/02 en commission acces jusqu'a quand signer le plan", "2026-03-31"],
  ["commission hier, on démarre quand ?", "2026-04-01", "2026-04-30"],
  [
    "la mesure est passée en commission le 5 mai 2026 pour du maintien, quand envoyer le bilan de renouvellement",
    "2026-06-01",
    "2026-11-30",
    "2026-11-01",
  ],
  ["c'est quand la fin si la commission c'est le 12/03 ? maintien", "2026-04-01", "2026-09-30"],
  ["commission 12/02 acces", "2026-03-01", "2026-05-31"],
  // From a start.
  ["mesure démarrée le 1/03, maintien, bilan quand ?", "2026-08-31", "2026-08-01", "2026-09-30"],
  ["debut 1er mars acces fin quand", "2026-05-31"],
  ["delai pour envoyer le plan si la mesure demarre le 1er mars ?", "2026-03-31", "2026-04-01"],
  ["démarrée le 01/09/2025 pour 6 mois, terme ?", "2026-02-28"],
  ["plafond de 18 mois pour une mesure démarrée le 1/03/2026", "2027-08-31"],
  ["debut 1/11/2025 jusqu'a quand max ?", "2027-04-30"],
  ["mesure du 01/03 au 31/08, bilan ?", "2026-08-31", "2026-08-01", "2026-09-30", "2027-08-31"],
  ["commencée le 1er janvier 2026 en accès, échéance ?", "2026-03-31", "2026-04-30"],
  ["démarrée le 1/12/2025 3 mois, bilan de fin ?", "2026-02-28", "2026-03-28"],
  ["démarrée le 12/03, 6 mois, fin quand ?", "2026-08-31", "2026-09-11"],
  // From an end.
  ["finit le 31/05, bilan de renouvellement quand ?", "2026-05-01", "2026-05-31", "2026-05-29"],
  ["échéance le 31/08/2026 bilan de fin ?", "2026-09-30"],
  ["la mesure se termine le 31/01/2026, le bilan de fin c'est quand", "2026-02-28", "2026-02-27"],
  ["bilan pour une mesure qui finit fin mars", "2026-03-31", "2026-03-01", "2026-04-30"],
  ["bilan échéance 30/04", "2026-04-30", "2026-04-01", "2026-05-30", "2026-05-29"],
  ["fin le 31/12/2026, bilan ?", "2026-12-01", "2026-12-31", "2027-01-31", "2027-01-29"],
  ["renouvellement à demander quand si ça finit le 31/05 ?", "2026-05-31", "2026-05-01"],
  // Interruption. T-04, T-05.
  ["interruption le 15 avril 2026, avril payé ?", "^Non.", "2026-04-15", "non dû"],
  ["interruption le 16/04/2026 avril est payé ?", "^Oui.", "2026-04-16", "avril : dû"],
  ["interruption au 01/04, le mois est dû ?", "^Non.", "2026-04-01", "non dû"],
  ["arret le 30 avril, mois payé ou pas", "^Oui.", "2026-04-30", "avril : dû"],
  ["interrompue le 16/04", "2026-04-16", "avril : dû"],
  [
    "démarrée le 01/03/2026, interrompue le 16/06/2026, combien de mois dus ?",
    "2026-06-16",
    "4 mois dus",
    "2026-03-01",
  ],
  ["démarré 1/03/2026 arrêté 15/06/2026 combien de mois payés", "3 mois dus"],
  [
    "interrompue le 16/06/2026, elle avait démarré le 01/03/2026, cb de mois payés",
    "4 mois dus",
    "2026-06-16",
  ],
  ["debut 1/11/2025 interruption 20/02/2026 combien de mois dus", "4 mois dus", "2026-02-20"],
  ["debut le 1/11/2025, rupture le 10/02, combien de mois facturer", "3 mois dus", "2026-02-10"],
  [
    "commission le 12/02/2026 puis interruption le 16/06/2026 combien de mois dus",
    "4 mois dus",
    "2026-03-01",
  ],
  ["le 16/06/2026 on arrête, début 01/03/2026 : combien de mois payés ?", "4 mois dus"],
  [
    "abandon le 31/12/2025 pour une mesure commencée le 1/10/2025, combien de mois dus",
    "3 mois dus",
  ],
  [
    "si on interrompt martin le 16/04, combien de mois payés ?",
    "4 mois dus",
    "2026-04-16",
    "2026-01-01",
  ],
  ["martin arrêtée le 15/03 mars est payé ?", "^Non.", "2 mois dus"],
  // Sums. T-06.
  ["6+6+6 possible ?", "^Oui.", "18"],
  ["3+6+6+3", "^Oui.", "3 + 6 + 6 + 3 = 18"],
  ["6 + 6 + 6 + 1 ok ?", "^Non.", "= 19", "dépasse de 1 mois"],
  ["6 mois puis 6 puis 6, c'est bon ?", "^Oui.", "= 18"],
  ["on peut faire 6+6+6+6 ?", "^Non.", "= 24", "dépasse de 6 mois"],
  ["6 mois + 2 renouvellements de 6 mois possible ?", "^Oui.", "= 18"],
  [
    "six mois puis six mois puis six mois puis trois mois c'est possible ?",
    "^Non.",
    "= 21",
    "dépasse de 3 mois",
  ],
  ["3 mois + 6 mois ca passe ?", "^Oui.", "= 9"],
  ["déjà 12 mois, on peut encore combien ?", "6 mois (18 au plus"],
  ["après 6+3+6 il reste combien", "3 mois (18 au plus"],
  ["elle a déjà fait 15 mois, encore 6 possible ?", "^Non.", "= 21", "dépasse de 3 mois"],
  ["deja 12 mois on peut renouveler de 6 mois ?", "^Oui.", "= 18"],
  ["on est a 18 mois deja, on peut renouveler ?", "^Non.", "0 mois (18 au plus"],
  ["3e renouvellement possible ?", "ne fixe pas de nombre"],
  ["on a fait 6+6, on peut encore combien de mois ?", "6 mois (18 au plus"],
  ["une mesure de 9 mois d'emblée c'est possible ?", "^Non.", "3 ou 6 mois"],
  ["6+6+6 à partir du 1/03/2026, ça va jusqu'à quand ?", "2027-08-31"],
  // The household's dossier.
  ["on peut prolonger martin de 12 mois ?", "^Oui.", "6 + 12 = 18", "2027-06-30"],
  ["on peut prolonger martin de 15 mois ?", "^Non.", "= 21", "dépasse de 3 mois"],
  ["martin finit quand", "2026-06-30"],
  ["le bilan de mme benali c pour quand ?", "2026-03-31", "2026-03-01", "2026-04-30"],
  ["plan de schmitt a envoyer avant quand ?", "2026-03-31", "2026-04-01"],
  ["combien de mois il reste possible pour benali ?", "15 mois", "2027-06-30"],
  ["il me manque combien de visites pour Martin ce mois", "0 sur 2", "2026-03-31"],
  ["schmid jusqu'a quand max", "2027-08-31"],
  // Meetings typed. T-18.
  [
    "1 rencontre enregistrée au 25/03/2026, il en manque combien de visites ?",
    "1 sur 2",
    "2026-03-31",
  ],
  ["rencontres le 3/03 et le 10/03, le rythme est bon ?", "^Oui.", "2 sur 2"],
  [
    "visites le 5/02 et le 3/03, rythme respecté ?",
    "^Non.",
    "février) : 1 sur 2",
    "mars) : 1 sur 2",
  ],
  // Follow-up table. T-19.
  ["tableau de suivi à envoyer quand ?", "2026-06-30", "2026-12-31", "2025"],
  ["tableau de suivi 2025, dates ?", "2025-06-30", "2025-12-31", "!celui de 2025"],
  ["tableau de suivi 2024 quand", "2024-06-30", "2024-12-31"],
  ["tableau semestriel 2027 ?", "2027-06-30", "2027-12-31", "celui de 2025"],
  // Overlap. T-23.
  [
    "masp jusqu'au 31/03/2026, commission le 12/03/2026, cumul possible ?",
    "2026-03-31",
    "2026-04-01",
    "pas de chevauchement",
    "MASP",
  ],
  [
    "la masp finit le 30/04 et la commission est le 12/03, ca bloque ?",
    "2026-04-30",
    "2026-04-01",
    "30 jours",
    "2026-05-01",
  ],
  ["avdl jusqu'au 15/03, quand peut demarrer l'asll ?", "2026-03-15", "2026-04-01"],
  [
    "fin de la masp le 31/03, mesure démarrée le 01/04, chevauchement ?",
    "pas de chevauchement",
    "2026-04-01",
  ],
  // Alsace's own holidays. T-20.
  [
    "la mesure finit le 03/04/2026, bilan de renouvellement ?",
    "2026-04-03",
    "à viser : jeudi 2 avril 2026",
  ],
  ["échéance 26/12/2025, bilan ?", "2025-12-26", "2025-12-24"],
  // Said otherwise.
  ["pour schmid interruption le 20/04 mois dus ?", "^Oui.", "2026-04-20", "2 mois dus"],
  ["interruption le 15, mars est payé ?", "^Non.", "2026-03-15"],
  ["le ménage déménage le 20/03, mars est payé ?", "^Oui.", "2026-03-20"],
  ["déménagement le 28, check list", "!Interruption"],
  ["interruption au 20/12/2025 mesure commencée 1/09/2025, combien de mois facturer", "4 mois dus"],
  ["interrompue le 10/01/2026, débutée le 1/11/2025, mois dus ?", "^Non.", "2 mois dus"],
  ["on peut aller jusqu'à 18 mois à partir du 1/03/2026 ?", "^Oui.", "2027-08-31"],
  ["20 mois en tout possible ?", "^Non.", "dépasse de 2 mois"],
  ["3 mois renouvelé 3 fois 6 mois c'est possible ?", "^Non.", "= 21"],
  ["6+6+6+1 ca dépasse ?", "^Oui.", "dépasse de 1 mois"],
  ["6 mois, 3 mois, 6 mois, 6 mois c'est trop ?", "^Oui.", "= 21"],
  ["1er mars 2026 + 3 mois ca fait quand", "2026-05-31"],
  ["date limite plan schmid", "2026-03-31", "2026-04-01"],
  ["commission 12/02 rencontre le 2/04 trop tard ?", "^Oui.", "2026-04-02", "2 j après"],
  ["plan envoyé le 3/04 pour une mesure du 1/03 c'est trop tard ?", "^Oui.", "2026-04-03"],
  ["bilan rendu le 2/07 pour une fin au 31/05, trop tard ?", "^Oui.", "2026-07-02", "2026-06-30"],
  ["tableau de suivi du 1er semestre 2026 avant quand", "2026-06-30", "!Départ"],
  ["suspendue du 1/04 au 30/04, nouvelle échéance ?", "!2026-04-30"],
  ["fin de bail le 31/05", "!Bilan"],
  [
    "demarre le 01/01/2026 pour 6 mois renouvelee 2 fois de 6 mois, je peux encore demander 3 mois apres ?",
    "^Non.",
    "6 + 6 + 6 + 3",
  ],
  ["on a encore 4 mois de mesure, on peut mettre l'asll en pause ?", "!14 mois"],
  ["interruption le 15 du mois on est paye ?", "^Non.", "2026-03-15"],
  ["dc si commission le 1er avril ca demarre le 1er avril", "^Non.", "2026-05-01", "!2026-04-30"],
  [
    "1er renouv en avril 2026 pour une mesure commencée le 1er nov 2025 en maintien, le plafond c quand",
    "2025-11-01",
    "2027-04-30",
  ],
  [
    "interruption le dimanche 15 mars, et si le courrier part le 17, mars est dû ?",
    "non dû",
    "!2026-03-17",
  ],
  [
    "terme au 30 juin et on oublie le renouvellement, on peut le demander en juillet ?",
    "!2025-07-01",
  ],
  ["renouvellement pr un acces ca passe a 6 mois ?", "!Durée initiale"],
  ["interrompu le vendredi saint 3 avril 2026, avril est dû ?", "2026-04-03", "non dû"],
  ["maintien 1er aout 2026 pr 6 mois, bilan de fin avant kel jour", "2027-02-28"],
  [
    "mesure de 3 mois commencée le 1er février 2026, renouvelée pour 6 mois, fin de l'ensemble quand ?",
    "2026-10-31",
  ],
  ["en AVDL depuis 3 mois, on peut mettre les deux ?", "interdit", "!Fin, AVDL"],
  ["elle passe sous curatelle en mai, on arrete ?", "interdit", "!Fin, curatelle"],
  ["notre TS est en arrêt depuis lundi, que doit prévoir l'association ?", "!Interruption"],
  ["vu martin le 2/03 et le 9/03, il manque une visite ?", "^Non.", "2 sur 2"],
  ["renouvellement martin pour 6 mois, jusqu'a quand", "2026-12-31"],
  ["18 mois à compter du 1er janvier 2025 ça nous mène où", "2026-06-30"],
  ["commission 29/02/2024 acces fin ?", "2024-03-01", "2024-05-31", "2024-03-28"],
  // What cannot be.
  ["commission du 30/02, ca démarre quand", "« du 30/02 » n'existe pas"],
];

const CHARENTE: Cas[] = [
  // T-09 to T-12.
  [
    "gts de mars, déroulé ?",
    "2026-03-19",
    "2026-03-04",
    "2026-03-07",
    "2026-03-06",
    "17 h",
    "2026-03-11",
    "2026-03-22",
    "2026-03-20",
  ],
  ["c quand le prochain gts", "2026-03-19", "2026-03-04"],
  ["gts de novembre", "2026-11-19", "2026-11-04", "2026-11-11", "2026-11-10", "férié"],
  ["gts de janvier 2025, oj ?", "2025-01-16", "2025-01-01", "2024-12-31", "2025-01-03", "férié"],
  ["gts d'aout 2024 ?", "2024-08-15", "férié", "GIP", "2024-09-19"],
  ["date du gts de mai 2023", "2023-05-18", "férié"],
  ["gts août 2030 c'est quel jour", "2030-08-15", "férié"],
  ["prochain gts après le 20/03", "2026-04-16", "2026-04-01", "2026-04-08", "2026-04-19"],
  ["le gts d'avril c'est quand ?", "2026-04-16"],
  ["gts de décembre 2026, pv pour quand ?", "2026-12-17", "2026-12-20", "2026-12-18"],
  ["ordre du jour définitif du gts d'avril ?", "2026-04-08", "2026-04-16"],
  ["oj théorique de mai quand ?", "2026-05-21", "2026-05-06"],
  [
    "le gts d'aout 2024 est déplacé au 22/08/2024, oj quand ?",
    "2024-08-22",
    "2024-08-07",
    "2024-08-14",
  ],
  ["j'ai jusqu'à quand pour repondre à l'oj", "2026-03-07", "10 h 12", "2026-03-06"],
  // 72 real hours across the changes of clock.
  ["oj reçu vendredi 27/03/2026 à 17h, j'ai jusqu'à quand ?", "2026-03-30", "18 h"],
  [
    "ordre du jour reçu le 22/10/2026 à 9h, répondre avant quand ?",
    "2026-10-25",
    "8 h",
    "2026-10-23",
  ],
  ["oj reçu ce matin 9h réponse avant quand ?", "2026-03-07", "9 h", "2026-03-06"],
  ["oj envoyé le 04/03 à 14h30, limite ?", "2026-03-07", "14 h 30", "2026-03-06"],
  // Order received. T-15, T-16.
  ["commande reçue le 04/03/2026, delai diagnostic ?", "2026-04-04", "2026-04-03", "2026-05-04"],
  [
    "commande reçue 31/12/2025 premiere demarche avant quand",
    "2026-01-31",
    "2026-01-30",
    "2026-02-28",
    "2026-02-27",
  ],
  ["commande reçue hier, diag pour quand", "2026-03-03", "2026-04-03", "2026-05-03"],
  [
    "reçu la commande le 15/01, le diagnostic c'est pour quand ?",
    "2026-02-15",
    "2026-02-13",
    "2026-03-15",
    "2026-03-13",
  ],
  [
    "j'ai recu la commande la semaine derniere, 1er contact avant quand",
    "2026-02-23",
    "2026-03-23",
    "2026-04-23",
  ],
  ["commande du 30/12/2023 diagnostic ?", "2024-01-30", "2024-02-29"],
  // Meetings. T-17.
  ["rencontres 16/02 puis 02/03/2026, c'est bon ?", "^Oui.", "14 jours", "2026-03-17"],
  ["vu la famille le 10/02 et le 02/03, rythme ok ?", "^Non.", "20 jours", "2026-03-17"],
  ["dernière rencontre le 20/02, prochaine avant quand ?", "2026-03-07", "2026-03-06"],
  ["rythme : rencontre le 02/03, prochaine ?", "2026-03-17"],
  // Term. T-13, T-14.
  ["terme le 10/04/2026, bilan à quel gts ?", "2026-03-19", "2026-03-04", "2026-04-16", "6 jours"],
  ["terme 16/04/2026 bilan", "2026-04-16", "2026-04-01", "2026-05-21", "35 jours"],
  [
    "la mesure finit le 30/06, on passe à quel gts ?",
    "2026-06-18",
    "2026-06-03",
    "2026-07-16",
    "16 jours",
  ],
  ["le bilan de leroy c'est pour quand", "2026-03-19", "2026-03-04", "2026-04-16"],
  ["leroy passe à quel gts ?", "2026-03-19"],
  ["arrêt prévisionnel le 31/05 bilan quand", "2026-05-21", "2026-05-06", "2026-06-18", "18 jours"],
  ["terme le 20/08/2024, bilan ?", "2024-08-15", "férié", "2024-09-19", "30 jours"],
  // Refusal, and what its agenda can still take.
  ["refus de la famille le 05/03, quel gts ?", "2026-03-19", "2026-03-07", "2026-04-16"],
  ["la famille a refusé le 09/03, on la présente quand au gts ?", "2026-03-19", "2026-03-11"],
  ["refus le 13/03 gts ?", "2026-03-19", "2026-03-11", "2026-04-16"],
  ["refus clair le 20/03 de collaborer, quel gts", "2026-04-16", "2026-04-01"],
  ["refus le 19/03 quel gts", "2026-04-16"],
  // Start and length.
  ["contrat signé le 15/01/2026 pour 6 mois, fin ?", "2026-07-14", "2026-06-18"],
  ["premiere rencontre le 31/08/2025, 6 mois, ca finit quand", "2026-02-28"],
  ["mesure démarrée le 1/03, 4 mois, terme ?", "2026-06-30", "2026-06-18"],
  ["début 1er mars, durée ?", "2026-08-31", "6 mois au plus"],
  ["leroy finit quand ?", "2026-04-10"],
  // Sums. T-07.
  ["6+6+6 possible ?", "^Oui.", "= 18"],
  ["3+1+1+1 c'est possible ?", "^Non.", "1 de trop"],
  ["6+7 ?", "^Non.", "de 1 à 6 mois"],
  ["3e renouvellement possible ?", "^Non.", "1 de trop"],
  ["2e renouvellement possible ?", "^Oui."],
  ["un renouvellement de 7 mois ?", "^Non.", "de 1 à 6 mois"],
  ["renouveler pour 4 mois c'est possible ?", "^Oui.", "de 1 à 6 mois"],
  ["déjà renouvelé 2 fois, encore possible ?", "^Non."],
  ["après 6+3+6 il reste combien ?", "0 mois", "déjà 2"],
  ["après 6+3 il reste combien", "6 mois", "Renouvellements restants : 1"],
  ["une mesure initiale de 9 mois possible ?", "^Non.", "6 mois au plus"],
  ["4 mois puis 6 puis 6 ok ?", "^Oui.", "= 16"],
  // Said otherwise.
  ["3 renouvellements de 2 mois possible ?", "^Non.", "1 de trop"],
  ["rencontre le 16/02 et le 05/03 trop long ?", "^Oui.", "17 jours"],
  [
    "diag rendu le 10/05 pour une commande du 04/03, en retard ?",
    "2026-05-04",
    "2026-05-10",
    "6 j après",
  ],
  ["martin (cognac) : terme et gts ?", "2026-07-04", "2026-06-18"],
  ["elle repond plus depuis le 12/02", "!2026-02-19"],
  ["commission le 12/02, 4 mois, fin ?", "2026-06-11", "ne dit pas quand"],
  ["on m'a envoyé l'oj mardi 31/12/2024 à 15h réponse pour quand", "2025-01-03", "15 h"],
  ["terme 30/04 mais gts raté, on fait quoi", "2026-04-16", "2026-05-21", "21 jours"],
  // Dates that are not those of the measure, and chains of lengths.
  [
    "ASSLL prononcé le 8/01 pour 4 mois, contrat signé le 22/01, c koi le terme",
    "2026-05-21",
    "!Fin de la mesure : jeudi 7 mai",
  ],
  [
    "avec un bail qui finit le 31 mai, la mesure a commence le 15 decembre pour 6 mois, elle finit quand",
    "2026-06-14",
    "!2026-05-31",
  ],
  ["commission du 15/01/2026, 6 mois, la famille a emmenage le 3 fevrier, terme ?", "2026-07-14"],
  [
    "absente au rdv du 2 mars, celui d'avant c'etait le 18 fevrier, le prochain au plus tard ?",
    "2026-03-05",
  ],
  ["3 mois initial + 4 mois + 5 mois, il me reste combien", "déjà 12 (3 + 4 + 5)"],
  ["elle ma claqué la porte hier, je la passe a kel gts", "2026-03-19", "Refus"],
  [
    "fin de delai donné par la commission 10/06/26, mon bilan passe o gts de kelle date",
    "2026-05-21",
  ],
  ["commande du 9 mars, ma liste d'attente est pleine, la demarche pour quand ?", "2026-04-09"],
  ["la mesure demarre le 1er du mois suivant la commission ?", "!2026-04-01"],
  ["ordre du jour theorique pr le gts d avril recu quand", "2026-04-01", "2026-04-16"],
  // Another measure, over or not there yet.
  ["curatelle levee depuis le 12/12/2025 assll ok ?", "pas de chevauchement", "2025-12-12"],
  ["tutelle finie en janvier, on peut demander l'assll ?", "pas de chevauchement", "2026-01-31"],
  ["en curatelle renforcee depuis 2 semaines, on continue ou on arrete ?", "interdit", "Début"],
  [
    "la mesure sera finie le 15 mars, sa curatelle s'arrete le 28 fevrier, ca pose pb ?",
    "interdit",
  ],
  // A date of no part said is no end, nor one that did not come.
  ["curatelle du 10/01/2026, assll ok ?", "^En Charente : interdit."],
  ["curatelle renouvelée le 10/02/2026 on peut ?", "^En Charente : interdit."],
  ["le juge a statué curatelle simple le 15/02/2026, assll ?", "^En Charente : interdit."],
  ["tutelle confirmée le 10 fevrier, on demande quand meme ?", "^En Charente : interdit."],
  ["sa curatelle devait finir le 10/02/2026 mais prolongee, assll ?", "^En Charente : interdit."],
  ["curatelle pas encore levée le 10/02/2026, assll ok ?", "^En Charente : interdit"],
  ["curatelle demandee mais pas encore prononcee par le juge", "interdit une fois en place"],
];

const LOIRE: Cas[] = [
  ["debut 1er mars, ça finit quand ?", "2026-08-31", "2026-05-31", "2027-02-28"],
  ["mesure démarrée le 15/01/2026 pour 3 mois, fin ?", "2026-04-14"],
  ["début 31/08/2025 6 mois, fin ?", "2026-02-28"],
  ["début 29/02/2024, fin quand ?", "2024-08-28"],
  ["commencée le 10/02/2026, avec la reconduction jusqu'à quand ?", "2027-02-09", "2026-08-09"],
  ["roche finit quand ?", "2026-08-09"],
  ["on peut reconduire roche de 6 mois ?", "^Oui.", "2027-02-09"],
  // T-08.
  ["6+6 possible ?", "^Oui.", "exceptionnel"],
  ["2e reconduction possible ?", "^Non.", "1 de trop"],
  ["6+6+6 ?", "^Non.", "1 de trop"],
  ["3 mois initial possible ?", "^Oui.", "cas particuliers"],
  ["déjà 6 mois, on peut encore combien ?", "6 mois (12 au plus"],
  ["mesure de 9 mois possible ?", "^Non."],
  ["fin le 31/05, evaluation finale quand ?", "2026-05-31", "2026-05-29"],
  ["deja reconduite une fois, on peut reconduire encore ?", "^Non."],
  ["12 mois d'un coup c'est possible ?", "^Non.", "hors règle"],
  ["mesure de 6 mois attribuée le 1er avril 2026, fin ?", "2026-09-30", "ne dit pas quand"],
  ["debut le 20 novembre 2025 6 mois et une reconduction de 6, fin totale ?", "2026-11-19"],
  ["deja 6 mois d'asll puis 6 mois de reconduction, je peux redemander 6 mois de plus ?", "^Non."],
  ["6 mois puis 6 mois, on demande une 3e periode exceptionnelle ?", "^Non."],
  ["3 mois puis une reconduction de 3 mois je peux en refaire une", "!3 + 1", "3 + 3"],
  ["debut 05/01/2026 pour 6 mois, fin c quel jour", "2026-07-04", "!Oui.", "!Non."],
  [
    "une tutelle aux pf qui demarre le 1er mai, l'asll finit le 30 avril, ok ?",
    "pas de chevauchement",
  ],
];

const SAINT_DIZIER: Cas[] = [
  ["6+6+6 possible ?", "n'écrit aucun plafond", "!Oui. ", "!Non. "],
  ["debut le 1/03, fin quand", "2026-08-31"],
  ["4 mois d'impayes, assignee la semaine derniere, qui fait l'enquete ?", "!Fin de la mesure"],
  ["6 mois a partir du 15/01/2026 fin ?", "2026-07-14"],
  ["3e renouvellement possible ?", "ne fixe pas de nombre"],
  ["déjà 18 mois, on peut encore combien ?", "n'écrit aucun plafond"],
];

const tous = Object.entries({
  alsace: ALSACE,
  charente: CHARENTE,
  loire: LOIRE,
  "saint-dizier": SAINT_DIZIER,
}).flatMap(([territoire, cas]) =>
  cas.map(([question, ...mots]) => ({ territoire, question, mots })),
);

test("il y en a assez", () => expect(tous.length).toBeGreaterThan(130));

test.each(tous)("$territoire : « $question »", async ({ territoire, question, mots }) => {
  const { dit, peuple } = monde({}, territoire);
  await peuple();
  const from = QUI[territoire] ?? "Amina";
  const { replies } = await dit(question, { from, conversation: `prive:${from}` });
  const texte = replies.map((r) => r.text).join("\n");
  for (const mot of mots) {
    const [, nie, iso, reste] = /^(!?)(?:(\d{4}-\d\d-\d\d)$)?(.*)$/.exec(mot)!;
    const attendu = iso ? ecrit(iso) : (reste ?? "");
    if (nie) expect(texte).not.toContain(attendu);
    else if (attendu.startsWith("^")) expect(texte.startsWith(attendu.slice(1)), texte).toBe(true);
    else expect(texte).toContain(attendu);
  }
});

/** The monthly meeting's calendar: agenda, answers, final agenda, minutes. Stated, never moved. */
import type { Day, Heure } from "../../../model.ts";
import type { Quantite } from "../../../schemas/commun.ts";
import type { Echeance } from "../../../schemas/echeance.ts";
import type { CleDePhrase } from "../../../schemas/phrases.ts";
import { ferie, ouvre, ouvrePrecedent } from "../../feries.ts";
import { type DateDite, dateDe } from "../../reading/roles.ts";
import { seancesPlusLoin } from "../../reading/suites.ts";
import { ajoute, apresHeures, dis, disHeure, heureDe } from "../../time.ts";
import { decale, gtsDuMois, prochainGts } from "../echeances.ts";
import { type Calcule, type Donnees, disReste, dit, type Fait, fait } from "./donnees.ts";

const heuresDe = (limite: Quantite[]): number =>
  limite.filter((q) => q.unite === "heures").reduce((total, q) => total + q.valeur, 0);

/** The day of sending that a deadline starts from, and the one meant when that is a holiday. */
function envoiDe(d: Donnees, limite: Quantite[], seance: Day) {
  const prevu = decale(
    seance,
    limite.filter((q) => q.unite !== "heures"),
  );
  return { prevu, reel: prevu === seance ? prevu : ouvrePrecedent(prevu, d.territoire.feries) };
}

/** « samedi 7 mars 2026 à 17 h (à viser : vendredi 6 mars 2026, 17 h) »: hours that really pass. */
export function disHeures(
  d: Donnees,
  de: Day,
  heures: number,
  heure?: Heure,
  vise: CleDePhrase = "limite-a-viser-17h",
): string {
  const apres = heure
    ? apresHeures(de, heure, heures)
    : { jour: ajoute(de, { jours: heures / 24 }) };
  const quand =
    "heure" in apres
      ? dit(d, "jour-a-heure", { jour: dis(apres.jour), heure: disHeure(apres.heure) })
      : dis(apres.jour);
  if (ouvre(apres.jour, d.territoire.feries)) return quand;
  return dit(d, vise, {
    jour: quand,
    viser: dis(ouvrePrecedent(apres.jour, d.territoire.feries)),
  });
}

function valeur(d: Donnees, { limite }: Echeance, { jour: seance, heure }: DateDite): string {
  const heures = heuresDe(limite);
  const { prevu, reel } = envoiDe(d, limite, seance);
  if (heures && prevu === seance) return disHeures(d, reel, heures, heure, "limite-a-viser");
  if (heures) {
    const envoi = dateDe(d.roles, "envoi");
    if (envoi?.jour === reel && envoi.heure) return disHeures(d, reel, heures, envoi.heure);
    if (reel !== d.ctx.jour) return disHeures(d, reel, heures);
    const jour = disHeures(d, reel, heures, heureDe(d.ctx.message.at));
    return dit(d, "heures-maintenant", { jour });
  }
  const nom = ferie(prevu, d.territoire.feries);
  if (nom && reel !== prevu)
    return dit(d, "envoi-ferie", { jour: dis(prevu), ferie: nom, viser: dis(reel) });
  return disReste(d, prevu);
}

/** One line for each deadline that hangs on this meeting. */
export const lignesDeGts = (d: Donnees, seance: Day, heure?: Heure): Fait[] =>
  Object.values(d.edition.echeances)
    .filter((e) => e.ancre === "gts")
    .map((e) => ({
      libelle: e.libelle,
      valeur: valeur(d, e, { jour: seance, ...(heure && { heure }) }),
    }));

/** The meeting that the question means: of a month, on the day said, or the next from a day. */
function seanceDe(d: Donnees, dite: DateDite | undefined): { jour: Day; dite?: true } {
  const regle = d.edition.gts!;
  const premiere = premiereSeance(d, dite);
  const suivantes = seancesPlusLoin(d.roles.lu);
  if (!suivantes) return premiere;
  let { jour } = premiere;
  for (let n = 0; n < suivantes; n += 1) jour = prochainGts(regle, ajoute(jour, { jours: 1 }));
  return { jour };
}

function premiereSeance(d: Donnees, dite: DateDite | undefined): { jour: Day; dite?: true } {
  const regle = d.edition.gts!;
  if (!dite) return { jour: prochainGts(regle, d.ctx.jour) };
  if (dite.mois) return { jour: gtsDuMois(regle, dite.jour)! };
  const ailleurs = !dite.apres && deplace(d, dite.jour);
  return ailleurs ? { jour: dite.jour, dite: true } : { jour: prochainGts(regle, dite.jour) };
}

/** A meeting said on another day than the rule's, which is a holiday that month. */
function deplace(d: Donnees, jour: Day): boolean {
  const sienne = gtsDuMois(d.edition.gts!, jour);
  return (
    sienne !== undefined && sienne !== jour && ferie(sienne, d.territoire.feries) !== undefined
  );
}

/** « le GTS de mars c'est bien le jeudi 12 ? », « tous les 2e jeudis ? »: undefined when nothing is to confirm. */
function confirme(d: Donnees, date: DateDite | undefined, seance: Day): boolean | undefined {
  const { rang, jour } = d.edition.gts!;
  const { rangDit, ferme } = d.roles;
  if (rangDit) return rangDit.rang === rang && rangDit.jour === jour;
  if (!ferme || !date || date.mois || date.apres || date.semaine) return undefined;
  const duMois = gtsDuMois(d.edition.gts!, date.jour);
  return duMois === undefined ? undefined : duMois === date.jour || seance === date.jour;
}

export function gts(d: Donnees): Calcule {
  const regle = d.edition.gts;
  if (!regle) return { bloc: "gts", faits: [] };
  const dites = d.roles.dates.filter((r) => r.role === "gts");
  // « le GTS d'août est déplacé au 22 »: the day speaks before the month.
  const date = dites.find((r) => !r.mois) ?? dites[0];
  const { jour: seance, dite } = seanceDe(d, date);
  const nom = dite ? undefined : ferie(seance, d.territoire.feries);
  if (nom) {
    const suivant = prochainGts(regle, ajoute(seance, { jours: 1 }));
    return {
      bloc: "gts",
      faits: [
        fait(d, "fait-gts", dit(d, "gts-ferie", { jour: dis(seance), ferie: nom })),
        fait(d, "fait-gts-suivant", dis(suivant)),
      ],
    };
  }
  const titre = date ? "fait-gts-de" : "fait-gts";
  const tenu = confirme(d, date, seance);
  return {
    bloc: "gts",
    ...(tenu !== undefined && { verdict: tenu ? "oui" : "non" }),
    faits: [
      fait(d, titre, dite ? dit(d, "gts-deplace", { jour: dis(seance) }) : disReste(d, seance)),
      ...lignesDeGts(d, seance, date?.heure),
    ],
  };
}

/** « ordre du jour reçu vendredi à 17 h »: until when to answer. */
export function reponse(d: Donnees): Calcule {
  const envoi = dateDe(d.roles, "envoi");
  const due = Object.values(d.edition.echeances).find(
    (e) => e.ancre === "gts" && e.limite.length > 1 && heuresDe(e.limite) > 0,
  );
  if (!envoi || !due) return { bloc: "reponse", faits: [] };
  const recu = envoi.heure
    ? dit(d, "jour-a-heure", { jour: dis(envoi.jour), heure: disHeure(envoi.heure) })
    : dis(envoi.jour);
  return {
    bloc: "reponse",
    faits: [
      fait(d, "fait-envoi", recu),
      {
        libelle: due.libelle,
        valeur: dit(d, "heures-apres", {
          n: heuresDe(due.limite),
          jour: disHeures(d, envoi.jour, heuresDe(due.limite), envoi.heure),
        }),
      },
    ],
  };
}

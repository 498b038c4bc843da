/** Writes what has to be done: in one line of a list, with how late it is or how long is left. */
import type { Carte, Day } from "../../model.ts";
import { disLimite } from "../charte/dire-limite.ts";
import { territoireDe } from "../charte/edition.ts";
import { phrase } from "../contexte.ts";
import { nomme, situe } from "../dossier/dossiers.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import type { Lieu } from "../echeances/de-la-charte.ts";
import { dis, disJourMois as disCourt, disLeJour, ecart } from "../time.ts";

/** « en retard de 3 jours (limite : 1er mars 2026) », « au plus tard …, dans 15 jours ». */
export function quand(lieu: Lieu, a: AFaire): string {
  if (a.sansDate) return phrase(lieu, "a-faire-sans-date");
  const n = ecart(lieu.jour, a.limite);
  if (a.retard)
    return phrase(lieu, a.retard > 1 ? "a-faire-retard" : "a-faire-retard-un", {
      n: a.retard,
      jour: disLeJour(a.extreme ?? a.limite),
    });
  if (a.rappel.constat === "rendez-vous") return n ? dis(a.limite) : phrase(lieu, "aujourdhui");
  const feries = territoireDe(lieu.catalog, a.territoire)?.feries;
  const limite = a.extreme
    ? phrase(lieu, "au-plus-tard-extreme", { jour: dis(a.limite), extreme: dis(a.extreme) })
    : disLimite(lieu, a, feries);
  if (n < 0) return passee(lieu, a, dis);
  const reste =
    n > 1 ? phrase(lieu, "dans-n-jours", { n }) : phrase(lieu, n ? "demain" : "aujourdhui");
  return phrase(lieu, "a-faire-quand", { limite, reste });
}

/** The prudent day is behind and the last one is not; or what was to be done at once still is. */
const passee = (lieu: Lieu, { limite, extreme }: AFaire, dit: (jour: Day) => string): string =>
  extreme
    ? phrase(lieu, "a-faire-prudente-passee", { jour: dit(limite), extreme: dit(extreme) })
    : phrase(lieu, "a-faire-depuis", { jour: dit(limite) });

/** The same in a few words, for a list: « demain, samedi 28 février ; à viser vendredi 27 février ». */
export function quandBref(lieu: Lieu, a: AFaire): string {
  if (a.sansDate || a.retard) return quand(lieu, a);
  if (a.rappel.constat === "rendez-vous") return a.limite === lieu.jour ? "" : disCourt(a.limite);
  const n = ecart(lieu.jour, a.limite);
  if (n < 0) return passee(lieu, a, disCourt);
  const reste =
    n > 1 ? phrase(lieu, "dans-n-jours", { n }) : phrase(lieu, n ? "demain" : "aujourdhui");
  const jour = n ? phrase(lieu, "a-faire-dans", { reste, jour: disCourt(a.limite) }) : reste;
  return a.aViser && a.aViser >= lieu.jour && n
    ? phrase(lieu, "a-faire-viser", { quand: jour, viser: disCourt(a.aViser) })
    : jour;
}

/** Who or what it is about. */
export const dequi = (lieu: Lieu, a: AFaire): string =>
  a.dossier ? situe(a.dossier) : (territoireDe(lieu.catalog, a.territoire)?.nom ?? a.territoire);

export const intitule = (lieu: Lieu, a: AFaire): string =>
  phrase(lieu, "a-faire-de", {
    libelle: a.libelle,
    qui: a.dossier ? nomme(a.dossier) : dequi(lieu, a),
  });

/** What is to be done and when, in one line. */
export const enBref = (lieu: Lieu, a: AFaire): string => {
  const quand = quandBref(lieu, a);
  return quand ? phrase(lieu, "a-faire-ligne", { libelle: a.libelle, quand }) : a.libelle;
};

export const enEntier = (lieu: Lieu, a: AFaire): string =>
  phrase(lieu, "a-faire-ligne", { libelle: a.libelle, quand: quand(lieu, a) });

/** `suivi`: who follows it, when that is not the one who reads. */
export const ligne = (lieu: Lieu, a: AFaire, suivi?: string): Carte["faits"][number] => ({
  libelle: suivi ? phrase(lieu, "a-faire-suivi", { qui: dequi(lieu, a), suivi }) : dequi(lieu, a),
  valeur: enBref(lieu, a),
});

/** Those of one day are told with their day once. */
export function ensemble(lieu: Lieu, siennes: readonly AFaire[]): string {
  const parJour = new Map<string, AFaire[]>();
  for (const a of siennes) {
    const quand = quandBref(lieu, a);
    parJour.set(quand, [...(parJour.get(quand) ?? []), a]);
  }
  return [...parJour]
    .map(([quand, a]) =>
      quand
        ? phrase(lieu, "a-faire-plusieurs", { libelles: a.map((x) => x.libelle).join(", "), quand })
        : a.map((x) => x.libelle).join(", "),
    )
    .join(" ; ");
}

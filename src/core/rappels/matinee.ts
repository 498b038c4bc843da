/** What somebody is told in the morning: one card, the most urgent first; and what comes alone during the day. */
import type { Carte, Memory, Reply } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, enTexte, phrase } from "../contexte.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import type { Lieu } from "../echeances/de-la-charte.ts";
import { dis } from "../time.ts";
import { enEntier, ensemble, ligne } from "./dire.ts";

/** On a phone, a longer list helps nobody: the rest is a button away. */
const LIGNES = 10;

/** `suivi`: who follows it, when the reader only stands in. */
export type LigneDite = { aFaire: AFaire; suivi?: string };

export function matinee(
  lieu: Lieu,
  dites: readonly LigneDite[],
): { reply: Reply; boutons: Bouton[] } {
  // A team's deadline reaches whoever stands in for a colleague twice: it is one.
  const lignes = dites.filter((l, i) => dites.findIndex((x) => x.aFaire.id === l.aFaire.id) === i);
  const [seule, ...autres] = lignes;
  const parMenage = groupes(lignes);
  const montrees = parMenage.slice(0, LIGNES);
  const reste = parMenage.slice(LIGNES).reduce((n, siennes) => n + siennes.length, 0);
  const ids = lignes.map((l) => l.aFaire.id);
  const sources =
    seule && !autres.length ? sourcesDe(seule.aFaire.edition, seule.aFaire.citations) : [];
  const conseil = seule && !autres.length ? seule.aFaire.rappel.texte : undefined;
  const carte: Carte = {
    titre: phrase(lieu, lignes.length > 1 ? "matinee-titre" : "matinee-titre-une", {
      n: lignes.length,
      jour: dis(lieu.jour),
    }),
    faits: montrees.map((siennes) => ({
      libelle: ligne(lieu, siennes[0]!.aFaire, siennes[0]!.suivi).libelle,
      valeur:
        lignes.length === 1
          ? enEntier(lieu, seule!.aFaire)
          : ensemble(
              lieu,
              siennes.map((l) => l.aFaire),
            ),
    })),
    remarques: [
      ...(conseil ? [conseil] : []),
      ...(reste > 0 ? [phrase(lieu, "matinee-reste", { n: reste })] : []),
    ],
  };
  return {
    reply: { text: enTexte(carte, sources), carte, sources },
    boutons: [
      [phrase(lieu, "bouton-fait"), { do: "rappel", quoi: "fait", ids }],
      [phrase(lieu, "bouton-plus-tard"), { do: "rappel", quoi: "plus-tard", ids }],
      [phrase(lieu, "bouton-pourquoi-rappel"), { do: "rappel", quoi: "pourquoi", ids }],
      [
        phrase(lieu, "bouton-mes-echeances"),
        { do: "voir", vue: { quoi: "echeances", filtre: "toutes" }, page: 0 },
      ],
    ],
  };
}

/** What is due of one household stands together, where its most urgent would. */
function groupes(lignes: readonly LigneDite[]): LigneDite[][] {
  const par = new Map<string, LigneDite[]>();
  for (const l of lignes) {
    const de = l.aFaire.dossier?.id ?? l.aFaire.territoire;
    par.set(de, [...(par.get(de) ?? []), l]);
  }
  return [...par.values()];
}

/** How many cards are remembered, for « tu m'as déjà envoyé ça 3 fois ». */
const CARTES = 5;

/** What « fait » and « pourquoi ? » will speak of. */
export const retientDIci = (memory: Memory, ids: readonly string[], at: Date): Memory => {
  const { rappel } = memory;
  // Two that come together are both meant.
  const avant = rappel && at.getTime() - Date.parse(rappel.at) < ENSEMBLE_MS ? rappel.ids : [];
  const persos = avant.filter((id) => id.startsWith("perso/") && !ids.includes(id));
  return { ...memory, rappel: { ids: [...persos, ...ids], at: at.toISOString() } };
};
const ENSEMBLE_MS = 30 * 60_000;

/** The same, of a card of the morning. */
export const retientLaCarte = (memory: Memory, ids: string[], at: Date): Memory => ({
  ...retientDIci(memory, ids, at),
  rappels: [...(memory.rappels ?? []), { at: at.toISOString(), n: ids.length }].slice(-CARTES),
});

/** Who is who today: the team's file, and over it who was let in or left since. */
import type { Day, Dossier, Personne } from "../../model.ts";
import { cleDuNom, memePersonne } from "../dossier/dossiers.ts";
import { regardSur } from "../droits/voir.ts";
import { avecCompte, type Comptes } from "./comptes.ts";

export type Annuaire = {
  personne(id: string): Personne;
  gens(): readonly Personne[];
  destinataires(dossier: Dossier): string[];
};

type Prises = {
  /** What is known without what people wrote. */
  fichier: Annuaire;
  comptes(): Comptes;
  jour(): Day;
};

type Etat = { cle: string; base: readonly Personne[]; gens: Personne[]; homonymes: Set<string> };

export function annuaire({ fichier, comptes, jour }: Prises): Annuaire {
  let etat: Etat | undefined;

  const seul = (id: string): Personne =>
    avecCompte(fichier.personne(id), comptes().parId.get(id), jour());

  /** Worked out again when somebody came or left, or the day changed. */
  function lu(): Etat {
    const base = fichier.gens();
    const cle = `${comptes().rang} ${jour()}`;
    if (etat?.cle === cle && etat.base === base) return etat;
    const duFichier = new Set(base.map((p) => p.id));
    const venus = [...comptes().parId.keys()].filter((id) => !duFichier.has(id));
    const admis = [...duFichier, ...venus].map(seul).filter((p) => !p.acces);
    const homonymes = doubles(admis.map((p) => cleDuNom(p.nom)));
    etat = { cle, base, gens: admis.map((p) => marque(p, homonymes)), homonymes };
    return etat;
  }

  const personne = (id: string): Personne => marque(seul(id), lu().homonymes);

  return {
    personne,
    gens: () => lu().gens,
    destinataires(dossier) {
      const venus = lu().gens.filter(
        (p) => comptes().parId.has(p.id) && memePersonne(p.nom, dossier.intervenant),
      );
      const ids = new Set([...fichier.destinataires(dossier), ...venus.map((p) => p.id)]);
      return [...ids].filter((id) => regardSur(personne(id), dossier) !== "rien");
    },
  };
}

/** Those that come twice. */
function doubles(cles: string[]): Set<string> {
  const vues = new Set<string>();
  return new Set(cles.filter((c) => c && (vues.has(c) || !vues.add(c))));
}

const marque = (p: Personne, homonymes: Set<string>): Personne =>
  homonymes.size && homonymes.has(cleDuNom(p.nom)) ? { ...p, homonyme: true } : p;

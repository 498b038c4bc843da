/** Of which households a conversation speaks without naming them: what was asked, noted or answered last. */
import type { Memory } from "../../model.ts";
import type { Registre } from "../dossier/dossiers.ts";

type Connus = Pick<Registre, "dossiers" | "ou">;

/** Buttons and earlier reminders are not what is being spoken of. */
const propos = ({ attente, dernier, derniereVisite, derniereEtape, dernieres }: Memory) => [
  attente?.at(-1),
  dernier?.dossier,
  derniereVisite,
  derniereEtape,
  dernieres,
];

/** The ids of dossiers, and those of the fiches that stand in one, wherever they are held. */
export function sujetsDe({ dossiers, ou }: Connus, ...memoires: readonly Memory[]): Set<string> {
  const sujets = new Set<string>();
  const cherche = (valeur: unknown): void => {
    if (typeof valeur === "string") {
      const id = dossiers.has(valeur) ? valeur : ou.get(valeur);
      if (id) sujets.add(id);
    } else if (valeur && typeof valeur === "object") Object.values(valeur).forEach(cherche);
  };
  cherche(memoires.map(propos));
  return sujets;
}

/** The dossiers that somebody may see; a worker's own are found without looking at all the others. */
import type { Dossier, Personne } from "../../model.ts";
import type { Registre } from "../dossier/dossiers.ts";
import { brisesPar } from "./bris.ts";
import { regardSur, vuPar } from "./voir.ts";

export function visibles(registre: Registre, personne: Personne, at: Date): Dossier[] {
  if (personne.acces) return [];
  const siens = siensDe(registre, personne);
  const brises = brisesPar(registre.bris, personne, at).flatMap(
    (id) => registre.dossiers.get(id) ?? [],
  );
  return brises.length ? [...siens, ...brises.filter((d) => !siens.includes(d))] : siens;
}

function siensDe(registre: Registre, personne: Personne): Dossier[] {
  const parGroupe = !personne.toutVoir && personne.role !== "coordinateur";
  const proches = parGroupe
    ? groupesDe(registre, personne).flatMap((groupe) => [...groupe])
    : [...registre.dossiers.values()];
  return proches.flatMap((d) => {
    const regard = regardSur(personne, d);
    return regard === "rien" ? [] : [vuPar(regard, d)];
  });
}

function groupesDe({ groupes, vus }: Registre, personne: Personne): Set<Dossier>[] {
  const { id, nom, association, homonyme, role } = personne;
  const cle = JSON.stringify([id, nom, association, homonyme, role]);
  const connus = vus.get(cle);
  if (connus) return connus;
  const siens = [...groupes.values()].filter((groupe) => {
    const [premier] = groupe;
    return premier && regardSur(personne, premier) !== "rien";
  });
  vus.set(cle, siens);
  return siens;
}

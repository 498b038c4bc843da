/** The roster: who somebody is, and whom a dossier's reminders go to. */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { memePersonne } from "./core/dossier/dossiers.ts";
import type { Dossier, Personne } from "./model.ts";

const Ligne = z.object({
  id: z.string().min(1),
  nom: z.string().min(1),
  role: z.enum(["intervenant", "instructeur", "coordinateur"]),
  territoire: z.string(),
  association: z.string(),
});

export type Equipe = {
  personne(id: string): Personne;
  destinataires(dossier: Dossier): string[];
  gens(): readonly Personne[];
};

/** `csv` has the header `id;nom;role;territoire;association`. A mistake throws with file and line. */
export function lisEquipe(file: string, csv: string, territoires: string[]): Equipe {
  const lignes: unknown[] = parse(csv, {
    delimiter: ";",
    bom: true,
    trim: true,
    columns: true,
    skip_empty_lines: true,
  });
  const gens = lignes.map((ligne, i): Personne => {
    const lue = Ligne.safeParse(ligne);
    if (!lue.success) throw new Error(`${file}, line ${i + 2}\n${z.prettifyError(lue.error)}`);
    const { id, nom, role, territoire, association } = lue.data;
    if (territoire && !territoires.includes(territoire))
      throw new Error(`${file}, line ${i + 2}: territoire: no « ${territoire} »`);
    return {
      id,
      nom,
      role,
      ...(territoire && { territoire }),
      ...(association && { association }),
    };
  });
  return equipe(gens);
}

/** Somebody outside the roster may ask about the charters and sees no dossier but their own. */
export function equipe(gens: Personne[]): Equipe {
  const parId = new Map(gens.map((p) => [p.id, p]));
  /** Each household asks: the roster is read through once for each name. */
  const parNom = new Map<string, string[]>();
  function nommes(intervenant: string): string[] {
    const connus = parNom.get(intervenant);
    if (connus) return connus;
    const siens = gens.filter((p) => memePersonne(p.nom, intervenant)).map((p) => p.id);
    parNom.set(intervenant, siens);
    return siens;
  }
  return {
    gens: () => gens,
    personne: (id) => parId.get(id) ?? { id, nom: "", role: "intervenant" },
    destinataires: ({ intervenant, par }) => {
      const siens = nommes(intervenant);
      return siens.length ? siens : par && parId.has(par) ? [par] : [];
    },
  };
}

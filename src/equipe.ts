/** The roster: who somebody is, and whom a dossier's reminders go to. */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { memePersonne } from "./core/dossier/dossiers.ts";
import type { Dossier, Personne } from "./model.ts";

const Ligne = z
  .object({
    /** Of the person in their tenant; empty: they will ask, and somebody will say that it is they. */
    id: z.string(),
    nom: z.string().min(1),
    role: z.enum(["intervenant", "instructeur", "coordinateur", "administrateur"]),
    /** Several are separated by commas. */
    territoire: z.string().transform((t) => t.split(",").flatMap((un) => un.trim() || [])),
    association: z.string(),
  })
  .refine((l) => l.role !== "coordinateur" || l.territoire.length > 0, {
    path: ["territoire"],
    message: "who coordinates needs one at least",
  });

export type Equipe = {
  personne(id: string): Personne;
  destinataires(dossier: Dossier): string[];
  gens(): readonly Personne[];
  /** Those whose id is not known yet. */
  attendus(): readonly Personne[];
};

/**
 * `csv` has the header `id;nom;role;territoire;association`. A mistake throws with file and line.
 * `administrateurs`: ids of those who let people in from the start.
 */
export function lisEquipe(
  file: string,
  csv: string,
  territoires: string[],
  administrateurs: readonly string[] = [],
): Equipe {
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
    if (!territoire.every((t) => territoires.includes(t)))
      throw new Error(`${file}, line ${i + 2}: territoire: one of ${territoires.join(", ")}`);
    const [seul, autre] = territoire;
    return {
      id,
      nom,
      role,
      ...(seul && !autre && { territoire: seul }),
      ...(autre && { territoires: territoire }),
      ...(association && { association }),
    };
  });
  const ids = gens.map((g) => g.id);
  const double = ids.findIndex((id, i) => id && ids.indexOf(id) !== i);
  if (double >= 0) throw new Error(`${file}, line ${double + 2}: id: is on another line already`);
  return equipe(gens, administrateurs);
}

/** Somebody outside the roster is not let in; whoever administers is, even without a line. */
export function equipe(toutes: Personne[], administrateurs: readonly string[] = []): Equipe {
  const gens = [
    ...toutes.filter((p) => p.id),
    ...administrateurs
      .filter((id) => !toutes.some((p) => p.id === id))
      .map((id): Personne => ({ id, nom: "", role: "administrateur" })),
  ].map((p) => (administre(p, administrateurs) ? { ...p, administre: true as const } : p));
  const attendus = toutes.filter((p) => !p.id);
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
    attendus: () => attendus,
    personne: (id) => parId.get(id) ?? { id, nom: "", role: "intervenant", acces: "inconnu" },
    destinataires: ({ intervenant, par }) => {
      const siens = nommes(intervenant);
      return siens.length ? siens : par && parId.has(par) ? [par] : [];
    },
  };
}

/** On one's own machine, without a team's file: whoever comes is let in, and follows nobody yet. */
export const sansEquipe = (): Equipe => ({
  ...equipe([]),
  personne: (id) => ({ id, nom: "", role: "intervenant" }),
});

const administre = ({ id, role }: Personne, administrateurs: readonly string[]): boolean =>
  role === "administrateur" || administrateurs.includes(id);

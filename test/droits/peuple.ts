/** Twenty associations, their workers and their households, all invented; who may see what is said here again, apart from the bot. */
import type { Fiche, Personne } from "../../src/model.ts";

export type Menage = {
  id: string;
  nom: string;
  commune: string;
  territoire: string;
  association: string;
  intervenant: string;
  /** The referrer who asked for it. */
  demandeur: string | undefined;
};
export type Peuple = { gens: Personne[]; menages: Menage[]; libres: string[] };

export const TERRITOIRES = ["alsace", "charente", "loire", "saint-dizier"] as const;
const COMMUNES = ["Colmar", "Thann", "Ruffec", "Aigre", "Feurs", "Roanne", "Vassy", "Joinville"];

/** The same numbers each time: a leak is found again. */
export function hasard(graine: number): (n: number) => number {
  let etat = graine >>> 0;
  return (n) => {
    etat = (Math.imul(etat ^ (etat >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return ((etat ^ (etat >>> 13)) >>> 0) % n;
  };
}

const TETES =
  "Bral Crov Drus Flun Glim Krad Plov Stru Trax Vrel Zlom Spig Chru Brix Gvol Prun".split(" ");
const COEURS = "ado eki ilu oma uve axi ego izu onu ufa abe ezo iro ova ula ipe".split(" ");
const QUEUES = "rg sk nt lm xt rd ck mp fs zl".split(" ");

/** No two alike, and none that is a word: found anywhere, it is that household's. */
export function nomsInvents(combien: number): string[] {
  const noms: string[] = [];
  for (const a of TETES)
    for (const b of COEURS)
      for (const c of COEURS)
        for (const d of QUEUES) {
          noms.push(`${a}${b}${c}${d}`);
        }
  const un = hasard(7);
  for (let i = noms.length - 1; i > 0; i--) {
    const j = un(i + 1);
    [noms[i], noms[j]] = [noms[j]!, noms[i]!];
  }
  return noms.slice(0, combien);
}

export function peuple(associations: number, parAssociation: number, combien: number): Peuple {
  const noms = nomsInvents(combien * 2);
  const gens: Personne[] = [];
  for (let a = 0; a < associations; a++) {
    const territoire = TERRITOIRES[a % TERRITOIRES.length]!;
    for (let p = 0; p < parAssociation; p++)
      gens.push({
        id: `i-${a}-${p}`,
        // The first of each association bears the same name as the first of the others.
        nom: p === 0 ? "Camille Durand" : `Prenom${a}x${p} Famille${a}x${p}`,
        role: "intervenant",
        association: `Association numéro${a}`,
        ...(p === 1
          ? { territoires: [territoire, TERRITOIRES[(a + 1) % TERRITOIRES.length]!] }
          : { territoire }),
      });
  }
  const intervenants = [...gens];
  for (const territoire of TERRITOIRES) {
    gens.push({
      id: `c-${territoire}`,
      nom: `Coord ${territoire}`,
      role: "coordinateur",
      territoire,
    });
    for (let r = 0; r < 3; r++)
      gens.push({
        id: `r-${territoire}-${r}`,
        nom: `Refer${r} ${territoire}`,
        role: "instructeur",
        territoire,
      });
  }
  gens.push({ id: "admin", nom: "Ada Min", role: "administrateur", administre: true });
  const menages = Array.from({ length: combien }, (_, i): Menage => {
    const suit = intervenants[(i * 7919) % intervenants.length]!;
    const territoire = suit.territoire ?? suit.territoires![i % 2]!;
    return {
      id: `M-${i}`,
      nom: noms[i]!,
      commune: COMMUNES[i % COMMUNES.length]!,
      territoire,
      association: suit.association!,
      intervenant: suit.nom,
      demandeur: i % 5 ? undefined : `r-${territoire}-${i % 3}`,
    };
  });
  return { gens, menages, libres: noms.slice(combien) };
}

/** Who may see that household: the issue's own words, and none of the bot's code. */
export function peutVoir(p: Personne, m: Menage): boolean {
  if (p.acces) return false;
  if (p.role === "coordinateur") return (p.territoires ?? [p.territoire]).includes(m.territoire);
  if (p.role === "intervenant") return p.nom === m.intervenant && p.association === m.association;
  return p.role === "instructeur" && m.demandeur === p.id;
}

/** A measure as an import writes it; the request of a referrer before it. */
export function fichesDe(m: Menage, at: string): Fiche[] {
  const values = {
    civilite: "Mme",
    nom: m.nom,
    prenom: "",
    commune: m.commune,
    territoire: m.territoire,
    nature: "maintien",
    intervenant: m.intervenant,
    association: m.association,
    bailleur: "",
  };
  const mesure: Fiche = {
    id: `${m.id}.mesure`,
    type: "mesure",
    dossier: m.id,
    by: "import",
    at,
    values: { ...values, debut: "2026-01-01", fin: "2026-06-30" },
  };
  if (!m.demandeur) return [mesure];
  const demande = { ...mesure, id: `${m.id}.demande`, type: "demande", by: m.demandeur };
  return [{ ...demande, values: { ...values, intervenant: "", association: "" } }, mesure];
}

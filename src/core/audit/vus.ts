/** Looks at all that goes out to a person, and says which of the households that they may see it shows. */
import type { ChampVu, Dossier, Fiche, Reply } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Registre } from "../dossier/dossiers.ts";
import { vecuDe } from "../dossier/vecu.ts";
import { plat } from "../reading/plat.ts";
import { champsDits } from "./champs.ts";
import { type Mention, mentionsDe, type Nommables } from "./mentions.ts";
import { parolesDe } from "./paroles.ts";
import { type Valeurs, valeursDe } from "./valeurs.ts";

export type Regard = {
  catalog: Pick<Catalog, "phrases">;
  registre: Pick<Registre, "dossiers" | "noms" | "ou">;
  voit(dossier: Dossier): boolean;
  /** Of a name that is none of those that they see: a meeting's agenda says more than one's own. */
  apercoit?(dossier: Dossier): boolean;
  /** Everybody who works here, by name. */
  gens: readonly { nom: string }[];
  /** The households being spoken of. */
  sujets?: ReadonlySet<string>;
  /** What this turn writes: a household may be new. */
  fiches?: readonly Fiche[];
};
export type Vus = Map<string, Set<ChampVu>>;

/** What is about no household is left out. */
function parDossier(fiches: readonly Fiche[]): Map<string, Fiche[]> {
  const par = new Map<string, Fiche[]>();
  for (const f of fiches) if (f.dossier) par.set(f.dossier, [...(par.get(f.dossier) ?? []), f]);
  return par;
}

export function vus(replies: readonly Reply[], regard: Regard): Vus {
  const { fiches = [], sujets: dits = new Set<string>() } = regard;
  const ecrites = parDossier(fiches);
  const sujets = new Set([...dits, ...ecrites.keys()]);
  const parId = connus(regard, ecrites);
  const valeurs = new Map<string, Valeurs>();
  const deCelui = (d: Dossier): Valeurs => {
    const faites = valeurs.get(d.id) ?? valeursDe(regard.catalog, d, ecrites.get(d.id));
    valeurs.set(d.id, faites);
    return faites;
  };
  const out: Vus = new Map();
  const ajoute = ({ id }: Dossier, champs: readonly ChampVu[]) =>
    void out.set(id, new Set([...(out.get(id) ?? []), ...champs]));

  const nommables: Nommables = { parMot: parId.parMot, sujets, estQuelquUn: quelquUn(regard.gens) };
  for (const reply of replies) {
    const paroles = parolesDe(regard.catalog, reply);
    let nomme = false;
    for (const dit of paroles) {
      const mentions = mentionsDe(dit, nommables).filter((m) => m.dossiers.length);
      nomme ||= mentions.length > 0;
      for (const { texte, dossiers } of morceaux(dit, mentions))
        for (const d of dossiers) ajoute(d, ["nom", ...champsDits(texte, deCelui(d), true)]);
      for (const d of numerotes(dit, parId.un)) ajoute(d, champsDits(dit, deCelui(d), false));
    }
    // « Il reste une visite à faire avant le 31 mars »: of nobody by name, of somebody all the same.
    if (nomme) continue;
    for (const id of sujets) {
      const d = parId.un(id);
      const champs = d ? champsDits(paroles.join("\n"), sansLieux(deCelui(d)), false) : [];
      if (d && champs.length) ajoute(d, champs);
    }
  }
  return out;
}

/** A number of dossier, « ASLL-24-17 »: letters and digits, which no date is. */
const NUMERO = /(?=[\w./-]*[a-z])(?=[\w./-]*\d)\w[\w./-]*\w/gi;

const numerotes = (text: string, un: (id: string) => Dossier | undefined): Dossier[] =>
  (text.match(NUMERO) ?? []).flatMap((mot) => un(mot) ?? []);

/** A town, a landlord or a colleague may be said of anybody. */
const sansLieux = ({ commune: _, bailleur: __, suivi: ___, ...siennes }: Valeurs): Valeurs =>
  siennes;

/** By word and by id, among what may be seen; with those that this very turn opens. */
function connus(
  { registre, voit, apercoit }: Regard,
  ecrites: ReadonlyMap<string, Fiche[]>,
): { parMot(mot: string): Dossier[]; un(id: string): Dossier | undefined } {
  const neufs = new Map<string, Dossier>();
  for (const [id, siennes] of ecrites) {
    const vecu = registre.dossiers.has(id) ? undefined : vecuDe(siennes);
    if (vecu) neufs.set(id, { ...vecu, visites: [], faits: [] });
  }
  const deja = new Map<string, Dossier[]>();
  const un = (id: string) => {
    const d = neufs.get(id) ?? registre.dossiers.get(id);
    return d && (ecrites.has(id) || voit(d)) ? d : undefined;
  };
  const parMot = (mot: string) => {
    const faits = deja.get(mot);
    if (faits) return faits;
    const portent = [...(registre.noms.get(mot) ?? [])];
    const siens = [...portent, ...neufs.keys()].flatMap((id) => un(id) ?? []);
    const autres = siens.length || !apercoit ? [] : portent.map((id) => registre.dossiers.get(id)!);
    const dossiers = siens.length ? siens : autres.filter((d) => apercoit?.(d));
    deja.set(mot, dossiers);
    return dossiers;
  };
  return { parMot, un };
}

/** Read only when a name stands beside another capital. */
function quelquUn(gens: Regard["gens"]): (nom: string) => boolean {
  let noms: Set<string> | undefined;
  return (nom) => {
    noms ??= new Set(gens.flatMap((g) => (g.nom.includes(" ") ? [plat(g.nom)] : [])));
    return noms.has(nom);
  };
}

/** What is said from one name to the next belongs to the first; what comes before the first name, to it too. */
function morceaux(text: string, mentions: readonly Mention[]) {
  return mentions.map(({ debut, fin, dossiers }, i) => {
    const suivante = mentions[i + 1];
    const coupe = (m: Mention, depuis: number) => {
      const ligne = text.lastIndexOf("\n", m.debut);
      return ligne >= depuis ? ligne : m.debut;
    };
    const de = i === 0 ? 0 : coupe({ debut, fin, dossiers }, mentions[i - 1]!.fin);
    const a = suivante ? coupe(suivante, fin) : text.length;
    return { texte: text.slice(de, a), dossiers };
  });
}

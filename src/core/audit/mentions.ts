/** Which households a text names, and where. Homonyms are told apart by what the text itself says. */
import type { Dossier } from "../../model.ts";
import { civilite, type Mot, mots, plat } from "../reading/plat.ts";

export type Mention = { debut: number; fin: number; dossiers: Dossier[] };

export type Nommables = {
  /** Those whose name has that plain word, that the person may see. */
  parMot(mot: string): readonly Dossier[];
  /** Of homonyms that nothing tells apart, these are meant. */
  sujets: ReadonlySet<string>;
  /** « Amina Martin », who works here, is not the household Martin. */
  estQuelquUn(nom: string): boolean;
};

type Noms = { nom: string[]; prenom: string[]; civilites: Set<string>; ecrit: string };
const lus = new WeakMap<Dossier, Noms>();
function nomsDe(d: Dossier): Noms {
  let noms = lus.get(d);
  if (!noms) {
    const motsDe = (t: string) => mots(t).map((m) => m.mot);
    const civilites = new Set(motsDe(d.civilite).flatMap((c) => civilite(c) ?? []));
    noms = { nom: motsDe(d.nom), prenom: motsDe(d.prenom), civilites, ecrit: d.nom };
    lus.set(d, noms);
  }
  return noms;
}

export function mentionsDe(text: string, nommables: Nommables): Mention[] {
  const texte = mots(text);
  const out: Mention[] = [];
  for (let i = 0; i < texte.length; i++) {
    const possibles = nommables.parMot(texte[i]!.mot);
    if (!possibles.length) continue;
    const trouves = possibles.flatMap((d) => {
      const n = longueur(text, texte, i, d, nommables);
      return n ? [{ d, n }] : [];
    });
    if (!trouves.length) continue;
    // « Mme Martin Dupont » is not Mme Martin.
    const n = Math.max(...trouves.map((t) => t.n));
    const place = { debut: texte[i]!.index, fin: texte[i + n - 1]!.fin };
    const candidats = trouves.filter((t) => t.n === n).map((t) => t.d);
    out.push({ ...place, dossiers: lesquels(text, texte[i - 1], place, candidats) });
    i += n - 1;
  }
  return out.map((m) => ({ ...m, dossiers: dontOnParle(m.dossiers, out, nommables) }));
}

/** Of homonyms that nothing told apart, the one that is being spoken of; all of them where all may be told. */
function dontOnParle(
  dossiers: Dossier[],
  mentions: readonly Mention[],
  { sujets }: Nommables,
): Dossier[] {
  if (dossiers.length < 2) return dossiers;
  const pareilles = mentions.filter((m) => m.dossiers.includes(dossiers[0]!));
  const siens = dossiers.filter((d) => sujets.has(d.id));
  return siens.length && pareilles.length < dossiers.length ? siens : dossiers;
}

/** How many words name that household from the ith on; 0 when they do not. */
function longueur(text: string, texte: Mot[], i: number, d: Dossier, nommables: Nommables): number {
  const { nom, prenom, civilites, ecrit } = nomsDe(d);
  const n = nom.length;
  if (!n || !nom.every((mot, k) => texte[i + k]?.mot === mot)) return 0;
  const [premier, dernier] = [texte[i]!, texte[i + n - 1]!];
  const avant = texte[i - 1];
  const lien = avant ? text.slice(avant.fin, premier.index) : "";
  // « Mme Martin-Dupont »: the name goes on.
  if (/^[-’']\p{L}/u.test(text.slice(dernier.fin, dernier.fin + 2))) return 0;
  const dit = avant && /^\.?\s+$/.test(lien) ? civilite(avant.mot) : undefined;
  if (dit) return !civilites.size || civilites.has(dit) ? n : 0;
  if (lien.endsWith("-")) return 0;
  if (!premier.majuscule && text.slice(premier.index, dernier.fin) !== ecrit) return 0;
  if (!avant || lien !== " " || prenom.includes(avant.mot)) return n;
  if (/^(?:st|ste|saint|sainte)$/.test(avant.mot)) return 0;
  const [avantEncore] = [texte[i - 2]];
  const seul = text.slice(avant.index, dernier.fin);
  const long = avantEncore ? text.slice(avantEncore.index, dernier.fin) : seul;
  return nommables.estQuelquUn(plat(seul)) || nommables.estQuelquUn(plat(long)) ? 0 : n;
}

/** By the town in brackets or the first name beside it; else all that it may be. */
function lesquels(
  text: string,
  avant: Mot | undefined,
  { fin }: { fin: number },
  candidats: Dossier[],
): Dossier[] {
  if (candidats.length < 2) return candidats;
  // Right after the name: further on, it is somebody else's.
  const [, ville = "", prenom = ""] = SITUE.exec(text.slice(fin, fin + 120)) ?? [];
  const autour = new Set([...mots(prenom).map((m) => m.mot), ...(avant ? [avant.mot] : [])]);
  const tris: ((d: Dossier) => boolean)[] = [
    (d) => d.commune !== "" && plat(ville).includes(plat(d.commune)),
    (d) => nomsDe(d).prenom.some((p) => autour.has(p)),
  ];
  return tris.reduce((restent, tri) => {
    const siens = restent.filter(tri);
    return siens.length ? siens : restent;
  }, candidats);
}
const SITUE = /^(?: ?\(([^)\n]*)\))?(?:,? ([\p{L}-]+))?/u;

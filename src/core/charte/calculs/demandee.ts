/** The one line that a question asks for: « ça finit quand ? », « combien de mois ? ». */
import { mots } from "../../reading/plat.ts";
import { type Calcule, type Donnees, dit, type Fait } from "./donnees.ts";
import type { Calcul } from "./lues.ts";

/** `rendu`: a verdict was given, and says it. `trouves`: what was asked for first. */
export function ligneDemandee(
  d: Donnees,
  trouves: Calcule[],
  calcul: Calcul | undefined,
  rendu: boolean,
): Fait | undefined {
  const [premier] = trouves;
  if (!premier) return undefined;
  if (!rendu && QUAND.test(d.question))
    return nouvelleFin(d, trouves) ?? seule(premier, calcul) ?? nommee(d, trouves);
  return COMBIEN_DE_MOIS.test(d.question)
    ? premier.faits.find((f) => f.libelle === dit(d, "fait-total-du"))
    : undefined;
}

/** « ça finit quand ? », « quel jour ? », « date de fin » ask for one day. */
const QUAND =
  /\b(?:quand|kan|kand|qd|quel gts|kel gts|quel jour|kel jour|quelle date|kel date|dates?|jusqu'ou|dernier jour|echeance|nouvelle fin|fin (?:totale|finale)|(?:terme|fin)(?=[ ?!.]*$))\b/;

/** A block of one line says it; a start's last line is the start itself. */
const seule = ({ bloc, faits }: Calcule, calcul: Calcul | undefined): Fait | undefined => {
  if (bloc === "depart") return faits.at(-1);
  // The end stands before the report that depends on it.
  return bloc === "fin" && faits.length === 1 && calcul !== "bilan" ? faits[0] : undefined;
};

/** « le bilan de fin, pour quand ? »: of several lines, the only one whose name shares most words with the question. */
function nommee(d: Donnees, trouves: Calcule[]): Fait | undefined {
  const demandes = new Set(racines(d.question));
  const notes = trouves
    .filter((c) => c.bloc === "bilan" || c.bloc === "plan" || c.bloc === "commande")
    .flatMap((c) => c.faits)
    // What was typed, or happens otherwise, is no answer by itself.
    .filter((f) => !ECHOS.some((cle) => f.libelle === dit(d, cle)))
    .map((f) => ({
      f,
      note: new Set(racines(f.libelle).filter((r) => demandes.has(r))).size,
    }))
    .toSorted((a, b) => b.note - a.note);
  const [une, autre] = notes;
  return une && une.note > (autre?.note ?? 0) ? une.f : undefined;
}
const ECHOS = ["fait-gts-manque", "fait-rendu", "fait-commande"] as const;
/** The first letters of the words that mean something. */
const racines = (text: string): string[] =>
  mots(text).flatMap(({ mot }) => (mot.length > 2 && !VIDES.has(mot) ? [mot.slice(0, 4)] : []));
const VIDES = new Set("pour les des une fait mesure est que qui avec dans sur par".split(" "));

/** « cb de mois payés ? » asks for their number. */
const COMBIEN_DE_MOIS = /(?:combien|cb|cbien|nb|nombre) (?:de |d'|du )?mois/;

/** The end after a renewal, where a chain of lengths or a renewal was told. */
function nouvelleFin(d: Donnees, trouves: Calcule[]): Fait | undefined {
  if (!d.roles.suite && d.roles.chacun === undefined) return undefined;
  if (!FINIT.test(d.question)) return undefined;
  const siens = [dit(d, "fait-fin-somme"), dit(d, "fait-fin-renouvelee")];
  return trouves.flatMap((c) => c.faits).find((f) => siens.includes(f.libelle));
}
const FINIT = /\bfin|termin|s'arret|jusqu|dernier jour|menerait|mene\b|donne|quelle date/;

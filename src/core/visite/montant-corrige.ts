/** « c'est pas 1200 c'est 1500 la dette », « correction dette 1500 »: the amount of the note, and nothing else of it. */
import { NOMBRE, valeurDe } from "../reading/montants.ts";
import { mots, plat } from "../reading/plat.ts";

/** Words of a correction that says an amount and nothing more. */
const AUTOUR = new Set(
  `non nan en fait plutot pardon oups erreur desole desolee euh ah c est etait cetait ce t mais et ou au lieu de
  le la les l d du des sa son leur a j ai me suis trompe trompee corrige correction rectif pas dette dettes loyer
  montant impaye impayes euros euro e total somme bien oui svp stp elle il elles ils ont plus je veux noter une`.split(
    /\s+/,
  ),
);
const NIE = /(?:pas|lieu de|et non)\s+(?:de\s+)?$/;

/** Smaller figures are hours, days or people. */
const EST_UN_MONTANT = 100;
const montants = (text: string) =>
  [...text.matchAll(NOMBRE)].filter(({ 0: n }) => valeurDe(n) >= EST_UN_MONTANT);

/** The note with its new amount; « lequel » when it cannot tell which; undefined: the text says something else. */
export function montantCorrige(
  note: string,
  text: string,
): { note: string; ancien: number; nouveau: number } | "lequel" | undefined {
  const lu = plat(text);
  const dits = montants(lu);
  const reste = mots(lu.replace(NOMBRE, " ")).map((m) => m.mot);
  if (!dits.length || reste.some((m) => !AUTOUR.has(m))) return undefined;
  const estNie = ({ index }: { index: number }) => NIE.test(lu.slice(0, index));
  const nouveaux = dits.filter((d) => !estNie(d));
  const [ancien] = dits.filter(estNie);
  const [nouveau, deux] = nouveaux;
  if (!nouveau || deux) return "lequel";
  const possibles = montants(note).filter((m) => !ancien || valeurDe(m[0]) === valeurDe(ancien[0]));
  const [seul, autre] = possibles;
  if (!seul || autre) return "lequel";
  return {
    note: note.slice(0, seul.index) + nouveau[0] + note.slice(seul.index + seul[0].length),
    ancien: valeurDe(seul[0]),
    nouveau: valeurDe(nouveau[0]),
  };
}

/** `npm run audit -- verifie [folder]`: whether the audit journal is whole, and where it breaks. */
import { disque } from "../stores/fichiers.ts";
import { verifie } from "./verifie.ts";

const USAGE = "audit verifie [audit folder]";

/** False when the chain is broken. */
export async function audit(
  [verbe, folder]: readonly string[],
  parDefaut: string,
  sortie: (text: string) => void,
): Promise<boolean> {
  if (verbe !== "verifie") throw new Error(USAGE);
  const ou = folder ?? parDefaut;
  const { lignes, du, au, tete, incomplete, rupture } = await verifie(disque, ou);
  if (incomplete !== undefined)
    sortie(`${incomplete}: the last line is unfinished; the next start cuts it\n`);
  if (rupture) {
    sortie(`${ou}: broken at ${rupture.file}, line ${rupture.ligne}: ${rupture.raison}\n`);
    return false;
  }
  const jours = du === undefined ? "" : `, ${du} to ${au}`;
  sortie(`${ou}: whole, ${lignes} rows${jours}; row ${tete.n} is ${tete.empreinte}\n`);
  return true;
}

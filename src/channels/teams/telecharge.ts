/** Fetches the text of a file that somebody dropped in a chat: from where Teams keeps files, and nowhere else. */
import { estUnFichierDeTeams } from "./hotes.ts";

const OCTETS_MAX = 2 * 1024 * 1024;
const DELAI_MS = 10_000;

/** `undefined`: another host, too long, too slow, not UTF-8, or refused. Nothing of it is logged. */
export async function telecharge(
  adresse: string,
  cherche: typeof fetch = fetch,
): Promise<string | undefined> {
  if (!estUnFichierDeTeams(adresse)) return undefined;
  try {
    const reponse = await cherche(adresse, {
      redirect: "error",
      signal: AbortSignal.timeout(DELAI_MS),
    });
    if (!reponse.ok || !reponse.body) return undefined;
    const morceaux: Uint8Array[] = [];
    let taille = 0;
    for await (const morceau of reponse.body) {
      taille += morceau.length;
      if (taille > OCTETS_MAX) return undefined;
      morceaux.push(morceau);
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(morceaux));
  } catch {
    // The network, the delay, the bytes: the person is asked to drop the file again.
    return undefined;
  }
}

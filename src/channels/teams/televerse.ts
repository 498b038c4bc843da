/** Puts a document where the person agreed to have it: in their own OneDrive, and nowhere else. */
import { estUnFichierDeTeams } from "./hotes.ts";

const DELAI_MS = 20_000;

/** Undefined when it arrived; otherwise why not, in a closed word. No other host is sent a byte. */
export async function televerse(
  adresse: string,
  { type, octets }: { type: string; octets: Uint8Array<ArrayBuffer> },
  cherche: typeof fetch = fetch,
): Promise<string | undefined> {
  if (!estUnFichierDeTeams(adresse)) return "hote";
  try {
    const reponse = await cherche(adresse, {
      method: "PUT",
      headers: {
        "content-type": type,
        // The whole file in one range: a session that expects more would wait for ever.
        "content-range": `bytes 0-${octets.length - 1}/${octets.length}`,
      },
      body: octets,
      redirect: "error",
      signal: AbortSignal.timeout(DELAI_MS),
    });
    await reponse.body?.cancel();
    return [200, 201].includes(reponse.status) ? undefined : `statut-${reponse.status}`;
  } catch {
    // The network or the delay; what an error quotes must not reach the log.
    return "coupure";
  }
}

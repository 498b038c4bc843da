/** What each verb of a store decides, once all that was written before it is known. Pure. */
import { refus } from "./erreurs.ts";
import type { Fait } from "./etat.ts";
import type { Change, Envoi } from "./store.ts";

/** What a decision may look at. */
export type Connu = {
  vu(once: string): boolean;
  envoi(cle: string): Envoi | undefined;
  /** Claimed by a process that is dead, and not claimed again since. */
  orphelin(cle: string): boolean;
};

/** A fact and the exact text that will say it again after a restart. */
export type Ecrit = { texte: string; fait: Fait };

export type Decision = { reponse: boolean; ecrit?: Ecrit } | { erreur: Error };
export type Decide = (connu: Connu) => Decision;

/** The fact is read back from its text: memory holds what a restart will hold, and nobody else has it. */
function ecrit(fait: Fait): Ecrit {
  const texte = JSON.stringify(fait);
  return { texte, fait: JSON.parse(texte) };
}

/** Copies the change at once: what the caller does with it afterwards is not written. */
export function decideCommit(change: Change): Decide {
  const at = new Date(change.at).toISOString();
  const copie = ecrit({ do: "commit", change: { ...change, at } });
  return (connu) =>
    change.once !== undefined && connu.vu(change.once)
      ? { reponse: false }
      : { reponse: true, ecrit: copie };
}

export function decidePrend(cle: string, at: Date): Decide {
  const instant = at.toISOString();
  return (connu) => {
    const avant = connu.envoi(cle);
    const libre = !avant || avant.statut === "a-reprendre" || connu.orphelin(cle);
    if (!libre) return { reponse: false };
    const envoi: Envoi = { statut: "pris", at: instant, essais: (avant?.essais ?? 0) + 1 };
    return { reponse: true, ecrit: ecrit({ do: "envoi", cle, envoi }) };
  };
}

/** Saying the same end twice is no mistake; changing an end would send a message again. */
export function decideSolde(cle: string, statut: Envoi["statut"], at: Date): Decide {
  const instant = at.toISOString();
  return (connu) => {
    const avant = connu.envoi(cle);
    if (!avant) return { erreur: refus("Misuse", "solde: this delivery was never claimed") };
    if (avant.statut === statut) return { reponse: true };
    if (avant.statut === "envoye" || avant.statut === "abandonne")
      return { erreur: refus("Misuse", `solde: already ${avant.statut}, cannot become ${statut}`) };
    const envoi: Envoi = { statut, at: instant, essais: avant.essais };
    return { reponse: true, ecrit: ecrit({ do: "envoi", cle, envoi }) };
  };
}

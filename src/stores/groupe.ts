/** Group commit: decisions one after the other, one durable write for all that wait together. */
import type { Connu, Decide, Decision, Ecrit } from "./decisions.ts";
import { applique, type Etat } from "./etat.ts";
import type { Envoi } from "./store.ts";

type Attente = {
  decide: Decide;
  resolve: (reponse: boolean) => void;
  reject: (error: unknown) => void;
};

export type Ports = {
  /** Makes line `seq` durable, or rejects and leaves nothing of it. */
  ecrit(seq: number, textes: readonly string[]): Promise<void>;
  /** Called between two groups, when nothing is being written. Never rejects. */
  entre(): Promise<void>;
};

/** A line of the journal holds at most this many facts, so that no wait grows without end. */
const LOT_MAX = 1000;

/** The state, then what this group has decided and not yet written. */
function brouillon(etat: Etat, orphelins: ReadonlySet<string>) {
  const lot: Ecrit[] = [];
  const vus = new Set<string>();
  const envois = new Map<string, Envoi>();
  const connu: Connu = {
    vu: (once) => vus.has(once) || etat.vus.has(once),
    envoi: (cle) => envois.get(cle) ?? etat.envois.get(cle),
    orphelin: (cle) => orphelins.has(cle) && !envois.has(cle),
  };
  function decide(attente: Attente): Decision {
    const decision = attente.decide(connu);
    if ("erreur" in decision || !decision.ecrit) return decision;
    const { fait } = decision.ecrit;
    lot.push(decision.ecrit);
    if (fait.do === "envoi") envois.set(fait.cle, fait.envoi);
    else if (fait.change.once !== undefined) vus.add(fait.change.once);
    return decision;
  }
  return { lot, connu, decide };
}

function repond({ resolve, reject }: Attente, decision: Decision): void {
  if ("erreur" in decision) reject(decision.erreur);
  else resolve(decision.reponse);
}

/** The one writer of `etat`: what readers see changes only after it is durable, and all at once. */
export function groupe(etat: Etat, orphelins: Set<string>, ports: Ports) {
  const attentes: Attente[] = [];
  let tour: Promise<void> | undefined;

  async function unGroupe(demandes: readonly Attente[]): Promise<void> {
    const { lot, decide } = brouillon(etat, orphelins);
    const decisions = demandes.map(decide);
    try {
      if (lot.length > 0)
        await ports.ecrit(
          etat.seq + 1,
          lot.map(({ texte }) => texte),
        );
    } catch (error) {
      // What needed nothing written still has its answer; what leant on this group fails with it.
      const { connu } = brouillon(etat, orphelins);
      for (const demande of demandes) {
        const decision = demande.decide(connu);
        if ("erreur" in decision || !decision.ecrit) repond(demande, decision);
        else demande.reject(error);
      }
      return;
    }
    for (const { fait } of lot) {
      if (fait.do === "envoi") orphelins.delete(fait.cle);
      applique(etat, fait);
    }
    if (lot.length > 0) etat.seq++;
    demandes.forEach((demande, i) => {
      repond(demande, decisions[i]!);
    });
  }

  async function vide(): Promise<void> {
    try {
      while (attentes.length > 0) {
        await unGroupe(attentes.splice(0, LOT_MAX));
        await ports.entre();
      }
    } finally {
      tour = undefined;
    }
  }

  return {
    tranche: (decide: Decide): Promise<boolean> =>
      new Promise((resolve, reject) => {
        attentes.push({ decide, resolve, reject });
        tour ??= vide();
      }),
    /** Resolves when nobody waits any more. */
    async fini(): Promise<void> {
      await tour;
    },
  };
}

/** A store without files, for tests and for a terminal that keeps nothing: same promises, but a restart. */
import { refus } from "./erreurs.ts";
import { applique, vide } from "./etat.ts";
import type { Store } from "./store.ts";
import { verbes } from "./verbes.ts";

export function openMemoire(): Store {
  const etat = vide();
  let closed = false;
  const verbs = verbes(etat, async (decide) => {
    if (closed) throw refus("StoreClosed", "the store is closed");
    const decision = decide({
      vu: (once) => etat.vus.has(once),
      envoi: (cle) => etat.envois.get(cle),
      orphelin: () => false,
    });
    if ("erreur" in decision) throw decision.erreur;
    if (decision.ecrit) applique(etat, decision.ecrit.fait);
    return decision.reponse;
  });
  return {
    ...verbs,
    async close() {
      closed = true;
    },
  };
}

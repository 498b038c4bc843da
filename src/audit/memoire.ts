/** An audit journal that is forgotten with the process: for tests, and for a terminal that keeps nothing. */
import type { LigneAudit } from "../model.ts";
import type { Audit } from "./audit.ts";

export function auditEnMemoire(): Audit & { lignes: LigneAudit[] } {
  const lignes: LigneAudit[] = [];
  return {
    lignes,
    ajoute: async (neuves) => void lignes.push(...neuves),
    lis: async (dossier) => lignes.filter((l) => l.dossier === dossier),
    close: async () => {},
  };
}

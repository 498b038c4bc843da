/** What keeps the audit rows: it adds, it reads one household's, and never changes one. */
import type { Day, LigneAudit } from "../model.ts";

export interface Audit {
  /** On the disk when it resolves. Rejects, and nothing was kept, when they could not be. */
  ajoute(lignes: readonly LigneAudit[]): Promise<void>;
  /** All that is kept of that household, oldest first; since that day and a little before, when one is given. */
  lis(dossier: string, depuis: Day | null): Promise<LigneAudit[]>;
  close(): Promise<void>;
}

/** What the journal tells its operator without stopping. Names and numbers only. */
export type EvenementAudit =
  /** A folder was begun: said once, unless somebody removed it. */
  | { kind: "audit-commence" }
  /** The first row of a day was written: how many there are, and the hash to compare with later. */
  | { kind: "audit-jour"; jour: Day; n: number; empreinte: string }
  /** The last row before a crash was cut short; what it was of had not gone out. */
  | { kind: "audit-ligne-incomplete"; file: string; octets: number }
  /** Rows that were kept are missing or changed: `npm run audit -- verifie` says where. */
  | { kind: "audit-rompu"; n: number }
  /** Day files past their time were removed, up to that day. */
  | { kind: "audit-elague"; jusquAu: Day; fichiers: number }
  /** They could not all be removed: the next day tries again. */
  | { kind: "audit-elagage-remis"; raison: string }
  /** The head could not be written: what was answered is durable, but this check is late. */
  | { kind: "audit-tete-en-retard"; raison: string };

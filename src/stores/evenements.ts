/** What a store tells its operator without stopping. Names and numbers only. */

export type Evenement =
  /** The last write before a crash was cut short; nobody had been told that it was kept. */
  | { kind: "queue-dechiree"; file: string; octets: number }
  /** An unreadable snapshot was kept aside as `file`; the journals held everything. */
  | { kind: "instantane-reconstruit"; file: string }
  /** The snapshot could not be written: the journals are kept, and it is tried again later. */
  | { kind: "compaction-remise"; raison: string }
  /** The check that nothing acknowledged is missing could not be made, this once. */
  | { kind: "temoin-illisible"; file: string }
  /** The witness could not be written: an answer given is durable, but this check is late. */
  | { kind: "temoin-en-retard"; raison: string }
  /** A checked copy was waiting, and has taken the place of the folder. */
  | { kind: "restauration-faite" }
  /** The owner of the lock was dead. */
  | { kind: "verrou-repris"; pid: number };

export type Report = (evenement: Evenement) => void;

/** What a visit's message keeps for the worker alone: « RAS, note privée : elle a peur ». */
const A_PART = /(?:^|[\s,;.(–-]+)notes? (?:priv[ée]{1,2}s?|perso(?:nnelles?)?)\s*[:,–-]*\s*(.+)$/iu;

/** `privee` is never handed on: not with the visit, not in a document. */
export function separeNotePrivee(note: string): { note: string; privee?: string } {
  const dite = A_PART.exec(note);
  return dite?.[1] ? { note: note.slice(0, dite.index).trim(), privee: dite[1].trim() } : { note };
}

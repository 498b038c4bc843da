/** What a terminal does with a document: shows its words, says where its file is. Types only. */
import type { Document } from "../../model.ts";

/** `annonce`: a sentence for people. `fichier`: the path written, when one was. */
export type Remise = { nom: string; texte: string; fichier?: string; annonce: string };
export type Remet = (document: Document) => Promise<Remise>;

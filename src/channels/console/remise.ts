/** What a terminal does with a paper: shows its words, says where its file is. Types only. */
import type { Papier } from "../../model.ts";

/** `annonce`: a sentence for people. `fichier`: the path written, when one was. */
export type Remise = { nom: string; texte: string; fichier?: string; annonce: string };
export type Remet = (papier: Papier) => Promise<Remise>;

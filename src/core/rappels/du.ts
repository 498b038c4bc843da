/** A message that the bot owes to somebody, without having been spoken to. Types only. */
import type { Dossier, Pending, Reply } from "../../model.ts";
import type { Bouton } from "../contexte.ts";

export type Du = {
  /** Names this message for ever: it is told once to each of those whom it is for. */
  cle: string;
  /** Whoever follows that household; or these people, by their ids. */
  a: { dossier: Dossier } | { gens: readonly string[] };
  reply: Reply;
  /** What its buttons do: they join the memory of whoever gets it. */
  boutons?: readonly Bouton[];
  /** What a word in answer answers. */
  question?: Pending;
  /** What « fait », « plus tard » and « pourquoi ? » are then of. */
  ids?: readonly string[];
  /** The fiche of a message to several: whoever sent it gets an account of it. */
  rend?: string;
  /** Told to somebody who is not let in too: it is about their own access. */
  memeFerme?: true;
  /** For these very people: whoever stands in for them is not told, it waits until they are back. */
  enMainPropre?: true;
  /** At that very hour, since somebody asked for it; else within the hours of work. */
  quand?: "a-son-heure";
};

/** In which territories somebody works, and which they coordinate. */
import type { Personne } from "../../model.ts";

type Lieu = Pick<Personne, "territoire" | "territoires">;

export const territoiresDe = ({ territoire, territoires }: Lieu): readonly string[] =>
  territoires ?? (territoire ? [territoire] : []);

export const travailleDans = (personne: Lieu, territoire: string): boolean =>
  territoiresDe(personne).includes(territoire);

/** Lets in, decides and fixes for that territory; whoever owns the terminal, for any. */
export const coordonne = (personne: Personne, territoire: string): boolean =>
  !personne.acces && personne.role === "coordinateur" && travailleDans(personne, territoire);

/** Two people share one territory at least. */
export const memeTerritoire = (un: Lieu, autre: Lieu): boolean =>
  territoiresDe(un).some((t) => travailleDans(autre, t));

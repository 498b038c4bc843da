/** A list by pages of ten: the button asks for the next one, and says so when the list has changed. */
import type { Carte, Memory, Source, Turn, Vue } from "../../model.ts";
import { type Contexte, enTexte, offre, phrase, tour } from "../contexte.ts";

/** On a phone, a longer list helps nobody. */
export const PAR_PAGE = 10;

export type Demandee<V extends Vue = Vue> = { vue: V; page: number; sur?: number };

export function enPages(
  ctx: Contexte,
  memory: Memory,
  { vue, page, sur }: Demandee,
  liste: {
    titre: string;
    lignes: Carte["faits"];
    corps?: string[];
    remarques?: string[];
    sources?: Source[];
  },
): Turn {
  const { titre, lignes, corps = [], remarques = [], sources = [] } = liste;
  const change = sur !== undefined && sur !== lignes.length;
  const n = change ? 0 : page;
  const montrees = lignes.slice(n * PAR_PAGE, (n + 1) * PAR_PAGE);
  const reste = lignes.length - n * PAR_PAGE - montrees.length;
  const pages = Math.ceil(lignes.length / PAR_PAGE);
  const premiere = n === 0;
  const carte: Carte = {
    titre,
    ...(pages > 1 && { badge: phrase(ctx, "page-sur", { page: n + 1, pages }) }),
    corps: [...(change ? [phrase(ctx, "liste-changee")] : []), ...(premiere ? corps : [])],
    faits: montrees,
    remarques: premiere ? remarques : [],
  };
  const cites = premiere ? sources : [];
  const text = enTexte(carte, cites);
  if (reste <= 0) return tour(memory, { text, carte, sources: cites });
  const offert = offre(ctx, memory, [
    [phrase(ctx, "bouton-suite"), { do: "voir", vue, page: n + 1, sur: lignes.length }],
  ]);
  return tour(offert.memory, { text, carte, sources: cites, choices: offert.choices });
}

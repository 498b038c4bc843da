/** The body of a card, in the order and proportions a person reads it. */
import type { Carte, Reply, Source } from "../../model.ts";
import type { Element } from "./carte.ts";
import { coupe, litteral } from "./litteral.ts";

export const ID_DES_SOURCES = "sources";

type Ecrit = (text: string) => string;
const petit = { wrap: true, size: "Small" };

function bloc(text: string, style: Record<string, unknown>): Element {
  return { type: "TextBlock", text, ...style };
}

/** The first bold line is the answer; the badge stands at its right. */
function entete({ surtitre, titre, sousTitre, badge }: Carte, ecrit: Ecrit): Element[] {
  const dessus = surtitre
    ? [bloc(ecrit(surtitre), { ...petit, isSubtle: true, weight: "Bolder" })]
    : [];
  const lignes = [
    bloc(ecrit(titre), {
      wrap: true,
      size: "Medium",
      weight: "Bolder",
      style: "heading",
      ...(surtitre && { spacing: "Small" }),
    }),
    ...(sousTitre ? [bloc(ecrit(sousTitre), { wrap: true, isSubtle: true, spacing: "None" })] : []),
  ];
  if (!badge) return [...dessus, ...lignes];
  const columns = [
    { type: "Column", width: "stretch", items: lignes },
    {
      type: "Column",
      width: "auto",
      verticalContentAlignment: "Center",
      items: [bloc(ecrit(badge), { weight: "Bolder" })],
    },
  ];
  return [...dessus, { type: "ColumnSet", columns }];
}

function pieces(carte: Carte, ecrit: Ecrit): Element[] {
  const facts = carte.faits.map((fait) => ({
    title: ecrit(fait.libelle),
    value: ecrit(fait.valeur),
  }));
  const alerte = carte.alerte && bloc(ecrit(carte.alerte), petit);
  return [
    ...entete(carte, ecrit),
    ...(carte.corps ?? []).map((raison) => bloc(ecrit(raison), { wrap: true, spacing: "Small" })),
    ...(facts.length > 0 ? [{ type: "FactSet", spacing: "Medium", facts }] : []),
    // Warning as a container: the same colour as text cannot be read on white.
    ...(alerte
      ? [{ type: "Container", style: "warning", spacing: "Medium", items: [alerte] }]
      : []),
    ...carte.remarques.map((remarque, index) =>
      bloc(ecrit(remarque), { ...petit, isSubtle: true, spacing: index ? "Small" : "Medium" }),
    ),
  ];
}

/** Folded: the button that unfolds them is among the actions. */
function citations(sources: Source[], ecrit: Ecrit): Element[] {
  if (sources.length === 0) return [];
  const items = sources.flatMap(({ extrait, titre, section }) => [
    bloc(`« ${ecrit(extrait)} »`, { wrap: true, isSubtle: true }),
    bloc(ecrit(`${titre}, ${section}`), { ...petit, isSubtle: true, spacing: "Small" }),
  ]);
  return [
    {
      type: "Container",
      id: ID_DES_SOURCES,
      isVisible: false,
      spacing: "Medium",
      separator: true,
      items,
    },
  ];
}

/** Every text of at most `max` characters, shown as typed. */
export function corps({ text, carte, sources = [] }: Reply, max: number): Element[] {
  const ecrit = (words: string) => litteral(coupe(words, max));
  const haut = carte ? pieces(carte, ecrit) : [bloc(ecrit(text), { wrap: true })];
  return [...haut, ...citations(sources, ecrit)];
}

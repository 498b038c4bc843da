/** All the words that a reply brings to a person: its text, its card, its form, its buttons, its papers. */
import type { BlocDeDocument, Calendrier, Carte, Document, Reply } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { sansExemples } from "./exemples.ts";

/** What is read together, in the order in which a person reads it. */
export function parolesDe(catalog: Pick<Catalog, "phrases">, reply: Reply): string[] {
  const { text, carte, choices = [], sources = [], document, calendrier } = reply;
  // What a charter says is about nobody.
  const sansSources = sources.reduce((t, { extrait }) => t.replaceAll(extrait, ""), text);
  const dit = sansExemples(catalog, sansSources);
  const deLaCarte = carte ? piecesDe(carte).filter((p) => !text.includes(p)) : [];
  return [
    // A form stands below the card that it corrects.
    [dit, ...deLaCarte, ...formulaireDe(carte)].join("\n"),
    ...choices.map((c) => sansExemples(catalog, c.label)).filter((label) => !dit.includes(label)),
    ...(document ? [documentDe(document)] : []),
    ...(calendrier ? [agendaDe(calendrier)] : []),
  ];
}

const piecesDe = (c: Carte): string[] =>
  [
    c.surtitre,
    c.titre,
    c.sousTitre,
    ...(c.corps ?? []),
    c.badge,
    ...c.faits.flatMap((f) => [f.libelle, f.valeur]),
    c.alerte,
    ...c.remarques,
  ].filter((p) => p !== undefined);

const formulaireDe = (carte: Carte | undefined): string[] =>
  (carte?.formulaire?.champs ?? []).flatMap(({ valeur }) => (valeur ? [valeur] : []));

const documentDe = ({ titre, sousTitre, blocs, pied }: Document): string =>
  [titre, sousTitre, ...blocs.flatMap(motsDuBloc), pied].filter(Boolean).join("\n");

function motsDuBloc(bloc: BlocDeDocument): string[] {
  if ("titre" in bloc) return [bloc.titre];
  if ("texte" in bloc) return [bloc.texte];
  if ("liste" in bloc) return bloc.liste;
  if ("cases" in bloc) return bloc.cases;
  if ("faits" in bloc) return bloc.faits.map((f) => `${f.libelle} : ${f.valeur}`);
  if ("signatures" in bloc) return bloc.signatures;
  return [];
}

const agendaDe = ({ titre, evenements }: Calendrier): string =>
  [titre, ...evenements.flatMap((e) => [`${e.titre}, ${e.jour}`, e.texte ?? ""])].join("\n");

/** The same document as bare text: for a terminal, for a program, for a test. */
import type { BlocDeDocument, Document, FaitDeDocument } from "../model.ts";
import { valeurDe } from "./valeur.ts";

function lignes(bloc: BlocDeDocument, aCompleter: string): string[] {
  if ("titre" in bloc) return ["", bloc.titre];
  if ("texte" in bloc) return [bloc.texte];
  if ("liste" in bloc) return bloc.liste.map((un) => `· ${un}`);
  if ("cases" in bloc) return bloc.cases.map((une) => `☐ ${une}`);
  if ("faits" in bloc)
    return bloc.faits.map(
      (fait: FaitDeDocument) => `${fait.libelle} : ${valeurDe(fait, aCompleter)}`,
    );
  if ("citation" in bloc) return [`« ${bloc.citation} » (${bloc.section})`];
  return bloc.signatures.map((qui) => `${qui} : ______________________`);
}

/** Every word of the document, in order. */
export function texteDe(document: Document, aCompleter: string): string {
  const { titre, sousTitre, blocs, pied } = document;
  return [
    titre,
    ...(sousTitre ? [sousTitre] : []),
    ...blocs.flatMap((bloc) => lignes(bloc, aCompleter)),
    ...(pied ? ["", pied] : []),
  ].join("\n");
}

/** One block of a document as Word's paragraphs and tables. */
import { BorderStyle, HeadingLevel, LineRuleType, Paragraph, Tab, type Table, TextRun } from "docx";
import type { BlocDeDocument } from "../model.ts";
import { mots } from "./mots.ts";
import { cm, FILET, PUCES } from "./styles.ts";
import { tableauDeFaits, tableauDeSignatures } from "./tableaux.ts";

/** Word has it in no letter of Calibri: this font has, and other systems find their own. */
const CASE = new TextRun({ text: "\u2610", font: "Segoe UI Symbol" });
const TRAIT_DE_CITATION = { style: BorderStyle.SINGLE, size: 12, space: 8, color: FILET };

/** Two tables in a row would become one; so low that it never begins a page of its own. */
const respire = () =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    children: [],
  });

function citation(extrait: string, section: string): Paragraph[] {
  const border = { left: TRAIT_DE_CITATION };
  return [
    new Paragraph({
      style: "Citation",
      keepNext: true,
      border,
      children: mots(`«\u00a0${extrait}\u00a0»`),
    }),
    new Paragraph({ style: "Section", border, children: mots(section) }),
  ];
}

export function elements(bloc: BlocDeDocument, aCompleter: string): (Paragraph | Table)[] {
  if ("titre" in bloc)
    return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: mots(bloc.titre) })];
  if ("texte" in bloc) return [new Paragraph({ children: mots(bloc.texte) })];
  if ("liste" in bloc)
    return bloc.liste.map(
      (un) =>
        new Paragraph({
          numbering: { reference: PUCES, level: 0 },
          spacing: { after: 60 },
          children: mots(un),
        }),
    );
  if ("cases" in bloc)
    return bloc.cases.map(
      (une) =>
        new Paragraph({
          indent: { left: cm(0.9), hanging: cm(0.6) },
          spacing: { after: 80 },
          children: [CASE, new TextRun({ children: [new Tab()] }), ...mots(une)],
        }),
    );
  if ("citation" in bloc) return citation(bloc.citation, bloc.section);
  // A table without a row is a file that Word calls damaged.
  if ("faits" in bloc)
    return bloc.faits.length ? [tableauDeFaits(bloc.faits, aCompleter), respire()] : [];
  return bloc.signatures.length ? [tableauDeSignatures(bloc.signatures), respire()] : [];
}

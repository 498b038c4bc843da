/** The two tables of a document: facts in two columns, and boxes to sign. */
import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { FaitDeDocument } from "../model.ts";
import { mots } from "./mots.ts";
import { cm, FILET, LARGEUR_UTILE } from "./styles.ts";
import { valeurDe } from "./valeur.ts";

const trait = { style: BorderStyle.SINGLE, size: 4, color: FILET };
const rien = { style: BorderStyle.NONE, size: 0, color: "auto" };
const MARGES = { top: 50, bottom: 50, left: 90, right: 90 };
const SERRE = { after: 0 };

function tableau(largeurs: number[], rows: TableRow[], vertical: typeof trait | typeof rien) {
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: LARGEUR_UTILE, type: WidthType.DXA },
    columnWidths: largeurs,
    margins: MARGES,
    borders: {
      top: trait,
      bottom: trait,
      insideHorizontal: trait,
      left: vertical,
      right: vertical,
      insideVertical: vertical,
    },
  });
}

const cellule = (size: number, children: Paragraph[], plus: { columnSpan?: number } = {}) =>
  new TableCell({ children, width: { size, type: WidthType.DXA }, ...plus });

/** A row stays on one page. */
export function tableauDeFaits(faits: FaitDeDocument[], aCompleter: string): Table {
  const gauche = Math.round(LARGEUR_UTILE * 0.36);
  const droite = LARGEUR_UTILE - gauche;
  const rows = faits.map((fait) => {
    const style = fait.manque ? { bold: true, italics: true } : {};
    return new TableRow({
      cantSplit: true,
      children: [
        cellule(gauche, [new Paragraph({ spacing: SERRE, children: mots(fait.libelle) })]),
        cellule(droite, [
          new Paragraph({ spacing: SERRE, children: mots(valeurDe(fait, aCompleter), style) }),
        ]),
      ],
    });
  });
  return tableau([gauche, droite], rows, rien);
}

/** Boxes high enough for a hand, two a line (three when there are three); the last one takes what is left. */
export function tableauDeSignatures(signatures: string[]): Table {
  const n = signatures.length === 3 ? 3 : Math.min(2, signatures.length);
  const largeur = Math.floor(LARGEUR_UTILE / n);
  const rows: TableRow[] = [];
  for (let i = 0; i < signatures.length; i += n) {
    const ligne = signatures.slice(i, i + n);
    const children = ligne.map((qui, rang) => {
      const columnSpan = rang === ligne.length - 1 ? n - rang : 1;
      const paragraphe = new Paragraph({ spacing: SERRE, children: mots(qui, { bold: true }) });
      return cellule(largeur * columnSpan, [paragraphe], { columnSpan });
    });
    const height = { value: cm(2.6), rule: HeightRule.ATLEAST };
    rows.push(new TableRow({ cantSplit: true, height, children }));
  }
  return tableau(Array(n).fill(largeur), rows, trait);
}

/** How a printed page looks: A4, one family of letters, sizes that a reader tells apart. */
import { AlignmentType, type IPropertiesOptions, LevelFormat } from "docx";

/** Word and Teams have it; elsewhere Carlito has the same widths. */
const POLICE = "Calibri";
export const GRIS = "595959";
export const FILET = "BFBFBF";
const BLEU = "1F3864";

/** Word counts in twentieths of a point; letters in half points. */
export const cm = (n: number) => Math.round(n * 567);
const points = (n: number) => n * 2;

export const PUCES = "puces";
const MARGE = cm(2.2);
const LARGEUR = 11906;
/** Between the margins. */
export const LARGEUR_UTILE = LARGEUR - 2 * MARGE;

export const PAGE = {
  size: { width: LARGEUR, height: 16838 },
  margin: { top: cm(2), bottom: cm(2), left: MARGE, right: MARGE, header: cm(1), footer: cm(1) },
};

export const STYLES: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font: POLICE, size: points(11), language: { value: "fr-FR" } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { font: POLICE, size: points(20), bold: true, color: BLEU },
      paragraph: { spacing: { after: 60 }, keepNext: true },
    },
    heading1: {
      run: { font: POLICE, size: points(14), bold: true, color: BLEU },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "SousTitre",
      name: "Subtitle",
      basedOn: "Normal",
      next: "Normal",
      run: { size: points(12), color: GRIS },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: "Citation",
      name: "Quote",
      basedOn: "Normal",
      run: { italics: true },
      paragraph: { indent: { left: cm(0.8), right: cm(0.8) }, spacing: { before: 60, after: 0 } },
    },
    {
      id: "Section",
      name: "Section",
      basedOn: "Normal",
      run: { size: points(9.5), color: GRIS },
      paragraph: { indent: { left: cm(0.8), right: cm(0.8) }, spacing: { after: 160 } },
    },
    {
      id: "Pied",
      name: "footer",
      basedOn: "Normal",
      run: { size: points(8.5), color: GRIS },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};

export const NUMEROTATION: NonNullable<IPropertiesOptions["numbering"]> = {
  config: [
    {
      reference: PUCES,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: cm(0.9), hanging: cm(0.5) } } },
        },
      ],
    },
  ],
};

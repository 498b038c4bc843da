/** Makes a Word file of a document, without a network, a disk or an author's name. */
import {
  Document as DocumentWord,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Document } from "../model.ts";
import { elements } from "./blocs.ts";
import { lisible } from "./lisible.ts";
import { mots } from "./mots.ts";
import { LARGEUR_UTILE, NUMEROTATION, PAGE, STYLES } from "./styles.ts";

export const TYPE_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The small print at the left, « 1 / 2 » at the right. */
function piedDePage(pied: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Pied",
        tabStops: [{ type: TabStopType.RIGHT, position: LARGEUR_UTILE }],
        children: [
          ...mots(pied),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** `aCompleter`: the phrase beside a fact that is missing. */
export async function docx(
  document: Document,
  aCompleter: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { titre, sousTitre, blocs, pied } = document;
  const tete = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: mots(titre) }),
    ...(sousTitre ? [new Paragraph({ style: "SousTitre", children: mots(sousTitre) })] : []),
  ];
  const word = new DocumentWord({
    title: lisible(titre),
    // The library writes a name of its own where none is given.
    creator: "",
    lastModifiedBy: "",
    styles: STYLES,
    numbering: NUMEROTATION,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: piedDePage(pied ?? "") },
        children: [...tete, ...blocs.flatMap((bloc) => elements(bloc, aCompleter))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}

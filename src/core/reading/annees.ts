/** A year that is none of ours: « 12/03/0026 ». */
const AN_IMPOSSIBLE = /\b\d{1,2}[/.-]\d{1,2}[/.-](0\d{3})\b/;

export const lisAnImpossible = (text: string): string | undefined => AN_IMPOSSIBLE.exec(text)?.[1];

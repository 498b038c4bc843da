/** Reads a card as a client would: a reader of markdown that is not ours says what shows, and what became a link. */
import markdownit from "markdown-it";

const md = markdownit({ html: true, linkify: true });
// A bare « site.fr » is a link in no card: only what has a scheme.
md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

export type Lu = {
  /** What a person reads, blanks folded. */
  texte: string;
  /** Tags other than those of paragraphs. */
  balises: string[];
};

export const plie = (text: string): string => text.replace(/\s+/gu, " ").trim();

export function lis(markdown: string): Lu {
  const morceaux: string[] = [];
  const balises: string[] = [];
  for (const bloc of md.parse(markdown, {})) {
    if (bloc.type === "paragraph_open") morceaux.push(" ");
    else if (bloc.type !== "inline" && bloc.type !== "paragraph_close") balises.push(bloc.type);
    for (const un of bloc.children ?? []) {
      if (un.type === "softbreak" || un.type === "hardbreak") morceaux.push(" ");
      else if (un.type === "text" || un.type === "text_special") morceaux.push(un.content);
      else balises.push(un.type);
    }
  }
  return { texte: plie(morceaux.join("")), balises };
}

type Element = { type?: string; [cle: string]: unknown };

/** Every text of a card that its client reads as markdown; and, apart, what it shows as it is. */
export function textesDe(carte: unknown): { lus: string[]; bruts: string[] } {
  const lus: string[] = [];
  const bruts: string[] = [];
  const brut = (...textes: unknown[]) =>
    bruts.push(...textes.filter((t): t is string => typeof t === "string"));
  const visite = (un: unknown): void => {
    if (typeof un !== "object" || un === null) return;
    if (Array.isArray(un)) {
      for (const chacun of un) visite(chacun);
      return;
    }
    const { type, text, title, value, label, errorMessage, facts, choices, ...reste } =
      un as Element;
    if (type === "TextBlock") lus.push(String(text));
    for (const f of (facts ?? []) as Element[]) lus.push(String(f.title), String(f.value));
    for (const c of (choices ?? []) as Element[]) brut(c.title);
    if (type?.startsWith("Action.") || type?.startsWith("Input."))
      brut(title, value, label, errorMessage);
    visite(Object.values(reste));
  };
  visite(carte);
  return { lus, bruts };
}

/** What in an activity would show otherwise than as words: links, marks, mentions, templates. */
export function actifsDe(activity: Record<string, unknown>): string[] {
  const { lus } = textesDe(activity);
  const { text, textFormat, entities } = activity;
  const nus = typeof text === "string" ? [text] : [];
  return [
    ...[...lus, ...nus].flatMap((lu) => lis(lu).balises.map((b) => `${b}: ${lu}`)),
    ...lus.filter((lu) => /\{\{|\$\{/.test(lu)),
    ...(nus.length && textFormat !== undefined && textFormat !== "plain" ? [`${textFormat}`] : []),
    ...(entities === undefined ? [] : ["entities"]),
    ...(JSON.stringify(activity).includes('"msteams":') ? ["msteams"] : []),
  ];
}

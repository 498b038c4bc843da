/** Turns what Teams wrote into what the person typed: no mention of the bot, no markup. */
import { z } from "zod";
import type { ActiviteEntrante } from "./activite.ts";

const Mention = z.object({
  type: z.string(),
  text: z.string().min(1).max(1024),
  mentioned: z.object({ id: z.string() }),
});

const ENTITES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function entite(whole: string, name: string): string {
  if (!name.startsWith("#")) return ENTITES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Teams escapes `<` in what people type, so every tag of an xml text is markup. */
export function sansBalises(xml: string): string {
  return xml
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,6});/gi, entite);
}

const CARTE = "application/vnd.microsoft.card.adaptive";
/** Where a card of a message extension stands in its message. */
const PLACE = /<span\b[^<>]*schema\.skype\.com\/InputExtension[^<>]*>[\s\S]*?<\/span>/gi;

/** Somebody put a card into the message, as a search offers it. */
export const porteUneCarte = ({ attachments }: ActiviteEntrante): boolean =>
  attachments?.some((a) => a.contentType === CARTE) === true;

/** The words of a message. Other people's mentions keep their name. */
export function texteDe(activite: ActiviteEntrante): string {
  const { text, textFormat, entities, recipient } = activite;
  let words = text ?? "";
  if (porteUneCarte(activite)) words = words.replace(PLACE, " ");
  for (const entity of entities ?? []) {
    const { data } = Mention.safeParse(entity);
    if (data?.type.toLowerCase() !== "mention" || data.mentioned.id !== recipient.id) continue;
    words = words.replaceAll(data.text, " ");
  }
  if (textFormat === "xml") words = sansBalises(words);
  return words.replace(/<\/?at\b[^<>]*>/gi, "").trim();
}

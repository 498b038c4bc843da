/** What people type shows as they typed it: no markdown, link, mention, template or hidden sign. */
import { describe, expect, it } from "vitest";
import { coupe, litteral, visible } from "../../src/channels/teams/litteral.ts";
import { HOSTILES } from "./hostiles.ts";

/** What a markdown reader shows of a text in which every mark is escaped. */
const lu = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/\n\n/g, "\n");

/** Everything in a TextBlock that would not show as typed. */
const ACTIFS = [
  /(?<!\\)[*_`~]/,
  /(?<!\\)\[/,
  /(?<!\\)</,
  /(?<!\\)&#?\w+;/,
  /\{\{/,
  /\$\{/,
  /^\s*(?:[-+#>=]|\d+[.)])/m,
  /\w:\/\//,
  /\bwww\./i,
  /\p{Cf}|(?!\n)\p{Cc}/u,
];

describe("une chaîne hostile", () => {
  it.each(HOSTILES)("%j n'a plus rien d'actif, et se lit telle quelle", (hostile) => {
    const ecrit = litteral(hostile);
    for (const actif of ACTIFS) expect(ecrit).not.toMatch(actif);
    expect(lu(ecrit)).toBe(
      visible(hostile)
        .replace(/^[ \t]+/gm, "")
        .replace(/\n+/g, "\n"),
    );
  });

  it.each([
    "Mme Benali · Colmar",
    "plan d'apurement de 50 € par mois (échéancier signé)",
    "mardi 3 mars 2026 à 14 h, 12 rue de l'Église - bât. B",
    "✓ 2 / 2 en mars",
    "« si l'on accompagne » : 3.5 %",
    "M. & Mme Haddad-Petit",
    "👩🏽 ♥️",
  ])("ordinaire n'est pas touchée: %j", (ordinaire) => {
    expect(litteral(ordinaire)).toBe(ordinaire);
  });
});

describe("la coupe", () => {
  it("dit qu'il manque quelque chose, sans casser un emoji", () => {
    expect(coupe("abc", 3)).toBe("abc");
    expect(coupe("abcd", 3)).toBe("ab…");
    expect(coupe("a😀😀", 3)).toBe("a…");
  });

  it("reste rapide sur 100 Ko de n'importe quoi", () => {
    for (const graine of ["_", "[", "a:", "www", "1.", "\n-", "{{", "&a", " \t", "a.a+a-"]) {
      const debut = performance.now();
      litteral(graine.repeat(100_000 / graine.length));
      expect(performance.now() - debut).toBeLessThan(1000);
    }
  });
});

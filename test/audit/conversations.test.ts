/** Every household that a written conversation names has its row: by whom, of whom, at that time. TANDEM_PAS: one conversation of so many (5). */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { auditEnMemoire } from "../../src/audit/memoire.ts";
import { papiersDe } from "../../src/channels/channel.ts";
import { memePersonne, nomComplet } from "../../src/core/dossier/dossiers.ts";
import { texteDe } from "../../src/documents/texte.ts";
import type { Reply } from "../../src/model.ts";
import { catalog } from "../monde.ts";
import { replay } from "../transcript.ts";

const PAS = Number(process.env.TANDEM_PAS ?? 5);
/** Conversations with a world of dossiers; a charter's questions are about nobody. */
const files = readdirSync("test/conversations", { recursive: true, encoding: "utf8" })
  .filter((f) => f.endsWith(".txt"))
  .map((f) => `test/conversations/${f}`)
  .filter((f) => /^monde : /m.test(readFileSync(f, "utf8")))
  .sort()
  .filter((_, i) => i % PAS === 0);

type Menage = { id: string; nomme: string; intervenant: string };

const menagesDe = (monde: string): Menage[] =>
  readFileSync(`test/mondes/${monde}.csv`, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((ligne) => {
      const [id, civilite, nom, , , , , , , intervenant] = ligne.split(";");
      return { id: id!, nomme: `${civilite} ${nom}`, intervenant: intervenant! };
    });

/** « VAD Mme Martin hier 14h » of a fixed sentence is an example, and nobody's dossier. */
const EXEMPLES = Object.values(catalog.phrases)
  .flatMap((p) => p.match(/«[^»{]*»/g) ?? [])
  .filter((exemple) => /\b(?:Mme|M\.) /.test(exemple));

/** All that a person reads of it. */
const toutDe = (reply: Reply): string =>
  EXEMPLES.reduce((texte, exemple) => texte.replaceAll(exemple, ""), litteral(reply));

const litteral = (reply: Reply): string =>
  [
    reply.text,
    ...(reply.choices ?? []).map((c) => c.label),
    ...papiersDe(reply).map((p) => texteDe(p, "")),
  ].join("\n");

const echappe = (texte: string) => texte.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const nommeDans = (texte: string, nomme: string): boolean =>
  new RegExp(`(?<!et )(?<![\\p{L}])${echappe(nomme)}(?![\\p{L}’'-])(?! \\p{Lu})`, "u").test(texte);

let regardes = 0;
test.each(files)("%s", async (file) => {
  const script = readFileSync(file, "utf8");
  const header = (cle: string) => new RegExp(`^${cle} : (.*)$`, "m").exec(script)?.[1];
  const menages = menagesDe(header("monde")!);
  const coordination = header("coordination")?.split(", ") ?? [];
  const intervenants = menages.map((m) => m.intervenant).filter(Boolean);
  const voit = (qui: string, m: Menage) =>
    coordination.includes(qui) || memePersonne(nomComplet(qui, intervenants), m.intervenant);
  const audit = auditEnMemoire();
  const manques: string[] = [];
  const montres: { qui: string; texte: string; at: string }[] = [];
  const montre = (qui: string, reply: Reply, at: Date) =>
    void montres.push({ qui, texte: toutDe(reply), at: at.toISOString() });
  await replay(script, [], { audit, montre });
  for (const { qui, texte, at } of montres)
    for (const m of menages) {
      if (!voit(qui, m) || !nommeDans(texte, m.nomme)) continue;
      regardes++;
      const possibles = menages.filter((x) => x.nomme === m.nomme).map((x) => x.id);
      const dite = audit.lignes.some(
        (l) => l.qui === qui && l.at === at && l.quoi !== "ecrit" && possibles.includes(l.dossier),
      );
      if (!dite) manques.push(`${qui} ${at} ${m.nomme}: ${texte.slice(0, 200)}`);
    }
  expect(manques).toEqual([]);
});

test("the look above saw households", () => {
  process.stdout.write(`households shown and found again: ${regardes}\n`);
  expect(regardes).toBeGreaterThan(500 / PAS);
});

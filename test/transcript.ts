/**
 * Replays a conversation written as plain text and writes it again with what the bot really says
 * and writes. A test passes when both texts are the same.
 *
 *     monde : equipe-amina               the dossiers in play (none unless named)
 *     rappels : fin-de-mesure            the reminders in play (none unless named)
 *     charte : armor                     a charter of test/chartes/ beside those of rules/
 *     territoire : charente              everybody's own territory (none unless named)
 *     coordination : Claire              who coordinates it, or every one when none is named (nobody unless named)
 *     equipe : equipe-gens               the team's file, of test/mondes/: whoever is not in it is not let in
 *     administration : Odile             who lets people in from the start (nobody unless named)
 *     le mercredi 4 mars 2026 à 10:12    the clock, Paris time; due reminders go out
 *     Amina : bonjour                    what somebody writes; the full name is in the world's dossiers
 *     Amina > Oui                        a button pressed
 *     Amina, en canal : …                written where others read
 *     Amina corrige : … | …              an earlier message | its new text
 *     Amina supprime : …                 an earlier message, deleted
 *     Bot : …                            what the bot answers; more lines are indented
 *       ⎙ bilan-martin-2026-03-04        the document that comes with it; its text is below
 *       | …
 *       ⎙ echeances.ics                   the calendar that comes with it, one line an event
 *       ✎ …                              what it writes
 *     Rappel à Amina : …                 what it says first
 */
import { readFileSync } from "node:fs";
import type { Audit } from "../src/audit/audit.ts";
import { loadCatalog } from "../src/catalog.ts";
import { papiersDe } from "../src/channels/channel.ts";
import { memePersonne, nomComplet } from "../src/core/dossier/dossiers.ts";
import { readDates } from "../src/core/reading/dates.ts";
import { instant } from "../src/core/time.ts";
import { nomDuFichier } from "../src/documents/fichier-de.ts";
import { texteDe } from "../src/documents/texte.ts";
import { lisEquipe } from "../src/equipe.ts";
import { importe } from "../src/import.ts";
import type { Fiche, Personne, Reply } from "../src/model.ts";
import type { Catalog } from "../src/schemas/catalog.ts";
import { shell } from "../src/shell.ts";
import { openMemoire } from "../src/stores/memoire.ts";

const CLOCK = /^le (.+) à (\d\d:\d\d)$/;
const SAID = /^(\p{Lu}\p{L}*)(?: (>|corrige :|supprime :)|, en (canal) :| :) ?(.*)$/u;
/** Charters join those of rules/; each catalog is read once. */
const catalogs = new Map<string, Catalog>();
function catalogAvec(dossiers: string[]): Catalog {
  const nom = dossiers.join();
  const lu = catalogs.get(nom) ?? loadCatalog(".", dossiers);
  catalogs.set(nom, lu);
  return lu;
}

/** No day of the week. */
const JAMAIS = 8;

/** Sees what is shown, to whom, and what the audit journal holds. */
export type Temoin = {
  audit: Audit;
  montre(qui: string, reply: Reply, at: Date): void;
};

/** `dossiers`: folders of charters besides those that the script names. */
export async function replay(
  script: string,
  dossiers: string[] = [],
  temoin?: Temoin,
): Promise<string> {
  const out: string[] = [];
  const header = (key: string) => new RegExp(`^${key} : (.*)$`, "m").exec(script)?.[1];
  const [monde, territoire] = [header("monde"), header("territoire")];
  const nommees = header("charte")?.split(", ") ?? [];
  const catalog = catalogAvec([...nommees.map((c) => `test/chartes/${c}`), ...dossiers]);
  const aCompleter = catalog.phrases["a-completer"];
  const enJeu = header("rappels")?.split(", ") ?? [];
  const coordination = header("coordination")?.split(", ") ?? [];
  const noms = new Set<string>();
  const csv = monde ? readFileSync(`test/mondes/${monde}.csv`, "utf8") : "";
  const intervenants = csv
    .split("\n")
    .slice(1)
    .flatMap((l) => l.split(";")[9] || []);
  const personne = (id: string): Personne => ({
    id,
    nom: nomComplet(id, intervenants),
    role: coordination.includes(id) ? "coordinateur" : "intervenant",
    ...(territoire && { territoire }),
    ...(!territoire && coordination.includes(id) && { territoires: partout }),
  });
  const partout = catalog.territoires.map((t) => t.territoire);
  const liste = header("equipe");
  const equipe = liste
    ? lisEquipe(
        liste,
        readFileSync(`test/mondes/${liste}.csv`, "utf8"),
        partout,
        header("administration")?.split(", "),
      )
    : undefined;
  const bot = shell({
    litCsv: (csv, by, at) => importe(catalog, csv, by, at),
    catalog: {
      ...catalog,
      ...(!enJeu.length && { tournee: { ...catalog.tournee, "tableau-du": JAMAIS } }),
      // One that is not in play is looked at as ever, and never told.
      rappels: catalog.rappels.map((r) =>
        enJeu.includes(r.rappel)
          ? r
          : { ...r, avances: [], retards: [], "puis-tous-les": undefined },
      ),
    },
    store: openMemoire(),
    personne,
    gens: () => [...noms].map(personne),
    destinataires: ({ intervenant }) =>
      [...noms].filter((nom) => memePersonne(nomComplet(nom, intervenants), intervenant)),
    ...equipe,
    channel: {
      joignable: async () => true,
      push: async (to, reply) => {
        temoin?.montre(to, reply, now!);
        out.push(...print(`Rappel à ${to}`, reply, aCompleter));
        return { etat: "livre" };
      },
    },
    journal: () => {},
    failed: (_code, error) => {
      throw error;
    },
    ...(temoin && { audit: temoin.audit }),
  });
  for (const line of script.split("\n")) {
    const qui = SAID.exec(line)?.[1];
    if (qui && qui !== "Bot" && qui !== "Rappel") noms.add(qui);
  }
  let now: Date | undefined;
  let n = 0;
  const ids = new Map<string, string>();

  for (const line of script.split("\n")) {
    if (/^(?:Bot|Rappel à \p{L}+) :/u.test(line) || line.startsWith("  ")) continue; // written again below
    out.push(line);
    const clock = CLOCK.exec(line);
    const said = SAID.exec(line);
    if (clock) {
      const jour = readDates(clock[1]!, instant("2026-01-01", "12:00"), "future")[0]?.jour;
      if (!jour) throw new Error(`"${line}": no such day`);
      const first = now === undefined;
      now = instant(jour, clock[2]!);
      if (first && monde) {
        const lu = importe(catalog, csv, "monde", now);
        if (lu.illisible || lu.refus.length)
          throw new Error([lu.illisible, ...lu.refus].join("\n"));
        await bot.importe(lu, now);
      }
      await bot.tick(now);
    } else if (said) {
      if (!now) throw new Error(`"${line}" is said before any clock line`);
      const [, from, geste, canal, dit = ""] = said;
      const [ancien, nouveau] = geste?.startsWith("corrige") ? dit.split(" | ") : [];
      const id = `m${n++}`;
      const supprime = geste?.startsWith("supprime") && (ids.get(dit) ?? "inconnu");
      ids.set(dit, supprime || id);
      const { replies, fiches } = await bot.recoit({
        id,
        at: now,
        from: from!,
        conversation: canal ? "canal:general" : `prive:${from}`,
        text: geste === ">" || supprime ? "" : (nouveau ?? dit),
        ...(supprime && { efface: supprime }),
        ...(geste === ">" && { choice: { label: dit } }),
        ...(ancien !== undefined && { edits: ids.get(ancien) ?? "inconnu" }),
        prive: !canal,
        ...(liste && { compte: nomComplet(from!, equipe?.attendus().map((p) => p.nom) ?? []) }),
      });
      for (const reply of replies) temoin?.montre(from!, reply, now);
      for (const reply of replies) out.push(...print("Bot", reply, aCompleter));
      for (const fiche of fiches) out.push(`  ✎ ${ecrite(fiche)}`);
    }
  }
  return out.join("\n");
}

function print(who: string, reply: Reply, aCompleter: string): string[] {
  const { text, choices = [] } = reply;
  const [first, ...more] = text.split("\n");
  return [
    `${who} : ${first}`,
    ...more.map((l) => `  ${l}`),
    ...(choices.length ? [`  ${choices.map((c) => `[${c.label}]`).join(" ")}`] : []),
    ...papiersDe(reply).flatMap((papier) => [
      `  ⎙ ${"blocs" in papier ? papier.nom : nomDuFichier(papier)}`,
      ...enMarge(texteDe(papier, aCompleter)),
    ]),
  ];
}

const enMarge = (text: string): string[] => text.split("\n").map((l) => `  | ${l}`.trimEnd());

/** `visite A1 date=2026-03-03 heure=14:00 … (remplace m1.1)`: every field, so that none is written unseen. */
function ecrite({ id, type, dossier, values, remplace }: Fiche): string {
  const champs = Object.entries(values).map(([k, v]) => `${k}=${JSON.stringify(v)}`);
  return [
    [id, type, dossier].filter(Boolean).join(" "),
    ...champs,
    ...(remplace ? [`(remplace ${remplace})`] : []),
  ].join(" ");
}

/** `npm run chat`: the bot in a terminal, for people or (`--json`) for programs. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ouvreAudit } from "./audit/journal.ts";
import { auditEnMemoire } from "./audit/memoire.ts";
import { loadCatalog } from "./catalog.ts";
import { papiersDe } from "./channels/channel.ts";
import { type Derriere, type Pousse, parleJson } from "./channels/console/json.ts";
import { dessine, dessineDocument, parle } from "./channels/console/terminal.ts";
import { phrase } from "./core/contexte.ts";
import { memePersonne, nomComplet } from "./core/dossier/dossiers.ts";
import { lisInstant } from "./core/time.ts";
import { surPlace } from "./documents/sur-place.ts";
import { lisEquipe } from "./equipe.ts";
import { importe } from "./import.ts";
import type { Fiche, Personne, Role } from "./model.ts";
import { RACINE } from "./racine.ts";
import { dossierDAudit } from "./reglages.ts";
import { shell } from "./shell.ts";
import { openStore } from "./stores/lowdb-journal.ts";
import { openMemoire } from "./stores/memoire.ts";

const OPTIONS = {
  json: { type: "boolean" },
  at: { type: "string" },
  from: { type: "string" },
  territoire: { type: "string" },
  role: { type: "string" },
  data: { type: "string" },
  import: { type: "string" },
  documents: { type: "string" },
  equipe: { type: "string" },
} as const;

const ROLES: readonly string[] = ["intervenant", "instructeur", "coordinateur", "administrateur"];
/** The owner of the terminal, when nobody is named. */
const MOI = "moi";
const dire = (text: string) => void process.stdout.write(text);

/** A mistake in the command line: said, and nothing starts. */
class Usage extends Error {}

export async function chat(args: string[], horloge: () => Date, auditDit?: string): Promise<void> {
  const { values: o } = parseArgs({ args, options: OPTIONS, strict: true });
  const catalog = loadCatalog(RACINE);
  const codes = catalog.territoires.map((t) => t.territoire);
  if (o.territoire !== undefined && !codes.includes(o.territoire))
    throw new Usage(`--territoire: one of ${codes.join(", ")}`);
  if (o.role !== undefined && !ROLES.includes(o.role))
    throw new Usage(`--role: one of ${ROLES.join(", ")}`);
  const depart = o.at === undefined ? undefined : lisInstant(o.at);
  if (o.at !== undefined && !depart)
    throw new Usage("--at: « 2026-03-04T10:12 » or an ISO instant");
  const clock = () => depart ?? horloge();

  // In a terminal people are known by their names, in the roster too.
  const liste = o.equipe ? lisEquipe(o.equipe, lisRoster(o.equipe), codes) : undefined;
  const equipe = (liste?.gens() ?? []).map((g): Personne => ({ ...g, id: g.nom }));
  const intervenants = new Set(equipe.map((g) => g.nom));
  const deLEquipe = (dit: string) =>
    equipe.find((g) => memePersonne(g.nom, nomComplet(dit, intervenants)));
  const rencontres = new Set(o.from ? [o.from] : []);
  const personne = (id: string): Personne => deLEquipe(id) ?? selonLesOptions(id);
  /** Who is not in the roster is not let in, unless the options say what everybody is. */
  const enHorsListe = liste !== undefined && o.role === undefined && o.territoire === undefined;
  const selonLesOptions = (id: string): Personne => ({
    id,
    nom: nomComplet(id, intervenants),
    role: (o.role ?? "intervenant") as Role,
    ...(o.territoire && { territoire: o.territoire }),
    // Whoever owns the terminal says who coordinates: everything, unless told which territory.
    ...(o.role === "coordinateur" && !o.territoire && { territoires: codes }),
    ...(id === MOI && { toutVoir: true as const }),
    ...(enHorsListe && id !== MOI && { acces: "inconnu" as const }),
  });
  const poussees: Pousse[] = [];
  const store = o.data
    ? await openStore(o.data, { create: true, report: (e) => dire2(JSON.stringify(e)) })
    : openMemoire();
  const audit = o.data
    ? await ouvreAudit(dossierDAudit({ TANDEM_AUDIT: auditDit, TANDEM_DONNEES: o.data }), {
        report: (e) => dire2(JSON.stringify(e)),
      })
    : auditEnMemoire();
  const retiens = (fiches: readonly Fiche[]) => {
    for (const { values } of fiches)
      if (typeof values.intervenant === "string" && values.intervenant)
        intervenants.add(values.intervenant);
  };
  retiens(await store.fiches());
  const remet = surPlace({
    dossier: o.documents,
    aCompleter: phrase({ catalog }, "a-completer"),
    horloge: clock,
    annonce: (quoi) => {
      if ("echec" in quoi) return phrase({ catalog }, "document-echoue");
      if ("nom" in quoi) return phrase({ catalog }, "document-pret", quoi);
      return phrase({ catalog }, "document-ecrit", quoi);
    },
  });
  const bot = shell({
    litCsv: (csv, by, at) => importe(catalog, csv, by, at),
    catalog,
    store,
    audit,
    personne,
    attendus: () => liste?.attendus() ?? [],
    destinataires: ({ intervenant, par }) => {
      const connu = [...rencontres].find((nom) =>
        memePersonne(nomComplet(nom, intervenants), intervenant),
      );
      return [connu ?? (intervenant || par || MOI)];
    },
    // « Amina » and « Amina Diallo » are one person.
    gens: () => [
      ...new Map(
        [...rencontres, ...equipe.map((g) => g.id)]
          .map(personne)
          .filter((p) => !p.acces)
          .map((p) => [p.nom, p]),
      ).values(),
    ],
    channel: {
      joignable: async () => true,
      push: async (to, reply) => {
        if (o.json) poussees.push({ to, ...reply });
        else dire(`\n${dessine(reply, true)}\n`);
        if (!o.json)
          for (const papier of papiersDe(reply)) dire(`${dessineDocument(await remet(papier))}\n`);
        return { etat: "livre" };
      },
    },
    journal: () => {},
    failed: (code, error) => dire2(`${code} ${error instanceof Error ? error.stack : error}`),
  });

  const derriere: Derriere = {
    recoit: (message) => {
      const from = deLEquipe(message.from)?.id ?? message.from;
      rencontres.add(from);
      return bot.recoit({ ...message, from });
    },
    tick: bot.tick,
    importe: async (csv, by, at) => {
      const texte = csv.includes("\n") || csv.includes(";") ? csv : lisFichier(csv);
      if (texte === undefined)
        return {
          replies: [
            {
              text: phrase({ catalog }, "import-illisible", {
                raison: phrase({ catalog }, "import-absent", { fichier: csv }),
              }),
            },
          ],
          fiches: [],
        };
      const lu = importe(catalog, texte, by, at);
      retiens(lu.fiches);
      return bot.importe(lu, at);
    },
    lisInstant,
    illisible: phrase({ catalog }, "ligne-illisible"),
  };
  const from = o.from ?? MOI;
  try {
    if (o.import !== undefined) {
      const { replies } = await derriere.importe(o.import, from, clock());
      for (const { text } of replies) dire2(text);
    }
    const commun = { entree: process.stdin, prefixe: randomUUID().slice(0, 8), from, clock, remet };
    if (o.json) await parleJson({ ...commun, sortie: (l) => dire(`${l}\n`), derriere, poussees });
    else {
      const minuteur = setInterval(() => void bot.tick(clock()), 60_000);
      await bot.tick(clock());
      await parle({ ...commun, sortie: dire, recoit: derriere.recoit });
      clearInterval(minuteur);
    }
  } finally {
    await audit.close();
    await store.close();
  }
}

function lisRoster(path: string): string {
  if (!existsSync(path)) throw new Usage(`--equipe: ${path} does not exist`);
  return readFileSync(path, "utf8");
}

const lisFichier = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

/** What is not the conversation goes to the other stream. */
const dire2 = (text: string) => void process.stderr.write(`${text}\n`);

/** Reads the CSV of current measures: good rows become fiches, bad ones are named with their line and reason. */
import { createHash } from "node:crypto";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { phrase } from "./core/contexte.ts";
import { CHAMPS } from "./core/dossier/comparer.ts";
import { plat } from "./core/reading/plat.ts";
import { existe } from "./core/time.ts";
import type { Day, Fiche } from "./model.ts";
import type { Catalog } from "./schemas/catalog.ts";

export const COLONNES = ["dossier", ...CHAMPS] as const;

export type Import = {
  fiches: Fiche[];
  /** One French sentence for each row refused. */
  refus: string[];
  /** The whole file could not be read: why. Nothing is imported. */
  illisible?: string;
  /** The same file twice is imported once. */
  once: string;
};

const CIVILITES: Record<string, string> = {
  m: "M.",
  mr: "M.",
  monsieur: "M.",
  mme: "Mme",
  madame: "Mme",
  mlle: "Mme",
};

const civilite = z.string().transform((ecrit) =>
  plat(ecrit)
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map((mot) => CIVILITES[mot] ?? mot)
    .join(" "),
);

/** `2026-03-01` or `01/03/2026`; a day that does not exist is refused. */
const jour = z.string().transform((ecrit, ctx): Day => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(ecrit);
  const fr = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(ecrit);
  const [a, m, j] = iso ? iso.slice(1) : fr ? [fr[3], fr[2], fr[1]] : [];
  if (!a || !m || !j || !existe(Number(a), Number(m), Number(j))) {
    ctx.addIssue({ code: "custom", message: "date" });
    return z.NEVER;
  }
  return `${a}-${m.padStart(2, "0")}-${j.padStart(2, "0")}`;
});

/** The natures that every charter knows. */
const NATURES = ["acces", "maintien"];

/** Those, and what the charters call their own natures and kinds of measure. */
const naturesDe = ({ editions }: Catalog): Set<string> =>
  new Set([
    ...NATURES,
    ...editions.flatMap(({ mesures }) =>
      Object.entries(mesures).flatMap(([cle, { natures = {} }]) => [cle, ...Object.keys(natures)]),
    ),
  ]);

function ligneDe(catalog: Catalog) {
  const { territoires } = catalog;
  const natures = naturesDe(catalog);
  return z
    .object({
      dossier: z.string().min(1).max(80),
      civilite,
      nom: z.string().min(1).max(120),
      prenom: z.string().max(120),
      commune: z.string().max(120),
      territoire: z.string().transform((ecrit, ctx) => {
        const lu = plat(ecrit);
        const t = territoires.find((x) => x.territoire === lu || plat(x.nom) === lu);
        if (!t) ctx.addIssue({ code: "custom", message: "territoire" });
        return t?.territoire ?? z.NEVER;
      }),
      nature: z.string().transform((ecrit, ctx) => {
        const nature = plat(ecrit).replace(/ /g, "-");
        if (!nature || natures.has(nature)) return nature;
        ctx.addIssue({ code: "custom", message: "nature" });
        return z.NEVER;
      }),
      debut: jour,
      fin: z.union([z.literal(""), jour]),
      intervenant: z.string().max(120),
      association: z.string().max(120),
      bailleur: z.string().max(120),
    })
    .refine((l) => !l.fin || l.fin >= l.debut, { path: ["dates"] });
}

/** `by` imported it at `at`. `csv` is UTF-8, `;`, with a header; an Excel byte-order mark is accepted. */
export function importe(catalog: Catalog, csv: string, by: string, at: Date): Import {
  const once = `import:${createHash("sha256").update(csv).digest("hex").slice(0, 32)}`;
  const rien = (raison: string): Import => ({ fiches: [], refus: [], illisible: raison, once });
  let lignes: { record: string[]; info: { lines: number } }[];
  try {
    lignes = parse(csv, {
      delimiter: ";",
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof lignes;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return rien(phrase({ catalog }, "import-colonnes"));
  }
  const [entete, ...rangs] = lignes;
  if (entete?.record.map(plat).join(";") !== COLONNES.join(";"))
    return rien(phrase({ catalog }, "import-entete", { entete: COLONNES.join(";") }));

  const Ligne = ligneDe(catalog);
  const vus = new Set<string>();
  const out: Import = { fiches: [], refus: [], once };
  for (const { record, info } of rangs) {
    const refuse = (raison: string) =>
      out.refus.push(phrase({ catalog }, "import-refus", { ligne: info.lines, raison }));
    if (record.length !== COLONNES.length) {
      refuse(phrase({ catalog }, "import-colonnes"));
      continue;
    }
    const lue = Ligne.safeParse(Object.fromEntries(COLONNES.map((c, i) => [c, record[i]])));
    if (!lue.success) {
      const champ = String(lue.error.issues[0]?.path[0] ?? "");
      refuse(
        champ === "dates"
          ? phrase({ catalog }, "import-dates")
          : phrase({ catalog }, "import-champ", { champ }),
      );
      continue;
    }
    const { dossier, ...values } = lue.data;
    if (vus.has(dossier)) {
      refuse(phrase({ catalog }, "import-double"));
      continue;
    }
    vus.add(dossier);
    out.fiches.push({
      id: `${once}.${info.lines}`,
      type: "mesure",
      dossier,
      by,
      at: at.toISOString(),
      values,
    });
  }
  return out;
}

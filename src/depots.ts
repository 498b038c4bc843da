/** A file of measures dropped by somebody who coordinates: looked at first, imported by the button. */
import { offre, phrase } from "./core/contexte.ts";
import { compare } from "./core/dossier/comparer.ts";
import { aEcrire, disImport } from "./core/dossier/dire-import.ts";
import type { Registre } from "./core/dossier/dossiers.ts";
import { coordonne } from "./core/droits/territoires.ts";
import { empreinte } from "./core/empreinte.ts";
import type { Import } from "./import.ts";
import type { Dossier, Fiche, Message, Personne, Reply } from "./model.ts";
import type { Portes, Recu } from "./portes.ts";

type Prises = Pick<Portes, "catalog" | "store" | "litCsv"> & {
  /** The register, brought up to date. */
  aJour(): Promise<Registre>;
};
type Importe = { replies: Reply[]; fiches: Fiche[] };

/** Those that a file may be compared with before somebody's eyes; all when nobody looks. */
function connusDe(
  dossiers: ReadonlyMap<string, Dossier>,
  moi: Personne | undefined,
): ReadonlyMap<string, Dossier> {
  if (!moi || moi.toutVoir) return dossiers;
  return new Map([...dossiers].filter(([, d]) => coordonne(moi, d.territoire)));
}

export function depots({ catalog, store, litCsv, aJour }: Prises) {
  const dit = { catalog };
  /** Kept until it is imported or the bot restarts: a file holds names. */
  const deposes = new Map<string, Import>();
  const seul = (text: string): Recu => ({ replies: [{ text }], fiches: [], asking: null });

  /**
   * Writes the good rows of an import that are new or differ, all or nothing, and says what became
   * of each bad one. `essai`: says what it would do, and writes nothing. `moi`: who is told of it.
   */
  async function importe(
    lu: Import,
    at: Date,
    { essai = false, moi }: { essai?: boolean; moi?: Personne } = {},
  ): Promise<Importe> {
    if (lu.illisible) return seul(phrase(dit, "import-illisible", { raison: lu.illisible }));
    const comparaison = compare(connusDe((await aJour()).dossiers, moi), lu.fiches);
    const fiches = aEcrire(comparaison);
    const bilan = disImport(dit, comparaison, lu.refus, essai);
    if (essai || !fiches.length) return seul(bilan);
    // A file that takes back what another one changed is a new import: its key says what it writes.
    const deja = (await store.fiches()).length;
    const once = `${lu.once}:${empreinte(JSON.stringify(fiches.map((f) => f.id)) + deja)}`;
    const datees = fiches.map((f) => ({ ...f, id: `${once}.${f.id.split(".").at(-1)}` }));
    const frais = await store.commit({ at: at.toISOString(), once, fiches: datees });
    return frais
      ? { replies: [{ text: bilan }], fiches: datees }
      : seul(phrase(dit, "import-deja"));
  }

  /** Who coordinates imports for their own territories, and takes no dossier of another's. */
  async function duTerritoire(lu: Import, moi: Personne): Promise<Import> {
    if (moi.toutVoir) return lu;
    const { dossiers } = await aJour();
    const siennes = lu.fiches.filter((f) =>
      [f.values.territoire, dossiers.get(f.dossier)?.territoire ?? f.values.territoire].every((t) =>
        coordonne(moi, String(t)),
      ),
    );
    const n = lu.fiches.length - siennes.length;
    const refus = n ? [phrase(dit, "import-ailleurs", { n })] : [];
    return { ...lu, fiches: siennes, refus: [...lu.refus, ...refus] };
  }

  /** Delivered twice, it is answered once. */
  async function depose(message: Message, moi: Personne, fichier: string): Promise<Recu> {
    const memory = await store.memory(message.from);
    const vu = await regarde(message, moi, fichier);
    const offert =
      vu.lu &&
      offre({ message }, memory, [
        [phrase(dit, "bouton-importer"), { do: "importer", cle: vu.lu.once }],
        [phrase(dit, "bouton-ne-pas-importer"), { do: "dire", text: phrase(dit, "non") }],
      ]);
    const fresh = await store.commit({
      at: message.at.toISOString(),
      once: message.id,
      ...(offert && { memory: { person: message.from, value: offert.memory } }),
    });
    if (!fresh) return { replies: [], fiches: [], asking: null };
    if (!vu.lu || !offert) return seul(vu.text);
    deposes.set(message.from, vu.lu);
    return {
      replies: [{ text: vu.text, choices: offert.choices }],
      fiches: [],
      asking: "depot",
    };
  }

  /** What is said of the file; `lu` when there is something to import. */
  async function regarde(
    message: Message,
    moi: Personne,
    fichier: string,
  ): Promise<{ text: string; lu?: Import }> {
    if (!message.prive) return { text: phrase(dit, "en-prive") };
    if ((moi.role !== "coordinateur" && !moi.toutVoir) || moi.acces)
      return { text: phrase(dit, "import-reserve") };
    const lu = await duTerritoire(litCsv(fichier, moi.id, message.at), moi);
    const text = (await importe(lu, message.at, { essai: true, moi })).replies[0]!.text;
    const connus = connusDe((await aJour()).dossiers, moi);
    const rien = lu.illisible || !aEcrire(compare(connus, lu.fiches)).length;
    return rien ? { text } : { text, lu };
  }

  /** The file that was shown under that key; what it holds is looked at anew. */
  async function importeLeDepot(message: Message, moi: Personne, cle: string): Promise<Recu> {
    const lu = deposes.get(message.from);
    deposes.delete(message.from);
    if (lu?.once !== cle) return seul(phrase(dit, "import-perime"));
    return { ...(await importe(await duTerritoire(lu, moi), message.at, { moi })), asking: null };
  }

  return { importe, depose, importeLeDepot };
}

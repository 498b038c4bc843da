/** The one door by which households go out and in: nothing is shown, pushed or written before its audit rows are kept. */
import type { Audit } from "./audit/audit.ts";
import { lignesDe, type Sortie } from "./core/audit/lignes.ts";
import { regardsDe } from "./core/audit/regards.ts";
import type { Registre } from "./core/dossier/dossiers.ts";
import { empreinte } from "./core/empreinte.ts";
import { remplacesPar } from "./core/rappels/etat.ts";
import { jourDe } from "./core/time.ts";
import type { Personne } from "./model.ts";
import type { Portes } from "./portes.ts";
import type { Change, Store } from "./stores/store.ts";

type Prises = Pick<Portes, "catalog" | "store" | "channel" | "journal"> & {
  audit: Audit;
  aJour(): Promise<Registre>;
  personne(id: string): Personne;
  gens(): readonly Personne[];
  /** The time of what came last: a push says none. */
  maintenant(): Date;
};
/** `sujets`: the households that the conversation is about. */
type Dite = Omit<Sortie, "bris"> & { sujets?: ReadonlySet<string> };

const REFUS = "AuditRefused";
export const estPanneDAudit = (error: unknown): boolean =>
  error instanceof Error && error.name === REFUS;

export function acces(prises: Prises) {
  const { catalog, store, channel, journal, audit, aJour, personne, gens, maintenant } = prises;

  /** Rejects when the rows could not be kept: then nothing may go out. */
  async function sors({ sujets, ...sortie }: Dite): Promise<void> {
    const registre = await aJour();
    const { qui, at } = sortie;
    const absents = remplacesPar(registre.rappels, qui, jourDe(at)).map(personne);
    const { apercoit, voit, bris } = regardsDe(registre, [personne(qui), ...absents], at);
    const lignes = lignesDe(
      { ...sortie, bris },
      {
        catalog,
        registre,
        voit,
        gens: gens(),
        ...(sortie.pousse && { apercoit }),
        ...(sujets && { sujets }),
      },
    );
    await audit.ajoute(lignes).catch((cause: unknown) => {
      throw Object.assign(new Error("audit", { cause }), { name: REFUS });
    });
  }

  /** A store that journals who wrote of which household before it writes; for whatever shows nothing. */
  const ecritures = (pourquoi: string): Store => ({
    ...store,
    async commit(change: Change) {
      const { fiches = [], at, once = at } = change;
      for (const qui of new Set(fiches.map((f) => f.by)))
        await sors({
          at: new Date(at),
          qui,
          replies: [],
          fiches: fiches.filter((f) => f.by === qui),
          pourquoi,
          tour: empreinte(once),
        });
      return store.commit(change);
    },
  });

  const pousse: Portes["channel"] = {
    ...channel,
    joignable: (to) => channel.joignable(to),
    async push(to, reply, pourquoi = "message") {
      const at = maintenant();
      const tour = empreinte(`${to} ${at.toISOString()} ${pourquoi} ${reply.text}`);
      try {
        await sors({ at, qui: to, replies: [reply], pourquoi, tour, pousse: true });
      } catch (error) {
        if (!estPanneDAudit(error)) throw error;
        journal({ quoi: "audit-panne" });
        return { etat: "plus-tard", raison: "audit" };
      }
      return channel.push(to, reply);
    },
  };

  return { sors, ecritures, channel: pousse };
}

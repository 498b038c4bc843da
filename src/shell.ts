/** The only place where core, one store and one channel meet. */
import { acces } from "./acces.ts";
import { auditEnMemoire } from "./audit/memoire.ts";
import { chercheur } from "./chercheur.ts";
import { disLesAcces } from "./core/audit/dire.ts";
import { CONSULTATION, pourquoiDe } from "./core/audit/lignes.ts";
import { sujetsDe } from "./core/audit/sujets.ts";
import type { Contexte } from "./core/contexte.ts";
import { phrase, puis, repond } from "./core/contexte.ts";
import { estUnCsv } from "./core/dossier/comparer.ts";
import type { Registre } from "./core/dossier/dossiers.ts";
import { estEtape } from "./core/dossier/vecu.ts";
import { ecritAilleurs } from "./core/droits/ecrire.ts";
import { sansCachees } from "./core/droits/oublier.ts";
import { empreinte } from "./core/empreinte.ts";
import { annuaire } from "./core/gens/annuaire.ts";
import { jourDe } from "./core/time.ts";
import { turn } from "./core/turn.ts";
import { depots } from "./depots.ts";
import { avecMiseEnGarde, enPrive } from "./en-prive.ts";
import { filesDAttente } from "./files-d-attente.ts";
import { guichet } from "./guichet.ts";
import type { Consulte, Fiche, Memory, Message, Turn } from "./model.ts";
import type { Portes, Recu } from "./portes.ts";
import { regards } from "./regards.ts";
import { tenue } from "./tenue.ts";
import { tournee } from "./tournee.ts";

/** Every step waits here for the one before: no person bears this name. */
const VIE = "\u0000vie";
/** A step, what takes one back, what is written of a review meeting or of somebody's access. */
const toucheALaVie = (fiche: Fiche): boolean =>
  estEtape(fiche) || fiche.type === "annulation" || /^(?:gts|acces)-/.test(fiche.type);

export function shell(portes: Portes) {
  const { catalog, store, litCsv, failed, audit = auditEnMemoire() } = portes;
  const files = filesDAttente();
  const { inOrder } = files;
  const { registre, aJour } = tenue(portes);
  /** Of the last thing that came in, or that the clock brought. */
  let maintenant = new Date(0);
  let aujourdhui = "";
  const tous = annuaire({
    fichier: portes,
    comptes: () => registre.comptes,
    jour: () => aujourdhui,
  });
  const { personne } = tous;
  const { vus, aEcrire, contexte } = regards({ ...portes, ...tous });
  const porte = acces({ ...portes, ...tous, audit, aJour, maintenant: () => maintenant });
  const prends = enPrive({ ...portes, channel: porte.channel, answer: (m) => answer(m) });
  const imports = depots({ catalog, store: porte.ecritures("import/csv"), litCsv, aJour });

  async function answer(message: Message, seul = false): Promise<Recu> {
    const fichier = message.fichier ?? (estUnCsv(message.text) ? message.text : undefined);
    const tout = await aJour();
    alHeure(message.at);
    const moi = personne(message.from);
    const sortie = { at: message.at, qui: message.from, tour: empreinte(message.id) };
    const montre = async (recu: Recu): Promise<Recu> => {
      await porte.sors({ ...sortie, replies: recu.replies, pourquoi: "import/csv" });
      return recu;
    };
    if (fichier !== undefined) return montre(await imports.depose(message, moi, fichier));
    // Where others read, a person has another memory and no dossier: nothing private can be shown.
    const qui = message.prive ? message.from : `${message.from}@${message.conversation}`;
    const retenu = await store.memory(qui);
    const siens = vus(tout, moi, message.at);
    const ids = new Set(siens.map((d) => d.id));
    const { memory, oublie } = sansCachees(retenu, (d) => tout.dossiers.has(d) && !ids.has(d));
    const ctx = contexte(tout, moi, message, siens);
    const dit = turn(ctx, memory);
    const ouverts = aEcrire(tout, moi, message.at, siens);
    const ailleurs = ecritAilleurs(tout, moi, ouverts, dit.fiches);
    const lecture = dit.fiches.some((f) => ids.has(f.dossier) && !ouverts.has(f.dossier));
    const lu =
      ailleurs || oublie ? sansLeDossier(ctx, memory, lecture, ailleurs ? undefined : dit) : dit;
    const next = lu.consulte ? await consulte(ctx, lu, lu.consulte, tout) : lu;
    // A step is judged on the dossier as it stands: two people's are written one after the other.
    if (!seul && next.fiches.some(toucheALaVie)) return inOrder(VIE, () => answer(message, true));
    await porte.sors({
      ...sortie,
      replies: next.replies,
      fiches: next.fiches,
      pourquoi: lu.consulte ? CONSULTATION : pourquoiDe(message, memory),
      sujets: sujetsDe(tout, memory, next.memory),
    });
    const enCanal = next.enPrive && !message.prive ? await prends(message) : undefined;
    const fresh = await store.commit({
      at: message.at.toISOString(),
      once: message.id,
      memory: { person: qui, value: next.memory },
      ...(next.fiches.length && { fiches: next.fiches }),
    });
    if (fresh && next.importe)
      return montre(await imports.importeLeDepot(message, personne(message.from), next.importe));
    return fresh
      ? {
          replies: enCanal?.replies ?? avecMiseEnGarde(portes, message, next.replies),
          // A question kept is about no household: no channel is given it.
          fiches: (enCanal?.fiches ?? next.fiches).filter((f) => f.type !== "question"),
          asking: next.memory.attente?.at(-1)?.asking ?? null,
        }
      : { replies: [], fiches: [], asking: memory.attente?.at(-1)?.asking ?? null };
  }

  /** Read once it is known that they may; what else was said follows. */
  async function consulte(ctx: Contexte, dit: Turn, quoi: Consulte, { bris }: Registre) {
    const lignes = await audit.lis(quoi.dossier, quoi.depuis);
    const page = disLesAcces(ctx, dit.memory, quoi, { lignes, brises: bris });
    return { ...page, fiches: dit.fiches, replies: [...page.replies, ...dit.replies] };
  }

  function alHeure(at: Date): void {
    maintenant = at;
    aujourdhui = jourDe(at);
  }

  /** What was open is of a household that changed hands: it is said, and what else was asked is answered. */
  function sansLeDossier(ctx: Contexte, memory: Memory, lecture: boolean, dit?: Turn): Turn {
    const refus = repond(ctx, memory, phrase(ctx, lecture ? "bris-lecture" : "plus-le-votre"));
    return dit ? puis(refus, dit) : refus;
  }

  const recoit = guichet({ catalog, failed, files, answer: (m) => answer(m) });
  const cherche = chercheur({ store, personne, aJour, vus, contexte, sors: porte.sors, alHeure });
  const rondes = tournee({
    ...portes,
    ...tous,
    store: porte.ecritures("rappel"),
    channel: porte.channel,
    aJour,
    inOrder,
  });

  return {
    recoit,
    receive: async (m: Message) => (await recoit(m)).replies,
    cherche,
    tick(at: Date): Promise<number> {
      alHeure(at);
      return rondes(at);
    },
    async importe(...quoi: Parameters<typeof imports.importe>) {
      const [{ fiches, once }, at] = quoi;
      const fait = await imports.importe(...quoi);
      const tour = empreinte(once);
      const qui = fiches[0]?.by;
      if (qui) await porte.sors({ at, qui, replies: fait.replies, pourquoi: "import/csv", tour });
      return fait;
    },
  };
}

export type Shell = ReturnType<typeof shell>;

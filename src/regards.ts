/** What one person may look at, and write, in one turn. */
import type { Contexte } from "./core/contexte.ts";
import { motDeLeurNom, type Registre } from "./core/dossier/dossiers.ts";
import { brisesPar } from "./core/droits/bris.ts";
import { nommesPartout } from "./core/droits/partout.ts";
import { visiblesDe } from "./core/droits/portee.ts";
import { visibles } from "./core/droits/visibles.ts";
import { regardSur } from "./core/droits/voir.ts";
import { catalogDesSeances } from "./core/gts/fixees.ts";
import { remplacesPar } from "./core/rappels/etat.ts";
import { mots, plat } from "./core/reading/plat.ts";
import { catalogLu } from "./core/reglages/editions.ts";
import { jourDe } from "./core/time.ts";
import type { Dossier, Message, Personne } from "./model.ts";
import type { Portes } from "./portes.ts";

type Prises = Pick<Portes, "catalog" | "attendus" | "personne" | "gens">;

/** What was opened for a reason is seen when it is named, or pressed; it is in no list. */
function enVue(tout: Registre, moi: Personne, { at, text, choice }: Message) {
  const ouverts = new Set(brisesPar(tout.bris, moi, at));
  const dits = new Set(mots(plat(text)).map((m) => m.mot));
  return (d: Dossier): boolean =>
    !ouverts.has(d.id) ||
    choice !== undefined ||
    regardSur(moi, tout.dossiers.get(d.id)!) !== "rien" ||
    mots(plat(d.nom)).some((m) => dits.has(m.mot));
}

export function regards({ catalog, attendus, personne, gens }: Prises) {
  /** One's own, and those of whoever one stands in for that day. */
  function vus(tout: Registre, moi: Personne, at: Date): Dossier[] {
    const siens = visibles(tout, moi, at);
    const absents = moi.acces ? [] : remplacesPar(tout.rappels, moi.id, jourDe(at)).map(personne);
    const ids = new Set(siens.map((d) => d.id));
    // What the absent one opened for a reason of theirs is nobody else's.
    const deux = absents
      .flatMap((p) =>
        visibles(tout, p, at).filter((d) => regardSur(p, tout.dossiers.get(d.id)!) !== "rien"),
      )
      .filter((d) => !ids.has(d.id));
    return deux.length ? [...siens, ...deux] : siens;
  }

  /** Of those, the ones to write in: what was opened for a reason is only read. */
  function aEcrire(tout: Registre, moi: Personne, at: Date, siens: readonly Dossier[]) {
    const ids = new Set(siens.map((d) => d.id));
    for (const id of brisesPar(tout.bris, moi, at))
      if (regardSur(moi, tout.dossiers.get(id)!) === "rien") ids.delete(id);
    return ids;
  }

  /** `siens`: those that they may see. Where others read, none is. */
  function contexte(tout: Registre, moi: Personne, message: Message, siens: Dossier[]): Contexte {
    const { prive, at } = message;
    return {
      catalog: catalogDesSeances(catalogLu(catalog, tout.reglages), tout.gts),
      personne: moi,
      dossiers: prive ? siens.filter(enVue(tout, moi, message)) : [],
      message,
      jour: jourDe(at),
      reglages: tout.reglages,
      ecrites: catalog.editions,
      questions: tout.questions,
      rappels: tout.rappels,
      gens: gens(),
      gts: tout.gts,
      attendus: attendus?.() ?? [],
      comptes: tout.comptes,
      ouvrirait: (compte) => visiblesDe(tout, compte, at),
      ...(moi.role === "coordinateur" &&
        prive && {
          partout: (text: string) => nommesPartout([...tout.dossiers.values()], text),
        }),
      estUnNom: (mot) => tout.noms.has(mot),
      estUnSien: motDeLeurNom(siens),
    };
  }

  return { vus, aEcrire, contexte };
}

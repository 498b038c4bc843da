/** Each minute: who is to be told what, and telling it. Costs what is due, not what is stored. */

import type { Registre } from "./core/dossier/dossiers.ts";
import { catalogDesSeances } from "./core/gts/fixees.ts";
import { catalogLu } from "./core/reglages/editions.ts";
import { jourDe } from "./core/time.ts";
import { livraisons } from "./livraisons.ts";
import type { Portes } from "./portes.ts";
import { annonces } from "./tournee/annonces.ts";
import { ensemble } from "./tournee/ensemble.ts";
import { injoignables } from "./tournee/injoignables.ts";
import { type Moment, matins } from "./tournee/matins.ts";
import { tableaux } from "./tournee/tableaux.ts";
import { veille } from "./tournee/veille.ts";

type Prises = Portes & {
  aJour(): Promise<Registre>;
  inOrder<T>(person: string, work: () => Promise<T>): Promise<T>;
};

export function tournee(portes: Prises) {
  const envois = livraisons(portes);
  const vue = veille(portes);
  const perdus = injoignables(portes.store);
  const ouvrage = { ...portes, ...envois, veille: vue, perdus };
  const duMatin = matins(ouvrage);
  const desAnnonces = annonces(ouvrage);
  const desTableaux = tableaux(ouvrage);

  async function unTour(at: Date): Promise<number> {
    const registre = await portes.aJour();
    const lu = catalogLu(portes.catalog, registre.reglages);
    const lieu = { catalog: catalogDesSeances(lu, registre.gts), jour: jourDe(at) };
    const moment: Moment = { registre, lieu, at };
    await envois.rattrape(at);
    const erreurs = await vue.regarde(registre, lieu);
    const files = new Map<string, (() => Promise<number>)[]>();
    const pour = (to: string, dis: () => Promise<number>) =>
      void files.set(to, [...(files.get(to) ?? []), dis]);
    for (const [to, siens] of duMatin.parPersonne(moment))
      pour(to, () => duMatin.un(to, siens, moment));
    const seuls = [...(await desAnnonces.aDire(moment)), ...(await desTableaux(moment))];
    for (const { to, du } of seuls) pour(to, () => desAnnonces.une(to, du, moment));
    const places = portes.channel.ensemble ?? 1;
    const livres = await ensemble(files.values(), places, async (file) => {
      let n = 0;
      for (const dis of file) n += await dis();
      return n;
    });
    if (erreurs.length) throw erreurs[0];
    return livres;
  }

  let derriere: Promise<unknown> = Promise.resolve();
  /** What is due now is told; how many messages went out. A tick waits for the one before. */
  return function tick(at: Date): Promise<number> {
    const mien = derriere.then(() => unTour(at));
    derriere = mien.catch(() => {});
    return mien;
  };
}

/** What is told by itself to those whom it is for: appointments gone by, announcements. */

import { dusDesAcces } from "../core/gens/dus.ts";
import { dusDuGts } from "../core/gts/dus.ts";
import { annonces as annoncesDues } from "../core/rappels/annonces.ts";
import type { Du } from "../core/rappels/du.ts";
import { enConges } from "../core/rappels/etat.ts";
import { retientDIci } from "../core/rappels/matinee.ts";
import { rendezVousPasses } from "../core/rappels/rendez-vous-passes.ts";
import { heureDe } from "../core/time.ts";
import type { livraisons } from "../livraisons.ts";
import type { Dossier, Fiche, Memory } from "../model.ts";
import type { Portes } from "../portes.ts";
import { heuresDe } from "./heures.ts";
import type { Injoignables } from "./injoignables.ts";
import type { Moment } from "./matins.ts";
import type { Veille } from "./veille.ts";

type Prises = Pick<Portes, "store" | "channel" | "personne" | "destinataires" | "gens"> & {
  veille: Veille;
  perdus: Injoignables;
} & Pick<ReturnType<typeof livraisons>, "enPause" | "restent" | "livre">;

export function annonces(prises: Prises) {
  const { store, channel, personne, destinataires, gens, veille, perdus } = prises;
  const { enPause, restent, livre } = prises;
  /** Announcements told to all whom they are for, by their fiche. */
  const finies = new Set<string>();

  /** The meetings look at every household of their territories: again when something changed, or the time. */
  let gts = { cle: "", dus: [] as Du[] };
  function duGts({ registre, lieu, at }: Moment): Du[] {
    const cle = `${registre.fiches} ${lieu.jour} ${heureDe(at).slice(0, 4)}`;
    if (gts.cle !== cle)
      gts = { cle, dus: dusDuGts({ catalog: lieu.catalog, registre, gens: gens(), at }) };
    return gts.dus;
  }

  function dues(moment: Moment): Du[] {
    const { registre, lieu, at } = moment;
    const { rappels, dossiers } = registre;
    const vus = [...veille.avecRendezVous].flatMap((id) => dossiers.get(id) ?? []);
    const restantes = [...rappels.annonces].filter(([id]) => !finies.has(id));
    return [
      ...dusDesAcces({ catalog: lieu.catalog, registre, gens: gens(), at }),
      ...duGts(moment),
      ...rendezVousPasses(lieu.catalog, vus, at),
      ...annoncesDues({
        catalog: lieu.catalog,
        rappels: { ...rappels, annonces: new Map(restantes) },
        dossiers,
        gens: gens(),
        at,
      }),
    ];
  }

  /** To whom each goes now, of those who were not told. */
  async function aDire(moment: Moment): Promise<{ to: string; du: Du }[]> {
    const { registre, lieu } = moment;
    const envois: { to: string; du: Du }[] = [];
    const attendus = new Set<Dossier>();
    for (const du of dues(moment)) {
      const a = "dossier" in du.a ? destinataires(du.a.dossier) : du.a.gens;
      let attend = false;
      for (const qui of a) {
        const conges = du.quand ? undefined : enConges(registre.rappels, qui, lieu.jour);
        const relais = du.enMainPropre ? null : (conges?.remplacant ?? null);
        const to = conges ? relais : qui;
        if (to !== null && personne(to).acces && !du.memeFerme) continue;
        if (to !== null && !(await restent(to, [du.cle])).length) continue;
        attend = true;
        if (to !== null) envois.push({ to, du });
      }
      if ("dossier" in du.a) {
        if (attend) attendus.add(du.a.dossier);
      } else {
        await rendCompte(du, du.a.gens, moment);
        if (!attend) await estDite(du, moment);
      }
    }
    if (heureDe(moment.at) >= lieu.catalog.tournee.de)
      for (const id of veille.avecRendezVous) {
        const dossier = registre.dossiers.get(id);
        if (!dossier || !attendus.has(dossier)) veille.estDemande(id);
      }
    return envois;
  }

  /** Of a message to several, once nobody is left who can get it: who had it, and who cannot be reached. */
  async function rendCompte({ cle, rend }: Du, a: readonly string[], { registre, at }: Moment) {
    const id = `rendu-${rend}`;
    if (!rend || registre.rappels.toutes.has(id)) return;
    const sans: string[] = [];
    for (const qui of a)
      if ((await restent(qui, [cle])).length) {
        if (await channel.joignable(qui)) return;
        sans.push(qui);
      }
    const fiche: Fiche = {
      id,
      type: "rappel-rendu",
      dossier: "",
      by: "tandem",
      at: at.toISOString(),
      values: { diffusion: rend, recus: a.length - sans.length, sans },
    };
    await store.commit({ at: fiche.at, once: fiche.id, fiches: [fiche] });
  }

  /** What has no last day is written down as told: a store forgets in the end what it sent. */
  async function estDite({ cle, quand }: Du, { registre, at }: Moment): Promise<void> {
    const id = cle.slice(cle.indexOf("/") + 1);
    finies.add(id);
    const demandee = registre.rappels.toutes.get(id);
    if (!quand || !demandee) return;
    const fiche: Fiche = {
      id: `dit-${id}`,
      type: "rappel-dit",
      dossier: "",
      by: demandee.by,
      at: at.toISOString(),
      values: { id },
    };
    await store.commit({ at: fiche.at, once: fiche.id, fiches: [fiche] });
  }

  async function une(to: string, du: Du, { registre, lieu, at }: Moment): Promise<number> {
    if (enPause(to, at)) return 0;
    const { tournee } = lieu.catalog;
    const heures = heuresDe(lieu, registre.rappels, { p: personne(to), heure: heureDe(at) });
    if (!du.quand && !heures.des(tournee.de)) return 0;
    if (!(await channel.joignable(to))) {
      await perdus.note(to, registre, at);
      return 0;
    }
    const { ids } = du;
    const ecrit = ids ? { ...du, retient: (memory: Memory) => retientDIci(memory, ids, at) } : du;
    const issue = await livre({ to, cles: [du.cle], pourquoi: codeDe(du), ecris: () => ecrit }, at);
    if (issue === "injoignable") await perdus.note(to, registre, at, true);
    return issue === "livre" ? 1 : 0;
  }

  return { aDire, une };
}

/** « rappel/gts », « rappel/rendez-vous »: the first word of the key; never an id. */
function codeDe({ cle, a }: Du): string {
  const sien = "dossier" in a ? a.dossier.id : "";
  const code = cle.split("/").find((mot) => mot !== sien && /^[a-z]+(?:-[a-z]+)*$/.test(mot));
  return code ? `rappel/${code}` : "rappel";
}

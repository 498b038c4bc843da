/** Once a week, from its day on: to who coordinates, what is late in each territory. */
import { memePersonne } from "../core/dossier/dossiers.ts";
import { lundiDe } from "../core/periodes.ts";
import { coordonnent } from "../core/rappels/annonces.ts";
import type { Du } from "../core/rappels/du.ts";
import { tableauDesRetards } from "../core/rappels/tableau.ts";
import { jourDeSemaine } from "../core/time.ts";
import type { livraisons } from "../livraisons.ts";
import type { Portes } from "../portes.ts";
import type { Injoignables } from "./injoignables.ts";
import type { Moment } from "./matins.ts";
import type { Veille } from "./veille.ts";

type Prises = Pick<Portes, "gens" | "channel"> & {
  veille: Veille;
  perdus: Injoignables;
} & Pick<ReturnType<typeof livraisons>, "restent">;

export function tableaux({ gens, channel, veille, perdus, restent }: Prises) {
  /** A table costs all that is late: it is made only for somebody who can get it. */
  async function restentA(cle: string, territoire: string): Promise<string[]> {
    const a: string[] = [];
    for (const to of coordonnent(gens(), [territoire]))
      if ((await restent(to, [cle])).length && (await channel.joignable(to))) a.push(to);
    return a;
  }

  return async function aDire({ registre, lieu }: Moment): Promise<{ to: string; du: Du }[]> {
    if (jourDeSemaine(lieu.jour) < lieu.catalog.tournee["tableau-du"]) return [];
    const semaine = lundiDe(lieu.jour);
    const envois: { to: string; du: Du }[] = [];
    for (const [territoire, ids] of [...veille.enRetard].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const cle = `tableau/${semaine}/${territoire}`;
      const a = ids.size ? await restentA(cle, territoire) : [];
      if (!a.length) continue;
      const dossiers = [...ids].flatMap((id) => registre.dossiers.get(id) ?? []);
      const muets = gens().filter(
        (g) => perdus.estPerdu(g.id) && dossiers.some((d) => memePersonne(g.nom, d.intervenant)),
      );
      const reply = tableauDesRetards(lieu, registre.rappels, {
        dossiers,
        injoignables: muets.map((g) => g.nom),
      });
      if (reply) envois.push(...a.map((to) => ({ to, du: { cle, a: { gens: a }, reply } })));
    }
    return envois;
  };
}

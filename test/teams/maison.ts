/** The whole house behind the real channel: real shell, core and catalog, memory store, a stand-in for Teams. */
import type { Portes } from "../../src/portes.ts";
import { openMemoire } from "../../src/stores/memoire.ts";
import { catalog, monde } from "../monde.ts";
import { connecteur, dit } from "./connecteur.ts";
import { activite, bot, bouton, carte, MAINTENANT } from "./harnais.ts";

type Corps = Record<string, unknown>;
type Bouton = { titre: string; data: Corps };

/** All the buttons of a card, those of its form too. */
export function boutonsDe(card: unknown): Bouton[] {
  const { actions = [] } = (card ?? {}) as { actions?: Corps[] };
  return actions.flatMap((a) =>
    a.type === "Action.ShowCard"
      ? boutonsDe(a.card)
      : a.data
        ? [{ titre: String(a.title), data: a.data as Corps }]
        : [],
  );
}

/** Amina's own chat, unless told otherwise. */
export const dAmina = (qui = "Amina", conversation = `a:${qui}`): Corps => ({
  from: { id: `29:${qui}`, name: qui, aadObjectId: qui },
  conversation: { id: conversation, conversationType: "personal", tenantId: "tenant-1" },
});

export async function maison(portes: Partial<Portes> = {}) {
  const teams = await connecteur();
  const store = portes.store ?? openMemoire();
  let maintenant = MAINTENANT;
  let lus = 0;
  let n = 0;
  const canal = await bot(
    (message) => tandem.bot.receive(message),
    {
      clock: () => maintenant,
      phrases: catalog.phrases,
      adresses: {
        lis: (person) => store.adresse(person),
        ecris: async (person, value) => {
          await store.commit({ at: maintenant.toISOString(), adresse: { person, value } });
        },
      },
    },
    (recherche) => tandem.bot.cherche(recherche),
  );
  const tandem = monde({ ...portes, store, channel: canal.canal });
  await tandem.peuple();
  const arrive = (plus: Corps, qui?: string) =>
    canal.poste(activite(teams.url, { id: `n${n++}`, ...dAmina(qui), ...plus }));
  return {
    teams,
    store,
    canal,
    tandem,
    arrive,
    ecrit: (text: string, qui?: string) => arrive({ text }, qui),
    presse: (data: unknown, plus: Corps = {}, qui?: string) =>
      canal.poste(bouton(teams.url, data, { id: `f:${n++}`, ...dAmina(qui), ...plus })),
    invoque: (name: string, value: unknown, plus: Corps = {}) =>
      arrive({ type: "invoke", text: undefined, name, value, ...plus }),
    /** What Teams was given to show since it was last asked. */
    montres() {
      const neufs = teams.recus.slice(lus);
      lus = teams.recus.length;
      return neufs;
    },
    dits: () => teams.posts().map(dit),
    /** The button so called on the last card posted that has one. */
    bouton(titre: string): Corps {
      const tous = teams.posts().flatMap(({ corps }) => boutonsDe(carte(corps)));
      const trouve = tous.findLast((b) => b.titre === titre);
      if (!trouve) throw new Error(`no button « ${titre} » among ${tous.map((b) => b.titre)}`);
      return trouve.data;
    },
    fiches: async () => (await store.fiches()).length,
    horloge: (at: Date) => {
      maintenant = at;
    },
    async ferme() {
      await canal.canal.stop();
      await teams.ferme();
    },
  };
}
export type Maison = Awaited<ReturnType<typeof maison>>;

/** The invented tenant that the Playground shows: its people, its chats and its channels. */
import { parse } from "csv-parse/sync";
import { stringify } from "yaml";
import { z } from "zod";

/** The Playground takes the person at the keyboard and exactly five others. */
const AUTRES = 5;
const Equipe = z.array(z.object({ id: z.string(), nom: z.string() })).min(AUTRES + 1);

export type Noms = { equipe: string; groupe: string; canal: string };

/** Fixed, so that a kept demo finds its people again. */
export const TENANT = "b6f0a3c2-7d41-4e0a-9c55-1f2e00001000";

const sansAccent = (nom: string) => nom.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function membre({ id, nom }: { id: string; nom: string }) {
  const [givenName = "", ...famille] = nom.split(" ");
  const email = `${sansAccent(nom).replaceAll(" ", ".")}@exemple.fr`;
  return {
    id: `29:${id}`,
    name: nom,
    userPrincipleName: email,
    aadObjectId: id,
    givenName,
    surname: famille.join(" "),
    email,
  };
}

/**
 * The text of `.m365agentsplayground.yml`. Its « General » channel is built in, a second one is ours.
 * `qui` sits at the keyboard; throws when the tenant has nobody of that name.
 */
export function tenantDe(equipe: string, noms: Noms, qui?: string): string {
  const gens = Equipe.parse(parse(equipe, { delimiter: ";", columns: true }));
  const moi = qui === undefined ? gens[0] : gens.find((g) => sansAccent(g.nom) === sansAccent(qui));
  if (!moi) throw new Error(`--qui: ${gens.map((g) => g.nom).join(", ")}`);
  const autres = gens.filter((g) => g !== moi).slice(0, AUTRES);
  const [currentUser, ...users] = [moi, ...autres].map(membre);
  return stringify({
    version: "0.1.1",
    tenantId: TENANT,
    bot: { id: "28:tandem", name: "Tandem" },
    currentUser,
    users,
    // Each has a private conversation of their own.
    personalChat: { id: moi === gens[0] ? "a:tandem" : `a:tandem-${moi.id}` },
    groupChat: { id: "19:groupe", name: noms.groupe },
    team: {
      id: "19:equipe",
      name: noms.equipe,
      aadGroupId: "b6f0a3c2-7d41-4e0a-9c55-1f2e00002000",
      channels: [{ id: "19:canal", name: noms.canal }],
    },
  });
}

/** One person of a role and territory, with Mme Martin and M. Dupont to follow, and their colleagues. */
import { readFileSync } from "node:fs";
import { importe } from "../../src/import.ts";
import type { Message, Personne, Role } from "../../src/model.ts";
import type { Portes } from "../../src/portes.ts";
import { catalog, MAINTENANT, monde } from "../monde.ts";

const [ENTETE, ...LIGNES] = readFileSync("test/mondes/aide.csv", "utf8").trim().split("\n");

export const TERRITOIRES = ["alsace", "charente", "loire", "saint-dizier"] as const;

export async function equipe(role: Role, territoire: string, portes: Partial<Portes> = {}) {
  const gens: Personne[] = [
    { id: "Amina", nom: "Amina Diallo", role, territoire },
    { id: "Hugo", nom: "Hugo Weber", role: "intervenant", territoire },
    ...(role === "coordinateur"
      ? []
      : [{ id: "Claire", nom: "Claire Noll", role: "coordinateur" as const, territoire }]),
  ];
  const amina = monde(
    {
      gens: () => gens,
      personne: (id) =>
        gens.find((g) => g.id === id) ?? { id, nom: "", role: "intervenant", acces: "inconnu" },
      ...portes,
    },
    territoire,
  );
  const siennes = LIGNES.filter((l) => l.split(";")[5] === territoire);
  const csv = [ENTETE, ...siennes].join("\n");
  await amina.bot.importe(importe(catalog, csv, "monde", MAINTENANT), MAINTENANT);
  const dit = async (text: string, plus: Partial<Message> = {}) => {
    const { replies, fiches } = await amina.dit(text, plus);
    return { text: replies.map((r) => r.text).join("\n"), replies, fiches };
  };
  return { ...amina, dit };
}

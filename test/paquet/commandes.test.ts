/** Each command that Teams offers, typed alone as Teams types it, is understood and answered. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalog, monde } from "../monde.ts";

type Commandes = { scopes: string[]; commands: { title: string }[] };
const { bots } = JSON.parse(readFileSync("manifest/manifest.json", "utf8"));
const [privees, communes] = bots[0].commandLists as [Commandes, Commandes];

/** What says that nothing was understood, or that it is not for here. */
const ECHECS = (
  [
    "inconnu",
    "inconnu-garde",
    "vouliez-vous-dire",
    "reponse-illisible",
    "vide",
    "illisible",
    "visite-incomplete",
    "pas-une-visite",
    "rien-a-corriger",
    "rien-en-attente",
    "en-prive",
    "pris-en-prive",
    "acces-en-prive",
    "acces-inconnu",
  ] as const
).map((cle) => catalog.phrases[cle]);

async function repond(commande: string, prive: boolean, territoire: string): Promise<string> {
  const m = monde({}, territoire);
  await m.peuple();
  const { replies } = await m.dit(commande, {
    prive,
    ...(!prive && { conversation: "canal:equipe" }),
  });
  return replies.map((r) => r.text).join("\n");
}
const echec = (texte: string) => !texte || ECHECS.some((e) => texte.includes(e));

/** What each gives Amina, in Alsace, with her six dossiers. A command without a line here fails. */
const DONNENT: Record<string, RegExp> = {
  Aide: /« combien de renouvellements possibles \? »/,
  "Mes dossiers": /^Vos dossiers \(6\)/,
  "Mes échéances": /^10 échéances à deux mois/,
  "En retard": /^Rien en retard/,
  "Mes visites de la semaine": /^Aucune visite notée du 2 mars 2026/,
  "Qui finit ce mois": /^1 mesure finit entre le 1er mars 2026/,
  "Nouvelle demande": /Pour quel ménage \?/,
  "Combien de renouvellements ?": /sans dépasser 18 mois au total/,
  "MASP et ASLL en même temps ?": /^En Alsace : interdit/,
  Territoire: /^Sur quel territoire/,
  "Quelle durée pour une mesure ?": /3 mois pour l'accès/,
  "Combien de visites par mois ?": /au moins 2 rencontres par mois/,
  "Qui peut demander la mesure ?": /seul un travailleur social/,
  "Quand rendre le bilan ?": /dans le mois de l'échéance/,
  "Compare les durées": /Alsace : .*\n?.*Charente : /s,
};

const CAS = [privees, communes].flatMap(({ scopes, commands }) =>
  commands.map(({ title }) => [scopes.join(" and "), title] as const),
);
test("there are commands to type", () => expect(CAS.length).toBeGreaterThan(15));

test.each(CAS)("%s: « %s » is answered", async (portee, commande) => {
  const prive = portee === "personal";
  expect(await repond(commande, prive, "alsace")).toMatch(DONNENT[commande]!);
  for (const { territoire } of catalog.territoires)
    expect(echec(await repond(commande, prive, territoire)), territoire).toBe(false);
});

test("what is not a command is not taken for one", async () => {
  for (const phrase of ECHECS) expect(phrase).not.toContain("{");
  expect(echec(await repond("Tartiflette", true, "alsace"))).toBe(true);
  expect(echec(await repond("Mes dossiers", false, "alsace"))).toBe(true);
});

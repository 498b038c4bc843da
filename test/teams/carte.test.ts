/** How a reply is drawn: the pieces in reading order, six buttons, never too heavy, nobody named outside. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carteDe, POIDS_MAX } from "../../src/channels/teams/carte.ts";
import { phrasesDuCanal, phrasesFixes } from "../../src/channels/teams/phrases.ts";
import { activiteDe, enCarte } from "../../src/channels/teams/sortie.ts";
import type { Carte, Reply } from "../../src/model.ts";
import { carte, PHRASES } from "./harnais.ts";

const mots = phrasesDuCanal(PHRASES);
const poids = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

const VISITE: Reply = {
  text: "Visite notée pour Mme Benali.",
  choices: [
    { label: "Annuler", jeton: "j-annuler" },
    { label: "Pourquoi ?", jeton: "j-pourquoi" },
  ],
  sources: [
    {
      edition: "2025",
      titre: "Charte de l'ASSLL",
      section: "IV. c) La durée",
      extrait: "Renouvelée 2 fois.",
    },
  ],
  carte: {
    surtitre: "Charente · Visite",
    titre: "Visite notée",
    sousTitre: "Mme Benali · Colmar",
    badge: "✓ 2 / 2 en mars",
    faits: [
      { libelle: "Quand", valeur: "mardi 3 mars 2026 à 14 h" },
      { libelle: "Note", valeur: "plan [signé](http://evil.fr)" },
    ],
    alerte: "La MASP ne se cumule pas avec l'ASLLi.",
    remarques: ["Le minimum est atteint.", "Deuxième lecture possible."],
    formulaire: {
      ouvrir: "Corriger",
      enregistrer: "Enregistrer",
      jeton: "j-form",
      champs: [
        {
          champ: "date",
          type: "date",
          libelle: "Quel jour ?",
          valeur: "2026-03-03",
          erreur: "Indiquez le jour.",
        },
        { champ: "heure", type: "heure", libelle: "À quelle heure ?", valeur: "" },
        {
          champ: "mode",
          type: "choix",
          libelle: "Où ?",
          valeur: "domicile",
          choix: [{ libelle: "à domicile", valeur: "domicile" }],
        },
        { champ: "note", type: "texte", libelle: "Note", valeur: "plan **signé**" },
      ],
    },
  },
};

describe("une carte", () => {
  it("a ses pièces dans l'ordre où on les lit", () => {
    expect(carteDe(VISITE, mots).body).toEqual([
      {
        type: "TextBlock",
        text: "Charente · Visite",
        wrap: true,
        size: "Small",
        isSubtle: true,
        weight: "Bolder",
      },
      {
        type: "ColumnSet",
        columns: [
          {
            type: "Column",
            width: "stretch",
            items: [
              {
                type: "TextBlock",
                text: "Visite notée",
                wrap: true,
                size: "Medium",
                weight: "Bolder",
                style: "heading",
                spacing: "Small",
              },
              {
                type: "TextBlock",
                text: "Mme Benali · Colmar",
                wrap: true,
                isSubtle: true,
                spacing: "None",
              },
            ],
          },
          {
            type: "Column",
            width: "auto",
            verticalContentAlignment: "Center",
            items: [{ type: "TextBlock", text: "✓ 2 / 2 en mars", weight: "Bolder" }],
          },
        ],
      },
      {
        type: "FactSet",
        spacing: "Medium",
        facts: [
          { title: "Quand", value: "mardi 3 mars 2026 à 14 h" },
          { title: "Note", value: "plan \\[signé\\](http\\://evil.fr)" },
        ],
      },
      {
        type: "Container",
        style: "warning",
        spacing: "Medium",
        items: [
          {
            type: "TextBlock",
            text: "La MASP ne se cumule pas avec l'ASLLi.",
            wrap: true,
            size: "Small",
          },
        ],
      },
      {
        type: "TextBlock",
        text: "Le minimum est atteint.",
        wrap: true,
        size: "Small",
        isSubtle: true,
        spacing: "Medium",
      },
      {
        type: "TextBlock",
        text: "Deuxième lecture possible.",
        wrap: true,
        size: "Small",
        isSubtle: true,
        spacing: "Small",
      },
      {
        type: "Container",
        id: "sources",
        isVisible: false,
        spacing: "Medium",
        separator: true,
        items: [
          { type: "TextBlock", text: "« Renouvelée 2 fois. »", wrap: true, isSubtle: true },
          {
            type: "TextBlock",
            text: "Charte de l'ASSLL, IV. c) La durée",
            wrap: true,
            size: "Small",
            isSubtle: true,
            spacing: "Small",
          },
        ],
      },
    ]);
  });

  it("ouvre la correction en place, valeurs déjà remplies, puis la source, puis les choix", () => {
    const { actions = [], version, lang, fallbackText } = carteDe(VISITE, mots);
    expect([version, lang, fallbackText]).toEqual(["1.5", "fr", VISITE.text]);
    expect(actions.map(({ type, title }) => [type, title])).toEqual([
      ["Action.ShowCard", "Corriger"],
      ["Action.ToggleVisibility", "Source"],
      ["Action.Execute", "Annuler"],
      ["Action.Execute", "Pourquoi ?"],
    ]);
    expect(actions[1]).toMatchObject({ targetElements: ["sources"] });
    expect(actions[2]).toEqual({
      type: "Action.Execute",
      title: "Annuler",
      verb: "choix",
      data: { jeton: "j-annuler" },
      associatedInputs: "none",
      fallback: {
        type: "Action.Submit",
        title: "Annuler",
        data: { jeton: "j-annuler" },
        associatedInputs: "none",
      },
    });
    const { body, actions: dedans } = actions[0]!.card as { body: object[]; actions: object[] };
    expect(body).toEqual([
      {
        type: "Input.Date",
        id: "date",
        label: "Quel jour ?",
        value: "2026-03-03",
        isRequired: true,
        errorMessage: "Indiquez le jour.",
      },
      { type: "Input.Time", id: "heure", label: "À quelle heure ?" },
      {
        type: "Input.ChoiceSet",
        id: "mode",
        label: "Où ?",
        value: "domicile",
        style: "compact",
        choices: [{ title: "à domicile", value: "domicile" }],
      },
      { type: "Input.Text", id: "note", label: "Note", value: "plan **signé**", isMultiline: true },
    ]);
    expect(dedans).toHaveLength(1);
    expect(dedans[0]).toMatchObject({
      type: "Action.Execute",
      title: "Enregistrer",
      style: "positive",
      data: { jeton: "j-form", champs: ["date", "heure", "mode", "note"] },
      fallback: { type: "Action.Submit", data: { jeton: "j-form" } },
    });
  });

  it("n'a pas plus de six boutons, le formulaire d'abord", () => {
    const choices = [..."abcdefgh"].map((label) => ({ label, jeton: label }));
    const titres = (reply: Reply) => carteDe(reply, mots).actions?.map(({ title }) => title);
    expect(titres({ text: "?", choices })).toEqual([..."abcdef"]);
    expect(titres({ ...VISITE, choices })).toEqual(["Corriger", "Source", ..."abcd"]);
  });

  it("reste légère, et son texte jumeau est entier tant qu'il tient", () => {
    const long = "é".repeat(8000);
    const { fallbackText, body } = carteDe(
      { ...VISITE, text: long, carte: { ...VISITE.carte!, alerte: long } },
      mots,
    );
    expect(fallbackText).toBe(long);
    expect(JSON.stringify(body)).toContain("…");
  });

  it("pèse au plus 25 Ko, quoi qu'on y mette", () => {
    const longs = ["x", "*", "é", "😀", "\\", "a\n"].map((graine) => graine.repeat(6000));
    const texte = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...longs));
    const fait = fc.record({ libelle: texte, valeur: texte });
    const pieces: fc.Arbitrary<Carte> = fc.record({
      titre: texte,
      alerte: texte,
      faits: fc.array(fait, { maxLength: 200, size: "+1" }),
      remarques: fc.array(texte, { maxLength: 8 }),
    });
    fc.assert(
      fc.property(texte, pieces, (text, dessin) => {
        const choices = [{ label: text, jeton: "j" }];
        expect(poids(carteDe({ text, choices, carte: dessin }, mots))).toBeLessThanOrEqual(
          POIDS_MAX,
        );
      }),
      { numRuns: 25 },
    );
  });
});

describe("ce qui part", () => {
  it("d'une carte n'a pas de texte, et une notification qui ne nomme personne", () => {
    const activite = activiteDe(VISITE, mots);
    expect(activite.text).toBeUndefined();
    expect(activite.speak).toBeUndefined();
    expect(activite.summary).toBe(PHRASES.apercu);
    expect(activite.attachments?.[0]?.contentType).toBe("application/vnd.microsoft.card.adaptive");
    const { attachments: _, ...dehors } = activite;
    expect(JSON.stringify(dehors)).not.toContain("Benali");
  });

  it.each(["Bonjour.", "Rien n'a été annulé (déjà fait) : 2.", PHRASES.illisible])(
    "d'une phrase fixe est un texte simple: %s",
    (text) => {
      const fixes = phrasesFixes({ ...PHRASES, text, autre: "Visite de {menage}." });
      const simple = { type: "message", text, textFormat: "plain" };
      expect(activiteDe({ text }, mots, fixes)).toEqual(simple);
    },
  );

  it.each(["M. & Mme Haddad : 50 €.", "Visite de {menage}.", "Bonjour. Mme Haddad.", "fait : sms"])(
    "d'une autre phrase est une carte, que la notification ne montre pas: %s",
    (text) => {
      const fixes = phrasesFixes({ ...PHRASES, a: "Bonjour.", b: "Visite de {menage}." });
      const activite = activiteDe({ text }, mots, fixes);
      expect([activite.text, activite.summary]).toEqual([undefined, PHRASES.apercu]);
    },
  );

  it.each(["un\ndeux", "voir **ceci**", "<at>Directeur</at>", "http://evil.fr", "{{DATE(x)}}"])(
    "d'un texte qu'un client pourrait lire autrement est une carte: %j",
    (text) => {
      const activite = activiteDe({ text }, mots, new Set([text]));
      expect(activite.text).toBeUndefined();
      expect(carte(activite as Record<string, unknown>).fallbackText).toBe(text);
    },
  );

  it("d'un premier mot est toujours une carte", () => {
    expect(enCarte({ text: "Rappel." }, mots).text).toBeUndefined();
  });
});

/** The buttons of a card: a form that opens in place, the citations, the choices. */
import type { ChampDeFormulaire, Choice, Formulaire, Reply } from "../../model.ts";
import type { Element } from "./carte.ts";
import { coupe, visible } from "./litteral.ts";

/** Teams draws no more. */
const BOUTONS = 6;
export const VERBE = "choix";

const titre = (text: string) => coupe(visible(text).replace(/\s+/g, " "), 60);

/** Old clients know only Action.Submit: it brings back the same data as a message. */
function bouton(
  title: string,
  data: Record<string, unknown>,
  plus: Record<string, unknown>,
): Element {
  const fallback = { type: "Action.Submit", title, data, ...plus };
  return { type: "Action.Execute", title, verb: VERBE, data, ...plus, fallback };
}

function choix({ label, jeton }: Choice): Element {
  return bouton(titre(label), { jeton }, { associatedInputs: "none" });
}

function saisie({ champ, type, libelle, valeur, choix, erreur }: ChampDeFormulaire): Element {
  const commun = {
    id: champ,
    label: visible(libelle),
    ...(valeur && { value: visible(valeur) }),
    ...(erreur && { isRequired: true, errorMessage: visible(erreur) }),
  };
  switch (type) {
    case "date":
      return { type: "Input.Date", ...commun };
    case "heure":
      return { type: "Input.Time", ...commun };
    case "choix": {
      const choices = (choix ?? []).map((un) => ({
        title: visible(un.libelle),
        value: un.valeur,
      }));
      return { type: "Input.ChoiceSet", ...commun, style: "compact", choices };
    }
    case "texte":
      return { type: "Input.Text", ...commun, isMultiline: true };
  }
}

/** `champs` says which fields to give back as "" when the client leaves them out. */
function formulaire({ ouvrir, enregistrer, jeton, champs }: Formulaire): Element {
  const data = { jeton, champs: champs.map(({ champ }) => champ) };
  return {
    type: "Action.ShowCard",
    title: titre(ouvrir),
    card: {
      type: "AdaptiveCard",
      version: "1.5",
      body: champs.map(saisie),
      actions: [bouton(titre(enregistrer), data, { style: "positive" })],
    },
  };
}

/** At most six; what is left out still stands in the reply's text. */
export function actions(
  { carte, choices = [], sources = [] }: Reply,
  motSource: string,
  cible: string,
): Element[] {
  return [
    ...(carte?.formulaire ? [formulaire(carte.formulaire)] : []),
    ...(sources.length > 0
      ? [{ type: "Action.ToggleVisibility", title: titre(motSource), targetElements: [cible] }]
      : []),
    // The form stands for the button of the same name, which a terminal needs.
    ...choices.filter(({ label }) => label !== carte?.formulaire?.ouvrir).map(choix),
  ].slice(0, BOUTONS);
}

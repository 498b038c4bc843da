/** A household named anywhere in what goes out, in whatever shape, has its row; what is about nobody has none. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lignesDe } from "../../src/core/audit/lignes.ts";
import { registre } from "../../src/core/dossier/dossiers.ts";
import type { Carte, Fiche, Reply } from "../../src/model.ts";
import { catalog, MAINTENANT } from "../monde.ts";

const AT = MAINTENANT.toISOString();
const CIVILITES = ["Mme", "M.", "M. et Mme"];
const NOMS = [
  "Martin",
  "Saint-Martin",
  "D'Almeida",
  "Van den Berg",
  "Le Goff",
  "Öztürk",
  "Noël",
  "N'Diaye",
  "El Amrani",
  "Été",
];
const COMMUNES = ["Colmar", "Thann", ""];

const fiche = (i: number, civilite: string, nom: string, commune: string): Fiche => ({
  id: `f${i}`,
  type: "mesure",
  dossier: `ASLL-24-${i}`,
  by: "import",
  at: AT,
  values: {
    civilite,
    nom,
    prenom: "",
    commune,
    territoire: "alsace",
    nature: "maintien",
    debut: "2026-01-01",
    fin: "2026-06-30",
    intervenant: "Amina Diallo",
    association: "Le Toit",
    bailleur: "",
  },
});

const carte = (plus: Partial<Carte>): Carte => ({ titre: "", faits: [], remarques: [], ...plus });
const champ = { champ: "note", type: "texte", libelle: "" } as const;

/** Each way in which a reply may carry words. */
const PORTEURS: Record<string, (mots: string) => Reply> = {
  text: (text) => ({ text }),
  surtitre: (surtitre) => ({ text: "", carte: carte({ surtitre }) }),
  titre: (titre) => ({ text: "", carte: carte({ titre }) }),
  sousTitre: (sousTitre) => ({ text: "", carte: carte({ sousTitre }) }),
  corps: (mots) => ({ text: "", carte: carte({ corps: ["", mots] }) }),
  badge: (badge) => ({ text: "", carte: carte({ badge }) }),
  libelle: (libelle) => ({ text: "", carte: carte({ faits: [{ libelle, valeur: "" }] }) }),
  valeur: (valeur) => ({ text: "", carte: carte({ faits: [{ libelle: "", valeur }] }) }),
  alerte: (alerte) => ({ text: "", carte: carte({ alerte }) }),
  remarques: (mots) => ({ text: "", carte: carte({ remarques: [mots] }) }),
  formulaire: (valeur) => ({
    text: "",
    carte: carte({
      formulaire: { ouvrir: "", enregistrer: "", jeton: "j", champs: [{ ...champ, valeur }] },
    }),
  }),
  bouton: (label) => ({ text: "", choices: [{ label, jeton: "j" }] }),
  "titre de document": (titre) => ({ text: "", document: { nom: "n", titre, blocs: [] } }),
  "pied de document": (pied) => ({ text: "", document: { nom: "n", titre: "", blocs: [], pied } }),
  "sous-titre de document": (sousTitre) => ({
    text: "",
    document: { nom: "n", titre: "", sousTitre, blocs: [] },
  }),
  ...Object.fromEntries(
    (["titre", "texte"] as const).map((cle) => [
      `bloc ${cle}`,
      (mots: string): Reply => ({
        text: "",
        document: { nom: "n", titre: "", blocs: [{ [cle]: mots } as never] },
      }),
    ]),
  ),
  ...Object.fromEntries(
    (["liste", "cases", "signatures"] as const).map((cle) => [
      `bloc ${cle}`,
      (mots: string): Reply => ({
        text: "",
        document: { nom: "n", titre: "", blocs: [{ [cle]: [mots] } as never] },
      }),
    ]),
  ),
  "bloc faits": (valeur) => ({
    text: "",
    document: { nom: "n", titre: "", blocs: [{ faits: [{ libelle: "", valeur }] }] },
  }),
  agenda: (titre) => ({ text: "", calendrier: { nom: "n", titre, evenements: [] } }),
  evenement: (titre) => ({
    text: "",
    calendrier: {
      nom: "n",
      titre: "",
      evenements: [{ uid: "u", jour: "2026-03-04", titre, alarmes: [] }],
    },
  }),
  "texte d'evenement": (texte) => ({
    text: "",
    calendrier: {
      nom: "n",
      titre: "",
      evenements: [{ uid: "u", jour: "2026-03-04", titre: "", texte, alarmes: [] }],
    },
  }),
};

const menages = fc.uniqueArray(
  fc.record({
    civilite: fc.constantFrom(...CIVILITES),
    nom: fc.constantFrom(...NOMS),
    commune: fc.constantFrom(...COMMUNES),
  }),
  { minLength: 1, maxLength: 8, selector: (m) => `${m.civilite} ${m.nom}` },
);
const AUTOUR: [avant: string, apres: string][] = [
  ["", ""],
  ["Visite notée — ", ""],
  ["· ", " (COMMUNE) : 1 sur 2"],
  ["Le dossier de ", ", et rien d'autre."],
  ["« ", " »"],
  ["Pour\n", "\nrien"],
];

const lignes = (reply: Reply, fiches: Fiche[]) =>
  lignesDe(
    { at: MAINTENANT, qui: "Amina", replies: [reply], pourquoi: "message", tour: "t" },
    { catalog, registre: registre(fiches), voit: () => true, gens: [{ nom: "Amina Diallo" }] },
  );

test.each(Object.entries(PORTEURS))("named in %s", (_, porte) => {
  fc.assert(
    fc.property(
      menages,
      fc.nat(),
      fc.constantFrom(...AUTOUR),
      fc.constantFrom("nom", "numero"),
      (gens, n, [avant, apres], quoi) => {
        const fiches = gens.map((m, i) => fiche(i, m.civilite, m.nom, m.commune));
        const i = n % gens.length;
        const { civilite, nom, commune } = gens[i]!;
        const dit = quoi === "nom" ? `${civilite} ${nom}` : `ASLL-24-${i}`;
        const fin = commune ? apres.replace("COMMUNE", commune) : apres.replace(" (COMMUNE)", "");
        const vus = lignes(porte(`${avant}${dit}${fin}`), fiches);
        expect(vus.map((l) => l.dossier)).toContain(`ASLL-24-${i}`);
        // Nobody of another name.
        for (const l of vus) {
          const autre = gens[Number(l.dossier.split("-")[2])]!;
          expect(autre.nom).toBe(nom);
        }
        expect(JSON.stringify(vus)).not.toContain(nom);
      },
    ),
    { numRuns: 60 },
  );
});

test("every fixed sentence, as it is, is about nobody", () => {
  const fiches = NOMS.map((nom, i) => fiche(i, "Mme", nom, "Colmar"));
  const dits = Object.entries(catalog.phrases).filter(
    ([, text]) => lignes({ text }, fiches).length,
  );
  expect(dits).toEqual([]);
});

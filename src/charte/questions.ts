/** Asks the bot the example questions of an edition, as its people would, and looks at which topic answers. */

import { sujetsDe } from "../core/charte/sujet.ts";
import { traduis } from "../core/charte/synonymes.ts";
import type { Contexte } from "../core/contexte.ts";
import { sansCompte } from "../core/gens/comptes.ts";
import { gtsVide } from "../core/gts/registre.ts";
import { sansRappel } from "../core/rappels/etat.ts";
import { lis } from "../core/reading/expressions.ts";
import { instant } from "../core/time.ts";
import { turn } from "../core/turn.ts";
import type { Day, Reply } from "../model.ts";
import type { Catalog } from "../schemas/catalog.ts";
import type { Edition } from "../schemas/charte.ts";
import type { Constat } from "./constat.ts";

/** What the bot replies to somebody of that territory, on that day. */
export function demande(catalog: Catalog, territoire: string, jour: Day, text: string): Reply[] {
  const ctx: Contexte = {
    catalog,
    personne: { id: "verification", nom: "verification", role: "coordinateur", territoire },
    dossiers: [],
    message: {
      id: "verification",
      at: instant(jour, "12:00"),
      from: "verification",
      conversation: "prive:verification",
      text,
      prive: true,
    },
    jour,
    reglages: new Map(),
    ecrites: catalog.editions,
    questions: new Map(),
    gens: [],
    rappels: sansRappel(),
    gts: gtsVide(),
    attendus: [],
    ouvrirait: () => 0,
    comptes: sansCompte(),
    estUnNom: () => false,
    estUnSien: () => false,
  };
  return turn(ctx, {}).replies;
}

/** A day on which this edition speaks: its first one, its last one, else the day given. */
export function jourDe({ "en-vigueur": { du, au } }: Edition, aujourdhui: Day): Day {
  if (du && aujourdhui < du) return du;
  return au && aujourdhui > au ? au : aujourdhui;
}

/** The topic that a reply is of, by the small line above it; undefined when it is no charter answer. */
function sujetDit({ sujets }: Catalog, replies: Reply[]): string | undefined {
  const surtitre = replies[0]?.carte?.surtitre ?? "";
  const dits = Object.entries(sujets).filter(([, { titre }]) => surtitre.endsWith(` ${titre}`));
  return dits.sort((a, b) => b[1].titre.length - a[1].titre.length)[0]?.[0];
}

/** Words of another topic this strong, and none of one's own: the example works, questions like it will not. */
const DOUTE = 20;

function sujetDesMots(catalog: Catalog, territoire: string, sujet: string, exemple: string) {
  const { sujets } = catalog;
  const dits = sujetsDe(lis(traduis(catalog, exemple)), sujets).filter(
    (t) => (sujets[t.sujet]!.territoire ?? territoire) === territoire,
  );
  if (dits.some((t) => t.sujet === sujet)) return undefined;
  return dits.find((t) => t.force >= DOUTE)?.sujet;
}

/** What is wrong with one example question of a topic; undefined when it is understood and answered here. */
function verifieQuestion(
  catalog: Catalog,
  { territoire, jour, sujet }: { territoire: string; jour: Day; sujet: string },
  exemple: string,
): Pick<Constat, "regle" | "valeurs"> | undefined {
  const trouve = exemple;
  const titre = (s: string) => catalog.sujets[s]!.titre;
  try {
    const replies = demande(catalog, territoire, jour, exemple);
    const dit = sujetDit(catalog, replies);
    if (!dit) return { regle: "exemple-sans-reponse", valeurs: { trouve } };
    if (dit !== sujet)
      return { regle: "exemple-ailleurs", valeurs: { trouve, sujet: dit, titre: titre(dit) } };
    const { nom } = catalog.territoires.find((t) => t.territoire === territoire)!;
    const surtitre = replies[0]!.carte!.surtitre!;
    if (!surtitre.startsWith(`${nom} `))
      return { regle: "exemple-autre-territoire", valeurs: { trouve, surtitre } };
    const mots = sujetDesMots(catalog, territoire, sujet, exemple);
    if (!mots) return undefined;
    return { regle: "exemple-douteux", valeurs: { trouve, sujet: mots, titre: titre(mots) } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { regle: "exemple-en-panne", valeurs: { trouve, erreur: error.message } };
  }
}

export function verifieQuestions(
  fichier: string,
  edition: Edition,
  catalog: Catalog,
  aujourdhui: Day,
): Constat[] {
  const { territoire } = edition;
  const jour = jourDe(edition, aujourdhui);
  return Object.entries(edition.reponses).flatMap(([sujet, reponse]) => {
    const listes: [(string | number)[], string[]][] = [
      [[], reponse.exemples],
      ...(reponse.variantes ?? []).map((v, i): (typeof listes)[number] => [
        ["variantes", i],
        v.exemples,
      ]),
      ...Object.entries(reponse["par-mesure"] ?? {}).map(([m, s]): (typeof listes)[number] => [
        ["par-mesure", m],
        s.exemples ?? [],
      ]),
    ];
    return listes.flatMap(([ou, exemples]) =>
      exemples.flatMap((exemple, i): Constat[] => {
        const faute = verifieQuestion(catalog, { territoire, jour, sujet }, exemple);
        return faute
          ? [{ ...faute, fichier, chemin: ["reponses", sujet, ...ou, "exemples", i] }]
          : [];
      }),
    );
  });
}

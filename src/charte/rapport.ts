/** Says in French what is wrong in a charter's folder and what the bot would answer. */
import { join } from "node:path";
import { remplit } from "../core/reading/plat.ts";
import type { Day } from "../model.ts";
import type { Catalog } from "../schemas/catalog.ts";
import type { Edition } from "../schemas/charte.ts";
import { type Constat, enChemin, estGrave } from "./constat.ts";
import { ligneDe } from "./ligne.ts";
import type { PhrasesDeCharte } from "./phrases.ts";
import { demande, jourDe } from "./questions.ts";
import type { Verification } from "./verifie.ts";

/** One mistake: where, what, and the nearest right thing. */
export function ditConstat(phrases: PhrasesDeCharte, folder: string, constat: Constat): string {
  const { regle, fichier, chemin, valeurs, proche } = constat;
  const ligne = ligneDe(join(folder, fichier), chemin);
  const attendu = phrases[`attendu-${valeurs.attendu}` as "attendu-autre"];
  const { possibles } = valeurs;
  return [
    remplit(phrases[ligne === undefined ? "ou" : "ou-ligne"], {
      fichier,
      cle: enChemin(chemin),
      ligne: ligne ?? "",
    }).trimEnd(),
    `  ${remplit(phrases[regle], { ...valeurs, ...(attendu && { attendu }) })}`,
    ...(proche ? [`  ${remplit(phrases.proche, { proche })}`] : []),
    ...(!proche && possibles ? [`  ${remplit(phrases.possibles, { possibles })}`] : []),
  ].join("\n");
}

/** What somebody of that territory reads for the first question of each topic, and the topics left silent. */
function ditReponses(
  phrases: PhrasesDeCharte,
  catalog: Catalog,
  edition: Edition,
  aujourdhui: Day,
): string[] {
  const jour = jourDe(edition, aujourdhui);
  const titre = (sujet: string) => catalog.sujets[sujet]?.titre ?? sujet;
  const sujets = Object.keys(catalog.sujets).filter((s) => Object.hasOwn(edition.reponses, s));
  return [
    remplit(phrases.reponses, { titre: edition.titre }),
    ...sujets.flatMap((sujet) => {
      const [question] = edition.reponses[sujet]!.exemples;
      return [
        "",
        remplit(phrases.question, { titre: titre(sujet), question: question! }),
        ...repond(catalog, edition.territoire, jour, question!),
      ];
    }),
    "",
    remplit(phrases.silences, { sujets: edition.silences.map(titre).join(" · ") || "–" }),
  ];
}

function repond(catalog: Catalog, territoire: string, jour: Day, question: string): string[] {
  try {
    const replies = demande(catalog, territoire, jour, question);
    return replies.flatMap(({ text }) => text.split("\n").map((ligne) => `    ${ligne}`));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [`    ! ${error.message}`];
  }
}

/** The whole report, mistakes first. */
export function rapport(
  phrases: PhrasesDeCharte,
  folder: string,
  { constats, catalog, territoire }: Verification,
  aujourdhui: Day,
): string {
  const editions = catalog?.editions.filter((e) => e.territoire === territoire) ?? [];
  const graves = constats.filter(estGrave);
  const conseils = constats.filter((c) => !estGrave(c));
  const n = graves.length;
  const dits = (liste: Constat[]) => liste.flatMap((c) => [ditConstat(phrases, folder, c), ""]);
  return [
    ...(conseils.length ? [phrases.conseils, "", ...dits(conseils)] : []),
    ...dits(graves),
    remplit(phrases[n === 0 ? "rien" : n === 1 ? "bilan-un" : "bilan"], { n }),
    "",
    ...(catalog
      ? editions.flatMap((e) => [...ditReponses(phrases, catalog, e, aujourdhui), ""])
      : [phrases["pas-de-reponses"]]),
  ].join("\n");
}

/** What an edition as a whole must hold: each topic answered or silent, one topic an example, kinds that can be named. */
import { plat } from "../core/reading/plat.ts";
import type { Catalog } from "../schemas/catalog.ts";
import type { Edition } from "../schemas/charte.ts";
import type { Reponse } from "../schemas/reponse.ts";
import type { Constat } from "./constat.ts";

export const doublons = <T>(liste: T[]): T[] => liste.filter((x, i) => liste.indexOf(x) !== i);

/** Every question that an answer says it understands. */
export const exemplesDe = (r: Reponse): string[] => [
  ...r.exemples,
  ...(r.variantes ?? []).flatMap((v) => v.exemples),
  ...Object.values(r["par-mesure"] ?? {}).flatMap((s) => s.exemples ?? []),
];

const PRUDENCE = /prudente|retenue/i;
const ABSENCE = /^(?:aucun|pas |sans |ni |non\b|nul)/;

export function verifieSujets(
  fichier: string,
  edition: Edition,
  { sujets }: Pick<Catalog, "sujets">,
): Constat[] {
  const { reponses, silences, mesures } = edition;
  const constat = (
    regle: Constat["regle"],
    chemin: (string | number)[],
    trouve: string,
  ): Constat => ({ regle, fichier, chemin, valeurs: { trouve } });
  const communs = Object.keys(sujets).filter((s) => !sujets[s]!.territoire);
  const oublies = communs.filter((s) => !(s in reponses) && !silences.includes(s));
  const exemples = Object.entries(reponses).flatMap(([cle, r]) =>
    exemplesDe(r).map((exemple) => ({ cle, lu: plat(exemple), exemple })),
  );
  const repetes = doublons(exemples.map((e) => e.lu));
  const dites = Object.entries(reponses).flatMap(([cle, r]) => [
    { chemin: ["reponses", cle] as (string | number)[], ...r },
    ...Object.entries(r["par-mesure"] ?? {}).map(([m, s]) => ({
      ...s,
      chemin: ["reponses", cle, "par-mesure", m],
    })),
  ]);
  return [
    ...(oublies.length ? [constat("sujets-oublies", ["silences"], oublies.join(", "))] : []),
    ...silences
      .filter((s) => s in reponses && s !== "cumul")
      .map((s) => constat("sujet-et-silence", ["silences"], s)),
    ...doublons(silences).map((s) => constat("silence-double", ["silences"], s)),
    ...Object.keys(reponses)
      .filter((s) => sujets[s]?.territoire && sujets[s].territoire !== edition.territoire)
      .map((s) => constat("sujet-d-un-autre", ["reponses", s], s)),
    ...[...new Set(repetes)].flatMap((lu) => {
      const siens = exemples.filter((e) => e.lu === lu);
      return siens
        .slice(1)
        .map((e) => constat("exemple-double", ["reponses", e.cle, "exemples"], e.exemple));
    }),
    ...(Object.keys(mesures).length > 1
      ? Object.entries(mesures)
          .filter(([, m]) => !m.mots)
          .map(([cle, m]) => constat("mesure-sans-mots", ["mesures", cle, "mots"], m.libelle))
      : []),
    ...dites
      .filter(({ lecture }) => lecture && !PRUDENCE.test(lecture))
      .map(({ chemin, lecture }) =>
        constat("lecture-sans-prudence", [...chemin, "lecture"], lecture!),
      ),
    ...dites
      .filter(({ absence, reponse }) => absence && !ABSENCE.test(plat(reponse)))
      .map(({ chemin, reponse }) => constat("absence-mal-dite", [...chemin, "reponse"], reponse)),
  ];
}

/** A value and a deadline of the same name say the same length. */
export function verifieValeurs(fichier: string, { valeurs, echeances }: Edition): Constat[] {
  return Object.entries(valeurs).flatMap(([cle, valeur]): Constat[] => {
    const derniere = echeances[cle]?.limite.at(-1);
    if (!derniere) return [];
    const memes =
      typeof valeur === "object" &&
      "valeur" in valeur &&
      valeur.valeur === Math.abs(derniere.valeur) &&
      valeur.unite === derniere.unite;
    return memes
      ? []
      : [
          {
            regle: "valeur-et-echeance",
            fichier,
            chemin: ["valeurs", cle],
            valeurs: { trouve: cle },
          },
        ];
  });
}

/** Periods go forwards, and two editions of a territory never hold on the same day. */
export function verifiePeriodes(
  fichiers: ReadonlyMap<string, string>,
  editions: Edition[],
): Constat[] {
  const chemin = ["en-vigueur"];
  const fichier = (e: Edition) => fichiers.get(e.edition) ?? e.edition;
  const rangees = [...editions].sort((a, b) =>
    (a["en-vigueur"].du ?? "").localeCompare(b["en-vigueur"].du ?? ""),
  );
  return rangees.flatMap((e, i): Constat[] => {
    const { du, au } = e["en-vigueur"];
    const suivante = rangees[i + 1];
    return [
      ...(du && au && au < du
        ? [
            {
              regle: "periode-inversee" as const,
              fichier: fichier(e),
              chemin,
              valeurs: { trouve: `${du} > ${au}` },
            },
          ]
        : []),
      ...(suivante && (au ?? "9999") >= (suivante["en-vigueur"].du ?? "")
        ? [
            {
              regle: "editions-simultanees" as const,
              fichier: fichier(suivante),
              chemin,
              valeurs: { trouve: `${e.edition}, ${suivante.edition}` },
            },
          ]
        : []),
    ];
  });
}

/** The sentences that an edition writes: numbers come from values, holes lead somewhere, no brace stands alone. */
import { trousDeMesure } from "../core/charte/par-mesure.ts";
import { TROU, valeurDe, valeurEcrite } from "../core/charte/valeurs.ts";
import type { Edition } from "../schemas/charte.ts";
import type { Phrases } from "../schemas/phrases.ts";
import type { Reponse } from "../schemas/reponse.ts";
import type { Constat } from "./constat.ts";
import { procheDe } from "./proche.ts";

const NOMBRE =
  /\d+(?:[.,]\d+)?|(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille)(?:s|aine|aines|ième|ièmes)?(?!\p{L})/iu;

type Ecrite = {
  chemin: (string | number)[];
  texte: string;
  /** The kind of measure that its holes speak of; undefined: any. */
  mesure?: string | undefined;
  /** Points hold the items of a list as printed, numbers and all. */
  point?: true;
};

function ecritesDe(cle: string, r: Reponse): Ecrite[] {
  const base = ["reponses", cle];
  const de = (
    chemin: (string | number)[],
    { reponse, points = [] }: { reponse: string; points?: string[] | undefined },
    mesure: string | undefined,
  ): Ecrite[] => [
    { chemin: [...chemin, "reponse"], texte: reponse, mesure },
    ...points.map((texte, i) => ({
      chemin: [...chemin, "points", i],
      texte,
      mesure,
      point: true as const,
    })),
  ];
  return [
    ...de(base, r, r.mesure),
    ...(r.variantes ?? []).flatMap((v, i) =>
      de([...base, "variantes", i], v, v.mesure ?? r.mesure),
    ),
    ...Object.entries(r["par-mesure"] ?? {}).flatMap(([m, s]) =>
      de([...base, "par-mesure", m], s, m),
    ),
  ];
}

function phrasesDeCumul({ cumul }: Edition): Ecrite[] {
  return [
    { chemin: ["cumul", "hors-liste"], texte: cumul["hors-liste"] },
    ...Object.entries(cumul.dispositifs).flatMap(([cle, d]) => [
      { chemin: ["cumul", "dispositifs", cle, "reponse"], texte: d.reponse },
      {
        chemin: ["cumul", "dispositifs", cle, "condition", "reponse-si-non"],
        texte: d.condition?.["reponse-si-non"] ?? "",
      },
    ]),
  ];
}

/** Paths of the values that an edition has, for « vouliez-vous dire ». */
function cheminsDe(edition: Edition, mesure: string | undefined): string[] {
  const sous = (prefixe: string, objet: object | undefined): string[] =>
    Object.entries(objet ?? {}).flatMap(([cle, v]) => [
      `${prefixe}.${cle}`,
      ...(typeof v === "object" && v !== null && !Array.isArray(v)
        ? sous(`${prefixe}.${cle}`, v)
        : []),
    ]);
  const kinds = mesure === undefined ? Object.values(edition.mesures) : [edition.mesures[mesure]];
  return [
    ...new Set([...sous("valeurs", edition.valeurs), ...kinds.flatMap((m) => sous("mesure", m))]),
  ];
}

export function verifieTextes(fichier: string, edition: Edition, phrases: Phrases): Constat[] {
  const catalog = { phrases };
  const reponses = Object.entries(edition.reponses).flatMap(([cle, r]) => ecritesDe(cle, r));
  const constat = (
    regle: Constat["regle"],
    { chemin }: Ecrite,
    trouve: string,
    plus: Partial<Constat> = {},
  ): Constat => ({ regle, fichier, chemin, valeurs: { trouve }, ...plus });
  const kinds = Object.keys(edition.mesures);
  const ecrit = (chemin: string, mesure: string | undefined) =>
    valeurEcrite(catalog, edition, chemin, mesure) !== undefined;
  return [...reponses, ...phrasesDeCumul(edition)].flatMap((e): Constat[] => {
    const nu = e.texte.replace(TROU, "");
    const trous = [...e.texte.matchAll(TROU)].map(([, chemin]) => chemin!);
    const possibles = e.mesure === undefined ? kinds : [e.mesure];
    const vides = trous.filter((t) =>
      possibles.length ? !possibles.some((m) => ecrit(t, m)) : !ecrit(t, undefined),
    );
    const partiels = trousDeMesure({ reponse: e.texte, citations: [] }).filter(
      (t) => !vides.includes(t) && possibles.some((m) => valeurDe(edition, t, m) === undefined),
    );
    const nombre = NOMBRE.exec(nu)?.[0];
    return [
      ...(nombre !== undefined && !e.point ? [constat("nombre-en-prose", e, nombre)] : []),
      ...vides.map((t) =>
        constat("trou-vide", e, `{${t}}`, { proche: procheDe(t, cheminsDe(edition, e.mesure)) }),
      ),
      ...partiels.map((t) =>
        constat("trou-selon-mesure", e, `{${t}}`, {
          valeurs: {
            trouve: `{${t}}`,
            mesures: possibles
              .filter((m) => valeurDe(edition, t, m) === undefined)
              .map((m) => edition.mesures[m]!.libelle)
              .join(", "),
          },
        }),
      ),
      ...(/[{}]/.test(nu) ? [constat("accolade-seule", e, e.texte)] : []),
    ];
  });
}

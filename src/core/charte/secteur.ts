/** Which sectors of an edition a text names, by their places as people type them. */
import type { Edition } from "../../schemas/charte.ts";
import type { Secteur } from "../../schemas/secteur.ts";
import { type Expression, expression, force, type TexteLu } from "../reading/expressions.ts";
import { plat } from "../reading/plat.ts";

export type Trouves = {
  /** In the order of the table. */
  secteurs: Secteur[];
  /** The place that they share, « Angoulême », when none of its quarters is named. */
  partage?: string;
};

/** Words that a place keeps when it is printed and loses when it is typed. */
const PETITS = new Set("l la le les d de du des et a sur".split(" "));

/** « St Claud » is also « saint-claud ». */
const expressionDe = (lieu: string): Expression =>
  expression(
    plat(lieu)
      .split(/[^a-z0-9]+/)
      .filter((mot) => mot && !PETITS.has(mot))
      .map((mot) => (mot === "st" || mot === "saint" ? "st|saint" : mot))
      .join(" "),
  );

type Lu = { secteur: Secteur; communs: Lieu[]; propres: Expression[] };
type Lieu = { lieu: string; expression: Expression };

const lus = new WeakMap<object, Lu[]>();

/** Each sector's own places, and those that it shares with another. Read once for an edition. */
function lisSecteurs(secteurs: NonNullable<Edition["secteurs"]>): Lu[] {
  let tous = lus.get(secteurs);
  if (tous) return tous;
  const liste = Object.values(secteurs);
  const partage = (lieu: string) => liste.filter((s) => s.lieux.includes(lieu)).length > 1;
  tous = liste.map((secteur) => ({
    secteur,
    communs: secteur.lieux
      .filter(partage)
      .map((lieu) => ({ lieu, expression: expressionDe(lieu) })),
    propres: [
      ...secteur.lieux.filter((lieu) => !partage(lieu)).map(expressionDe),
      ...(secteur.mots ?? []).map(expression),
    ],
  }));
  lus.set(secteurs, tous);
  return tous;
}

/** Every place that a table of sectors names. */
export const lieuxConnus = (editions: readonly Edition[]): string[] => [
  ...new Set(
    editions.flatMap((e) => Object.values(e.secteurs ?? {}).flatMap(({ lieux }) => lieux)),
  ),
];

/** A quarter named decides; else the place that several sectors share is told as such. */
export function secteursNommes({ secteurs = {} }: Edition, texte: TexteLu): Trouves {
  const tous = lisSecteurs(secteurs);
  const propres = tous.filter(({ propres: siens }) => siens.some((e) => force(texte, e) > 0));
  if (propres.length) return { secteurs: propres.map(({ secteur }) => secteur) };
  const partages = tous.flatMap(({ secteur, communs }) =>
    communs
      .filter((c) => force(texte, c.expression) > 0)
      .map(({ lieu }) => ({ secteur, partage: lieu })),
  );
  const [premier] = partages;
  return premier
    ? { secteurs: partages.map(({ secteur }) => secteur), partage: premier.partage }
    : { secteurs: [] };
}

/** The places of a sector that no other one has: they tell its part of a shared town. */
export const lieuxPropres = ({ secteurs = {} }: Edition, { lieux }: Secteur): string[] =>
  lieux.filter(
    (lieu) => Object.values(secteurs).filter((s) => s.lieux.includes(lieu)).length === 1,
  );

/** Households for that many full-time posts; the edition's values say how many for one. */
export function menagesPour(
  { valeurs }: Edition,
  milieu: NonNullable<Secteur["milieu"]>,
  etp: number,
): { total: number; parPoste: number } | undefined {
  const parPoste = valeurs[`menages-${milieu}`];
  return typeof parPoste === "number"
    ? { total: Math.round(parPoste * etp * 100) / 100, parPoste }
    : undefined;
}

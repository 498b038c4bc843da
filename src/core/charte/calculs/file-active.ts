/** How many households a post is for, and how far the person's own number is from it. Said to be deduced when it is. */
import type { Secteur } from "../../../schemas/secteur.ts";
import { ecrisNombre } from "../../chiffres.ts";
import { type Contexte, phrase } from "../../contexte.ts";
import { lis } from "../../reading/expressions.ts";
import { lisPoste, type Poste } from "../../reading/postes.ts";
import { menagesPour, secteursNommes } from "../secteur.ts";
import type { Constat, Donnees, Fait } from "./donnees.ts";
import { ecrisPoste, fileActive as fait } from "./secteur.ts";

type Milieu = NonNullable<Secteur["milieu"]>;
const MILIEUX: Milieu[] = ["urbain", "rural"];

/** `contredit`: the surroundings said are not those of the sector named. */
type Lu = Poste & { contredit: boolean; milieux: Milieu[]; secteurs: Secteur[]; total: number[] };

/** What the words say, completed by the sector that they name; undefined when they say nothing of a post. */
function lisFile({ edition, question }: Donnees): Lu | undefined {
  const dit = lisPoste(question);
  const { secteurs, partage } = secteursNommes(edition, lis(question));
  const [seul, autre] = secteurs;
  const siens = new Set(secteurs.flatMap((s) => s.milieu ?? []));
  const sien = siens.size === 1 ? [...siens][0] : undefined;
  const milieu = sien ?? dit.milieu;
  const etp = dit.etp ?? (!partage && seul && !autre ? seul.etp : undefined);
  if (!milieu && etp === undefined) return undefined;
  const milieux = milieu ? [milieu] : MILIEUX;
  const total = milieux.flatMap((m) => menagesPour(edition, m, etp ?? 1)?.total ?? []);
  if (total.length !== milieux.length) return undefined;
  const contredit = sien !== undefined && dit.milieu !== undefined && dit.milieu !== sien;
  return {
    ...dit,
    ...(etp && { etp }),
    contredit,
    milieux,
    secteurs: partage ? [] : secteurs,
    total,
  };
}

const A_CONFIRMER =
  /\b(?:suit|c'est|a|ont|faut|doit|prend) bien\b|bien \d+ (?:menage|famille)|\b(?:exact|juste|c'est ca)[ ?!.]*$/;

/** « 17 dépassent de 3 » only where post and surroundings are known: else the numbers alone. */
export function fileActive(d: Donnees): Constat | undefined {
  const lu = lisFile(d);
  if (!lu) return undefined;
  const { milieux, total, secteurs, etp = 1, menages } = lu;
  const [milieu, autre] = milieux;
  const poste = ecrisPoste(d.ctx, etp);
  const citations = secteurs.flatMap((s) => s.citations);
  if (autre)
    return {
      reponse: phrase(d.ctx, "menages-deux-milieux", {
        poste,
        urbain: ecrisNombre(total[0]!),
        rural: ecrisNombre(total[1]!),
      }),
    };
  const compare = menages !== undefined && lu.etp !== undefined;
  const ecart = compare ? Math.round((menages - total[0]!) * 100) / 100 : 0;
  const cle = !compare
    ? "menages-poste"
    : ecart > 0
      ? "menages-de-plus"
      : ecart < 0
        ? "menages-de-moins"
        : "menages-juste";
  const juge = compare && lu.juge ? ecart > 0 === (lu.juge === "trop") : undefined;
  // « on suit bien 30 ménages ? »: the number itself is what is to be confirmed.
  const faux = compare && ecart !== 0 && A_CONFIRMER.test(d.question);
  const verdict = lu.contredit || juge === false || faux ? "non" : juge ? "oui" : undefined;
  return {
    ...(verdict && { verdict }),
    reponse: phrase(d.ctx, cle, {
      poste,
      milieu: phrase(d.ctx, `milieu-${milieu!}`),
      total: ecrisNombre(total[0]!),
      menages: menages ?? 0,
      ecart: ecrisNombre(Math.abs(ecart)),
    }),
    ...(ecart > 0 && { points: deTrop(d.ctx, d.edition.interlocuteur) }),
    citations,
  };
}

const deTrop = (ctx: Contexte, qui: string | undefined): string[] =>
  qui ? [phrase(ctx, "menages-prevenir", { qui })] : [];

export function fileCalculee(d: Donnees): Fait[] {
  const lu = lisFile(d);
  if (!lu) return [];
  const { etp = 1 } = lu;
  return lu.milieux.flatMap((milieu) => {
    const pour = menagesPour(d.edition, milieu, etp);
    return pour ? [fait(d.ctx, milieu, etp, pour)] : [];
  });
}

/** Writes what the messages about a meeting share: its names, its days, its papers, its people. */
import type { Day, Dossier } from "../../model.ts";
import type { CleDePhrase } from "../../schemas/phrases.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { memePersonne } from "../dossier/dossiers.ts";
import { minuscule, versQui } from "../reading/gts/accords.ts";
import { dis, disHeure, ecart } from "../time.ts";
import type { Envoi, LimiteDeReponse } from "./calendrier.ts";
import { PIECES, type PieceGts } from "./etat.ts";
import { type Cadre, jourDeSeance, type Tenue } from "./seances.ts";

export type Phrases = Pick<Contexte, "catalog">;

/** A sentence about that meeting: it may name it, its day, who convenes it. */
export const phraseDe = (
  ctx: Phrases,
  t: Tenue,
  cle: CleDePhrase,
  values: Record<string, string | number> = {},
): string => {
  const { nom, le, du, au, convoque, lieu } = t.revue;
  const seance = dis(jourDeSeance(t));
  const pieces = Object.fromEntries(PIECES.map((p) => [p, minuscule(libelleDe(t, p))]));
  const dites = { "a-convoque": versQui(convoque), ...pieces };
  return phrase(ctx, cle, { nom, le, du, au, convoque, lieu, seance, ...dites, ...values });
};

export const libelleDe = (t: Tenue, piece: PieceGts): string =>
  t.edition.echeances[t.revue[piece].echeance]!.libelle;

/** « dans 3 jours », « aujourd'hui », « il y a 2 jours ». */
export function disDans(ctx: Phrases, jour: Day, de: Day): string {
  const n = ecart(de, jour);
  if (n === 0) return phrase(ctx, "aujourdhui");
  if (n === 1) return phrase(ctx, "demain");
  if (n === -1) return phrase(ctx, "gts-hier");
  return phrase(ctx, n > 0 ? "dans-n-jours" : "gts-il-y-a-n-jours", { n: Math.abs(n) });
}

/** « mercredi 11 novembre 2026 est férié (Armistice) : à envoyer le mardi 10 ». The text's own date stays. */
export function disEnvoi(ctx: Cadre, { formel, aFaire, ferie }: Envoi): string {
  if (aFaire === formel)
    return phrase(ctx, "gts-jour-et-quand", {
      jour: dis(formel),
      quand: disDans(ctx, formel, ctx.jour),
    });
  const viser = dis(aFaire);
  return ferie
    ? phrase(ctx, "envoi-ferie", { jour: dis(formel), ferie, viser })
    : phrase(ctx, "gts-envoi-non-ouvre", { jour: dis(formel), viser });
}

/** « samedi 7 mars 2026 à 10 h 12 (à viser : vendredi 6 mars 2026, 17 h) ». */
export function disReponse(
  ctx: Phrases,
  t: Tenue,
  { jour, heure, viser }: LimiteDeReponse,
): string {
  const quand = heure
    ? phrase(ctx, "jour-a-heure", { jour: dis(jour), heure: disHeure(heure) })
    : dis(jour);
  return viser
    ? phrase(ctx, "gts-limite-a-viser", {
        jour: quand,
        viser: dis(viser),
        heure: disHeure(t.revue["a-viser"]),
      })
    : quand;
}

/** The name of whoever wrote; the household's worker when the roster does not know them. */
export const nomDe = ({ gens }: Cadre, id: string, d?: Dossier): string =>
  gens.find((p) => p.id === id)?.nom ?? d?.intervenant ?? id;

/** The people who follow that household, among those who are known. */
export const intervenantsDe = ({ gens }: Cadre, { intervenant }: Dossier): string[] =>
  gens.filter((p) => memePersonne(p.nom, intervenant)).map((p) => p.id);

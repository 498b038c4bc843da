/** A worker's answers to the agenda: looked at, not looked at and why, added. In time or late, always taken. */
import type { Carte, Fiche, GesteGts, Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, phrase, repond } from "../contexte.ts";
import type { ReponsesLues } from "../reading/gts/reponses.ts";
import { enumere } from "../reading/plat.ts";
import { sensible } from "../reading/sensible.ts";
import { designe } from "../vues/designe.ts";
import { finDeReponse } from "./calendrier.ts";
import { disReponse, phraseDe } from "./dire.ts";
import { noms } from "./dire-situation.ts";
import { citationsDe, cleDe, disInstant, rends } from "./rendre.ts";
import type { Cadre, Tenue } from "./seances.ts";
import { ajoutees, envoyees } from "./situations.ts";
import { coordonne, type Dite, uneDite } from "./une-reponse.ts";

type Ligne = Carte["faits"][number];

/** « ok pour martin, dupont non car …, ajoute leroy ». */
export function reponds(ctx: Contexte, memory: Memory, t: Tenue, lues: ReponsesLues): Turn {
  const nommes = new Set(lues.lues.map((l) => l.dossier.id));
  const autres: Dite[] = lues.tous
    ? envoyees(ctx, t)
        .filter((s) => !nommes.has(s.dossier.id) && !t.etat.reponses.has(s.dossier.id))
        .map(({ dossier }) => ({ dossier, sens: "oui", motif: null }))
    : [];
  return note(ctx, memory, t, [...autres, ...lues.lues], lues);
}

const RIEN_D_AUTRE = { doutes: [], inconnus: [], restes: [] };

/** What is written for each, and what is said of it. */
export function note(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  dites: readonly Dite[],
  { doutes, inconnus, restes }: Omit<ReponsesLues, "tous" | "lues"> = RIEN_D_AUTRE,
): Turn {
  const fiches: Fiche[] = [];
  const faits: Ligne[] = [];
  for (const dite of dites) {
    const trop = dite.motif ? sensible(dite.motif) : undefined;
    const gardee = trop ? { ...dite, motif: null } : dite;
    const { fiche, valeur } = uneDite(ctx, t, gardee, fiches.length + 1);
    if (fiche) fiches.push(fiche);
    const tu = trop ? [phrase(ctx, "gts-raison-sensible", { mots: trop.mots.join(", ") })] : [];
    const libelle = designe(dite.dossier, ctx.dossiers);
    faits.push({ libelle, valeur: [valeur, ...tu].join(" ; ") });
  }
  const boutons: Bouton[] = [];
  for (const { candidats, sens, motif } of doutes) {
    faits.push({
      libelle: phrase(ctx, "gts-fait-non-ecrit", {
        menage: enumere(candidats.map((d) => d.nom).slice(0, 1)),
      }),
      valeur: phrase(ctx, "gts-de-quel-menage"),
    });
    for (const d of candidats)
      boutons.push([designe(d, ctx.dossiers), geste(t, d.id, sens, motif)]);
  }
  for (const nom of inconnus)
    faits.push({
      libelle: phrase(ctx, "gts-fait-non-ecrit", { menage: nom }),
      valeur: phrase(ctx, "gts-menage-inconnu-de-vous"),
    });
  for (const reste of restes)
    faits.push({
      libelle: phrase(ctx, "gts-fait-non-ecrit", { menage: reste }),
      valeur: phrase(ctx, "gts-reponse-non-lue"),
    });
  if (!faits.length) return repond(ctx, memory, phraseDe(ctx, t, "gts-rien-a-confirmer"));
  const restent = envoyees(ctx, t).filter(
    (s) =>
      !t.etat.reponses.has(s.dossier.id) &&
      !fiches.some((f) => f.type === "gts-reponse" && f.dossier === s.dossier.id),
  );
  const sansRaison = dites.filter(
    (d) =>
      d.sens === "non" &&
      (!d.motif || sensible(d.motif)) &&
      fiches.some((f) => f.dossier === d.dossier.id),
  );
  const carte: Carte = {
    titre: titreDe(ctx, t, fiches),
    faits,
    ...(sansRaison.length && {
      alerte: phrase(ctx, "gts-raison-a-dire", {
        qui: enumere(noms(ctx, sansRaison)),
        exemple: sansRaison[0]!.dossier.nom,
      }),
    }),
    remarques: [
      ...(restent.length && !coordonne(ctx)
        ? [phrase(ctx, "gts-restent", { qui: enumere(noms(ctx, restent)) })]
        : fiches.length && !coordonne(ctx) && t.etat.envois.theorique
          ? [phrase(ctx, "gts-tout-dit")]
          : []),
    ],
  };
  const cite = sansRaison.length ? citationsDe(t, t.revue.reponse) : [];
  return { ...rends(ctx, memory, carte, { sources: cite, boutons }), fiches };
}

const geste = (
  t: Tenue,
  dossier: string,
  sens: "oui" | "non" | "ajout",
  motif: string | null,
): { do: "gts" } & GesteGts =>
  sens === "ajout"
    ? { do: "gts", ...cleDe(t), geste: "ajouter", dossier, motif: motif ?? "" }
    : {
        do: "gts",
        ...cleDe(t),
        geste: "repondre",
        dossiers: [dossier],
        examinee: sens === "oui",
        motif,
        suite: false,
      };

function titreDe(ctx: Contexte, t: Tenue, fiches: readonly Fiche[]): string {
  if (!fiches.length) return phraseDe(ctx, t, "gts-rien-ecrit-titre");
  if (fiches.every((f) => f.values.etat === "demande"))
    return phraseDe(ctx, t, "gts-demande-notee", { quand: disInstant(ctx, ctx.message.at) });
  if (coordonne(ctx) || !t.etat.envois.theorique) return phraseDe(ctx, t, "gts-programme-change");
  const { reponse } = t.dates!;
  const { viser: _, ...sansViser } = reponse;
  const limite = disReponse(ctx, t, sansViser);
  const temps = ctx.message.at <= finDeReponse(reponse);
  return phraseDe(ctx, t, temps ? "gts-reponse-a-temps" : "gts-reponse-tardive", {
    quand: disInstant(ctx, ctx.message.at),
    limite,
  });
}

export const surLaListe = (ctx: Cadre, t: Tenue) => [...envoyees(ctx, t), ...ajoutees(ctx, t)];

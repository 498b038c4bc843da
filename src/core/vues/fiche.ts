/** One household on one card: where the measure stands, what is owed, what was last learnt, what was done. */
import type { Carte, Dossier, FaitNote, Memory, Turn } from "../../model.ts";
import { type Contexte, enTexte, offre, phrase, tour } from "../contexte.ts";
import { compte } from "../dossier/rythme.ts";
import { type Due, duesDe } from "../echeances/de-la-charte.ts";
import { dis } from "../time.ts";
import { statutDuJour } from "../vie/etat.ts";
import { resumeDe } from "../vie/resume.ts";
import { comment } from "../visite/echo.ts";
import { disFait } from "../visite/faits.ts";
import { disEtat, editionDe, etatDe } from "../visite/rythme-dit.ts";
import { sollicitations } from "../visite/sollicitations.ts";
import { designe } from "./designe.ts";
import { ligneDue, retardDe } from "./dire-due.ts";
import { historique } from "./historique.ts";
import { suitesDe } from "./suites.ts";

const VISITES = 3;

export function fiche(ctx: Contexte, memory: Memory, dossier: Dossier): Turn {
  const edition = editionDe(ctx, dossier);
  const dues = edition ? duesDe(ctx, edition, dossier) : [];
  const tard = dues.filter((d) => d.retard);
  const carte: Carte = {
    titre: designe(dossier, ctx.dossiers),
    ...(dossier.nature && { sousTitre: nature(ctx, dossier) }),
    faits: [
      ...(edition ? resumeDe(ctx, edition, dossier) : []),
      ...suiviPar(ctx, dossier),
      ...dues.filter((d) => !d.retard).map((d) => ligneDue(ctx, dossier.territoire, d)),
      ...rythme(ctx, dossier),
      ...visites(ctx, dossier),
      ...appris(ctx, dossier),
      ...historique(ctx, dossier),
    ],
    ...(tard.length && { alerte: tard.map((d) => retardDe(ctx, d)).join("\n") }),
    remarques: [
      ...(dossier.statut === "terminee" ? [] : sollicitations(ctx, dossier, edition)),
      ...choixDuBilan(ctx, dues),
    ],
  };
  const boutons = edition ? suitesDe(ctx, edition, dossier) : [];
  if (!boutons.length) return tour(memory, { text: enTexte(carte), carte });
  const offert = offre(ctx, memory, boutons);
  return tour(offert.memory, { text: enTexte(carte), carte, choices: offert.choices });
}

/** As the request's dialog writes it: « Accès » for « acces ». */
export const nature = ({ catalog }: Contexte, { nature: dite }: Dossier): string =>
  catalog.dialogues
    .flatMap((d) => d.champs)
    .filter((c) => c.champ === "nature")
    .flatMap((c) => c.choix ?? [])
    .find((c) => c.valeur === dite)?.libelle ?? dite;

const fait = (ctx: Contexte, cle: Parameters<typeof phrase>[1], valeur: string) => ({
  libelle: phrase(ctx, cle),
  valeur,
});

/** To a worker, their own name says nothing. */
const suiviPar = (ctx: Contexte, { intervenant }: Dossier): Carte["faits"] =>
  intervenant && ctx.personne.role === "coordinateur"
    ? [fait(ctx, "fait-suivi-par", intervenant)]
    : [];

/** Only while the measure runs: a suspended one owes no meeting. */
function rythme(ctx: Contexte, dossier: Dossier): Carte["faits"] {
  const enCours = statutDuJour(dossier, ctx.jour) === "en-cours";
  if (!enCours || (dossier.debut && dossier.debut > ctx.jour)) return [];
  return disEtat(ctx, dossier, etatDe(ctx, dossier), true).map((dit) =>
    fait(ctx, "fait-rythme", dit),
  );
}

function visites(ctx: Contexte, dossier: Dossier): Carte["faits"] {
  const { visites: toutes, statut } = dossier;
  // Where the rhythm counts from the last meeting, it has said that there is none.
  if (!toutes.length && (statut !== "en-cours" || etatDe(ctx, dossier)?.kind === "intervalle"))
    return [];
  if (!toutes.length) return [fait(ctx, "fait-visites", phrase(ctx, "jamais-rencontre"))];
  return toutes
    .slice(-VISITES)
    .map((v) =>
      fait(
        ctx,
        "fait-visite",
        [
          `${dis(v.date)}, ${comment(ctx, v)}`,
          ...(v.note ? [`« ${v.note} »`] : []),
          ...(compte(v) ? [] : [phrase(ctx, "ne-compte-pas")]),
        ].join(" — "),
      ),
    );
}

/** The last debt known, the last plan, what is to come. */
function appris(ctx: Contexte, dossier: Dossier): Carte["faits"] {
  const dernier = (type: FaitNote["type"]) =>
    dossier.faits.filter((f) => f.type === type).slice(-1);
  const aVenir = dossier.faits
    .filter((f) => f.type === "rendez-vous")
    .filter((f) => f.date >= ctx.jour)
    .sort((a, b) => a.date.localeCompare(b.date));
  const taches = dossier.faits.filter((f) => f.type === "tache").slice(-VISITES);
  const dettes = dossier.faits
    .filter((f) => f.type === "dette")
    .sort((a, b) => (a.au ?? "").localeCompare(b.au ?? ""));
  return [
    ...dettes.slice(-1),
    ...(["paiement", "plan-apurement", "surendettement", "relogement"] as const).flatMap(dernier),
    ...aVenir,
    ...taches,
  ].map((f) => disFait(ctx, dossier, f));
}

/** Two limits for one bilan, by what it asks for. */
function choixDuBilan(ctx: Contexte, dues: Due[]): string[] {
  const issues = new Set(
    dues.flatMap(({ echeance: e }) => (e.issue && e["ferme-par"] ? [e.issue] : [])),
  );
  return issues.size > 1 ? [phrase(ctx, "bilan-selon-l-issue")] : [];
}

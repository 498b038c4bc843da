/** « mes échéances », « en retard », « la semaine prochaine »: what has to be done, the most urgent first. */
import type { Carte, Day, Memory, Turn, Vue } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { memePersonne } from "../dossier/dossiers.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import { lundiDe } from "../periodes.ts";
import { ensemble, ligne } from "../rappels/dire.ts";
import { persosDe } from "../rappels/etat.ts";
import { enMots } from "../rappels/personnels.ts";
import { aFaireDeMoi } from "../rappels/siens.ts";
import { ajoute, dis, ecart, finDuMois } from "../time.ts";
import { type Demandee, enPages } from "./pages.ts";

/** A line and the day that it stands by. */
type Datee = [jour: Day, ligne: Carte["faits"][number]];
type Echeances = Extract<Vue, { quoi: "echeances" }>;

/** Further ahead than this, a limit is no news: « les échéances de mai » shows them. */
const HORIZON = 60;

export function echeances(ctx: Contexte, memory: Memory, demandee: Demandee<Echeances>): Turn {
  const { filtre } = demandee.vue;
  const vues = aFaireDeMoi(ctx).filter((a) => passe(ctx, a, filtre));
  // Meetings that may still be held in time would hide all the rest: they are counted.
  const attendues = vues.filter((a) => filtre === "toutes" && estLoin(ctx, a));
  const toutes = vues.filter((a) => !attendues.includes(a));
  const lignes = [...groupes(ctx, toutes).map((siennes) => enLigne(ctx, siennes, filtre))]
    .concat(persos(ctx, filtre))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, ligne]) => ligne);
  const remarques = attendues.length
    ? [phrase(ctx, "echeances-rencontres", { n: attendues.length })]
    : [];
  const n = toutes.length + persos(ctx, filtre).length;
  const titre =
    filtre === "toutes"
      ? phrase(ctx, "echeances-toutes", { n, ...comptes(ctx, toutes) })
      : filtre === "retard"
        ? phrase(ctx, "echeances-retard", { n })
        : phrase(ctx, "echeances-entre", {
            n,
            du: dis(filtre.du),
            au: dis(filtre.au),
          });
  if (!lignes.length) {
    const vide =
      typeof filtre === "object" ? "echeances-vide-entre" : (`echeances-vide-${filtre}` as const);
    const bornes = typeof filtre === "object" ? { du: dis(filtre.du), au: dis(filtre.au) } : {};
    return repond(ctx, memory, phrase(ctx, vide, bornes));
  }
  const turn = enPages(ctx, memory, demandee, { titre, lignes, remarques });
  // « fait », « pourquoi ? » are then of what was shown, when that is not too much to tell apart.
  const ids = toutes.map((a) => a.id);
  if (!ids.length || ids.length > MONTREES) return turn;
  return { ...turn, memory: { ...turn.memory, rappel: { ids, at: ctx.message.at.toISOString() } } };
}
const MONTREES = 5;
/** Days before the end of a period from which its meetings are told one by one. */
const PRES = 7;

const estLoin = (ctx: Contexte, a: AFaire): boolean =>
  a.rappel.constat === "compteur" && ecart(ctx.jour, a.limite) > PRES;

/** What the person asked to be reminded of, beside what the charters ask for. */
function persos(ctx: Contexte, filtre: Echeances["filtre"]): Datee[] {
  if (filtre === "retard") return [];
  const [du, au] =
    filtre === "toutes" ? [ctx.jour, ajoute(ctx.jour, { jours: HORIZON })] : [filtre.du, filtre.au];
  return persosDe(ctx.rappels, ctx.personne.id)
    .filter((p) => p.jour >= du && p.jour <= au)
    .map((p) => [p.jour, { libelle: phrase(ctx, "echeances-perso"), valeur: enMots(ctx, p) }]);
}

/** What is due of one household at one time stands on one line. */
function groupes(ctx: Contexte, toutes: readonly AFaire[]): AFaire[][] {
  const par = new Map<string, AFaire[]>();
  for (const a of toutes) {
    const cle = `${rang(ctx, a)} ${a.dossier?.id ?? a.id}`;
    par.set(cle, [...(par.get(cle) ?? []), a]);
  }
  return [...par.values()];
}

/** Who follows it is told to those who do not. */
function enLigne(ctx: Contexte, siennes: AFaire[], filtre: Echeances["filtre"]): Datee {
  const a = siennes[0]!;
  const { intervenant } = a.dossier ?? { intervenant: "" };
  const autre = intervenant && !memePersonne(ctx.personne.nom, intervenant);
  const { libelle: qui } = ligne(ctx, a, autre ? intervenant : undefined);
  // What is late comes before any day.
  const jour = a.retard ? `0${String(9999 - a.retard).padStart(4, "0")}` : (a.aViser ?? a.limite);
  const libelle =
    filtre === "toutes" ? phrase(ctx, "echeance-rangee", { quand: rang(ctx, a), qui }) : qui;
  return [jour, { libelle, valeur: ensemble(ctx, siennes) }];
}

function rang(ctx: Contexte, a: AFaire): string {
  if (a.retard) return phrase(ctx, "rang-retard");
  if (a.limite <= ajoute(lundiDe(ctx.jour), { jours: 6 })) return phrase(ctx, "rang-semaine");
  if (a.limite <= finDuMois(ctx.jour)) return phrase(ctx, "rang-mois");
  return phrase(ctx, "rang-apres");
}

function comptes(ctx: Contexte, toutes: readonly AFaire[]) {
  const semaine = ajoute(lundiDe(ctx.jour), { jours: 6 });
  return {
    retard: toutes.filter((a) => a.retard).length,
    semaine: toutes.filter((a) => !a.retard && a.limite <= semaine).length,
  };
}

/** What has not begun yet is shown only where its own days are asked for. */
function passe(ctx: Contexte, a: AFaire, filtre: Echeances["filtre"]): boolean {
  if (filtre === "retard") return a.retard > 0;
  if (filtre === "toutes")
    return (
      (a.ouverture ?? a.limite) <= ajoute(ctx.jour, { jours: HORIZON }) &&
      a.limite <= ajoute(ctx.jour, { jours: HORIZON }) &&
      !(a.rappel.constat === "compteur" && (a.ouverture ?? "") > ctx.jour)
    );
  return a.limite >= filtre.du && a.limite <= filtre.au;
}

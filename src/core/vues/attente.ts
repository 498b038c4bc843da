/** The waiting list, in the order that the text gives: ordered, and not yet begun. */
import type { Carte, Day, Dossier, Memory, Turn, Vue } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { editionPour, territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { commandeDe, duesDe } from "../echeances/de-la-charte.ts";
import { enumere } from "../reading/plat.ts";
import { enVigueur } from "../reglages/reglages.ts";
import { disLeJour } from "../time.ts";
import { tentatives } from "../visite/sollicitations.ts";
import { designe } from "./designe.ts";
import { dueBreve } from "./dire-due.ts";
import { nonPrevu } from "./non-prevu.ts";
import { type Demandee, enPages } from "./pages.ts";
import { secteursDe } from "./secteurs.ts";

const SUJET = "liste-attente";

export function attente(
  ctx: Contexte,
  memory: Memory,
  demandee: Demandee<Extract<Vue, { quoi: "attente" }>>,
): Turn {
  const { territoire, secteurs } = demandee.vue;
  const edition = editionPour(ctx.catalog, territoire, ctx.jour);
  const etape = edition?.vie?.etapes.commande;
  if (!edition || !etape) return nonPrevu(ctx, memory, territoire, SUJET);
  const tous = enAttente(ctx, edition, secteurs);
  const ou = secteurs.length
    ? enumere(secteurs)
    : (territoireDe(ctx.catalog, territoire)?.lieu ?? "");
  const portee =
    ctx.personne.role === "coordinateur" || ctx.personne.toutVoir
      ? []
      : [phrase(ctx, "attente-vos-dossiers")];
  if (!tous.length)
    return repond(ctx, memory, [phrase(ctx, "attente-vide", { ou }), ...portee].join("\n"));
  const [nom, ambiguite] = ordreEcrit(edition) ?? [];
  const lecture = nom && ambiguite?.lectures[enVigueur(ctx.reglages, edition, nom, ambiguite)];
  return enPages(ctx, memory, demandee, {
    titre: phrase(ctx, "attente-titre", { n: tous.length, ou }),
    lignes: tous.map((d, i) => ligne(ctx, edition, d, i + 1)),
    corps: [],
    remarques: [
      ...(lecture ? [phrase(ctx, "attente-ordre", { ordre: lecture.libelle })] : []),
      ...portee,
    ],
    sources: sourcesDe(edition, (ambiguite ?? etape).citations),
  });
}

/** Ordered by the text; those of another territory or sector are left out, a diagnostic given back too. */
export function enAttente(ctx: Contexte, edition: Edition, secteurs: readonly string[]): Dossier[] {
  const rang = rangs(ctx, edition);
  return ctx.dossiers
    .filter((d) => d.statut === "attente" && d.territoire === edition.territoire)
    .filter((d) => !(estDiagnostic(d) && d.etapes.some((e) => e.type === "diagnostic")))
    .filter((d) => !secteurs.length || secteursDe(edition, d).some((s) => secteurs.includes(s)))
    .sort(
      (a, b) =>
        rang(a) - rang(b) ||
        dateDe(a).localeCompare(dateDe(b)) ||
        String(commandeDe(a)?.values.recue).localeCompare(String(commandeDe(b)?.values.recue)),
    );
}

const estUrgent = (d: Dossier): boolean => commandeDe(d)?.values.urgence === true;
const estDiagnostic = (d: Dossier): boolean => commandeDe(d)?.values.objet === "diagnostic";

/** The open wording on who comes first, if the text has one. */
const ordreEcrit = ({ ambiguites = {} }: Edition) =>
  Object.entries(ambiguites).find(([cle]) => cle === ORDRE);
const ORDRE = "ordre-de-prise-en-charge";

/** Each reading of it, as coordinators may have fixed it; else the urgent, then the diagnostics. */
function rangs(ctx: Contexte, edition: Edition): (d: Dossier) => number {
  const [nom, ambiguite] = ordreEcrit(edition) ?? [];
  const lecture = nom && ambiguite && enVigueur(ctx.reglages, edition, nom, ambiguite);
  if (lecture === "date-seule") return (d) => (estUrgent(d) ? 0 : 1);
  if (lecture === "diagnostics-d-abord")
    return (d) => (estDiagnostic(d) ? 0 : estUrgent(d) ? 1 : 2);
  return (d) => (estUrgent(d) ? 0 : estDiagnostic(d) ? 1 : 2);
}

/** The commission's day, when it is known; else that on which the order came. */
function dateDe(d: Dossier): Day {
  const v = commandeDe(d)?.values ?? {};
  const decision = d.etapes.findLast((e) => e.type === "decision")?.values.le;
  return [v.commission, v.recue, decision].find((x): x is string => typeof x === "string") ?? "9";
}

function ligne(ctx: Contexte, edition: Edition, d: Dossier, n: number): Carte["faits"][number] {
  const commande = commandeDe(d)?.values;
  const date = dateDe(d);
  // Those before the order were of an earlier measure.
  const depuis = d.visites.filter((v) => v.date >= String(commande?.recue ?? ""));
  const essais = tentatives({ ...d, visites: depuis }, edition);
  const dues = duesDe(ctx, edition, d).filter((x) => x.echeance.ancre === "commande");
  const premiere = depuis.find((v) => v.presence === "present" || v.presence === "absent");
  const contacte = commande && premiere && !dues.some((x) => x.echeance["ferme-par"] === "visite");
  const secteurs = secteursDe(edition, d);
  return {
    libelle: phrase(ctx, "attente-rang", { n, menage: designe(d, ctx.dossiers) }),
    valeur: [
      ...(estUrgent(d) ? [phrase(ctx, "attente-urgent", { qui: demandeur(ctx, d) })] : []),
      ...(estDiagnostic(d) ? [phrase(ctx, "attente-diagnostic")] : []),
      !commande
        ? phrase(ctx, "attente-sans-commande")
        : commande.commission
          ? phrase(ctx, "attente-commission", { jour: disLeJour(date) })
          : phrase(ctx, "attente-recue", { jour: disLeJour(date) }),
      ...(contacte ? [phrase(ctx, "attente-contacte", { jour: disLeJour(premiere.date) })] : []),
      ...dues.map((x) => dueBreve(ctx, x)),
      ...(essais && (essais.n || !contacte)
        ? [phrase(ctx, "attente-sollicitations", { n: essais.n, attendues: essais.attendues })]
        : []),
      ...(secteurs.length > 1 ? [phrase(ctx, "attente-quartier")] : []),
    ].join(" ; "),
  };
}

/** As the dialog of the order calls whoever asked. */
function demandeur({ catalog }: Contexte, d: Dossier): string {
  const champs = catalog.dialogues.find((x) => x.enregistre === "commande")?.champs ?? [];
  const dit = commandeDe(d)?.values.demandeur;
  const choix = champs.flatMap((c) => c.choix ?? []).find((c) => c.valeur === dit);
  return choix?.libelle ?? String(dit);
}

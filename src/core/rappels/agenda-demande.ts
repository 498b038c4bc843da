/** « mets ça dans mon agenda »: a calendar file of one's deadlines, appointments and own reminders. */
import type { Evenement, Memory, Turn } from "../../model.ts";
import { disLimite } from "../charte/dire-limite.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import { empreinte } from "../empreinte.ts";
import { dequi } from "./dire.ts";
import { persosDe } from "./etat.ts";
import { nommes } from "./nommes.ts";
import { aFaireDeMoi } from "./siens.ts";

/** More than this is no diary any more. */
const LIGNES = 300;

export function agendaDemande(ctx: Contexte, memory: Memory, reste: string): Turn | undefined {
  const dits = reste.trim() ? nommes(ctx, memory, reste) : undefined;
  if (dits?.inconnu) return undefined;
  if (dits?.lesquels) return repond(ctx, memory, phrase(ctx, "rappel-de-quel-menage"));
  const aFaire = (dits ? dits.aFaire : aFaireDeMoi(ctx)).filter(
    (a) => !a.sansDate && a.rappel.constat !== "compteur" && a.limite >= ctx.jour,
  );
  const persos = dits ? [] : persosDe(ctx.rappels, ctx.personne.id);
  const evenements = [
    ...aFaire.slice(0, LIGNES).map((a) => evenement(ctx, a)),
    ...persos.map(
      (p): Evenement => ({
        uid: empreinte(`perso ${p.fiche}`),
        jour: p.jour,
        heure: p.heure,
        titre: p.quoi,
        alarmes: [0],
      }),
    ),
  ];
  if (!evenements.length) return repond(ctx, memory, phrase(ctx, "agenda-vide"));
  return tour(memory, {
    text: phrase(ctx, "agenda-pret", { n: evenements.length }),
    calendrier: {
      nom: `echeances-${ctx.jour}`,
      titre: phrase(ctx, "agenda-titre"),
      evenements,
    },
  });
}

/** One deadline, by its button. */
export function agendaDe(ctx: Contexte, memory: Memory, id: string): Turn {
  const a = aFaireDeMoi(ctx).find((x) => x.id === id);
  if (!a) return repond(ctx, memory, phrase(ctx, "rappel-plus-rien"));
  return tour(memory, {
    text: phrase(ctx, "agenda-pret-une"),
    calendrier: {
      nom: `echeance-${a.limite}`,
      titre: phrase(ctx, "agenda-titre"),
      evenements: [evenement(ctx, a)],
    },
  });
}

/** The day to aim at stands in the text; the day in the diary is the limit of the charter. */
function evenement(ctx: Contexte, a: AFaire): Evenement {
  return {
    uid: empreinte(a.id),
    jour: a.limite,
    ...(a.heure && { heure: a.heure }),
    titre: `${a.libelle} — ${a.dossier ? situe(a.dossier) : dequi(ctx, a)}`,
    texte: disLimite(ctx, a, territoireDe(ctx.catalog, a.territoire)?.feries),
    alarmes: a.rappel.avances.flatMap((q) => (q.unite === "jours" ? [q.valeur] : [])),
  };
}

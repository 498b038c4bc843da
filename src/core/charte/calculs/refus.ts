/** A refusal goes to the next meeting: which one, and whether its agenda can still take it. */
import { ferie, ouvrePrecedent } from "../../feries.ts";
import { dateDe } from "../../reading/roles.ts";
import { ajoute, dis } from "../../time.ts";
import { decale, limiteDe, prochainGts } from "../echeances.ts";
import { type Calcule, type Donnees, disReste, dit, type Fait, fait } from "./donnees.ts";
import { disHeures } from "./gts.ts";

export function refus(d: Donnees): Calcule {
  const dite = dateDe(d.roles, "refus");
  const due = Object.values(d.edition.echeances).find((e) => e.ancre === "refus");
  if (!dite || !due || !d.edition.gts) return { bloc: "refus", faits: [] };
  const { limite: seance } = limiteDe(d.edition, due, dite.jour, d.territoire.feries);
  const nom = ferie(seance, d.territoire.feries);
  const suivant = prochainGts(d.edition.gts, ajoute(seance, { jours: 1 }));
  return {
    bloc: "refus",
    faits: [
      fait(d, "fait-refus", dis(dite.jour)),
      {
        libelle: due.libelle,
        valeur: nom ? dit(d, "gts-ferie", { jour: dis(seance), ferie: nom }) : disReste(d, seance),
      },
      ...(nom ? [] : ordreDuJour(d, dite.jour, seance)),
      fait(d, "fait-gts-suivant", dis(suivant)),
    ],
  };
}

/** Agenda not yet sent, still open to answers, open until the final one, or closed. */
function ordreDuJour(d: Donnees, refusLe: string, seance: string): Fait[] {
  const dus = Object.values(d.edition.echeances).filter((e) => e.ancre === "gts");
  const avecHeures = dus.find(
    (e) => e.limite.length > 1 && e.limite.some((q) => q.unite === "heures"),
  );
  const jours = dus.filter((e) => e.limite.length === 1 && e.limite[0]!.valeur < 0);
  const envois = jours.map((e) => ouvrePrecedent(decale(seance, e.limite), d.territoire.feries));
  const [theorique, definitif] = envois.toSorted();
  if (!theorique || !definitif) return [];
  const jour = d.ctx.jour > refusLe && d.ctx.jour <= seance ? d.ctx.jour : refusLe;
  const heures = avecHeures?.limite.find((q) => q.unite === "heures")?.valeur ?? 0;
  const limite = ajoute(theorique, { jours: heures / 24 });
  if (jour < theorique)
    return [fait(d, "fait-agenda", dit(d, "agenda-a-venir", { jour: dis(theorique) }))];
  const cle =
    jour <= limite
      ? "agenda-a-completer"
      : jour < definitif
        ? "agenda-avant-definitif"
        : "agenda-ferme";
  return [
    fait(
      d,
      "fait-agenda",
      dit(d, cle, {
        jour: dis(theorique),
        limite: disHeures(d, theorique, heures),
        definitif: dis(definitif),
      }),
    ),
  ];
}

/** One's own dossiers by name, each at a glance: the measure, its end, what is due next. */
import type { Carte, Dossier, Reply } from "../../model.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { duesDe } from "../echeances/de-la-charte.ts";
import { plat } from "../reading/plat.ts";
import { editionDe } from "../visite/rythme-dit.ts";
import { designe } from "../vues/designe.ts";
import { ligneDue, retardDe } from "../vues/dire-due.ts";
import { nature } from "../vues/fiche.ts";
import { etat } from "../vues/ligne.ts";

const RESULTATS = 10;
const CLOS: ReadonlySet<Dossier["statut"]> = new Set(["terminee", "refusee"]);

const motsDe = (text: string): string[] =>
  plat(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Every word typed begins a word of the name or of the place; a title alone names nobody. */
export function dossiers(ctx: Contexte, text: string): Reply[] {
  const debuts = motsDe(text).filter((mot) => !/^(?:m|mr|mme|mlle|monsieur|madame)$/.test(mot));
  const clef = ({ nom, prenom }: Dossier) => plat(`${nom} ${prenom}`);
  return ctx.dossiers
    .filter(({ nom, prenom, commune }) => {
      const mots = [nom, prenom, commune].flatMap(motsDe);
      return debuts.every((debut) => mots.some((mot) => mot.startsWith(debut)));
    })
    .map((d) => ({ d, clef: `${CLOS.has(d.statut) ? 1 : 0} ${clef(d)} ${d.id}` }))
    .sort((a, b) => (a.clef < b.clef ? -1 : 1))
    .slice(0, RESULTATS)
    .map(({ d }) => enBref(ctx, d));
}

function enBref(ctx: Contexte, dossier: Dossier): Reply {
  const edition = editionDe(ctx, dossier);
  const dues = edition ? duesDe(ctx, edition, dossier) : [];
  const tard = dues.find((d) => d.retard);
  const suivante = dues.find((d) => !d.retard);
  const carte: Carte = {
    titre: designe(dossier, ctx.dossiers),
    ...(dossier.nature && { sousTitre: nature(ctx, dossier) }),
    faits: [
      { libelle: phrase(ctx, "fait-statut"), valeur: etat(ctx, dossier) },
      ...(suivante ? [ligneDue(ctx, dossier.territoire, suivante)] : []),
    ],
    ...(tard && { alerte: retardDe(ctx, tard) }),
    remarques: [],
  };
  return { text: enTexte(carte), carte };
}

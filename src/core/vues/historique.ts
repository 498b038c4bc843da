/** The steps of a household's life, newest last: what, when, by whom. */
import type { Carte, Dossier, Fiche } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { estEtape } from "../dossier/vecu.ts";
import { dis, jourDe } from "../time.ts";
import { dialogueDeLEtape } from "../vie/annuler.ts";
import { disValeurs } from "../vie/ecrire.ts";

/** More lines than these do not help on a phone. */
const LIGNES = 10;
/** The answers that tell one step from another; days and words are left out. */
const PARLANTS: ReadonlySet<string> = new Set(["choix", "mois", "personnes"]);

export function historique(ctx: Contexte, dossier: Dossier): Carte["faits"] {
  const { histoire } = dossier;
  return histoire
    .filter((f, i) => estEtape(f) || (f.type === "demande" && !completee(histoire, i)))
    .slice(-LIGNES)
    .map((f) => ({ libelle: dis(jourDeFiche(f)), valeur: ligne(ctx, dossier, f) }));
}

/** A request written again before anything was decided of it: only its last state is told. */
const completee = (histoire: readonly Fiche[], i: number): boolean =>
  histoire.slice(i + 1).find((f) => estEtape(f) || f.type === "demande")?.type === "demande";

/** The day of the step itself, when it is dated; else the day on which it was written. */
export const jourDeFiche = ({ values, at }: Fiche): string =>
  ([values.le, values.recue, values.du, values.deposee].find((v) => typeof v === "string") as
    | string
    | undefined) ?? jourDe(new Date(at));

function ligne(ctx: Contexte, dossier: Dossier, fiche: Fiche): string {
  const dialogue = estEtape(fiche)
    ? dialogueDeLEtape(ctx, fiche)
    : ctx.catalog.dialogues.find((d) => d.enregistre === fiche.type);
  const details = dialogue && estEtape(fiche) ? parlants(ctx, dialogue, dossier, fiche) : [];
  const quoi = [dialogue?.titre ?? fiche.type, ...details].join(", ");
  return phrase(ctx, "etape-par", { quoi, qui: par(ctx, fiche) });
}

const parlants = (ctx: Contexte, dialogue: Dialogue, { id }: Dossier, { values }: Fiche) =>
  disValeurs(
    ctx,
    { ...dialogue, champs: dialogue.champs.filter((c) => PARLANTS.has(c.type)) },
    { ...values, dossier: id },
  ).map(({ valeur }) => valeur);

/** An id that is itself a name is said; any other means nothing to a reader. */
function par(ctx: Contexte, { by }: Fiche): string {
  if (by === ctx.personne.id) return phrase(ctx, "par-vous");
  return /^[\p{L} .'-]+$/u.test(by) ? by : phrase(ctx, "par-un-autre");
}

/** Who signed the paper that the measure stands on. */
import type { Dossier } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";

/** Who has signed, and who has not, of those whom the text names. */
export function signaturesDe(
  { vie }: Pick<Edition, "vie">,
  { etapes }: Pick<Dossier, "etapes">,
): { signes: string[]; manquent: string[]; dernier: string | null } {
  const acte = vie?.acte;
  if (!acte) return { signes: [], manquent: [], dernier: null };
  // Those of a measure that is over do not count for the next one.
  const depuis = etapes.findLastIndex((e) => e.type === "fin" || e.type === "interruption") + 1;
  const faites = etapes
    .slice(depuis)
    .filter((e) => e.type === acte.etape && Array.isArray(e.values["signe-par"]));
  const signes = [...new Set(faites.flatMap((e) => e.values["signe-par"] as string[]))];
  const jours = faites.map((e) => String(e.values.le)).sort();
  return {
    signes,
    manquent: Object.keys(acte.signataires).filter((q) => !signes.includes(q)),
    dernier: jours.at(-1) ?? null,
  };
}

/** What follows a label that begins a clause, up to the next label: « causes : séparation, symptômes : impayé ». */
import { plat } from "./plat.ts";

type Place = { debut: number; apres: number };

function places(text: string, mots: readonly string[]): Place[] {
  const lu = plat(text);
  // Plain text must keep the places of what was typed.
  if (lu.length !== text.length) return [];
  return mots.flatMap((mot) =>
    [
      ...lu.matchAll(
        new RegExp(`(?<=^|[,;.\\n] ?)(?:les? |la |l')?${plat(mot)}s?(?![a-z]) ?[:=-]? ?`, "g"),
      ),
    ].map((m) => ({
      debut: m.index,
      apres: m.index + m[0].length,
    })),
  );
}

/** `autres`: the labels of other fields. `undefined` when the label does not stand there. */
export function apresEtiquette(
  text: string,
  mots: readonly string[],
  autres: readonly string[],
): string | undefined {
  const [sienne] = places(text, mots).sort((a, b) => b.apres - a.apres);
  if (!sienne) return undefined;
  const suivantes = places(text, autres).filter((p) => p.debut >= sienne.apres);
  const fin = Math.min(text.length, ...suivantes.map((p) => p.debut));
  return text.slice(sienne.apres, fin).replace(/[\s,;.:]+$/, "") || undefined;
}

/** A manifest with its `{{name}}` filled in, and its strings by their path. Knows no key by name. */

export type Json = string | number | boolean | null | Json[] | { [cle: string]: Json };
export type Textes = { [chemin: string]: string };

/** In the parsed tree and never in the text: a quote in a value stays a quote. */
export function remplis(
  modele: Json,
  valeurs: Readonly<Record<string, string>>,
  chemin = "",
): Json {
  if (typeof modele === "string")
    return modele.replace(/\{\{(.*?)\}\}/g, (_, nom: string) => {
      if (!Object.hasOwn(valeurs, nom))
        throw new Error(`manifest/manifest.json: nothing fills {{${nom}}} at ${chemin}`);
      return valeurs[nom]!;
    });
  if (Array.isArray(modele)) return modele.map((m, i) => remplis(m, valeurs, `${chemin}[${i}]`));
  if (!modele || typeof modele !== "object") return modele;
  return Object.fromEntries(
    Object.entries(modele).map(([cle, m]) => [
      cle,
      remplis(m, valeurs, chemin ? `${chemin}.${cle}` : cle),
    ]),
  );
}

/** What stands at `bots[0].commandLists[1].commands[2].title`; `undefined` when nothing does. */
export function texteA(arbre: Json, chemin: string): string | undefined {
  let ici: Json | undefined = arbre;
  for (const pas of chemin.split(/[.[\]]+/).filter(Boolean)) {
    if (!ici || typeof ici !== "object") return undefined;
    ici = (ici as { [cle: string]: Json })[pas];
  }
  return typeof ici === "string" ? ici : undefined;
}

/** The default language's file, from the manifest itself: no sentence is written in two places. */
export function textesDe(manifeste: Json, traduits: Textes): Textes {
  return Object.fromEntries(
    Object.entries(traduits).map(([chemin, traduit]) => {
      if (chemin === "$schema") return [chemin, traduit];
      const texte = texteA(manifeste, chemin);
      if (texte === undefined)
        throw new Error(`manifest/en.json: no text at ${chemin} in manifest.json`);
      return [chemin, texte];
    }),
  );
}

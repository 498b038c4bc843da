/** « Mme Schmitt » → title and name, so that visits can find the household. */
const CIVILITE = /^(M\. et Mme|Mme et M\.|Mme|M\.|(?:la )?famille)\s+(.*)$/i;

export function nomDe(menage: string): { civilite: string; nom: string } {
  const [, civilite, nom] = CIVILITE.exec(menage) ?? [];
  return { civilite: civilite ?? "", nom: nom ?? menage };
}

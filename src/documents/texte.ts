/** The same paper as bare text: for a terminal, for a program, for a test. */
import type { BlocDeDocument, Calendrier, FaitDeDocument, Papier } from "../model.ts";
import { valeurDe } from "./valeur.ts";

function lignes(bloc: BlocDeDocument, aCompleter: string): string[] {
  if ("titre" in bloc) return ["", bloc.titre];
  if ("texte" in bloc) return [bloc.texte];
  if ("liste" in bloc) return bloc.liste.map((un) => `· ${un}`);
  if ("cases" in bloc) return bloc.cases.map((une) => `☐ ${une}`);
  if ("faits" in bloc)
    return bloc.faits.map(
      (fait: FaitDeDocument) => `${fait.libelle} : ${valeurDe(fait, aCompleter)}`,
    );
  if ("citation" in bloc) return [`« ${bloc.citation} » (${bloc.section})`];
  return bloc.signatures.map((qui) => `${qui} : ______________________`);
}

/** `31/03/2026 · Fin de la mesure : Mme Martin [J-15, J-3]`: one line an event, in the order of days. */
function agenda({ titre, evenements }: Calendrier): string[] {
  const ordre = ({ jour, heure = "" }: Calendrier["evenements"][number]) => `${jour} ${heure}`;
  const lignes = [...evenements]
    .sort((a, b) => (ordre(a) < ordre(b) ? -1 : Number(ordre(a) > ordre(b))))
    .map(({ jour, heure, titre, texte, alarmes }) => {
      const quand = [jour.split("-").reverse().join("/"), ...(heure ? [heure] : [])].join(" ");
      const quoi = [titre, ...(texte ? [texte] : [])].join(" : ").replace(/\s+/g, " ");
      const avant = alarmes.map((jours) => (jours ? `J-${jours}` : "J")).join(", ");
      return `${quand} · ${quoi}${avant && ` [${avant}]`}`;
    });
  return [titre, ...lignes];
}

/** Every word of it, in order. */
export function texteDe(papier: Papier, aCompleter: string): string {
  if (!("blocs" in papier)) return agenda(papier).join("\n");
  const { titre, sousTitre, blocs, pied } = papier;
  return [
    titre,
    ...(sousTitre ? [sousTitre] : []),
    ...blocs.flatMap((bloc) => lignes(bloc, aCompleter)),
    ...(pied ? ["", pied] : []),
  ].join("\n");
}

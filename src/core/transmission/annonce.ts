/** What was passed on, told to whom it is for, and the account of it to whoever wrote it. */
import type { Fiche, Personne } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { phrase } from "../contexte.ts";
import type { Du } from "../rappels/du.ts";
import { enumere } from "../reading/plat.ts";
import { disHeure, disLeJour, heureDe, jourDe } from "../time.ts";

type Vu = { catalog: Catalog; gens: readonly Personne[]; at: Date };

const nomDe = ({ gens }: Vu, id: string) => gens.find((g) => g.id === id)?.nom || id;
const destinataires = ({ values: { a } }: Fiche): string[] => (Array.isArray(a) ? a : []);
/** Said with its day when it comes on another. */
const ecritLe = (t: Vu, { at }: Fiche): string => {
  const jour = jourDe(new Date(at));
  const heure = disHeure(heureDe(new Date(at)));
  return jour === jourDe(t.at)
    ? phrase(t, "transmission-ecrite", { heure })
    : phrase(t, "transmission-ecrite-tard", { jour: disLeJour(jour), heure });
};

export function transmise(t: Vu, fiche: Fiche): Du[] {
  const { id, by, values } = fiche;
  const de = nomDe(t, by);
  const cle = values.repond ? "transmission-reponse" : "transmission-recue";
  const texte = phrase(t, "transmission-texte", { texte: String(values.texte) });
  const text = [phrase(t, cle, { de }), texte, ecritLe(t, fiche)].join("\n");
  const prenom = de.split(" ")[0]!;
  return [
    {
      cle: `transmission/${id}`,
      a: { gens: destinataires(fiche).filter((a) => t.gens.some((g) => g.id === a)) },
      reply: { text: `${text}\n${phrase(t, "transmission-comment", { prenom })}` },
      boutons: [[phrase(t, "bouton-repondre-a", { de }), { do: "repondre-a", fiche: id }]],
      rend: id,
      enMainPropre: true,
    },
  ];
}

/** Once everybody has it, or cannot be reached; who left since never had it. */
export function rendueDe(t: Vu, envoi: Fiche, injoignables: readonly string[]): string {
  const [recus, sans]: [string[], string[]] = [[], []];
  const { noms } = envoi.values;
  for (const [i, id] of destinataires(envoi).entries()) {
    const connu = t.gens.some((g) => g.id === id);
    const nom = (Array.isArray(noms) && noms[i]) || nomDe(t, id);
    (connu && !injoignables.includes(id) ? recus : sans).push(nom);
  }
  return [
    ...(recus.length ? [phrase(t, "transmission-rendue", { qui: enumere(recus) })] : []),
    ...(sans.length ? [phrase(t, "transmission-non-rendue", { qui: enumere(sans) })] : []),
  ].join("\n");
}

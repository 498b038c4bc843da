/** The audit rows of one turn, one delivery or one import: who saw what of whom, who wrote what, and why. */
import type { Dossier, Fiche, LigneAudit, Memory, Message, QuoiAudit, Reply } from "../../model.ts";
import { choisi } from "../choix.ts";
import type { Registre } from "../dossier/dossiers.ts";
import { type Regard, vus } from "./vus.ts";

export type Sortie = {
  at: Date;
  qui: string;
  replies: readonly Reply[];
  fiches?: readonly Fiche[];
  pourquoi: string;
  tour: string;
  /** Told first: nobody asked. */
  pousse?: true;
  /** The households that they see only by a « bris de glace ». */
  bris?: ReadonlySet<Dossier["id"]>;
};

/** Who saw a household is shown with its name. */
export const CONSULTATION = "consultation-audit";

const QUI_EST_CE: ReadonlySet<string> = new Set(["nom", "prenom", "commune"]);

/** One row for each household and each way in which it was seen or written; none holds a value. */
export function lignesDe(sortie: Sortie, regard: Regard): LigneAudit[] {
  const { qui, pourquoi, tour, fiches = [], bris = [], pousse } = sortie;
  const ouverts = fiches.flatMap((f) => (f.type === "bris-de-glace" ? [f.dossier] : []));
  const horsDesSiens = new Set([...bris, ...ouverts]);
  const at = sortie.at.toISOString();
  const ligne = (dossier: string, quoi: QuoiAudit, champs: Iterable<string>): LigneAudit => ({
    at,
    qui,
    dossier,
    quoi: quoi !== "ecrit" && horsDesSiens.has(dossier) ? "bris-de-glace" : quoi,
    champs: [...new Set(champs)].sort(),
    pourquoi,
    tour,
  });
  // The words of that page are about who looked, and not about the household.
  const deLa = (champs: Iterable<string>): Iterable<string> =>
    pourquoi === CONSULTATION ? [...[...champs].filter((c) => QUI_EST_CE.has(c)), "acces"] : champs;
  const montre = (replies: readonly Reply[], quoi: QuoiAudit) =>
    replies.length
      ? [...vus(replies, { ...regard, fiches })].map(([d, champs]) => ligne(d, quoi, deLa(champs)))
      : [];
  return [
    ...montre(sortie.replies.map(sansPapiers), pousse ? "pousse" : "vu"),
    ...montre(sortie.replies.flatMap(papiersDe), "exporte"),
    ...[...parMenage(fiches, regard.registre)].map(([d, siennes]) =>
      ligne(d, "ecrit", siennes.flatMap(ecrits)),
    ),
  ];
}

type Connus = Pick<Registre, "dossiers" | "ou">;

/** Those that a fiche is of: its own, the one that it is taken from, and those that it names (an agenda's). */
function parMenage(fiches: readonly Fiche[], { dossiers, ou }: Connus): Map<string, Fiche[]> {
  const par = new Map<string, Fiche[]>();
  for (const f of fiches) {
    const nommes = Object.values(f.values).flat();
    const ids = nommes.filter((v): v is string => typeof v === "string" && dossiers.has(v));
    const avant = f.remplace === undefined ? undefined : ou.get(f.remplace);
    for (const id of new Set([f.dossier, avant, ...ids]))
      if (id) par.set(id, [...(par.get(id) ?? []), f]);
  }
  return par;
}

const ecrits = ({ type, values }: Fiche): string[] => {
  const cles = Object.keys(values).filter((cle) => UN_CHAMP.test(cle));
  return cles.length ? cles.map((cle) => `${type}.${cle}`) : [type];
};
/** A field's name, and no value that stands where a name would. */
const UN_CHAMP = /^[a-z][a-z-]{0,30}$/;

const sansPapiers = ({ document: _, calendrier: __, ...reply }: Reply): Reply => reply;
const papiersDe = ({ document, calendrier }: Reply): Reply[] =>
  document || calendrier
    ? [{ text: "", ...(document && { document }), ...(calendrier && { calendrier }) }]
    : [];

/** What brought this turn about: the button's action, or that it was typed. */
export function pourquoiDe(
  message: Pick<Message, "choice" | "edits" | "at">,
  memory: Memory,
): string {
  if (!message.choice) return message.edits ? "correction" : "message";
  return `bouton/${choisi(memory, message.choice, message.at).action?.do ?? "perime"}`;
}

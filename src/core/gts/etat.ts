/** What the fiches of one meeting say together. */
import type { Day, Fiche } from "../../model.ts";
import type { TypeGts } from "./registre.ts";

/** The three papers that go out. */
export const PIECES = ["theorique", "definitif", "proces-verbal"] as const;

export type PieceGts = (typeof PIECES)[number];

/** Why a household is on the agenda. */
export const MOTIFS = ["terme", "refus", "contrat", "ajout"] as const;

export type Motif = (typeof MOTIFS)[number];

export type Envoye = {
  fiche: string;
  at: Date;
  /** Household → why it is on it. */
  situations: Map<string, Motif[]>;
};

export type Reponse = {
  fiche: string;
  by: string;
  at: Date;
  examinee: boolean;
  motif: string | null;
};

export type Ajout = {
  fiche: string;
  by: string;
  at: Date;
  motif: string;
  /** `demande`: said after the final agenda went out; whoever convenes has to agree. */
  etat: "ajoute" | "demande" | "accepte" | "reporte";
  accord?: { by: string; at: Date };
};

export type Verification = {
  fiche: string;
  at: Date;
  texte: string;
};

export type Decision = {
  fiche: string;
  dossier: string;
  at: Date;
  quoi: "renouvellement" | "fin" | "report" | "derogation";
  mois: number | null;
  motif: string | null;
  /** The step that was written with it. */
  etape: string | null;
};

/** All that is known of one meeting. */
export type EtatDeSeance = {
  /** `avant`: the day before it was changed. */
  fixee?: { jour: Day; avant: Day | null; at: Date };
  envois: Partial<Record<PieceGts, Envoye>>;
  reponses: Map<string, Reponse>;
  ajouts: Map<string, Ajout>;
  /** Household → who presents it in the place of its worker. */
  presente: Map<string, string>;
  verifications: Map<string, Verification>;
  relances: { fiche: string; at: Date; a: string[] }[];
  presents: string[];
  /** In the order in which they were taken; the last of a household. */
  decisions: Map<string, Decision>;
};

const texte = (x: unknown): string => (typeof x === "string" ? x : "");

const ouNul = (x: unknown): string | null => (typeof x === "string" && x !== "" ? x : null);

const liste = (x: unknown): string[] => (Array.isArray(x) ? x.map(String) : []);

const estMotif = (x: string): x is Motif => MOTIFS.some((m) => m === x);

/** « terme+refus », one for each household. */
const situations = (dossiers: string[], motifs: string[]): Map<string, Motif[]> =>
  new Map(dossiers.map((d, i) => [d, (motifs[i] ?? "").split("+").filter(estMotif)]));

export function etatDe(fiches: readonly Fiche[]): EtatDeSeance {
  const etat: EtatDeSeance = {
    envois: {},
    reponses: new Map(),
    ajouts: new Map(),
    presente: new Map(),
    verifications: new Map(),
    relances: [],
    presents: [],
    decisions: new Map(),
  };
  for (const fiche of fiches) avance(etat, fiche);
  return etat;
}

function avance(etat: EtatDeSeance, { id: fiche, type, dossier, by, at: quand, values: v }: Fiche) {
  const at = new Date(quand);
  switch (type as TypeGts) {
    case "gts-date":
      etat.fixee = { jour: texte(v.jour), avant: ouNul(v.avant), at };
      return;
    case "gts-envoi": {
      const quoi = PIECES.find((p) => p === v.quoi);
      if (quoi)
        etat.envois[quoi] = {
          fiche,
          at,
          situations: situations(liste(v.dossiers), liste(v.motifs)),
        };
      return;
    }
    case "gts-reponse":
      etat.reponses.set(dossier, {
        fiche,
        by,
        at,
        examinee: v.examinee === true,
        motif: ouNul(v.motif),
      });
      return;
    case "gts-ajout":
      etat.ajouts.set(dossier, {
        fiche,
        by,
        at,
        motif: texte(v.motif),
        etat: v.etat === "demande" ? "demande" : "ajoute",
      });
      return;
    case "gts-accord": {
      const ajout = etat.ajouts.get(dossier);
      if (ajout)
        etat.ajouts.set(dossier, {
          ...ajout,
          etat: v.accord === true ? "accepte" : "reporte",
          accord: { by, at },
        });
      return;
    }
    case "gts-presentation":
      etat.presente.set(dossier, texte(v.par));
      return;
    case "gts-verification":
      etat.verifications.set(dossier, { fiche, at, texte: texte(v.texte) });
      return;
    case "gts-relance":
      etat.relances.push({ fiche, at, a: liste(v.a) });
      return;
    case "gts-presents":
      etat.presents = liste(v.noms);
      return;
    case "gts-decision": {
      const quoi = (["renouvellement", "fin", "report", "derogation"] as const).find(
        (q) => q === v.quoi,
      );
      if (!quoi) return;
      etat.decisions.delete(dossier);
      etat.decisions.set(dossier, {
        fiche,
        dossier,
        at,
        quoi,
        mois: typeof v["nombre-de-mois"] === "number" ? v["nombre-de-mois"] : null,
        motif: ouNul(v.motif),
        etape: ouNul(v.etape),
      });
    }
  }
}

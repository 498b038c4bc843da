/** Steps as people type them: what they mean, what they write, what they answer when asked more. */
import fc from "fast-check";
import { TEXTES, type Values, type Vie } from "./charte.ts";
import { ecrit, plusJours } from "./jours.ts";
import { REPRENEUR } from "./monde-vie.ts";

/** A day told from today, from the beginning or from the end of the measure. */
export type Quand = { depuis: "jour" | "debut" | "fin"; plus: number };
export type Etape = {
  type: string;
  quand: Quand;
  duree: number;
  mois: number;
  motif: boolean;
  sens: "accordee" | "refusee" | "complement";
  accord: boolean;
  report: boolean;
  qui: string[];
  facon: number;
  /** Of a kind that may come now: without it most lives would end before they begin. */
  docile: boolean;
};

export type Dite = { texte: string; values: Values; reponses: Record<string, string> };

const quand: fc.Arbitrary<Quand> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      depuis: fc.constant("jour" as const),
      plus: fc.oneof(fc.constant(0), fc.integer({ min: -25, max: 0 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      depuis: fc.constant("jour" as const),
      plus: fc.constantFrom(1, 12, 40, 4000, 13000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      depuis: fc.constantFrom("debut" as const, "fin" as const),
      plus: fc.constantFrom(-1, 0, 1, 15),
    }),
  },
);

const SIGNATAIRES = [
  "association",
  "menage",
  "instructeur",
  "travailleur-social",
  "bailleur",
  "dde",
];

export const etape: fc.Arbitrary<Etape> = fc.record({
  type: fc.constantFrom(
    ..."renouvellement renouvellement renouvellement renouvellement decision decision decision demarrage demarrage signature signature suspension suspension suspension bilan refus demenagement demenagement changement interruption fin signature suspension".split(
      " ",
    ),
  ),
  quand,
  duree: fc.constantFrom(-3, 0, 1, 20, 45),
  mois: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(3, 6) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 7 }) },
    { weight: 2, arbitrary: fc.constantFrom(12, 18, 19, 24) },
  ),
  motif: fc.boolean(),
  sens: fc.constantFrom("accordee", "accordee", "accordee", "refusee", "complement"),
  accord: fc.boolean(),
  report: fc.boolean(),
  qui: fc.uniqueArray(fc.constantFrom(...SIGNATAIRES), { minLength: 1, maxLength: 4 }),
  facon: fc.nat(2),
  docile: fc.nat(3).map((n) => n > 0),
});

const MOTS: Record<string, string> = {
  association: "l'association",
  menage: "le ménage",
  instructeur: "l'instructeur",
  "travailleur-social": "le travailleur social",
  bailleur: "le bailleur",
  dde: "la dde",
};

/** The step in words, for a household that stands so; the day is said in full when it is not simply past. */
export function dis(e: Etape, nom: string, vie: Vie, jour: string): Dite {
  const base = { jour, debut: vie.debut ?? jour, fin: vie.fin ?? jour }[e.quand.depuis];
  // The 15th and the 16th, where a month comes to be due.
  const quinze = `${jour.slice(0, 8)}${e.accord ? 15 : 16}`;
  const le = e.type === "interruption" && e.report ? quinze : plusJours(base, e.quand.plus);
  const d = ecrit(le, e.facon, jour);
  const mme =
    e.facon === 1 ? `Mme ${nom}` : e.facon ? nom.toLowerCase() : `mme ${nom.toLowerCase()}`;
  const motif: Record<string, string> = e.motif ? { motif: "relogement qui tarde" } : {};
  const avecMotif: Values = e.motif ? { motif: "relogement qui tarde" } : {};
  const rien = "je ne sais pas";
  switch (e.type) {
    case "renouvellement": {
      const textes = [
        `${mme} renouvelée ${e.mois} mois commission du ${d}`,
        `renouvellement ${mme} accordé ${e.mois} mois, décidé le ${d}`,
        `mesure ${mme} prolongée de ${e.mois} mois gts du ${d}`,
      ];
      return {
        texte: textes[e.facon]!,
        values: { le, mois: e.mois, ...avecMotif },
        reponses: { mois: String(e.mois), le: d, ...motif },
      };
    }
    case "decision": {
      const sans = { le, sens: e.sens };
      if (e.sens === "refusee")
        return {
          texte: `mesure ${mme} refusée par la commission du ${d}`,
          values: sans,
          reponses: {},
        };
      if (e.sens === "complement")
        return {
          texte: `complément demandé par la commission du ${d} pour ${mme}`,
          values: sans,
          reponses: {},
        };
      const debut = e.report ? plusJours(le, 10) : null;
      return {
        texte: `mesure ${mme} accordée ${e.mois} mois, commission du ${d}`,
        values: { ...sans, mois: e.mois, debut, ...avecMotif },
        reponses: {
          mois: String(e.mois),
          le: d,
          debut: debut ? ecrit(debut, 0, jour) : rien,
          ...motif,
        },
      };
    }
    case "demarrage":
      return {
        texte: `mesure ${mme} démarrée le ${d}${e.report ? ` pour ${e.mois} mois` : ""}`,
        values: { le, ...(e.report && { mois: e.mois }), ...avecMotif },
        reponses: {
          source: "la première rencontre",
          mois: e.report ? `${e.mois} mois` : rien,
          ...motif,
        },
      };
    case "signature": {
      const { acte } = TEXTES[vie.territoire];
      const noms = e.qui.map((q) => MOTS[q]).join(" et ");
      // Where the association is not named, it is the one who carries the measure out.
      const prestataire = acte === "contrat" && vie.territoire !== "saint-dizier";
      const signes = e.qui.map((q) =>
        q === "association" && prestataire ? "travailleur-social" : q,
      );
      return {
        texte: `${acte === "plan" ? "plan d'intervention" : "contrat"} ${nom.toLowerCase()} signé par ${noms} le ${d}`,
        values: { le, "signe-par": [...new Set(signes)] },
        reponses: { signe: "oui" },
      };
    }
    case "suspension": {
      const au = plusJours(le, e.duree);
      const fin = e.report && e.accord && vie.fin ? plusJours(vie.fin, 30) : null;
      return {
        texte: `suspension ${mme} du ${ecrit(le, 0, jour)} au ${ecrit(au, 0, jour)} ${e.accord ? "accord reçu" : "sans accord"}${fin ? `, nouvelle fin le ${ecrit(fin, 0, jour)}` : ""}`,
        values: { du: le, au, accord: e.accord, ...(fin && { "nouvelle-fin": fin }) },
        reponses: {
          du: ecrit(le, 0, jour),
          au: ecrit(au, 0, jour),
          accord: e.accord ? "oui" : "non",
        },
      };
    }
    case "interruption":
      return { texte: `interruption ${mme} le ${d}`, values: { le }, reponses: { raison: rien } };
    case "fin":
      return {
        texte: `fin de mesure ${mme} le ${d}`,
        values: { le },
        reponses: { relais: rien, "bailleur-informe": "oui" },
      };
    case "bilan":
      return {
        texte: `bilan ${mme} rendu le ${d}`,
        values: { le },
        reponses: { suite: "la fin de mesure", "avis-menage": rien, "avis-association": rien },
      };
    case "refus":
      return {
        texte: `${mme} ne veut plus de la mesure, dit le ${d}`,
        values: { le },
        reponses: {},
      };
    case "demenagement":
      return { texte: `${mme} a déménagé à Thann le ${d}`, values: { le }, reponses: {} };
    default:
      return {
        texte: `dossier ${mme} repris par ${REPRENEUR}`,
        values: { intervenant: REPRENEUR },
        reponses: { le: rien, confirmation: "oui" },
      };
  }
}

/** The step that suits where the measure stands, when it is to. */
export function selon(e: Etape, { statut }: Vie): Etape {
  if (!e.docile) return e;
  const commence = e.type === "decision" || e.type === "demarrage";
  if (statut === "demande" || statut === "refusee") return { ...e, type: "decision" };
  if (statut === "attente") return commence ? { ...e, type: "demarrage" } : e;
  return commence && statut === "en-cours" ? { ...e, type: "renouvellement" } : e;
}

/** The type of the fiche. */
export const ficheDe = (e: Etape, vie: Vie): string =>
  e.type === "signature" ? TEXTES[vie.territoire].acte : e.type;

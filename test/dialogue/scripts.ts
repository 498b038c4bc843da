/** Conversations by chance: dialogs opened, several at once, left for something else, answered to the end. */
import fc from "fast-check";
import { openMemoire } from "../../src/stores/memoire.ts";
import { CHLOE, type Dit, type Entendu, garde, ouvreBot } from "./conversation.ts";

/** One for each dialog, told so that something is left to ask. */
export const OUVERTURES: Record<string, string> = {
  demande: "nouvelle demande",
  bilan: "bilan roche rendu",
  changement: "changement d'intervenant benali",
  commande: "commande reçue pour mme leroy",
  contrat: "contrat roche signé",
  decision: "noter une décision",
  demarrage: "mesure leroy démarrée",
  demenagement: "leroy a déménagé",
  diagnostic: "diagnostic leroy rendu",
  "enquete-saisine": "ESU pour mme vidal",
  "enquete-contact": "courrier envoyé à vidal",
  "enquete-constats": "constats enquête vidal",
  "enquete-conclusion": "conclusion enquête vidal",
  fin: "fin de mesure dupont",
  interruption: "interruption de la mesure",
  plan: "plan d'intervention schmitt signé",
  qualification: "leroy qualifiée en masp",
  refus: "roche ne veut plus de la mesure",
  renouvellement: "leroy renouvelée",
  suspension: "suspension schmitt",
};

const REPONSES: Record<string, string> = {
  menage: "Mme Okonkwo",
  territoire: "Alsace",
  nature: "maintien",
  adhesion: "oui",
  "autre-mesure": "elle a une masp",
  "fin-autre-mesure": "fin mars",
  dossier: "mme benali",
  le: "le 03/03/2026",
  mois: "6",
  du: "le 05/03/2026",
  au: "le 20/03/2026",
  accord: "oui",
  relais: "le CCAS",
  "bailleur-informe": "oui",
  intervenant: "Zoé Kahn",
  commune: "Thann",
  motif: "relogement qui tarde",
  sens: "accordée",
  suite: "la fin de mesure",
  "avis-menage": "la suite lui convient",
  "avis-association": "favorable",
  signe: "oui",
  "signe-par": "tous",
  source: "la première rencontre",
  objet: "un accompagnement",
  demandeur: "la commission fsl",
  recue: "03/03/2026",
  commission: "02/03/2026",
  conclusion: "une mesure est demandée",
  "motif-masp": "budget",
  "au-contrat": "oui",
  etape: "formulaire",
  confirmation: "oui",
  brouillon: "continuer",
};

const AILLEURS = [
  "récap",
  "combien de renouvellements en Charente ?",
  "VAD Mme Petit Rose hier à 14h, présente",
  "récap",
  "pourquoi ?",
  "masp et asll, ça se cumule en Alsace ?",
  "mes dossiers",
  "annule",
];
/** Meanwhile somebody else writes in the same dossiers. */
const AMINA = "mme schmitt a déménagé à Thann le 02/03/2026";

type Coup = { fait: "ouvre" | "ailleurs" | "repond" | "bouton" | "amina"; n: number };
const coup: fc.Arbitrary<Coup> = fc.record({
  fait: fc.constantFrom(
    ..."ouvre ailleurs ailleurs repond repond repond repond repond repond bouton amina".split(" "),
  ) as fc.Arbitrary<Coup["fait"]>,
  n: fc.nat(1000),
});
export type Plan = { premier: number; coups: Coup[]; morts: number[] };
/** `morts`: where it is stopped, in thousandths of its length. */
export const plans = (morts: number): fc.Arbitrary<Plan> =>
  fc.record({
    premier: fc.nat(1000),
    coups: fc.array(coup, { minLength: 4, maxLength: 12, size: "max" }),
    morts: fc.array(fc.nat(999), { minLength: morts, maxLength: morts }),
  });

export type Script = {
  dits: Dit[];
  entendus: Entendu[];
  reste: Awaited<ReturnType<typeof garde>>;
};

const noms = Object.values(OUVERTURES);
const TOURS = 30;

/** Says it to a bot that nothing stops, answering what it asks: what was said, heard and kept. */
export async function joue({ premier, coups }: Plan): Promise<Script> {
  const store = openMemoire();
  const parle = await ouvreBot(store);
  const dits: Dit[] = [];
  const entendus: Entendu[] = [];
  const dis = async (text: string, plus: Partial<Dit> = {}) => {
    const dit = { id: `m${dits.length}`, text, from: CHLOE, ...plus };
    dits.push(dit);
    const entendu = await parle(dit);
    entendus.push(entendu);
    return entendu;
  };
  let { asking, boutons } = await dis(noms[premier % noms.length]!);
  for (const { fait, n } of coups) {
    const reponse = asking && (REPONSES[asking] ?? "je ne sais pas");
    const label = boutons[n % Math.max(1, boutons.length)]?.replace(/ \S+$/, "");
    if (fait === "amina") {
      await dis(AMINA, { from: "Amina Diallo" });
      continue;
    }
    if (fait === "bouton" && label) ({ asking, boutons } = await dis("", { choice: { label } }));
    else if (fait === "ailleurs") ({ asking, boutons } = await dis(AILLEURS[n % AILLEURS.length]!));
    else if (fait === "ouvre" || !reponse)
      ({ asking, boutons } = await dis(noms[n % noms.length]!));
    else ({ asking, boutons } = await dis(reponse));
  }
  for (let n = 0; asking && n < TOURS; n++)
    ({ asking } = await dis(REPONSES[asking] ?? "je ne sais pas"));
  return { dits, entendus, reste: await garde(store) };
}

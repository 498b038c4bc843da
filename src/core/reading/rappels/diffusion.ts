/** « rappelle à toutes les assos le tableau semestriel »: something to be said to many. */
import { DEBUT, FIN, lisTexte } from "./mots.ts";

/** `texte`: what is to be said, as typed; empty when it is not said yet. */
export type Diffusion = {
  quoi: "diffuse";
  texte: string;
  a: "associations" | "intervenants" | "tous";
};

const A: [a: Diffusion["a"], noms: string][] = [
  [
    "associations",
    "(?:assos?|associations?|structures?|operateurs?|partenaires associatifs|prestataires?)",
  ],
  [
    "intervenants",
    "(?:intervenante?s?|ts|travailleurs sociaux|travailleuses sociales|referents?|collegues|cesf|accompagnateurs|accompagnants)",
  ],
  [
    "tous",
    "(?:tout le monde|l'equipe|toute l'equipe|l'ensemble de l'equipe|tous|toutes|chacun|tlm)",
  ],
];
const TOUS = A.map(([, noms]) => noms).join("|");
const GENS = `(?:(?:a |aux |au |pour )?(?:(?:a )?(?:tous|toutes|ttes|tt|l'ensemble des) ?(?:les |mes |nos )?|(?:les |mes |nos |aux |des )|a )?(?<gens>${TOUS}))(?![a-z])`;
const VERBE =
  "(?:r[ae]p+el+e?[rz]?|envoie[rz]?|envoyer|previens|prevenez|prevenir|informe[rz]?|avertis|avertir|dis|dites|annonce[rz]?|diffuse[rz]?|transmets?|transmettre|relance[rz]?|signale[rz]?|demande[rz]?|ecri[st]|notifie[rz]?|communique[rz]?|message|mail|info|partage[rz]?)";
const POLI = "(?:(?:peux[- ]tu|tu peux|tu pourrais|il faut|faut|merci de|je (?:veux|voudrais)) )?";

const DEVANT = new RegExp(
  `${DEBUT}${POLI}(?:une? )?${VERBE}(?: (?:un |une |le |ce |cette )?(?:message|mail|info|information|rappel|note|courriel))?[ ,:]+${GENS}(?<texte>.*)$`,
  "ds",
);
const DERRIERE = new RegExp(
  `${DEBUT}${POLI}${VERBE} (?<texte>(?!(?:a|aux|tous|toutes)\\b).+?) ${GENS}${FIN}`,
  "ds",
);
const DIFFUSE = new RegExp(
  `${DEBUT}(?:diffuse[rz]?|diffusion|message (?:general|collectif)|annonce)(?: generale)? ?: ?(?<texte>.+)$`,
  "ds",
);

const RELANCE = new RegExp(`${DEBUT}${POLI}relance[rz]?\\b`);
/** A question mark of politeness. */
const DEMANDE = new RegExp(`${DEBUT}(?:peux[- ]tu|tu peux|tu pourrais)`);
const LIENS = /^(?:[\s,;:.-]+|(?:que|qu['’]|du|de|d['’]|pour)(?:(?<=['’])|\s)\s*)+/iu;
/** Addressed, by a bot's own words or a rule's: « le bilan à l'association ». */
const UN_SEUL = /(?:^|[^a-z])(?:a l'|a une |a un |a son |a sa |de l'|au )$/;

export function lisDiffusion(text: string): Diffusion | undefined {
  const { dit, nu } = lisTexte(text);
  if (/\?\s*$/.test(nu) && !DEMANDE.test(nu)) return undefined;
  const m = DEVANT.exec(nu) ?? DERRIERE.exec(nu) ?? DIFFUSE.exec(nu);
  if (!m) return undefined;
  const gens = m.groups?.gens;
  const [debutDesGens = 0] = m.indices?.groups?.gens ?? [];
  if (gens && UN_SEUL.test(nu.slice(0, debutDesGens)) && !/equipe|tout/.test(gens))
    return undefined;
  // One alone is not many: « informe l'asso ».
  if (
    gens &&
    /^(?:asso|association|structure|operateur|intervenante?|referent|prestataire)$/.test(gens)
  )
    return undefined;
  const [debut = 0, fin = 0] = m.indices?.groups?.texte ?? [];
  const brut = dit
    .slice(debut, fin)
    .replace(LIENS, "")
    .replace(/[\s,;:?]+$/u, "");
  const texte = brut.charAt(0).toUpperCase() + brut.slice(1);
  const a = A.find(([, noms]) => gens && new RegExp(`^${noms}$`).test(gens))?.[0] ?? "tous";
  // « relance tout le monde » passes nothing on: it is whoever has not answered; « envoie à tous » is asked what.
  return texte || !RELANCE.test(nu) ? { quoi: "diffuse", texte, a } : undefined;
}

/** « Mme », « famille » right before: a household's name follows. */
export const titreDevant = (avant: string): boolean =>
  /(?:^|[^a-z])(?:mme|mr?|m\.|monsieur|madame|mlle|famille|menage|dossier|de|pour|chez) ?$/i.test(
    avant,
  );

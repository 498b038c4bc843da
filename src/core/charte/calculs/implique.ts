/** The topic that dates and lengths alone speak of, when no word of the question names one that the text treats. */
import type { Edition } from "../../../schemas/charte.ts";
import type { Roles } from "../../reading/roles.ts";
import type { Calcul } from "./lues.ts";

/** The computations that these dates call for, the surest first; none for dates of no known role. */
export function calculsDesRoles(roles: Roles): Calcul[] {
  const a = (...voulus: (string | undefined)[]) =>
    roles.dates.filter(({ role }) => role && voulus.includes(role)).length;
  const visites = a("visite", "premiere-visite");
  return [
    ...(roles.suite || roles.deja ? (["plafond", "renouvellement", "fin"] as const) : []),
    ...(roles.rang !== undefined || roles.chacun !== undefined
      ? (["renouvellement", "plafond"] as const)
      : []),
    ...(roles.total !== undefined ? (["plafond", "renouvellement"] as const) : []),
    ...(roles.seule !== undefined && roles.dates.some((r) => !r.role) ? (["fin"] as const) : []),
    ...(roles.initiale !== undefined && roles.ferme && !roles.dates.length
      ? (["fin"] as const)
      : []),
    ...(a("interruption") ? (["mois-du"] as const) : []),
    ...(a("commande") ? (["commande"] as const) : []),
    ...(a("envoi", "refus", "gts") ? (["gts"] as const) : []),
    ...(a("commission") ? (["depart", "fin"] as const) : []),
    ...(a("fin") ? (["bilan", "fin"] as const) : []),
    ...(a("debut") ? (["fin", "depart"] as const) : []),
    ...(visites > 1 || (visites && roles.prochaine) ? (["rythme"] as const) : []),
  ];
}

/** The topic of this edition that makes the first of these computations. */
export function sujetDuCalcul({ reponses }: Edition, calculs: Calcul[]): string | undefined {
  for (const calcul of calculs) {
    const trouves = Object.entries(reponses).filter(([, r]) => r.calcul === calcul);
    // The topic that bears its name, else the one whose sentence holds the rule's own value.
    const [sien] =
      trouves.find(([sujet, r]) => sujet === calcul || r.reponse.includes(`{${calcul}`)) ??
      trouves[0] ??
      [];
    if (sien) return sien;
  }
  return undefined;
}

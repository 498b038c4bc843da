/** « 6+6+6 ? », « 3e renouvellement ? », « encore 6 mois ? »: the arithmetic, beside the rules. */
import { moisEntre } from "../../periodes.ts";
import { dis, finDePeriode } from "../../time.ts";
import { type Calcule, contredit, type Donnees, fait } from "./donnees.ts";
import { chacun, type Examen, initiale, nombre, seulRenouvellement, total } from "./examens.ts";
import type { Periode } from "./periode.ts";
import { verdictDe } from "./regles.ts";
import { reste } from "./reste.ts";

export function sommes(d: Donnees, periode: Periode): Calcule {
  const { roles, mesure } = d;
  const vide: Calcule = { bloc: "somme", faits: [] };
  if (!mesure) return vide;
  const { suite, rang } = roles;
  const deja = roles.deja ?? (suite ? undefined : dejaDuDossier(d));
  const encore =
    roles.encore ?? (deja ? (roles.chacun ?? (roles.deja ? undefined : roles.seule)) : undefined);
  if (deja && encore === undefined && roles.deja && rang === undefined)
    return reste(d, mesure, deja, periode);
  const examens = suite
    ? [
        ...initiale(d, mesure, suite[0]!),
        ...(suite.length > 1 || rang
          ? nombre(d, mesure, Math.max(suite.length - 1, rang ?? 0))
          : []),
        ...chacun(d, mesure, suite.slice(1)),
        ...total(d, mesure, suite, periode),
      ]
    : deja && encore !== undefined
      ? [
          ...(roles.deja && deja.length > 1 ? nombre(d, mesure, deja.length) : []),
          ...chacun(d, mesure, [encore]),
          ...total(d, mesure, [...deja, encore], periode),
          ...finNouvelle(d, encore),
        ]
      : [
          ...(roles.total !== undefined ? total(d, mesure, [roles.total], periode) : []),
          ...(rang !== undefined ? nombre(d, mesure, rang) : []),
          ...(roles.chacun !== undefined ? seulRenouvellement(d, mesure, roles.chacun) : []),
          ...(roles.initiale !== undefined && !roles.dates.length && roles.ferme
            ? initiale(d, mesure, roles.initiale)
            : []),
        ];
  const verdict = roles.ferme ? contredit(roles, verdictDe(examens.map((e) => e.tenu))) : undefined;
  return { bloc: "somme", faits: examens.map((e) => e.fait), ...(verdict && { verdict }) };
}

const dejaDuDossier = ({ dossier }: Donnees): number[] | undefined => {
  const mois = dossier?.debut && dossier.fin ? moisEntre(dossier.debut, dossier.fin) : undefined;
  return mois === undefined ? undefined : [mois];
};

/** Until when a household's measure would then last. */
function finNouvelle({ dossier, ...d }: Donnees, encore: number): Examen[] {
  const deja = dossier?.debut && dossier.fin ? moisEntre(dossier.debut, dossier.fin) : undefined;
  if (!dossier?.debut || deja === undefined) return [];
  const jour = dis(finDePeriode(dossier.debut, deja + encore));
  return [{ fait: fait(d, "fait-fin-somme", jour), tenu: undefined }];
}

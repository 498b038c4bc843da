/** One line for each rule that a length asked for meets or breaks. */
import type { Mesure } from "../../../schemas/mesure.ts";
import { dis, finDePeriode } from "../../time.ts";
import { ecrisDuree } from "../ecritures.ts";
import { type Donnees, dit, type Fait, fait } from "./donnees.ts";
import { naturesDe, type Periode } from "./periode.ts";
import {
  chacunAuPlus,
  chacunTenu,
  initialeTenue,
  nombreTenu,
  plafondEnMois,
  type Tenu,
} from "./regles.ts";

export type Examen = { fait: Fait; tenu: Tenu };
export const somme = (mois: number[]): number => mois.reduce((a, b) => a + b, 0);

export function initiale(d: Donnees, mesure: Mesure, mois: number): Examen[] {
  const tenu = initialeTenue(mesure, mois, naturesDe(d));
  if (tenu === undefined || !mesure.duree) return [];
  const particuliere = mesure["duree-particuliere"];
  const regles = [
    ecrisDuree(d.ctx.catalog, mesure.duree),
    ...(particuliere
      ? [`${ecrisDuree(d.ctx.catalog, particuliere.duree)} ${particuliere.condition}`]
      : []),
  ].join(", ");
  const cle = tenu === null ? "duree-autre" : tenu ? "duree-tenue" : "duree-pas-tenue";
  return [{ fait: fait(d, "fait-initiale", dit(d, cle, { n: mois, regle: regles })), tenu }];
}

export function nombre(d: Donnees, mesure: Mesure, n: number): Examen[] {
  const max = mesure.renouvellement?.nombre;
  const tenu = nombreTenu(mesure, n);
  if (max === undefined)
    return [{ fait: fait(d, "fait-nombre", dit(d, "nombre-libre", { n })), tenu }];
  const condition = mesure.renouvellement?.condition;
  const valeur = tenu
    ? dit(d, "nombre-tenu", { n, max })
    : dit(d, "nombre-pas-tenu", { n, max, trop: n - max });
  return [
    {
      fait: fait(d, "fait-nombre", tenu && condition ? `${valeur} (${condition})` : valeur),
      tenu,
    },
  ];
}

export function chacun(d: Donnees, mesure: Mesure, liste: number[]): Examen[] {
  const regle = mesure.renouvellement?.chacun;
  return [...new Set(liste)].flatMap((mois) => {
    const tenu = chacunTenu(mesure, mois);
    if (!regle)
      return liste.length === 1 && !mesure.plafond
        ? [{ fait: fait(d, "fait-chacun", dit(d, "chacun-libre", { n: mois })), tenu }]
        : [];
    const cle = tenu ? "duree-tenue" : "duree-pas-tenue";
    const ecrite = ecrisDuree(d.ctx.catalog, regle);
    return [{ fait: fait(d, "fait-chacun", dit(d, cle, { n: mois, regle: ecrite })), tenu }];
  });
}

/** `sure` is false when the cap only follows from the other rules, which are tested anyway. */
export function total(d: Donnees, mesure: Mesure, mois: number[], { debut }: Periode): Examen[] {
  const max = plafondEnMois(mesure);
  const n = somme(mois);
  const ecrit = mois.length > 1 ? `${mois.join(" + ")} = ${n}` : String(n);
  const fin =
    debut && !d.dossier?.fin ? [fait(d, "fait-fin-somme", dis(finDePeriode(debut, n)))] : [];
  const suites = fin.map((f) => ({ fait: f, tenu: undefined }));
  if (max === undefined)
    return [
      { fait: fait(d, "fait-somme", dit(d, "somme-libre", { somme: ecrit })), tenu: null },
      ...suites,
    ];
  const cle = n <= max ? "somme-tenue" : "somme-pas-tenue";
  // What the number of renewals left still allows: « 6 + 4 », one renewal left of 6 at most.
  const nombre = mesure.renouvellement?.nombre;
  const auPlus = chacunAuPlus(mesure);
  const parNombre =
    mois.length > 1 && nombre !== undefined && auPlus
      ? Math.max(0, nombre - (mois.length - 1)) * auPlus
      : Number.POSITIVE_INFINITY;
  const reste = n <= max ? Math.min(max - n, parNombre) : n - max;
  const valeur = dit(d, cle, { somme: ecrit, max, n: reste });
  return [
    {
      fait: fait(d, "fait-somme", mesure.plafond?.deduit ? dit(d, "deduit", { valeur }) : valeur),
      tenu: n <= max,
    },
    ...suites,
  ];
}

/** « un renouvellement de 7 mois »: its own rule, else what the text says of lengths at all. */
export function seulRenouvellement(d: Donnees, mesure: Mesure, mois: number): Examen[] {
  const siens = chacun(d, mesure, [mois]);
  if (siens.length || d.roles.dates.length) return siens;
  const max = plafondEnMois(mesure);
  const valeur = mesure.duree
    ? dit(d, "chacun-libre-durees", { n: mois, regle: ecrisDuree(d.ctx.catalog, mesure.duree) })
    : dit(d, "chacun-libre", { n: mois });
  return [{ fait: fait(d, "fait-chacun", valeur), tenu: max && mois >= max ? false : undefined }];
}

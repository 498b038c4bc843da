/** « 6+6+6 ? », « déjà 12 mois, encore combien ? », « 3e renouvellement ? »: the arithmetic beside the rules. */
import type { Mesure } from "../../../schemas/mesure.ts";
import { moisEntre } from "../../periodes.ts";
import { dis, finDePeriode } from "../../time.ts";
import { ecrisDuree } from "../valeurs.ts";
import { type Calcule, type Donnees, dit, type Fait, fait } from "./donnees.ts";
import { naturesDe, type Periode } from "./periode.ts";
import {
  chacunAuPlus,
  chacunTenu,
  initialeTenue,
  nombreTenu,
  plafondEnMois,
  type Tenu,
  verdictDe,
} from "./regles.ts";

type Examen = { fait: Fait; tenu: Tenu };
const somme = (mois: number[]): number => mois.reduce((a, b) => a + b, 0);

function initiale(d: Donnees, mesure: Mesure, mois: number): Examen[] {
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

function nombre(d: Donnees, mesure: Mesure, n: number): Examen[] {
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

function chacun(d: Donnees, mesure: Mesure, liste: number[]): Examen[] {
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
function total(d: Donnees, mesure: Mesure, mois: number[], { debut }: Periode): Examen[] {
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
  const valeur = dit(d, cle, { somme: ecrit, max, n: Math.abs(max - n) });
  return [
    {
      fait: fait(d, "fait-somme", mesure.plafond?.deduit ? dit(d, "deduit", { valeur }) : valeur),
      tenu: n <= max,
    },
    ...suites,
  ];
}

/** What is still possible after what has been granted. */
function reste(d: Donnees, mesure: Mesure, deja: number[], { debut }: Periode): Calcule {
  const max = plafondEnMois(mesure);
  const fait_ = somme(deja);
  const nombreMax = mesure.renouvellement?.nombre;
  const faits = deja.length - 1;
  const restants =
    nombreMax !== undefined && deja.length > 1 ? Math.max(0, nombreMax - faits) : undefined;
  const auPlus = chacunAuPlus(mesure);
  if (max === undefined)
    return {
      bloc: "somme",
      faits: [fait(d, "fait-accorde", dit(d, "somme-libre", { somme: fait_ }))],
    };
  const parNombre =
    restants === 0 ? 0 : restants && auPlus ? restants * auPlus : Number.POSITIVE_INFINITY;
  const n = Math.max(0, Math.min(max - fait_, parNombre));
  const valeur = dit(d, "encore-calcul", {
    n,
    max,
    deja: deja.length > 1 ? `${fait_} (${deja.join(" + ")})` : fait_,
  });
  return {
    bloc: "somme",
    faits: [
      fait(
        d,
        "fait-encore-possible",
        mesure.plafond?.deduit ? dit(d, "deduit", { valeur }) : valeur,
      ),
      ...(restants === undefined
        ? []
        : [
            fait(
              d,
              "fait-nombre-restant",
              dit(d, "nombre-restant", { n: restants, faits, max: nombreMax! }),
            ),
          ]),
      ...(debut && !d.dossier ? [fait(d, "fait-plafond", dis(finDePeriode(debut, max)))] : []),
    ],
    ...(d.roles.ferme && { verdict: n > 0 ? ("oui" as const) : ("non" as const) }),
  };
}

export function sommes(d: Donnees, periode: Periode): Calcule {
  const { roles, mesure } = d;
  const vide: Calcule = { bloc: "somme", faits: [] };
  if (!mesure) return vide;
  const { suite, rang } = roles;
  const deja = roles.deja ?? (suite ? undefined : dejaDuDossier(d));
  const encore =
    roles.encore ?? (deja ? (roles.chacun ?? (roles.deja ? undefined : roles.seule)) : undefined);
  if (deja && encore === undefined && roles.deja) return reste(d, mesure, deja, periode);
  const examens = suite
    ? [
        ...initiale(d, mesure, suite[0]!),
        ...(suite.length > 1 ? nombre(d, mesure, suite.length - 1) : []),
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
          ...(rang !== undefined ? nombre(d, mesure, rang) : []),
          ...(roles.chacun !== undefined ? seulRenouvellement(d, mesure, roles.chacun) : []),
          ...(roles.initiale !== undefined && !roles.dates.length && roles.ferme
            ? initiale(d, mesure, roles.initiale)
            : []),
        ];
  const verdict = roles.ferme ? verdictDe(examens.map((e) => e.tenu)) : undefined;
  return { bloc: "somme", faits: examens.map((e) => e.fait), ...(verdict && { verdict }) };
}

/** « un renouvellement de 7 mois »: its own rule, else what the text says of lengths at all. */
function seulRenouvellement(d: Donnees, mesure: Mesure, mois: number): Examen[] {
  const siens = chacun(d, mesure, [mois]);
  if (siens.length || d.roles.dates.length) return siens;
  const max = plafondEnMois(mesure);
  const valeur = mesure.duree
    ? dit(d, "chacun-libre-durees", { n: mois, regle: ecrisDuree(d.ctx.catalog, mesure.duree) })
    : dit(d, "chacun-libre", { n: mois });
  return [{ fait: fait(d, "fait-chacun", valeur), tenu: max && mois >= max ? false : undefined }];
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

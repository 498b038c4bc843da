/** The report's tables over a year's enquiries, in the words of the dialogs that asked. */
import type { Carte } from "../../model.ts";
import type { Champ } from "../../schemas/dialogue.ts";
import { ecrisPart } from "../chiffres.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { type Enquete, rencontree } from "./enquete.ts";
import { type Compte, rencontresDe, repartition } from "./statistiques.ts";

type Faits = Carte["faits"];

export const disCompte = (ctx: Contexte, { n, base }: Compte): string =>
  base
    ? phrase(ctx, "enquetes-part", { n, base, part: ecrisPart(n, base) })
    : phrase(ctx, "enquetes-sur", { n, base });

export function tableaux(ctx: Contexte, enquetes: Enquete[]): Faits {
  const vues = enquetes.filter((e) => rencontree(e) === true);
  const sansSalaire = vues.filter((e) => e.constats?.salaires === "sans-salaire");
  return [
    ...parBailleur(ctx, enquetes),
    ...table(ctx, "ville", enquetes, (e) => e.saisine.ville),
    ...compositions(ctx, vues),
    ...table(ctx, "salaires", vues, (e) => e.constats?.salaires),
    ...table(ctx, "ressources", sansSalaire, (e) => e.constats?.ressources),
    ...table(ctx, "motifs", vues, (e) => e.constats?.motifs),
    ...table(ctx, "mesures", vues, (e) => e.conclusion?.mesures),
    ...table(ctx, "orientations", vues, (e) => e.conclusion?.orientations),
  ];
}

/** The field that asked it, whichever dialog of the enquiry it stands in. */
const champDe = (ctx: Contexte, nom: string): Champ | undefined =>
  ctx.catalog.dialogues
    .filter((d) => d.enregistre === "enquete")
    .flatMap((d) => d.champs)
    .find((c) => c.champ === nom);

const libelleDe = (ctx: Contexte, champ: Champ, valeur: string | null): string =>
  champ.choix?.find((c) => c.valeur === valeur)?.libelle ?? phrase(ctx, "enquetes-non-dit");

/** In the order of the dialog's own list, what nobody said last. */
function table(
  ctx: Contexte,
  nom: string,
  enquetes: Enquete[],
  lit: (e: Enquete) => Enquete["saisine"][string] | undefined,
): Faits {
  const champ = champDe(ctx, nom);
  if (!champ || !enquetes.length) return [];
  const base = enquetes.length;
  const compte = repartition(enquetes.map(lit));
  const rangs = [...(champ.choix ?? []).map((c) => c.valeur), null];
  const detail = rangs
    .filter((v) => compte.has(v))
    .map((v) =>
      phrase(ctx, "enquetes-part-de", {
        libelle: libelleDe(ctx, champ, v),
        compte: disCompte(ctx, { n: compte.get(v)!, base }),
      }),
    )
    .join(" ; ");
  const tues = compte.get(null) ?? 0;
  const reponses = [...compte.values()].reduce((a, b) => a + b, 0) - tues;
  const valeur =
    champ.type === "plusieurs" && reponses > 0
      ? phrase(ctx, "enquetes-reponses", { reponses, familles: base - tues, base, detail })
      : detail;
  return [{ libelle: champ.libelle, valeur }];
}

function parBailleur(ctx: Contexte, enquetes: Enquete[]): Faits {
  const champ = champDe(ctx, "bailleur");
  if (!champ) return [];
  return [...(champ.choix ?? []).map((c) => c.valeur), null].flatMap((valeur) => {
    const siennes = enquetes.filter((e) => (e.saisine.bailleur ?? null) === valeur);
    if (!siennes.length) return [];
    const { saisines: base, constats: avec, oui, non } = rencontresDe(siennes);
    const total = enquetes.length;
    return [
      {
        libelle: phrase(ctx, "enquetes-bailleur", { libelle: libelleDe(ctx, champ, valeur) }),
        valeur: phrase(ctx, "enquetes-par-bailleur", { oui, non, avec, base, total }),
      },
    ];
  });
}

/** The report's last row: four children and more. */
const ENFANTS_ET_PLUS = 4;

/** Who, by the number of children: the cells of the report's table that hold somebody. */
function compositions(ctx: Contexte, vues: Enquete[]): Faits {
  const champ = champDe(ctx, "composition");
  if (!champ || !vues.length) return [];
  const cellules = repartition(
    vues.map(({ constats: c }) =>
      c?.composition ? `${c.composition}:${Math.min(Number(c.enfants), ENFANTS_ET_PLUS)}` : null,
    ),
  );
  const detail = [...cellules].sort(([a], [b]) => (a ?? "~").localeCompare(b ?? "~"));
  const valeur = detail
    .map(([cellule, n]) =>
      phrase(ctx, "enquetes-part-de", {
        libelle: disCellule(ctx, champ, cellule),
        compte: disCompte(ctx, { n, base: vues.length }),
      }),
    )
    .join(" ; ");
  return [{ libelle: champ.libelle, valeur }];
}

function disCellule(ctx: Contexte, champ: Champ, cellule: string | null): string {
  if (cellule === null) return phrase(ctx, "enquetes-non-dit");
  const [qui = "", enfants] = cellule.split(":");
  const libelle = libelleDe(ctx, champ, qui);
  const n = Number(enfants);
  if (n === 0) return phrase(ctx, "enquetes-sans-enfant", { libelle });
  const cle = n === ENFANTS_ET_PLUS ? "enquetes-enfants-plus" : "enquetes-enfants";
  return phrase(ctx, cle, { libelle, n });
}

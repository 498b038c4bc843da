/** Results and evolution: each figure with its day, and nothing that was not told. */
import type { Day, Dossier, Fait, FaitDeDocument, FaitNote } from "../../../model.ts";
import { disEuros } from "../../chiffres.ts";
import { type Contexte, phrase } from "../../contexte.ts";
import { dis } from "../../time.ts";
import { disFait } from "../../visite/faits.ts";
import { type Contenant, fait } from "../cas.ts";
import { jourDuFait, type Recul } from "../periode.ts";

type Dette = Extract<Fait, { type: "dette" }> & { au: Day };
type Ecart = { nature: Dette["nature"]; debut: Dette; fin?: Dette };

/** Of each kind of debt: as last told at the start of the stretch (else first told in it), and as last told. */
function ecarts(dossier: Dossier, { du, au }: Recul): Ecart[] {
  const dettes = dossier.faits
    .flatMap((f) => (f.type === "dette" ? [{ ...f, au: jourDuFait(dossier, f) }] : []))
    .filter((f) => f.au <= au)
    .sort((a, b) => a.au.localeCompare(b.au));
  return [...new Set(dettes.map((d) => d.nature))].flatMap((nature) => {
    const siennes = dettes.filter((d) => d.nature === nature);
    const debut = siennes.findLast((d) => du !== null && d.au <= du) ?? siennes[0]!;
    const fin = siennes.at(-1)!;
    return [{ nature, debut, ...(fin !== debut && { fin }) }];
  });
}

const montant = (ctx: Contexte, d: Dette | undefined) =>
  d && phrase(ctx, "montant-au", { montant: disEuros(d.montant), jour: dis(d.au) });

const nommee = (ctx: Contexte, cle: "piece-dette-debut" | "piece-dette-fin", n: Dette["nature"]) =>
  n
    ? phrase(ctx, "piece-dette-de", {
        libelle: phrase(ctx, cle),
        nature: phrase(ctx, `dette-${n}`),
      })
    : phrase(ctx, cle);

function lignesDeDette(ctx: Contexte, lus: Ecart[]): FaitDeDocument[] {
  if (!lus.length)
    return [fait(phrase(ctx, "piece-dette-debut")), fait(phrase(ctx, "piece-dette-fin"))];
  return lus.flatMap(({ nature, debut, fin }) => [
    fait(nommee(ctx, "piece-dette-debut", nature), montant(ctx, debut)),
    fait(nommee(ctx, "piece-dette-fin", nature), montant(ctx, fin)),
  ]);
}

/** The last of its kind, with the day on which it was told. */
function dernier(
  ctx: Contexte,
  dossier: Dossier,
  faits: FaitNote[],
  type: Fait["type"],
): FaitDeDocument[] {
  const f = faits.findLast((x) => x.type === type);
  if (!f) return [];
  const { libelle, valeur } = disFait(ctx, dossier, f);
  const jour = dis(jourDuFait(dossier, f));
  return [fait(libelle, phrase(ctx, "piece-note-le", { valeur, jour }))];
}

export const resultats: Contenant = ({ ctx, dossier, recul }) => {
  const plan = dernier(ctx, dossier, recul.faits, "plan-apurement");
  const autres = (["paiement", "surendettement", "relogement"] as const).flatMap((type) =>
    dernier(ctx, dossier, recul.faits, type),
  );
  const lus = ecarts(dossier, recul);
  const dettes = lus.map(({ debut, fin }) =>
    phrase(ctx, fin ? "piece-bref-dettes" : "piece-bref-dette", {
      debut: disEuros(debut.montant),
      fin: fin ? disEuros(fin.montant) : "",
    }),
  );
  const bref = [...dettes, ...[...plan, ...autres].map((f) => f.libelle)].join(", ");
  return {
    blocs: [
      {
        faits: [
          ...(plan.length ? plan : [fait(phrase(ctx, "fait-plan-apurement"))]),
          ...lignesDeDette(ctx, lus),
          ...autres,
        ],
      },
    ],
    ...(bref && { bref }),
  };
};

/** The difference is computed only between two figures of the same kind. */
export const evolution: Contenant = ({ ctx, dossier, recul }) => {
  const dites = ecarts(dossier, recul).flatMap(({ nature, debut, fin }) => {
    if (!fin) return [];
    const n = fin.montant - debut.montant;
    const cle = n < 0 ? "piece-baisse" : n > 0 ? "piece-hausse" : "piece-stable";
    const dette = phrase(ctx, "fait-dette");
    const de = nature
      ? phrase(ctx, "piece-dette-de", { libelle: dette, nature: phrase(ctx, `dette-${nature}`) })
      : dette;
    return [
      phrase(ctx, cle, { de, montant: disEuros(Math.abs(n)), du: dis(debut.au), au: dis(fin.au) }),
    ];
  });
  return {
    blocs: [
      {
        faits: [
          fait(phrase(ctx, "piece-financiere"), dites.join("\n")),
          fait(phrase(ctx, "piece-sociale")),
        ],
      },
    ],
    ...(dites.length && { bref: dites.join(", ") }),
  };
};

/** What a step brings about: the limits that now count, the months due, what the text asks to be seen to. */
import type { Carte, Day, Dossier, Etape } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Citation } from "../../schemas/commun.ts";
import type { Echeance } from "../../schemas/echeance.ts";
import type { TypeDEtape } from "../../schemas/vie.ts";
import { disLimite } from "../charte/dire-limite.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { faitsDeLEnquete } from "../enquetes/faits.ts";
import { ecartEnMois } from "../periodes.ts";
import { dis, disMois, ecart } from "../time.ts";
import { echeancesDe, epuise } from "./etat.ts";
import { signaturesDe } from "./signatures.ts";

export type Consequences = { faits: Carte["faits"]; remarques: string[]; citations: Citation[] };

type Ancres = Partial<Record<Echeance["ancre"], Day | null>>;

/** The events that a step is, for the deadlines. */
function ancresDe(edition: Edition, dossier: Dossier, { type, values: v }: Etape): Ancres {
  const jour = (x: unknown) => (typeof x === "string" ? x : null);
  const { debut, fin } = dossier;
  switch (type as TypeDEtape) {
    case "commande":
      return { commande: jour(v.recue) };
    case "decision":
      return v.sens === "accordee" ? { commission: jour(v.le), debut, fin } : {};
    case "demarrage":
      return { debut, fin };
    case "renouvellement":
      return { fin };
    case "suspension":
      return v.accord === true ? { fin } : {};
    case "interruption":
      return { interruption: jour(v.le) };
    case "refus":
      return { refus: jour(v.le) };
    case "plan":
    case "contrat":
      return signaturesDe(edition, dossier).manquent.length ? {} : { signature: jour(v.le) };
    default:
      return {};
  }
}

/** `dossier` as it stands once the step is written. */
export function consequencesDe(
  ctx: Contexte,
  edition: Edition,
  dossier: Dossier,
  etape: Etape,
): Consequences {
  const feries = territoireDe(ctx.catalog, edition.territoire)?.feries;
  const dues = echeancesDe(edition, dossier, ancresDe(edition, dossier, etape), feries).filter(
    ({ echeance }) =>
      propre(etape, echeance) && (echeance.issue !== "renouvellement" || !epuise(edition, dossier)),
  );
  const dit = edition.vie?.etapes[etape.type as TypeDEtape];
  return {
    faits: [
      ...report(ctx, etape),
      ...(etape.type === "enquete" ? faitsDeLEnquete(ctx, edition, dossier) : []),
      ...moisDus(ctx, edition, dossier, etape),
      ...dues.map((l) => ({ libelle: l.echeance.libelle, valeur: disLimite(ctx, l, feries) })),
      ...(dit?.vers ? [{ libelle: phrase(ctx, "fait-a-informer"), valeur: dit.vers }] : []),
      ...(dit?.points ?? []).map((p) => ({ libelle: phrase(ctx, "fait-points"), valeur: p })),
    ],
    remarques: calcul(ctx, dossier, etape),
    citations: dit?.phases?.[String(etape.values.phase)] ?? dit?.citations ?? [],
  };
}

/** A diagnostic ordered has its own limit; a measure ordered has not. */
export const propre = ({ type, values }: Etape, echeance: Echeance): boolean =>
  type !== "commande" || echeance["ferme-par"] !== "diagnostic" || values.objet === "diagnostic";

function report(ctx: Contexte, { type, values: v }: Etape): Carte["faits"] {
  if (type !== "suspension" || v.accord !== true) return [];
  return [
    { libelle: phrase(ctx, "fait-ancienne-fin"), valeur: dis(String(v["fin-avant"])) },
    { libelle: phrase(ctx, "fait-nouvelle-fin"), valeur: dis(String(v.fin)) },
  ];
}

/** Only for an interruption, and where the text counts the months due. No amount in euros. */
function moisDus(
  ctx: Contexte,
  edition: Edition,
  { debut }: Dossier,
  { type, values }: Etape,
): Carte["faits"] {
  const apres = edition["mois-du-apres-le"];
  const le = String(values.le);
  if (type !== "interruption" || !apres || !debut) return [];
  const du = Number(le.slice(8)) > apres;
  return [
    {
      libelle: phrase(ctx, "fait-mois", { mois: disMois(le) }),
      valeur: phrase(ctx, du ? "mois-du" : "mois-non-du", { apres }),
    },
    {
      libelle: phrase(ctx, "fait-mois-du-interruption"),
      valeur: phrase(ctx, "n-mois-depuis", {
        n: ecartEnMois(debut, le) + (du ? 1 : 0),
        jour: dis(debut),
      }),
    },
  ];
}

function calcul(ctx: Contexte, { fin }: Dossier, { type, values: v }: Etape): string[] {
  if (type !== "suspension" || !fin) return [];
  if (v.accord !== true) return [phrase(ctx, "suspension-en-attente", { fin: dis(fin) })];
  if (v["nouvelle-fin"]) return [];
  return [phrase(ctx, "suspension-calcul", { n: ecart(String(v.du), String(v.au)) + 1 })];
}

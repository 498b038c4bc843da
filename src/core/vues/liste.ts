/** The person's own dossiers, all or some, what is due first on top. */
import type { Dossier, Filtre, Memory, Turn, Vue } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { estSuivie } from "../echeances/de-la-charte.ts";
import { disLeJour } from "../time.ts";
import { type StatutDuJour, statutDuJour } from "../vie/etat.ts";
import { editionDe } from "../visite/rythme-dit.ts";
import { etat, type Ligne, ligneDe } from "./ligne.ts";
import { doitSigner } from "./manques.ts";
import { type Demandee, enPages } from "./pages.ts";

const CLOSES: ReadonlySet<StatutDuJour> = new Set(["terminee", "refusee"]);

export function liste(
  ctx: Contexte,
  memory: Memory,
  demandee: Demandee<Extract<Vue, { quoi: "liste" }>>,
): Turn {
  const { filtre } = demandee.vue;
  if (!ctx.dossiers.length) return repond(ctx, memory, phrase(ctx, "aucun-dossier"));
  const lignes = ctx.dossiers
    .filter((d) => passe(ctx, d, filtre))
    .map((d) => ligneDe(ctx, d, filtre === "sans-acte"))
    .filter((l) => filtre !== "en-retard" || l.enRetard)
    .sort(parEcheance);
  const remarques = [...horsListe(ctx, filtre)];
  if (!lignes.length)
    return repond(ctx, memory, [phrase(ctx, `liste-vide-${filtre}`), ...remarques].join("\n"));
  return enPages(ctx, memory, demandee, {
    titre: phrase(ctx, `liste-${filtre}`, { n: lignes.length }),
    lignes: lignes.map((l) => l.dit),
    remarques,
  });
}

/** Those with nothing due come last; the closest end first among equals. */
const parEcheance = (a: Ligne, b: Ligne): number =>
  (a.du ?? "9").localeCompare(b.du ?? "9") ||
  (a.dossier.fin ?? "9").localeCompare(b.dossier.fin ?? "9") ||
  a.dossier.nom.localeCompare(b.dossier.nom);

function passe(ctx: Contexte, dossier: Dossier, filtre: Filtre): boolean {
  const statut = statutDuJour(dossier, ctx.jour);
  switch (filtre) {
    case "actives":
      return !CLOSES.has(statut);
    case "en-retard":
      return statut !== "refusee";
    case "sans-acte": {
      const edition = editionDe(ctx, dossier);
      return edition !== undefined && doitSigner(edition, dossier);
    }
    case "echues":
      return statut === "echue";
    case "suspendues":
      return statut === "suspendue";
    case "demandes":
      return statut === "demande";
    case "en-attente":
      return statut === "attente";
    case "closes":
      return CLOSES.has(statut);
  }
}

/** What the list leaves out without anybody asking for it. */
function horsListe(ctx: Contexte, filtre: Filtre): string[] {
  if (filtre === "actives") {
    const n = ctx.dossiers.filter((d) => passe(ctx, d, "closes")).length;
    return n ? [phrase(ctx, "liste-closes-a-part", { n })] : [];
  }
  if (filtre !== "sans-acte") return [];
  const n = ctx.dossiers
    .filter((d) => passe(ctx, d, "actives") && d.statut === "en-cours")
    .filter((d) => {
      const edition = editionDe(ctx, d);
      return edition?.vie?.acte && !estSuivie(edition, d);
    }).length;
  return n ? [phrase(ctx, "liste-acte-inconnu", { n })] : [];
}

/** « qui finit en mai »: by end, with what is known of the bilan. */
export function finissent(
  ctx: Contexte,
  memory: Memory,
  demandee: Demandee<Extract<Vue, { quoi: "fin" }>>,
): Turn {
  const { du, au } = demandee.vue;
  if (!ctx.dossiers.length) return repond(ctx, memory, phrase(ctx, "aucun-dossier"));
  const quand = !au
    ? phrase(ctx, "a-partir-du-jour", { du: disLeJour(du) })
    : du === au
      ? phrase(ctx, "le-jour", { jour: disLeJour(du) })
      : phrase(ctx, "entre-du-au", { du: disLeJour(du), au: disLeJour(au) });
  const siens = ctx.dossiers
    .filter((d) => d.statut === "en-cours" && d.fin !== null)
    .filter((d) => d.fin! >= du && (!au || d.fin! <= au))
    .sort((a, b) => a.fin!.localeCompare(b.fin!) || a.nom.localeCompare(b.nom));
  if (!siens.length) return repond(ctx, memory, phrase(ctx, "liste-vide-fin", { quand }));
  return enPages(ctx, memory, demandee, {
    titre: phrase(ctx, siens.length > 1 ? "liste-fin" : "liste-fin-une", {
      n: siens.length,
      quand,
    }),
    lignes: siens.map((d) => {
      const { dit } = ligneDe(ctx, d);
      return { ...dit, valeur: [etat(ctx, d), ...bilan(ctx, d)].join(" ; ") };
    }),
  });
}

/** Since the last period began. */
function bilan(ctx: Contexte, d: Dossier): string[] {
  if (!editionDe(ctx, d)?.vie?.etapes.bilan) return [];
  const depuis = d.etapes.findLastIndex((e) => e.type === "renouvellement");
  const recu = d.etapes.slice(depuis + 1).findLast((e) => e.type === "bilan");
  if (!recu) return [phrase(ctx, "bilan-pas-recu")];
  const suite = recu.values.suite === "fin" ? "bilan-recu-fin" : "bilan-recu-renouvellement";
  return [phrase(ctx, suite, { jour: disLeJour(String(recu.values.le)) })];
}

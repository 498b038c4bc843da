/** Short orders that mean the same whatever is going on: hello, help, source, territory, undo. */
import type { Memory, Turn } from "../model.ts";
import { aide, aideParTheme } from "./aide/exemples.ts";
import { proposee } from "./aide/visite-guidee.ts";
import { retiens } from "./attente.ts";
import { reprendsBrouillon } from "./brouillon.ts";
import { territoireDe } from "./charte/edition.ts";
import { demandeTerritoire } from "./charte/question.ts";
import { territoireDit } from "./charte/territoire.ts";
import { type Contexte, enPrive, phrase, repond } from "./contexte.ts";
import { bilanDesEnquetes } from "./enquetes/dire.ts";
import { ouEnEstLEnquete } from "./enquetes/ou-en-est.ts";
import { questionsGardees } from "./questions/lister.ts";
import { type Ordre, ordresDe } from "./reading/ordres.ts";
import { plat } from "./reading/plat.ts";
import { reglages } from "./reglages/demander.ts";
import { demandeAnnulationEtape } from "./vie/corriger.ts";
import { demandeAnnulation } from "./visite/annuler.ts";
import { montre } from "./vues/vues.ts";

type Fait = (ctx: Contexte, memory: Memory, text: string) => Turn | undefined;

const exemples = (ctx: Contexte) =>
  (["bouton-exemple-question", "bouton-nouvelle-demande", "bouton-mes-dossiers"] as const).map(
    (cle) => [phrase(ctx, cle), { do: "dire", text: phrase(ctx, cle) }] as const,
  );

/** What each order does; `undefined` when it does not apply, and the text is read on as something else. */
const FAITS: Record<Ordre, Fait> = {
  bonjour: (ctx, m) => {
    const { memory, boutons } = proposee(ctx, m);
    const dit = [bienvenue(ctx, m), ...(boutons.length ? [phrase(ctx, "guide-proposee")] : [])];
    return repond(ctx, memory, dit.join("\n"), [...boutons, ...exemples(ctx)]);
  },
  aide,
  "aide-theme": aideParTheme,
  merci: (ctx, m) => repond(ctx, m, phrase(ctx, "de-rien")),
  acquiesce: (ctx, m) =>
    m.attente?.length ? undefined : repond(ctx, m, phrase(ctx, "rien-en-attente")),
  "annule-visite": (ctx, m, text) =>
    ctx.message.prive
      ? (demandeAnnulationEtape(ctx, m, text) ?? demandeAnnulation(ctx, m, text))
      : undefined,
  "annule-etape": (ctx, m, text) =>
    ctx.message.prive ? demandeAnnulationEtape(ctx, m, text) : undefined,
  reprend: (ctx, m, text) => (ctx.message.prive ? reprendsBrouillon(ctx, m, text) : undefined),
  "choisit-territoire": (ctx, m) => demandeTerritoire(ctx, m, ""),
  "dit-territoire": (ctx, m, text) => {
    const code = territoireDit(ctx, text);
    return code ? retiens(ctx, m, code) : undefined;
  },
  reglages,
  "questions-gardees": questionsGardees,
  "bilan-enquetes": bilanDesEnquetes,
  "ou-en-est-enquete": ouEnEstLEnquete,
  dossiers: (ctx, m) =>
    ctx.message.prive
      ? montre(ctx, m, { vue: { quoi: "liste", filtre: "actives" }, page: 0 })
      : enPrive(ctx, m),
};

/** The first order that the text is, if it is one. A territory's name alone is one too. */
export function commande(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const lu = plat(text);
  const seul = ctx.catalog.territoires.find((t) => t.territoire === lu || plat(t.nom) === lu);
  if (seul) return retiens(ctx, memory, seul.territoire);
  for (const ordre of ordresDe(text)) {
    const fait = FAITS[ordre](ctx, memory, text);
    if (fait) return fait;
  }
  return undefined;
}

function bienvenue(ctx: Contexte, memory: Memory): string {
  const territoire = territoireDe(ctx.catalog, memory.territoire ?? ctx.personne.territoire);
  return territoire
    ? phrase(ctx, "bonjour-territoire", { nom: territoire.nom })
    : phrase(ctx, "bonjour");
}

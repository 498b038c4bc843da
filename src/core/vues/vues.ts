/** Shows a household, a list, the waiting list or the load: asked for in words, or by a button. In private only. */
import type { Action, Dossier, Memory, Turn } from "../../model.ts";
import { montreLesAcces } from "../audit/demander.ts";
import { editionPour } from "../charte/edition.ts";
import { lisQuestion } from "../charte/lire.ts";
import { demandeTerritoire } from "../charte/question.ts";
import { type Bouton, type Contexte, enPrive, phrase, puis, repond, tour } from "../contexte.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { type Menages, menagesDe } from "../reading/menages.ts";
import { lisVue, NOMME, type VueLue } from "../reading/vues.ts";
import { attente } from "./attente.ts";
import { charge } from "./charge.ts";
import { designe } from "./designe.ts";
import { echeances } from "./echeances.ts";
import { fiche } from "./fiche.ts";
import { finissent, liste } from "./liste.ts";
import type { Demandee } from "./pages.ts";
import { estUnLieu, secteursDits, territoiresVus } from "./secteurs.ts";

/** Longer than this, it tells something rather than asks to see it. */
const LONGUEUR_MAX = 90;
/** Buttons: at most this many households are offered. */
const OFFERTS = 5;

export function vues(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  if (text.length > LONGUEUR_MAX || text.includes(":")) return undefined;
  const menages = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const lue = lisVue(text, masque(text, menages), ctx.message.at);
  if (!lue || !concerne(ctx, lue, text)) return undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  switch (lue.sorte) {
    case "dossier":
      return duMenage(ctx, memory, menages, lue.nom);
    case "liste":
      return montre(ctx, memory, { vue: { quoi: "liste", filtre: lue.filtre }, page: 0 });
    case "fin":
      return montre(ctx, memory, { vue: { quoi: "fin", du: lue.du, au: lue.au }, page: 0 });
    case "attente":
    case "charge":
      return parTerritoire(ctx, memory, lue);
  }
}

/** What a button asks for: looked up anew, among what the person may see now. */
export function montre(
  ctx: Contexte,
  memory: Memory,
  { vue, page, sur }: Demandee | Extract<Action, { do: "voir" }>,
): Turn {
  if (!ctx.message.prive) return enPrive(ctx, memory);
  const demandee = { page, ...(sur !== undefined && { sur }) };
  switch (vue.quoi) {
    case "dossier": {
      const dossier = ctx.dossiers.find((d) => d.id === vue.dossier);
      return dossier
        ? fiche(ctx, memory, dossier)
        : repond(ctx, memory, phrase(ctx, "choix-perime"));
    }
    case "liste":
      return liste(ctx, memory, { ...demandee, vue });
    case "fin":
      return finissent(ctx, memory, { ...demandee, vue });
    case "attente":
      return attente(ctx, memory, { ...demandee, vue });
    case "echeances":
      return echeances(ctx, memory, { ...demandee, vue });
    case "acces":
      return montreLesAcces(ctx, memory, { ...demandee, vue });
  }
}

/** Names give way to one sign, so that only the words around them are read. */
function masque(text: string, { surs, doutes, inconnus }: Menages): string {
  return [...surs, ...doutes, ...inconnus]
    .sort((a, b) => b.debut - a.debut)
    .reduce((t, { debut, fin }) => `${t.slice(0, debut)}${NOMME}${t.slice(fin)}`, text);
}

/** A place must be one of a charter; a word where a name would stand must be no topic of one. */
function concerne(ctx: Contexte, lue: VueLue, text: string): boolean {
  if (lue.sorte === "attente" || lue.sorte === "charge")
    return !lue.lieu || estUnLieu(ctx, lue.lieu);
  if (lue.sorte !== "dossier" || !lue.nom) return true;
  return ctx.message.prive && lisQuestion(ctx, text).sujet === undefined;
}

function duMenage(
  ctx: Contexte,
  memory: Memory,
  { surs, doutes, inconnus }: Menages,
  nom: string | null | undefined,
): Turn {
  const nommes = [
    ...new Set([...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)]),
  ];
  const [seul, autre] = nommes;
  const dit = nom ?? inconnus[0]?.nom;
  if (!seul)
    return dit
      ? repond(ctx, memory, phrase(ctx, "menage-pas-la", { nom: dit }))
      : lequel(
          ctx,
          memory,
          ctx.dossiers
            .filter((d) => d.statut === "en-cours")
            .sort((a, b) => (a.fin ?? "9").localeCompare(b.fin ?? "9")),
          "quel-dossier-voir",
        );
  if (autre || !surs.length) return lequel(ctx, memory, nommes, "de-quel-menage");
  return fiche(ctx, memory, seul);
}

function lequel(
  ctx: Contexte,
  memory: Memory,
  nommes: Dossier[],
  cle: "de-quel-menage" | "quel-dossier-voir",
): Turn {
  if (!nommes.length) return repond(ctx, memory, phrase(ctx, "aucun-dossier"));
  const boutons = nommes.slice(0, OFFERTS).map((d): Bouton => {
    return [
      designe(d, ctx.dossiers),
      { do: "voir", vue: { quoi: "dossier", dossier: d.id }, page: 0 },
    ];
  });
  return repond(ctx, memory, phrase(ctx, cle), boutons);
}

/** One answer for each territory of the person; their own when they have one. */
function parTerritoire(
  ctx: Contexte,
  memory: Memory,
  { sorte, lieu }: Extract<VueLue, { lieu: string }>,
): Turn {
  const codes = territoiresVus(ctx, memory);
  if (!codes.length) return demandeTerritoire(ctx, memory, "");
  return codes.reduce((turn, territoire) => {
    const edition = editionPour(ctx.catalog, territoire, ctx.jour)!;
    const secteurs = secteursDits(edition, lieu);
    const suite =
      sorte === "charge"
        ? charge(ctx, turn.memory, territoire, secteurs)
        : montre(ctx, turn.memory, { vue: { quoi: "attente", territoire, secteurs }, page: 0 });
    return puis(turn, suite);
  }, tour(memory));
}

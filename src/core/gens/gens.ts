/** What is said about people's access, by whoever lets them in: who asks, who has it, who leaves. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, enPrive, enTexte, offre, phrase, puis, repond, tour } from "../contexte.ts";
import { territoiresDe } from "../droits/territoires.ts";
import { lisOrdresDesGens, nommes, type OrdreDesGens } from "../reading/gens.ts";
import { ajoute, dis } from "../time.ts";
import { boutonsDeDemande, carteDeDemande, disTerritoires } from "./carte.ts";
import type { Compte } from "./comptes.ts";
import { administre, decide, peutDecider } from "./decider.ts";
import { confieDit, depart } from "./partir.ts";
import { rouvre } from "./rouvrir.ts";
import { concernes } from "./siens.ts";

const CARTES = 5;
const LIGNES = 40;

/** `undefined`: it is about something else. */
export function ordreDesGens(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const { personne, message } = ctx;
  const droit = administre(personne) || personne.role === "coordinateur";
  for (const ordre of lisOrdresDesGens(text)) {
    const fait = droit ? obeis(ctx, memory, text, ordre) : reserve(ctx, memory, ordre);
    if (fait) return message.prive ? fait : enPrive(ctx, memory);
  }
  return undefined;
}

function obeis(ctx: Contexte, memory: Memory, text: string, ordre: OrdreDesGens) {
  switch (ordre.quoi) {
    case "demandes":
      return demandes(ctx, memory);
    case "qui":
      return qui(ctx, memory);
    case "depart":
      return depart(ctx, memory, text);
    case "confie":
      return confieDit(ctx, memory, text);
    case "rouvre":
      return rouvre(ctx, memory, text);
    case "decide":
      return decideDit(ctx, memory, text, ordre.oui);
  }
}

const reserve = (ctx: Contexte, memory: Memory, { quoi }: OrdreDesGens): Turn | undefined =>
  quoi === "demandes" || quoi === "qui"
    ? repond(ctx, memory, phrase(ctx, "acces-reserve"))
    : undefined;

/** « ok pour zoé », « refuse paul »: of a request that waits, and while nothing else is asked. */
function decideDit(ctx: Contexte, memory: Memory, text: string, oui: boolean): Turn | undefined {
  if (memory.attente?.length) return undefined;
  const [sienne, autre] = nommes(text, enAttente(ctx));
  if (!sienne) return undefined;
  if (autre) return demandes(ctx, memory);
  return decide(ctx, memory, { geste: oui ? "approuver" : "refuser", demande: sienne.fiche });
}

/** Those that wait and are theirs to decide, oldest first. */
export const enAttente = (ctx: Pick<Contexte, "comptes" | "personne">): Compte[] =>
  [...ctx.comptes.parId.values()].filter(
    (c) => c.type === "acces-demande" && c.id !== ctx.personne.id && peutDecider(ctx.personne, c),
  );

function demandes(ctx: Contexte, memory: Memory): Turn {
  const siennes = enAttente(ctx);
  if (!siennes.length) return repond(ctx, memory, phrase(ctx, "acces-aucune-demande"));
  const dites = siennes.slice(0, CARTES).reduce((suite, compte) => {
    const carte = carteDeDemande(ctx, compte, ctx.ouvrirait(compte));
    const offert = offre(ctx, suite.memory, boutonsDeDemande(ctx, compte));
    const reply = { text: enTexte(carte), carte, choices: offert.choices };
    return puis(suite, tour(offert.memory, reply));
  }, tour(memory));
  const reste = siennes.length - CARTES;
  return reste > 0
    ? puis(dites, repond(ctx, dites.memory, phrase(ctx, "et-encore", { n: reste })))
    : dites;
}

/** Who is let in, of one's own territories; of all of them for whoever administers. */
function qui(ctx: Contexte, memory: Memory): Turn {
  const siens = concernes(ctx).toSorted((a, b) => a.nom.localeCompare(b.nom, "fr"));
  const lignes = siens.slice(0, LIGNES).map((g) =>
    phrase(ctx, "acces-ligne", {
      nom: g.nom || g.id,
      role: phrase(ctx, `role-${g.role}`),
      ou: [g.association, disTerritoires(ctx, territoiresDe(g)), departPrevu(ctx, g.id)]
        .filter(Boolean)
        .join(", "),
    }),
  );
  const reste = siens.length - LIGNES;
  const attendent = enAttente(ctx).length;
  return repond(
    ctx,
    memory,
    [
      phrase(ctx, "acces-liste", { n: siens.length }),
      ...lignes,
      ...(reste > 0 ? [phrase(ctx, "et-encore", { n: reste })] : []),
      ...(attendent ? [phrase(ctx, "acces-attendent", { n: attendent })] : []),
    ].join("\n"),
  );
}

function departPrevu(ctx: Contexte, id: string): string {
  const depart = ctx.comptes.parId.get(id)?.depart;
  return depart && depart > ctx.jour
    ? phrase(ctx, "acces-jusqu-au", { jour: dis(ajoute(depart, { jours: -1 })) })
    : "";
}

/** What is said about people's access, by whoever lets them in: who asks, who has it, who leaves. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, enPrive, enTexte, offre, phrase, puis, repond, tour } from "../contexte.ts";
import { visiblesPour } from "../droits/portee.ts";
import { territoiresDe } from "../droits/territoires.ts";
import { lisOrdreDesGens } from "../reading/gens.ts";
import { boutonsDeDemande, carteDeDemande, disTerritoires } from "./carte.ts";
import type { Compte } from "./comptes.ts";
import { administre, peutDecider } from "./decider.ts";
import { depart } from "./partir.ts";
import { rouvre } from "./rouvrir.ts";
import { concernes } from "./siens.ts";

const CARTES = 5;
const LIGNES = 40;

/** `undefined`: it is about something else. */
export function ordreDesGens(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const ordre = lisOrdreDesGens(text);
  if (!ordre) return undefined;
  const { personne, message } = ctx;
  const droit = administre(personne) || personne.role === "coordinateur";
  if (ordre.quoi === "depart") return depart(ctx, memory, text, ordre.sur, droit);
  if (!droit) return repond(ctx, memory, phrase(ctx, "acces-reserve"));
  if (!message.prive) return enPrive(ctx, memory);
  if (ordre.quoi === "rouvre") return rouvre(ctx, memory, text);
  return ordre.quoi === "demandes" ? demandes(ctx, memory) : qui(ctx, memory);
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
    const carte = carteDeDemande(ctx, compte, visiblesPour(ctx, compte));
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
      ou: [g.association, disTerritoires(ctx, territoiresDe(g))].filter(Boolean).join(", "),
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

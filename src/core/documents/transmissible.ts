/** What of a worker's own words may go out: nothing on health and the like, nothing of another household. */
import type { Dossier } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { propositions } from "../reading/clauses.ts";
import { menagesDe } from "../reading/menages.ts";
import { mots } from "../reading/plat.ts";
import { sensible } from "../reading/sensible.ts";

export type Transmis = { texte: string; retires: number };

/** `retires`: clauses left out, so that it can be said that there were some. */
export function transmissible(ctx: Contexte, dossier: Dossier, texte: string): Transmis {
  let retires = 0;
  const garde = propositions(texte).flatMap(({ debut, fin }) => {
    const clause = texte.slice(debut, fin);
    if (!mots(clause).length) return [];
    if (sensible(clause) || parleDUnAutre(ctx, dossier, clause)) {
      retires++;
      return [];
    }
    return [texte.slice(debut, fin)];
  });
  const restent = retires ? garde.map((c) => c.trim()).join(", ") : texte;
  return { texte: restent.trim(), retires };
}

/** Another visible household, or a name that a household of somebody else bears. */
function parleDUnAutre(ctx: Contexte, dossier: Dossier, clause: string): boolean {
  const { surs, doutes, inconnus } = menagesDe(clause, ctx.dossiers);
  const siens = new Set(mots(`${dossier.nom} ${dossier.prenom}`).map((m) => m.mot));
  return (
    surs.some((m) => m.dossier.id !== dossier.id) ||
    doutes.some((m) => !m.candidats.some((c) => c.id === dossier.id)) ||
    inconnus.some(({ nom }) => mots(nom).some((m) => !siens.has(m.mot) && ctx.estUnNom(m.mot)))
  );
}

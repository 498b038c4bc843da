/** « bilan martin »: of whom, and where it may be said. */
import type { Dossier, Memory, Turn } from "../../model.ts";
import type { TypeDeDocument } from "../../schemas/piece.ts";
import { partInconnue } from "../charte/vocabulaire.ts";
import { type Contexte, enPrive, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { lisDocument } from "../reading/documents.ts";
import { nomDuDocument } from "./etape.ts";
import { remets } from "./remettre.ts";

/** More buttons than these help nobody. */
const CHOIX_MAX = 5;

const lis = (ctx: Contexte, text: string) =>
  lisDocument(text, ctx.dossiers, {
    at: ctx.message.at,
    // Where others read, a name that anybody's dossier bears is one, whatever the texts say.
    peutEtreUnNom: (mot) =>
      partInconnue(ctx.catalog, mot) === 1 || (!ctx.message.prive && ctx.estUnSien(mot)),
  });

/** It is no answer to what was asked before. */
export const demandeUnDocument = (ctx: Contexte, text: string): boolean =>
  lis(ctx, text) !== undefined;

/** `undefined`: it asks for no document. */
export function documentDemande(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const lu = lis(ctx, text);
  if (!lu) return undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  const { type, nommes, sur, inconnu } = lu;
  if (inconnu) return repond(ctx, memory, phrase(ctx, "piece-menage-inconnu", { nom: inconnu }));
  const [dossier] = nommes;
  if (!dossier || !sur) return lequel(ctx, memory, type, nommes);
  return remets(ctx, memory, dossier, type, text);
}

/** Homonyms, or nobody named. */
function lequel(ctx: Contexte, memory: Memory, type: TypeDeDocument, nommes: Dossier[]): Turn {
  const possibles = nommes.length ? nommes : ctx.dossiers;
  if (!possibles.length) return repond(ctx, memory, phrase(ctx, "aucun-dossier"));
  const montres =
    possibles.length > CHOIX_MAX && !nommes.length ? [] : possibles.slice(0, CHOIX_MAX);
  const boutons = montres.map((d) => {
    const menage = [d.civilite, d.nom, d.prenom, d.commune].filter(Boolean).join(" ");
    const demande = phrase(ctx, "piece-demande", { document: nomDuDocument(ctx, type), menage });
    return [situe(d), { do: "dire", text: demande }] as const;
  });
  const question = nommes.length
    ? phrase(ctx, "de-quel-menage")
    : phrase(ctx, "piece-quel-menage", { document: nomDuDocument(ctx, type) });
  return repond(ctx, memory, question, boutons);
}

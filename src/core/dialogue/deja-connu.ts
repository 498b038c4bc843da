/** A request for a household that has a dossier: gone on with, or refused because its measure is under way. */
import type { Dossier, Memory, Turn } from "../../model.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { type Contexte, enTexte, phrase, tour } from "../contexte.ts";
import { nomme, situe } from "../dossier/dossiers.ts";
import { statutDuJour } from "../vie/etat.ts";
import { resumeDe } from "../vie/resume.ts";
import type { Values } from "./champs/champ.ts";
import { type EnDialogue, sansDialogue } from "./moteur.ts";

/** The dossier that the request goes to, when it is not a new one. */
export const dossierDeLaDemande = (ctx: Contexte, values: Values): Dossier | undefined =>
  ctx.dossiers.find((d) => d.id === values["deja-connu"] || d.id === values.dossier);

/** Its measure is ordered or under way: where it stands, and how it goes on. */
export function dejaSuivi(ctx: Contexte, memory: Memory, pending: EnDialogue): Turn | undefined {
  const dossier = dossierDeLaDemande(ctx, pending.values);
  if (!dossier || (dossier.statut !== "en-cours" && dossier.statut !== "attente")) return undefined;
  const edition = editionDuDossier(ctx.catalog, dossier, ctx.jour);
  const etat = phrase(ctx, `statut-${statutDuJour(dossier, ctx.jour)}`);
  const carte = {
    titre: phrase(ctx, "demande-deja", { menage: situe(dossier), etat }),
    faits: edition ? resumeDe(ctx, edition, dossier) : [],
    remarques: [phrase(ctx, "demande-deja-prolonger", { menage: nomme(dossier) })],
  };
  return tour(sansDialogue(memory, pending.cle), { text: enTexte(carte), carte });
}

/** A request already there is opened again with what it holds. */
export function valeursDeLaDemande({ histoire }: Dossier): Values {
  const demande = histoire.findLast((f) => f.type === "demande");
  if (!demande) return {};
  const { reserves: _r, manquants: _m, civilite: _c, nom: _n, ...values } = demande.values;
  return Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null));
}

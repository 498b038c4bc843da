/** « où en est l'enquête Petit »: the referral, the attempts, what is still owed. */
import type { Carte, Memory, Turn } from "../../model.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { type Contexte, enPrive, enTexte, phrase, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";
import { dis } from "../time.ts";
import { enqueteCourante, jourDe } from "./enquete.ts";
import { faitsDeLEnquete } from "./faits.ts";

/** `undefined` unless one household is named, and an enquiry was opened on it. */
export function ouEnEstLEnquete(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const { surs, doutes } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const [dossier, autre] = [...new Set(surs.map((m) => m.dossier))];
  const courante = dossier && enqueteCourante(dossier);
  const edition = dossier && editionDuDossier(ctx.catalog, dossier, ctx.jour);
  if (!courante || !edition || autre || doutes.length) return undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  const [recue, constats, close] = [
    jourDe(courante.saisine, "recue"),
    jourDe(courante.constats, "le"),
    jourDe(courante.conclusion, "le"),
  ];
  const date = (cle: "enquete-saisie" | "enquete-constatee" | "enquete-conclue", jour?: string) =>
    jour ? [{ libelle: phrase(ctx, cle), valeur: dis(jour) }] : [];
  const carte: Carte = {
    titre: phrase(ctx, "enquete-titre"),
    sousTitre: situe(dossier),
    faits: [
      ...date("enquete-saisie", recue),
      ...date("enquete-constatee", constats),
      ...date("enquete-conclue", close),
      ...faitsDeLEnquete(ctx, edition, dossier),
    ],
    remarques: [],
  };
  return tour(memory, { text: enTexte(carte), carte });
}

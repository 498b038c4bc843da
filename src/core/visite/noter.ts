/** From a message to a visit: reads it, keeps what is sure, asks the rest one question at a time. */
import type { BrouillonDeVisite, Doute, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { type Menages, menagesDe } from "../reading/menages.ts";
import { noteDe } from "../reading/note.ts";
import { enumere } from "../reading/plat.ts";
import { lisVisite, type VisiteLue } from "../reading/visite.ts";
import { ajoute } from "../time.ts";
import { avance } from "./ecrire.ts";

/** Where days and hours stand: no name is looked for there. */
export const placesDesDates = (ctx: Contexte, text: string) =>
  lisDates(text, ctx.message.at, "past").map((d) => ({
    debut: d.index,
    fin: d.index + d.text.length,
  }));

/** What the message says of a visit. `text` is folded. Nothing that was not typed is filled in. */
export function brouillonDe(
  ctx: Contexte,
  text: string,
  menages: Menages = menagesDe(text, ctx.dossiers, placesDesDates(ctx, text)),
): BrouillonDeVisite {
  const lue = lisVisite(text, ctx.message.at);
  const [nomme] = [...menages.surs, ...menages.doutes, ...menages.inconnus];
  const note = noteDe(text, [...lue.places, ...(nomme ? [nomme] : [])]);
  const qui = menageDe(menages);
  const douteDate = dateDouteuse(lue);
  return {
    message: empreinte(ctx.message.edits ?? ctx.message.id),
    ...(lue.jour && { date: lue.jour }),
    heure: lue.heure,
    ...(lue.mode && { mode: lue.mode }),
    ...(lue.presence && { presence: lue.presence }),
    duree: lue.duree,
    note,
    ...(typeof qui === "string" ? { dossier: qui } : qui && { doute: qui }),
    ...(douteDate && !(qui && typeof qui !== "string") && { doute: douteDate }),
    ...(douteDate && { dateDouteuse: douteDate }),
  };
}

/** One dossier without doubt, or why not. */
export function menageDe(menages: Menages): string | Doute | undefined {
  const surs = [...new Set(menages.surs.map((m) => m.dossier.id))];
  const doutes = menages.doutes.flatMap((d) => d.candidats.map((c) => c.id));
  if (
    surs.length === 1 &&
    !doutes.length &&
    !menages.inconnus.some((i) => i.debut < menages.surs[0]!.debut)
  )
    return surs[0]!;
  const candidats = [...new Set([...surs, ...doutes])];
  if (candidats.length) return { sur: "dossier", nom: null, candidats };
  const [inconnu] = menages.inconnus;
  return inconnu && { sur: "dossier", nom: inconnu.nom, candidats: [] };
}

export function dateDouteuse({ faute, incertain, jours, jour }: VisiteLue): Doute | undefined {
  if (faute)
    return {
      sur: "date",
      raison: faute.motif!,
      texte: faute.text,
      jours: faute.propositions ?? [],
    };
  if (jours.length > 1) return { sur: "date", raison: "plusieurs", texte: "", jours };
  if (incertain && jour)
    return {
      sur: "date",
      raison: "incertaine",
      texte: "",
      jours: [jour, ajoute(jour, { jours: -7 })],
    };
  return undefined;
}

export function noter(ctx: Contexte, memory: Memory, text: string): Turn {
  const menages = menagesDe(text, ctx.dossiers, placesDesDates(ctx, text));
  const nommes = [...new Set(menages.surs.map((m) => m.dossier))];
  if (nommes.length > 1)
    return repond(
      ctx,
      memory,
      phrase(ctx, "plusieurs-menages", { menages: enumere(nommes.map(situe)) }),
    );
  return avance(ctx, memory, brouillonDe(ctx, text, menages));
}

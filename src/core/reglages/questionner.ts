/** Asks what is missing to see or fix a reading: the territory, the words, the reading, then whether it is sure. */
import type { AFixer, Memory, Pending, Turn } from "../../model.ts";
import type { Territoire } from "../../schemas/lexique.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Bouton, type Contexte, phrase, repond } from "../contexte.ts";
import { enReponse } from "../question-ouverte.ts";
import { demandeDeReglage } from "../reading/reglages.ts";
import { disLeJour } from "../time.ts";
import { ambiguitesDe, enListe, type Ouverte, peutFixer } from "./ambiguites.ts";
import { effets } from "./effets.ts";
import { abrege, fixes, lectures, ligne, nommeLecture } from "./lister.ts";
import { libelleDe } from "./montrer.ts";

export type EnReglage = Extract<Pending, { kind: "reglage" }>;

/** Wordings shown at a time: with « la suite », as many buttons as Teams draws. */
export const PAGE = 5;
/** What the button « la suite » answers. */
export const SUITE = "+";

type Choix = readonly (readonly [label: string, valeur: string])[];

/** A question with its buttons, kept as the one that waits. */
function demande(ctx: Contexte, memory: Memory, pending: EnReglage, text: string, choix: Choix) {
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "reglage"), pending];
  const boutons = choix.map(([label, valeur]): Bouton => [label, enReponse(pending, valeur)]);
  return repond(ctx, { ...memory, attente }, text, boutons);
}

/** The next question; or, for whoever may not fix it, what there is to read. */
export function demandeReglage(ctx: Contexte, memory: Memory, a: AFixer): Turn {
  const territoire = territoireDe(ctx.catalog, a.territoire);
  if (!territoire) return demandeLequel(ctx, memory, a);
  if (demandeDeReglage(a.dit ?? "") === "fixes") return fixes(ctx, memory, territoire.territoire);
  const toutes = ambiguitesDe(ctx, territoire.territoire);
  if (!toutes.length) {
    const lieu = territoire.lieu.charAt(0).toUpperCase() + territoire.lieu.slice(1);
    return repond(ctx, memory, phrase(ctx, "reglages-aucune", { lieu }));
  }
  const liste = enListe(ctx, a);
  const nom = a.ambiguite ?? (liste.length === 1 ? liste[0]!.nom : undefined);
  const ouverte = toutes.find((o) => o.nom === nom);
  if (!ouverte) return demandeLaquelle(ctx, memory, a, liste, territoire);
  if (!peutFixer(ctx, territoire.territoire)) {
    const vu = [lectures(ctx, ouverte, territoire.nom), quiPeut(ctx, a)];
    return repond(ctx, memory, vu.join("\n"));
  }
  const cles = Object.keys(ouverte.ambiguite.lectures);
  const choisie = { ...a, ambiguite: ouverte.nom };
  return a.lecture !== undefined && cles.includes(a.lecture)
    ? demandeSiSur(ctx, memory, choisie, ouverte, territoire)
    : demande(
        ctx,
        memory,
        { ...choisie, kind: "reglage", asking: "lecture" },
        `${lectures(ctx, ouverte, territoire.nom)}\n${phrase(ctx, "reglage-laquelle", { lieu: territoire.lieu })}`,
        cles.map((cle) => [nommeLecture(ctx, ouverte, cle, false), cle] as const),
      );
}

const demandeLequel = (ctx: Contexte, memory: Memory, a: AFixer): Turn =>
  demande(
    ctx,
    memory,
    { ...a, kind: "reglage", asking: "territoire" },
    phrase(ctx, "reglages-territoire"),
    ctx.catalog.territoires.map((t) => [t.nom, t.territoire] as const),
  );

/** A page of the list; the numbers are those of the whole list. */
function demandeLaquelle(
  ctx: Contexte,
  memory: Memory,
  a: AFixer,
  liste: Ouverte[],
  { territoire, nom }: Territoire,
): Turn {
  const depuis = (a.depuis ?? 0) < liste.length ? (a.depuis ?? 0) : 0;
  const page = liste.slice(depuis, depuis + PAGE);
  const reste = liste.length - depuis - page.length;
  const rang = (o: Ouverte) => liste.indexOf(o) + 1;
  const text = [
    phrase(ctx, "reglages-liste", { nom, n: liste.length }),
    ...page.map((o) => ligne(ctx, o, rang(o))),
    ...(reste > 0 ? [phrase(ctx, "et-encore", { n: reste })] : []),
    phrase(ctx, peutFixer(ctx, territoire) ? "reglages-laquelle" : "reglages-laquelle-voir"),
  ].join("\n");
  const pending: EnReglage = { ...a, depuis, kind: "reglage", asking: "ambiguite" };
  return demande(ctx, memory, pending, text, [
    ...page.map((o) => [`${rang(o)}. ${abrege(o.ambiguite.formule)}`, o.nom] as const),
    ...(reste > 0 ? [[phrase(ctx, "bouton-la-suite"), SUITE] as const] : []),
  ]);
}

/** What it changes is said before it is written. */
function demandeSiSur(
  ctx: Contexte,
  memory: Memory,
  a: AFixer,
  { nom: cle, ambiguite, edition }: Ouverte,
  territoire: Territoire,
): Turn {
  const { formule } = ambiguite;
  const lecture = libelleDe(ambiguite, a.lecture!);
  const text = [
    phrase(ctx, "reglage-confirmer", { nom: territoire.nom, formule, lecture }),
    ...effets(ctx, territoire, edition, cle, a.lecture!),
    phrase(ctx, "reglage-signature", { signataire: signataire(ctx), jour: disLeJour(ctx.jour) }),
  ].join("\n");
  return demande(ctx, memory, { ...a, kind: "reglage", asking: "confirmation" }, text, [
    [phrase(ctx, "bouton-fixer"), "oui"],
    [phrase(ctx, "bouton-ne-rien-changer"), "non"],
  ]);
}

/** The name that a reading is signed with. */
export const signataire = ({ personne }: Contexte): string => personne.nom || personne.id;

/** Who can, said to somebody who cannot. */
function quiPeut(ctx: Contexte, { dit = "" }: AFixer): string {
  const { role, territoire } = ctx.personne;
  const sien = role === "coordinateur" ? territoireDe(ctx.catalog, territoire) : undefined;
  if (sien) return phrase(ctx, "reglages-pas-le-votre", { nom: sien.nom });
  return phrase(ctx, demandeDeReglage(dit) === "fixer" ? "reglages-refus" : "reglages-qui");
}

/** Asks what is missing to fix a reading: the territory, the words, the reading, then whether it is sure. */
import type { AFixer, Memory, Pending, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Bouton, type Contexte, phrase, repond } from "../contexte.ts";
import { enReponse } from "../question-ouverte.ts";
import { demandeDeReglage, optionDite } from "../reading/reglages.ts";
import { disLeJour } from "../time.ts";
import { ambiguitesDe, type Ouverte, optionsDe, peutFixer } from "./ambiguites.ts";
import { effets } from "./effets.ts";
import { fixes, ligne } from "./lister.ts";
import { libelleDe } from "./montrer.ts";
import { enVigueur } from "./reglages.ts";

export type EnReglage = Extract<Pending, { kind: "reglage" }>;

/** A question with its buttons, kept as the one that waits. */
function demande(
  ctx: Contexte,
  memory: Memory,
  pending: EnReglage,
  text: string,
  choix: readonly (readonly [label: string, valeur: string])[],
): Turn {
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "reglage"), pending];
  const boutons = choix.map(([label, valeur]): Bouton => [label, enReponse(pending, valeur)]);
  return repond(ctx, { ...memory, attente }, text, boutons);
}

/** The next question; or, for whoever may not fix it, what there is to read. */
export function demandeReglage(ctx: Contexte, memory: Memory, a: AFixer): Turn {
  const { ambiguite, lecture, dit = "" } = a;
  const territoire = territoireDe(ctx.catalog, a.territoire);
  if (!territoire)
    return demande(
      ctx,
      memory,
      { kind: "reglage", dit, asking: "territoire" },
      phrase(ctx, "reglages-territoire"),
      ctx.catalog.territoires.map((t) => [t.nom, t.territoire] as const),
    );
  const voulu = demandeDeReglage(dit);
  if (voulu === "fixes") return fixes(ctx, memory, territoire.territoire);
  const ouvertes = ambiguitesDe(ctx, territoire.territoire);
  if (!ouvertes.length) {
    const lieu = territoire.lieu.charAt(0).toUpperCase() + territoire.lieu.slice(1);
    return repond(ctx, memory, phrase(ctx, "reglages-aucune", { lieu }));
  }
  const nommee = ambiguite ?? (dit && optionDite(dit, optionsDe(ctx, ouvertes)));
  const ouverte = ouvertes.find((o) => o.nom === nommee);
  const base = { territoire: territoire.territoire };
  if (!peutFixer(ctx, territoire.territoire)) {
    const vu = ouverte
      ? lectures(ctx, ouverte, territoire.nom)
      : liste(ctx, ouvertes, territoire.nom);
    return repond(ctx, memory, `${vu}\n${quiPeut(ctx, voulu === "fixer")}`);
  }
  if (!ouverte)
    return demande(
      ctx,
      memory,
      { kind: "reglage", ...base, asking: "ambiguite" },
      `${liste(ctx, ouvertes, territoire.nom)}\n${phrase(ctx, "reglages-laquelle")}`,
      ouvertes.map((o, i) => [`${i + 1}. ${abrege(o.ambiguite.formule)}`, o.nom] as const),
    );
  const choisie = { ...base, ambiguite: ouverte.nom };
  if (!lecture || !Object.hasOwn(ouverte.ambiguite.lectures, lecture))
    return demande(
      ctx,
      memory,
      { kind: "reglage", ...choisie, asking: "lecture" },
      `${lectures(ctx, ouverte, territoire.nom)}\n${phrase(ctx, "reglage-laquelle", { lieu: territoire.lieu })}`,
      Object.keys(ouverte.ambiguite.lectures).map(
        (cle) => [nommeLecture(ctx, ouverte, cle, false), cle] as const,
      ),
    );
  const text = [
    phrase(ctx, "reglage-confirmer", {
      nom: territoire.nom,
      formule: ouverte.ambiguite.formule,
      lecture: libelleDe(ouverte.ambiguite, lecture),
    }),
    ...effets(ctx, territoire, ouverte.edition, ouverte.nom, lecture),
    phrase(ctx, "reglage-signature", { signataire: signataire(ctx), jour: disLeJour(ctx.jour) }),
  ].join("\n");
  return demande(
    ctx,
    memory,
    { kind: "reglage", ...choisie, lecture, asking: "confirmation" },
    text,
    [
      [phrase(ctx, "bouton-fixer"), "oui"],
      [phrase(ctx, "bouton-ne-rien-changer"), "non"],
    ],
  );
}

/** The name that a reading is signed with. */
export const signataire = ({ personne }: Contexte): string => personne.nom || personne.id;

const liste = (ctx: Contexte, ouvertes: Ouverte[], nom: string): string =>
  [
    phrase(ctx, "reglages-liste", { nom, n: ouvertes.length }),
    ...ouvertes.map((o, i) => ligne(ctx, o, i + 1)),
  ].join("\n");

/** The words, where they are printed, and how they may be read. */
function lectures(ctx: Contexte, ouverte: Ouverte, nom: string): string {
  const { ambiguite, edition } = ouverte;
  return [
    phrase(ctx, "reglage-question", { nom, question: ambiguite.question }),
    ...sourcesDe(edition, ambiguite.citations).map((s) =>
      phrase(ctx, "reglage-citation", {
        extrait: s.extrait,
        titre: s.titre,
        section: s.section,
      }),
    ),
    ...Object.keys(ambiguite.lectures).map((cle, i) =>
      phrase(ctx, "reglage-ligne-lecture", {
        n: i + 1,
        lecture: nommeLecture(ctx, ouverte, cle, true),
      }),
    ),
  ].join("\n");
}

function nommeLecture(
  ctx: Contexte,
  { nom, ambiguite, edition }: Ouverte,
  cle: string,
  avecEtat: boolean,
): string {
  const lecture = libelleDe(ambiguite, cle);
  const prudente = cle === ambiguite.prudente;
  const vaut = avecEtat && cle === enVigueur(ctx.reglages, edition, nom, ambiguite);
  if (prudente && vaut) return phrase(ctx, "lecture-prudente-en-vigueur", { lecture });
  if (vaut) return phrase(ctx, "lecture-en-vigueur", { lecture });
  return prudente ? phrase(ctx, "lecture-prudente", { lecture }) : lecture;
}

/** Who can, said to somebody who cannot. */
function quiPeut(ctx: Contexte, voulait: boolean): string {
  const { role, territoire } = ctx.personne;
  const sien = role === "coordinateur" ? territoireDe(ctx.catalog, territoire) : undefined;
  if (sien) return phrase(ctx, "reglages-pas-le-votre", { nom: sien.nom });
  return phrase(ctx, voulait ? "reglages-refus" : "reglages-qui");
}

const LABEL_MAX = 48;
const abrege = (formule: string): string =>
  formule.length > LABEL_MAX ? `${formule.slice(0, LABEL_MAX).replace(/\s+\S*$/, "")}…` : formule;

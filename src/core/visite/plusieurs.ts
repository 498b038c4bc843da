/** The visits of one message: what is sure is written at once, what is not is asked one at a time. */
import type {
  BrouillonDeVisite,
  Carte,
  Dossier,
  Fiche,
  Memory,
  Reply,
  Turn,
  Visite,
} from "../../model.ts";
import { type Contexte, enTexte, offre, phrase, repond } from "../contexte.ts";
import { nomme, situe } from "../dossier/dossiers.ts";
import { apres, disVisite, rythmeDit } from "./echo.ts";
import { avance, ecris, estSure, type Sure, verifie } from "./ecrire.ts";
import { disFait } from "./faits.ts";

/** Buttons of one card, « tout annuler » left aside. */
const CORRECTIONS = 4;

export function avanceTous(ctx: Contexte, memory: Memory, brouillons: BrouillonDeVisite[]): Turn {
  const [seul, autre] = brouillons;
  if (!seul) return repond(ctx, memory, phrase(ctx, "visite-incomplete"));
  if (!autre) return avance(ctx, memory, seul);
  let courant = ctx;
  let suite = memory;
  const sures: { sure: Sure; fiches: Fiche[] }[] = [];
  const douteux: BrouillonDeVisite[] = [];
  const ecrites: Fiche[] = [];
  for (const b of brouillons) {
    const sure = verifie(courant, suite, b);
    if (!estSure(sure)) {
      douteux.push(b);
      continue;
    }
    const { memory: apresElle, fiches } = ecris(courant, suite, sure, ecrites.length);
    suite = apresElle;
    ecrites.push(...fiches);
    sures.push({ sure, fiches });
    courant = avec(courant, sure, fiches);
  }
  const dit = resume(courant, suite, sures);
  suite = dit.memory;
  // The last asked is the first shown: the others wait below it.
  const question = douteux.reduceRight<Turn | undefined>((_, b) => {
    const turn = avance(courant, suite, b);
    suite = turn.memory;
    return turn;
  }, undefined);
  return {
    memory: suite,
    replies: [...dit.replies, ...(question?.replies ?? [])],
    fiches: ecrites,
  };
}

/** The dossiers as they are once that is written. */
function avec(ctx: Contexte, { dossier, visite }: Sure, fiches: Fiche[]): Contexte {
  const [fiche] = fiches;
  const neuf = visite && fiche ? apres(dossier, visite, fiche) : dossier;
  return { ...ctx, dossiers: ctx.dossiers.map((d) => (d.id === dossier.id ? neuf : d)) };
}

/** One card for all that was written, each with its own correction. */
function resume(
  ctx: Contexte,
  memory: Memory,
  sures: { sure: Sure; fiches: Fiche[] }[],
): { memory: Memory; replies: Reply[] } {
  if (!sures.length) return { memory, replies: [] };
  const visites = sures.filter((s) => s.sure.visite);
  const ligne = ({
    sure: { dossier, visite, brouillon },
  }: (typeof sures)[number]): Carte["faits"] => [
    ...(visite ? [{ libelle: situe(dossier), valeur: enUneLigne(ctx, dossier, visite) }] : []),
    ...(brouillon.faits ?? []).map((f) => {
      const { libelle, valeur } = disFait(
        ctx,
        dossier,
        f.type === "dette" ? { ...f, au: f.au ?? visite?.date ?? ctx.jour } : f,
      );
      return { libelle: `${nomme(dossier)}, ${libelle.toLowerCase()}`, valeur };
    }),
  ];
  const boutons = [
    ...visites.slice(0, CORRECTIONS).map(
      ({ sure, fiches }) =>
        [
          phrase(ctx, "bouton-corriger-de", {
            menage: etiquette(
              ctx,
              visites.map((v) => v.sure),
              sure,
            ),
          }),
          { do: "corriger-visite", fiche: fiches[0]!.id } as const,
        ] as const,
    ),
    [
      phrase(ctx, "bouton-tout-annuler"),
      {
        do: "annuler-tout",
        fiches: sures.flatMap(({ sure, fiches }) =>
          sure.visite ? [fiches[0]!.id] : fiches.map((f) => f.id),
        ),
      } as const,
    ] as const,
  ];
  const offert = offre(ctx, memory, boutons);
  const carte: Carte = {
    titre: phrase(ctx, titreDe(visites.length), { n: visites.length }),
    faits: sures.flatMap(ligne),
    remarques: [],
  };
  const suite = { ...offert.memory, dernieres: visites.map((v) => v.fiches[0]!.id) };
  return { memory: suite, replies: [{ text: enTexte(carte), choices: offert.choices, carte }] };
}

const titreDe = (n: number) => (n > 1 ? "visites-notees" : n ? "visite-notee" : "note");

/** Two visits of one household are told apart by their day. */
function etiquette(ctx: Contexte, toutes: Sure[], { dossier, visite }: Sure): string {
  const siennes = toutes.filter((s) => s.dossier.id === dossier.id);
  const homonymes = toutes.some(
    (s) => s.dossier.id !== dossier.id && nomme(s.dossier) === nomme(dossier),
  );
  const nom = homonymes ? situe(dossier) : nomme(dossier);
  return siennes.length > 1 && visite ? `${nom}, ${disVisite(ctx, visite)}` : nom;
}

/** « lundi 2 mars 2026 à 10 h, à domicile, ménage présent · 1 / 2 en mars ». */
function enUneLigne(ctx: Contexte, dossier: Dossier, visite: Visite): string {
  const courant = ctx.dossiers.find((d) => d.id === dossier.id) ?? dossier;
  const { badge, hors } = rythmeDit(ctx, courant, visite);
  const dits = [disVisite(ctx, visite), ...hors, badge].filter(Boolean).join(" · ");
  return visite.note ? `${dits}\n« ${visite.note} »` : dits;
}

/** The rest of the last charter question: what it does not say again is carried over; a new subject drops it. */
import type { Dernier, Memory, Turn } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { demandeUneDefinition } from "../reading/reponses.ts";
import { lisRoles } from "../reading/roles.ts";
import { estComparaison, explicationDe, sansComparaison, suiteDe } from "../reading/suites.ts";
import { explique } from "./expliquer.ts";
import { lisQuestion } from "./lire.ts";
import { type Reprise, repondQuestion, sienDe } from "./question.ts";
import {
  COMPTENT_DES_MOIS,
  calcule,
  demandeLequel,
  faitsRepris,
  redemande,
  reprends,
} from "./reprendre.ts";
import {
  autreChose,
  duMemeDispositif,
  estPrecise,
  generique,
  plusPrecise,
  sujetAppele,
} from "./sujet-propre.ts";

/** After « et », a topic of its own may be this much less sure. */
const ASSEZ = 0.42;
/** The topic of the turn before stands unless another is surer by this much. */
const MEME = 0.25;
/** A question older than this, in minutes, is not followed up without « et ». */
const FRAICHEUR_MIN = 30;

export function suite(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const explication = explicationDe(text);
  if (explication) return explique(ctx, memory, explication);
  const dernier = memory.dernier && depuisIci(ctx, memory, memory.dernier);
  if (dernier && estComparaison(text, true)) {
    const reste = sansComparaison(text);
    const lue = { ...lisQuestion(ctx, reste), compare: true };
    // « MASP 2, c'est pareil ? »: as the measure of the turn before, not as another territory.
    const autreMesure = lue.dispositifs.length > 0 && !lue.territoires.length;
    if (!autreChose(ctx, reste, lue) && !(autreMesure && !estComparaison(text, false)))
      return reprends(ctx, memory, dernier, reste, lue, {});
  }
  const seule = dernier && mesureSeule(ctx, memory, dernier, text);
  if (seule) return seule;
  const dit = dernier && suiteDe(text);
  if (!dernier || !dit || (!dit.lie && !frais(ctx, dernier))) return undefined;
  const { lie } = dit;
  const reste = duMemeDispositif(ctx, dernier, dit.reste);
  // « 6+6+6+3 ça passe ? » after a question on the file: a whole question of its own.
  if (!lie && lisRoles(reste, ctx.message.at).suite && !calcule(ctx, dernier, COMPTENT_DES_MOIS))
    return undefined;
  const territoire = dernier.territoires?.length === 1 ? dernier.territoires[0] : undefined;
  const reprise: Reprise = {
    ...(territoire && { territoire }),
    ...(dernier.dossier && { dossier: dernier.dossier }),
  };
  const lequel = demandeLequel(ctx, memory, dernier, reste);
  if (lequel) return lequel;
  const precisee = plusPrecise(ctx, dernier, reste);
  const lue = {
    ...lisQuestion(ctx, reste, territoire),
    ...(precisee && { dispositifs: [precisee], sujet: "cumul" }),
  };
  if (precisee) return reprends(ctx, memory, dernier, reste, lue, reprise);
  const appele = sujetAppele(ctx, dernier.sujet, reste);
  if (appele)
    return repondQuestion(
      ctx,
      memory,
      reste,
      { ...lue, sujet: appele },
      {
        ...reprise,
        faits: faitsRepris(ctx, dernier, lue, reste),
      },
    );
  if (redemande(ctx, dernier, { reste, lie }, lue) || !autreChose(ctx, reste, lue)) {
    // « le 15 », after a question that had no date: the 15th of what?
    const sansObjet =
      !lie &&
      !lue.territoires.length &&
      !lue.dispositifs.length &&
      lisDates(reste, ctx.message.at, "past").length > 0 &&
      !lisDates(dernier.question, ctx.message.at, "past").length;
    return sansObjet ? undefined : reprends(ctx, memory, dernier, reste, lue, reprise);
  }
  const meme = lue.candidats.find((c) => c.sujet === dernier.sujet);
  const [premier] = lue.candidats;
  const tient = (meme?.force ?? 0) + (lie ? MEME : MEME / 2) >= (premier?.force ?? 0);
  const precise = estPrecise(ctx, dernier.sujet, territoire, reste, lue);
  if (precise || generique(ctx, reste) || (meme && meme.force >= MEME && tient))
    return repondQuestion(
      ctx,
      memory,
      reste,
      { ...lue, sujet: dernier.sujet },
      { ...reprise, faits: faitsRepris(ctx, dernier, lue, reste), avant: dernier.question },
    );
  if (lue.sujet && !lie) return undefined;
  if (lue.sujet || (lie && premier && premier.force >= ASSEZ))
    return repondQuestion(
      ctx,
      memory,
      reste,
      { ...lue, sujet: lue.sujet ?? premier!.sujet },
      { ...reprise, faits: faitsRepris(ctx, dernier, lue, reste) },
    );
  return undefined;
}

/** « MAJ », « MASP 2 c'est pareil ? » after a question on cumul: the same of that measure. */
function mesureSeule(
  ctx: Contexte,
  memory: Memory,
  dernier: Dernier,
  text: string,
): Turn | undefined {
  if (dernier.sujet !== "cumul" || !frais(ctx, dernier) || demandeUneDefinition(text))
    return undefined;
  const reste = sansComparaison(text);
  const lue = { ...lisQuestion(ctx, reste), compare: false };
  const avaient = dernier.dispositifs ?? [];
  const nouvelle = lue.dispositifs.some((d) => !avaient.includes(d));
  if (!nouvelle || lue.territoires.length || autreChose(ctx, reste, lue)) return undefined;
  const [territoire, autre] = dernier.territoires ?? [];
  const reprise = territoire && !autre ? { territoire } : {};
  return reprends(ctx, memory, dernier, reste, lue, {
    ...reprise,
    ...(dernier.dossier && { dossier: dernier.dossier }),
  });
}

/** « en fait je suis en Charente »: what was asked from elsewhere goes on here, and no household of there with it. */
function depuisIci(ctx: Contexte, memory: Memory, dernier: Dernier): Dernier {
  const { territoires: _ailleurs, dossier: _autre, ...question } = dernier;
  return dernier.chez === sienDe(ctx, memory) ? dernier : question;
}

const frais = (ctx: Contexte, { le }: Dernier): boolean =>
  le !== undefined && +ctx.message.at - Date.parse(le) <= FRAICHEUR_MIN * 60_000;

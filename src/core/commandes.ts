/** Short orders that mean the same whatever is going on: hello, help, source, territory, undo. */
import type { Memory, Turn } from "../model.ts";
import { reprendsBrouillon, retiens } from "./attente.ts";
import { territoireDe } from "./charte/edition.ts";
import { lisQuestion, repondQuestion } from "./charte/question.ts";
import { territoireDit } from "./charte/territoire.ts";
import { type Contexte, phrase, repond } from "./contexte.ts";
import { situe } from "./dossier/dossiers.ts";
import { plat } from "./reading/plat.ts";
import { dis } from "./time.ts";
import { demandeAnnulation } from "./visite/corriger.ts";

type Ordre = [RegExp, (ctx: Contexte, memory: Memory, text: string) => Turn | undefined];

const exemples = (ctx: Contexte) =>
  (["bouton-exemple-question", "bouton-nouvelle-demande", "bouton-mes-dossiers"] as const).map(
    (cle) => [phrase(ctx, cle), { do: "dire", text: phrase(ctx, cle) }] as const,
  );

const ORDRES: Ordre[] = [
  [
    /^(?:bonjour|bonsoir|salut|coucou|hello|bjr|slt|hey)\b(?: tandem)?[ !.]*$/,
    (ctx, m) => repond(ctx, m, bienvenue(ctx, m), exemples(ctx)),
  ],
  [
    /^(?:aide|help|que sais-tu faire|tu sais faire quoi|comment ca marche|mode d'emploi|menu)[ ?!.]*$/,
    (ctx, m) => repond(ctx, m, phrase(ctx, "aide"), exemples(ctx)),
  ],
  [
    /^(?:merci|super|parfait|top|genial|ok merci|merci beaucoup)[ !.]*$/,
    (ctx, m) => repond(ctx, m, phrase(ctx, "de-rien")),
  ],
  [
    /^(?:oui|non|ok|okay|d'accord|ouais|nan)[ !.]*$/,
    (ctx, m) => (m.attente?.length ? undefined : repond(ctx, m, phrase(ctx, "rien-en-attente"))),
  ],
  [
    /^(?:source|sources|cite|citation|t'?es? su?re?|t sur|tu es sur|ah bon)[ ?!.]*$/,
    (ctx, m) => encore(ctx, m),
  ],
  [/^(?:pourquoi|pk|pkoi)[ ?!.]*$/, (ctx, m) => encore(ctx, m)],
  [
    /^(?:et|ou)(?: bien)? (?:en|dans|pour|a|au|chez)?\s*(?:la |le |l'|les )?[\p{L}' -]{2,40}\s*\?*$/u,
    (ctx, m, text) => ailleurs(ctx, m, text),
  ],
  [
    /^(?:annule[rz]?|supprime[rz]?|efface[rz]?|retire[rz]?)(?: (?:la |ma |cette |le )?(?:derniere |dernier )?(?:visite|vad|rdv|entree|saisie|rencontre))?(?: derniere)?[ !.]*$/,
    (ctx, m) => (ctx.message.prive ? demandeAnnulation(ctx, m) : undefined),
  ],
  [
    /^(?:reprend[sre]*|continue[rz]?|retrouve) (?:la |ma |le |mon )?(?:demande|brouillon|dossier)/,
    (ctx, m) => (ctx.message.prive ? reprendsBrouillon(ctx, m) : undefined),
  ],
  [/^(?:changer? (?:de |le )?)?territoire[ ?!.]*$/, (ctx, m) => demandeSien(ctx, m)],
  [
    /^(?:je (?:suis|travaille|bosse)|(?:mon )?territoire|on est|nous sommes)\b.*$/,
    (ctx, m, text) => {
      const code = territoireDit(ctx, text);
      return code ? retiens(ctx, m, code) : undefined;
    },
  ],
  [
    /^(?:mes |les )?(?:dossiers|menages|mesures)(?: en cours)?[ ?!.]*$/,
    (ctx, m) => (ctx.message.prive ? mesDossiers(ctx, m) : repond(ctx, m, phrase(ctx, "en-prive"))),
  ],
];

/** The first order that the text is, if it is one. */
export function commande(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const lu = plat(text);
  const seul =
    territoireDe(ctx.catalog, lu)?.territoire ??
    ctx.catalog.territoires.find((t) => plat(t.nom) === lu)?.territoire;
  if (seul) return retiens(ctx, memory, seul);
  for (const [motif, ordre] of ORDRES) if (motif.test(lu)) return ordre(ctx, memory, text);
  return undefined;
}

function bienvenue(ctx: Contexte, memory: Memory): string {
  const territoire = territoireDe(ctx.catalog, memory.territoire ?? ctx.personne.territoire);
  return territoire
    ? phrase(ctx, "bonjour-territoire", { nom: territoire.nom })
    : phrase(ctx, "bonjour");
}

function encore(ctx: Contexte, memory: Memory): Turn | undefined {
  const { dernier } = memory;
  if (!dernier) return repond(ctx, memory, phrase(ctx, "pas-de-reponse-a-citer"));
  const lue = lisQuestion(ctx, dernier.question);
  return repondQuestion(ctx, memory, dernier.question, {
    ...lue,
    sujet: dernier.sujet,
    territoires: dernier.territoire ? [dernier.territoire] : lue.territoires,
  });
}

/** « et en Charente ? »: the same question to another charter. */
function ailleurs(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const code = territoireDit(ctx, text);
  if (!code || !memory.dernier) return undefined;
  const { question, sujet } = memory.dernier;
  const lue = lisQuestion(ctx, question);
  return repondQuestion(ctx, memory, question, { ...lue, sujet, territoires: [code] });
}

function demandeSien(ctx: Contexte, memory: Memory): Turn {
  const attente = [
    ...(memory.attente ?? []),
    { kind: "territoire", question: "", asking: "territoire" } as const,
  ];
  const boutons = ctx.catalog.territoires.map(
    (t) => [t.nom, { do: "repondre", valeur: t.territoire }] as const,
  );
  return repond(ctx, { ...memory, attente }, phrase(ctx, "votre-territoire"), boutons);
}

/** A list longer than this does not help on a phone. */
const DOSSIERS_MONTRES = 10;

function mesDossiers(ctx: Contexte, memory: Memory): Turn {
  const tous = [...ctx.dossiers].sort((a, b) => (a.fin ?? "9").localeCompare(b.fin ?? "9"));
  if (!tous.length) return repond(ctx, memory, phrase(ctx, "aucun-dossier"));
  const lignes = tous.slice(0, DOSSIERS_MONTRES).map((d) =>
    phrase(ctx, d.fin ? "ligne-dossier-fin" : "ligne-dossier", {
      menage: situe(d),
      fin: d.fin ? dis(d.fin) : "",
    }),
  );
  const reste = tous.length - lignes.length;
  return repond(
    ctx,
    memory,
    [
      phrase(ctx, "vos-dossiers", { n: tous.length }),
      ...lignes,
      ...(reste > 0 ? [phrase(ctx, "et-encore", { n: reste })] : []),
    ].join("\n"),
  );
}

/** « je suis en congés du 9 au 20, Julie me remplace »: what falls in between, who is told meanwhile. */
import type { Day, Memory, Personne, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { editionPour } from "../charte/edition.ts";
import {
  type Bouton,
  type Contexte,
  enTexte,
  ficheDe,
  phrase,
  puis,
  repond,
  tour,
} from "../contexte.ts";
import { nomComplet } from "../dossier/dossiers.ts";
import { memeTerritoire, territoiresDe } from "../droits/territoires.ts";
import { type Absence, ditPersonne } from "../reading/rappels/conges.ts";
import { ajoute, dis, ecart } from "../time.ts";
import { dequi, enBref } from "./dire.ts";
import { type Conges, congesDe } from "./etat.ts";
import { aFaireDeMoi } from "./siens.ts";

const MONTREES = 5;
const COLLEGUES = 6;

export function conges(ctx: Contexte, memory: Memory, lu: Absence): Turn {
  const siens = congesDe(ctx.rappels, ctx.personne.id).filter((c) => c.au >= ctx.jour);
  const courant = siens.at(-1);
  if (lu.quoi === "annule-conges" || lu.quoi === "retour") {
    if (!courant) return repond(ctx, memory, phrase(ctx, "conges-aucun"));
    if (lu.quoi === "annule-conges" || lu.jour <= courant.du)
      return annule(ctx, memory, courant.fiche);
    return finit(ctx, memory, courant, ajoute(lu.jour, { jours: -1 }));
  }
  if ("manque" in lu) return repond(ctx, memory, phrase(ctx, "conges-quand"));
  if (!lu.au) return repond(ctx, memory, phrase(ctx, "conges-jusqu-a", { du: dis(lu.du) }));
  if (lu.au < ctx.jour) return repond(ctx, memory, phrase(ctx, "conges-passes"));
  const { du, au } = lu;
  // « du 20 au 10 mars » is read as a year ahead: nobody is away so long without saying it again.
  if (ecart(du, au) > LONGUE && !/\b20\d\d\b/.test(ctx.message.text))
    return repond(
      ctx,
      memory,
      phrase(ctx, "conges-long", { du: dis(du), au: dis(au), n: ecart(du, au) + 1 }),
    );
  const nomme = lu.remplacant ? collegue(ctx, lu.remplacant) : undefined;
  const absent = nomme && absence(ctx, nomme.id, du, au);
  const avant = siens.findLast((c) => c.du <= au && du <= c.au);
  if (avant && !lu.remplacant && avant.du <= du && au <= avant.au) return deja(ctx, memory, avant);
  const garde = !lu.remplacant && avant ? avant.remplacant : null;
  return note(ctx, memory, {
    du,
    au,
    remplacant: nomme && !absent ? nomme.id : garde,
    ...(lu.remplacant && !nomme && { inconnu: lu.remplacant }),
    ...(absent && nomme && { absent: [nomme.nom, absent] as const }),
    ...(avant && { avant, remplace: avant.fiche }),
  });
}

/** Longer than this, the dates are said again, with their year. */
const LONGUE = 120;

/** Somebody's own leave that falls on these days. */
const absence = (ctx: Contexte, qui: string, du: Day, au: Day): Conges | undefined =>
  congesDe(ctx.rappels, qui).find((c) => c.du <= au && du <= c.au);

const nomDe = (ctx: Contexte, qui: string | null) => ctx.gens.find((g) => g.id === qui)?.nom;

function deja(ctx: Contexte, memory: Memory, { du, au, remplacant: qui }: Conges): Turn {
  const nom = nomDe(ctx, qui);
  const cle = nom ? "conges-deja-remplace" : "conges-deja";
  return repond(ctx, memory, phrase(ctx, cle, { du: dis(du), au: dis(au), qui: nom ?? "" }));
}

/** Back earlier, or later, than it was said. */
function finit(
  ctx: Contexte,
  memory: Memory,
  { du, fiche, remplacant: qui }: Conges,
  au: Day,
): Turn {
  const ecrite = ficheDe(ctx, {
    type: "rappel-conges",
    dossier: "",
    values: { du, au, remplacant: qui },
    remplace: fiche,
  });
  const text = phrase(ctx, "conges-retour", { jour: dis(ajoute(au, { jours: 1 })) });
  return { ...repond(ctx, memory, text), fiches: [ecrite] };
}

/** One colleague of that name, of the same territory: nobody else is given a household. */
function collegue(ctx: Contexte, nom: string): Personne | undefined {
  const siens = collegues(ctx);
  const complet = nomComplet(nom, siens.map((g) => g.nom).filter(Boolean));
  const seuls = siens.filter((g) => g.nom === complet);
  return seuls.length === 1 ? seuls[0] : undefined;
}

/** Of a territory in common; in a team without any, everybody. */
const memeLieu = (g: Personne, personne: Personne): boolean =>
  memeTerritoire(g, personne) || (!territoiresDe(g).length && !territoiresDe(personne).length);

const collegues = ({ gens, personne }: Contexte): Personne[] =>
  gens.filter(
    (g) =>
      g.id !== personne.id &&
      g.nom &&
      g.role === personne.role &&
      memeLieu(g, personne) &&
      (!personne.association || !g.association || g.association === personne.association),
  );

type Ecrit = {
  du: Day;
  au: Day;
  remplacant: string | null;
  inconnu?: string;
  /** Who was named and is away then too. */
  absent?: readonly [nom: string, Conges];
  avant?: Conges;
  remplace?: string;
};

function note(
  ctx: Contexte,
  memory: Memory,
  { inconnu, absent, avant, remplace, ...c }: Ecrit,
): Turn {
  const { du, au, remplacant } = c;
  const fiche = ficheDe(ctx, {
    type: "rappel-conges",
    dossier: "",
    values: { du, au, remplacant },
    ...(remplace && { remplace }),
  });
  const qui = ctx.gens.find((g) => g.id === remplacant)?.nom;
  const dedans = aFaireDeMoi(ctx).filter(
    (a) => a.rappel.constat !== "rendez-vous" && a.limite >= du && a.limite <= au && !a.retard,
  );
  const rdv = aFaireDeMoi(ctx).filter(
    (a) => a.rappel.constat === "rendez-vous" && a.limite >= du && a.limite <= au,
  );
  const lignes = [...rdv, ...dedans]
    .slice(0, MONTREES)
    .map((a) => `– ${dequi(ctx, a)} : ${enBref(ctx, a)}`);
  const plus = rdv.length + dedans.length - lignes.length;
  const text = [
    phrase(ctx, "conges-note", { du: dis(du), au: dis(au) }),
    ...(lignes.length ? [phrase(ctx, "conges-dedans"), ...lignes] : [phrase(ctx, "conges-rien")]),
    ...(plus > 0 ? [phrase(ctx, "conges-de-plus", { n: plus })] : []),
    ...(avant ? [phrase(ctx, "conges-remplacee", { du: dis(avant.du), au: dis(avant.au) })] : []),
    ...(absent
      ? [
          phrase(ctx, "conges-absent-aussi", {
            nom: absent[0],
            du: dis(absent[1].du),
            au: dis(absent[1].au),
          }),
        ]
      : []),
    ...remplaces(ctx, du, au),
    ...(inconnu ? [phrase(ctx, "conges-inconnu", { nom: inconnu })] : []),
    qui ? phrase(ctx, "conges-remplace", { qui }) : phrase(ctx, "conges-qui"),
  ].join("\n");
  const annuler: Bouton = [
    phrase(ctx, "bouton-annuler"),
    { do: "annuler-rappel", fiches: [fiche.id] },
  ];
  const boutons = qui
    ? [annuler]
    : [
        ...collegues(ctx)
          .filter((g) => !absence(ctx, g.id, du, au))
          .slice(0, COLLEGUES)
          .map((g): Bouton => [g.nom, { do: "remplacant", fiche: fiche.id, qui: g.id }]),
        [
          phrase(ctx, "bouton-personne"),
          { do: "remplacant", fiche: fiche.id, qui: null },
        ] as Bouton,
      ];
  const sans = {
    ...memory,
    dernierRappel: [fiche.id],
    attente: (memory.attente ?? []).filter((p) => p.kind !== "remplacant"),
  };
  const suite = qui
    ? sans
    : {
        ...sans,
        attente: [
          ...sans.attente,
          { kind: "remplacant" as const, fiche: fiche.id, asking: "remplacant" },
        ],
      };
  const turn = { ...repond(ctx, suite, text, boutons), fiches: [fiche] };
  const sources = citation(ctx);
  const [reply] = turn.replies;
  if (!reply || !sources.length) return turn;
  const cite = enTexte({ titre: text, faits: [], remarques: [] }, sources);
  return { ...turn, replies: [{ ...reply, text: cite, sources }] };
}

/** Of whom this person was to take the place on these days. */
const remplaces = (ctx: Contexte, du: Day, au: Day): string[] =>
  ctx.gens.flatMap((g) => {
    const c = absence(ctx, g.id, du, au);
    return c?.remplacant === ctx.personne.id
      ? [phrase(ctx, "conges-vous-remplaciez", { nom: g.nom, du: dis(c.du), au: dis(c.au) })]
      : [];
  });

/** What the text asks for while somebody is away, where it says something of it. */
function citation(ctx: Contexte) {
  const { territoire } = ctx.personne;
  const edition = territoire ? editionPour(ctx.catalog, territoire, ctx.jour) : undefined;
  const dite = edition?.reponses.continuite?.citations.slice(0, 1);
  return edition && dite ? sourcesDe(edition, dite) : [];
}

/** Who stands in, once it was asked. */
export function remplacant(ctx: Contexte, memory: Memory, fiche: string, qui: string | null): Turn {
  const sans = {
    ...memory,
    attente: (memory.attente ?? []).filter((p) => p.kind !== "remplacant"),
  };
  const c = congesDe(ctx.rappels, ctx.personne.id).find((x) => x.fiche === fiche);
  if (!c) return repond(ctx, sans, phrase(ctx, "choix-perime"));
  if (qui === null) return repond(ctx, sans, phrase(ctx, "conges-personne", { au: dis(c.au) }));
  const g = collegues(ctx).find((x) => x.id === qui);
  const ailleurs = g && absence(ctx, g.id, c.du, c.au);
  if (g && ailleurs)
    return repond(
      ctx,
      memory,
      phrase(ctx, "conges-absent-aussi", {
        nom: g.nom,
        du: dis(ailleurs.du),
        au: dis(ailleurs.au),
      }),
    );
  if (!g) return repond(ctx, sans, phrase(ctx, "choix-perime"));
  const ecrite = ficheDe(ctx, {
    type: "rappel-conges",
    dossier: "",
    values: { du: c.du, au: c.au, remplacant: qui },
    remplace: fiche,
  });
  return {
    ...tour(sans, { text: phrase(ctx, "conges-remplace", { qui: g.nom }) }),
    fiches: [ecrite],
  };
}

/** The name in answer to « qui vous remplace ? ». */
export function remplacantDit(
  ctx: Contexte,
  memory: Memory,
  fiche: string,
  text: string,
): Turn | undefined {
  if (ditPersonne(text)) return remplacant(ctx, memory, fiche, null);
  const g = collegue(ctx, text);
  return g && remplacant(ctx, memory, fiche, g.id);
}

/** The leave itself, when its question is given up. */
export const annuleConges = (ctx: Contexte, memory: Memory, fiche: string): Turn =>
  annule(ctx, memory, fiche);

function annule(ctx: Contexte, memory: Memory, fiche: string): Turn {
  const annulation = ficheDe(ctx, { type: "annulation", dossier: "", values: {}, remplace: fiche });
  return puis(
    { ...tour(memory), fiches: [annulation] },
    repond(ctx, memory, phrase(ctx, "conges-annules")),
  );
}

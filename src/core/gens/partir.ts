/** « départ de Zoé Kahn le 31 mars »: what she follows is shown, her access ends, her households are entrusted. */
import type { Day, Dossier, Fiche, Memory, Pending, Personne, Turn } from "../../model.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { nomme } from "../dossier/dossiers.ts";
import { memeTerritoire, territoiresDe, travailleDans } from "../droits/territoires.ts";
import { memeAssociation, regardSur } from "../droits/voir.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { ditUnMoment, nommes, nommeUnMenage } from "../reading/gens.ts";
import { mots, plat } from "../reading/plat.ts";
import { ajoute, dis } from "../time.ts";
import { type Compte, personneDuCompte, valeursDuCompte } from "./comptes.ts";
import { concernes, regle } from "./siens.ts";

const NOMMES = 12;
const COLLEGUES = 8;

/** `undefined`: nobody who has an access is named, or a household may be. */
export function depart(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const dits = nommes(text, concernes(ctx)).filter(
    (g) => g.id !== ctx.personne.id && estDitLuiMeme(ctx, g, text),
  );
  const [qui, autre] = dits;
  if (!qui) return undefined;
  const le = premierJourSans(ctx, text, dits);
  if (!le) return repond(ctx, memory, phrase(ctx, "depart-quand", { nom: qui.nom }));
  if (autre)
    return repond(
      ctx,
      memory,
      phrase(ctx, "depart-lequel"),
      dits
        .slice(0, COLLEGUES)
        .map(
          (g): Bouton => [
            g.association ? `${g.nom} (${g.association})` : g.nom,
            { do: "partir", qui: g.id, le, confirme: false },
          ],
        ),
    );
  return part(ctx, memory, { qui: qui.id, le, confirme: false });
}

/** By their whole name; or by a word of it that is no household's, in a sentence that names no household. */
function estDitLuiMeme(ctx: Contexte, { nom }: Personne, text: string): boolean {
  const dits = new Set(mots(plat(text)).map((m) => m.mot));
  const siens = mots(plat(nom)).map((m) => m.mot);
  if (siens.every((m) => dits.has(m))) return true;
  return !nommeUnMenage(text) && !siens.some((m) => dits.has(m) && ctx.estUnSien(m));
}

/** Today when no moment is said; `undefined` when one is said that is no day. */
function premierJourSans(ctx: Contexte, text: string, dits: readonly Personne[]): Day | undefined {
  const lu = lisDates(text, ctx.message.at, "future").find((d) => d.jour);
  if (lu?.jour) return lu.jour > ctx.jour ? ajoute(lu.jour, { jours: 1 }) : ctx.jour;
  const sans = dits.reduce(
    (reste, { nom }) => mots(plat(nom)).reduce((r, { mot }) => r.replaceAll(mot, " "), reste),
    plat(text),
  );
  return ditUnMoment(sans) ? undefined : ctx.jour;
}

/** Shown, then confirmed. Whoever may not end that access and whoever is unknown get the same answer. */
export function part(
  ctx: Contexte,
  memory: Memory,
  { qui, le, confirme }: { qui: string; le: Day; confirme: boolean },
): Turn {
  const g = ctx.gens.find((x) => x.id === qui);
  if (!g || !ctx.message.prive || qui === ctx.personne.id || !concernes(ctx).includes(g))
    return repond(ctx, memory, phrase(ctx, "choix-perime"));
  if (!regle(ctx.personne, g)) return repond(ctx, memory, phrase(ctx, "depart-administrateur"));
  const siens = suivisPar(ctx, g);
  const quand =
    le > ctx.jour
      ? phrase(ctx, "depart-apres-le", { jour: dis(ajoute(le, { jours: -1 })) })
      : phrase(ctx, "depart-aussitot");
  if (!confirme) {
    const text = [
      phrase(ctx, "depart-apercu", { nom: g.nom, quand }),
      phrase(ctx, siens.length ? "depart-suit" : "depart-ne-suit-rien", {
        n: siens.length,
        qui: listees(siens),
      }),
    ].join("\n");
    const action = { do: "partir", qui, le, confirme: true } as const;
    const question = { kind: "confirmation" as const, action, asking: "confirmation" };
    return repond(ctx, avecQuestion(memory, question), text, [
      [phrase(ctx, "bouton-confirmer-depart", { nom: g.nom }), action],
      [phrase(ctx, "bouton-ne-rien-changer"), { do: "dire", text: phrase(ctx, "non") }],
    ]);
  }
  const fiche = ficheDe(ctx, {
    type: "acces-depart",
    dossier: "",
    values: {
      ...valeursDuCompte({
        id: g.id,
        nom: g.nom,
        role: g.role,
        territoires: [...territoiresDe(g)],
        association: g.association ?? "",
      }),
      le,
    },
  });
  const dit = phrase(ctx, "depart-note", { nom: g.nom, quand });
  const confier = le <= ctx.jour && siens.length > 0;
  const boutons = boutonsConfier(ctx, g);
  const sans = avecQuestion(memory);
  const turn = confier
    ? repond(ctx, sans, [dit, aConfier(ctx, g.nom, siens, !boutons.length)].join("\n"), boutons)
    : repond(ctx, sans, dit);
  return { ...turn, fiches: [fiche] };
}

/** « oui » answers this departure, and no earlier one. */
function avecQuestion(memory: Memory, question?: Pending): Memory {
  const autres = (memory.attente ?? []).filter(
    (p) => p.kind !== "confirmation" || p.action.do !== "partir",
  );
  return { ...memory, attente: question ? [...autres, question] : autres };
}

const listees = (siens: readonly Dossier[]): string =>
  [...siens.slice(0, NOMMES).map(nomme), ...(siens.length > NOMMES ? ["…"] : [])].join(", ");

/** What somebody follows, of what the one who speaks sees. */
const suivisPar = (ctx: Pick<Contexte, "dossiers">, g: Personne): Dossier[] =>
  ctx.dossiers.filter((d) => suit(g, d));

/** As their worker; what they asked for, or coordinate, is another matter. */
export const suit = ({ acces: _, ...g }: Personne, d: Dossier): boolean =>
  d.statut !== "terminee" &&
  d.statut !== "refusee" &&
  g.role === "intervenant" &&
  regardSur(g, { ...d, par: null }) === "tout";

type Lu = Parameters<typeof phrase>[0];
/** `seul`: nobody else works there. */
export const aConfier = (ctx: Lu, nom: string, siens: readonly Dossier[], seul: boolean): string =>
  phrase(ctx, seul ? "depart-a-confier-seul" : "depart-a-confier", {
    n: siens.length,
    nom,
    qui: listees(siens),
  });

/** Workers of the same territory, those of the same association first. */
export function boutonsConfier(
  ctx: Lu & { gens: readonly Personne[]; personne?: Personne },
  g: Personne,
): Bouton[] {
  const memeAsso = (p: Personne) =>
    memeAssociation(p.association ?? "", g.association ?? "") ? 0 : 1;
  return ctx.gens
    .filter((p) => p.id !== g.id && p.role === "intervenant" && p.nom && memeTerritoire(p, g))
    .toSorted((a, b) => memeAsso(a) - memeAsso(b) || a.nom.localeCompare(b.nom, "fr"))
    .slice(0, COLLEGUES)
    .map(
      (p): Bouton => [
        p.association ? `${p.nom} (${p.association})` : p.nom,
        { do: "confier", de: g.id, a: p.id },
      ],
    );
}

/** Each household that the one who speaks coordinates becomes the colleague's, from today on. */
export function confie(ctx: Contexte, memory: Memory, { de, a }: { de: string; a: string }): Turn {
  const compte: Compte | undefined = ctx.comptes.parId.get(de);
  const vers = ctx.gens.find((g) => g.id === a && g.role === "intervenant");
  const parti = compte?.depart !== undefined && compte.depart <= ctx.jour;
  if (!compte || !parti || !vers || !ctx.message.prive || !concernes(ctx).includes(vers))
    return repond(ctx, memory, phrase(ctx, "choix-perime"));
  const siens = suivisPar(ctx, personneDuCompte(compte.id, compte)).filter((d) =>
    travailleDans(vers, d.territoire),
  );
  if (!siens.length)
    return repond(ctx, memory, phrase(ctx, "depart-deja-confies", { nom: compte.nom }));
  const fiches = siens.map(
    (d, i): Fiche =>
      ficheDe(
        ctx,
        {
          type: "changement",
          dossier: d.id,
          values: {
            intervenant: vers.nom,
            ...(vers.association && { association: vers.association }),
            le: ctx.jour,
          },
        },
        i + 1,
      ),
  );
  const text = phrase(ctx, "depart-confies", { n: siens.length, a: vers.nom, qui: listees(siens) });
  return { ...repond(ctx, memory, text), fiches };
}

/** « confie les dossiers de hugo à amina »: after a departure. `undefined`: nobody who left, or no single colleague, is named. */
export function confieDit(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const partis = [...ctx.comptes.parId.values()].filter(
    (c) => c.depart !== undefined && c.depart <= ctx.jour,
  );
  const [de, autreDe] = nommes(text, partis);
  const vers = ctx.gens.filter((g) => g.role === "intervenant" && concernes(ctx).includes(g));
  const [a, autreA] = nommes(text, vers);
  if (!de || autreDe || !a || autreA) return undefined;
  return confie(ctx, memory, { de: de.id, a: a.id });
}

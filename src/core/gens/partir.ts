/** « départ de Zoé Kahn le 31 mars »: what she follows is shown, her access ends, her households are entrusted. */
import type { Day, Dossier, Fiche, Memory, Personne, Turn } from "../../model.ts";
import { type Bouton, type Contexte, enPrive, ficheDe, phrase, repond } from "../contexte.ts";
import { nomme } from "../dossier/dossiers.ts";
import { memeTerritoire, territoiresDe, travailleDans } from "../droits/territoires.ts";
import { memeAssociation, regardSur } from "../droits/voir.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { nommes } from "../reading/gens.ts";
import { ajoute, dis } from "../time.ts";
import { type Compte, personneDuCompte, valeursDuCompte } from "./comptes.ts";
import { concernes, regle } from "./siens.ts";

const NOMMES = 12;
const COLLEGUES = 8;

/** `sur`: the words are of an access. Else only a name that is somebody's makes it a departure. */
export function depart(
  ctx: Contexte,
  memory: Memory,
  text: string,
  sur: boolean,
  droit: boolean,
): Turn | undefined {
  const dits = nommes(text, concernes(ctx)).filter((g) => g.id !== ctx.personne.id);
  if (!sur && !dits.length) return undefined;
  if (!droit) return sur ? repond(ctx, memory, phrase(ctx, "acces-reserve")) : undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  const [qui, autre] = dits;
  if (!qui) return repond(ctx, memory, phrase(ctx, "depart-qui"));
  const dernier = lisDates(text, ctx.message.at, "future").find((d) => d.jour)?.jour;
  const le = dernier && dernier > ctx.jour ? ajoute(dernier, { jours: 1 }) : ctx.jour;
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
    return repond(ctx, memory, text, [
      [
        phrase(ctx, "bouton-confirmer-depart", { nom: g.nom }),
        { do: "partir", qui, le, confirme: true },
      ],
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
  const turn = confier
    ? repond(ctx, memory, [dit, aConfier(ctx, g.nom, siens, !boutons.length)].join("\n"), boutons)
    : repond(ctx, memory, dit);
  return { ...turn, fiches: [fiche] };
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

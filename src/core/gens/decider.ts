/** Who lets people in, and the yes or the no that opens or closes a request. */
import type { Memory, Personne, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { coordonne } from "../droits/territoires.ts";
import { dis } from "../time.ts";
import { type Compte, valeursDuCompte } from "./comptes.ts";

type Demandee = Pick<Compte, "role" | "territoires">;

export const administre = (p: Personne): boolean =>
  !p.acces && (p.administre === true || p.role === "administrateur");

/** What of a request is theirs to open: workers and referrers of their territories; anybody for whoever administers. */
export const aOuvrir = (p: Personne, { role, territoires }: Demandee): string[] =>
  administre(p)
    ? [...territoires]
    : role === "intervenant" || role === "instructeur"
      ? territoires.filter((t) => coordonne(p, t))
      : [];

export const peutDecider = (p: Personne, demande: Demandee): boolean =>
  administre(p) || aOuvrir(p, demande).length > 0;

/** Who is asked: who coordinates all of the territories, else who coordinates one and who administers. */
export function decident(gens: readonly Personne[], demande: Demandee): string[] {
  const tous = gens.filter((g) => peutDecider(g, demande));
  const entiers = tous.filter(
    (g) => g.role === "coordinateur" && aOuvrir(g, demande).length === demande.territoires.length,
  );
  return (entiers.length && demande.territoires.length ? entiers : tous).map((g) => g.id);
}

/** A request that is not theirs to decide and one that is unknown get the same answer. */
export function decide(
  ctx: Contexte,
  memory: Memory,
  { geste, demande }: { geste: "approuver" | "refuser"; demande: string },
): Turn {
  const compte = ctx.comptes.parFiche.get(demande);
  const { personne, message } = ctx;
  const sienne = compte?.type === "acces-demande" && message.prive && peutDecider(personne, compte);
  if (!compte || !sienne || compte.id === personne.id)
    return repond(ctx, memory, phrase(ctx, "choix-perime"));
  const dernier = ctx.comptes.parId.get(compte.id);
  if (dernier && dernier.fiche !== demande) return repond(ctx, memory, deja(ctx, dernier));
  const fiche = ficheDe(ctx, {
    type: geste === "approuver" ? "acces-accord" : "acces-refus",
    dossier: "",
    values: valeursDuCompte({
      ...compte,
      ...(geste === "approuver" && { territoires: aOuvrir(personne, compte) }),
    }),
  });
  const cle = geste === "approuver" ? "acces-ouvert" : "acces-non-ouvert";
  return { ...repond(ctx, memory, phrase(ctx, cle, { nom: compte.nom })), fiches: [fiche] };
}

/** Somebody decided before, or the person asked anew. */
function deja(ctx: Contexte, { type, nom, by, le }: Compte): string {
  const qui = ctx.gens.find((g) => g.id === by)?.nom || phrase(ctx, "acces-quelquun");
  const values = { nom, qui, le: dis(le) };
  switch (type) {
    case "acces-accord":
      return phrase(ctx, "acces-deja-ouvert", values);
    case "acces-refus":
      return phrase(ctx, "acces-deja-refuse", values);
    case "acces-depart":
      return phrase(ctx, "acces-deja-parti", values);
    case "acces-demande":
      return phrase(ctx, "acces-redemande", values);
  }
}

/** A request for access as whoever decides sees it: who they say they are, what it would open. */
import type { Carte, Personne } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Bouton, phrase } from "../contexte.ts";
import { memePersonne } from "../dossier/dossiers.ts";
import { memeAssociation } from "../droits/voir.ts";
import { enumere } from "../reading/plat.ts";
import { dis } from "../time.ts";
import type { Compte } from "./comptes.ts";

type Vu = { catalog: Catalog; gens: readonly Personne[] };

export const disTerritoires = (
  { catalog }: Pick<Vu, "catalog">,
  codes: readonly string[],
): string => enumere(codes.map((c) => territoireDe(catalog, c)?.nom ?? c));

/** `ouvre`: how many households would be seen. */
export function carteDeDemande(ctx: Vu, compte: Compte, ouvre: number): Carte {
  const { nom, role, association, territoires, prevu, le } = compte;
  const fait = (cle: Parameters<typeof phrase>[1], valeur: string) =>
    valeur ? [{ libelle: phrase(ctx, cle), valeur }] : [];
  const homonymes = ctx.gens.filter((g) => g.id !== compte.id && memePersonne(g.nom, nom));
  // The one that nothing tells apart comes first.
  const pareil = homonymes.find((g) => memeAssociation(g.association ?? "", association));
  const homonyme = pareil ?? homonymes[0];
  return {
    surtitre: phrase(ctx, "acces-carte-surtitre", { le: dis(le) }),
    titre: phrase(ctx, "acces-carte-titre", { nom }),
    faits: [
      ...fait("acces-carte-role", phrase(ctx, `role-${role}`)),
      ...fait("acces-carte-association", association),
      ...fait("acces-carte-territoires", disTerritoires(ctx, territoires)),
      ...fait("acces-carte-compte", compte.compte),
      ...fait("acces-carte-prevu", phrase(ctx, prevu ? "acces-prevu-oui" : "acces-prevu-non")),
      ...(role === "coordinateur"
        ? fait("acces-carte-ouvre", phrase(ctx, "acces-tout-un-territoire"))
        : []),
      ...(role === "intervenant"
        ? fait("acces-carte-ouvre", phrase(ctx, "acces-n-menages", { n: ouvre, nom }))
        : []),
    ],
    ...(homonyme && {
      alerte: phrase(ctx, pareil ? "acces-pareil" : "acces-homonyme", {
        nom: homonyme.nom,
        association: homonyme.association ?? phrase(ctx, "acces-sans-association"),
      }),
    }),
    remarques: [
      phrase(ctx, "acces-carte-question"),
      ...(territoires.length > 1 ? [phrase(ctx, "acces-carte-les-votres")] : []),
    ],
  };
}

export const boutonsDeDemande = (ctx: Pick<Vu, "catalog">, { fiche, nom }: Compte): Bouton[] => [
  [
    phrase(ctx, "bouton-ouvrir-acces", { nom }),
    { do: "acces", geste: "approuver", demande: fiche },
  ],
  [phrase(ctx, "bouton-refuser-acces", { nom }), { do: "acces", geste: "refuser", demande: fiche }],
];

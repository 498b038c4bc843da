/** What people's access makes the bot say by itself: a request to who decides, the answer to who asked, a departure to who coordinates. */
import type { Day, Personne } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { enTexte, phrase } from "../contexte.ts";
import type { Registre } from "../dossier/dossiers.ts";
import { situe } from "../dossier/dossiers.ts";
import { visiblesDe } from "../droits/portee.ts";
import { coordonne } from "../droits/territoires.ts";
import { visibles } from "../droits/visibles.ts";
import type { Du } from "../rappels/du.ts";
import { dis, disHeure, ecart, heureDe, jourDe } from "../time.ts";
import { boutonsDeDemande, carteDeDemande, disTerritoires } from "./carte.ts";
import { type Compte, personneDuCompte } from "./comptes.ts";
import { decident } from "./decider.ts";
import { aConfier, boutonsConfier, suit } from "./partir.ts";

export type Seuil = {
  catalog: Catalog;
  registre: Registre;
  gens: readonly Personne[];
  at: Date;
};

/** Nothing of before these days is told any more. */
const TROP_TARD = 30;

export function dusDesAcces(seuil: Seuil): Du[] {
  const jour = jourDe(seuil.at);
  return [
    ...[...seuil.registre.comptes.parId.values()].flatMap((compte) =>
      ecart(compte.le, jour) > TROP_TARD ? [] : duDe(seuil, compte, jour),
    ),
    ...brises(seuil, jour),
  ];
}

function duDe(seuil: Seuil, compte: Compte, jour: Day): Du[] {
  switch (compte.type) {
    case "acces-demande":
      return demande(seuil, compte);
    case "acces-accord":
      return [
        aQui(
          compte,
          phrase(seuil, "acces-bienvenue", {
            role: phrase(seuil, `role-${compte.role}`),
            ou: disTerritoires(seuil, compte.territoires) || phrase(seuil, "acces-partout"),
          }),
        ),
        ...accordDit(seuil, compte),
      ];
    case "acces-refus":
      return [aQui(compte, phrase(seuil, "acces-refuse", { le: dis(compte.le) }))];
    case "acces-depart":
      return compte.le <= jour ? restes(seuil, compte) : [];
  }
}

/** Somebody who will see a whole territory: those who coordinate it already hear of it, and who decided. */
function accordDit(seuil: Seuil, compte: Compte): Du[] {
  if (compte.role !== "coordinateur") return [];
  const autres = seuil.gens.filter(
    (g) =>
      g.id !== compte.id && g.id !== compte.by && compte.territoires.some((t) => coordonne(g, t)),
  );
  if (!autres.length) return [];
  const text = phrase(seuil, "acces-coordination-ouverte", {
    nom: compte.nom,
    ou: disTerritoires(seuil, compte.territoires),
    qui: seuil.gens.find((g) => g.id === compte.by)?.nom || phrase(seuil, "acces-quelquun"),
    le: dis(compte.le),
  });
  const a = { gens: autres.map((g) => g.id) };
  return [{ cle: `acces/${compte.fiche}/coordination`, a, reply: { text } }];
}

const aQui = (compte: Compte, text: string): Du => ({
  cle: `acces/${compte.fiche}`,
  a: { gens: [compte.id] },
  reply: { text },
  quand: "a-son-heure",
  memeFerme: true,
});

function demande(seuil: Seuil, compte: Compte): Du[] {
  const a = decident(seuil.gens, compte).filter((id) => id !== compte.id);
  if (!a.length) return [];
  const carte = carteDeDemande(seuil, compte, visiblesDe(seuil.registre, compte, seuil.at));
  return [
    {
      cle: `acces/${compte.fiche}`,
      a: { gens: a },
      reply: { text: enTexte(carte), carte },
      boutons: boutonsDeDemande(seuil, compte),
    },
  ];
}

/** Of whoever left: the households that still bear their name, to who coordinates each territory. */
function restes(seuil: Seuil, compte: Compte): Du[] {
  const personne = personneDuCompte(compte.id, compte);
  if (personne.role !== "intervenant") return [];
  const siens = visibles(seuil.registre, personne, seuil.at).filter((d) => suit(personne, d));
  const lieux = [...new Set(siens.map((d) => d.territoire))];
  // Whoever ended it the same day was shown the list at once.
  const sait = compte.le <= compte.dit ? compte.by : undefined;
  const boutons = boutonsConfier(seuil, personne);
  return lieux.map((territoire) => ({
    cle: `acces/${compte.fiche}/${territoire}`,
    a: {
      gens: seuil.gens.filter((g) => coordonne(g, territoire) && g.id !== sait).map((g) => g.id),
    },
    reply: {
      text: [
        phrase(seuil, "depart-dit", { nom: compte.nom, le: dis(compte.le) }),
        aConfier(
          seuil,
          compte.nom,
          siens.filter((d) => d.territoire === territoire),
          !boutons.length,
        ),
      ].join("\n"),
    },
    ...(boutons.length && { boutons }),
  }));
}

/** To whoever follows the household, and to who coordinates it: somebody else opened it, and why. */
function brises({ catalog, registre, gens }: Seuil, jour: Day): Du[] {
  return [...registre.bris.values()].flat().flatMap((b) => {
    const dossier = registre.dossiers.get(b.dossier);
    const le = new Date(b.at);
    if (!dossier || ecart(jourDe(le), jour) > TROP_TARD) return [];
    const text = phrase({ catalog }, "bris-dit", {
      qui: gens.find((g) => g.id === b.by)?.nom ?? b.by,
      menage: situe(dossier),
      le: dis(jourDe(le)),
      heure: disHeure(heureDe(le)),
      motif: b.motif,
    });
    const coordination = gens.filter((g) => coordonne(g, dossier.territoire)).map((g) => g.id);
    const du = { reply: { text }, quand: "a-son-heure" as const };
    return [
      { ...du, cle: `bris/${b.fiche}`, a: { dossier } },
      {
        ...du,
        cle: `bris/${b.fiche}/coordination`,
        a: { gens: coordination.filter((c) => c !== b.by) },
      },
    ];
  });
}

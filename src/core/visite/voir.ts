/** Shows the journal: a household's counter with its rule, whom one has not met, one's own visits. */
import type { Carte, Day, Dossier, Memory, Source, Turn, Visite } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { mesureSuivie } from "../charte/mesures.ts";
import { type Contexte, enPrive, enTexte, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { compte, rythmeDe } from "../dossier/rythme.ts";
import { lundiDe } from "../periodes.ts";
import { type Consultation, lisConsultation, type Periode } from "../reading/consultations.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";
import { ajoute, dis, disLeJour, disMois, ecart, finDuMois, premierDuMois } from "../time.ts";
import { comment } from "./echo.ts";
import { attendu, disEtat, editionDe, enRetard, etatDe } from "./rythme-dit.ts";
import { sollicitations } from "./sollicitations.ts";

/** On a phone, a longer list helps nobody. */
const LIGNES = 10;

/** Longer than this, it tells visits rather than asks for them. */
const LONGUEUR_MAX = 90;

type Demande<S extends Consultation["sorte"]> = Extract<Consultation, { sorte: S }>;

export function voir(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const demandee = lisConsultation(text, ctx.message.at);
  if (!demandee || text.includes(":") || text.length > LONGUEUR_MAX) return undefined;
  const { surs, doutes } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const nommes = [
    ...new Set([...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)]),
  ];
  const [dossier, autre] = nommes;
  if (demandee.sorte === "combien" && !dossier) return undefined;
  // « les visites au bureau » is nobody's journal: their own are « mes », else a household is named.
  if (demandee.sorte === "visites" && !dossier && !/\bmes\b|j['’ ]ai/i.test(text)) return undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  if (!ctx.dossiers.length) return repond(ctx, memory, phrase(ctx, "aucun-dossier"));
  if (dossier && (autre || !surs.length)) return lequel(ctx, memory, nommes, demandee);
  switch (demandee.sorte) {
    case "combien":
      return compteur(ctx, memory, dossier!, demandee);
    case "pas-vus":
      return pasVus(ctx, memory, demandee);
    case "visites":
      return visites(ctx, memory, dossier, demandee);
  }
}

/** Homonyms: the same question again, with the one that is meant. */
function lequel(ctx: Contexte, memory: Memory, nommes: Dossier[], { sorte }: Consultation): Turn {
  const cle = sorte === "combien" ? "bouton-combien-pour" : "bouton-visites-de";
  return repond(
    ctx,
    memory,
    phrase(ctx, "de-quel-menage"),
    nommes.slice(0, 5).map((d) => {
      const nom = [d.civilite, d.nom, d.prenom].filter(Boolean).join(" ");
      return [
        situe(d),
        { do: "dire", text: phrase(ctx, cle, { menage: nom, commune: d.commune }) },
      ] as const;
    }),
  );
}

/** The sentence of the charter that the counter stands on. */
const regle = (edition: Edition | undefined): Source[] => {
  const citations = edition?.reponses.rythme?.citations ?? [];
  return edition ? sourcesDe(edition, citations.slice(0, 1)) : [];
};

const dansPeriode = ({ date }: Visite, { du, au }: Periode) => date >= du && date <= au;

function compteur(
  ctx: Contexte,
  memory: Memory,
  dossier: Dossier,
  { periode }: Demande<"combien">,
): Turn {
  const edition = editionDe(ctx, dossier);
  const mois = periode ?? { du: premierDuMois(ctx.jour), au: finDuMois(ctx.jour) };
  // Where the rule counts from the last meeting, a calendar month says nothing.
  const tout = !periode && edition && etatDe(ctx, dossier)?.kind === "intervalle";
  const siennes = dossier.visites.filter((v) => tout || dansPeriode(v, mois));
  const comptees = siennes.filter(compte);
  const etat =
    edition && rythmeDe(mesureSuivie(edition, dossier), dossier, jourDuCompte(ctx, mois));
  const entier = !periode || (mois.du === premierDuMois(mois.du) && mois.au === finDuMois(mois.du));
  const carte: Carte = {
    titre: phrase(ctx, comptees.length > 1 ? "rencontres-faites" : "rencontre-faite", {
      n: comptees.length,
    }),
    sousTitre: situe(dossier),
    corps: [...(tout ? [] : [disPeriode(ctx, mois)]), ...disEtat(ctx, dossier, etat, entier)],
    faits: siennes.slice(-LIGNES).map((v) => ({
      libelle: dis(v.date),
      valeur: [comment(ctx, v), ...(compte(v) ? [] : [phrase(ctx, "ne-compte-pas")])].join(" — "),
    })),
    remarques: sollicitations(ctx, dossier, edition),
  };
  const sources = regle(edition);
  return tour(memory, { text: enTexte(carte, sources), carte, sources });
}

/** Within a month gone, its last day; else today. */
const jourDuCompte = (ctx: Contexte, { au }: Periode): Day => (au < ctx.jour ? au : ctx.jour);

const disPeriode = (ctx: Contexte, { du, au }: Periode): string =>
  du === au
    ? dis(du)
    : du === premierDuMois(du) && au === finDuMois(du)
      ? phrase(ctx, "en-mois", { mois: `${disMois(du)} ${du.slice(0, 4)}` })
      : phrase(ctx, "du-au", { du: disLeJour(du), au: disLeJour(au) });

/** Longest ago first; a household never met comes before all. */
function pasVus(ctx: Contexte, memory: Memory, { depuis, jours }: Demande<"pas-vus">): Turn {
  const suivis = ctx.dossiers.filter(
    (d) => d.statut === "en-cours" && commence(ctx, d) && !fini(ctx, d),
  );
  const lignes = suivis
    .map((d) => ({ d, derniere: d.visites.findLast(compte)?.date ?? null }))
    .filter(({ d, derniere }) => (depuis ? (derniere ?? "") < depuis : enRetard(ctx, d)))
    .sort((a, b) => (a.derniere ?? "").localeCompare(b.derniere ?? ""));
  const quand = jours
    ? phrase(ctx, "depuis-n-jours", { n: jours })
    : depuis
      ? phrase(ctx, "depuis-ce-jour", { jour: disLeJour(depuis) })
      : "";
  if (!lignes.length)
    return repond(ctx, memory, phrase(ctx, depuis ? "tous-vus" : "personne-en-retard", { quand }));
  const carte: Carte = {
    titre: phrase(ctx, depuis ? "pas-vus" : "a-voir", { n: lignes.length, quand }),
    faits: lignes.slice(0, LIGNES).map(({ d, derniere }) => ({
      libelle: situe(d),
      valeur: [
        derniere
          ? phrase(ctx, "derniere-rencontre", { jour: dis(derniere), n: ecart(derniere, ctx.jour) })
          : phrase(ctx, "jamais-rencontre"),
        ...attendu(ctx, d),
      ].join(". "),
    })),
    remarques:
      lignes.length > LIGNES ? [phrase(ctx, "et-encore", { n: lignes.length - LIGNES })] : [],
  };
  const editions = new Map(lignes.map(({ d }) => [d.territoire, editionDe(ctx, d)]));
  const sources = [...editions.values()].flatMap(regle);
  return tour(memory, { text: enTexte(carte, sources), carte, sources });
}

const commence = (ctx: Contexte, d: Dossier) => !d.debut || d.debut <= ctx.jour;
const fini = (ctx: Contexte, d: Dossier) => d.fin !== null && d.fin < ctx.jour;

function visites(
  ctx: Contexte,
  memory: Memory,
  dossier: Dossier | undefined,
  { periode }: Demande<"visites">,
): Turn {
  const semaine = { du: lundiDe(ctx.jour), au: ajoute(lundiDe(ctx.jour), { jours: 6 }) };
  const dite = periode ?? (dossier ? { du: "", au: "9" } : semaine);
  const siennes = ctx.dossiers
    .filter((d) => !dossier || d === dossier)
    .flatMap((d) => d.visites.map((v) => ({ d, v })))
    .filter(({ v }) => (dossier || v.by === ctx.personne.id) && dansPeriode(v, dite))
    .sort((a, b) => `${a.v.date}${a.v.heure ?? ""}`.localeCompare(`${b.v.date}${b.v.heure ?? ""}`));
  const quand = dite.du ? disPeriode(ctx, dite) : "";
  if (!siennes.length) return repond(ctx, memory, phrase(ctx, "aucune-visite", { quand }));
  const carte: Carte = {
    titre: phrase(ctx, siennes.length > 1 ? "n-visites" : "une-visite", { n: siennes.length }),
    ...(dossier && { sousTitre: situe(dossier) }),
    ...(quand && { corps: [quand] }),
    faits: siennes.slice(-LIGNES).map(({ d, v }) => ({
      libelle: dossier ? dis(v.date) : situe(d),
      valeur: [
        dossier ? comment(ctx, v) : `${dis(v.date)}, ${comment(ctx, v)}`,
        ...(v.note ? [`« ${v.note} »`] : []),
        ...tardive(ctx, v),
      ].join(" — "),
    })),
    remarques:
      siennes.length > LIGNES ? [phrase(ctx, "et-encore", { n: siennes.length - LIGNES })] : [],
  };
  return tour(memory, { text: enTexte(carte), carte });
}

/** Told more than a week after it took place. */
const TARDIVE = 7;
const tardive = (ctx: Contexte, v: Visite & { at: string }): string[] => {
  const n = ecart(v.date, v.at.slice(0, 10));
  return n > TARDIVE ? [phrase(ctx, "saisie-tardive", { n })] : [];
};

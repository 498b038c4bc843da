/** Shows a visit that has just been written, in full, with its place in the charter's rhythm. */
import type { Carte, Dossier, Fait, Fiche, Memory, Reply, Visite } from "../../model.ts";
import { editionDuDossier, territoireDe } from "../charte/edition.ts";
import { mesureSuivie } from "../charte/mesures.ts";
import { type Contexte, enTexte, offre, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { compte, rythmeDe } from "../dossier/rythme.ts";
import { ouvrePrecedent } from "../feries.ts";
import { dis, disHeure, disMois, ecart } from "../time.ts";
import { boutonsDeRetrait, disFait } from "./faits.ts";
import { formulaire } from "./formulaire.ts";
import { sollicitations } from "./sollicitations.ts";

/** `fiches`: the visit's, then those of what was told with it. */
export function echo(
  ctx: Contexte,
  memory: Memory,
  dossier: Dossier,
  visite: Visite,
  fiches: Fiche[],
  corrigee: boolean,
): { memory: Memory; reply: Reply } {
  const [fiche, ...autres] = fiches as [Fiche, ...Fiche[]];
  const { badge, remarques, hors } = rythmeDit(ctx, apres(dossier, visite, fiche), visite);
  const dits = enFaits(autres);
  const offert = offre(ctx, memory, [
    [phrase(ctx, "bouton-corriger"), { do: "corriger-visite", fiche: fiche.id }],
    [phrase(ctx, "bouton-annuler"), { do: "annuler-visite", fiche: fiche.id }],
    [phrase(ctx, "bouton-enregistrer"), { do: "modifier-visite", fiche: fiche.id }],
    ...boutonsDeRetrait(ctx, dossier, dits),
  ]);
  const carte: Carte = {
    titre: phrase(ctx, titre(visite, corrigee)),
    sousTitre: situe(dossier),
    ...(badge && { badge }),
    faits: [...faitsDe(ctx, visite), ...dits.map((f) => disFait(ctx, dossier, f))],
    remarques: [
      ...hors,
      ...remarques,
      ...(visite.presence === "present"
        ? []
        : sollicitations(
            ctx,
            apres(dossier, visite, fiche),
            editionDuDossier(ctx.catalog, dossier, ctx.jour),
          )),
      ...tardive(ctx, visite, corrigee),
    ],
    formulaire: formulaire(ctx, visite, offert.choices[2]!.jeton),
  };
  const choices = offert.choices.toSpliced(2, 1);
  const { dernieres: _, ...suite } = offert.memory;
  return { memory: suite, reply: { text: enTexte(carte), choices, carte } };
}

/** What was learnt without a visit. */
export function echoDesFaits(
  ctx: Contexte,
  memory: Memory,
  dossier: Dossier,
  fiches: Fiche[],
): { memory: Memory; reply: Reply } {
  const dits = enFaits(fiches);
  const offert = offre(ctx, memory, boutonsDeRetrait(ctx, dossier, dits));
  const rdvSeul = dits.every((f) => f.type === "rendez-vous");
  const carte: Carte = {
    titre: phrase(ctx, rdvSeul ? "rendez-vous-note" : "note"),
    sousTitre: situe(dossier),
    faits: dits.map((f) => disFait(ctx, dossier, f)),
    remarques: [
      ...(dits.some((f) => f.type === "rendez-vous" && !f.avec)
        ? [phrase(ctx, "rendez-vous-suivi")]
        : []),
      ...(dits.some((f) => f.type === "note" && f.prive)
        ? [phrase(ctx, "note-privee-rappel")]
        : []),
    ],
  };
  return { memory: offert.memory, reply: { text: enTexte(carte), choices: offert.choices, carte } };
}

const enFaits = (fiches: Fiche[]) =>
  fiches
    .filter((f) => f.type !== "annulation")
    .map(({ id, type, values }) => ({ ...values, type, fiche: id }) as Fait & { fiche: string });

/** Older than this when it is typed, a visit is marked as told afterwards. */
const TARDIVE = 7;
function tardive(ctx: Contexte, { date }: Visite, corrigee: boolean): string[] {
  const n = ecart(date, ctx.jour);
  return !corrigee && n > TARDIVE ? [phrase(ctx, "saisie-tardive", { n })] : [];
}

const titre = ({ mode }: Visite, corrigee: boolean) =>
  corrigee
    ? "visite-corrigee"
    : mode === "telephone" || mode === "autre"
      ? "contact-note"
      : "visite-notee";

/** The dossier as it is once the visit is in it. */
export function apres(dossier: Dossier, visite: Visite, fiche: Fiche): Dossier {
  const { id, by, at, remplace } = fiche;
  const autres = dossier.visites.filter((v) => v.fiche !== remplace);
  const toutes = [...autres, { ...visite, fiche: id, by, at }];
  return { ...dossier, visites: toutes.sort((a, b) => a.date.localeCompare(b.date)) };
}

export function faitsDe(ctx: Contexte, visite: Visite): Carte["faits"] {
  const fait = (cle: Parameters<typeof phrase>[1], valeur: string) => ({
    libelle: phrase(ctx, cle),
    valeur,
  });
  return [
    fait("fait-quand", quand(ctx, visite)),
    fait("fait-ou", phrase(ctx, `mode-${visite.mode}`)),
    fait("fait-presence", disPresence(ctx, visite)),
    ...(visite.duree ? [fait("fait-duree", phrase(ctx, "n-minutes", { n: visite.duree }))] : []),
    ...(visite.note ? [fait("fait-note", visite.note)] : []),
  ];
}

/** On the telephone a household is reached, not present. */
function disPresence(ctx: Contexte, { mode, presence }: Visite): string {
  if (mode === "telephone" && presence === "present") return phrase(ctx, "joint");
  if (mode === "telephone" && presence === "absent") return phrase(ctx, "non-joint");
  // A letter or a mail: nobody was there, and nobody was absent.
  if (mode === "autre" && presence === "present") return phrase(ctx, "sans-rencontre");
  return phrase(ctx, `presence-${presence}`);
}

/** « lundi 2 mars 2026 à 10 h, à domicile, ménage présent ». */
export const disVisite = (ctx: Contexte, visite: Visite): string =>
  [quand(ctx, visite), phrase(ctx, `mode-${visite.mode}`), disPresence(ctx, visite)].join(", ");

/** « 10 h, à domicile, ménage présent ». */
export const comment = (ctx: Contexte, visite: Visite): string =>
  [
    ...(visite.heure ? [disHeure(visite.heure)] : []),
    phrase(ctx, `mode-${visite.mode}`),
    disPresence(ctx, visite),
  ].join(", ");

export const quand = (ctx: Contexte, { date, heure }: Visite): string =>
  heure ? phrase(ctx, "jour-a-heure", { jour: dis(date), heure: disHeure(heure) }) : dis(date);

function horsMesure(ctx: Contexte, { debut, fin }: Dossier, { date }: Visite): string[] {
  if (debut && date < debut) return [phrase(ctx, "avant-le-debut", { jour: dis(debut) })];
  if (fin && date > fin) return [phrase(ctx, "apres-la-fin", { jour: dis(fin) })];
  return [];
}

/** The counter of its charter, what there is to say of it, and whether the visit is outside the measure. */
export function rythmeDit(
  ctx: Contexte,
  dossier: Dossier,
  visite: Visite,
): { badge?: string; remarques: string[]; hors: string[] } {
  const hors = horsMesure(ctx, dossier, visite);
  return { ...rythmeSeul(ctx, dossier, visite, hors.length > 0), hors };
}

function rythmeSeul(
  ctx: Contexte,
  dossier: Dossier,
  visite: Visite,
  hors: boolean,
): { badge?: string; remarques: string[] } {
  const edition = editionDuDossier(ctx.catalog, dossier, ctx.jour);
  const region = territoireDe(ctx.catalog, dossier.territoire)?.feries;
  if (dossier.statut === "demande") return { remarques: [phrase(ctx, "mesure-pas-accordee")] };
  if (!edition || hors) return { remarques: [] };
  const remarques = compte(visite)
    ? []
    : [
        phrase(
          ctx,
          visite.presence === "present" ? "ne-compte-pas-mode" : "ne-compte-pas-presence",
        ),
      ];
  const etat = rythmeDe(mesureSuivie(edition, dossier), dossier, visite.date);
  if (etat.kind === "non-chiffre") return { remarques: [...remarques, phrase(ctx, "sans-rythme")] };
  if (etat.kind === "intervalle") {
    if (!etat.limite) return { remarques: [...remarques, phrase(ctx, "aucune-rencontre")] };
    const viser = ouvrePrecedent(etat.limite, region);
    const limite =
      viser === etat.limite
        ? dis(viser)
        : phrase(ctx, "limite-a-viser", { jour: dis(etat.limite), viser: dis(viser) });
    const cle = etat.limite < ctx.jour ? "prochaine-depassee" : "prochaine-rencontre";
    return { remarques: [...remarques, phrase(ctx, cle, { jour: limite })] };
  }
  const { faites, attendues, limite } = etat;
  const periode = etat.periode === "mois" ? disMois(visite.date) : phrase(ctx, "cette-semaine");
  const reste = limite < ctx.jour ? "rythme-passe" : "rythme-reste";
  const cle = faites >= attendues ? "rythme-atteint" : reste;
  return {
    badge: phrase(ctx, faites >= attendues ? "badge-atteint" : "badge-reste", {
      faites,
      attendues,
      periode,
    }),
    remarques: [
      ...remarques,
      phrase(ctx, cle, {
        faites,
        attendues,
        periode,
        reste: Math.max(0, attendues - faites),
        jour: dis(limite),
        parperiode: phrase(ctx, etat.periode === "mois" ? "par-mois" : "par-semaine"),
      }),
    ],
  };
}

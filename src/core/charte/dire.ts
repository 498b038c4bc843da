/** Writes an answer as a card: its sentences, its lists, its computations, kind of measure by kind where they differ. */
import type { Carte, Reply } from "../../model.ts";
import type { Tableau } from "../../schemas/tableau.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { enumere } from "../reading/plat.ts";
import { lignesDuBareme } from "./bareme.ts";
import type { Fait } from "./calculs/donnees.ts";
import { calcule, type Resultat } from "./calculs/index.ts";
import { donnees } from "./calculs/lues.ts";
import { consequencesDe } from "./consequences.ts";
import { sourcesDe } from "./cumul.ts";
import { enSuite, enTete, entete, horsPeriode } from "./entete.ts";
import { type Dit, type DitDe, type Partage, partage } from "./par-mesure.ts";
import type { Demande } from "./reponse.ts";
import { lignesDuTableau } from "./tableau.ts";
import { avecValeurs } from "./valeurs.ts";

/** The answer to a question on one edition, for the kinds of measure that it is about. */
export function dire(ctx: Contexte, demande: Demande, dit: Dit): Reply {
  const { edition, dossier, mesures = [] } = demande;
  const parts = partage(ctx.catalog, edition, dit, mesures);
  const { surtitre, reserve } = entete(ctx, demande, horsPeriode(edition, ctx.jour));
  const tableau = dit.tableau ? edition.tableaux?.[dit.tableau] : undefined;
  const {
    faits,
    demande: demandee,
    preuve,
    verdict: rendu,
    chiffre,
    citations = [],
  } = faitsDe(ctx, demande, parts.dits, tableau);
  // The answer written for this very question knows better than one number compared; not than a sum or dates.
  // And never « oui », nor nothing, over a computation that finds a rule broken.
  const verdict =
    chiffre || (dit.verdict === "oui" && rendu === "non")
      ? (rendu ?? dit.verdict)
      : (dit.verdict ?? (dit.precise && rendu !== "non" ? undefined : rendu));
  const enTitre = verdict ? preuve : demandee;
  const lectures = [dit.lecture, ...parts.dits.map((d) => d.lecture)];
  const carte: Carte = {
    surtitre,
    ...avecLeJour(
      ctx,
      demande,
      corpsDe(ctx, demande, { ...dit, ...(verdict && { verdict }) }, parts),
      enTitre,
      verdict,
    ),
    ...(dossier && { sousTitre: phrase(ctx, "pour-le-dossier", { menage: situe(dossier) }) }),
    faits: faits.filter((f) => f !== enTitre),
    remarques: [
      ...[...new Set(lectures)].flatMap((l) => (l ? [phrase(ctx, "lecture", { lecture: l })] : [])),
      ...reserve,
    ],
  };
  const { sources: desConsequences } = consequencesDe(ctx, demande, dit);
  const citees = [
    ...[parts.chapeau ?? [], parts.dits].flat().flatMap((d) => d.citations),
    ...(tableau?.citations ?? []),
    ...citations,
  ];
  const sources = [...sourcesDe(edition, citees), ...desConsequences].filter(
    (s, i, toutes) => toutes.findIndex((t) => t.extrait === s.extrait) === i,
  );
  return { text: enTexte(carte, sources), sources, carte };
}

const libelles = ({ edition }: Demande, cles: string[]) =>
  enumere(cles.map((cle) => edition.mesures[cle]!.libelle));

/** The title and what stands below it. */
function corpsDe(ctx: Contexte, demande: Demande, dit: Dit, { chapeau, dits, muettes }: Partage) {
  const { edition, territoire, sujet } = demande;
  const lieu = enTete(territoire.lieu);
  const rempli = (texte: string, mesure?: string) =>
    avecValeurs(ctx.catalog, edition, texte, mesure);
  const points = (d: Dit, mesure?: string) =>
    (d.points ?? []).map((p) => phrase(ctx, "point", { point: rempli(p, mesure) }));
  const communs = [
    ...(dit.bareme ? lignesDuBareme(ctx, edition.baremes![dit.bareme]!, demande.question) : []),
    ...(dit.tableau ? lignesDuTableau(ctx, edition.tableaux![dit.tableau]!, demande.question) : []),
    ...consequencesDe(ctx, demande, dit).lignes,
  ];
  const [seul] = dits;
  const demandees = demande.mesures?.length ?? 0;
  const aucune = demandees > 0 && muettes.length === demandees;
  const chacun = (d: DitDe) => [
    phrase(ctx, "par-mesure", {
      mesure: libelles(demande, d.mesures),
      reponse: ecrit(ctx, d, enSuite(rempli(d.reponse, d.mesures[0]))),
    }),
    ...points(d, d.mesures[0]),
  ];
  if (aucune)
    return titreEtCorps(
      phrase(ctx, "non-prevu-pour", {
        lieu,
        mesure: libelles(demande, muettes),
        sujet: ctx.catalog.sujets[sujet]?.titre ?? sujet,
      }),
      [...dits.flatMap(chacun), ...communs],
    );
  if (seul && dits.length === 1 && !chapeau && (!muettes.length || dit.mesure)) {
    const titre = phrase(ctx, dit.verdict ? `reponse-${dit.verdict}` : "reponse", {
      lieu,
      reponse: enSuite(rempli(seul.reponse, seul.mesures[0])),
    });
    return titreEtCorps(titre, [
      ...absence(ctx, seul),
      ...points(seul, seul.mesures[0]),
      ...communs,
    ]);
  }
  const titre = chapeau
    ? phrase(ctx, "reponse", { lieu, reponse: enSuite(rempli(chapeau.reponse)) })
    : phrase(ctx, "selon-la-mesure", { lieu });
  return titreEtCorps(titre, [
    ...(chapeau ? [...absence(ctx, chapeau), ...points(chapeau)] : []),
    ...dits.flatMap(chacun),
    ...muettes.map((cle) => phrase(ctx, "mesure-muette", { mesure: libelles(demande, [cle]) })),
    ...communs,
  ]);
}

/** The day that was asked for stands first; the rule that it comes from, below. */
function avecLeJour(
  ctx: Contexte,
  { territoire }: Demande,
  ecrits: { titre: string; corps?: string[] },
  jour: Fait | undefined,
  verdict: "oui" | "non" | undefined,
) {
  if (!jour) return ecrits;
  const lieu = enTete(territoire.lieu);
  const avec = (reponse: string) =>
    phrase(ctx, verdict ? `reponse-${verdict}` : "reponse", { lieu, reponse });
  const dit = phrase(ctx, "jour-demande", { ...jour, libelle: enSuite(jour.libelle) });
  const regle = ecrits.titre.startsWith(avec(""))
    ? ecrits.titre.slice(avec("").length)
    : ecrits.titre;
  return titreEtCorps(avec(dit), [
    regle.charAt(0).toUpperCase() + regle.slice(1),
    ...(ecrits.corps ?? []),
  ]);
}

const titreEtCorps = (titre: string, corps: string[]) => ({
  titre,
  ...(corps.length && { corps }),
});

/** « sans condition de ressources » is said, which is not silence. */
const ecrit = (ctx: Contexte, { absence }: Dit, reponse: string): string =>
  absence ? phrase(ctx, "absence-courte", { reponse }) : reponse;
const absence = (ctx: Contexte, { absence }: Dit): string[] =>
  absence ? [phrase(ctx, "absence-dite")] : [];

/** Each kind's own computation; what is the same for all is said once, what differs bears the kind's name. */
function faitsDe(
  ctx: Contexte,
  demande: Demande,
  dits: DitDe[],
  tableau: Tableau | undefined,
): Resultat {
  const calculees = dits.flatMap(({ calcul: dite, mesures }) => {
    const calcul = dite ?? demande.edition.reponses[demande.sujet]?.calcul;
    const cles = mesures.length ? mesures : [undefined];
    return cles.map((cle) => ({
      cle,
      ...calcule(donnees(ctx, { ...demande, ...(tableau && { tableau }) }, calcul, cle), calcul),
    }));
  });
  const pareil = (a: Fait, b: Fait) => a.libelle === b.libelle && a.valeur === b.valeur;
  const partout = (f: Fait) => calculees.every(({ faits }) => faits.some((g) => pareil(f, g)));
  const [premier, ...autres] = calculees;
  if (!premier) return { faits: [] };
  if (!autres.length) return premier;
  const faits: Fait[] = [
    ...premier.faits.filter(partout),
    ...calculees.flatMap(({ cle, faits }) =>
      faits
        .filter((f) => !partout(f))
        .map(({ libelle, valeur }) => ({
          libelle: phrase(ctx, "fait-de-mesure", { libelle, mesure: libelles(demande, [cle!]) }),
          valeur,
        })),
    ),
  ];
  const verdicts = new Set(calculees.map((c) => c.verdict));
  const [verdict] = verdicts;
  const citations = calculees.flatMap((c) => c.citations ?? []);
  const chiffre = calculees.some((c) => c.chiffre);
  return { faits, citations, chiffre, ...(verdicts.size === 1 && verdict && { verdict }) };
}

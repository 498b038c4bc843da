/** One decision of a meeting, for one household: judged, written as a step, or refused with its sentence. */
import type { Day, Dossier, Fiche, GesteGts } from "../../model.ts";
import type { Citation } from "../../schemas/commun.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { type Bouton, type Contexte, ficheDe, phrase } from "../contexte.ts";
import { nomme } from "../dossier/dossiers.ts";
import { vecuDe } from "../dossier/vecu.ts";
import { sensible } from "../reading/sensible.ts";
import { dis } from "../time.ts";
import { comptesDe } from "../vie/etat.ts";
import { peutRetirer, verdictDEtape } from "../vie/permis.ts";
import type { Dit, Values, Verdict } from "../vie/verdict.ts";
import { designe } from "../vues/designe.ts";
import { auProgramme, decidees } from "./decidees.ts";
import { phraseDe } from "./dire.ts";
import { cleDe } from "./ordre-du-jour.ts";
import { type Cadre, jourDeSeance, seanceDuTerme, seanceSuivante, type Tenue } from "./seances.ts";
import { definitives } from "./situations.ts";

export type Voulue = Pick<
  Extract<GesteGts, { geste: "decider" }>,
  "quoi" | "nombre" | "le" | "motif"
>;
/** `fiches` empty: nothing is written, and `dit` says why. */
export type Decide = {
  fiches: Fiche[];
  dit: string;
  citations: Citation[];
  /** What else may be decided instead. */
  question?: { text: string; boutons: Bouton[] };
};

export function decide(ctx: Contexte, t: Tenue, dossier: Dossier, voulue: Voulue): Decide {
  const trop = voulue.motif ? sensible(voulue.motif) : undefined;
  if (trop) return non(phrase(ctx, "gts-motif-sensible", { mots: trop.mots.join(", ") }));
  const avant = decidees(ctx, t).find((d) => d.dossier.id === dossier.id);
  const ancienne = avant?.etape?.fiche;
  if (avant && redit(avant, voulue)) return non(phrase(ctx, "gts-deja-decide"));
  const edition = editionDuDossier(ctx.catalog, dossier, ctx.jour);
  if (ancienne && edition && !peutRetirer(ctx.catalog, edition, dossier, ancienne))
    return non(phrase(ctx, "vie-etape-tenue"));
  const base = ancienne ? sans(dossier, ancienne) : dossier;
  const remplace = { decision: avant?.decision.fiche, etape: ancienne };
  return voulue.quoi === "renouvellement" || voulue.quoi === "fin"
    ? parUneEtape(ctx, t, base, { ...voulue, quoi: voulue.quoi }, remplace)
    : sansEtape(ctx, t, base, voulue, remplace);
}

const non = (dit: string, citations: Citation[] = [], question?: Decide["question"]): Decide => ({
  fiches: [],
  dit,
  citations,
  ...(question && { question }),
});

const redit = (
  { decision, etape }: ReturnType<typeof decidees>[number],
  { quoi, nombre, le }: Voulue,
): boolean =>
  decision.quoi === quoi &&
  (quoi !== "renouvellement" || etape?.values.mois === nombre) &&
  (quoi !== "fin" || le === null || etape?.values.le === le);

function sans(d: Dossier, fiche: string): Dossier {
  const vecu = vecuDe(d.histoire.filter((f) => f.id !== fiche));
  return vecu ? { ...vecu, visites: d.visites, faits: d.faits } : d;
}

type Remplace = { decision: string | undefined; etape: string | undefined };

/** The step that the decision is, by the rules of the life of a measure. */
function parUneEtape(
  ctx: Contexte,
  t: Tenue,
  dossier: Dossier,
  voulue: Voulue & { quoi: "renouvellement" | "fin" },
  remplace: Remplace,
): Decide {
  const { quoi, nombre, motif } = voulue;
  const edition = editionDuDossier(ctx.catalog, dossier, ctx.jour);
  if (!edition) return non(phrase(ctx, "vie-etape-introuvable"));
  if (!t.revue.decisions.admises.includes(quoi))
    return non(phraseDe(ctx, t, "gts-decision-non-admise"), t.revue.decisions.citations);
  const seance = jourDeSeance(t);
  if (quoi === "renouvellement" && nombre === null)
    return non(phrase(ctx, "gts-duree-manque", { menage: nomme(dossier) }));
  const values: Values =
    quoi === "renouvellement"
      ? { mois: nombre, le: seance, ...(motif && { motif }) }
      : { le: voulue.le ?? dossier.fin ?? seance };
  const verdict = verdictDEtape(quoi, {
    catalog: ctx.catalog,
    edition,
    dossier,
    values,
    jour: ctx.jour,
  });
  if (verdict.permis !== true) return refus(ctx, t, dossier, voulue, verdict);
  const etape = ficheDe(
    ctx,
    {
      type: quoi,
      dossier: dossier.id,
      values: verdict.values,
      ...(remplace.etape && { remplace: remplace.etape }),
    },
    1,
  );
  const decision = trace(ctx, t, dossier, voulue, { etape: etape.id, remplace, rang: 2 });
  const vecu = vecuDe([...dossier.histoire, etape])!;
  const fait: Dossier = { ...vecu, visites: dossier.visites, faits: dossier.faits };
  const dit =
    quoi === "renouvellement"
      ? disRenouvelee(ctx, t, fait, verdict.values)
      : disFin(ctx, fait, String(verdict.values.le), voulue.le !== null, dossier.fin);
  return {
    fiches: [etape, decision],
    dit: [
      dit,
      ...(remplace.decision ? [phrase(ctx, "gts-remplace-decision")] : []),
      ...horsDeLOrdreDuJour(ctx, t, dossier),
    ].join(" ; "),
    citations: t.revue.decisions.citations,
  };
}

/** What leaves the measure as it is: seen again, or allowed outside of the text, which is traced and changes no date. */
function sansEtape(
  ctx: Contexte,
  t: Tenue,
  dossier: Dossier,
  voulue: Voulue,
  remplace: Remplace,
): Decide {
  const suivante = seanceSuivante(ctx, t);
  const terme = dossier.fin ? dis(dossier.fin) : "";
  if (voulue.quoi === "derogation" && (voulue.nombre === null || !voulue.motif))
    return non(phrase(ctx, "gts-derogation-manque", { menage: nomme(dossier) }));
  // A step taken for it before is taken back with it.
  const annulation = remplace.etape
    ? [
        ficheDe(
          ctx,
          { type: "annulation", dossier: dossier.id, values: {}, remplace: remplace.etape },
          1,
        ),
      ]
    : [];
  const rang = annulation.length + 1;
  const decision = trace(ctx, t, dossier, voulue, { etape: null, remplace, rang });
  const dit =
    voulue.quoi === "derogation"
      ? phrase(ctx, "gts-derogation", { n: voulue.nombre!, motif: voulue.motif!, terme })
      : [
          phraseDe(ctx, t, "gts-reporte", {
            suivante: suivante ? dis(jourDeSeance(suivante)) : "",
          }),
          ...(dossier.fin && suivante && dossier.fin < jourDeSeance(suivante)
            ? [phrase(ctx, "gts-terme-avant", { terme })]
            : []),
        ].join(" ; ");
  return {
    fiches: [...annulation, decision],
    dit,
    citations: voulue.quoi === "derogation" ? citationsDuPlafond(t) : [],
  };
}

const citationsDuPlafond = ({ edition }: Tenue): Citation[] =>
  edition.reponses.renouvellement?.citations.slice(0, 1) ?? [];

const trace = (
  ctx: Contexte,
  t: Tenue,
  { id }: Dossier,
  { quoi, nombre, motif }: Voulue,
  o: { etape: string | null; remplace: Remplace; rang: number },
): Fiche =>
  ficheDe(
    ctx,
    {
      type: "gts-decision",
      dossier: id,
      values: { ...cleDe(t), quoi, "nombre-de-mois": nombre, motif, etape: o.etape },
      ...(o.remplace.decision && { remplace: o.remplace.decision }),
    },
    o.rang,
  );

/** Refused by the text, or wanting a reason: what can be said instead is said. */
function refus(
  ctx: Contexte,
  t: Tenue,
  dossier: Dossier,
  voulue: Voulue,
  verdict: Exclude<Verdict, { permis: true }>,
): Decide {
  const dite = (d: Dit) => phrase(ctx, d.cle, { lieu: t.territoire.lieu, ...d.values });
  const menage = nomme(dossier);
  if (verdict.permis === "motif")
    return non(
      `${dite(verdict.pourquoi)} ${phrase(ctx, "gts-motif-a-dire", { menage, n: voulue.nombre ?? "" })}`,
      verdict.pourquoi.citations,
    );
  const epuise = verdict.refus.cle === "vie-renouvellements-epuises";
  return non(
    dite(verdict.refus),
    // The length of a renewal is the meeting's own sentence too.
    [
      ...(verdict.champ === "mois" ? t.revue.decisions.citations : []),
      ...(verdict.refus.citations ?? []),
    ],
    epuise
      ? {
          text: phrase(ctx, "gts-epuise", { menage, n: voulue.nombre ?? "" }),
          boutons: [
            [
              phrase(ctx, "gts-bouton-arret", { menage: designe(dossier, ctx.dossiers) }),
              {
                do: "gts",
                ...cleDe(t),
                geste: "decider",
                dossier: dossier.id,
                quoi: "fin",
                nombre: null,
                le: null,
                motif: null,
              },
            ],
          ],
        }
      : undefined,
  );
}

/** « renouvelée 4 mois, du … au … ; 1 renouvellement sur 2 ; à présenter au GTS du … ». */
function disRenouvelee(ctx: Contexte, t: Tenue, d: Dossier, v: Values): string {
  const { renouvellements, maxRenouvellements } = comptesDe(t.edition, d);
  return [
    phrase(ctx, "gts-renouvelee", {
      n: Number(v.mois),
      du: dis(String(v.debut)),
      au: dis(String(v.fin)),
    }),
    ...(maxRenouvellements === undefined
      ? []
      : [phrase(ctx, "gts-renouvellements", { n: renouvellements, max: maxRenouvellements })]),
    ...prochainPassage(ctx, t, d.fin),
  ].join(" ; ");
}

/** The last meeting on or before the new term, and the agenda that it will be on. */
export function prochainPassage(ctx: Cadre, t: Tenue, fin: Day | null): string[] {
  const seance = fin ? seanceDuTerme(ctx, t.territoire.territoire, fin) : undefined;
  if (!seance) return [];
  const jour = dis(jourDeSeance(seance));
  return [
    seance.dates
      ? phraseDe(ctx, t, "gts-prochain-passage", {
          jour,
          envoi: dis(seance.dates.theorique.aFaire),
        })
      : phraseDe(ctx, t, "gts-prochain-passage-ferie", { jour, ferie: seance.seance.ferie ?? "" }),
  ];
}

/** At its term unless another day was said: « arrêt » is no renewal, and gives no day. */
function disFin(ctx: Contexte, d: Dossier, le: Day, dite: boolean, terme: Day | null): string {
  if (dite) return phrase(ctx, "gts-arret-le", { jour: dis(le) });
  return le === terme
    ? phrase(ctx, le < ctx.jour ? "gts-arret-au-terme-passe" : "gts-arret-au-terme", {
        jour: dis(le),
        menage: nomme(d),
      })
    : phrase(ctx, "gts-arret-le", { jour: dis(le) });
}

const horsDeLOrdreDuJour = (ctx: Contexte, t: Tenue, { id }: Dossier): string[] => {
  const parties = t.etat.envois.definitif?.situations;
  const dedans = parties
    ? auProgramme(ctx, t).some((s) => s.dossier.id === id)
    : definitives(ctx, t).some((s) => s.dossier.id === id);
  return dedans ? [] : [phrase(ctx, "gts-hors-ordre-du-jour")];
};

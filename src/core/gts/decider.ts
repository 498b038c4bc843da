/** One decision of a meeting, for one household: judged, written as a step, or refused with its sentence. */
import type { Dossier } from "../../model.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { type Contexte, ficheDe, phrase } from "../contexte.ts";
import { nomme } from "../dossier/dossiers.ts";
import { vecuDe } from "../dossier/vecu.ts";
import { sensible } from "../reading/sensible.ts";
import { peutRetirer, verdictDEtape } from "../vie/permis.ts";
import type { Dit, Values, Verdict } from "../vie/verdict.ts";
import { designe } from "../vues/designe.ts";
import { decidees } from "./decidees.ts";
import { phraseDe } from "./dire.ts";
import { disFin, disRenouvelee, horsDeLOrdreDuJour } from "./dire-decision.ts";
import { cleDe } from "./rendre.ts";
import { sansEtape } from "./sans-etape.ts";
import { jourDeSeance, type Tenue } from "./seances.ts";
import { type Decide, non, type Remplace, trace, type Voulue } from "./trace.ts";

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

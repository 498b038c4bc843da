/** Letters about a measure that stops or pauses: days and months due. Computed only from a known day. */
import type { Etape } from "../../../model.ts";
import { phrase } from "../../contexte.ts";
import { dis } from "../../time.ts";
import { consequencesDe } from "../../vie/consequences.ts";
import { type Contenant, derniere, disPeriode, fait, jourDit, mot } from "../cas.ts";
import { jourDe, limitesDe } from "./limites.ts";

export const interruption: Contenant = (cas) => {
  const { ctx } = cas;
  const le = jourDe(cas, "interruption");
  return {
    blocs: [{ faits: [fait(phrase(ctx, "piece-interrompue-le"), le && dis(le))] }],
    ...(le && { bref: dis(le) }),
  };
};

export const raison: Contenant = (cas) => {
  const { texte, retires } = mot(cas, derniere(cas, "interruption")?.values.raison);
  return {
    blocs: [{ faits: [fait(phrase(cas.ctx, "piece-raison"), texte)] }],
    ...(texte && { bref: texte }),
    retires,
  };
};

/** The rule of the day of the month, on the day known; nothing is computed without it. */
export const moisDus: Contenant = (cas) => {
  const { ctx, edition, dossier } = cas;
  const le = jourDe(cas, "interruption");
  if (!le) return { blocs: [{ faits: [fait(phrase(ctx, "piece-mois-du"))] }] };
  const { at } = ctx.message;
  const etape: Etape = {
    type: "interruption",
    fiche: "",
    by: "",
    at: at.toISOString(),
    values: { le },
  };
  const ailleurs = new Set([
    phrase(ctx, "fait-a-informer"),
    ...limitesDe(cas).map((l) => l.libelle),
  ]);
  const faits = consequencesDe(ctx, edition, dossier, etape).faits.filter(
    (f) => !ailleurs.has(f.libelle),
  );
  return {
    blocs: [{ faits: faits.map((f) => fait(f.libelle, f.valeur)) }],
    ...(faits[0] && { bref: faits[0].valeur }),
  };
};

export const suspension: Contenant = (cas) => {
  const { ctx, dossier, dit } = cas;
  const etape = derniere(cas, "suspension");
  const accordee = etape?.values.accord === true;
  const du = dit.du ?? jourDit(etape?.values.du);
  const au = dit.au ?? jourDit(etape?.values.au);
  const avant = accordee && !dit.du ? jourDit(etape.values["fin-avant"]) : dossier.fin;
  const periode = du && au && disPeriode(ctx, du, au);
  return {
    blocs: [
      {
        faits: [
          fait(phrase(ctx, "piece-suspendue"), periode || (du && dis(du))),
          fait(phrase(ctx, "piece-fin-prevue"), avant && dis(avant)),
        ],
      },
    ],
    ...(periode && { bref: periode }),
  };
};

export const refus: Contenant = (cas) => {
  const { ctx } = cas;
  const etape = derniere(cas, "refus");
  const le = jourDe(cas, "refus");
  const clair = etape?.values.clair;
  const dite = typeof clair === "boolean" ? phrase(ctx, clair ? "oui" : "non") : undefined;
  return {
    blocs: [
      {
        faits: [
          fait(phrase(ctx, "piece-refus-le"), le && dis(le)),
          ...(dite ? [fait(phrase(ctx, "piece-refus-clair"), dite)] : []),
        ],
      },
    ],
    ...(le && { bref: dis(le) }),
  };
};

/** Means and actions, as the journal keeps them: how many contacts of each kind, what was worked on, what was told. */
import type { FaitDeDocument, Visite } from "../../../model.ts";
import { type Contexte, phrase } from "../../contexte.ts";
import { dis, disJourCourt } from "../../time.ts";
import { disFait } from "../../visite/faits.ts";
import { type Cas, type Contenant, fait, majuscule, mot } from "../cas.ts";

const MODES = ["domicile", "bureau", "rencontre-commune", "telephone", "autre"] as const;

/** A call that nobody took is an attempt at a call, and no missed meeting. */
const manquee = (v: Visite) => v.presence === "absent" && v.mode !== "telephone";

/** More days than these are no longer read one by one: the first and the last are said. */
const JOURS_MAX = 12;

const jours = (ctx: Contexte, visites: Visite[]): string => {
  const n = visites.length;
  const dits = visites.map((v) => disJourCourt(v.date));
  const [premier, dernier] = [dits[0], dits.at(-1)];
  if (!premier || !dernier) return "0";
  const dates =
    n > JOURS_MAX
      ? phrase(ctx, "periode-du-au", { du: premier, au: dernier })
      : [...new Set(dits)].join(", ");
  return phrase(ctx, "piece-n-dates", { n, dates });
};

export const moyens: Contenant = ({ ctx, recul: { visites } }) => {
  if (!visites.length) {
    const valeur = phrase(ctx, "piece-aucun-contact");
    return {
      blocs: [{ faits: [{ libelle: phrase(ctx, "piece-contacts"), valeur, manque: true }] }],
    };
  }
  const faites = visites.filter((v) => v.presence === "present");
  const lignes: FaitDeDocument[] = MODES.flatMap((mode) => {
    const siennes = faites.filter((v) => v.mode === mode);
    if (!siennes.length && (mode === "rencontre-commune" || mode === "autre")) return [];
    return [fait(phrase(ctx, `piece-${mode}`), jours(ctx, siennes))];
  });
  const autres = [
    [
      "piece-sans-reponse",
      visites.filter((v) => v.presence === "absent" && v.mode === "telephone"),
    ],
    ["piece-reportes", visites.filter((v) => v.presence === "reporte" || v.presence === "annule")],
  ] as const;
  const absences = visites.filter(manquee);
  const brefs = MODES.flatMap((mode) => {
    const n = faites.filter((v) => v.mode === mode).length;
    return n ? [phrase(ctx, `piece-bref-${mode}`, { n })] : [];
  });
  if (absences.length) brefs.push(phrase(ctx, "piece-bref-absences", { n: absences.length }));
  return {
    blocs: [
      {
        faits: [
          ...lignes,
          fait(phrase(ctx, "piece-absences"), jours(ctx, absences)),
          ...autres.flatMap(([cle, v]) =>
            v.length ? [fait(phrase(ctx, cle), jours(ctx, v))] : [],
          ),
        ],
      },
    ],
    bref: brefs.join(", "),
  };
};

/** Each axis with its days; then what was told of each contact, in the worker's own words. */
export const actions: Contenant = (cas) => {
  const { ctx, dossier, recul } = cas;
  const axes = new Map<string, Visite[]>();
  for (const f of recul.faits) {
    if (f.type !== "objectif") continue;
    const axe = disFait(ctx, dossier, f).valeur;
    const visite = recul.visites.find((v) => v.fiche === f.visite);
    axes.set(axe, [...(axes.get(axe) ?? []), ...(visite ? [visite] : [])]);
  }
  const dits = recits(cas);
  const faits = [...axes].map(([axe, v]) =>
    fait(majuscule(axe), v.length ? jours(ctx, v) : phrase(ctx, "piece-axe-sans-date")),
  );
  const n = dits.lignes.length;
  const brefs = [...axes.keys(), ...(n ? [phrase(ctx, "piece-bref-recits", { n })] : [])];
  return {
    blocs: [
      { faits: faits.length ? faits : [fait(phrase(ctx, "piece-axes"))] },
      ...(dits.lignes.length ? [{ liste: dits.lignes }] : []),
    ],
    ...(brefs.length && { bref: brefs.join(", ") }),
    retires: dits.retires,
  };
};

/** « Mardi 3 mars 2026, à domicile : … ». */
function recits(cas: Cas): { lignes: string[]; retires: number } {
  const { ctx, recul } = cas;
  let retires = 0;
  const dit = (quand: string, note: string) => {
    const { texte, retires: n } = mot(cas, note);
    retires += n;
    return texte ? [phrase(ctx, "piece-recit", { quand, texte })] : [];
  };
  const visites = recul.visites.flatMap((v) =>
    v.presence === "present" ? dit(`${dis(v.date)}, ${phrase(ctx, `mode-${v.mode}`)}`, v.note) : [],
  );
  const notes = recul.faits.flatMap((f) =>
    f.type === "note" && !f.prive ? dit(phrase(ctx, "fait-note"), f.texte) : [],
  );
  return { lignes: [...visites, ...notes], retires };
}

/** Last meeting, then each absence: what shows that they cannot be met. */
export const absences: Contenant = ({ ctx, dossier, recul: { visites } }) => {
  const vues = dossier.visites.findLast((v) => v.presence === "present" && v.mode !== "telephone");
  const siennes = visites.filter(manquee);
  return {
    blocs: [
      {
        faits: [
          fait(phrase(ctx, "fait-derniere"), vues && dis(vues.date)),
          fait(phrase(ctx, "piece-absences"), jours(ctx, siennes)),
        ],
      },
    ],
    ...(siennes.length && { bref: phrase(ctx, "piece-bref-absences", { n: siennes.length }) }),
  };
};

/** Who has not answered the theoretical agenda, how much time is left, and a nudge. */
import type { Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { enumere, plat } from "../reading/plat.ts";
import { finDeReponse } from "./calendrier.ts";
import { disReponse, intervenantsDe, phraseDe } from "./dire.ts";
import { noms } from "./dire-situation.ts";
import { cleDe, disInstant, rends } from "./rendre.ts";
import type { Cadre, Tenue } from "./seances.ts";
import { envoyees, muettes, type Situation } from "./situations.ts";

export type Muet = { nom: string; ids: string[]; manquent: Situation[]; total: number };

/** The workers who have not said everything, those with most to say first. */
export function muets(cadre: Cadre, t: Tenue): Muet[] {
  const toutes = envoyees(cadre, t);
  const qui = [...new Set(muettes(cadre, t).map((s) => s.dossier.intervenant))];
  return qui
    .map((nom) => ({
      nom,
      ids: [
        ...new Set(
          toutes
            .filter((s) => s.dossier.intervenant === nom)
            .flatMap((s) => intervenantsDe(cadre, s.dossier)),
        ),
      ],
      manquent: muettes(cadre, t).filter((s) => s.dossier.intervenant === nom),
      total: toutes.filter((s) => s.dossier.intervenant === nom).length,
    }))
    .sort((a, b) => b.manquent.length - a.manquent.length || a.nom.localeCompare(b.nom));
}

/** « il reste 41 h », « il reste moins d'une heure », « délai dépassé ». */
export function disTempsRestant(ctx: Pick<Contexte, "catalog">, t: Tenue, at: Date): string {
  const heures = Math.floor((+finDeReponse(t.dates!.reponse) - +at) / 3_600_000);
  if (+finDeReponse(t.dates!.reponse) <= +at) return phrase(ctx, "gts-delai-depasse");
  return heures < 1
    ? phrase(ctx, "gts-moins-d-une-heure")
    : phrase(ctx, "gts-reste-heures", { n: heures });
}

export function sansReponse(ctx: Contexte, memory: Memory, t: Tenue): Turn {
  const { theorique } = t.etat.envois;
  if (!theorique || !t.dates)
    return repond(ctx, memory, phraseDe(ctx, t, "gts-theorique-pas-parti"));
  const qui = muets(ctx, t);
  const limite = disReponse(ctx, t, t.dates.reponse);
  if (!qui.length) return repond(ctx, memory, phraseDe(ctx, t, "gts-tous-repondu"));
  const relances = t.etat.relances.at(-1);
  const complets = [...new Set(envoyees(ctx, t).map((s) => s.dossier.intervenant))].filter(
    (nom) => !qui.some((m) => m.nom === nom),
  );
  const boutons: Bouton[] = qui.some((m) => m.ids.length)
    ? [[phrase(ctx, "gts-bouton-relancer"), { do: "gts", ...cleDe(t), geste: "relancer" }]]
    : [];
  return rends(
    ctx,
    memory,
    {
      titre: phraseDe(ctx, t, qui.length > 1 ? "gts-muets-titre" : "gts-muet-titre", {
        n: qui.length,
      }),
      faits: qui.map((m) => ({
        libelle: m.nom,
        valeur: [
          phrase(ctx, "gts-n-sur-sans-reponse", { n: m.manquent.length, total: m.total }),
          enumere(noms(ctx, m.manquent)),
          ...(m.ids.length ? [] : [phrase(ctx, "gts-injoignable")]),
        ].join(" ; "),
      })),
      remarques: [
        phrase(ctx, "gts-reponses-jusqu-a", {
          limite,
          reste: disTempsRestant(ctx, t, ctx.message.at),
        }),
        ...(complets.length ? [phrase(ctx, "gts-ont-tout-dit", { qui: enumere(complets) })] : []),
        ...(relances
          ? [phrase(ctx, "gts-relance-le", { quand: disInstant(ctx, relances.at) })]
          : []),
      ],
    },
    { boutons },
  );
}

/** Nobody is nudged twice within it. */
const REPIT_MS = 2 * 3_600_000;

/** `reste`: the words after « relance »; a name there nudges that person alone. */
export function relance(ctx: Contexte, memory: Memory, t: Tenue, reste = ""): Turn {
  if (!t.etat.envois.theorique || !t.dates)
    return repond(ctx, memory, phraseDe(ctx, t, "gts-theorique-pas-parti"));
  const tous = muets(ctx, t);
  if (!tous.length) return repond(ctx, memory, phraseDe(ctx, t, "gts-tous-repondu"));
  const dits = plat(reste)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const nommes = tous.filter((m) =>
    plat(m.nom)
      .split(/[^a-z]+/)
      .some((mot) => dits.includes(mot)),
  );
  const vises = (nommes.length ? nommes : tous).filter((m) => m.ids.length);
  if (!vises.length)
    return repond(
      ctx,
      memory,
      phrase(ctx, "gts-injoignables", { qui: enumere(tous.map((m) => m.nom)) }),
    );
  const ids = vises.flatMap((m) => m.ids);
  const derniere = t.etat.relances.findLast((r) => ids.every((id) => r.a.includes(id)));
  if (derniere && +ctx.message.at - +derniere.at < REPIT_MS)
    return repond(
      ctx,
      memory,
      phrase(ctx, "gts-relance-deja", {
        qui: enumere(vises.map((m) => m.nom)),
        quand: disInstant(ctx, derniere.at),
      }),
    );
  const fiche = ficheDe(ctx, {
    type: "gts-relance",
    dossier: "",
    values: { ...cleDe(t), a: ids },
  });
  return {
    ...repond(
      ctx,
      memory,
      phraseDe(ctx, t, "gts-relance-envoyee", {
        qui: enumere(vises.map((m) => m.nom)),
        limite: disReponse(ctx, t, t.dates.reponse),
        reste: disTempsRestant(ctx, t, ctx.message.at),
      }),
    ),
    fiches: [fiche],
  };
}

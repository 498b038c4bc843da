/** The day of a meeting, where whoever convenes has to say it: asked on a holiday, never moved by itself. */
import type { Day, Memory, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { ferie, ouvre } from "../feries.ts";
import { lisDates } from "../reading/dates-lues.ts";
import type { DemandeDeCoordination } from "../reading/gts/demandes.ts";
import { ajoute, dis, disLeJour } from "../time.ts";
import { calendrierDe, moisDe, moisPlus } from "./calendrier.ts";
import { disEnvoi, disReponse, phraseDe } from "./dire.ts";
import { cleDe, disInstant, rends } from "./rendre.ts";
import { type Cadre, jourDeSeance, seanceDe, type Tenue } from "./seances.ts";

/** The sentence that gives the rule. */
const regleDe = (t: Tenue) => sourcesDe(t.edition, t.revue.citations);

/** On a holiday, and nobody has said when: nothing is computed. */
export function sansDate(ctx: Contexte, memory: Memory, t: Tenue): Turn {
  const carte = {
    titre: phraseDe(ctx, t, "gts-ferie-titre", { ferie: t.seance.ferie ?? "" }),
    corps: [phraseDe(ctx, t, "gts-ferie-corps")],
    faits: [],
    remarques: [
      phraseDe(ctx, t, "gts-ferie-suite", { exemple: disLeJour(autresJours(t).at(-1)!) }),
    ],
  };
  return rends(ctx, memory, carte, { sources: regleDe(t), boutons: joursProposes(ctx, t) });
}

/** The same weekday a week before and after, when they are working days. */
const autresJours = (t: Tenue): Day[] =>
  [-7, 7]
    .map((jours) => ajoute(jourDeSeance(t), { jours }))
    .filter((j) => ouvre(j, t.territoire.feries));

/** Offered, never chosen: the button says what would be typed. */
export const joursProposes = (ctx: Pick<Contexte, "catalog">, t: Tenue): Bouton[] =>
  autresJours(t).map((jour) => [
    dis(jour),
    {
      do: "dire",
      text: phraseDe(ctx, t, "gts-dire-fixer", {
        jour: disLeJour(jour),
        regle: disLeJour(jourDeSeance(t)),
      }),
    },
  ]);

/** Far enough to find the next holiday of a rule. */
const ANNEES_DE_MOIS = 12 * 12;

/** « le 3e jeudi tombe le 15 août, on fait quoi »: of the month named, else of the next that is a holiday. */
export function surUnFerie(ctx: Contexte, memory: Memory, code: string, text: string): Turn {
  // « le 3e jeudi tombe le 15 août »: the day comes last.
  const dite = lisDates(text, ctx.message.at, "future").findLast((d) => d.jour ?? d.start);
  const jour = dite?.jour ?? dite?.start?.slice(0, 10);
  const dedans = jour ? seanceDe(ctx, code, moisDe(jour)) : undefined;
  if (dedans && !dedans.seance.jour) return sansDate(ctx, memory, dedans);
  const ferie = prochaineFeriee(ctx, code);
  if (!ferie) return repond(ctx, memory, phrase(ctx, "gts-jamais-ferie"));
  const dits = [
    ...(dedans && jour ? [phraseDe(ctx, dedans, "gts-pas-ferie", { jour: dis(jour) })] : []),
    phraseDe(ctx, ferie, "gts-prochain-ferie", { ferie: ferie.seance.ferie ?? "" }),
  ];
  const carte = { titre: dits[0]!, corps: dits.slice(1), faits: [], remarques: [] };
  return rends(ctx, memory, carte, { sources: regleDe(ferie) });
}

function prochaineFeriee(cadre: Cadre, code: string): Tenue | undefined {
  for (let n = 0; n < ANNEES_DE_MOIS; n++) {
    const t = seanceDe(cadre, code, moisPlus(moisDe(cadre.jour), n));
    if (t && !t.seance.jour && jourDeSeance(t) >= cadre.jour) return t;
  }
  return undefined;
}

/** « le gts de novembre est déplacé au 26 »: written, and all that hangs on it is said anew. */
export function deplace(
  ctx: Contexte,
  memory: Memory,
  code: string,
  lue: Extract<DemandeDeCoordination, { quoi: "deplace" }>,
): Turn | undefined {
  const t = seanceDe(ctx, code, moisDe(lue.mois ?? lue.jour));
  if (!t) return undefined;
  const { feries } = t.territoire;
  const { jour } = lue;
  if (jour < ctx.jour)
    return repond(ctx, memory, phraseDe(ctx, t, "gts-date-passee", { jour: dis(jour) }));
  if (jour === t.seance.jour)
    return repond(ctx, memory, phraseDe(ctx, t, "gts-date-deja", { jour: dis(jour) }));
  const fiche = ficheDe(ctx, {
    type: "gts-date",
    dossier: "",
    values: { ...cleDe(t), jour, avant: t.seance.jour ?? null },
  });
  const { theorique, definitif } = t.etat.envois;
  const dates = calendrierDe(t.edition, jour, { envoye: theorique?.at, feries });
  const nom = ferie(jour, feries);
  const fixe: Tenue = { ...t, seance: { ...t.seance, jour }, dates };
  const libelle = (cle: string) => t.edition.echeances[cle]!.libelle;
  const parti = (at: Date) => phrase(ctx, "gts-parti", { quand: disInstant(ctx, at) });
  const carte = {
    titre: phraseDe(ctx, fixe, "gts-deplace-titre", {
      avant: t.seance.jour ? dis(t.seance.jour) : dis(jourDeSeance(t)),
    }),
    faits: [
      {
        libelle: libelle(t.revue.theorique.echeance),
        valeur: theorique ? parti(theorique.at) : disEnvoi(ctx, dates.theorique),
      },
      { libelle: libelle(t.revue.reponse), valeur: disReponse(ctx, fixe, dates.reponse) },
      {
        libelle: libelle(t.revue.definitif.echeance),
        valeur: definitif ? parti(definitif.at) : disEnvoi(ctx, dates.definitif),
      },
      {
        libelle: libelle(t.revue["proces-verbal"].echeance),
        valeur: dates.pv.viser
          ? phrase(ctx, "limite-a-viser", {
              jour: dis(dates.pv.limite),
              viser: dis(dates.pv.viser),
            })
          : dis(dates.pv.limite),
      },
    ],
    ...(!ouvre(jour, feries) && {
      alerte: phraseDe(ctx, fixe, nom ? "gts-nouvelle-date-feriee" : "gts-nouvelle-date-week-end", {
        ferie: nom ?? "",
      }),
    }),
    remarques: theorique ? [phraseDe(ctx, fixe, "gts-deplace-previent")] : [],
  };
  return { ...rends(ctx, memory, carte), fiches: [fiche] };
}

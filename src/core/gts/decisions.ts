/** The decisions of the meeting: each judged by the rules of the text, written as the step that it is, its next dates said. */
import type { Carte, Dossier, Fiche, GesteGts, Memory, Source, Turn } from "../../model.ts";
import type { Citation } from "../../schemas/commun.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { vecuDe } from "../dossier/vecu.ts";
import type { DecisionLue } from "../reading/gts/decisions.ts";
import { enumere } from "../reading/plat.ts";
import { designe } from "../vues/designe.ts";
import { sansDecision } from "./decidees.ts";
import { decide } from "./decider.ts";
import { phraseDe } from "./dire.ts";
import { noms } from "./dire-situation.ts";
import { cleDe, rends } from "./rendre.ts";
import { seanceDe, type Tenue } from "./seances.ts";
import type { Decide, Voulue } from "./trace.ts";

type Ligne = Carte["faits"][number];
/** `questions`: each is a reply of its own, so that its buttons use up no other's. */
type Suivi = {
  ctx: Contexte;
  fiches: Fiche[];
  faits: Ligne[];
  questions: { text: string; boutons: Bouton[] }[];
  refuses: number;
};

export function decisions(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  { lues, restes }: { lues: DecisionLue[]; restes: string[] },
): Turn {
  const citations: Citation[] = [];
  const s: Suivi = { ctx, fiches: [], faits: [], questions: [], refuses: 0 };
  const dits = lues.flatMap((l) => l.dossiers.map((d) => d.id));
  const deuxFois = new Set(dits.filter((id, i) => dits.indexOf(id) !== i));
  for (const id of deuxFois) {
    const dossier = ctx.dossiers.find((d) => d.id === id)!;
    s.refuses++;
    s.faits.push({
      libelle: phrase(ctx, "gts-fait-non-ecrit", { menage: designe(dossier, ctx.dossiers) }),
      valeur: phrase(ctx, "gts-deux-decisions"),
    });
  }
  for (const lue of lues) {
    const voulue: Voulue = { quoi: lue.quoi, nombre: lue.mois, le: lue.le, motif: lue.motif };
    for (const dossier of lue.dossiers) {
      if (deuxFois.has(dossier.id)) continue;
      const fait = avance(s, t, dossier, voulue);
      citations.push(...fait.citations);
    }
    for (const candidats of lue.doutes) demandeLequel(s, t, lue.texte, candidats, voulue);
    if (!lue.dossiers.length && !lue.doutes.length) {
      s.refuses++;
      s.faits.push({
        libelle: phrase(ctx, "gts-fait-non-ecrit", { menage: lue.inconnu ?? lue.texte }),
        valeur: phrase(ctx, lue.inconnu ? "gts-menage-inconnu" : "gts-menage-non-dit"),
      });
    }
  }
  for (const reste of restes)
    s.faits.push({
      libelle: phrase(ctx, "gts-fait-non-ecrit", { menage: reste }),
      valeur: phrase(ctx, "gts-decision-non-lue"),
    });
  return rendsLesDecisions(ctx, memory, t, s, citations);
}

/** A button that decides of one household. */
export function decideDe(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  dossier: Dossier,
  g: Extract<GesteGts, { geste: "decider" }>,
): Turn {
  const s: Suivi = { ctx, fiches: [], faits: [], questions: [], refuses: 0 };
  const { citations } = avance(s, t, dossier, g);
  return rendsLesDecisions(ctx, memory, t, s, citations);
}

/** One more household, on the dossiers as the ones before left them. */
function avance(s: Suivi, t: Tenue, { id }: Dossier, voulue: Voulue): Decide {
  const dossier = s.ctx.dossiers.find((d) => d.id === id)!;
  const fait = decide(s.ctx, seanceDe(s.ctx, cleDe(t).territoire, t.mois) ?? t, dossier, voulue);
  const ecrit = fait.fiches.length > 0;
  if (!ecrit) s.refuses++;
  s.faits.push({
    libelle: phrase(s.ctx, ecrit ? "gts-fait-ecrit" : "gts-fait-non-ecrit", {
      menage: designe(dossier, s.ctx.dossiers),
    }),
    valeur: fait.dit,
  });
  if (fait.question) s.questions.push(fait.question);
  s.fiches.push(...fait.fiches);
  s.ctx = {
    ...s.ctx,
    dossiers: s.ctx.dossiers.map((d) => (d.id === id ? apres(d, fait.fiches) : d)),
    ecritesAvant: (s.ctx.ecritesAvant ?? 0) + fait.fiches.length,
  };
  return fait;
}

/** The dossier once these are written. */
export function apres(d: Dossier, fiches: readonly Fiche[]): Dossier {
  const retires = new Set(fiches.flatMap((f) => f.remplace ?? []));
  const siennes = fiches.filter((f) => f.dossier === d.id);
  const vecu = vecuDe([...d.histoire.filter((f) => !retires.has(f.id)), ...siennes]);
  return vecu ? { ...vecu, visites: d.visites, faits: d.faits } : d;
}

function demandeLequel(
  s: Suivi,
  t: Tenue,
  texte: string,
  candidats: readonly Dossier[],
  voulue: Voulue,
): void {
  s.refuses++;
  s.questions.push({
    text: phrase(s.ctx, "gts-quel-menage", { dit: texte }),
    boutons: candidats.map((d) => [
      designe(d, s.ctx.dossiers),
      { do: "gts", ...cleDe(t), geste: "decider", dossier: d.id, ...voulue },
    ]),
  });
}

function rendsLesDecisions(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  s: Suivi,
  citations: readonly Citation[],
): Turn {
  const ecrites = s.fiches.filter((f) => f.type === "gts-decision");
  const ids = ecrites.map((f) => f.id);
  const reste = sansDecision(s.ctx, t).filter(
    ({ dossier }) => !ecrites.some((f) => f.dossier === dossier.id),
  );
  const carte: Carte = {
    titre: phraseDe(ctx, t, "gts-decisions-titre", {
      bilan: disCompte(ctx, ids.length, s.refuses),
    }),
    faits: s.faits,
    remarques: [
      ...(ids.length && reste.length
        ? [phrase(ctx, "gts-sans-decision", { qui: enumere(noms(ctx, reste)) })]
        : []),
    ],
  };
  const boutons: Bouton[] = [
    ...(ids.length
      ? ([
          [
            phrase(ctx, ids.length > 1 ? "gts-bouton-annuler-decisions" : "bouton-annuler"),
            { do: "gts", ...cleDe(t), geste: "annuler", fiches: ids },
          ],
        ] as const)
      : []),
  ];
  const etapes = s.fiches.filter((f) => f.type === "renouvellement" || f.type === "fin");
  const [seule, autre] = etapes;
  const suite = seule && !autre ? { ...memory, derniereEtape: seule.id } : memory;
  const rendu = rends(ctx, suite, carte, {
    sources: uniques(sourcesDe(t.edition, [...citations])),
    boutons,
  });
  const dits = s.faits.length ? { ...rendu, fiches: s.fiches } : tour(memory);
  return s.questions.reduce(
    (turn, q) => puis(turn, repond(ctx, turn.memory, q.text, q.boutons)),
    dits,
  );
}

function disCompte(ctx: Contexte, n: number, refuses: number): string {
  const dits = [
    ...(n ? [phrase(ctx, n > 1 ? "gts-n-decisions" : "gts-une-decision", { n })] : []),
    ...(refuses
      ? [phrase(ctx, refuses > 1 ? "gts-n-refusees" : "gts-une-refusee", { n: refuses })]
      : []),
  ];
  return dits.length ? dits.join(", ") : phrase(ctx, "gts-rien-ecrit");
}

export const uniques = (sources: Source[]): Source[] =>
  sources.filter((x, i) => sources.findIndex((y) => y.extrait === x.extrait) === i);

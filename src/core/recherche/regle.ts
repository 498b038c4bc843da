/** The answers of the charters nearest to the words typed: each names its territory and quotes its sentence. */
import type { Memory, Reply } from "../../model.ts";
import { lisQuestion, type QuestionLue } from "../charte/lire.ts";
import { demandeDe } from "../charte/question.ts";
import { repondre } from "../charte/reponse.ts";
import { ailleursDe } from "../charte/sujet.ts";
import type { Contexte } from "../contexte.ts";
import { sansDetours } from "../reading/detours.ts";
import { lis } from "../reading/expressions.ts";
import { plat } from "../reading/plat.ts";

const SUJETS = 5;
/** As many cards as a person looks through. */
const RESULTATS = 12;

/** The territories named; else one's own; else all of them, each by its name, and never one for another. */
function territoiresVises(ctx: Contexte, memory: Memory, lue: QuestionLue): string[] {
  if (lue.territoires.length) return lue.territoires;
  const { territoire, territoires = [] } = ctx.personne;
  if (memory.territoire) return [memory.territoire];
  if (territoires.length) return [...territoires];
  return territoire ? [territoire] : ctx.catalog.territoires.map((t) => t.territoire);
}

/** « plaf »: a topic whose title has a word beginning so, for each word typed. */
function parLeTitre({ catalog }: Contexte, text: string): string[] {
  const debuts = motsDe(text);
  if (!debuts.length) return [];
  return Object.entries(catalog.sujets)
    .filter(([, { titre }]) => {
      const mots = motsDe(titre);
      return debuts.every((debut) => mots.some((mot) => mot.startsWith(debut)));
    })
    .map(([sujet]) => sujet);
}
const motsDe = (text: string): string[] =>
  plat(text)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot.length > 2);

export function regles(ctx: Contexte, memory: Memory, text: string): Reply[] {
  // A place whose charter is not known: no other one answers for it.
  if (!text || ailleursDe(lis(sansDetours(text)), ctx.catalog)) return [];
  const lue = lisQuestion(ctx, text, memory.territoire);
  const codes = territoiresVises(ctx, memory, lue);
  const sujets = [...(lue.sujet ? [lue.sujet] : []), ...lue.proches, ...parLeTitre(ctx, text)];
  const trouvees = [...new Set(sujets)].slice(0, SUJETS).map((sujet) =>
    codes.flatMap((code) => {
      const texte = { texte: text, faits: text };
      const demande = demandeDe(ctx, texte, { ...lue, sujet }, code, undefined);
      const reply = demande && repondre(ctx, demande);
      // What a text does not treat has no sentence to quote.
      return reply?.sources?.length ? [nue(reply)] : [];
    }),
  );
  const vues = new Set<string>();
  const resultats: Reply[] = [];
  for (const reponses of trouvees) {
    const neuves = reponses.filter((r) => !vues.has(r.text));
    // All the territories of a topic, or none: half of them would read as the whole.
    if (resultats.length + neuves.length > RESULTATS) break;
    for (const r of neuves) vues.add(r.text);
    resultats.push(...neuves);
  }
  return resultats;
}

/** Without a button: nobody's token may stand in somebody else's chat. */
const nue = ({ text, carte, sources }: Reply): Reply => ({
  text,
  ...(carte && { carte }),
  ...(sources && { sources }),
});

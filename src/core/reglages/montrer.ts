/** Shows beside an answer the readings of its open words: the one in force, and the others. */
import type { Reply } from "../../model.ts";
import type { Ambiguite } from "../../schemas/ambiguite.ts";
import type { Edition } from "../../schemas/charte.ts";
import { entreeDe } from "../charte/cumul.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { disLeJour } from "../time.ts";
import { enVigueur, regle } from "./reglages.ts";

/** Printing aside: white space and the shape of apostrophes. */
const nu = (texte: string): string => texte.replace(/[’‘]/g, "'").replace(/\s+/g, " ");

/** One sentence holds the other: an answer and a reading may quote more or less of it. */
const cite = (extraits: string[], { formule, citations }: Ambiguite): boolean => {
  const ouverts = [formule, ...citations.flatMap(({ extrait }) => extrait.split(" […] "))].map(nu);
  return extraits.map(nu).some((e) => ouverts.some((o) => e.includes(o) || o.includes(e)));
};

/** « exercée par un Travailleur Social » is open for a protection, and says nothing of an MASP. */
function dUneAutreMesure(ctx: Contexte, vise: Visee, ambiguite: Ambiguite): boolean {
  const { edition, sujet, dispositifs = [] } = vise;
  if (sujet !== "cumul" || !dispositifs.length) return false;
  const ouverte = (entree: Entree | undefined) =>
    entree?.citations.some(({ extrait }) => nu(extrait).includes(nu(ambiguite.formule))) ?? false;
  const entrees = Object.values(edition.cumul.dispositifs);
  // Words that most items quote open the whole list.
  const siennes = entrees.filter(ouverte).length;
  const propre = siennes > 0 && siennes <= entrees.length / 2;
  return propre && !dispositifs.some((d) => ouverte(entreeDe(ctx.catalog, edition, d)));
}
type Entree = ReturnType<typeof entreeDe>;
const extraitsDe = (citations: { extrait: string }[]) => citations.map(({ extrait }) => extrait);

/** Words that the topic's own answer quotes and this one does not are not what it stands on. */
function concerne(ctx: Contexte, vise: Visee, reply: Reply, ambiguite: Ambiguite): boolean {
  const { edition, sujet } = vise;
  if (dUneAutreMesure(ctx, vise, ambiguite)) return false;
  const { cumul, reponses } = edition;
  const dispositifs = sujet === "cumul" ? Object.values(cumul.dispositifs) : [];
  const connues = [reponses[sujet]?.citations ?? [], ...dispositifs.map((d) => d.citations)].flat();
  const dites = (reply.sources ?? []).map(({ extrait }) => extrait);
  return cite(dites, ambiguite) || !cite(extraitsDe(connues), ambiguite);
}

/** What an answer is given on. */
type Visee = { edition: Edition; sujet: string; dispositifs?: string[] };

/** The answer with one remark for each ambiguity of its topic, but those of sentences it leaves out. */
export function avecLectures(ctx: Contexte, vise: Visee, reply: Reply): Reply {
  const { edition, sujet } = vise;
  const ouvertes = Object.entries(edition.ambiguites ?? {}).filter(
    ([, a]) => a.sujets.includes(sujet) && concerne(ctx, vise, reply, a),
  );
  if (!reply.carte || !ouvertes.length) return reply;
  const lectures = ouvertes.map(([nom, ambiguite]) => lecturesDe(ctx, edition, nom, ambiguite));
  const carte = { ...reply.carte, remarques: [...lectures, ...reply.carte.remarques] };
  return { ...reply, carte, text: enTexte(carte, reply.sources) };
}

/** A reading inside a sentence: its own full stop is left out. */
export const libelleDe = ({ lectures }: Ambiguite, cle: string): string =>
  (lectures[cle]?.libelle ?? cle).replace(/\s*\.$/, "");

/** « Texte ouvert : … » or « Réglage local (Nom, 4 mars 2026) : … », in one line. */
export function lecturesDe(
  ctx: Contexte,
  edition: Edition,
  nom: string,
  ambiguite: Ambiguite,
): string {
  const retenue = enVigueur(ctx.reglages, edition, nom, ambiguite);
  const fixe = regle(ctx.reglages, edition, nom);
  const autres = Object.keys(ambiguite.lectures)
    .filter((cle) => cle !== retenue && !ambiguite.lectures[cle]!.locale)
    .map((cle) => {
      const lecture = libelleDe(ambiguite, cle);
      return cle === ambiguite.prudente ? phrase(ctx, "lecture-prudente", { lecture }) : lecture;
    });
  const values = {
    formule: ambiguite.formule,
    lecture: libelleDe(ambiguite, retenue),
    autres: autres.length
      ? phrase(ctx, autres.length > 1 ? "autres-lectures" : "autre-lecture", {
          lectures: autres.join(" ; "),
        })
      : "",
  };
  return fixe
    ? phrase(ctx, "lecture-fixee", {
        ...values,
        signataire: fixe.signataire,
        jour: disLeJour(fixe.le),
      }).replace(/\s*\.\s*\.$/, ".")
    : phrase(ctx, "lecture-ouverte", values).replace(/\s*\.\s*\.$/, ".");
}

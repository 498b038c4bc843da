/** Shows beside an answer the readings of its open words: the one in force, and the others. */
import type { Reply } from "../../model.ts";
import type { Ambiguite } from "../../schemas/ambiguite.ts";
import type { Edition } from "../../schemas/charte.ts";
import { type Contexte, enTexte, phrase } from "../contexte.ts";
import { disLeJour } from "../time.ts";
import { enVigueur, regle } from "./reglages.ts";

/** The answer with one remark for each ambiguity of its topic. */
export function avecLectures(
  ctx: Contexte,
  { edition, sujet }: { edition: Edition; sujet: string },
  reply: Reply,
): Reply {
  const ouvertes = Object.entries(edition.ambiguites ?? {}).filter(([, a]) =>
    a.sujets.includes(sujet),
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
    .filter((cle) => cle !== retenue)
    .map((cle) => {
      const lecture = libelleDe(ambiguite, cle);
      return cle === ambiguite.prudente ? phrase(ctx, "lecture-prudente", { lecture }) : lecture;
    });
  const values = {
    formule: ambiguite.formule,
    lecture: libelleDe(ambiguite, retenue),
    autres: phrase(ctx, autres.length > 1 ? "autres-lectures" : "autre-lecture", {
      lectures: autres.join(" ; "),
    }),
  };
  return fixe
    ? phrase(ctx, "lecture-fixee", {
        ...values,
        signataire: fixe.signataire,
        jour: disLeJour(fixe.le),
      })
    : phrase(ctx, "lecture-ouverte", values);
}

/** « source ? », « pourquoi ? », « t'es sûr ? »: the last answer again, by what it stands on. */
import type { Memory, Reply, Source, Turn } from "../../model.ts";
import { type Contexte, phrase, repond, tour } from "../contexte.ts";
import type { Explication } from "../reading/suites.ts";
import { lisQuestion } from "./lire.ts";
import { repondQuestion } from "./question.ts";

export function explique(ctx: Contexte, memory: Memory, quoi: Explication): Turn {
  const { dernier } = memory;
  if (!dernier) return repond(ctx, memory, phrase(ctx, "pas-de-reponse-a-citer"));
  const { sujet, question, territoires = [], dispositifs = [], dossier } = dernier;
  const encore = repondQuestion(
    ctx,
    memory,
    question,
    { ...lisQuestion(ctx, question, territoires[0]), sujet, territoires, dispositifs },
    {
      ...(territoires.length === 1 && { territoire: territoires[0]! }),
      ...(dossier && { dossier }),
      ...(dernier.faits && { faits: dernier.faits }),
    },
  );
  const replies = encore.replies.map((r) => (r.carte ? DITS[quoi](ctx, r) : r));
  return tour({ ...encore.memory, dernier }, ...replies);
}

const DITS: Record<Explication, (ctx: Contexte, r: Reply) => Reply> = { source, pourquoi, sur };

const citees = (ctx: Contexte, sources: Source[]): string[] =>
  sources.map((s) =>
    phrase(ctx, "cite", { extrait: s.extrait, titre: s.titre, section: s.section }),
  );

const fichiers = (ctx: Contexte, sources: Source[]): string[] =>
  [...new Set(sources.map((s) => s.edition))].flatMap((cle) => {
    const edition = ctx.catalog.editions.find((e) => e.edition === cle);
    return edition
      ? [
          phrase(ctx, "fichier-source", {
            fichier: `rules/${edition.territoire}/${edition.source}`,
          }),
        ]
      : [];
  });

const avec = (reply: Reply, lignes: string[]): Reply => ({
  text: lignes.join("\n"),
  ...(reply.sources && { sources: reply.sources }),
});

/** The sentence itself, its section and the file that it is checked against. */
function source(ctx: Contexte, reply: Reply): Reply {
  const { sources = [] } = reply;
  if (!sources.length) return reply;
  return avec(reply, [
    phrase(ctx, "voici-la-source"),
    ...citees(ctx, sources),
    ...fichiers(ctx, sources),
  ]);
}

/** The facts used, the rule, the computation. */
function pourquoi(ctx: Contexte, reply: Reply): Reply {
  const { sources = [], carte } = reply;
  if (!sources.length || !carte) return reply;
  return avec(reply, [
    phrase(ctx, "parce-que", { titre: sources[0]!.titre }),
    ...citees(ctx, sources),
    ...(carte.faits.length ? [phrase(ctx, "le-calcul")] : []),
    ...carte.faits.map((f) => phrase(ctx, "point", { point: `${f.libelle} : ${f.valeur}` })),
    phrase(ctx, "donc", { reponse: carte.titre }),
    ...carte.remarques,
  ]);
}

/** What is written word for word, what is a reading of it, and who can tell. */
function sur(ctx: Contexte, reply: Reply): Reply {
  const { sources = [], carte } = reply;
  const edition = ctx.catalog.editions.find((e) => e.edition === sources[0]?.edition);
  if (!sources.length || !carte) return reply;
  const qui = edition?.interlocuteur ?? phrase(ctx, "votre-coordination");
  const lectures = carte.remarques;
  return avec(reply, [
    phrase(ctx, lectures.length ? "sur-avec-lecture" : "sur-litteral"),
    carte.titre,
    ...citees(ctx, sources),
    ...(carte.faits.length ? [phrase(ctx, "sur-calcul")] : []),
    ...carte.faits.map((f) => phrase(ctx, "point", { point: `${f.libelle} : ${f.valeur}` })),
    ...lectures,
    phrase(ctx, "a-confirmer-aupres", { qui }),
  ]);
}

/** Corrects or rewrites a visit already written. The old fiche stays; a new one names it. */
import type { BrouillonDeVisite, Dossier, Fait, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { enReponse } from "../question-ouverte.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { estCorrection } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { civilite, mots, plat } from "../reading/plat.ts";
import { sansPresence } from "../reading/presence.ts";
import { quand } from "./echo.ts";
import { avance } from "./ecrire.ts";
import { Soumission } from "./formulaire.ts";
import { montantCorrige } from "./montant-corrige.ts";
import { type Ecrite, perimee, trouve } from "./trouver.ts";
import { lisValeurs } from "./valeurs-dites.ts";

export const brouillonDepuis = ({ dossier, visite }: Ecrite, ctx: Contexte): BrouillonDeVisite => ({
  message: empreinte(ctx.message.edits ?? ctx.message.id),
  date: visite.date,
  heure: visite.heure,
  mode: visite.mode,
  presence: visite.presence,
  duree: visite.duree,
  note: visite.note,
  dossier: dossier.id,
  remplace: visite.fiche,
  distincte: true,
});

/** « non fontaine 11h »: the last visit told of that household, when it is another than the last one told. */
function derniereDuNomme(ctx: Contexte, memory: Memory, text: string): string | undefined {
  const { surs, doutes } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const [dossier, autre] = new Set(surs.map((m) => m.dossier));
  if (!dossier || autre || doutes.length) return undefined;
  if (trouve(ctx, memory.derniereVisite)?.dossier === dossier) return undefined;
  const { heure, presence, mode } = lisValeurs(ctx, text);
  // « non c'est Fontaine »: the household itself is what changes.
  if (!heure && !presence && !mode) return undefined;
  return memory.ecrits?.findLast(({ fiche }) => trouve(ctx, fiche)?.dossier === dossier)?.fiche;
}

/**
 * After several visits told at once, a correction that names none of their households must say
 * which: each is offered with the same words.
 */
export function corrigeLaDerniere(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const { derniereVisite, dernieres = [] } = memory;
  if (!derniereVisite) return undefined;
  const nommee = derniereDuNomme(ctx, memory, text);
  if (nommee) return corrige(ctx, memory, nommee, text);
  const debout = dernieres.flatMap((f) => trouve(ctx, f) ?? []);
  if (debout.length < 2) return corrige(ctx, memory, derniereVisite, text);
  const { menages, autres } = lisValeurs(ctx, text);
  const nommes = new Set([
    ...menages.surs.map((m) => m.dossier),
    ...menages.doutes.flatMap((m) => m.candidats),
  ]);
  const siennes = debout.filter((e) => nommes.has(e.dossier));
  const [seule] = siennes;
  if (siennes.length === 1 && seule) return corrige(ctx, memory, seule.visite.fiche, text);
  if (autres.length) return undefined;
  return repond(
    ctx,
    memory,
    phrase(ctx, "corriger-laquelle"),
    debout
      .slice(0, 5)
      .map((e) => [
        `${situe(e.dossier)}, ${quand(ctx, e.visite)}`,
        { do: "corriger-avec", fiche: e.visite.fiche, text } as const,
      ]),
  );
}

/** « haddad c'était hier », after several visits: one of them is named first. */
export function corrigeEnNommant(ctx: Contexte, { dernieres = [] }: Memory, text: string): boolean {
  const [premier] = menagesDe(text, ctx.dossiers).surs;
  if (!premier || text.slice(0, premier.debut).trim()) return false;
  const sienne = dernieres.some((f) => trouve(ctx, f)?.dossier === premier.dossier);
  return sienne && estCorrection(text.slice(premier.fin).trim());
}

/**
 * « non c'était mardi », « 15h », « au bureau », « absente », « note : … »: only what is said
 * changes. A text that says anything else is not a correction. Another household is asked first.
 */
export function corrige(
  ctx: Contexte,
  memory: Memory,
  fiche: string,
  text: string,
): Turn | undefined {
  const ecrite = trouve(ctx, fiche);
  if (!ecrite) return perimee(ctx, memory);
  const montant = montantCorrige(ecrite.visite.note, text);
  if (montant === "lequel")
    return repond(ctx, memory, phrase(ctx, "montant-a-preciser", { note: ecrite.visite.note }));
  if (montant) {
    const { note, ancien, nouveau } = montant;
    // What was learnt with the visit and held the old sum is written anew with the other one.
    const siens = ecrite.dossier.faits.filter(
      (f) => f.visite === ecrite.visite.fiche && "montant" in f && f.montant === ancien,
    );
    return avance(ctx, sansQuestion(memory), {
      ...brouillonDepuis(ecrite, ctx),
      note,
      ...(siens.length && {
        faits: siens.map(
          ({ fiche: _, by: __, at: ___, visite: ____, ...f }) =>
            ({ ...f, montant: nouveau }) as Fait,
        ),
        oublie: siens.map((f) => f.fiche),
      }),
    });
  }
  const [, avant, note] = /^(.*?)\bnote ?:\s*(.+)$/isu.exec(text) ?? [];
  const dites = lisValeurs(ctx, avant ?? text);
  const { menages, jour, faute, heure, duree, mode, presence } = dites;
  const nommes = [
    ...menages.surs.map((m) => m.dossier),
    ...menages.doutes.flatMap((m) => m.candidats),
  ];
  const homonyme = nommes.length ? undefined : homonymeDit(ctx, ecrite.dossier, text);
  const autres = [...new Set([...nommes, ...(homonyme ? [homonyme] : [])].map((d) => d.id))].filter(
    (id) => id !== ecrite.dossier.id,
  );
  const inconnu = menages.inconnus[0]?.nom;
  const rien = !jour && !faute && !heure && duree === undefined && !mode && !presence;
  if (dites.autres.length > 0 && !homonyme) return undefined;
  if (rien && note === undefined && !autres.length && !inconnu) return undefined;
  const etranger =
    note && menagesDe(note, ctx.dossiers).surs.find((m) => m.dossier !== ecrite.dossier);
  if (etranger)
    return repond(
      ctx,
      memory,
      phrase(ctx, "note-d-un-autre", {
        autre: situe(etranger.dossier),
        menage: situe(ecrite.dossier),
      }),
    );
  const { dossier: sien, ...base } = brouillonDepuis(ecrite, ctx);
  const ailleurs = autres.length > 0 || inconnu !== undefined;
  const motif = faute?.motif && {
    sur: "date" as const,
    raison: faute.motif,
    texte: faute.text,
    jours: faute.propositions ?? [],
  };
  return avance(ctx, sansQuestion(memory), {
    ...base,
    ...(jour && { date: jour }),
    ...(heure && { heure }),
    ...(duree !== undefined && { duree }),
    ...(mode && { mode }),
    ...(presence && { presence }),
    // « absent », left as the note of a household that was there after all.
    ...(presence && !sansPresence(plat(base.note)).trim() && { note: "" }),
    ...(note !== undefined && { note: note.trim() }),
    ...(ailleurs
      ? { doute: { sur: "dossier" as const, nom: inconnu ?? null, candidats: autres } }
      : { dossier: sien! }),
    ...(motif && (ailleurs ? { dateDouteuse: motif } : { doute: motif })),
  });
}

/** « c'était Julie, pas Rose », « Mme Martin, pas M. »: another household of the same name. */
function homonymeDit(ctx: Contexte, dossier: Dossier, text: string): Dossier | undefined {
  const dits = mots(text.replace(NIE_UN_NOM, " ")).map((m) => m.mot);
  const noms = mots(dossier.nom).map((m) => m.mot);
  const siens = (d: Dossier) => mots(`${d.prenom} ${d.commune}`).map((m) => m.mot);
  const homonymes = ctx.dossiers.filter((d) => d !== dossier && plat(d.nom) === plat(dossier.nom));
  const designes = homonymes.filter((d) => {
    const propres = siens(d).filter((m) => m.length > 2 && !siens(dossier).includes(m));
    const titre = dits.some(
      (m) => civilite(m) && civilite(m) === d.civilite && d.civilite !== dossier.civilite,
    );
    const nomme = dits.some((m) => propres.includes(m));
    return (
      (nomme || titre) &&
      dits.every((m) => propres.includes(m) || noms.includes(m) || AUTOUR.has(m) || civilite(m))
    );
  });
  return designes.length === 1 ? designes[0] : undefined;
}
const NIE_UN_NOM =
  /(?<![\p{L}])(?:pas|et non|non pas)\s+(?:la |le |chez )?(?:mme |mr |m\.? )?[\p{L}-]+/giu;
const AUTOUR = new Set(
  "non nan en fait c est etait cetait la le de du a au chez pardon erreur oups desole desolee je me suis trompe trompee plutot ah".split(
    " ",
  ),
);

const sansQuestion = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).filter((p) => p.kind !== "correction"),
});

/** Opens a correction in the terminal or without a form: asks what to change. */
export function demandeCorrection(ctx: Contexte, memory: Memory, fiche: string): Turn {
  const ecrite = trouve(ctx, fiche);
  if (!ecrite) return perimee(ctx, memory);
  const pending = { kind: "correction", fiche, asking: "correction" } as const;
  const attente = [...(memory.attente ?? []).filter((p) => p.kind !== "correction"), pending];
  const { dossier, visite } = ecrite;
  return repond(
    ctx,
    { ...memory, attente },
    phrase(ctx, "que-corriger", { menage: situe(dossier), quand: quand(ctx, visite) }),
    [[phrase(ctx, "bouton-ne-rien-changer"), enReponse(pending, "annuler")]],
  );
}

/** The values of a card's form replace those of the visit, all or none. */
export function modifie(
  ctx: Contexte,
  memory: Memory,
  fiche: string,
  values: Record<string, string>,
): Turn {
  const ecrite = trouve(ctx, fiche);
  if (!ecrite) return perimee(ctx, memory);
  const lue = Soumission.safeParse(values);
  if (!lue.success) return repond(ctx, memory, phrase(ctx, "formulaire-illisible"));
  return avance(ctx, memory, { ...brouillonDepuis(ecrite, ctx), ...lue.data });
}

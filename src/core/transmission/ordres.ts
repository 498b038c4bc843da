/** « je veux parler à quelqu'un », « réponds à Amina : … »: read before anything else, in a private chat only. */
import type { Fiche, Memory, Turn } from "../../model.ts";
import { type Contexte, enPrive, phrase, puis, repond } from "../contexte.ts";
import { LONGUEUR_MAX, mots } from "../reading/plat.ts";
import { estBref, estNon, estOui } from "../reading/reponses.ts";
import { ditSansOrdonner, lisReponseA, lisTransmission } from "../reading/transmission.ts";
import { coordonnentPour } from "./coordination.ts";
import { demandeALaCoordination, prepare, reponseALaTransmission } from "./transmettre.ts";

export function transmission(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const pending = memory.attente?.at(-1);
  if (pending?.kind === "transmission" && ctx.message.prive) {
    const reponse = reponseALaTransmission(ctx, memory, pending, { text });
    if (reponse) return reponse;
  }
  if (memory.echecs?.propose && !memory.attente?.length && estBref(text)) {
    if (estOui(text)) return demandeALaCoordination(ctx, memory, incomprisDe(memory));
    if (estNon(text)) return repond(ctx, memory, phrase(ctx, "transmission-laissee"));
  }
  const reponse = lisReponseA(text);
  const recue = reponse && recues(ctx).findLast((f) => estDe(ctx, f, reponse.qui));
  if (recue && reponse) return repondsA(ctx, memory, recue, reponse.texte);
  const lu = lisTransmission(text);
  // The answer to an open question, as likely as not.
  if (!lu || (memory.attente?.length && ditSansOrdonner(text))) return undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  return demandeALaCoordination(ctx, memory, lu.texte || incomprisDe(memory));
}

/** What was just not understood, as far as it can be shown whole. */
function incomprisDe({ echecs }: Memory): string {
  const dits = echecs?.dits ?? [];
  const tous = dits.join("\n");
  return tous.length > LONGUEUR_MAX ? (dits.at(-1) ?? "") : tous;
}

/** What was passed on to this person, oldest first. */
const recues = ({ rappels, personne }: Contexte): Fiche[] =>
  [...rappels.toutes.values()].filter(
    ({ type, values: { a } }) =>
      type === "rappel-transmission" && Array.isArray(a) && a.includes(personne.id),
  );

const estDe = ({ gens }: Contexte, { by }: Fiche, qui: string): boolean => {
  const dits = mots(qui).map((m) => m.mot);
  const siens = mots(gens.find((g) => g.id === by)?.nom ?? "").map((m) => m.mot);
  return dits.length > 0 && dits.every((m) => siens.includes(m));
};

function repondsA(ctx: Contexte, memory: Memory, { id, by }: Fiche, texte: string): Turn {
  if (!ctx.message.prive) return enPrive(ctx, memory);
  return prepare(ctx, memory, { texte, a: [by], repond: id });
}

/** The button below what was passed on. */
export function repondsALaFiche(ctx: Contexte, memory: Memory, id: string): Turn {
  const fiche = recues(ctx).find((f) => f.id === id);
  if (!fiche) return repond(ctx, memory, phrase(ctx, "choix-perime"));
  return repondsA(ctx, memory, fiche, "");
}

/** Two failures in a row: a person is offered, or it is said that none is known. */
const DE_SUITE = 2;
/** What is passed on when nothing else is said. */
const DITS = 2;

/** Counts what was not understood; anything understood in between begins again. */
export function compteLesEchecs(ctx: Contexte, avant: Memory, turn: Turn): Turn {
  const { rate, ...fini } = turn;
  const { echecs = { n: 0, dits: [] }, ...memory } = fini.memory;
  // What is about to leave is read again before anything else is offered.
  const enTrain = memory.attente?.some((p) => p.kind === "transmission");
  if (!ctx.message.prive || !rate || enTrain) return { ...fini, memory };
  const text = ctx.message.text.trim();
  const dits = [...echecs.dits, ...(text && text !== echecs.dits.at(-1) ? [text] : [])].slice(
    -DITS,
  );
  const n = (avant.echecs?.n ?? 0) + 1;
  if (n < DE_SUITE) return { ...fini, memory: { ...memory, echecs: { n, dits } } };
  const suite = { ...memory, echecs: { n: 0, dits, propose: true as const } };
  const vers = coordonnentPour(ctx, suite);
  // Who coordinates alone has nobody to be sent to.
  if (!vers.length && ctx.personne.role === "coordinateur") return { ...fini, memory };
  if (!vers.length)
    return puis(fini, repond(ctx, memory, phrase(ctx, "transmission-sans-personne")));
  const demander = phrase(ctx, "bouton-demander-coordination");
  return puis(
    fini,
    repond(ctx, suite, phrase(ctx, "transmission-proposee"), [
      [demander, { do: "dire", text: demander }],
    ]),
  );
}

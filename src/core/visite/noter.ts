/** Notes what a message says: visits, or only what was learnt. */
import type { BrouillonDeVisite, Dossier, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";
import { estUneVoie } from "../reading/mentions.ts";
import { enumere, mots, plat } from "../reading/plat.ts";
import { seReprend } from "../reading/rattrapage.ts";
import { brouillonsDe } from "./lire.ts";
import { avanceTous } from "./plusieurs.ts";

export function noter(ctx: Contexte, memory: Memory, text: string): Turn {
  const dits = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  if (dits.surs.length > 2 && seReprend(text, dits))
    return repond(ctx, memory, phrase(ctx, "reprise-a-redire"));
  const brouillons = brouillonsDe(ctx, text);
  const turn = avanceTous(ctx, memory, brouillons);
  const oublies = nommesEnPassant(ctx, text, brouillons);
  if (!oublies.length || !turn.fiches.length) return turn;
  const menages = enumere(oublies.map(situe));
  return {
    ...turn,
    replies: [...turn.replies, { text: phrase(ctx, "nommes-en-passant", { menages }) }],
  };
}

/** Households of theirs that the message names and of which nothing is written or asked: never in silence. */
function nommesEnPassant(ctx: Contexte, text: string, brouillons: BrouillonDeVisite[]): Dossier[] {
  const { surs } = menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));
  const dits = new Set(
    brouillons.flatMap((b) => [
      b.dossier,
      ...(b.doute?.sur === "dossier" ? b.doute.candidats : []),
    ]),
  );
  // « traore awa et moussa »: a first name left in the note is somebody's too.
  const freres = brouillons.flatMap((b) => {
    const dossier = ctx.dossiers.find((d) => d.id === b.dossier);
    const note = mots(b.note).map((m) => m.mot);
    return ctx.dossiers.filter(
      (d) =>
        dossier &&
        !dits.has(d.id) &&
        plat(d.nom) === plat(dossier.nom) &&
        mots(d.prenom).some((m) => note.includes(m.mot)),
    );
  });
  const passants = surs.filter((m) => !dits.has(m.dossier.id) && !estUneVoie(text, m));
  return [...new Set([...passants.map((m) => m.dossier), ...freres])];
}

/** « dette martin 2340 au 1/3 »: learnt without a visit. */
export function noterLesFaits(ctx: Contexte, memory: Memory, text: string): Turn {
  const seuls = brouillonsDe(ctx, text)
    .filter((b) => b.faits?.length)
    .map(({ date: _, ...b }) => ({ ...b, sansVisite: true as const }));
  return avanceTous(ctx, memory, seuls);
}

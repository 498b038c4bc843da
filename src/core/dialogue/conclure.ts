/** The end of a dialog whose fields are all said: written, if the charter lets it be and nobody came in between. */
import type { Memory, Turn } from "../../model.ts";
import type { Champ, Dialogue } from "../../schemas/dialogue.ts";
import { type Contexte, phrase, puis, repond } from "../contexte.ts";
import { estEtape } from "../dossier/vecu.ts";
import { DEMANDE, ecrisDemandeDAcces } from "../gens/demander.ts";
import { concluEtape, refusPrealable, verdictDuDialogue } from "../vie/ecrire.ts";
import { reservesDe } from "./alertes.ts";
import type { Values } from "./champs/champ.ts";
import { champsUtiles } from "./champs-utiles.ts";
import { dossierDit } from "./charte.ts";
import { ecrisDemande } from "./ecrire.ts";
import { CONFIRMER, type EnDialogue, enAttente } from "./moteur.ts";
import { recapitule } from "./recap.ts";

export function conclus(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn {
  const utiles = utilesDe(ctx, dialogue, pending);
  if (dialogue.enregistre === DEMANDE) return ecrisDemandeDAcces(ctx, memory, pending, utiles);
  if (!estEtape({ type: dialogue.enregistre }))
    return ecrisDemande(ctx, memory, dialogue, pending, utiles, reservesDe(ctx, dialogue, utiles));
  return (
    changeEntreTemps(ctx, memory, dialogue, pending) ??
    concluEtape(ctx, memory, dialogue, pending, utiles)
  );
}

const utilesDe = (ctx: Contexte, dialogue: Dialogue, { values }: EnDialogue): Values =>
  Object.fromEntries(
    champsUtiles(ctx, dialogue, values).map((c) => [c.champ, values[c.champ] ?? null]),
  );

/** Somebody wrote in the dossier since the dialog opened: it is said, and a yes is asked. */
function changeEntreTemps(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
): Turn | undefined {
  const dossier = dossierDit(ctx, pending.values);
  const dernier = dossier?.histoire.at(-1);
  if (!dossier || !dernier || pending.vu === undefined || pending.vu === dernier.id)
    return undefined;
  // What one wrote oneself in between is no surprise; the rule looks at it all the same.
  const depuis = dossier.histoire.findIndex((f) => f.id === pending.vu) + 1;
  if (depuis && dossier.histoire.slice(depuis).every((f) => f.by === ctx.personne.id))
    return undefined;
  const suite: EnDialogue = { ...pending, vu: dernier.id, asking: CONFIRMER };
  return puis(
    repond(ctx, memory, phrase(ctx, "dossier-change", { menage: dossier.nom })),
    recapitule(ctx, enAttente(memory, suite), dialogue, suite),
  );
}

/** A step that its charter refuses as far as it is told: whatever is said next, or with all but what may be left out. */
export function refusDeja(
  ctx: Contexte,
  dialogue: Dialogue,
  pending: EnDialogue,
  manque: Champ,
): boolean {
  if (!estEtape({ type: dialogue.enregistre })) return false;
  const utiles = utilesDe(ctx, dialogue, pending);
  if (refusPrealable(ctx, dialogue, pending, utiles)) return true;
  return (
    manque.facultatif === true &&
    verdictDuDialogue(ctx, dialogue, pending, utiles)?.permis === false
  );
}

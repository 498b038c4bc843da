/** Opens a dialog with all that the first sentence says. */
import type { Memory, Reply, Turn } from "../../model.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import { metDeCote } from "../brouillon.ts";
import { territoireDe } from "../charte/edition.ts";
import { repondre } from "../charte/reponse.ts";
import { type Contexte, phrase, puis, repond, tour } from "../contexte.ts";
import { empreinte } from "../empreinte.ts";
import { estEnDoute, type Values } from "./champs/champ.ts";
import { enNommePlusieurs } from "./champs/dossier.ts";
import { champs } from "./champs/index.ts";
import { charteDe } from "./charte.ts";
import { dit, type EnDialogue, sansDialogue } from "./moteur.ts";
import { candidatsDe, datesFausses, reperes, sansSensible } from "./reperer.ts";

/** What a long first sentence gave, read back. */
function relus(ctx: Contexte, dialogue: Dialogue, values: Values, vus: string[]): string[] {
  const faits = dialogue.champs
    .filter((c) => dialogue.confirme && vus.includes(c.champ))
    .map((c) => `${c.libelle} : ${champs[c.type].dit(ctx, c, values[c.champ]!, values)}`);
  return faits.length > 1 ? [phrase(ctx, "dialogue-relu", { faits: faits.join(" ; ") })] : [];
}

/** Who has the role of « instructeur » is a social worker: a value of the field « demandeur ». */
const INSTRUCTEUR = "travailleur-social";

/** Takes all that the first sentence says, then asks what is missing. */
export function ouvre(ctx: Contexte, memory: Memory, dialogue: Dialogue, text: string): Turn {
  const dits = reperes(ctx, dialogue, text);
  const lus = { ...dits, ...candidatsDe(ctx, dialogue, text, dits) };
  const { vus, refuses } = sansSensible(ctx, dialogue, lus);
  const territoire = memory.territoire ?? ctx.personne.territoire;
  const seDit = dialogue.champs.some((c) => c.champ === "territoire");
  const values: Values = {
    ...(seDit && territoire && { territoire }),
    ...(dialogue.envoi && ctx.personne.role === "instructeur" && { demandeur: INSTRUCTEUR }),
    ...vus,
  };
  const cle = empreinte(`${dialogue.dialogue}:${ctx.message.id}:${text}`);
  const pending: EnDialogue = {
    kind: "dialogue",
    dialogue: dialogue.dialogue,
    cle,
    ...(memory.derniereVisite && { visite: memory.derniereVisite }),
    ...(memory.derniereEtape && { etape: memory.derniereEtape }),
    values,
    asking: "",
  };
  const suppose =
    seDit && vus.territoire === undefined && territoireDe(ctx.catalog, territoire)
      ? territoireDe(ctx.catalog, territoire)
      : undefined;
  const seule = sansAutre(memory, dialogue, values);
  const gardee =
    dialogue.confirme && (seule.brouillons?.length ?? 0) > (memory.brouillons?.length ?? 0);
  const lignes = [
    ...(gardee ? [phrase(ctx, "brouillon-mis-de-cote")] : []),
    ...(dialogue.ouverture
      ? [phrase(ctx, "dialogue-ouvert", { titre: dialogue.titre, ouverture: dialogue.ouverture })]
      : []),
    ...(suppose && dialogue.confirme
      ? [phrase(ctx, "territoire-suppose", { nom: suppose.nom })]
      : []),
    ...relus(ctx, dialogue, values, Object.keys(vus)),
    ...datesFausses(ctx, dialogue, text),
    ...unParMenage(ctx, dialogue, text),
    ...refuses,
  ];
  const accueil = lignes.length ? repond(ctx, seule, lignes.join("\n")) : tour(seule);
  const suite = puis(accueil, dit(ctx, accueil.memory, dialogue, pending, Object.keys(vus)));
  return suite.fiches.length ? suite : puis(tour(memory, ...dAbord(ctx, dialogue, values)), suite);
}

/** « lopez et collin renouvelés 6 mois »: the one that is not chosen is not lost in silence. */
const unParMenage = (ctx: Contexte, { champs: siens }: Dialogue, text: string): string[] =>
  siens.some((c) => c.type === "dossier") && enNommePlusieurs(ctx, text)
    ? [phrase(ctx, "etape-un-menage")]
    : [];

/** One request at a time: the one that was open is put aside, to be taken up again. */
function sansAutre(memory: Memory, opened: Dialogue, values: Values): Memory {
  const { dialogue, confirme } = opened;
  const autre = memory.attente?.findLast((p) => p.kind === "dialogue" && p.dialogue === dialogue);
  if (autre?.kind !== "dialogue") return memory;
  // The same step of the same household, told anew, takes the place of the first.
  if (opened["plusieurs-fois"] && contredit(autre.values, values)) return memory;
  if (!confirme)
    return autre.values.dossier === values.dossier ? sansDialogue(memory, autre.cle) : memory;
  return metDeCote(sansDialogue(memory, autre.cle), autre);
}

/** What both say is not the same: they are two. */
const contredit = (avant: Values, apres: Values): boolean =>
  Object.entries(apres).some(
    ([c, v]) => !estEnDoute(c) && c in avant && JSON.stringify(avant[c]) !== JSON.stringify(v),
  );

/** What the charter says of the step, while a question keeps it from being written. */
function dAbord(ctx: Contexte, { sujet }: Dialogue, values: Values): Reply[] {
  const charte = charteDe(ctx, values);
  if (!sujet || !charte?.edition.reponses[sujet]) return [];
  const rien = { dispositifs: [], jours: [], texte: "", voisines: [], question: "" };
  return [repondre(ctx, { ...charte, sujet, ...rien })];
}

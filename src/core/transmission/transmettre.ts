/** Somebody's words on their way to a person: asked for, shown word for word, sent only after a « oui ». */
import type { ATransmettre, Memory, Pending, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, puis, repond } from "../contexte.ts";
import { enReponse } from "../question-ouverte.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";
import { estUnOrdre } from "../reading/ordres.ts";
import { estBref, estNon, estOui, laisseTomber, renonce } from "../reading/reponses.ts";
import { disPlutot, veutRedire } from "../reading/transmission.ts";
import { disLeJour } from "../time.ts";
import { absentsJusquAu, nomsDe } from "./coordination.ts";

type EnAttente = Extract<Pending, { kind: "transmission" }>;

const sansTransmission = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).filter((p) => p.kind !== "transmission"),
});

/** Asks what to say, or shows what would leave. */
export function prepare(ctx: Contexte, memory: Memory, quoi: ATransmettre): Turn {
  const { texte, a } = quoi;
  const qui = nomsDe(ctx, a);
  const asking = texte ? "confirmation" : "texte";
  const pending: EnAttente = { kind: "transmission", asking, ...quoi };
  const sans = sansTransmission(memory);
  const suite = { ...sans, attente: [...(sans.attente ?? []), pending] };
  if (!texte)
    return repond(ctx, suite, phrase(ctx, "transmission-quoi", { qui }), [
      [phrase(ctx, "bouton-ne-pas-diffuser"), enReponse(pending, "non")],
    ]);
  const absents = absentsJusquAu(ctx, a);
  const text = [
    phrase(ctx, "transmission-apercu", { qui }),
    phrase(ctx, "transmission-texte", { texte }),
    ...(absents ? [phrase(ctx, "transmission-absence", { qui, jour: disLeJour(absents) })] : []),
    phrase(ctx, "transmission-confirmer"),
  ].join("\n");
  return repond(ctx, suite, text, [
    [phrase(ctx, "bouton-diffuser"), enReponse(pending, "oui")],
    [phrase(ctx, "bouton-transmission-changer"), enReponse(pending, "changer")],
    [phrase(ctx, "bouton-ne-pas-diffuser"), enReponse(pending, "non")],
  ]);
}

/** The answer to either question; `undefined` when it is none. */
export function reponseALaTransmission(
  ctx: Contexte,
  memory: Memory,
  pending: EnAttente,
  { valeur, text }: { valeur?: string; text: string },
): Turn | undefined {
  const { asking, kind: _, ...quoi } = pending;
  const laisse = () => repond(ctx, sansTransmission(memory), phrase(ctx, "transmission-laissee"));
  if (valeur === "non") return laisse();
  if (valeur === "oui") return envoie(ctx, memory, quoi);
  if (valeur === "changer") return prepare(ctx, memory, { ...quoi, texte: "" });
  if (asking === "texte") {
    if (laisseTomber(text) || renonce(text)) return laisse();
    if (estUnOrdre(text)) return undefined;
    return prepare(ctx, memory, { ...quoi, texte: text.trim() });
  }
  const plutot = disPlutot(text);
  if (plutot) return prepare(ctx, memory, { ...quoi, texte: plutot });
  if (veutRedire(text)) return prepare(ctx, memory, { ...quoi, texte: "" });
  if (!estBref(text)) return undefined;
  if (estOui(text) || /^envoi/i.test(text)) return envoie(ctx, memory, quoi);
  return estNon(text) || laisseTomber(text) ? laisse() : undefined;
}

/** Each gets it once; the sender has an account of it. Those who left since get nothing. */
function envoie(ctx: Contexte, memory: Memory, { texte, a: dits, repond: de }: ATransmettre): Turn {
  const connus = new Set(ctx.gens.filter((g) => !g.acces).map((g) => g.id));
  const a = dits.filter((id) => connus.has(id));
  const sans = sansTransmission(memory);
  if (!a.length || !texte) return repond(ctx, sans, phrase(ctx, "transmission-personne"));
  // Erased with the household that it names.
  const { surs } = menagesDe(texte, ctx.dossiers, placesDesDates(texte, ctx.message.at));
  const [seul, autre] = new Set(surs.map((m) => m.dossier.id));
  const fiche = ficheDe(ctx, {
    type: "rappel-transmission",
    dossier: seul && !autre ? seul : "",
    values: { texte, a, repond: de ?? null },
  });
  const dit = repond(ctx, sans, phrase(ctx, "transmission-part", { qui: nomsDe(ctx, a) }));
  return { ...dit, fiches: [fiche] };
}

/** The same question once more, as it stood. */
export const redemandeTransmission = (ctx: Contexte, memory: Memory, pending: EnAttente): Turn => {
  const { asking: _, kind: __, ...quoi } = pending;
  return puis({ memory, replies: [], fiches: [] }, prepare(ctx, memory, quoi));
};

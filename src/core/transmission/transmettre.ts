/** Somebody's words on their way to a person: asked for, shown word for word, sent only after a « oui ». */
import type { ATransmettre, Memory, Pending, Turn } from "../../model.ts";
import { type Contexte, ficheDe, phrase, puis, repond } from "../contexte.ts";
import { enReponse } from "../question-ouverte.ts";
import { estUnOrdre } from "../reading/ordres.ts";
import { enumere } from "../reading/plat.ts";
import { estBref, estNon, estOui, laisseTomber, renonce } from "../reading/reponses.ts";
import { sensible } from "../reading/sensible.ts";
import { disPlutot, veutRedire } from "../reading/transmission.ts";
import { disLeJour } from "../time.ts";
import { absentsJusquAu, coordonnentPour, nomsDe } from "./coordination.ts";
import { nommesDans } from "./nommes.ts";

type EnAttente = Extract<Pending, { kind: "transmission" }>;

const sansTransmission = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).filter((p) => p.kind !== "transmission"),
});

/** To whoever coordinates; the words decide to whom, since they may name a household. */
export function demandeALaCoordination(ctx: Contexte, memory: Memory, texte: string): Turn {
  const vers = coordonnentPour(ctx, memory, texte);
  if (!vers.length)
    return repond(ctx, sansTransmission(memory), phrase(ctx, "transmission-personne"));
  return prepare(ctx, memory, { texte, a: vers.map((g) => g.id) });
}

/** The same message in other words. */
const redite = (ctx: Contexte, memory: Memory, quoi: ATransmettre, texte: string): Turn =>
  quoi.repond
    ? prepare(ctx, memory, { ...quoi, texte })
    : demandeALaCoordination(ctx, memory, texte);

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
  const { noms } = nommesDans(ctx, texte);
  const delicat = sensible(texte);
  const text = [
    phrase(ctx, "transmission-apercu", { qui }),
    phrase(ctx, "transmission-texte", { texte }),
    ...(noms.length ? [phrase(ctx, "transmission-nomme", { noms: enumere(noms) })] : []),
    ...(delicat
      ? [
          phrase(ctx, "transmission-sensible", {
            mots: delicat.mots.join(", "),
            raison: phrase(ctx, `sensible-${delicat.raison}`),
          }),
        ]
      : []),
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
  if (valeur === "changer") return redite(ctx, memory, quoi, "");
  if (asking === "texte") {
    if (laisseTomber(text) || renonce(text)) return laisse();
    if (estUnOrdre(text)) return undefined;
    return redite(ctx, memory, quoi, text.trim());
  }
  const plutot = disPlutot(text);
  if (plutot) return redite(ctx, memory, quoi, plutot);
  if (veutRedire(text)) return redite(ctx, memory, quoi, "");
  if (!estBref(text)) return undefined;
  if (estOui(text) || /^envoi/i.test(text)) return envoie(ctx, memory, quoi);
  return estNon(text) || laisseTomber(text) ? laisse() : undefined;
}

/** To those who were shown, or it is shown again; each gets it once, and the sender has an account of it. */
function envoie(ctx: Contexte, memory: Memory, quoi: ATransmettre): Turn {
  const { texte, a, repond: de } = quoi;
  const connus = new Set(ctx.gens.filter((g) => !g.acces).map((g) => g.id));
  const vers = de
    ? a.filter((id) => connus.has(id))
    : coordonnentPour(ctx, memory, texte).map((g) => g.id);
  const sans = sansTransmission(memory);
  if (!vers.length || !texte) return repond(ctx, sans, phrase(ctx, "transmission-personne"));
  if (vers.join() !== a.join()) return prepare(ctx, memory, { ...quoi, a: vers });
  const fiche = ficheDe(ctx, {
    type: "rappel-transmission",
    // Erased with the household that it names.
    dossier: nommesDans(ctx, texte).seul ?? "",
    // Under the names that were shown, whatever becomes of them.
    values: { texte, a, noms: a.map((id) => nomsDe(ctx, [id])), repond: de ?? null },
  });
  const dit = repond(ctx, sans, phrase(ctx, "transmission-part", { qui: nomsDe(ctx, a) }));
  return { ...dit, fiches: [fiche] };
}

/** The same question once more, as it stood. */
export const redemandeTransmission = (ctx: Contexte, memory: Memory, pending: EnAttente): Turn => {
  const { asking: _, kind: __, ...quoi } = pending;
  return puis({ memory, replies: [], fiches: [] }, prepare(ctx, memory, quoi));
};

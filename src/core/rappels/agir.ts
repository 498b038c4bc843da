/** What becomes of a reminder: done, put off, explained, not mine. The deadline of the text never moves. */
import type { Action, Day, Fiche, Heure, Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { type AFaire, SE_NOTE } from "../echeances/a-faire.ts";
import { ouvreSuivant } from "../feries.ts";
import { ajoute, dis, disHeure, heureDe, jourDe, jourDeSemaine } from "../time.ts";
import { intitule, quand } from "./dire.ts";
import { enMots, note, persoDe, persoFait } from "./personnels.ts";
import { pourquoi } from "./pourquoi.ts";
import { aFaireDeMoi } from "./siens.ts";

type Geste = Extract<Action, { do: "rappel" }>["quoi"];

/** Buttons: at most this many are offered. */
const OFFERTS = 5;

/** Of what a reminder told, what is still to be done. */
export function agis(ctx: Contexte, memory: Memory, quoi: Geste, ids: readonly string[]): Turn {
  const perso = ids.length === 1 ? persoDe(ctx, ids[0]!) : undefined;
  if (perso && quoi === "fait") return persoFait(ctx, memory, perso);
  if (perso && quoi === "pourquoi")
    return repond(ctx, memory, phrase(ctx, "perso-pourquoi", { quoi: enMots(ctx, perso) }));
  if (perso) return attends(ctx, memory, ids, phrase(ctx, "rappel-quand", { n: 1 }));
  const dits = new Set(ids);
  const ouvertes = aFaireDeMoi(ctx).filter((a) => dits.has(a.id));
  if (!ouvertes.length) return repond(ctx, memory, phrase(ctx, "rappel-plus-rien"));
  const closes = ouvertes.filter((a) => !SE_NOTE.has(a.rappel.constat));
  const restent = quoi === "fait" && closes.length ? closes : ouvertes;
  if (quoi === "plus-tard") return demandeQuand(ctx, memory, restent);
  const [seul, autre] = restent;
  if (!seul || autre) return lequel(ctx, memory, quoi, restent);
  return surUn(ctx, memory, quoi, seul);
}

export function surUn(ctx: Contexte, memory: Memory, quoi: Geste, a: AFaire): Turn {
  switch (quoi) {
    case "fait":
      return fait(ctx, memory, [a]);
    case "plus-tard":
      return demandeQuand(ctx, memory, [a]);
    case "pourquoi":
      return pourquoi(ctx, memory, a);
    case "pas-moi":
      return pasMoi(ctx, memory, a);
  }
}

export function lequel(
  ctx: Contexte,
  memory: Memory,
  quoi: Geste,
  restent: readonly AFaire[],
): Turn {
  const boutons = restent
    .slice(0, OFFERTS)
    .map((a): Bouton => [intitule(ctx, a), { do: "rappel", quoi, ids: [a.id] }]);
  const plus = restent.length - boutons.length;
  const text = phrase(ctx, plus > 0 ? "rappel-lequel-de-plus" : "rappel-lequel", { n: plus });
  return repond(ctx, memory, text, boutons);
}

/** It closes for everybody who was reminded of it. */
export function fait(ctx: Contexte, memory: Memory, dits: readonly AFaire[]): Turn {
  const faits = dits.filter((a) => !SE_NOTE.has(a.rappel.constat));
  const [a] = dits;
  if (!faits.length)
    return repond(
      ctx,
      memory,
      phrase(ctx, a?.rappel.constat === "terme" ? "rappel-fait-terme" : "rappel-fait-visite", {
        nom: a?.dossier?.nom ?? "",
      }),
    );
  const fiches = faits.map((a, i) =>
    ficheDe(
      ctx,
      {
        type: "rappel-fait",
        dossier: a.dossier?.id ?? "",
        values: { id: a.id, libelle: a.libelle, le: ctx.jour },
      },
      i + 1,
    ),
  );
  const text = faits
    .map((a) =>
      phrase(ctx, a.ferme && a.ferme !== "visite" ? "rappel-fait-etape" : "rappel-fait", {
        quoi: intitule(ctx, a),
        jour: dis(ctx.jour),
      }),
    )
    .join("\n");
  const annuler: Bouton = [
    phrase(ctx, "bouton-annuler"),
    { do: "annuler-rappel", fiches: fiches.map((f) => f.id) },
  ];
  return { ...repond(ctx, oublie(memory, faits), text, [annuler]), fiches };
}

const oublie = (memory: Memory, faits: readonly AFaire[]): Memory => {
  const { rappel, ...reste } = memory;
  const ids = rappel?.ids.filter((id) => !faits.some((a) => a.id === id)) ?? [];
  return rappel && ids.length ? { ...reste, rappel: { ...rappel, ids } } : reste;
};

export const demandeQuand = (
  ctx: Contexte,
  memory: Memory,
  restent: readonly AFaire[],
  dit = phrase(ctx, "rappel-quand", { n: restent.length }),
): Turn =>
  attends(
    ctx,
    memory,
    restent.map((a) => a.id),
    dit,
  );

/** Said again, with the question still open. */
export const demandeQuandEncore = (ctx: Contexte, memory: Memory, dit: string): Turn =>
  repond(ctx, memory, dit);

/** When it is to come back; the buttons say the usual ones. */
function attends(ctx: Contexte, memory: Memory, dits: readonly string[], question: string): Turn {
  const ids = [...dits];
  const region = undefined;
  const dansVingt = new Date(ctx.message.at.getTime() + 20 * 60_000);
  const demain = ouvreSuivant(ajoute(ctx.jour, { jours: 1 }), region);
  const lundi = ajoute(ctx.jour, { jours: 8 - jourDeSemaine(ctx.jour) });
  const vers = (jour: Day, heure: Heure | null) => ({ do: "remettre", ids, jour, heure }) as const;
  const boutons: Bouton[] = [
    [phrase(ctx, "bouton-dans-vingt"), vers(jourDe(dansVingt), heureDe(dansVingt))],
    [phrase(ctx, "bouton-remettre-au", { jour: dis(demain) }), vers(demain, null)],
    ...(lundi === demain
      ? []
      : [[phrase(ctx, "bouton-remettre-au", { jour: dis(lundi) }), vers(lundi, null)] as Bouton]),
  ];
  const attente = (memory.attente ?? []).filter((p) => p.kind !== "remettre");
  return repond(
    ctx,
    { ...memory, attente: [...attente, { kind: "remettre", ids, asking: "quand" }] },
    question,
    boutons,
  );
}

/** Put off by this person, for this person. */
export function remets(
  ctx: Contexte,
  memory: Memory,
  { ids, jour, heure }: Omit<Extract<Action, { do: "remettre" }>, "do">,
): Turn {
  const perso = ids.length === 1 ? persoDe(ctx, ids[0]!) : undefined;
  const dits = new Set(ids);
  const restent = aFaireDeMoi(ctx).filter((a) => dits.has(a.id));
  const sans = { ...memory, attente: (memory.attente ?? []).filter((p) => p.kind !== "remettre") };
  if (perso) return note(ctx, sans, perso.quoi, { jour, heure }, perso.fiche);
  if (!restent.length) return repond(ctx, sans, phrase(ctx, "rappel-plus-rien"));
  const maintenant = jour === ctx.jour && (heure === null || heure <= heureDe(ctx.message.at));
  if (jour < ctx.jour || maintenant) return repond(ctx, memory, phrase(ctx, "rappel-quand-passe"));
  const fiches = restent.map(
    (a, i): Fiche =>
      ficheDe(
        ctx,
        {
          type: "rappel-remis",
          dossier: a.dossier?.id ?? "",
          values: { id: a.id, jour, heure },
        },
        i + 1,
      ),
  );
  const [seul] = restent;
  const apres = restent.filter((a) => !a.libre && !a.retard && (a.extreme ?? a.limite) < jour);
  const lignes = [
    phrase(ctx, heure ? "rappel-remis-heure" : "rappel-remis", {
      jour: dis(jour),
      heure: heure ? disHeure(heure) : "",
    }),
    ...(restent.length === 1 && seul
      ? [phrase(ctx, "rappel-remis-limite", { quoi: intitule(ctx, seul), quand: quand(ctx, seul) })]
      : [phrase(ctx, "rappel-remis-limites")]),
    ...apres.map((a) => phrase(ctx, "rappel-remis-apres", { quoi: intitule(ctx, a) })),
  ];
  return { ...tour(sans, { text: lignes.join("\n") }), fiches };
}

/** The worker is told no more of that household; who coordinates is asked whose it is. */
export function pasMoi(ctx: Contexte, memory: Memory, a: AFaire): Turn {
  if (!a.dossier) return repond(ctx, memory, phrase(ctx, "rappel-pas-moi-commun"));
  const fiche = ficheDe(ctx, {
    type: "rappel-pas-moi",
    dossier: a.dossier.id,
    values: { coupe: true, id: a.id },
  });
  const turn = repond(
    ctx,
    memory,
    phrase(ctx, "rappel-pas-moi", { qui: situe(a.dossier), suivi: a.dossier.intervenant }),
    [[phrase(ctx, "bouton-annuler"), { do: "annuler-rappel", fiches: [fiche.id] }]],
  );
  return { ...turn, fiches: [fiche] };
}

/** Takes back what one's own fiche said. */
export function annuleRappel(ctx: Contexte, memory: Memory, ids: readonly string[]): Turn {
  const dites = ids.flatMap((id) => ctx.rappels.toutes.get(id) ?? []);
  if (!dites.length || dites.some((f) => f.by !== ctx.personne.id))
    return repond(ctx, memory, phrase(ctx, "choix-perime"));
  const fiches = dites.map((f, i) =>
    ficheDe(ctx, { type: "annulation", dossier: f.dossier, values: {}, remplace: f.id }, i + 1),
  );
  return { ...tour(memory, { text: phrase(ctx, "rappel-annule") }), fiches };
}

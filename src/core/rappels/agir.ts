/** What becomes of a reminder: done, put off, explained, not mine. The deadline of the text never moves. */
import type { Action, Day, Fiche, Heure, Memory, Turn } from "../../model.ts";
import { territoireDe } from "../charte/edition.ts";
import { type Bouton, type Contexte, ficheDe, phrase, puis, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { type AFaire, SE_NOTE } from "../echeances/a-faire.ts";
import { ouvreSuivant } from "../feries.ts";
import { ajoute, dis, disHeure, heureDe, jourDe, jourDeSemaine } from "../time.ts";
import { intitule, quand } from "./dire.ts";
import { type Perso, preferences } from "./etat.ts";
import { enMots, note, persoDe, persoFait } from "./personnels.ts";
import { pourquoi } from "./pourquoi.ts";
import { aFaireDeMoi } from "./siens.ts";

type Geste = Extract<Action, { do: "rappel" }>["quoi"];

/** Buttons: at most this many are offered. */
const OFFERTS = 5;

/** Of what a reminder told, what is still to be done. */
export function agis(ctx: Contexte, memory: Memory, quoi: Geste, ids: readonly string[]): Turn {
  const dits = new Set(ids);
  const persos = ids.flatMap((id) => persoDe(ctx, id) ?? []);
  const restent = aFaireDeMoi(ctx).filter((a) => dits.has(a.id));
  const [perso] = persos;
  if (!restent.length && !perso) return repond(ctx, memory, phrase(ctx, "rappel-plus-rien"));
  if (quoi === "plus-tard") return attends(ctx, memory, ids, question(ctx, ids.length));
  if (quoi === "tout-fait") return fait(ctx, memory, restent);
  if (perso && !restent.length && persos.length === 1) return surPerso(ctx, memory, quoi, perso);
  const [seul, autre] = restent;
  if (!seul || autre || perso) return lequel(ctx, memory, quoi, restent, persos);
  return surUn(ctx, memory, quoi, seul);
}

const question = (ctx: Contexte, n: number): string => phrase(ctx, "rappel-quand", { n });

const surPerso = (ctx: Contexte, memory: Memory, quoi: Geste, perso: Perso): Turn =>
  quoi === "fait"
    ? persoFait(ctx, memory, perso)
    : repond(ctx, memory, phrase(ctx, "perso-pourquoi", { quoi: enMots(ctx, perso) }));

export function surUn(ctx: Contexte, memory: Memory, quoi: Geste, a: AFaire): Turn {
  switch (quoi) {
    case "fait":
      return fait(ctx, memory, [a]);
    case "plus-tard":
      return attends(ctx, memory, [a.id], question(ctx, 1));
    case "pourquoi":
      return pourquoi(ctx, memory, a);
    case "pas-moi":
      return pasMoi(ctx, memory, a);
    case "tout-fait":
      return fait(ctx, memory, [a]);
  }
}

export function lequel(
  ctx: Contexte,
  memory: Memory,
  quoi: Geste,
  restent: readonly AFaire[],
  persos: readonly Perso[] = [],
): Turn {
  // What « fait » may close stands before what it explains.
  const ranges =
    quoi === "fait"
      ? [...restent].sort(
          (a, b) => Number(SE_NOTE.has(a.rappel.constat)) - Number(SE_NOTE.has(b.rappel.constat)),
        )
      : restent;
  const boutons = [
    ...persos.map((x): Bouton => [x.quoi, { do: "rappel", quoi, ids: [`perso/${x.fiche}`] }]),
    ...ranges.map((a): Bouton => [intitule(ctx, a), { do: "rappel", quoi, ids: [a.id] }]),
  ].slice(0, OFFERTS);
  const plus = restent.length + persos.length - boutons.length;
  const text = phrase(ctx, plus > 0 ? "rappel-lequel-de-plus" : "rappel-lequel", { n: plus });
  return repond(ctx, memory, text, boutons);
}

/** What is said instead, where « fait » writes nothing. */
const SANS_FAIT: Record<string, "rappel-fait-terme" | "rappel-fait-info"> = {
  terme: "rappel-fait-terme",
  plafond: "rappel-fait-info",
  "renouvellement-possible": "rappel-fait-info",
};

/** All that was told is said done at once: shown first, since it closes for everybody. */
export function toutFait(ctx: Contexte, memory: Memory, ids: readonly string[]): Turn {
  const dits = new Set(ids);
  const restent = aFaireDeMoi(ctx).filter((a) => dits.has(a.id) && !SE_NOTE.has(a.rappel.constat));
  if (restent.length < 2) return agis(ctx, memory, "fait", ids);
  const lignes = restent.map((a) => `– ${intitule(ctx, a)}`);
  return repond(ctx, memory, [phrase(ctx, "rappel-tout-fait"), ...lignes].join("\n"), [
    [
      phrase(ctx, "bouton-tout-fait"),
      { do: "rappel", quoi: "tout-fait", ids: restent.map((a) => a.id) },
    ],
  ]);
}

/** It closes for everybody who was reminded of it. */
export function fait(ctx: Contexte, memory: Memory, dits: readonly AFaire[]): Turn {
  const faits = dits.filter((a) => !SE_NOTE.has(a.rappel.constat));
  const [a] = dits;
  if (!faits.length)
    return repond(
      ctx,
      memory,
      phrase(ctx, SANS_FAIT[a?.rappel.constat ?? ""] ?? "rappel-fait-visite", {
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
  const etapes = faits.some((a) => a.ferme && a.ferme !== "visite");
  const text = phrase(ctx, etapes ? "rappel-fait-etape" : "rappel-fait", {
    quoi: faits.map((a) => intitule(ctx, a)).join(" ; "),
    jour: dis(ctx.jour),
  });
  const annuler: Bouton = [
    phrase(ctx, "bouton-annuler"),
    { do: "annuler-rappel", fiches: fiches.map((f) => f.id) },
  ];
  const suite = { ...oublie(memory, faits), dernierRappel: fiches.map((f) => f.id) };
  return { ...repond(ctx, suite, text, [annuler]), fiches };
}

const oublie = (memory: Memory, faits: readonly AFaire[]): Memory => {
  const { rappel, ...reste } = memory;
  const ids = rappel?.ids.filter((id) => !faits.some((a) => a.id === id)) ?? [];
  return rappel && ids.length ? { ...reste, rappel: { ...rappel, ids } } : reste;
};

/** Said again, with the question still open. */
export const demandeQuandEncore = (ctx: Contexte, memory: Memory, dit: string): Turn =>
  repond(ctx, memory, dit);

/** When it is to come back; the buttons say the usual ones. */
export function attends(
  ctx: Contexte,
  memory: Memory,
  dits: readonly string[],
  question: string,
): Turn {
  const ids = [...dits];
  const region = territoireDe(ctx.catalog, ctx.personne.territoire)?.feries;
  const dansVingt = new Date(ctx.message.at.getTime() + 20 * 60_000);
  const demain = ouvreSuivant(ajoute(ctx.jour, { jours: 1 }), region);
  const lundi = ouvreSuivant(ajoute(ctx.jour, { jours: 8 - jourDeSemaine(ctx.jour) }), region);
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
  { ids, jour: voulu, heure }: Omit<Extract<Action, { do: "remettre" }>, "do">,
): Turn {
  const jour = heure ? voulu : jourDeRappel(ctx, voulu);
  const persos = ids.flatMap((id) => persoDe(ctx, id) ?? []);
  const dits = new Set(ids);
  const restent = aFaireDeMoi(ctx).filter((a) => dits.has(a.id));
  const sans = { ...memory, attente: (memory.attente ?? []).filter((p) => p.kind !== "remettre") };
  if (persos.length && !restent.length)
    return persos.reduce(
      (turn, x, i) =>
        puis(
          turn,
          note({ ...ctx, ecritesAvant: i }, turn.memory, x.quoi, { jour, heure }, x.fiche),
        ),
      tour(sans),
    );
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
  const apres = restent.filter((a) => {
    const dernier = a.extreme ?? a.limite;
    return !a.sansDate && !a.retard && dernier >= ctx.jour && dernier < jour;
  });
  const lignes = [
    ...(jour === voulu ? [] : [phrase(ctx, "rappel-jour-ferme", { jour: dis(voulu) })]),
    phrase(ctx, heure ? "rappel-remis-heure" : "rappel-remis", {
      jour: dis(jour),
      heure: heure ? disHeure(heure) : "",
    }),
    ...(restent.length === 1 && seul
      ? [phrase(ctx, "rappel-remis-limite", { quoi: intitule(ctx, seul), quand: quand(ctx, seul) })]
      : [phrase(ctx, "rappel-remis-limites")]),
    ...apres.map((a) => phrase(ctx, "rappel-remis-apres", { quoi: intitule(ctx, a) })),
  ];
  const suite = { ...sans, dernierRappel: fiches.map((f) => f.id) };
  return { ...tour(suite, { text: lignes.join("\n") }), fiches };
}

/** Nobody is told on a day off, unless they asked for it: then the next working day. */
function jourDeRappel(ctx: Contexte, jour: Day): Day {
  if (preferences(ctx.rappels, ctx.personne.id).weekEnd) return jour;
  return ouvreSuivant(jour, territoireDe(ctx.catalog, ctx.personne.territoire)?.feries);
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

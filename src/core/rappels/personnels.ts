/** What somebody asks to be reminded of: an hour of Paris, echoed in full; shown, put off, done, cancelled. */
import type { Memory, Turn } from "../../model.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { nomme, situe } from "../dossier/dossiers.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import { menagesDe } from "../reading/menages.ts";
import { mots, plat } from "../reading/plat.ts";
import type { Ajout } from "../reading/rappels/ajout.ts";
import type { RappelPersonnel } from "../reading/rappels/personnel.ts";
import { sensible } from "../reading/sensible.ts";
import { ajoute, dis, disHeure } from "../time.ts";
import { quand } from "./dire.ts";
import { type Perso, persosDe } from "./etat.ts";
import { estPasse, moment, type Quand } from "./moment.ts";
import { nommes } from "./nommes.ts";

/** The hour of a day that was said without one. */
const HEURE = "09:00";

export function rappelPersonnel(ctx: Contexte, memory: Memory, lu: RappelPersonnel): Turn {
  const intime = sensible(lu.quoi);
  if (intime)
    return repond(ctx, memory, phrase(ctx, "perso-intime", { mots: intime.mots.join(", ") }));
  if (lu.repete) return repond(ctx, memory, phrase(ctx, "perso-repete"));
  const quand = lu.vague
    ? { demande: phrase(ctx, "perso-quand-vague", { quoi: lu.quoi }) }
    : moment(ctx, lu);
  if (!lu.quoi) return demandeQuoi(ctx, memory, quand);
  if (!quand || "demande" in quand)
    return repond(
      ctx,
      {
        ...memory,
        attente: [
          ...(memory.attente ?? []).filter((p) => p.kind !== "perso"),
          { kind: "perso", quoi: lu.quoi, asking: "quand" },
        ],
      },
      quand && "demande" in quand ? quand.demande : phrase(ctx, "perso-quand", { quoi: lu.quoi }),
    );
  return note(ctx, memory, lu.quoi, quand);
}

/** « rappelle-moi dans 10 min »: of what is asked, the moment is kept. */
function demandeQuoi(
  ctx: Contexte,
  memory: Memory,
  quand: Quand | { demande: string } | undefined,
): Turn {
  const autres = (memory.attente ?? []).filter((p) => p.kind !== "perso");
  const connu = quand && !("demande" in quand) && !estPasse(ctx, quand);
  if (!connu) return repond(ctx, memory, phrase(ctx, "perso-quoi"));
  const question = { kind: "perso", quoi: "", quand, asking: "quoi" } as const;
  return repond(ctx, { ...memory, attente: [...autres, question] }, phrase(ctx, "perso-quoi-seul"));
}

/** `remplace`: the one that it puts off. */
export function note(
  ctx: Contexte,
  memory: Memory,
  quoi: string,
  { jour, heure }: Quand,
  remplace?: string,
): Turn {
  const a = heure ?? HEURE;
  if (estPasse(ctx, { jour, heure: a }))
    return repond(ctx, memory, phrase(ctx, "rappel-quand-passe"));
  const { surs, doutes } = menagesDe(quoi, ctx.dossiers);
  const dossiers = [...new Set(surs.map((m) => m.dossier))];
  const dossier = dossiers.length === 1 && !doutes.length ? dossiers[0] : undefined;
  const fiche = ficheDe(ctx, {
    type: "rappel-perso",
    dossier: dossier?.id ?? "",
    values: { quoi, jour, heure: a },
    ...(remplace && { remplace }),
  });
  const text = phrase(ctx, "perso-note", {
    quoi,
    jour: dis(jour),
    heure: disHeure(a),
    menage: dossier?.commune ? ` (${dossier.commune})` : "",
  });
  const suite = { ...memory, dernierRappel: [fiche.id] };
  const turn = repond(ctx, suite, text, [
    [phrase(ctx, "bouton-annuler"), { do: "annuler-rappel", fiches: [fiche.id] }],
  ]);
  return { ...turn, fiches: [fiche] };
}

export const persoDe = (ctx: Contexte, id: string): Perso | undefined =>
  persosDe(ctx.rappels, ctx.personne.id).find((p) => `perso/${p.fiche}` === id);

/** Done, as its button or « fait » says. */
export function persoFait(ctx: Contexte, memory: Memory, perso: Perso): Turn {
  const fiche = ficheDe(ctx, {
    type: "rappel-fait",
    dossier: perso.dossier,
    values: { id: `perso/${perso.fiche}`, libelle: perso.quoi, le: ctx.jour },
  });
  const text = phrase(ctx, "perso-fait", { quoi: perso.quoi });
  return { ...repond(ctx, memory, text), fiches: [fiche] };
}

export const enMots = (ctx: Contexte, p: Perso): string =>
  phrase(ctx, "perso-ligne", { quoi: p.quoi, jour: dis(p.jour), heure: disHeure(p.heure) });

const parDate = (a: Perso, b: Perso) =>
  `${a.jour} ${a.heure}`.localeCompare(`${b.jour} ${b.heure}`);

const MONTRES = 15;

/** « mes rappels »: those that were asked for. What the charters ask for is « mes échéances ». */
export function mesRappels(ctx: Contexte, memory: Memory): Turn {
  const siens = persosDe(ctx.rappels, ctx.personne.id).sort(parDate);
  if (!siens.length) return repond(ctx, memory, phrase(ctx, "perso-aucun"));
  const lignes = siens.slice(0, MONTRES).map((p) => `– ${enMots(ctx, p)}`);
  const plus = siens.length - lignes.length;
  const reste = plus > 0 ? [phrase(ctx, "perso-reste", { n: plus })] : [];
  return repond(
    ctx,
    memory,
    [phrase(ctx, "perso-liste", { n: siens.length }), ...lignes, ...reste].join("\n"),
  );
}

const VIDES: ReadonlySet<string> = new Set(["les", "des", "une", "pour", "mon", "mes", "sur"]);

/** « annule le rappel du bailleur »: the only one that those words name; else which one is asked. */
export function annulePerso(ctx: Contexte, memory: Memory, reste: string): Turn {
  const siens = persosDe(ctx.rappels, ctx.personne.id).sort(parDate);
  const dits = mots(plat(reste)).filter((m) => m.mot.length > 2 && !VIDES.has(m.mot));
  const nommes = siens.filter((p) => dits.some((m) => plat(p.quoi).includes(m.mot)));
  const choisis = dits.length ? nommes : siens;
  const [seul, autre] = choisis;
  if (!seul) return repond(ctx, memory, phrase(ctx, "perso-introuvable"));
  const bouton = (p: Perso): Bouton => [
    enMots(ctx, p),
    { do: "annuler-rappel", fiches: [p.fiche] },
  ];
  if (autre)
    return repond(ctx, memory, phrase(ctx, "perso-lequel"), choisis.slice(0, 5).map(bouton));
  const annulation = ficheDe(ctx, {
    type: "annulation",
    dossier: seul.dossier,
    values: {},
    remplace: seul.fiche,
  });
  const text = phrase(ctx, "perso-annule", { quoi: enMots(ctx, seul) });
  return { ...repond(ctx, memory, text), fiches: [annulation] };
}

/** « rappel bilan martin j-15 »: a day of one's own before a deadline; not one that is told anyway. */
export function ajouteRappel(ctx: Contexte, memory: Memory, { jours, reste }: Ajout): Turn {
  if (!reste.trim()) return repond(ctx, memory, phrase(ctx, "ajout-introuvable"));
  const { aFaire, lesquels } = nommes(ctx, memory, reste);
  if (lesquels) return repond(ctx, memory, phrase(ctx, "rappel-de-quel-menage"));
  const [a, autre] = aFaire.filter((x) => !x.retard);
  if (!a) return repond(ctx, memory, phrase(ctx, "ajout-introuvable"));
  const prevu = (x: AFaire) =>
    x.rappel.avances.some((q) => q.unite === "jours" && q.valeur === jours);
  if (autre && aFaire.every(prevu))
    return repond(ctx, memory, aFaire.map((x) => deja(ctx, x, jours)).join("\n"));
  if (autre && aFaire.some((x) => x.limite !== a.limite)) {
    const text = phrase(ctx, "ajout-lequel");
    const boutons = aFaire.slice(0, 5).map((x): Bouton => {
      const dit = `${x.libelle}, ${x.dossier ? situe(x.dossier) : ""}`;
      return [dit, { do: "ajouter-rappel", id: x.id, jours }];
    });
    return repond(ctx, memory, text, boutons);
  }
  return ajouteA(ctx, memory, a.id, jours);
}

export function ajouteA(ctx: Contexte, memory: Memory, id: string, jours: number): Turn {
  const a = nommes(ctx, { ...memory, rappel: { ids: [id], at: ctx.message.at.toISOString() } }, "")
    .aFaire[0];
  if (!a) return repond(ctx, memory, phrase(ctx, "rappel-plus-rien"));
  const jour = ajoute(a.limite, { jours: -jours });
  const menage = a.dossier ? situe(a.dossier) : "";
  if (a.rappel.avances.some((q) => q.unite === "jours" && q.valeur === jours))
    return repond(ctx, memory, deja(ctx, a, jours));
  const limite = limiteDe(ctx, a);
  const turn = note(ctx, memory, `${a.libelle}, ${a.dossier ? nomme(a.dossier) : menage}`, {
    jour,
    heure: null,
  });
  const [reply] = turn.replies;
  return reply ? { ...turn, replies: [{ ...reply, text: `${limite}\n${reply.text}` }] } : turn;
}

const limiteDe = (ctx: Contexte, a: AFaire): string =>
  phrase(ctx, "ajout-limite", {
    libelle: a.libelle,
    menage: a.dossier ? situe(a.dossier) : "",
    quand: quand(ctx, a),
  });

/** That step is one of those that everybody is told. */
const deja = (ctx: Contexte, a: AFaire, jours: number): string =>
  [
    limiteDe(ctx, a),
    phrase(ctx, "ajout-deja", { n: jours, jour: dis(ajoute(a.limite, { jours: -jours })) }),
  ].join(" ");

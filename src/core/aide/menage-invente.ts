/** A visit of the tour's invented household: read and shown as any other, and never stored. */
import type { Dossier, Memory, Reply, Turn } from "../../model.ts";
import { sienDe } from "../charte/question.ts";
import { type Contexte, phrase } from "../contexte.ts";
import { nomme } from "../dossier/dossiers.ts";
import { estQuestion } from "../reading/intentions.ts";
import { menagesDe } from "../reading/menages.ts";
import { mots } from "../reading/plat.ts";
import { ajoute } from "../time.ts";
import { noter } from "../visite/noter.ts";

/** Begun so long ago, its month is a whole one. */
const COMMENCE = { mois: -2 };
const DURE = { mois: 4 };

function menage(ctx: Contexte, memory: Memory): Dossier {
  const { civilite, nom, commune } = ctx.catalog.visiteGuidee.menage;
  const debut = ajoute(ctx.jour, COMMENCE);
  const fin = ajoute(ctx.jour, DURE);
  return {
    id: "",
    civilite,
    nom,
    prenom: "",
    commune,
    territoire: sienDe(ctx, memory) ?? "",
    nature: "maintien",
    debut,
    fin,
    intervenant: ctx.personne.nom,
    association: "",
    bailleur: "",
    par: null,
    statut: "en-cours",
    periodes: [{ debut, fin, mois: null }],
    etapes: [],
    histoire: [],
    visites: [],
    faits: [],
  };
}

export const nomInvente = (ctx: Contexte): string => nomme(menage(ctx, {}));

/** What may be pressed or filled in would write: only what can be read is left. */
function montree({ choices: _, carte, ...reply }: Reply): Reply {
  if (!carte) return reply;
  const { formulaire: __, ...sans } = carte;
  return { ...reply, carte: sans };
}

/** A real household of that name, whoever follows it, and the invented one is not to be spoken of. */
export const estInventable = (ctx: Contexte): boolean =>
  !mots(ctx.catalog.visiteGuidee.menage.nom).some((m) => ctx.estUnNom(m.mot));

/** `lue`: it could have been noted as it stands. `undefined`: it is not of that household, or of a real one too. */
export function visiteInventee(
  ctx: Contexte,
  memory: Memory,
  text: string,
): { turn: Turn; lue: boolean } | undefined {
  if (!ctx.message.prive || !memory.guide || estQuestion(text)) return undefined;
  if (!estInventable(ctx)) return undefined;
  const invente = menage(ctx, memory);
  const dossiers = [invente];
  if (!menagesDe(text, dossiers).surs.length || menagesDe(text, ctx.dossiers).surs.length)
    return undefined;
  const { fiches, replies } = noter({ ...ctx, dossiers }, {}, text);
  const lue = fiches.some((f) => f.type === "visite");
  const rien = phrase(ctx, lue ? "guide-rien-garde" : "guide-a-redire", { menage: nomme(invente) });
  return { turn: { memory, fiches: [], replies: [...replies.map(montree), { text: rien }] }, lue };
}

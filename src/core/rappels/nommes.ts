/** Which of what is to be done a few words name: by household, by the words of its title, or the last told. */
import type { Dossier, Memory } from "../../model.ts";
import type { Contexte } from "../contexte.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import { menagesDe } from "../reading/menages.ts";
import { mots, plat } from "../reading/plat.ts";
import { aFaireDeMoi } from "./siens.ts";

/** A reminder older than this is no longer what « fait » speaks of. */
const RECENT_MS = 4 * 86_400_000;

export type Nommes = {
  aFaire: AFaire[];
  /** The household that is named; of several, or of a doubtful one, none. */
  dossier?: Dossier;
  /** Words stood where a household would, and none is known by them. */
  inconnu?: string;
  lesquels?: Dossier[];
};

/** The ids of what the last reminder told, while it is recent. */
export const dernierDit = (ctx: Contexte, { rappel }: Memory): string[] =>
  rappel && ctx.message.at.getTime() - Date.parse(rappel.at) <= RECENT_MS ? rappel.ids : [];

export function nommes(ctx: Contexte, memory: Memory, reste: string): Nommes {
  const toutes = aFaireDeMoi(ctx);
  const dits = new Set(dernierDit(ctx, memory));
  const dernieres = toutes.filter((a) => dits.has(a.id));
  if (!reste.trim()) return { aFaire: dernieres };
  const { surs, doutes } = menagesDe(reste, ctx.dossiers);
  const lesquels = [
    ...new Set([...surs.map((m) => m.dossier), ...doutes.flatMap((m) => m.candidats)]),
  ];
  const [dossier, autre] = lesquels;
  if (dossier && (autre || !surs.length)) return { aFaire: [], lesquels };
  const siennes = dossier ? toutes.filter((a) => a.dossier?.id === dossier.id) : toutes;
  const parTitre = siennes.filter((a) => partage(reste, a));
  const choisies = parTitre.length ? parTitre : dossier ? siennes : [];
  const recentes = choisies.filter((a) => dits.has(a.id));
  const aFaire = recentes.length ? recentes : choisies;
  if (dossier) return { aFaire, dossier };
  return aFaire.length ? { aFaire } : { aFaire, inconnu: reste.trim() };
}

/** A word of its title, long enough to say something, is among the words. */
function partage(reste: string, a: AFaire): boolean {
  const dits = new Set(mots(plat(reste)).map((m) => m.mot.slice(0, 6)));
  return mots(plat(`${a.rappel.titre} ${a.libelle}`)).some(
    (m) => m.mot.length > 3 && dits.has(m.mot.slice(0, 6)),
  );
}

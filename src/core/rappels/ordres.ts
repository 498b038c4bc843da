/** What is said of reminders in words: asked for, put off, done, explained, silenced; leave; deadlines shown. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, enPrive, phrase, repond } from "../contexte.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";
import { lisAutresOrdres } from "../reading/rappels/autres.ts";
import { ditAnnule, lisFait } from "../reading/rappels/fait.ts";
import { lisRappelPersonnel } from "../reading/rappels/personnel.ts";
import { lisReport } from "../reading/rappels/report.ts";
import { estPourquoi } from "../reading/reponses.ts";
import { jourDe } from "../time.ts";
import { agendaDemande } from "./agenda-demande.ts";
import { agis, annuleRappel, attends, lequel, remets, surUn, toutFait } from "./agir.ts";
import { conges } from "./conges.ts";
import { diffuse } from "./diffuser.ts";
import { coupe } from "./menage.ts";
import { moment } from "./moment.ts";
import { dernierDit, nommes } from "./nommes.ts";
import { ajouteRappel, annulePerso, mesRappels, persoDe, rappelPersonnel } from "./personnels.ts";
import { regle } from "./regler.ts";
import { aFaireDeMoi } from "./siens.ts";
import { montreEcheances } from "./voir.ts";

/** Orders that can be nothing else, whatever is being asked. */
export function ordreDeRappel(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  if (memory.dernierRappel && !memory.attente?.length && ditAnnule(text))
    return annuleRappel(ctx, memory, memory.dernierRappel);
  const perso = lisRappelPersonnel(text, ctx.message.at);
  const ordre = perso ? undefined : lisAutresOrdres(text, ctx.message.at);
  if (!perso && !ordre) return undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  if (perso) return rappelPersonnel(ctx, memory, perso);
  switch (ordre!.quoi) {
    case "pourquoi":
    case "pas-moi":
      return deQuoi(ctx, memory, ordre!.quoi, ordre!.reste);
    case "coupe":
    case "retablit":
      return coupe(ctx, memory, ordre!.reste, ordre!.quoi === "coupe");
    case "annule-rappel":
      return annulePerso(ctx, memory, ordre!.reste);
    case "trop":
    case "quotidien":
    case "week-end":
    case "heure":
      return regle(ctx, memory, ordre!);
    case "conges":
    case "retour":
    case "annule-conges":
      return conges(ctx, memory, ordre!);
    case "echeances":
      return montreEcheances(ctx, memory, ordre!);
    case "rappels":
      return mesRappels(ctx, memory);
    case "agenda":
      return agendaDemande(ctx, memory, ordre!.reste);
    case "ajoute-rappel":
      return ajouteRappel(ctx, memory, ordre!);
    case "diffuse":
      return diffuse(ctx, memory, ordre!);
  }
}

/** « fait », « plus tard », « pourquoi ? »: of what was told last, or of the household that is named. */
export function suiteDeRappel(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  if (!ctx.message.prive)
    return lisFait(text)?.faitDe === "" || lisReport(text, ctx.message.at)?.ordre
      ? enPrive(ctx, memory)
      : undefined;
  const recents = dernierDit(ctx, memory);
  if (estPourquoi(text) && recents.length && (memory.dernier?.le ?? "") < memory.rappel!.at)
    return menagesDe(text, ctx.dossiers).surs.length
      ? deQuoi(ctx, memory, "pourquoi", text)
      : agis(ctx, memory, "pourquoi", recents);
  const dit = lisFait(text);
  if (dit) return ditFait(ctx, memory, dit.faitDe, dit.rang);
  const report = lisReport(text, ctx.message.at);
  if (!report?.ordre) return undefined;
  if (memory.attente?.at(-1)?.kind === "rendez-vous")
    return repond(ctx, memory, phrase(ctx, "rendez-vous-plus-tard"));
  const { aFaire, lesquels, dossier } = nommes(ctx, memory, report.reste);
  const ids = [
    ...aFaire.map((a) => a.id),
    ...(report.reste ? [] : recents.filter((id) => persoDe(ctx, id))),
  ];
  if (lesquels) return repond(ctx, memory, phrase(ctx, "rappel-de-quel-menage"));
  if (!ids.length) {
    if (report.reste && !dossier) return undefined;
    return recents.length || dossier
      ? repond(ctx, memory, phrase(ctx, "rappel-plus-rien"))
      : undefined;
  }
  const quand = moment(ctx, report);
  if (!quand || "demande" in quand)
    return attends(ctx, memory, ids, quand?.demande ?? phrase(ctx, "rappel-quand", { n: 1 }));
  return remets(ctx, memory, { ids, ...quand });
}

function ditFait(
  ctx: Contexte,
  memory: Memory,
  de: string,
  rang: number | undefined,
): Turn | undefined {
  const recents = dernierDit(ctx, memory);
  if (rang !== undefined) {
    const id = recents[rang - 1];
    return id ? agis(ctx, memory, "fait", [id]) : undefined;
  }
  if (/^tout\b/.test(de.trim()) && recents.length) return toutFait(ctx, memory, recents);
  if (!de.trim()) {
    if (!recents.length) return undefined;
    return estVieux(ctx, memory)
      ? demandeLequel(ctx, memory, recents)
      : agis(ctx, memory, "fait", recents);
  }
  const { aFaire, lesquels, inconnu } = nommes(ctx, memory, de);
  if (inconnu) return undefined;
  if (lesquels) return repond(ctx, memory, phrase(ctx, "rappel-de-quel-menage"));
  if (!aFaire.length) return repond(ctx, memory, phrase(ctx, "rappel-plus-rien"));
  // What the last card did not tell, or is said with a day of its own, is asked about first.
  const dits = new Set(recents);
  const date = lisDates(de, ctx.message.at, "past").some((d) => d.jour);
  if (date || aFaire.some((a) => !dits.has(a.id)) || estVieux(ctx, memory))
    return lequel(ctx, memory, "fait", aFaire);
  return agis(
    ctx,
    memory,
    "fait",
    aFaire.map((a) => a.id),
  );
}

/** Of a card of another day, even the only thing left is asked about before it is said to be done. */
const estVieux = (ctx: Contexte, { rappel }: Memory): boolean =>
  rappel !== undefined && jourDe(new Date(rappel.at)) !== ctx.jour;

function demandeLequel(ctx: Contexte, memory: Memory, ids: readonly string[]): Turn {
  const restent = aFaireDeMoi(ctx).filter((a) => ids.includes(a.id));
  return restent.length ? lequel(ctx, memory, "fait", restent) : agis(ctx, memory, "fait", ids);
}

function deQuoi(
  ctx: Contexte,
  memory: Memory,
  quoi: "pourquoi" | "pas-moi",
  reste: string,
): Turn | undefined {
  const { aFaire, lesquels, inconnu, dossier } = nommes(ctx, memory, reste);
  if (inconnu) return undefined;
  if (lesquels) return repond(ctx, memory, phrase(ctx, "rappel-de-quel-menage"));
  const [seul, autre] = aFaire;
  if (!seul) return repond(ctx, memory, phrase(ctx, dossier ? "rappel-plus-rien" : "rappel-aucun"));
  if (quoi === "pas-moi" && dossier) return surUn(ctx, memory, quoi, seul);
  return autre ? lequel(ctx, memory, quoi, aFaire) : surUn(ctx, memory, quoi, seul);
}

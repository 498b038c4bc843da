/** The day after an appointment with a household: did it take place? Asked once, with buttons. */
import type { Day, Dossier, FaitNote, Memory, Turn } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import { type Bouton, type Contexte, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { dis, disHeure, ecart, heureDe, jourDe } from "../time.ts";
import type { Du } from "./du.ts";

type RendezVous = Extract<FaitNote, { type: "rendez-vous" }>;

/** From this hour of the next day on; later than these days nobody remembers. */
const HEURE = "08:00";
const TROP_TARD = 7;

export function rendezVousPasses(catalog: Catalog, dossiers: Iterable<Dossier>, at: Date): Du[] {
  const jour = jourDe(at);
  if (heureDe(at) < HEURE) return [];
  return [...dossiers].flatMap((dossier) =>
    dossier.faits.flatMap((f) =>
      f.type === "rendez-vous" && estADemander(dossier, f, jour) ? [du(catalog, dossier, f)] : [],
    ),
  );
}

/** With the household itself, gone, and no visit told of that day. */
const estADemander = (dossier: Dossier, { date, avec }: RendezVous, jour: Day) =>
  avec === null &&
  date < jour &&
  ecart(date, jour) <= TROP_TARD &&
  !dossier.visites.some((v) => v.date === date);

/** The question again, once another was answered in between. */
export function redemandeRendezVous(ctx: Contexte, memory: Memory, fiche: string): Turn {
  const dossier = ctx.dossiers.find((d) => d.faits.some((f) => f.fiche === fiche));
  const rdv = dossier?.faits.find((f) => f.fiche === fiche);
  if (!dossier || rdv?.type !== "rendez-vous") return tour(memory);
  const { reply, boutons } = du(ctx.catalog, dossier, rdv);
  return repond(ctx, memory, reply.text, boutons);
}

function du(catalog: Catalog, dossier: Dossier, { fiche, date, heure }: RendezVous): Du {
  const ctx = { catalog };
  const quand = heure
    ? phrase(ctx, "jour-a-heure", { jour: dis(date), heure: disHeure(heure) })
    : dis(date);
  const bouton = (presence: "present" | "absent" | "reporte" | "annule"): Bouton => [
    phrase(ctx, `bouton-rdv-${presence}`),
    { do: "suite-rendez-vous", fiche, presence },
  ];
  return {
    cle: [dossier.id, "rendez-vous", fiche].join("/"),
    a: { dossier },
    reply: { text: phrase(ctx, "rendez-vous-passe", { menage: situe(dossier), quand }) },
    question: { kind: "rendez-vous", fiche, asking: "rendez-vous" },
    boutons: (["present", "absent", "reporte", "annule"] as const).map(bouton),
  };
}

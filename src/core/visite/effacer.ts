/** The person deleted an earlier message: what it had noted stays, and they are told how to cancel it. */
import type { Action, Dossier, FaitNote, Memory, Turn } from "../../model.ts";
import { type Contexte, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { empreinte } from "../empreinte.ts";
import { dialogueDeLEtape } from "../vie/annuler.ts";
import { quand } from "./echo.ts";
import { disFait } from "./faits.ts";

type Reste = { dit: string; action: Action };

/** What stands of it in one dossier; what was told with a visit goes with that visit. */
function restesDe(ctx: Contexte, dossier: Dossier, sienne: (fiche: string) => boolean): Reste[] {
  const menage = situe(dossier);
  const ditDe = (f: FaitNote) => {
    const { libelle, valeur } = disFait(ctx, dossier, f);
    return phrase(ctx, "reste-fait", { menage, fait: `${libelle} : ${valeur}` });
  };
  const visites = dossier.visites.filter((v) => sienne(v.fiche));
  const faits = dossier.faits.filter(
    (f) => sienne(f.fiche) && !visites.some((v) => v.fiche === f.visite),
  );
  const etapes = dossier.etapes.filter((e) => sienne(e.fiche));
  return [
    ...visites.map((v) => ({
      dit: [
        phrase(ctx, "reste-visite", { menage, quand: quand(ctx, v) }),
        ...dossier.faits.filter((f) => f.visite === v.fiche).map(ditDe),
      ].join("\n"),
      action: { do: "annuler-visite", fiche: v.fiche } as const,
    })),
    ...faits.map((f) => ({
      dit: ditDe(f),
      action: { do: "retirer", fiche: f.fiche } as const,
    })),
    ...etapes.map((e) => ({
      dit: phrase(ctx, "reste-etape", {
        menage,
        titre: dialogueDeLEtape(ctx, e)?.titre ?? e.type,
      }),
      action: { do: "annuler-etape", fiche: e.fiche } as const,
    })),
  ];
}

/** Nothing is said where others read, nor of a message that wrote nothing. `message`: its id. */
export function efface(ctx: Contexte, memory: Memory, message: string): Turn {
  if (!ctx.message.prive) return tour(memory);
  const cle = empreinte(message);
  const ecrites = new Set(
    (memory.ecrits ?? [])
      .filter((e) => e.message === cle || e.message.startsWith(`${cle}#`))
      .map((e) => e.fiche),
  );
  const sienne = (fiche: string) =>
    ecrites.has(fiche) ||
    (fiche.startsWith(`${message}.`) && /^\d+$/.test(fiche.slice(message.length + 1)));
  const restes = ctx.dossiers.flatMap((d) => restesDe(ctx, d, sienne));
  if (!restes.length) return tour(memory);
  const [seul, autre] = restes;
  const fiches = restes.flatMap(({ action }) =>
    action.do === "annuler-visite" || action.do === "retirer" ? [action.fiche] : [],
  );
  const bouton: Action | undefined = !autre
    ? seul!.action
    : fiches.length === restes.length
      ? { do: "annuler-tout", fiches }
      : undefined;
  const text = phrase(ctx, "message-efface", { restes: restes.map((r) => r.dit).join("\n") });
  return repond(
    ctx,
    memory,
    text,
    bouton ? [[phrase(ctx, autre ? "bouton-tout-annuler" : "bouton-annuler-reste"), bouton]] : [],
  );
}

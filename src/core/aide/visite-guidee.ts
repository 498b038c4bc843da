/** The guided tour: a few steps of data, each with something to try. It waits for whatever else is going on. */
import type { Guide, Memory, Turn } from "../../model.ts";
import type { VisiteGuidee } from "../../schemas/aide.ts";
import { type Bouton, type Contexte, enPrive, phrase, puis, repond } from "../contexte.ts";
import { plat, remplit } from "../reading/plat.ts";
import { type Geste, gesteAttendu, gesteNomme, gesteSeul } from "../reading/visite-guidee.ts";
import { redemande } from "../redemander.ts";
import { estInventable, nomInvente, visiteInventee } from "./menage-invente.ts";

type Etape = VisiteGuidee["etapes"][number];

function estSienne(ctx: Contexte, { roles, si, attend }: Etape): boolean {
  const { personne, dossiers } = ctx;
  if (!roles.includes(personne.role) || (attend === "visite" && !estInventable(ctx))) return false;
  return !si || (si === "dossiers") === dossiers.length > 0;
}

/** Of their role and situation, in order. */
const etapesDe = (ctx: Contexte): Etape[] =>
  ctx.catalog.visiteGuidee.etapes.filter((e) => estSienne(ctx, e));

/** The one that was shown last, whatever has become of their situation; none when the tour is not under way. */
const enCours = ({ catalog }: Contexte, { guide }: Memory): Etape | undefined =>
  catalog.visiteGuidee.etapes.find((e) => e.etape === guide?.etape);

/** Theirs, after that one. */
function suivante(ctx: Contexte, apres: Etape): Etape | undefined {
  const { etapes } = ctx.catalog.visiteGuidee;
  return etapes.slice(etapes.indexOf(apres) + 1).find((e) => estSienne(ctx, e));
}

const dis = (label: string, text: string): Bouton => [label, { do: "dire", text }];

/** Offered with the very first greeting; never again by itself. */
export function proposee(ctx: Contexte, memory: Memory): { memory: Memory; boutons: Bouton[] } {
  const { attente, guide, dernier, derniereVisite, ecrits, brouillons } = memory;
  const nouvelle = !guide && !dernier && !derniereVisite && !ecrits?.length && !brouillons?.length;
  if (!ctx.message.prive || attente?.length || !nouvelle) return { memory, boutons: [] };
  const visite = phrase(ctx, "bouton-visite-guidee");
  return {
    memory: avec(ctx, memory, {}),
    boutons: [
      dis(visite, visite),
      dis(phrase(ctx, "bouton-plus-tard"), phrase(ctx, "guide-dire-plus-tard")),
    ],
  };
}

/** The tour has just spoken: one word is said to it. */
const avec = ({ message }: Contexte, memory: Memory, guide: Omit<Guide, "parle">): Memory => ({
  ...memory,
  guide: { ...guide, parle: message.at.toISOString() },
});

/** What is said to the tour itself; `undefined` when it is said to somebody else. */
export function surLaVisite(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const nomme = gesteNomme(text);
  if (nomme && !ctx.message.prive) return enPrive(ctx, memory);
  if (nomme && memory.attente?.length && nomme !== "arrete")
    return puis(repond(ctx, memory, phrase(ctx, "guide-apres")), redemande(ctx, memory, false));
  const geste = nomme ?? gesteNu(ctx, memory, text);
  if (geste) return fais(ctx, memory, geste);
  const essai = visiteInventee(ctx, memory, text);
  if (!essai) return undefined;
  const etape = enCours(ctx, memory);
  return etape?.attend === "visite" && essai.lue && !memory.attente?.length
    ? apresLEssai(puis(essai.turn, montre(ctx, essai.turn.memory, suivante(ctx, etape))))
    : apresLEssai(essai.turn);
}

/** A correction said next is of the try, which is nowhere: never of the visit noted before it. */
function apresLEssai(turn: Turn): Turn {
  const { derniereVisite: _v, derniereEtape: _e, dernieres: _d, ...memory } = turn.memory;
  return { ...turn, memory };
}

/** Said right after the tour spoke, or with its own words while it waits; never to an open question. */
function gesteNu(ctx: Contexte, memory: Memory, text: string): Geste | undefined {
  if (memory.attente?.length) return undefined;
  const { parle, pause } = memory.guide ?? {};
  // A reminder that came since is what « plus tard » answers.
  const seul = parle !== undefined && !((memory.rappel?.at ?? "") > parle) && gesteSeul(text);
  if (seul) return seul;
  const attendu = enCours(ctx, memory) && gesteAttendu(text);
  return pause && attendu === "arrete" ? undefined : attendu;
}

function fais(ctx: Contexte, memory: Memory, geste: Geste): Turn {
  const etape = enCours(ctx, memory);
  const [premiere] = etapesDe(ctx);
  switch (geste) {
    case "commence":
      return montre(ctx, memory, (memory.guide?.pause && etape) || premiere);
    case "suite": {
      const ici = memory.guide?.pause ? etape : etape && suivante(ctx, etape);
      return montre(ctx, memory, etape ? ici : premiere);
    }
    case "plus-tard":
      return repond(
        ctx,
        { ...memory, guide: { ...(etape && { etape: etape.etape }), pause: true } },
        phrase(ctx, "guide-plus-tard"),
      );
    case "arrete":
      return repond(ctx, { ...memory, guide: {} }, phrase(ctx, "guide-arretee"));
  }
}

/** That step, or the end. */
function montre(ctx: Contexte, memory: Memory, etape: Etape | undefined): Turn {
  const etapes = etapesDe(ctx);
  if (!etape) return repond(ctx, { ...memory, guide: {} }, phrase(ctx, "guide-fin"));
  const { essai, texte } = etape;
  const text = [
    phrase(ctx, "guide-etape", { n: etapes.indexOf(etape) + 1, sur: etapes.length }),
    remplit(texte, { essai, menage: nomInvente(ctx) }),
  ].join("\n");
  const relancee = memory.guide?.relancee;
  return repond(
    ctx,
    avec(ctx, memory, { etape: etape.etape, ...(relancee && { relancee }) }),
    text,
    [
      dis(etape.bouton ?? essai, essai),
      dis(phrase(ctx, "bouton-guide-suite"), phrase(ctx, "guide-dire-suite")),
      dis(phrase(ctx, "bouton-guide-arreter"), phrase(ctx, "guide-dire-stop")),
    ],
  );
}

/** After anything else was answered: the next step when it was what the tour waits for, else a word of it, once. */
export function apresLaVisite(ctx: Contexte, avant: Memory, text: string, turn: Turn): Turn {
  const { guide } = avant;
  if (!guide || turn.memory.guide !== guide) return turn;
  const { parle: _, ...muette } = guide;
  const attend = { ...turn, memory: { ...turn.memory, guide: muette } };
  const etape = enCours(ctx, avant);
  if (!etape || guide.pause || turn.memory.attente?.length) return attend;
  const { attend: quoi, essai } = etape;
  const essaye =
    quoi === "question"
      ? turn.memory.dernier !== undefined && turn.memory.dernier !== avant.dernier
      : quoi === "essai" && net(text) === net(essai);
  if (essaye) return puis(turn, montre(ctx, turn.memory, suivante(ctx, etape)));
  if (guide.relancee) return attend;
  const relance = avec(ctx, turn.memory, { ...muette, relancee: true });
  return puis(
    turn,
    repond(ctx, relance, phrase(ctx, "guide-attend"), [
      dis(phrase(ctx, "bouton-guide-continuer"), phrase(ctx, "guide-dire-suite")),
      dis(phrase(ctx, "bouton-guide-arreter"), phrase(ctx, "guide-dire-stop")),
    ]),
  );
}

const net = (text: string): string =>
  plat(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** The guided tour: a few steps of data, each with something to try. It waits for whatever else is going on. */
import type { Guide, Memory, Turn } from "../../model.ts";
import type { VisiteGuidee } from "../../schemas/aide.ts";
import { type Bouton, type Contexte, phrase, puis, repond } from "../contexte.ts";
import { plat, remplit } from "../reading/plat.ts";
import { ditSuite, type Geste, gesteNomme, gesteSeul } from "../reading/visite-guidee.ts";
import { redemande } from "../redemander.ts";
import { nomInvente, visiteInventee } from "./menage-invente.ts";

type Etape = VisiteGuidee["etapes"][number];

const etapesDe = ({ catalog, personne }: Contexte): Etape[] =>
  catalog.visiteGuidee.etapes.filter((e) => e.roles.includes(personne.role));

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
  if (nomme && !ctx.message.prive) return repond(ctx, memory, phrase(ctx, "aide-en-prive"));
  if (nomme && memory.attente?.length && nomme !== "arrete")
    return puis(repond(ctx, memory, phrase(ctx, "guide-apres")), redemande(ctx, memory, false));
  const { parle, etape } = memory.guide ?? {};
  // A reminder that came since is what « plus tard » answers.
  const aElle =
    parle !== undefined && !memory.attente?.length && !((memory.rappel?.at ?? "") > parle);
  const seul = aElle ? gesteSeul(text) : undefined;
  const geste = nomme ?? seul;
  if (geste) return fais(ctx, memory, geste);
  const essai = visiteInventee(ctx, memory, text);
  if (!essai) return undefined;
  const attendue = etape !== undefined && etapesDe(ctx)[etape]?.attend === "visite";
  return attendue && essai.lue && !memory.attente?.length
    ? puis(essai.turn, montre(ctx, essai.turn.memory, etape + 1))
    : essai.turn;
}

function fais(ctx: Contexte, memory: Memory, geste: Geste): Turn {
  const { etape } = memory.guide ?? {};
  switch (geste) {
    case "commence":
      return montre(ctx, memory, 0);
    case "suite":
      return montre(ctx, memory, etape === undefined ? 0 : etape + (memory.guide?.pause ? 0 : 1));
    case "plus-tard":
      return repond(
        ctx,
        { ...memory, guide: { ...(etape !== undefined && { etape }), pause: true } },
        phrase(ctx, "guide-plus-tard"),
      );
    case "arrete":
      return repond(ctx, { ...memory, guide: {} }, phrase(ctx, "guide-arretee"));
  }
}

/** The step with that number, or the end. */
function montre(ctx: Contexte, memory: Memory, n: number): Turn {
  const etapes = etapesDe(ctx);
  const etape = etapes[n];
  if (!etape) return repond(ctx, { ...memory, guide: {} }, phrase(ctx, "guide-fin"));
  const { essai, texte } = etape;
  const text = [
    phrase(ctx, "guide-etape", { n: n + 1, sur: etapes.length }),
    remplit(texte, { essai, menage: nomInvente(ctx) }),
  ].join("\n");
  const relancee = memory.guide?.relancee;
  return repond(ctx, avec(ctx, memory, { etape: n, ...(relancee && { relancee }) }), text, [
    dis(etape.bouton ?? essai, essai),
    dis(phrase(ctx, "bouton-guide-suite"), phrase(ctx, "guide-dire-suite")),
    dis(phrase(ctx, "bouton-guide-arreter"), phrase(ctx, "guide-dire-stop")),
  ]);
}

/** After anything else was answered: the next step when it was what the tour waits for, else a word of it, once. */
export function apresLaVisite(ctx: Contexte, avant: Memory, text: string, turn: Turn): Turn {
  const { guide } = avant;
  if (!guide || turn.memory.guide !== guide) return turn;
  const { parle: _, ...muette } = guide;
  const attend = { ...turn, memory: { ...turn.memory, guide: muette } };
  if (guide.etape === undefined || guide.pause || turn.memory.attente?.length) return attend;
  const { attend: quoi, essai } = etapesDe(ctx)[guide.etape] ?? {};
  const essaye =
    quoi === "question"
      ? turn.memory.dernier !== undefined && turn.memory.dernier !== avant.dernier
      : quoi === "essai" && essai !== undefined && net(text) === net(essai);
  if (essaye) return puis(turn, montre(ctx, turn.memory, guide.etape + 1));
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

/** « suite », that nobody else could read. */
export const suiteDeLaVisite = (ctx: Contexte, memory: Memory, text: string): Turn | undefined =>
  ctx.message.prive && memory.guide?.etape !== undefined && ditSuite(text)
    ? fais(ctx, memory, "suite")
    : undefined;

/** Reads the answers that fix a reading, and writes it: signed by who says yes, dated by the message. */
import type { AFixer, Memory, Turn } from "../../model.ts";
import { territoireDe } from "../charte/edition.ts";
import { territoireDit } from "../charte/territoire.ts";
import { type Contexte, ficheDe, phrase, puis, repond, tour } from "../contexte.ts";
import { declenche } from "../dialogue/declencher.ts";
import { estQuestion } from "../reading/intentions.ts";
import {
  demandeDeReglage,
  demandeLaSuite,
  ditPrudente,
  optionsDites,
  rangDit,
} from "../reading/reglages.ts";
import { estBref, estNon, estOui, renonce } from "../reading/reponses.ts";
import { disLeJour } from "../time.ts";
import { estAutreVisite } from "../visite/journal.ts";
import { ambiguitesDe, enListe, nommees, peutFixer } from "./ambiguites.ts";
import { libelleDe } from "./montrer.ts";
import { demandeReglage, type EnReglage, PAGE, SUITE, signataire } from "./questionner.ts";
import { regle } from "./reglages.ts";

type Reponse = { valeur?: string; text: string };

const sansDerniere = (memory: Memory): Memory => ({
  ...memory,
  attente: (memory.attente ?? []).slice(0, -1),
});

/** `undefined`: what was said is something else, and the question will come back. */
export function dansLesReglages(
  ctx: Contexte,
  memory: Memory,
  pending: EnReglage,
  { valeur, text }: Reponse,
): Turn | undefined {
  if (valeur === undefined) {
    if (renonce(text)) return repond(ctx, sansDerniere(memory), phrase(ctx, "rien-change"));
    const autre = demandeDeReglage(text) || declenche(ctx, text);
    if (autre || estQuestion(text) || estAutreVisite(ctx, text, pending.asking)) return undefined;
  }
  const { kind: _, asking: __, relances: ___, ...a } = pending;
  const suite = sansDerniere(memory);
  switch (pending.asking) {
    case "territoire": {
      const code = valeur ?? (estBref(text) ? territoireDit(ctx, text) : undefined);
      return code === undefined
        ? undefined
        : demandeReglage(ctx, suite, { ...a, territoire: code });
    }
    case "ambiguite": {
      const depuis = a.depuis ?? 0;
      if (valeur === SUITE || (valeur === undefined && demandeLaSuite(text)))
        return demandeReglage(ctx, suite, { ...a, depuis: depuis + PAGE });
      const liste = enListe(ctx, a);
      const rang = valeur === undefined ? rangDit(text, liste.length) : undefined;
      if (rang) return demandeReglage(ctx, suite, { ...a, ambiguite: liste[rang - 1]!.nom });
      if (valeur !== undefined) return demandeReglage(ctx, suite, { ...a, ambiguite: valeur });
      const dites = nommees(ctx, ambiguitesDe(ctx, a.territoire!), text);
      return dites.length ? demandeReglage(ctx, suite, { ...a, dit: text, depuis: 0 }) : undefined;
    }
    case "lecture": {
      const cle = valeur ?? lectureDite(ctx, a, text);
      return cle === undefined ? undefined : demandeReglage(ctx, suite, { ...a, lecture: cle });
    }
    case "confirmation":
      if (valeur === "non" || (valeur === undefined && estBref(text) && estNon(text)))
        return repond(ctx, suite, phrase(ctx, "rien-change"));
      if (valeur === "oui" || (valeur === undefined && estBref(text) && estOui(text)))
        return fixe(ctx, suite, a);
      return undefined;
  }
}

function lectureDite(ctx: Contexte, a: AFixer, text: string): string | undefined {
  const ouverte = ambiguitesDe(ctx, a.territoire!).find((o) => o.nom === a.ambiguite);
  if (!ouverte) return undefined;
  const cles = Object.keys(ouverte.ambiguite.lectures);
  const rang = rangDit(text, cles.length);
  if (rang) return cles[rang - 1];
  if (ditPrudente(text)) return ouverte.ambiguite.prudente;
  const dites = optionsDites(
    text,
    cles.map((cle) => ({ cle, nom: libelleDe(ouverte.ambiguite, cle) })),
  );
  return dites.length === 1 ? dites[0] : undefined;
}

/** Writes it. The same reading fixed twice is written once. */
function fixe(ctx: Contexte, memory: Memory, a: AFixer): Turn {
  const { territoire = "", ambiguite = "", lecture = "" } = a;
  const ouverte = ambiguitesDe(ctx, territoire).find((o) => o.nom === ambiguite);
  const connue = ouverte && Object.hasOwn(ouverte.ambiguite.lectures, lecture);
  if (!ouverte || !connue || !peutFixer(ctx, territoire))
    return repond(ctx, memory, phrase(ctx, "choix-perime"));
  const avant = regle(ctx.reglages, ouverte.edition, ambiguite);
  if (avant?.lecture === lecture)
    return repond(
      ctx,
      memory,
      phrase(ctx, "reglage-deja", { signataire: avant.signataire, jour: disLeJour(avant.le) }),
    );
  const fiche = ficheDe(ctx, {
    type: "reglage",
    dossier: "",
    values: { territoire, ambiguite, lecture, signataire: signataire(ctx) },
    ...(avant && { remplace: avant.fiche }),
  });
  const dit = repond(
    ctx,
    memory,
    phrase(ctx, "reglage-fixe", {
      nom: territoireDe(ctx.catalog, territoire)!.nom,
      formule: ouverte.ambiguite.formule,
      lecture: libelleDe(ouverte.ambiguite, lecture),
      signataire: signataire(ctx),
      jour: disLeJour(ctx.jour),
    }),
  );
  return puis({ ...tour(memory), fiches: [fiche] }, dit);
}

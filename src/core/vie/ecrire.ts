/** Writes a step once its dialog is full: refused with the sentence, asked for a reason, or echoed with what it brings. */
import type { Carte, Dossier, Etape, Fiche, Memory, Source, Turn } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Dialogue } from "../../schemas/dialogue.ts";
import type { CleDePhrase } from "../../schemas/phrases.ts";
import type { TypeDEtape } from "../../schemas/vie.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { territoireDe } from "../charte/edition.ts";
import {
  type Bouton,
  type Contexte,
  enTexte,
  ficheDe,
  offre,
  phrase,
  puis,
  tour,
} from "../contexte.ts";
import { enDoute, estEnDoute, type Values } from "../dialogue/champs/champ.ts";
import { champs } from "../dialogue/champs/index.ts";
import { dossierDit, editionDe } from "../dialogue/charte.ts";
import { demande, type EnDialogue, sansDialogue } from "../dialogue/moteur.ts";
import { documentsDeLEtape, nomDuDocument } from "../documents/etape.ts";
import { memePersonne, nomme, situe } from "../dossier/dossiers.ts";
import { vecuDe } from "../dossier/vecu.ts";
import { territoiresDe, travailleDans } from "../droits/territoires.ts";
import { consequencesDe } from "./consequences.ts";
import { ouverture } from "./ouvrir.ts";
import { prealable, verdictDEtape } from "./permis.ts";
import { resumeDe } from "./resume.ts";
import type { Cas, Dit, Verdict } from "./verdict.ts";

/** `undefined` when it is not known of whom, or under which charter. */
export function verdictDuDialogue(
  ctx: Contexte,
  dialogue: Dialogue,
  pending: EnDialogue,
  dits: Values,
): Verdict | undefined {
  const cas = casDe(ctx, dialogue, pending, dits);
  return cas && verdictDEtape(dialogue.enregistre as TypeDEtape, cas);
}

/** Refused whatever is still to be said. */
export function refusPrealable(
  ctx: Contexte,
  dialogue: Dialogue,
  pending: EnDialogue,
  dits: Values,
): boolean {
  const cas = casDe(ctx, dialogue, pending, dits);
  return cas !== undefined && prealable(dialogue.enregistre as TypeDEtape, cas) !== undefined;
}

/** The dossier as it stands, or as it opens with this step. */
function casDe(
  ctx: Contexte,
  dialogue: Dialogue,
  pending: EnDialogue,
  dits: Values,
): (Cas & { ouvre: Fiche[] }) | undefined {
  const edition = editionDe(ctx, pending.values);
  const ouvre = ouverture(ctx, dialogue, pending.values);
  const vecu = ouvre.length ? vecuDe(ouvre) : undefined;
  const dossier = dossierDit(ctx, pending.values) ?? (vecu && { ...vecu, visites: [], faits: [] });
  if (!dossier || !edition) return undefined;
  const { dossier: _dit, ...autres } = dits;
  const values = { ...dialogue.fixe, ...autres };
  return { catalog: ctx.catalog, edition, dossier, values, jour: ctx.jour, ouvre };
}

export function concluEtape(
  ctx: Contexte,
  memory: Memory,
  dialogue: Dialogue,
  pending: EnDialogue,
  dits: Values,
): Turn {
  const cas = casDe(ctx, dialogue, pending, dits);
  if (!cas)
    return tour(sansDialogue(memory, pending.cle), { text: phrase(ctx, "vie-etape-introuvable") });
  const { edition, dossier, ouvre } = cas;
  const type = dialogue.enregistre as TypeDEtape;
  const pasAinsi = type === "changement" && remiseRefusee(ctx, dossier, cas.values);
  if (pasAinsi) return tour(sansDialogue(memory, pending.cle), { text: phrase(ctx, pasAinsi) });
  const verdict = verdictDEtape(type, cas);
  if (verdict.permis === "motif") {
    const { text, sources } = disDit(ctx, edition, verdict.pourquoi);
    // A dialog that has no such field cannot ask for a reason: nothing is written.
    if (!dialogue.champs.some((c) => c.champ === "motif"))
      return tour(sansDialogue(memory, pending.cle), { text, sources });
    const { motif: _sans, ...reste } = pending.values;
    const avec = { ...pending, values: { ...reste, [enDoute("motif")]: true } };
    return puis(tour(memory, { text, sources }), demande(ctx, memory, dialogue, avec));
  }
  if (!verdict.permis) {
    const { text, sources } = disDit(ctx, edition, verdict.refus);
    const dit = tour(memory, { text, sources });
    const { champ } = verdict;
    // « non en fait le 26 », said next, is of what was refused: not of what was written before it.
    const { derniereEtape: _e, derniereVisite: _v, ...sans } = sansDialogue(memory, pending.cle);
    if (!champ || !dialogue.champs.some((c) => c.champ === champ)) return { ...dit, memory: sans };
    const { [champ]: _faux, ...reste } = pending.values;
    // Asked anew, even if it is a field that is only taken when it is said.
    const values = { ...reste, [enDoute(champ)]: reste[enDoute(champ)] ?? true };
    return puis(dit, demande(ctx, memory, dialogue, { ...pending, values }));
  }
  const ecrites = Object.fromEntries(
    Object.entries(verdict.values).filter(([c]) => !estEnDoute(c)),
  );
  const values = { ...ecrites, ...associationDe(ctx, type, ecrites) };
  const fiche = ficheDe(ctx, { type, dossier: dossier.id, values }, ouvre.length + 1);
  const vecu = vecuDe([...dossier.histoire, fiche])!;
  const apres: Dossier = { ...vecu, visites: dossier.visites, faits: dossier.faits };
  const etape = apres.etapes.at(-1)!;
  const echo = echoDe(ctx, {
    dialogue,
    edition,
    dossier: apres,
    etape,
    values: ecrites,
    remarques: verdict.remarques,
  });
  const offert = offre(ctx, sansDialogue(memory, pending.cle), [
    [phrase(ctx, "bouton-annuler"), { do: "annuler-etape", fiche: fiche.id }],
    ...pieces(ctx, type, edition, apres),
  ]);
  return {
    ...tour({ ...offert.memory, derniereEtape: fiche.id }, { ...echo, choices: offert.choices }),
    fiches: [...ouvre, fiche],
  };
}

/** The documents that the step calls for, where the text says what they hold. */
const pieces = (ctx: Contexte, type: TypeDEtape, edition: Edition, dossier: Dossier): Bouton[] =>
  documentsDeLEtape(type)
    .filter(({ document }) => edition.vie?.documents?.[document])
    .map(({ document, text }) => {
      const nom = nomDuDocument(ctx, document);
      return [
        phrase(ctx, "bouton-preparer", { document: nom }),
        { do: "dire", text: phrase(ctx, text, { document: nom, menage: nomme(dossier) }) },
      ];
    });

/** A sentence of ours with the charter's beside it. */
function disDit(
  ctx: Contexte,
  edition: Edition,
  { cle, values, citations }: Dit,
): { text: string; sources: Source[] } {
  const lieu = territoireDe(ctx.catalog, edition.territoire)?.lieu ?? "";
  const sources = sourcesDe(edition, citations ?? []);
  const dite = phrase(ctx, cle, { lieu, ...values });
  const cites = sources.map((s) => `« ${s.extrait} » — ${s.titre}, ${s.section}`);
  return { text: [dite, ...cites].join("\n"), sources };
}

function echoDe(
  ctx: Contexte,
  o: {
    dialogue: Dialogue;
    edition: Edition;
    dossier: Dossier;
    etape: Etape;
    values: Values;
    remarques: Dit[];
  },
) {
  const { dialogue, edition, dossier, etape, values } = o;
  const suites = consequencesDe(ctx, edition, dossier, etape);
  const citations = [...o.remarques.flatMap((r) => r.citations ?? []), ...suites.citations];
  const sources = sourcesDe(edition, citations);
  const carte: Carte = {
    titre: dialogue.merci,
    sousTitre: situe(dossier),
    faits: [
      ...disValeurs(ctx, dialogue, { ...values, dossier: dossier.id }),
      ...resumeDe(ctx, edition, dossier),
      ...suites.faits,
    ],
    ...(o.remarques.length && {
      alerte: o.remarques.map((r) => phrase(ctx, r.cle, r.values)).join("\n"),
    }),
    remarques: suites.remarques,
  };
  return { text: enTexte(carte, sources), carte, sources };
}

/** What was said, field by field; what was left out is not listed. */
export const disValeurs = (ctx: Contexte, dialogue: Dialogue, values: Values): Carte["faits"] =>
  dialogue.champs.flatMap((c) => {
    const value = values[c.champ];
    if (value === undefined || value === null || c.type === "dossier") return [];
    return [{ libelle: c.libelle, valeur: champs[c.type].dit(ctx, c, value, values) }];
  });

/** Whoever takes a household over brings it to their association, when only one person bears that name. */
function associationDe({ gens }: Contexte, type: string, { intervenant }: Values): Values {
  if (type !== "changement" || typeof intervenant !== "string") return {};
  const [seul, autre] = gens.filter((g) => memePersonne(g.nom, intervenant));
  return seul?.association && !autre ? { association: seul.association } : {};
}

/** A household is handed over by its own worker or by who coordinates, to somebody who works where it lives. */
function remiseRefusee(
  { personne, gens }: Contexte,
  { intervenant, territoire }: Dossier,
  { intervenant: nouveau }: Values,
): CleDePhrase | undefined {
  const sien = memePersonne(personne.nom, intervenant);
  if (personne.role !== "coordinateur" && !personne.toutVoir && intervenant && !sien)
    return "changement-remplacant";
  const vers = gens.filter((g) => memePersonne(g.nom, String(nouveau)));
  const ailleurs = vers.every(
    (g) => g.role !== "intervenant" || (territoiresDe(g).length && !travailleDans(g, territoire)),
  );
  return vers.length > 0 && ailleurs ? "changement-ailleurs" : undefined;
}

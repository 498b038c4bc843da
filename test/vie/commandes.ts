/** What may happen: a step told, twice, by two people at once, by somebody without the right; a step cancelled. */
import fc from "fast-check";
import { expect } from "vitest";
import type { Fiche, Reply } from "../../src/model.ts";
import { juge, vieDe } from "./charte.ts";
import { dis, type Etape, etape, ficheDe, selon } from "./etapes.ts";
import {
  aLeDroit,
  aujourdhui,
  type Menage,
  type Modele,
  message,
  QUI,
  type Qui,
  type Reel,
  raconte,
  verifie,
} from "./monde-vie.ts";

type Commande = fc.AsyncCommand<Modele, Reel, false>;
type Ou = { menage: number; qui: Qui; etape: Etape; minutes: number; nuit: boolean };

/** Of the households of that world. */
const au = (modele: Modele, { menage }: Ou): number => menage % modele.menages.length;

const avance = (modele: Modele, minutes: number, nuit = false) => {
  const at = new Date(+modele.at + minutes * 60_000);
  // Past midnight in Paris, where UTC is still on the day before.
  if (nuit) at.setUTCHours(23, Math.max(20, at.getUTCHours() === 23 ? at.getUTCMinutes() : 0));
  modele.at = at;
};

export const sesFiches = (fiches: readonly Fiche[], { id }: Menage) =>
  fiches.filter((f) => f.dossier === id).map((f) => f.id);

/** Nothing of a household that somebody may not see is said to them, but what they typed. */
function rienDit(textes: string[], { nom, commune }: Menage, tape: string): void {
  const tout = textes.join("\n").toLowerCase();
  if (commune) expect(tout).not.toContain(commune.toLowerCase());
  if (!tape.toLowerCase().includes(nom.toLowerCase()))
    expect(tout).not.toContain(nom.toLowerCase());
}

const unPas = (o: Ou, deuxFois: boolean, prive: boolean): Commande => ({
  check: () => true,
  toString: () =>
    `${o.qui}${prive ? "" : " (canal)"} n°${o.menage} +${o.minutes}min ${JSON.stringify(o.etape)}`,

  async run(modele: Modele, reel: Reel): Promise<void> {
    avance(modele, o.minutes, o.nuit);
    const menage = modele.menages[au(modele, o)]!;
    const vie = modele.vies[au(modele, o)]!;
    const jour = aujourdhui(modele);
    const from = QUI[o.qui](menage.rang);
    const e = selon(o.etape, vie);
    const { texte, values, reponses } = dis(e, menage.nom, vie, jour);
    const droit = prive && aLeDroit(from, vie);
    const permis = droit && juge(vie, { type: ficheDe(e, vie), values, jour }).permis;
    const avant = sesFiches(await reel.store.fiches(), menage);
    const premier = `m${reel.n}`;
    const plus = prive ? {} : { prive: false, conversation: "canal" };
    const dialogue = await raconte(modele, reel, from, texte, reponses, plus);
    if (deuxFois) {
      const encore = await reel.bot.recoit({
        ...message(premier, modele.at, from, texte),
        ...plus,
      });
      expect(encore, "the same message again").toMatchObject({ replies: [], fiches: [] });
    }
    await verifie(modele, reel);
    const ecrites = sesFiches(await reel.store.fiches(), menage).slice(avant.length);
    const dits = `${jour} ${from} : ${texte}\n${dialogue.textes.join("\n")}`;
    expect(ecrites, dits).toHaveLength(permis ? 1 : 0);
    if (!droit) {
      rienDit(dialogue.textes, menage, texte);
      const question = deuxFois ? "mes dossiers" : `où en est ${menage.nom} ?`;
      const { textes } = await raconte(modele, reel, from, question, {}, plus);
      rienDit(textes, menage, question);
    }
    if (permis && e.type === "interruption") {
      const apresLe15 = Number(String(values.le).slice(8)) > 15;
      const dit = /: (dû|non dû) \(interruption/.exec(dialogue.textes.join("\n"))?.[1];
      expect(dit, dits).toBe(
        vie.territoire === "alsace" ? (apresLe15 ? "dû" : "non dû") : undefined,
      );
    }
  },
});

const ensemble = (o: Ou, autre: Etape, memes: boolean): Commande => ({
  check: () => true,
  toString: () =>
    `together n°${o.menage} ${JSON.stringify(o.etape)} & ${memes ? "the same" : JSON.stringify(autre)}`,

  async run(modele: Modele, reel: Reel): Promise<void> {
    avance(modele, o.minutes, o.nuit);
    const menage = modele.menages[au(modele, o)]!;
    const vie = modele.vies[au(modele, o)]!;
    const jour = aujourdhui(modele);
    const etapes = [o.etape, memes ? o.etape : autre].map((e) => selon(e, vie));
    const deux = etapes.map((e) => dis(e, menage.nom, vie, jour));
    const qui = (["intervenant", "coordinateur"] as const).map((q) => QUI[q](menage.rang));
    const avant = sesFiches(await reel.store.fiches(), menage);
    const oui = (reponses: Record<string, string>) => ({ confirmation: "oui", ...reponses });
    await Promise.all(
      deux.map(({ texte, reponses }, i) => raconte(modele, reel, qui[i]!, texte, oui(reponses))),
    );
    const types = etapes.map((e) => ficheDe(e, vie));
    const seul = deux.map(
      ({ values }, i) =>
        aLeDroit(qui[i]!, vie) && juge(vie, { type: types[i]!, values, jour }).permis,
    );
    await verifie(modele, reel);
    const n = sesFiches(await reel.store.fiches(), menage).length - avant.length;
    // One that might come alone is written; the second only if the first lets it.
    const dits = deux.map((d) => d.texte).join("\n");
    expect(n, dits).toBeGreaterThanOrEqual(seul.some(Boolean) ? 1 : 0);
    expect(n, dits).toBeLessThanOrEqual(2);
  },
});

async function ditEtape(modele: Modele, reel: Reel, i: number, from: string, e: Etape) {
  const menage = modele.menages[i]!;
  const vie = modele.vies[i]!;
  const { texte, reponses } = dis(selon(e, vie), menage.nom, vie, aujourdhui(modele));
  const { fiches, dernier } = await raconte(modele, reel, from, texte, reponses);
  const boutons = dernier.replies.flatMap((r: Reply) => r.choices ?? []);
  const jeton = boutons.findLast((c) => c.label === "Annuler")?.jeton ?? "";
  return { texte, fiche: fiches.find((f) => f.dossier === menage.id), jeton };
}

/** The button under a step just told; then somebody without the right presses it too. */
export const pasAnnule = (o: Ou, entre: Etape | undefined, volee: boolean): Commande => ({
  check: () => true,
  toString: () =>
    `n°${o.menage} +${o.minutes}min ${JSON.stringify(o.etape)}, ${entre ? `then ${JSON.stringify(entre)}, ` : ""}cancelled${volee ? " by another" : ""}`,

  async run(modele: Modele, reel: Reel): Promise<void> {
    avance(modele, o.minutes, o.nuit);
    const menage = modele.menages[au(modele, o)]!;
    const from = QUI[o.qui](menage.rang);
    const dite = await ditEtape(modele, reel, au(modele, o), from, o.etape);
    if (!dite.fiche) return verifie(modele, reel);
    await verifie(modele, reel);
    if (entre) {
      avance(modele, 1);
      await ditEtape(modele, reel, au(modele, o), from, entre);
    }
    await verifie(modele, reel);
    const fiches = (await reel.store.fiches()).filter((f) => f.dossier === menage.id);
    const { vie } = vieDe(fiches);
    const sans = vieDe([
      ...fiches,
      { ...dite.fiche, id: "x", type: "annulation", remplace: dite.fiche.id },
    ]);
    const presse = volee ? QUI.etranger(menage.rang) : from;
    const peut = !volee && aLeDroit(from, vie) && sans.fautes.length === 0;
    const { replies, fiches: annulations } = await reel.bot.recoit({
      ...message(`m${reel.n++}`, modele.at, presse, ""),
      choice: { jeton: dite.jeton },
    });
    reel.acquittees.push(...annulations);
    const dits = `${dite.texte}\n${replies.map((r) => r.text).join("\n")}\n${sans.fautes.join("\n")}`;
    expect(
      annulations.map((f) => f.remplace),
      dits,
    ).toEqual(peut ? [dite.fiche.id] : []);
    await verifie(modele, reel);
    if (peut) expect(modele.vies[au(modele, o)]!.pas).toHaveLength(vie.pas.length - 1);
  },
});

/** A dialog left half-way by one person while the other writes: nothing is written that may not be. */
const laisseOuvert = (o: Ou, autre: Etape): Commande => ({
  check: () => true,
  toString: () =>
    `n°${o.menage} ${o.etape.type} left open while the coordinator tells ${JSON.stringify(autre)}`,

  async run(modele: Modele, reel: Reel): Promise<void> {
    avance(modele, o.minutes, o.nuit);
    const menage = modele.menages[au(modele, o)]!;
    const [un, deux] = (["intervenant", "coordinateur"] as const).map((q) => QUI[q](menage.rang));
    const vie = modele.vies[au(modele, o)]!;
    const jour = aujourdhui(modele);
    const ouverte = dis(o.etape, menage.nom, vie, jour);
    const m = message(`m${reel.n++}`, modele.at, un!, ouverte.texte);
    const { fiches } = await reel.bot.recoit(m);
    reel.acquittees.push(...fiches);
    await verifie(modele, reel);
    const dite = dis(autre, menage.nom, modele.vies[au(modele, o)]!, jour);
    await raconte(modele, reel, deux!, dite.texte, dite.reponses);
    await verifie(modele, reel);
    const oui = { confirmation: "oui", ...ouverte.reponses };
    await raconte(modele, reel, un!, "récap", oui);
    await verifie(modele, reel);
  },
});

/** An old file dropped again undoes nothing of what was told since. */
const reimporte = (minutes: number): Commande => ({
  check: () => true,
  toString: () => `the same file imported again +${minutes}min`,
  async run(modele: Modele, reel: Reel): Promise<void> {
    avance(modele, minutes);
    reel.acquittees.push(...(await reel.reimporte(modele.at)));
    const avant = structuredClone(modele.vies);
    await verifie(modele, reel);
    expect(modele.vies).toEqual(avant);
  },
});

const ou: fc.Arbitrary<Ou> = fc.record({
  menage: fc.nat(5),
  qui: fc.constantFrom("intervenant", "intervenant", "coordinateur", "repreneur"),
  etape,
  /** Up to three weeks. */
  minutes: fc.integer({ min: 1, max: 21 * 24 * 60 }),
  nuit: fc.nat(3).map((n) => n === 0),
});
const sansDroit: fc.Arbitrary<Ou> = fc.record({
  menage: fc.nat(5),
  qui: fc.constantFrom("etranger", "autre-coordinateur"),
  etape,
  minutes: fc.integer({ min: 1, max: 600 }),
  nuit: fc.constant(false),
});

export const commandes = (max: number) =>
  fc.commands<Modele, Reel, false>(
    [
      fc.tuple(ou, fc.boolean()).map(([o, deux]) => unPas(o, deux, true)),
      fc.tuple(ou, fc.boolean()).map(([o, deux]) => unPas(o, deux, true)),
      fc.tuple(ou, fc.boolean()).map(([o, deux]) => unPas(o, deux, true)),
      fc.tuple(sansDroit, fc.boolean()).map(([o, deux]) => unPas(o, deux, true)),
      fc.tuple(ou, fc.boolean()).map(([o, deux]) => unPas(o, deux, false)),
      fc.tuple(ou, etape, fc.boolean()).map(([o, e, memes]) => ensemble(o, e, memes)),
      fc
        .tuple(ou, fc.option(etape, { nil: undefined }), fc.boolean())
        .map(([o, e, volee]) => pasAnnule(o, e, volee)),
      fc.tuple(ou, etape).map(([o, e]) => laisseOuvert(o, e)),
      fc.nat(600).map(reimporte),
    ],
    { maxCommands: max, size: "max" },
  );

/** What a short form or a word of another time means: from a text, or from outside, and it says which. */
import type { Memory, Turn } from "../../model.ts";
import { type Contexte, enTexte, phrase, tour } from "../contexte.ts";
import { lis, position, type TexteLu } from "../reading/expressions.ts";
import { plat } from "../reading/plat.ts";
import { demandeUneDefinition, parleDAujourdhui, parleDeSigle } from "../reading/reponses.ts";
import { motsPleins } from "../reading/traits.ts";
import { editionPour, territoireDe } from "./edition.ts";
import { lisQuestion } from "./lire.ts";
import { sienDe } from "./question.ts";

/** Short forms named, the longest expression first. */
function siglesDe(ctx: Contexte, lu: TexteLu): { cle: string; mots: string[] }[] {
  const trouves = Object.entries(ctx.catalog.glossaire).flatMap(([cle, { mots }]) =>
    mots.flatMap((mot) => {
      const debut = position(lu, mot);
      return debut < 0 ? [] : [{ cle, mots: mot.split(/[^a-z0-9]+/).filter(Boolean), debut }];
    }),
  );
  trouves.sort((a, b) => b.mots.length - a.mots.length);
  return trouves.filter(
    (t, i) => trouves.findIndex((u) => u.cle === t.cle || u.debut === t.debut) === i,
  );
}

/** Words around the short form that still leave the question one about its meaning. */
const AUTOUR_MAX = 1;

/** `undefined`: the text does not ask what a short form means. */
export function definis(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const aujourdhui = parleDAujourdhui(text);
  if (!aujourdhui && !demandeUneDefinition(text)) return undefined;
  const lu = lis(text);
  const sigles = siglesDe(ctx, lu);
  if (!sigles.length) return undefined;
  const dits = new Set(sigles.flatMap((s) => s.mots));
  const autour = motsPleins(lu.plats).filter((mot) => !dits.has(mot) && !DEFINIR.has(mot));
  if (autour.length > AUTOUR_MAX) return undefined;
  if (!aujourdhui && aSaReponse(ctx, memory, text, sigles)) return undefined;
  return tour(memory, ...sigles.slice(0, 3).map(({ cle }) => definition(ctx, memory, cle)));
}

/** As sure as this, an answer of the person's own charter says more than a definition. */
const MIEUX = 0.55;

/** « c'est quoi une ESU » where the charter itself explains it; « l'ASLL » is what every charter defines. */
function aSaReponse(
  ctx: Contexte,
  memory: Memory,
  text: string,
  sigles: { cle: string }[],
): boolean {
  const { candidats, dispositifs } = lisQuestion(ctx, text, memory.territoire);
  const [premier] = candidats;
  if (!premier || dispositifs.length) return false;
  const mesures = ctx.catalog.territoires.map((t) => plat(t.mesure));
  const laMesure = sigles.some(({ cle }) =>
    ctx.catalog.glossaire[cle]!.mots.some((mot) => mesures.includes(mot)),
  );
  if (premier.sujet === "definition") return laMesure;
  if (parleDeSigle(text)) return false;
  const edition = editionPour(ctx.catalog, sienDe(ctx, memory) ?? "", ctx.jour);
  return premier.force >= MIEUX && edition !== undefined && premier.sujet in edition.reponses;
}

const DEFINIR = new Set(
  "definition definir sigle sigles veut dire signifie sens mot terme aujourd hui aujourdhui maintenant equivalent remplace actuel actuellement nom appelle s nouveau acronyme abreviation correspond".split(
    " ",
  ),
);

function definition(ctx: Contexte, memory: Memory, cle: string) {
  const { sigle, developpe, textes, precision, aujourdhui } = ctx.catalog.glossaire[cle]!;
  const sien = sienDe(ctx, memory);
  const dits = ctx.catalog.editions
    .filter((e) => Object.hasOwn(textes, e.edition))
    .sort((a, b) => Number(b.territoire === sien) - Number(a.territoire === sien));
  const [edition] = dits;
  const lieu = edition && territoireDe(ctx.catalog, edition.territoire)?.nom;
  const carte = {
    surtitre: phrase(ctx, "surtitre-glossaire"),
    titre: phrase(ctx, "definition", { sigle, developpe }),
    ...(precision && { corps: [precision] }),
    faits: [],
    remarques: [
      edition
        ? phrase(ctx, "definition-du-texte", { titre: edition.titre, lieu: lieu ?? "" })
        : phrase(ctx, "definition-exterieure"),
      ...(aujourdhui ? [phrase(ctx, "definition-aujourdhui", { aujourdhui })] : []),
    ],
  };
  const sources = edition
    ? [{ edition: edition.edition, titre: edition.titre, ...textes[edition.edition]! }]
    : [];
  return { text: enTexte(carte, sources), sources, carte };
}

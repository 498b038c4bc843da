/** « prochain rdv mardi 10h », « RDV bailleur le 12 »: to come, with its day. */
import type { Day, Fait, Mode } from "../../../model.ts";
import { ecart } from "../../time.ts";
import type { FoundDate } from "../dates.ts";
import { plat } from "../plat.ts";
import { sansRdvTiers } from "../rdv-tiers.ts";
import { NOUVEAU_JOUR } from "../visite.ts";
import type { Clause } from "./clause.ts";

const ANNONCE =
  /\b(?:rdvs?|rv|rendez[- ]?vous|proch(?:aine?s?|\.)? (?:vads?|visites?|rencontres?|fois|passage|entretien|rdv)|prochaine?|re(?:voi[ts]|voyons|verra\w*|vu)|a revoir|retourne\w*|repasse\w*|reporte\w*|decale\w*|recale\w*|refixe\w*|repousse\w*|deplace\w*|convoqu\w*|audience)\b/;
const MAYBE =
  /\b(?:si|peut[- ]etre|faudrait|voudrai\w*|essaye\w*|tente\w*|avant le|au plus tard|annule\w*)\b/;
/** With whom, when it is not the household itself. */
const TIERS =
  /\b(bailleur|caf|cpam|msa|banque|huissier|tribunal|ccas|bdf|banque de france|mairie|avocate?|edf|engie|adil|mission locale|pole emploi|france travail|assistante? sociale?|as|referente?|mds|proprietaire|agence|opac|ophlm|oph|logelia|notaire|juriste|prefecture|sous-prefecture|ccapex|assurance|curatrice|curateur|tutrice|tuteur)\b/;

/** `contact`: this clause also tells the visit; only a day after today is then an appointment. */
export function rendezVous(
  annonce: Clause,
  jour: Day,
  contact: boolean,
  suivante?: Clause,
): Fait | undefined {
  // « Prochain RDV : 19/03 à 10h ».
  const suit =
    suivante &&
    !annonce.futur.length &&
    /^\W*(?:le |au )?\d|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)/.test(suivante.lu);
  const c = suit ? { ...suivante, lu: annonce.lu } : annonce;
  if (!ANNONCE.test(c.lu) || MAYBE.test(c.lu)) return undefined;
  const sien = contact && sansRdvTiers(c.text) === c.text;
  const date = c.futur.find(
    (d) =>
      d.jour && !d.motif && d.jour > jour && estProche(d, jour) && !dejaPasse(c, d.index, sien),
  );
  if (!date?.jour) return undefined;
  const avec = TIERS.exec(c.lu)?.[1] ?? null;
  return {
    type: "rendez-vous",
    date: date.jour,
    heure: date.heure ?? heureVoisine(c) ?? null,
    avec,
    mode: modeDit(c.lu),
  };
}

/** In the clause of the visit itself, « lundi » is the last one. */
const dejaPasse = (c: Clause, index: number, contact: boolean) =>
  !NOUVEAU_JOUR.test(plat(c.text.slice(Math.max(0, index - c.debut - 60), index - c.debut))) &&
  contact &&
  c.passe.some(
    (d) =>
      d.index === index &&
      d.jour !== undefined &&
      d.jour !== c.futur.find((f) => f.index === index)?.jour,
  );

/** « l'audience du 13 janvier », said in March, is not next year's. */
const PROCHE = 120;
const estProche = (d: Readonly<FoundDate>, jour: Day) =>
  ecart(jour, d.jour!) <= PROCHE || /\d{4}/.test(d.text);

const heureVoisine = (c: Clause) => c.futur.find((d) => d.kind === "heure")?.heure;

const modeDit = (lu: string): Mode | null =>
  /\b(?:vads?|domicile|chez (?:elle|lui|eux))\b/.test(lu)
    ? "domicile"
    : /\b(?:bureau|mds|permanence|agence)\b/.test(lu)
      ? "bureau"
      : null;

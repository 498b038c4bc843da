/** What a rule of the life of a measure looks at, and what it answers. */
import type { Day, Dossier, Valeur } from "../../model.ts";
import type { Catalog } from "../../schemas/catalog.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { Citation } from "../../schemas/commun.ts";
import type { CleDePhrase } from "../../schemas/phrases.ts";
import { mesureSuivie } from "../charte/mesures.ts";

export type Values = Record<string, Valeur>;

/** What a rule looks at. `dossier` is as it stood before the step. */
export type Cas = {
  catalog: Catalog;
  edition: Edition;
  dossier: Dossier;
  values: Values;
  /** Today. */
  jour: Day;
};

export type Dit = {
  cle: CleDePhrase;
  values?: Record<string, string | number>;
  citations?: Citation[];
};

export type Verdict =
  /** `values` are what is written: those given, and those that the text computes. */
  | { permis: true; values: Values; remarques: Dit[] }
  /** `champ`: the answer that is at fault, asked anew. */
  | { permis: false; refus: Dit; champ?: string }
  /** The text leaves it to a reason: it is asked, in the field « motif ». */
  | { permis: "motif"; pourquoi: Dit };

export type Regle = (cas: Cas) => Verdict;

export const refuse = (
  cle: CleDePhrase,
  o: { values?: Record<string, string | number>; citations?: Citation[]; champ?: string } = {},
): Verdict => ({
  permis: false,
  refus: {
    cle,
    ...(o.values && { values: o.values }),
    ...(o.citations && { citations: o.citations }),
  },
  ...(o.champ && { champ: o.champ }),
});

export const permet = (values: Values, remarques: Dit[] = []): Verdict => ({
  permis: true,
  values,
  remarques,
});

export const mesureDe = ({ edition, dossier }: Pick<Cas, "edition" | "dossier">) =>
  mesureSuivie(edition, dossier);

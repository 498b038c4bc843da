/** The shape of one edition of a charter. Data names what the code knows; it never computes. */
import { z } from "zod";
import { Ambiguite } from "./ambiguite.ts";
import { cle, jour, quantite, texte } from "./commun.ts";
import { Cumul } from "./cumul.ts";
import { Echeance } from "./echeance.ts";
import { Duree } from "./grandeurs.ts";
import { Gts } from "./gts.ts";
import { Mesure } from "./mesure.ts";
import { Objectif } from "./objectif.ts";
import { Autorite, Bareme, Consequence } from "./regles.ts";
import { Reponse } from "./reponse.ts";
import { Secteur } from "./secteur.ts";
import { Tableau } from "./tableau.ts";
import { Vie } from "./vie.ts";

const valeur = z.union([z.number(), quantite, Duree, z.array(texte).min(1)]);

/** One edition as written; an heir names its elder and says only what changes. */
export const Edition = z.strictObject({
  edition: cle,
  territoire: cle,
  herite: cle.optional(),
  titre: texte,
  /** Who can tell what the text does not: « le Service Logement de la CeA ». */
  interlocuteur: texte.optional(),
  source: z.string().regex(/^sources\/[a-z0-9-]+\.txt$/),
  "en-vigueur": z.strictObject({ du: jour.optional(), au: jour.optional() }),
  /** Said with each answer: « texte non daté ». */
  reserve: texte.optional(),
  mesures: z.record(cle, Mesure),
  valeurs: z.record(cle, valeur),
  depart: z
    .strictObject({
      ancre: z.enum(["commission"]),
      calage: z.enum(["premier-du-mois-suivant"]),
      butee: z.enum(["fin-du-mois"]).optional(),
    })
    .optional(),
  /** The monthly meeting: the nth weekday (1 = Monday) of each month. */
  gts: Gts.optional(),
  /** An interruption after this day of the month leaves the month due. */
  "mois-du-apres-le": z.int().min(1).max(31).optional(),
  reponses: z.record(cle, Reponse),
  /** Words that bear several readings; a coordinator may fix the local one. */
  ambiguites: z.record(cle, Ambiguite).optional(),
  tableaux: z.record(cle, Tableau).optional(),
  /** What the measure may work on, as the text lists it; `mots` are how it is said in a log. */
  objectifs: z.record(cle, Objectif).optional(),
  secteurs: z.record(cle, Secteur).optional(),
  consequences: z.record(cle, Consequence).optional(),
  baremes: z.record(cle, Bareme).optional(),
  autorites: z.record(cle, Autorite).optional(),
  echeances: z.record(cle, Echeance),
  cumul: Cumul,
  /** How a request is made, a measure begins, goes on and ends. */
  vie: Vie.optional(),
  /** Common topics that the text does not treat. Own topics of another territory need no line here. */
  silences: z.array(cle),
});
export type Edition = z.infer<typeof Edition>;

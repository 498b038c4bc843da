/** How each kind of answer is read. To add one: a file here, a line below. */
import type { TYPES_DE_CHAMP } from "../../../schemas/dialogue.ts";
import type { TypeDeChamp } from "./champ.ts";
import { choix } from "./choix.ts";
import { date } from "./date.ts";
import { dispositifs } from "./dispositifs.ts";
import { dossier } from "./dossier.ts";
import { homonyme } from "./homonyme.ts";
import { jour } from "./jour.ts";
import { menage } from "./menage.ts";
import { mois } from "./mois.ts";
import { motifs } from "./motifs.ts";
import { montant, nombre } from "./nombre.ts";
import { ouiNon } from "./oui-non.ts";
import { personnes } from "./personnes.ts";
import { plusieurs } from "./plusieurs.ts";
import { soi } from "./soi.ts";
import { territoire } from "./territoire.ts";
import { territoires } from "./territoires.ts";
import { texte } from "./texte.ts";

export const champs: Record<(typeof TYPES_DE_CHAMP)[number], TypeDeChamp> = {
  menage,
  territoire,
  choix,
  "oui-non": ouiNon,
  date,
  texte,
  dispositifs,
  dossier,
  jour,
  mois,
  personnes,
  nombre,
  montant,
  motifs,
  homonyme,
  plusieurs,
  soi,
  territoires,
};

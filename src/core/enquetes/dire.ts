/** « bilan ESU 2026 »: the year's figures, each with what it is counted on. */
import type { Carte, Memory, Turn } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import { lisQuestion } from "../charte/lire.ts";
import { repondQuestion } from "../charte/question.ts";
import { ecrisNombre } from "../chiffres.ts";
import { type Contexte, enPrive, enTexte, phrase, repond, tour } from "../contexte.ts";
import { anneeDuBilan, demandeUnNombre } from "../reading/enquetes.ts";
import type { Enquete } from "./enquete.ts";
import { enquetesDeLAnnee, points, rencontresDe } from "./statistiques.ts";
import { disCompte, tableaux } from "./tableaux.ts";

type Faits = Carte["faits"];

/** `undefined`: a territory without enquiries, which the charter answers for. */
export function bilanDesEnquetes(ctx: Contexte, memory: Memory, text: string): Turn | undefined {
  const annee = anneeDuBilan(text, Number(ctx.jour.slice(0, 4)));
  if (annee === undefined) return undefined;
  const enquetes = enquetesDeLAnnee(ctx.dossiers, annee);
  const edition = enquetes.length ? undefined : editionDUneEnquete(ctx, memory);
  const duTexte = typeof edition?.valeurs.annee === "number" && annee <= edition.valeurs.annee;
  if (!enquetes.length && (!edition || duTexte))
    return edition && !demandeUnNombre(text) ? duRapport(ctx, memory, text) : undefined;
  if (!ctx.message.prive) return enPrive(ctx, memory);
  if (!enquetes.length) return repond(ctx, memory, phrase(ctx, "enquetes-aucune", { annee }));
  const { role, territoire } = ctx.personne;
  const perimetre =
    role === "coordinateur" && territoire ? "enquetes-perimetre-territoire" : "enquetes-perimetre";
  const carte: Carte = {
    titre: phrase(ctx, "enquetes-bilan", { annee }),
    corps: [phrase(ctx, perimetre, { annee, n: enquetes.length })],
    faits: [...rencontres(ctx, enquetes, annee), ...tableaux(ctx, enquetes)],
    remarques: [phrase(ctx, "enquetes-base-rencontrees")],
  };
  return tour(memory, { text: enTexte(carte), carte });
}

/** The text of the person's territory, where it knows enquiries. */
function editionDUneEnquete(ctx: Contexte, memory: Memory): Edition | undefined {
  const territoire = memory.territoire ?? ctx.personne.territoire;
  return ctx.catalog.editions.find(
    (e) => e.territoire === territoire && e.vie?.etapes.enquete !== undefined,
  );
}

/** The year that the text itself reports: its own figures. */
const duRapport = (ctx: Contexte, memory: Memory, text: string): Turn =>
  repondQuestion(ctx, memory, text, { ...lisQuestion(ctx, text), sujet: "esu-volume" });

function rencontres(ctx: Contexte, enquetes: Enquete[], annee: number): Faits {
  const { saisines, constats, oui, non } = rencontresDe(enquetes);
  const avant = rencontresDe(enquetesDeLAnnee(ctx.dossiers, annee - 1));
  const ecart = points({ n: non, base: constats }, { n: avant.non, base: avant.constats });
  const compte = disCompte(ctx, { n: non, base: constats });
  const valeur =
    ecart === undefined
      ? compte
      : phrase(ctx, "enquetes-points", {
          compte,
          points: `${ecart > 0 ? "+" : ""}${ecrisNombre(ecart)}`,
          annee: annee - 1,
          avant: disCompte(ctx, { n: avant.non, base: avant.constats }),
        });
  return [
    {
      libelle: phrase(ctx, "enquetes-constats"),
      valeur: phrase(ctx, "enquetes-sur", { n: constats, base: saisines }),
    },
    {
      libelle: phrase(ctx, "enquetes-rencontrees"),
      valeur: disCompte(ctx, { n: oui, base: constats }),
    },
    { libelle: phrase(ctx, "enquetes-non-rencontrees"), valeur },
  ];
}

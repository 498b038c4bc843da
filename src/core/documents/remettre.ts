/** Hands over a document of one household: in a few lines what is in it, what is missing, by when and to whom. */
import type { Carte, Dossier, Memory, Reply, Turn } from "../../model.ts";
import type { Edition } from "../../schemas/charte.ts";
import type { TypeDeDocument } from "../../schemas/piece.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { editionDuDossier } from "../charte/edition.ts";
import { type Contexte, enTexte, phrase, repond, tour } from "../contexte.ts";
import { situe } from "../dossier/dossiers.ts";
import { lisDates } from "../reading/dates-lues.ts";
import { sensible } from "../reading/sensible.ts";
import type { Dit } from "./cas.ts";
import { nomDuDocument } from "./etape.ts";
import { type Prepare, prepare } from "./piece.ts";

/** What the text calls « plan » here is « contrat » there: the paper that the measure stands on. */
function typeIci(edition: Edition, type: TypeDeDocument): TypeDeDocument {
  const acte = edition.vie?.acte?.etape;
  return (type === "plan" || type === "contrat") && acte ? acte : type;
}

export function remets(
  ctx: Contexte,
  memory: Memory,
  dossier: Dossier,
  demande: TypeDeDocument,
  text: string,
): Turn {
  const edition = editionDuDossier(ctx.catalog, dossier, ctx.jour);
  if (!edition)
    return repond(ctx, memory, phrase(ctx, "sans-charte", { lieu: dossier.territoire }));
  const type = typeIci(edition, demande);
  const fait = prepare(ctx, edition, dossier, type, joursDits(ctx, type, text));
  if (!fait) return repond(ctx, memory, nonPrevu(ctx, edition, dossier, type));
  const tu = sensible(text);
  const piece = edition.vie?.documents?.[type];
  const remarques = [
    ...(piece ? [] : [phrase(ctx, "piece-sans-rubriques", { titre: edition.titre })]),
    ...(type === demande ? [] : [phrase(ctx, "piece-autre-nom", { acte: fait.titre })]),
    ...(tu ? [phrase(ctx, "piece-sans-motif", { mots: tu.mots.join(", ") })] : []),
    ...(fait.retires ? [phrase(ctx, "piece-retires", { n: fait.retires })] : []),
    ...(piece?.reserve ? [piece.reserve] : []),
  ];
  const sources = sourcesDe(edition, piece?.citations ?? []);
  const carte = carteDe(ctx, dossier, fait, remarques, piece?.destinataire);
  const reply: Reply = { text: enTexte(carte, sources), carte, sources, document: fait.document };
  return tour(memory, reply);
}

function carteDe(
  ctx: Contexte,
  dossier: Dossier,
  { titre, dedans, manquent, limites }: Prepare,
  remarques: string[],
  destinataire: string | undefined,
): Carte {
  const vides = manquent.length ? manquent.join(", ") : phrase(ctx, "piece-rien-ne-manque");
  return {
    titre: phrase(ctx, "piece-prete", { titre }),
    sousTitre: situe(dossier),
    faits: [
      ...dedans,
      { libelle: phrase(ctx, "piece-manque"), valeur: vides },
      ...limites.filter((l) => !dedans.some((d) => d.valeur === l.valeur)),
      ...(destinataire ? [{ libelle: phrase(ctx, "piece-pour"), valeur: destinataire }] : []),
    ],
    remarques: [...remarques, phrase(ctx, "piece-a-relire")],
  };
}

/** No text for it, nobody to send it to: who can be asked is named. */
const nonPrevu = (ctx: Contexte, edition: Edition, d: Dossier, type: TypeDeDocument): string =>
  [
    phrase(ctx, "piece-non-prevue", {
      document: nomDuDocument(ctx, type),
      titre: edition.titre,
      menage: situe(d),
    }),
    edition.interlocuteur
      ? phrase(ctx, "non-prevu-qui", { qui: edition.interlocuteur })
      : phrase(ctx, "non-prevu-conseil"),
  ].join("\n");

/** « du 5 au 20 mars » for a pause, « le 12 mars » for what happened. */
function joursDits(ctx: Contexte, type: TypeDeDocument, text: string): Dit {
  const dates = lisDates(text, ctx.message.at, type === "suspension" ? "future" : "past");
  if (type === "interruption" || type === "refus") {
    const le = dates.find((d) => d.jour)?.jour;
    return le ? { le } : {};
  }
  if (type !== "suspension") return {};
  const [premiere] = dates;
  const du = premiere?.start?.slice(0, 10) ?? (dates.length > 1 ? dates[0]?.jour : undefined);
  const au = premiere?.end?.slice(0, 10) ?? dates[1]?.jour ?? undefined;
  return { ...(du && { du }), ...(au && { au }) };
}

/** « Pourquoi ? »: the rule word for word, the household's own dates, who must act and what closes it. */
import type { Carte, Memory, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, type Contexte, enTexte, offre, phrase, tour } from "../contexte.ts";
import type { AFaire } from "../echeances/a-faire.ts";
import { SE_NOTE } from "../echeances/a-faire.ts";
import { dis } from "../time.ts";
import { dequi, quand } from "./dire.ts";

export function pourquoi(ctx: Contexte, memory: Memory, a: AFaire): Turn {
  const fait = (
    cle:
      | "fait-compte-de"
      | "fait-limite"
      | "fait-a-viser"
      | "fait-au-plus"
      | "fait-qui"
      | "fait-vers"
      | "fait-ferme",
    valeur: string,
  ) => ({
    libelle: phrase(ctx, cle),
    valeur,
  });
  const carte: Carte = {
    surtitre: phrase(ctx, "surtitre-pourquoi", { titre: a.rappel.titre }),
    titre: a.libelle,
    sousTitre: dequi(ctx, a),
    faits: [
      ...(a.compteDe
        ? [
            fait(
              "fait-compte-de",
              phrase(ctx, "compte-de", { quoi: a.compteDe.quoi, jour: dis(a.compteDe.jour) }),
            ),
          ]
        : []),
      ...(a.sansDate
        ? [fait("fait-limite", phrase(ctx, "a-faire-delai-de-tandem", { jour: dis(a.limite) }))]
        : [fait("fait-limite", quand(ctx, a))]),
      ...(a.extreme && !a.retard ? [fait("fait-au-plus", dis(a.extreme))] : []),
      ...(a.qui ? [fait("fait-qui", a.qui)] : []),
      ...(a.vers ? [fait("fait-vers", a.vers)] : []),
      fait("fait-ferme", ferme(ctx, a)),
    ],
    remarques: [
      ...(a.citations.length ? [] : [phrase(ctx, "pourquoi-sans-texte")]),
      ...(a.rappel.texte ? [a.rappel.texte] : []),
    ],
  };
  const sources = sourcesDe(a.edition, a.citations);
  const ids = [a.id];
  const offert = offre(ctx, memory, [
    ...(SE_NOTE.has(a.rappel.constat)
      ? []
      : [[phrase(ctx, "bouton-fait"), { do: "rappel", quoi: "fait", ids }] as Bouton]),
    [phrase(ctx, "bouton-plus-tard"), { do: "rappel", quoi: "plus-tard", ids }],
    [phrase(ctx, "bouton-agenda"), { do: "agenda", id: a.id }],
  ]);
  return tour(offert.memory, {
    text: enTexte(carte, sources),
    carte,
    sources,
    choices: offert.choices,
  });
}

/** A step of that name, a meeting noted, or the word of who did it. */
function ferme(ctx: Contexte, a: AFaire): string {
  if (!a.ferme) return phrase(ctx, "ferme-par-fait");
  if (a.ferme === "visite") return phrase(ctx, "ferme-par-visite");
  if (a.rappel.constat === "terme") return phrase(ctx, "ferme-par-terme");
  const dialogue = ctx.catalog.dialogues.find((d) => d.enregistre === a.ferme);
  return phrase(ctx, "ferme-par-etape", { etape: dialogue?.titre ?? a.libelle });
}

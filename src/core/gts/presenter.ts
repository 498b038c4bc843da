/** What a worker makes sure of before the meeting, and who presents in their place. */
import type { Dossier, Memory, Turn } from "../../model.ts";
import { sourcesDe } from "../charte/cumul.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { memePersonne, nomComplet } from "../dossier/dossiers.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { lisFaits } from "../reading/faits.ts";
import { nommeQuelquunDAutre, verifie } from "../reading/gts/presentation.ts";
import { menagesDe } from "../reading/menages.ts";
import { enumere } from "../reading/plat.ts";
import { sensible } from "../reading/sensible.ts";
import { dis } from "../time.ts";
import { disFait, fichesDesFaits } from "../visite/faits.ts";
import { designe } from "../vues/designe.ts";
import { phraseDe } from "./dire.ts";
import { noms } from "./dire-situation.ts";
import { cleDe, disInstant, rends } from "./rendre.ts";
import { surLaListe } from "./reponses.ts";
import type { Tenue } from "./seances.ts";
import { theoriques } from "./situations.ts";

/** The households that the person presents: what was sent and added, else what is expected. */
function siennes(ctx: Contexte, t: Tenue): Dossier[] {
  const liste = t.etat.envois.theorique ? surLaListe(ctx, t) : theoriques(ctx, t);
  return liste
    .filter((s) => t.etat.reponses.get(s.dossier.id)?.examinee !== false)
    .map((s) => s.dossier);
}

const nommes = (ctx: Contexte, text: string) =>
  menagesDe(text, ctx.dossiers, placesDesDates(text, ctx.message.at));

/** « j'ai vérifié : loyer repris depuis janvier, dette 1980 »: of the one household, or it is asked which. */
export function verification(ctx: Contexte, memory: Memory, t: Tenue, text: string): Turn {
  const { surs, doutes } = nommes(ctx, text);
  const dits = [...new Set(surs.map((m) => m.dossier))];
  const candidats = dits.length ? dits : doutes.flatMap((m) => m.candidats);
  const possibles = candidats.length ? candidats : siennes(ctx, t);
  const texte = verifie(text);
  const [seul, autre] = possibles;
  if (!seul) return repond(ctx, memory, phraseDe(ctx, t, "gts-rien-a-presenter"));
  const inconnu = !dits.length && nommeQuelquunDAutre(text);
  if (!autre && !inconnu && (dits.length || !doutes.length))
    return verifieDe(ctx, memory, t, seul, texte);
  return repond(
    ctx,
    memory,
    phrase(ctx, "gts-verifie-qui"),
    possibles.map(
      (d): Bouton => [
        designe(d, ctx.dossiers),
        { do: "gts", ...cleDe(t), geste: "verifier", dossier: d.id, texte },
      ],
    ),
  );
}

/** Kept as it was said, and dated; the debt and the payments that it tells join the journal. */
export function verifieDe(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  dossier: Dossier,
  texte: string,
): Turn {
  const trop = sensible(texte);
  if (trop)
    return repond(ctx, memory, phrase(ctx, "gts-verifie-sensible", { mots: trop.mots.join(", ") }));
  const avant = t.etat.verifications.get(dossier.id);
  const fiche = ficheDe(ctx, {
    type: "gts-verification",
    dossier: dossier.id,
    values: { ...cleDe(t), texte },
    ...(avant && { remplace: avant.fiche }),
  });
  const faits = lisFaits(texte, ctx.message.at, ctx.jour).filter(
    (f) => f.type === "dette" || f.type === "paiement" || f.type === "plan-apurement",
  );
  const carte = {
    titre: phraseDe(ctx, t, "gts-verifie-titre", {
      menage: designe(dossier, ctx.dossiers),
      quand: disInstant(ctx, ctx.message.at),
    }),
    faits: [
      { libelle: phrase(ctx, "gts-fait-verifie"), valeur: texte },
      ...faits.map((f) => disFait(ctx, dossier, f)),
    ],
    remarques: faits.length ? [phrase(ctx, "gts-verifie-journal")] : [],
  };
  const sources = sourcesDe(t.edition, t.revue.verifier?.citations ?? []);
  return {
    ...rends(ctx, memory, carte, { sources }),
    fiches: [fiche, ...fichesDesFaits(ctx, dossier.id, faits, { jour: ctx.jour, rang: 1 })],
  };
}

/** « c'est ma collègue julie qui présentera »: for the households named, else for all of them. */
export function presentation(
  ctx: Contexte,
  memory: Memory,
  t: Tenue,
  text: string,
  dit: string,
): Turn {
  const { surs } = nommes(ctx, text);
  const dits = [...new Set(surs.map((m) => m.dossier))];
  const pour = dits.length ? dits : siennes(ctx, t);
  if (!pour.length) return repond(ctx, memory, phraseDe(ctx, t, "gts-rien-a-presenter"));
  const par = nomComplet(
    dit,
    ctx.gens.map((p) => p.nom),
  );
  const fiches = pour.map((d, i) =>
    ficheDe(ctx, { type: "gts-presentation", dossier: d.id, values: { ...cleDe(t), par } }, i + 1),
  );
  const carte = {
    titre: phraseDe(ctx, t, "gts-presentera", { qui: par }),
    faits: [
      {
        libelle: phrase(ctx, "gts-fait-pour"),
        valeur: enumere(
          noms(
            ctx,
            pour.map((dossier) => ({ dossier })),
          ),
        ),
      },
      { libelle: phrase(ctx, "gts-fait-note-le"), valeur: dis(ctx.jour) },
    ],
    remarques: [...(t.etat.envois.definitif ? [phraseDe(ctx, t, "gts-presentera-apres")] : [])],
  };
  const soi = memePersonne(par, ctx.personne.nom);
  const sources = soi ? [] : sourcesDe(t.edition, t.revue.collegue?.citations ?? []);
  return { ...rends(ctx, memory, carte, { sources }), fiches };
}

/** « rappelle à toutes les assos le tableau semestriel »: who will get it and what it says, before anything leaves. */
import type { Memory, Personne, Turn } from "../../model.ts";
import { editionPour } from "../charte/edition.ts";
import { type Bouton, type Contexte, ficheDe, phrase, repond } from "../contexte.ts";
import { memeTerritoire } from "../droits/territoires.ts";
import { aFaireCollectif } from "../echeances/collectif.ts";
import { motCourant, nommeQuelquun } from "../reading/civilites.ts";
import { placesDesDates } from "../reading/dates-lues.ts";
import { menagesDe } from "../reading/menages.ts";
import { mots, plat } from "../reading/plat.ts";
import type { Diffusion } from "../reading/rappels/diffusion.ts";
import { titreDevant } from "../reading/rappels/diffusion.ts";
import { sensible } from "../reading/sensible.ts";
import { dis } from "../time.ts";

/** Names shown before the rest is counted. */
const NOMMES = 12;

export function diffuse(ctx: Contexte, memory: Memory, { texte, a }: Diffusion): Turn {
  const { personne } = ctx;
  if (personne.role !== "coordinateur" && !personne.toutVoir)
    return repond(ctx, memory, phrase(ctx, "diffusion-reservee"));
  // What goes to many names no household.
  const { surs, doutes } = menagesDe(texte, ctx.dossiers, placesDesDates(texte, ctx.message.at));
  const nommes = [...surs, ...doutes].some(({ debut }) => estUnNom(texte, debut));
  const sien = mots(plat(texte)).some(
    ({ mot }) => mot.length > 3 && ctx.estUnSien(mot) && !motCourant(mot),
  );
  if (nommes || sien || nommeQuelquun(texte))
    return repond(ctx, memory, phrase(ctx, "diffusion-menage"));
  const intime = sensible(texte);
  if (intime)
    return repond(
      ctx,
      memory,
      phrase(ctx, "passage-sensible", {
        mots: intime.mots.join(", "),
        raison: phrase(ctx, `sensible-${intime.raison}`),
      }),
    );
  const vers = destinataires(ctx, a);
  if (!vers.length) return repond(ctx, memory, phrase(ctx, "diffusion-personne"));
  const echeance = deadline(ctx, texte);
  const envoye = echeance ? `${texte}\n${echeance}` : texte;
  const noms = vers.map((g) => (g.association ? `${g.nom} (${g.association})` : g.nom));
  const reste = noms.length - NOMMES;
  const text = [
    phrase(ctx, "diffusion-apercu", { n: vers.length }),
    `« ${envoye} »`,
    phrase(ctx, reste > 0 ? "diffusion-a-et" : "diffusion-a", {
      qui: noms.slice(0, NOMMES).join(", "),
      n: reste,
    }),
    phrase(ctx, "diffusion-confirmer"),
  ].join("\n");
  const action = { do: "diffuser", texte: envoye, a: vers.map((g) => g.id) } as const;
  const boutons: Bouton[] = [
    [phrase(ctx, "bouton-diffuser"), action],
    [phrase(ctx, "bouton-ne-pas-diffuser"), { do: "dire", text: phrase(ctx, "non") }],
  ];
  const attente = [
    ...(memory.attente ?? []).filter((p) => p.kind !== "confirmation"),
    { kind: "confirmation" as const, action, asking: "confirmation" },
  ];
  return repond(ctx, { ...memory, attente }, text, boutons);
}

/** « petit » and « martin » are words too: a name has its capital, or « Mme » before it. */
const estUnNom = (texte: string, debut: number): boolean =>
  /^\p{Lu}/u.test(texte.slice(debut)) && debut > 0 ? true : titreDevant(texte.slice(0, debut));

/** Of one's own territory; those who coordinate it are not written to. */
const destinataires = ({ gens, personne }: Contexte, a: Diffusion["a"]): Personne[] =>
  gens.filter(
    (g) =>
      g.id !== personne.id &&
      g.nom &&
      (personne.toutVoir || memeTerritoire(personne, g)) &&
      (a === "tous" ||
        (a === "intervenants" ? g.role === "intervenant" : g.role !== "coordinateur")),
  );

/** The team's deadline that these words name, with its day. */
function deadline(ctx: Contexte, texte: string): string | undefined {
  const { territoire } = ctx.personne;
  const edition = territoire && editionPour(ctx.catalog, territoire, ctx.jour);
  if (!territoire || !edition) return undefined;
  const dits = new Set(mots(plat(texte)).map((m) => m.mot));
  const due = aFaireCollectif(
    ctx,
    { id: "", nom: "", role: "intervenant", territoire },
    { territoire, depuis: ctx.jour },
  ).find((a) => mots(plat(a.libelle)).some((m) => m.mot.length > 5 && dits.has(m.mot)));
  return due && phrase(ctx, "diffusion-limite", { libelle: due.libelle, jour: dis(due.limite) });
}

/** Confirmed: each gets it in the minute, once; an account is given when all have it. */
export function diffuseConfirme(
  ctx: Contexte,
  memory: Memory,
  { texte, a }: { texte: string; a: string[] },
): Turn {
  if (ctx.personne.role !== "coordinateur" && !ctx.personne.toutVoir)
    return repond(ctx, memory, phrase(ctx, "diffusion-reservee"));
  const demandee = (memory.attente ?? []).some(
    (x) =>
      x.kind === "confirmation" &&
      x.action.do === "diffuser" &&
      x.action.texte === texte &&
      x.action.a.join() === a.join(),
  );
  // Refused, given up or said otherwise since: its button is out of date.
  if (!demandee) return repond(ctx, memory, phrase(ctx, "choix-perime"));
  const fiche = ficheDe(ctx, { type: "rappel-diffusion", dossier: "", values: { texte, a } });
  const sans = {
    ...memory,
    attente: (memory.attente ?? []).filter(
      (p) => p.kind !== "confirmation" || p.action.do !== "diffuser",
    ),
  };
  return { ...repond(ctx, sans, phrase(ctx, "diffusion-part", { n: a.length })), fiches: [fiche] };
}

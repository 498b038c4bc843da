/** What the four texts let happen to a measure: written from the charters, and from nothing in src. */
import type { Fiche, Valeur } from "../../src/model.ts";
import {
  dernierJour,
  jourAParis,
  joursEntre,
  moisEntames,
  plusJours,
  premierDuMoisApres,
} from "./jours.ts";

export type Territoire = "alsace" | "loire" | "charente" | "saint-dizier";
export type Values = Record<string, Valeur>;
/** A step as it is told or written, and the day on which it is. */
export type Pas = { type: string; values: Values; jour: string };

export type Vie = {
  territoire: Territoire;
  nature: string;
  intervenant: string;
  par: string | null;
  demandeLe: string | null;
  statut: "demande" | "refusee" | "attente" | "en-cours" | "terminee";
  debut: string | null;
  fin: string | null;
  /** Months of each period granted, the first with what an import implies. */
  mois: number[];
  pauses: { du: string; au: string }[];
  signes: string[];
  pas: Pas[];
};

type Texte = {
  signataires: string[];
  acte: "plan" | "contrat";
  connus: string[];
  /** Lengths of a first period that need no reason, and the most that any may be. */
  initial: (nature: string) => number[];
  initialMax?: number;
  renouvellements?: number;
  chacunMax?: number;
  total?: number;
};

export const TEXTES: Record<Territoire, Texte> = {
  alsace: {
    signataires: ["association", "menage", "instructeur"],
    acte: "plan",
    connus: ["plan", "renouvellement", "suspension", "interruption"],
    initial: (nature) => [nature === "acces" ? 3 : 6],
    total: 18,
  },
  loire: {
    signataires: ["menage", "travailleur-social"],
    acte: "contrat",
    connus: ["contrat", "renouvellement", "demarrage", "interruption"],
    initial: () => [6],
    renouvellements: 1,
  },
  charente: {
    signataires: ["menage", "travailleur-social"],
    acte: "contrat",
    connus: ["contrat", "renouvellement", "demarrage"],
    initial: () => [1, 2, 3, 4, 5, 6],
    initialMax: 6,
    renouvellements: 2,
    chacunMax: 6,
  },
  "saint-dizier": {
    signataires: ["menage", "association", "bailleur", "dde"],
    acte: "contrat",
    connus: ["contrat", "renouvellement", "demarrage"],
    initial: () => [6],
  },
};
/** They happen, whatever the text says of them. */
const PARTOUT = ["decision", "bilan", "fin", "refus", "demenagement", "changement"];

export type Jugement = { permis: true; apres: Vie } | { permis: false; raison: string };

/** Whether that step may come now, and the life that it makes. Without its reason, a step that needs one may not. */
export function juge(vie: Vie, pas: Pas): Jugement {
  const texte = TEXTES[vie.territoire];
  const { type, values: v, jour } = pas;
  const le = String(v.le);
  const non = (raison: string): Jugement => ({ permis: false, raison });
  const oui = (plus: Partial<Vie>): Jugement => ({
    permis: true,
    apres: { ...vie, ...plus, pas: [...vie.pas, pas] },
  });
  const deja = vie.pas.some((p) => p.type === type && p.values.le === v.le);
  if (!texte.connus.includes(type) && !PARTOUT.includes(type)) return non("non prévu par le texte");
  if (vie.statut === "terminee" && type !== "bilan") return non("la mesure est finie");
  for (const [champ, x] of Object.entries(v))
    if (/^\d{4}-\d\d-\d\d$/.test(String(x)) && Math.abs(joursEntre(String(x), jour)) > 16 * 366)
      return non(`${champ} est d'un autre temps`);
  const passe = !["suspension", "interruption", "fin", "changement", "demenagement"].includes(type);
  if (passe && le > jour) return non("à venir");
  const duree = (mois: number): string | null => {
    if (!Number.isInteger(mois) || mois < 1) return "pas une durée";
    if (mois > (texte.initialMax ?? texte.total ?? 180)) return "trop long";
    return texte.initial(vie.nature).includes(mois) || v.motif ? null : "sans motif";
  };
  switch (type) {
    case "decision": {
      // What a commission asked for first may be given the same day.
      const dites = vie.pas.filter((p) => p.type === type && p.values.le === v.le);
      if (dites.some((p) => ["accordee", "refusee", v.sens].includes(p.values.sens)))
        return non("deux fois");
      if (!["demande", "attente", "refusee"].includes(vie.statut)) return non("déjà accordée");
      if (vie.demandeLe && le < vie.demandeLe) return non("avant la demande");
      if (v.sens !== "accordee" && vie.statut === "refusee") return non("déjà refusée");
      if (v.sens === "refusee") return oui({ statut: "refusee" });
      if (v.sens !== "accordee") return oui({});
      const mois = Number(v.mois);
      const trop = duree(mois);
      if (trop) return non(trop);
      const debut = vie.territoire === "alsace" ? premierDuMoisApres(le) : (v.debut ?? null);
      if (debut === null) return oui({ statut: "attente" });
      if (String(debut) < le) return non("commence avant");
      return oui(commencee(String(debut), mois));
    }
    case "demarrage": {
      if (vie.statut !== "attente") return non("rien n'attend de démarrer");
      const source = vie.pas.findLast((p) => p.type === "decision" && p.values.sens === "accordee");
      if (le < String(source?.values.le)) return non("avant la décision");
      const mois = Number(v.mois ?? source?.values.mois);
      const trop = duree(mois);
      return trop ? non(trop) : oui(commencee(le, mois));
    }
    case "plan":
    case "contrat": {
      if (vie.statut !== "en-cours" && vie.statut !== "attente") return non("pas en cours");
      const dits = v["signe-par"] as string[];
      const neufs = dits.filter((q) => texte.signataires.includes(q) && !vie.signes.includes(q));
      return neufs.length ? oui({ signes: [...vie.signes, ...neufs] }) : non("rien de neuf");
    }
    case "bilan":
      if (vie.statut !== "en-cours" && vie.statut !== "terminee") return non("pas commencée");
      if (deja || (vie.debut && le < vie.debut)) return non("deux fois, ou avant le début");
      return oui({});
    case "refus":
      return vie.statut === "refusee" || deja ? non("deux fois") : oui({});
    case "demenagement":
      return oui({});
    case "changement":
      return v.intervenant === vie.intervenant
        ? non("la même personne")
        : oui({ intervenant: String(v.intervenant) });
    case "fin":
      if (vie.statut === "demande" || vie.statut === "refusee") return non("rien d'accordé");
      if (vie.debut && le < vie.debut) return non("avant le début");
      if (vie.fin && le > vie.fin && le > jour) return non("loin après le terme");
      return oui({ statut: "terminee", fin: le });
  }
  if (vie.statut !== "en-cours" || !vie.debut || !vie.fin) return non("pas en cours");
  if (type === "interruption")
    return le < vie.debut || le > vie.fin
      ? non("hors de la mesure")
      : oui({ statut: "terminee", fin: le });
  if (type === "suspension") {
    const [du, au] = [String(v.du), String(v.au)];
    if (du < vie.debut || du > vie.fin || au < du) return non("hors de la mesure");
    if (vie.pauses.some((p) => p.du <= au && du <= p.au)) return non("deux à la fois");
    if (v.accord !== true) return oui({});
    const fin = String(v["nouvelle-fin"] ?? plusJours(vie.fin, joursEntre(du, au) + 1));
    if (fin < vie.fin) return non("un report n'avance pas la fin");
    return oui({ fin, pauses: [...vie.pauses, { du, au }] });
  }
  const mois = Number(v.mois);
  if (deja || le < vie.debut) return non("deux fois, ou avant le début");
  if (!Number.isInteger(mois) || mois < 1) return non("pas une durée");
  if (mois > (texte.chacunMax ?? 180)) return non("trop long");
  if (vie.mois.length - 1 >= (texte.renouvellements ?? 99)) return non("trop de renouvellements");
  const total = [...vie.mois, mois].reduce((a, b) => a + b, 0);
  if (total > (texte.total ?? 999)) return non("au-delà du plafond");
  const apres = le > vie.fin;
  const horsNorme = vie.territoire === "alsace" && mois !== 3 && mois !== 6;
  const exception =
    vie.territoire === "loire" ||
    horsNorme ||
    apres ||
    (vie.territoire === "charente" && total > 18);
  if (exception && !v.motif) return non("sans motif");
  const debut =
    apres && vie.territoire === "alsace" ? premierDuMoisApres(le) : plusJours(vie.fin, 1);
  return oui({ fin: dernierJour(debut, mois), mois: [...vie.mois, mois] });
}

const commencee = (debut: string, mois: number): Partial<Vie> => ({
  statut: "en-cours",
  debut,
  fin: dernierJour(debut, mois),
  mois: [mois],
});

/** A household's life from its fiches alone; what no text lets be is named. */
export function vieDe(fiches: readonly Fiche[]): { vie: Vie; fautes: string[] } {
  const retirees = new Set(fiches.flatMap((f) => f.remplace ?? []));
  const debout = fiches.filter((f) => !retirees.has(f.id) && f.type !== "annulation");
  const socle = debout[0];
  // The file that opened the dossier, imported again, says nothing new.
  const pas = debout.slice(1).filter((f) => f.type !== "mesure");
  let vie = naissance(socle!);
  const fautes: string[] = [];
  for (const { id, type, values, at } of pas) {
    if (!TEXTES[vie.territoire].connus.includes(type) && !PARTOUT.includes(type)) {
      fautes.push(`${id} ${type}: non prévu`);
      continue;
    }
    const jugement = juge(vie, { type, values, jour: jourAParis(at) });
    if (!jugement.permis) {
      fautes.push(`${id} ${type}: ${jugement.raison}`);
      continue;
    }
    vie = jugement.apres;
    const bouge = ["renouvellement", "demarrage"].includes(type) || values.accord === true;
    if (bouge && values.fin !== vie.fin)
      fautes.push(`${id} ${type}: fin ${values.fin} ≠ ${vie.fin}`);
  }
  const signes = fiches
    .filter((f) => !retirees.has(f.id) && Array.isArray(f.values["signe-par"]))
    .flatMap((f) => f.values["signe-par"] as string[]);
  for (const q of signes)
    if (!TEXTES[vie.territoire].signataires.includes(q)) fautes.push(`${q} n'a rien à signer`);
  return { vie, fautes };
}

function naissance({ type, values: v, by, at }: Fiche): Vie {
  const demande = type === "demande";
  const [debut, fin] = [v.debut, v.fin].map((x) => (typeof x === "string" && x ? x : null));
  const territoire = v.territoire as Territoire;
  const n = debut && fin ? moisEntames(debut, fin) : 0;
  const plein = territoire === "charente" || territoire === "loire" ? 6 : n;
  // A measure imported longer than a first period was renewed before it came here.
  const mois = [Math.min(n, plein)];
  for (let reste = n - plein; reste > 0; reste -= 6) mois.push(Math.min(reste, 6));
  return {
    territoire,
    nature: String(v.nature),
    intervenant: String(v.intervenant ?? ""),
    par: demande ? by : null,
    demandeLe: demande ? jourAParis(at) : null,
    statut: demande ? "demande" : "en-cours",
    debut: debut ?? null,
    fin: fin ?? null,
    mois: demande ? [] : mois,
    pauses: [],
    signes: [],
    pas: [],
  };
}

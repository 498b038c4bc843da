/** The invented world of the bench: 130 workers with ten households each, and what they type. */
const NOMS = "Martin Bernard Petit Durand Leroy Moreau Simon Laurent Garcia Roux".split(" ");
const INTERVENANTS = 130;

export const TOURS = INTERVENANTS * NOMS.length;

const id = (n: number) => `b6f0a3c2-7d41-4e0a-9c55-${String(n).padStart(12, "0")}`;
/** Letters only: a name is read as a word. */
const nom = (n: number) =>
  `Prenom${String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))} Nomde${String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))}`;

export function equipe(): string {
  const lignes = Array.from(
    { length: INTERVENANTS },
    (_, n) => `${id(n)};${nom(n)};intervenant;alsace;Asso`,
  );
  return ["id;nom;role;territoire;association", ...lignes, ""].join("\n");
}

/** `debut` and `fin`: days between which the measures run. */
export function dossiers(debut: string, fin: string): string {
  const lignes = Array.from({ length: INTERVENANTS }, (_, n) =>
    NOMS.map(
      (menage, m) =>
        `D${n}-${m};Mme;${menage};Anne;Colmar;alsace;maintien;${debut};${fin};${nom(n)};Asso;Bailleur`,
    ),
  );
  const entete =
    "dossier;civilite;nom;prenom;commune;territoire;nature;debut;fin;intervenant;association;bailleur";
  return [entete, ...lignes.flat(), ""].join("\n");
}

/** The activity of turn `rang`: no worker tells the same visit twice. */
export function activite(rang: number, serviceUrl: string): string {
  const n = rang % INTERVENANTS;
  const menage = NOMS[Math.floor(rang / INTERVENANTS) % NOMS.length];
  return JSON.stringify({
    type: "message",
    id: `m${rang}`,
    channelId: "msteams",
    serviceUrl,
    from: { id: `29:${n}`, name: nom(n), aadObjectId: id(n) },
    recipient: { id: "28:tandem", name: "Tandem" },
    conversation: { id: `a:${n}`, conversationType: "personal", tenantId: "t" },
    channelData: { tenant: { id: "t" } },
    text: `VAD Mme ${menage} hier 14h`,
    textFormat: "plain",
    locale: "fr-FR",
  });
}

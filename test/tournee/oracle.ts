/** What had to be told and when, by an arithmetic of its own: nothing of src/ is asked. */

const JOUR = 86_400_000;
const FIXES = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
const PAQUES = (
  "2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 " +
  "2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05"
).split(" ");

/** Civil days are written « 2026-03-04 » and counted in UTC: no clock changes there. */
export const plus = (jour: string, jours: number): string =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + jours * JOUR).toISOString().slice(0, 10);

const MOBILES = new Set(PAQUES.flatMap((p) => [plus(p, 1), plus(p, 39), plus(p, 50)]));

export function ouvrable(jour: string): boolean {
  const semaine = new Date(`${jour}T00:00:00Z`).getUTCDay();
  return semaine % 6 !== 0 && !FIXES.includes(jour.slice(5)) && !MOBILES.has(jour);
}
export const avant = (jour: string): string => (ouvrable(jour) ? jour : avant(plus(jour, -1)));
export const apres = (jour: string): string => (ouvrable(jour) ? jour : apres(plus(jour, 1)));

/** The last Sunday of that month: on it, Paris changes its clocks at 01:00 UTC. */
export function dernierDimanche(annee: number, mois: "03" | "10"): string {
  const dernier = `${annee}-${mois}-31`;
  return plus(dernier, -new Date(`${dernier}T00:00:00Z`).getUTCDay());
}

/** The instant at which the clocks of Paris show that hour of that day. */
export function aParis(jour: string, heure: string): Date {
  const annee = Number(jour.slice(0, 4));
  const ete = jour >= dernierDimanche(annee, "03") && jour < dernierDimanche(annee, "10");
  return new Date(Date.parse(`${jour}T${heure}:00Z`) - (ete ? 2 : 1) * 3_600_000);
}

/**
 * Loire's « Évaluation partagée de fin de mesure », due on the last day of the measure: told 30, 15,
 * 7 and 0 days before, on the working day before that; 1 and 7 days after, and every 30 days from
 * there, on the working day after. The days, oldest first.
 */
export function pasDe(fin: string, jusquau: string): string[] {
  const pas = [30, 15, 7, 0].map((n) => avant(plus(fin, -n)));
  for (const n of [1, 7]) pas.push(apres(plus(fin, n)));
  for (let n = 37; plus(fin, n) <= jusquau; n += 30) pas.push(apres(plus(fin, n)));
  return pas.filter((jour) => jour <= jusquau);
}

/**
 * On which of the days when the bot ran each household had to be told of: as soon as a step was
 * reached of which nothing was told, the last one alone. `ferme`: nothing from that day on.
 */
export function attendus(fin: string, marche: readonly string[], ferme = "9999-12-31"): string[] {
  const pas = pasDe(fin, marche.at(-1) ?? "");
  let dit: string | undefined;
  return marche.filter((jour) => {
    const atteint = pas.findLast((p) => p <= jour);
    if (jour >= ferme || !ouvrable(jour) || !atteint || atteint === dit) return false;
    dit = atteint;
    return true;
  });
}

/** The days from one to another, both included. */
export function jours(du: string, au: string): string[] {
  const tous: string[] = [];
  for (let j = du; j <= au; j = plus(j, 1)) tous.push(j);
  return tous;
}

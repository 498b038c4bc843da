/** Civil days for the reference model: counted here anew, so that nothing is checked against itself. */
const utc = (jour: string): Date => new Date(`${jour}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

export function plusJours(jour: string, n: number): string {
  const date = utc(jour);
  date.setUTCDate(date.getUTCDate() + n);
  return iso(date);
}

export const joursEntre = (a: string, b: string): number => (+utc(b) - +utc(a)) / 86_400_000;

/** The last day of `n` months from `debut`; where the month is too short, its own last day. */
export function dernierJour(debut: string, n: number): string {
  const [a, m, j] = debut.split("-").map(Number) as [number, number, number];
  const finDuMois = new Date(Date.UTC(a, m - 1 + n + 1, 0)).getUTCDate();
  if (j > finDuMois) return iso(new Date(Date.UTC(a, m - 1 + n, finDuMois)));
  return plusJours(iso(new Date(Date.UTC(a, m - 1 + n, j))), -1);
}

export const premierDuMoisApres = (jour: string): string =>
  iso(new Date(Date.UTC(Number(jour.slice(0, 4)), Number(jour.slice(5, 7)), 1)));

/** Months begun between two days, both counted. */
export function moisEntames(debut: string, fin: string): number {
  let n = 1;
  while (dernierJour(debut, n) < fin) n++;
  return n;
}

/** What a watch in France shows at that instant. */
export const jourAParis = (at: string | Date): string =>
  new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(new Date(at));

const MOIS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** As people write a day: « 02/03/2026 », « 2 mars 2026 », « 02/03 » when it was not long ago. */
export function ecrit(jour: string, facon: number, aujourdhui: string): string {
  const [a, m, j] = jour.split("-") as [string, string, string];
  const recent = jour <= aujourdhui && joursEntre(jour, aujourdhui) < 120;
  if (facon === 1) return `${Number(j)} ${MOIS[Number(m) - 1]} ${a}`;
  if (facon === 2 && recent) return `${j}/${m}`;
  return `${j}/${m}/${a}`;
}

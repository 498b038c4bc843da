/** Rows and journals for the tests of the audit journal. */

import type { EvenementAudit } from "../../src/audit/audit.ts";
import { type OptionsAudit, ouvreAudit } from "../../src/audit/journal.ts";
import type { LigneAudit } from "../../src/model.ts";

/** Noon of that day of March 2026; the first of April is the 32nd. */
export const midi = (jour: number): string => new Date(Date.UTC(2026, 2, jour, 12)).toISOString();

export const ligne = (n: number, plus: Partial<LigneAudit> = {}): LigneAudit => ({
  at: midi(1),
  qui: `personne-${n % 5}`,
  dossier: `D${n % 7}`,
  quoi: "vu",
  champs: ["commune", "nom"],
  pourquoi: "message",
  tour: `t${n}`,
  ...plus,
});

/** A journal on files that notes what it reports. */
export async function ouvre(folder: string, options: Partial<OptionsAudit> = {}) {
  const evenements: EvenementAudit[] = [];
  const audit = await ouvreAudit(folder, { report: (e) => evenements.push(e), ...options });
  return { audit, evenements };
}

/** Three days, `parJour` rows each, then closed. */
export async function rempli(folder: string, parJour = 4, jours = [1, 2, 4]): Promise<void> {
  const { audit } = await ouvre(folder);
  let n = 0;
  for (const jour of jours)
    for (let i = 0; i < parJour; i++) await audit.ajoute([ligne(n++, { at: midi(jour) })]);
  await audit.close();
}

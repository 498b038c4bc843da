/** Somebody blocks the bot: nothing more is tried, the coordinator is told once, and again only if it begins again. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Personne } from "../../src/model.ts";
import { dit } from "./connecteur.ts";
import { type Maison, maison } from "./maison.ts";

const personne = (id: string): Personne => ({
  id,
  nom: id === "Amina" ? "Amina Diallo" : id,
  role: id === "Chef" ? "coordinateur" : "intervenant",
  territoire: "alsace",
});

let m: Maison;
beforeEach(async () => {
  m = await maison({ personne, gens: () => [personne("Amina"), personne("Chef")] });
  await m.ecrit("bonjour");
  await m.ecrit("bonjour", "Chef");
});
afterEach(() => m.ferme());

/** The mornings of these days, each looked at every half hour. */
async function matins(...jours: string[]): Promise<void> {
  for (const jour of jours)
    for (const heure of ["07:00", "07:30", "08:00", "08:30", "09:00", "10:00"]) {
      const at = new Date(`${jour}T${heure}:00Z`);
      m.horloge(at);
      await m.tandem.bot.tick(at);
    }
}
const bloque = (oui: boolean) =>
  m.teams.repond(({ conversation }) =>
    oui && conversation === "a:Amina"
      ? { statut: 403, corps: { error: { code: "ConversationBlockedByUser" } } }
      : { statut: 200, corps: { id: "r" } },
  );
const alertes = () =>
  m.teams
    .posts()
    .filter((p) => p.conversation === "a:Chef")
    .map(dit)
    .flatMap((texte) => texte.match(/Amina Diallo ne reçoit plus mes messages/g) ?? []).length;
const tentees = () => m.teams.posts().filter((p) => p.conversation === "a:Amina").length;

it("bloqué : dit une fois au coordinateur, plus rien n'est tenté; reparti, redit", async () => {
  bloque(true);
  await matins("2026-03-05");
  const apres = tentees();
  expect((await m.store.adresse("Amina"))?.injoignable?.raison).toBe("ConversationBlockedByUser");
  await matins("2026-03-06", "2026-03-09", "2026-03-10");
  expect(tentees()).toBe(apres);
  expect(alertes()).toBe(1);
  bloque(false);
  await m.ecrit("bonjour");
  await matins("2026-03-11");
  expect(tentees()).toBeGreaterThan(apres);
  expect(alertes()).toBe(1);
  bloque(true);
  await matins("2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02");
  expect(alertes()).toBe(2);
});

it("retiré : dit une fois au coordinateur", async () => {
  await m.arrive({ type: "installationUpdate", action: "remove", text: undefined });
  await matins("2026-03-05", "2026-03-06", "2026-03-09");
  expect(alertes()).toBe(1);
});

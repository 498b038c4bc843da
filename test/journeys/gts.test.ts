/** The coordinator sends the theoretical agenda; the worker, on her own page, answers by its card. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Conversation, ouvreLaPage } from "./page.ts";
import { lanceLaDemo } from "./parcours.ts";

/** One person's page over data that are kept from one to the next. */
async function surLaPageDe(
  qui: string,
  { cwd, le }: { cwd: string; le: string },
  histoire: (t: Conversation) => Promise<void>,
): Promise<void> {
  const demo = await lanceLaDemo({}, { options: ["--garde", "--qui", qui], cwd, le });
  try {
    const t = await ouvreLaPage(demo.adresse);
    try {
      await histoire(t);
    } catch (error) {
      await t.photo(`echec-gts-${qui.split(" ")[0]}`);
      throw error;
    } finally {
      await t.ferme();
    }
  } finally {
    expect(await demo.arrete()).toBe(0);
  }
}

it("L'ordre du jour théorique part, et l'intervenant répond par la carte", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "tandem-gts-"));
  try {
    await surLaPageDe("Claire Morel", { cwd, le: "2026-03-04T10:12" }, async (t) => {
      await t.reponse("Bonjour, je suis Tandem");
      await t.dis("prépare l'OJ théorique du 19 mars");
      // The morning's reminder names the same agenda: the one that can be sent is meant.
      const apercu = await t.reponse("Envoyer aux travailleurs sociaux du FSL");
      for (const mot of ["M. Martin", "M. Dupont", "Hugo Lambert"])
        expect(await t.vu(apercu)).toContain(mot);
      await t.photo("gts-ordre-du-jour");
      await t.presse(apercu, "Envoyer aux travailleurs sociaux du FSL");
      await t.reponse("envoi fait le mercredi 4 mars 2026");
    });
    await surLaPageDe("Hugo Lambert", { cwd, le: "2026-03-04T10:20" }, async (t) => {
      const carte = await t.reponse("GTS du jeudi 19 mars 2026 : vos situations");
      expect(await t.vu(carte)).toContain("samedi 7 mars 2026");
      await t.photo("gts-carte-de-reponse");
      await t.presse(carte, "Une par une");
      await t.presse(await t.reponse("examinée au GTS du jeudi 19 mars"), "Sera examinée");
      await t.reponse("Réponse enregistrée le mercredi 4 mars 2026");
      await t.dis("dupont non car renouvelé en février");
      const dite = await t.reponse("ne sera pas examinée");
      expect(await t.vu(dite)).toContain("dans les délais");
      await t.photo("gts-reponse");
    });
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
});

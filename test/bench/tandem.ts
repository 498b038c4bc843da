/** Our bot as it runs in service, without authentication as the echo: durable store, roster, 1,300 dossiers. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ajoute, finDuMois, jourDe, premierDuMois } from "../../src/core/time.ts";
import { demarre } from "../../src/demarrage.ts";
import { lisReglages } from "../../src/reglages.ts";
import { dossiers, equipe } from "./monde.ts";
import { sersLeParent } from "./parent.ts";

const dossier = await mkdtemp(join(tmpdir(), "tandem-bench-"));
const roster = join(dossier, "equipe.csv");
await writeFile(roster, equipe());

const mois = premierDuMois(jourDe(new Date()));
const csv = dossiers(ajoute(mois, { mois: -2 }), finDuMois(ajoute(mois, { mois: 3 })));
const bot = await demarre(
  lisReglages({
    TANDEM_PORT: "0",
    TANDEM_DONNEES: join(dossier, "base"),
    TANDEM_CREER: "true",
    TANDEM_EQUIPE: roster,
    DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: "true",
  }),
  () => new Date(),
  csv,
);

sersLeParent(new URL(bot.adresse).origin, async () => {
  await bot.arrete();
  await rm(dossier, { recursive: true, force: true });
});

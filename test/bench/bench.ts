/** `npm run bench`: our visit turn against an echo bot on the same SDK, then the charter answers alone, then what a tick costs. */
import { interroge } from "./charte.ts";
import { centile, mediane } from "./chiffres.ts";
import { lance } from "./enfant.ts";
import { activite, TOURS } from "./monde.ts";
import { tire } from "./tirs.ts";
import { tourne } from "./tournee.ts";

const MANCHES = 3;
const ECHAUFFEMENT = 300;
const QUESTIONS = 10_000;
const RATIO_VISE = 1.25;
const P99_VISE_MS = 5;
const DOSSIERS = [1_000, 10_000, 100_000];
const TICK_VISE_MS = 20;
const ARRET_VISE_MS = 50;

type Manche = { cpu: number; p50: number; p99: number; parSeconde: number; rss: number };

const dis = (ligne: string) => void process.stdout.write(`${ligne}\n`);
const verdict = (tenu: boolean) => (tenu ? "met" : "missed");

/** One server, started and ended here: warm-up, then measured turns. Processor time in µs per turn. */
async function manche(script: string, serviceUrl: string): Promise<Manche> {
  const serveur = await lance(script);
  try {
    const corps = (rang: number) => activite(rang, serviceUrl);
    await tire(serveur.url, corps, 0, ECHAUFFEMENT);
    const avant = await serveur.mesure();
    const debut = performance.now();
    const durees = await tire(serveur.url, corps, ECHAUFFEMENT, TOURS);
    const secondes = (performance.now() - debut) / 1000;
    const apres = await serveur.mesure();
    const cpu = (apres.cpu - avant.cpu) / durees.length;
    const [p50, p99] = [centile(durees, 0.5), centile(durees, 0.99)];
    return { cpu, p50, p99, parSeconde: durees.length / secondes, rss: apres.rss };
  } finally {
    await serveur.arrete();
  }
}

function disManche(nom: string, m: Manche): void {
  dis(
    `${nom.padEnd(7)} ${m.cpu.toFixed(0).padStart(5)} µs CPU/turn   p50 ${m.p50.toFixed(1)} ms   ` +
      `p99 ${m.p99.toFixed(1)} ms   ${m.parSeconde.toFixed(0)} turns/s   ${m.rss.toFixed(0)} MB`,
  );
}

dis(`Visit turn, ${TOURS - ECHAUFFEMENT} measured turns per round, 10 connections, loopback`);
const echos: number[] = [];
const notres: number[] = [];
const connecteur = await lance("connecteur.ts");
try {
  for (let rang = 0; rang < MANCHES; rang++) {
    const echo = await manche("echo.ts", connecteur.url);
    disManche("echo", echo);
    const notre = await manche("tandem.ts", connecteur.url);
    disManche("tandem", notre);
    echos.push(echo.cpu);
    notres.push(notre.cpu);
  }
  const { visites } = await connecteur.mesure();
  dis(`visits  ${visites} noted of ${MANCHES * TOURS}`);
} finally {
  await connecteur.arrete();
}
const ratio = mediane(notres) / mediane(echos);
dis(`median  echo ${mediane(echos).toFixed(0)} µs, tandem ${mediane(notres).toFixed(0)} µs`);
dis(`ratio   ${ratio.toFixed(2)} (goal: at most ${RATIO_VISE}) ${verdict(ratio <= RATIO_VISE)}`);

dis("");
dis(`Charter answers in process, ${QUESTIONS} questions`);
const { parSeconde, p50, p99, reponses } = interroge(QUESTIONS);
dis(
  `charter ${parSeconde.toFixed(0)} answers/s   p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms   ` +
    `${((100 * reponses) / QUESTIONS).toFixed(0)} % with a source`,
);
dis(`p99     ${p99.toFixed(2)} ms (goal: under ${P99_VISE_MS}) ${verdict(p99 < P99_VISE_MS)}`);

dis("");
dis("A tick, by dossiers stored: all the kinds of reminders, four charters, 25 dossiers a worker");
for (const n of DOSSIERS) {
  const t = await tourne(n);
  dis(
    `${String(n).padStart(7)} first look ${(t.premier / 1000).toFixed(1)} s (loop held ${t.arret.toFixed(0)} ms at most, ` +
      `goal ${ARRET_VISE_MS}: ${verdict(t.arret <= ARRET_VISE_MS)})   a morning ${t.matin.toFixed(0)} ms for ${t.messages} messages`,
  );
  dis(
    `        nothing due ${t.rien.toFixed(2)} ms, at most ${t.rienMax.toFixed(1)} of fifty ` +
      `(goal: at most ${TICK_VISE_MS}) ${verdict(t.rien <= TICK_VISE_MS)}`,
  );
}

/** One journey: a demo of its own at a given time, a page, and everything ended afterwards. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { type Conversation, ouvreLaPage } from "./page.ts";

export type Demo = {
  adresse: string;
  /** The pages of others, by their names. */
  aussi: Map<string, string>;
  /** Ends it as Ctrl-C does; resolves with its exit code. */
  arrete(): Promise<number | null>;
};

/** Wednesday 4 March 2026 at 10:12: the day the journeys are told on. */
const CE_JOUR = "2026-03-04T10:12";

/** More options of the demo, the folder that it is started in, and its day. */
export type Lancement = { options?: string[]; cwd?: string; le?: string };

/** Starts what `npm run demo` starts, with a clock that begins on the day above. */
export async function lanceLaDemo(
  env: Record<string, string> = {},
  { options = [], cwd = process.cwd(), le = CE_JOUR }: Lancement = {},
): Promise<Demo> {
  const demo = resolve("src/demo/demo.ts");
  const args = ["--import", import.meta.resolve("tsx"), demo, "--le", le, ...options];
  const enfant = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const fin = new Promise<number | null>((fini) => enfant.once("exit", fini));
  const dit: string[] = [];
  enfant.stderr.on("data", (morceau) => dit.push(String(morceau)));
  const aussi = new Map<string, string>();
  const adresse = await new Promise<string>((trouvee, reject) => {
    createInterface(enfant.stdout).on("line", (ligne) => {
      dit.push(ligne);
      const [, qui = "", lue] = /^ *(.*) : (http:\/\/localhost:\d+)/.exec(ligne) ?? [];
      if (lue && qui.startsWith("Tandem")) trouvee(lue);
      else if (lue) aussi.set(qui, lue);
    });
    void fin.then((code) => reject(new Error(`the demo ended (${code}): ${dit.join("\n")}`)));
  });
  return {
    adresse,
    aussi,
    arrete() {
      enfant.kill("SIGTERM");
      return fin;
    },
  };
}

/**
 * The greeting and the reminder, which both come by themselves. Waited for before anything is
 * unfolded: on the Playground a new message closes what stands open in older cards.
 */
export async function estAccueillie(conversation: Conversation): Promise<void> {
  await conversation.reponse("Bonjour, je suis Tandem");
  await conversation.reponse("dans 27 jours, mardi 31 mars");
}

/** A test told as a story. When it fails, journeys/echec-<photo>.png shows what was on the page. */
export function parcours(
  nom: string,
  photo: string,
  histoire: (conversation: Conversation) => Promise<void>,
): void {
  it(nom, async () => {
    const demo = await lanceLaDemo();
    try {
      const conversation = await ouvreLaPage(demo.adresse);
      try {
        await histoire(conversation);
        await conversation.photo(photo);
      } catch (error) {
        await conversation.photo(`echec-${photo}`);
        throw error;
      } finally {
        await conversation.ferme();
      }
    } finally {
      expect(await demo.arrete()).toBe(0);
    }
  });
}

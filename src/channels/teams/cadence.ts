/** The pace of first words: under the limits that Teams sets to a bot, for all and for each conversation. */

/** Teams lets 30 a second through for one bot in one tenant: the rest is left to the answers. */
const PAR_SECONDE = 20;
/** At most so many in so long in one conversation (Teams: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in 1 h). */
const FENETRES = [
  { ms: 1_000, n: 4 },
  { ms: 30_000, n: 36 },
  { ms: 3_600_000, n: 1_080 },
] as const;
const LA_PLUS_LONGUE = 3_600_000;
/** Longer than that, it is for another time: whoever waits here holds a place. */
const PATIENCE_MS = 2_000;
/** After a « too many », everybody stops for that long at least. */
const FREIN_MS = 1_000;

/** Not the wall's clock, which may be set back: milliseconds that only grow. */
export type Chrono = { ms(): number; attends(ms: number): Promise<void> };
const CHRONO: Chrono = {
  ms: () => performance.now(),
  attends: (ms) => new Promise((suite) => setTimeout(suite, ms)),
};

export type Cadence = ReturnType<typeof cadence>;

export function cadence({ ms, attends }: Chrono = CHRONO) {
  /** When the next one may leave. */
  let libre = 0;
  const postes = new Map<string, number[]>();

  function attenteDe(conversation: string, a: number): number {
    const siens = postes.get(conversation) ?? [];
    return FENETRES.reduce((attente, fenetre) => {
      const rang = siens.length - fenetre.n;
      return rang < 0 ? attente : Math.max(attente, siens[rang]! + fenetre.ms - a);
    }, 0);
  }

  function note(conversation: string, a: number): void {
    const siens = (postes.get(conversation) ?? []).filter((t) => a - t < LA_PLUS_LONGUE);
    postes.set(conversation, [...siens, a]);
    if (postes.size < 10_000) return;
    for (const [autre, dates] of postes)
      if (a - dates.at(-1)! >= LA_PLUS_LONGUE) postes.delete(autre);
  }

  return {
    /** Waits for its turn. What it gives, in milliseconds, is too long to wait for: nothing was counted. */
    async attend(conversation: string): Promise<number | undefined> {
      const a = ms();
      const part = Math.max(a, libre);
      const sienne = attenteDe(conversation, part);
      if (part - a + sienne > PATIENCE_MS) return part - a + sienne;
      libre = part + 1_000 / PAR_SECONDE;
      note(conversation, part + sienne);
      if (part + sienne > a) await attends(part + sienne - a);
      return undefined;
    },
    /** Teams said « too many »: nobody posts for a moment. */
    freine(attendre = 0): void {
      libre = Math.max(libre, ms() + Math.max(FREIN_MS, Math.min(attendre, PATIENCE_MS)));
    },
  };
}

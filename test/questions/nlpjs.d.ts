/** What the comparison of approaches uses of @nlpjs, which ships no types. */
declare module "@nlpjs/core" {
  export function containerBootstrap(): Promise<{ use(plugin: unknown): void }>;
}
declare module "@nlpjs/lang-fr" {
  export const LangFr: unknown;
}
declare module "@nlpjs/nlu" {
  export class NluNeural {
    constructor(settings: { locale: string; container: unknown; log: boolean });
    train(corpus: { utterance: string; intent: string }[]): Promise<unknown>;
    process(text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
  }
}

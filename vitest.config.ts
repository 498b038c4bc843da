import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/journeys/**"],
    testTimeout: 60_000,
    // What is learned from the charters is learned once a worker, not once a file.
    isolate: false,
    // On two cores vitest keeps one for itself, and the whole suite waits in one line.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: process.env.TANDEM_RAPPORT
      ? ["default", ["json", { outputFile: process.env.TANDEM_RAPPORT }]]
      : ["default"],
  },
});

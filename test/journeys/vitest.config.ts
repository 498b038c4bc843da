/** The browser journeys: slower than the other tests, and run one after the other. */
import { defineConfig } from "vitest/config";

const rapport = process.env.TANDEM_RAPPORT;

export default defineConfig({
  test: {
    include: ["test/journeys/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    reporters: rapport ? ["default", ["json", { outputFile: rapport }]] : ["default"],
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/journeys/**"],
    testTimeout: 60_000,
    reporters: process.env.TANDEM_RAPPORT
      ? ["default", ["json", { outputFile: process.env.TANDEM_RAPPORT }]]
      : ["default"],
  },
});

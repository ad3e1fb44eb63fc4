import { defineConfig } from "vitest/config";

/** Three kinds of test: unit (pure, quick), contract (real PostgreSQL) and browser (real Chromium). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{engine,app,reference,.ci}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.contract.test.ts", "**/node_modules/**"],
        },
      },
      {
        test: {
          name: "contract",
          include: ["{app,reference}/**/*.contract.test.ts"],
          globalSetup: ["e2e/postgres.setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["e2e/**/*.browser.test.ts"],
          globalSetup: ["e2e/program.setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

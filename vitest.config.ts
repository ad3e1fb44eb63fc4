import { defineConfig } from "vitest/config";

const contract = (name: string, setup: string) => ({
  test: {
    name,
    include: ["app/**/*.contract.test.ts"],
    globalSetup: [setup],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/**
 * The kinds of test: unit (pure, quick), contract (the same suite on the embedded PostgreSQL and on
 * a server) and browser (the running program in Chromium).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{engine,app,reference,.ci}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.contract.test.ts", "**/node_modules/**"],
          testTimeout: 30_000,
        },
      },
      contract("embedded", "e2e/postgres/embedded.setup.ts"),
      contract("server", "e2e/postgres/server.setup.ts"),
      {
        test: {
          name: "browser",
          include: ["e2e/**/*.browser.test.ts"],
          globalSetup: ["e2e/program/program.setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

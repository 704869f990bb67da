import { defineConfig } from "vitest/config";

const journeys = "test/**/*.journey.test.ts";

// Contract tests run under Hardhat, those of the browser under Playwright.
export default defineConfig({
  test: {
    // Proofs keep a core busy for a second each.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          include: ["test/{protocol,relay,frontend,scripts}/**/*.test.{ts,tsx}"],
          exclude: [journeys],
        },
      },
      // Processes, kills and whole months, minutes each: of `npm run test:long`.
      { extends: true, test: { name: "journeys", include: [journeys] } },
    ],
  },
});

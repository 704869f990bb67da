import { defineConfig } from "vitest/config";

// Contract tests run under Hardhat, those of the browser under Playwright.
export default defineConfig({
  test: {
    include: ["test/{protocol,relay,frontend,scripts}/**/*.test.{ts,tsx}"],
    // Proofs keep a core busy for a second each.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});

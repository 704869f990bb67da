import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["test/{protocol,relay,frontend,scripts}/**/*.test.{ts,tsx}"],
    // Proofs keep a core busy each, and two cores are what this has to run on.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
});

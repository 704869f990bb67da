import { defineConfig } from "@playwright/test";
import { findBrowser } from "./test/e2e/harness/browser.ts";

const browser = await findBrowser();

export default defineConfig({
  testDir: "test/e2e",
  // A month, and what holds for every page, of `npm test`; the journeys of `npm run test:long`.
  projects: [
    { name: "month", testMatch: "*.spec.ts", testIgnore: "journeys/**" },
    { name: "journeys", testMatch: "journeys/*.spec.ts" },
  ],
  outputDir: "test-results",
  // One street at a time: proofs and a chain already fill the two cores this has to run on.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 20_000,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser.executable,
      env: browser.env,
      // The browser refuses its sandbox when started by root, as in a container. Nothing else is switched off: the
      // package's own default arguments would turn web security off, which is part of what is tested here.
      args: ["--no-sandbox"],
    },
  },
});

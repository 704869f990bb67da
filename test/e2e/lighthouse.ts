/**
 * `npm run lighthouse`: what Lighthouse says, with its own phone profile, of the built page of Quince Lane after its three
 * lived months. Fails when that is less than is promised.
 */
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { ways } from "../../frontend/ui/ways.ts";
import { findPort } from "../../scripts/local/ports.ts";
import { findBrowser } from "./harness/browser.ts";
import { startStreetCommand } from "./harness/street.ts";

const promised = { performance: 95, accessibility: 100, "best-practices": 100 };
const measures = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
];

async function look(url: string) {
  const port = await findPort(9222);
  const { executable, env } = await findBrowser();
  const args = ["--no-sandbox", `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: executable, env, args });
  try {
    const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: Object.keys(promised) });
    if (result === undefined) throw new Error("Lighthouse says nothing.");
    return result.lhr;
  } finally {
    await browser.close();
  }
}

const street = await startStreetCommand();
try {
  const { demo } = street.config;
  if (demo === null) throw new Error("There is no demo street.");
  const { categories, audits } = await look(`${street.url}/${ways.street(demo)}`);
  for (const [name, least] of Object.entries(promised)) {
    const score = Math.round((categories[name]?.score ?? 0) * 100);
    process.stdout.write(`${String(score).padStart(4)}  ${name}; at least ${least}\n`);
    if (score < least) process.exitCode = 1;
  }
  for (const name of measures) process.stdout.write(`      ${name}: ${audits[name]?.displayValue ?? "unknown"}\n`);
} finally {
  await street.stop();
}

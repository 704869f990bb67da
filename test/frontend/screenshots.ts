/**
 * `npm run screenshots`: every screen in every state as the gallery shows it, at two widths, by day and by night, into
 * `screenshots/`. Names after `--` choose: `npm run screenshots -- street-voting`.
 */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { createServer } from "vite";
import { findBrowser } from "../e2e/harness/browser.ts";
import { DESK, PHONE } from "../e2e/harness/look.ts";

const folder = resolve(import.meta.dirname, "../../screenshots");
const looks = [PHONE, DESK].flatMap((viewport) =>
  (["light", "dark"] as const).map((colorScheme) => ({ viewport, colorScheme })),
);

async function namesIn(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(url);
  const names = page.locator("#gallery li");
  await names.first().waitFor();
  const all = await names.allTextContents();
  await page.close();
  return all;
}

const server = await createServer({
  configFile: false,
  root: resolve(import.meta.dirname, "gallery"),
  plugins: [react()],
  logLevel: "warn",
  server: { port: 0, host: "127.0.0.1", fs: { allow: [resolve(import.meta.dirname, "../..")] } },
});
await server.listen();
const url = server.resolvedUrls?.local[0];
if (url === undefined) throw new Error("The gallery is not served.");
const { executable, env } = await findBrowser();
const browser = await chromium.launch({ executablePath: executable, env, args: ["--no-sandbox"] });

const chosen = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : await namesIn(browser, url);
mkdirSync(folder, { recursive: true });
for (const { viewport, colorScheme } of looks) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  for (const name of names) {
    // A page of its own for each: the gallery reads its name once.
    const page = await context.newPage();
    await page.goto(`${url}#${name}`);
    await page.locator("main").waitFor();
    await page.evaluate(() => document.fonts.ready);
    // As tall a screen as the page takes: what stays at its foot would cover the middle of the picture otherwise.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
    await page.screenshot({ path: `${folder}/${name}-${viewport.width}-${colorScheme}.png` });
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close();
process.stdout.write(`${names.length * looks.length} pictures of ${names.length} screens are in ${folder}.\n`);

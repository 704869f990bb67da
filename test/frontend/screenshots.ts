/**
 * `npm run screenshots`: every screen in every state as the gallery shows it, at two widths, by day and by night, into
 * `screenshots/`. Names after `--` choose: `npm run screenshots -- street-voting`.
 */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../e2e/harness/browser.ts";
import { DESK, PHONE } from "../e2e/harness/look.ts";
import { namesIn, openScreen, serveGallery } from "./gallery/serve.ts";

const folder = resolve(import.meta.dirname, "../../screenshots");
const looks = [PHONE, DESK].flatMap((viewport) =>
  (["light", "dark"] as const).map((colorScheme) => ({ viewport, colorScheme })),
);

const gallery = await serveGallery();
const { executable, env } = await findBrowser();
const browser = await chromium.launch({ executablePath: executable, env, args: ["--no-sandbox"] });

const chosen = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : await namesIn(await browser.newPage(), gallery.url);
mkdirSync(folder, { recursive: true });
for (const { viewport, colorScheme } of looks) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
  for (const name of names) {
    await openScreen(page, gallery.url, name);
    await page.screenshot({ path: `${folder}/${name}-${viewport.width}-${colorScheme}.png`, fullPage: true });
  }
  await page.close();
}
await browser.close();
await gallery.stop();
process.stdout.write(`${names.length * looks.length} pictures of ${names.length} screens are in ${folder}.\n`);

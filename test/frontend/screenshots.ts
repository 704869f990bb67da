/**
 * `npm run screenshots`: every screen in every state as the gallery shows it, at two widths, by day and by night, into
 * `screenshots/`. Names after `--` choose: `npm run screenshots -- street-voting`. With `-- --readme` only the README's picture
 * is made, where it is committed.
 */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findBrowser } from "../e2e/harness/browser.ts";
import { DESK, PHONE } from "../e2e/harness/look.ts";
import { namesIn, openScreen, serveGallery } from "./gallery/serve.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = resolve(root, "screenshots");
const picture = {
  screen: "street-board",
  path: resolve(root, "docs/street.png"),
  clip: { x: 0, y: 0, width: DESK.width, height: 1_180 },
};
const looks = [PHONE, DESK].flatMap((viewport) =>
  (["light", "dark"] as const).map((colorScheme) => ({ viewport, colorScheme })),
);

const gallery = await serveGallery();
const { executable, env } = await findBrowser();
const browser = await chromium.launch({ executablePath: executable, env, args: ["--no-sandbox"] });

async function picturesOf(names: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { viewport, colorScheme } of looks) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
    for (const name of names) {
      await openScreen(page, gallery.url, name);
      await page.screenshot({ path: `${folder}/${name}-${viewport.width}-${colorScheme}.png`, fullPage: true });
    }
    await page.close();
  }
  process.stdout.write(`${names.length * looks.length} pictures of ${names.length} screens are in ${folder}.\n`);
}

async function readmePicture(): Promise<void> {
  const { screen, path, clip } = picture;
  const page = await browser.newPage({ viewport: DESK, colorScheme: "light", reducedMotion: "reduce" });
  await openScreen(page, gallery.url, screen);
  await page.screenshot({ path, clip, fullPage: true });
  process.stdout.write(`${path} is ${screen}.\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: "boolean", default: false } },
});
if (values.readme) await readmePicture();
else await picturesOf(positionals.length > 0 ? positionals : await namesIn(await browser.newPage(), gallery.url));
await browser.close();
await gallery.stop();

import type { Page } from "@playwright/test";
import { namesIn, openScreen } from "../../frontend/gallery/serve.ts";
import { expect, test } from "../harness/fixtures.ts";
import { hiddenFocus, misfits, smallTargets } from "../harness/inspect.ts";
import { DESK, PHONE, violationsOf } from "../harness/look.ts";

/*
 * Every screen in every state, as the gallery has them: no accessibility violation by day or night, nothing too small to
 * hit, no focus that does not show, and room for longer words and for lines that run the other way.
 */

/** In CSS pixels, either way. */
const LEAST_TARGET = 44;
const OLD_PHONE = { width: 320, height: 640 };
/** The night changes colours and nothing else: `ui/tokens.css` is the only file that asks for it (`gallery.test.ts`). */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** What `look` finds wrong, of every screen. */
async function findAll(page: Page, url: string, look: () => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const name of await namesIn(page, url)) {
    await openScreen(page, url, name);
    for (const fault of await look()) found.push(`${name}: ${fault}`);
  }
  return found;
}

for (const [name, viewport] of [
  ["a phone", PHONE],
  ["a desk", DESK],
] as const) {
  test(`every screen can be seen, heard, hit and walked through by keyboard on ${name}`, async ({
    browser,
    gallery,
  }) => {
    const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
    const page = await context.newPage();
    const found = await findAll(page, gallery.url, async () => {
      await page.emulateMedia({ colorScheme: "dark" });
      const byNight = await violationsOf(page, COLOUR_RULES);
      await page.emulateMedia({ colorScheme: "light" });
      const byDay = await violationsOf(page);
      const small = await page.evaluate(smallTargets, LEAST_TARGET);
      const outside = await page.evaluate(misfits);
      // Without a key the browser shows no focus.
      await page.keyboard.press("Tab");
      return [...byNight, ...byDay, ...small, ...outside, ...(await page.evaluate(hiddenFocus, true))];
    });
    // Every style sheet of the page is in the gallery at once.
    expect([...found, ...(await violationsOf(page, ["css-orientation-lock"]))]).toEqual([]);
    await context.close();
  });
}

for (const [name, query, viewports] of [
  ["on the smallest phone, in Spanish", "?language=es", [OLD_PHONE]],
  ["with long words, from right to left", "?long&rtl", [PHONE, DESK]],
] as const) {
  test(`every screen fits ${name}`, async ({ browser, gallery }) => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    const page = await context.newPage();
    const found = await findAll(page, `${gallery.url}${query}`, async () => {
      const outside: string[] = [];
      for (const viewport of viewports) {
        await page.setViewportSize(viewport);
        outside.push(...(await page.evaluate(misfits)).map((fault) => `${viewport.width}: ${fault}`));
      }
      return outside;
    });
    expect(found).toEqual([]);
    await context.close();
  });
}

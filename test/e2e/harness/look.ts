import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { atFullSpeed } from "./slow.ts";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

const WCAG = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/** Nothing a screen reader stumbles over, and nothing that a narrow phone has to be pushed sideways for. */
export async function expectReadable(page: Page): Promise<void> {
  // Without frames in the page there is nothing to put together in another one, and nobody reads what passed.
  const axe = new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: WCAG }, resultTypes: ["violations"] })
    .setLegacyMode();
  const { violations } = await atFullSpeed(page, () => axe.analyze());
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(said, page.url()).toEqual([]);
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect(wide, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(seen);
}

/** How many sheets of paper it would print on. */
export async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4" });
  return Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]);
}

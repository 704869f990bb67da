import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** Nothing a screen reader stumbles over, and nothing that a narrow phone has to be pushed sideways for. */
export async function expectReadable(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
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

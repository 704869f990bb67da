import { expect, type Page } from "@playwright/test";
import axe, { type RunOnly } from "axe-core";
import { atFullSpeed } from "./slow.ts";

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

type Axe = typeof axe;
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What those who listen, or whose eyes are weak, stumble over: each rule with what breaks it. Of `rules` only, where they
 * are named.
 */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const runOnly: RunOnly = rules === undefined ? { type: "tag", values: LEVELS } : { type: "rule", values: rules };
  const look = async (runOnly: RunOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    // Style sheets are loaded for one rule only, at the price of all others: `gallery.spec.ts` asks for it by name, where all are.
    const preload = runOnly.type === "rule" && runOnly.values.includes("css-orientation-lock");
    const { violations } = await axe.run({ runOnly, resultTypes: ["violations"], preload });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  };
  const violations = await atFullSpeed(page, () => page.evaluate(look, runOnly));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.join(" | ")}`);
}

/** Nothing a screen reader stumbles over, and nothing that a narrow phone has to be pushed sideways for. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await violationsOf(page), page.url()).toEqual([]);
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

import { expect, type Page } from "@playwright/test";

/**
 * Who listens instead of looking. Notes what a screen reader says by itself: the words of a live region that was there
 * before they changed, an alert when it appears, and the name of whatever takes the focus. What merely appears is not heard.
 */
export class Listener {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** From here on, as long as this document stays, and once the page's own voice has come: it loads after the first screen. */
  static async on(page: Page): Promise<Listener> {
    await page.locator("#new-heading").waitFor({ state: "attached" });
    await page.evaluate(startListening);
    return new Listener(page);
  }

  async hears(words: string): Promise<void> {
    await expect
      .poll(() => this.all(), { message: `nobody hears “${words}”` })
      .toContainEqual(expect.stringContaining(words));
  }

  /** Everything so far, oldest first. */
  all(): Promise<string[]> {
    return this.page.evaluate(() => [...((Reflect.get(window, "heard") as string[] | undefined) ?? [])]);
  }

  /** Whatever comes is new. */
  async forget(): Promise<void> {
    await this.page.evaluate(() => Reflect.set(window, "heard", []));
  }
}

/** Runs inside the page. */
function startListening(): void {
  if (Reflect.has(window, "heard")) return;
  Reflect.set(window, "heard", []);
  const say = (text: string | null) => {
    const words = (text ?? "").replace(/\s+/g, " ").trim();
    if (words !== "") (Reflect.get(window, "heard") as string[]).push(words);
  };
  const live = "[role=status], [role=log], [role=alert], [aria-live=polite], [aria-live=assertive]";
  const isHidden = (element: Element) => !element.checkVisibility() || element.closest("[aria-hidden=true]") !== null;
  const wordsIn = (region: Element) => (isHidden(region) ? "" : (region.textContent ?? ""));
  /** What each region said last. */
  const known = new Map([...document.querySelectorAll(live)].map((region) => [region, wordsIn(region)]));

  const nameOf = (element: Element): string => {
    const by = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const labels = [...((element as { labels?: NodeListOf<HTMLLabelElement> | null }).labels ?? [])];
    const named = [...by.map((id) => document.getElementById(id)), ...labels].map((one) => one?.textContent ?? "");
    return element.getAttribute("aria-label") ?? (named.length > 0 ? named.join(" ") : (element.textContent ?? ""));
  };

  new MutationObserver(() => {
    for (const region of document.querySelectorAll(live)) {
      const before = known.get(region);
      const now = wordsIn(region);
      known.set(region, now);
      const isNew = before === undefined;
      if (isNew ? region.matches("[role=alert]") : before !== now) say(now);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) say(nameOf(target));
  });
}

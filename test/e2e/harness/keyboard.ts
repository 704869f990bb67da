import { expect, type Locator, type Page } from "@playwright/test";
import { hiddenFocus } from "./inspect.ts";

/** More stops than any screen has. */
const MOST_STOPS = 150;

/**
 * Whoever has a keyboard and no pointer. Every stop on the way has to show that it has the focus, and whatever is pressed
 * must not lose it.
 */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tab by Tab, past the end of the page if need be, as nobody knows beforehand where something is. The first of several. */
  async to(targets: Locator): Promise<void> {
    const target = targets.filter({ visible: true }).first();
    await expect(target).toBeVisible();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await this.has(target)) return;
      await this.page.keyboard.press("Tab");
      expect(await this.page.evaluate(hiddenFocus, false)).toEqual([]);
    }
    throw new Error(`The Tab key does not get to ${target.toString()}`);
  }

  /** Backwards, where one has just been. */
  async backTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS && !(await this.has(target)); stop++)
      await this.page.keyboard.press("Shift+Tab");
    await expect(target).toBeFocused();
  }

  async press(target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
    await this.isSomewhere();
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** One of several: Tab gets to the one that is chosen, the arrows to the others. */
  async choose(target: Locator): Promise<void> {
    const group = this.page.getByRole("group").filter({ has: target }).last();
    await this.to(group.getByRole("radio", { checked: true }));
    for (let option = 0; option < 10 && !(await target.isChecked()); option++) {
      await this.page.keyboard.press("ArrowDown");
      expect(await this.page.evaluate(hiddenFocus, false)).toEqual([]);
    }
    await expect(target).toBeChecked();
    await expect(target).toBeFocused();
  }

  /** By the first letters of its name. */
  async pick(target: Locator, name: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(name);
    await expect(target.locator("option:checked")).toHaveText(name);
    await this.isSomewhere();
  }

  /** Opened from `opener`, the dialog keeps the focus, closes with Escape, and gives it back. */
  async isHeldBy(opener: Locator): Promise<void> {
    await this.press(opener);
    const dialog = this.page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    const stops = await dialog.locator("a[href], button, input, select, textarea, summary").count();
    for (let stop = 0; stop <= stops; stop++) {
      await this.page.keyboard.press("Tab");
      expect(await this.page.evaluate(hiddenFocus, false)).toEqual([]);
      await expect.poll(() => this.isInside(dialog)).toBe(true);
    }
    await this.page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  }

  private has(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }

  /** The browser itself counts as a stop in the round, and holds the body meanwhile. */
  private isInside(dialog: Locator): Promise<boolean> {
    return dialog.evaluate(
      (element) => document.activeElement === document.body || element.contains(document.activeElement),
    );
  }

  private async isSomewhere(): Promise<void> {
    await expect(this.page.locator("body")).not.toBeFocused();
  }
}

import { expect, type Page } from "@playwright/test";
import type { Copy } from "../../../frontend/content/copy.ts";
import { en } from "../../../frontend/content/en/index.ts";
import { createFormat, type Format } from "../../../frontend/ui/format.ts";
import { dollars } from "./money.ts";

/** What every visitor locks a voting secret with. */
export const PASSPHRASE = "a quince in every pocket";
/** Where every browser of these tests is. */
const ZONE = "Europe/Berlin";

/**
 * A visitor of the page who can be each neighbour in turn, and reads one language. Everything goes through what the page
 * shows.
 */
export class Visitor {
  readonly page: Page;
  readonly url: string;
  readonly words: Copy;
  readonly format: Format;

  constructor(page: Page, url: string, words: Copy = en) {
    this.page = page;
    this.url = url;
    this.words = words;
    this.format = createFormat(words.common.locale, ZONE);
  }

  /** By its hash, as following a link does. */
  async goTo(hash: string): Promise<void> {
    await this.page.goto(`${this.url}/${hash}`);
  }

  async be(handle: string): Promise<void> {
    await this.page.getByLabel(this.words.shell.local.play).selectOption({ label: handle });
  }

  press(name: string | RegExp) {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  link(name: string | RegExp) {
    return this.page.getByRole("link", { name, exact: typeof name === "string" });
  }

  heading(name: string | RegExp) {
    return this.page.getByRole("heading", { name });
  }

  async skipTo(phase: keyof Copy["shell"]["local"]["skip"]): Promise<void> {
    const button = this.press(this.words.shell.local.skip[phase]);
    await button.click();
    await expect(button).toBeHidden();
    await expect(this.press(this.words.shell.local.skipping)).toBeHidden();
  }

  async chooseHandle(hash: string, handle: string, go: string): Promise<void> {
    await this.goTo(hash);
    await this.page.getByLabel(this.words.join.handle.label, { exact: true }).fill(handle);
    await this.press(go).click();
  }

  /** From the handle to the seat, with a voting secret and a practice ballot made on the way. */
  async makeSecretAndSit(): Promise<void> {
    await this.makeSecret();
    await this.press(this.words.join.seat.go).click();
    await expect(this.heading(this.words.join.seated.title)).toBeVisible();
  }

  async makeSecret(): Promise<void> {
    await this.page.getByLabel(this.words.keys.lock.label).fill(PASSPHRASE);
    await this.page.getByLabel(this.words.keys.lock.again).fill(PASSPHRASE);
    await this.press(this.words.join.secret.go).click();
    const download = this.page.waitForEvent("download");
    await this.press(this.words.join.keep.save).click({ timeout: 60_000 });
    expect((await download).suggestedFilename()).toMatch(/potluck/i);
    await this.press(this.words.join.keep.go).click();
  }

  async chipIn(hash: string, who: "mine" | "neighbour" | "gift", amount: number, neighbour = ""): Promise<void> {
    const { pot } = this.words;
    const sum = this.format.sum(dollars(amount));
    await this.goTo(hash);
    const option = this.page.getByRole("radio", { name: pot[who] });
    if (await option.isVisible()) await option.check();
    if (who === "neighbour") await this.page.getByLabel(pot.whose).selectOption({ label: neighbour });
    await this.page.getByLabel(pot.amount).fill(String(amount));
    await this.press(who === "gift" ? pot.goGift(sum) : pot.goMine(sum)).click();
    await expect(this.heading(pot.done[who](sum, neighbour))).toBeVisible();
  }

  async pin(
    hash: string,
    request: { title: string; text: string; dollars: number; link?: boolean },
  ): Promise<string | null> {
    await this.goTo(hash);
    await this.page.getByLabel(this.words.pin.headline).fill(request.title);
    await this.page.getByLabel(this.words.pin.text).fill(request.text);
    await this.page.getByLabel(this.words.pin.amount, { exact: true }).fill(String(request.dollars));
    if (request.link) await this.page.getByRole("radio", { name: this.words.pin.link }).check();
    await this.press(this.words.pin.go).click();
    await expect(this.heading(this.words.pin.pinned.title)).toBeVisible();
    return request.link ? this.page.getByRole("textbox", { name: this.words.pin.claim.label }).inputValue() : null;
  }

  /** Opens the ballot, unlocking the voting secret where this browser has it locked, ticks and seals. */
  async vote(hash: string, titles: readonly string[], seal: string = this.words.ballot.seal): Promise<void> {
    await this.goTo(hash);
    const unlock = this.press(this.words.keys.locked.unlock);
    const sealButton = this.press(seal);
    await expect(unlock.or(sealButton)).toBeVisible();
    if (await unlock.isVisible()) {
      await this.page.getByLabel(this.words.keys.locked.passphrase, { exact: true }).fill(PASSPHRASE);
      await unlock.click();
      await expect(sealButton).toBeVisible();
    }
    // A tab that still knows what was ticked before begins with that.
    const ticked = this.page.getByRole("checkbox", { checked: true });
    while ((await ticked.count()) > 0) await ticked.first().uncheck();
    for (const title of titles) await this.page.getByRole("checkbox", { name: title }).check();
    await sealButton.click();
    await expect(
      this.heading(this.words.ballot.handedOver.title).or(this.heading(this.words.ballot.inTheBox.title)),
    ).toBeVisible({
      timeout: 90_000,
    });
  }
}

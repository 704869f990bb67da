import { expect, type Page } from "@playwright/test";
import { en } from "../../../frontend/content/en/index.ts";

/** What every visitor locks a voting secret with. */
export const PASSPHRASE = "a quince in every pocket";

/** A visitor of the page who can be each neighbour in turn. Everything goes through what the page shows. */
export class Visitor {
  readonly page: Page;
  readonly url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  /** By its hash, as following a link does. */
  async goTo(hash: string): Promise<void> {
    await this.page.goto(`${this.url}/${hash}`);
  }

  async be(handle: string): Promise<void> {
    await this.page.getByLabel(en.shell.local.play).selectOption({ label: handle });
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

  async skipTo(phase: keyof typeof en.shell.local.skip): Promise<void> {
    const button = this.press(en.shell.local.skip[phase]);
    await button.click();
    await expect(button).toBeHidden();
    await expect(this.press(en.shell.local.skipping)).toBeHidden();
  }

  async chooseHandle(hash: string, handle: string, go: string): Promise<void> {
    await this.goTo(hash);
    await this.page.getByLabel(en.join.handle.label, { exact: true }).fill(handle);
    await this.press(go).click();
  }

  /** From the handle to the seat, with a voting secret and a practice ballot made on the way. */
  async makeSecretAndSit(): Promise<void> {
    await this.makeSecret();
    await this.press(en.join.seat.go).click();
    await expect(this.heading(en.join.seated.title)).toBeVisible();
  }

  async makeSecret(): Promise<void> {
    await this.page.getByLabel(en.keys.lock.label).fill(PASSPHRASE);
    await this.page.getByLabel(en.keys.lock.again).fill(PASSPHRASE);
    await this.press(en.join.secret.go).click();
    const download = this.page.waitForEvent("download");
    await this.press(en.join.keep.save).click({ timeout: 60_000 });
    expect((await download).suggestedFilename()).toMatch(/potluck/i);
    await this.press(en.join.keep.go).click();
  }

  async chipIn(hash: string, who: "mine" | "neighbour" | "gift", dollars: number, neighbour?: string): Promise<void> {
    await this.goTo(hash);
    const option = this.page.getByRole("radio", { name: new RegExp(en.pot[who]) });
    if (await option.isVisible()) await option.check();
    if (neighbour) await this.page.getByLabel(en.pot.whose).selectOption({ label: neighbour });
    await this.page.getByLabel(en.pot.amount).fill(String(dollars));
    await this.press(new RegExp(`^(Chip in|Give) \\$${dollars}`)).click();
    await expect(this.heading(/is in the pot/)).toBeVisible();
  }

  async pin(
    hash: string,
    request: { title: string; text: string; dollars: number; link?: boolean },
  ): Promise<string | null> {
    await this.goTo(hash);
    await this.page.getByLabel(en.pin.headline).fill(request.title);
    await this.page.getByLabel(en.pin.text).fill(request.text);
    await this.page.getByLabel(en.pin.amount, { exact: true }).fill(String(request.dollars));
    if (request.link) await this.page.getByRole("radio", { name: new RegExp(en.pin.link) }).check();
    await this.press(en.pin.go).click();
    await expect(this.heading(en.pin.pinned.title)).toBeVisible();
    return request.link ? this.page.getByRole("textbox", { name: en.pin.claim.label }).inputValue() : null;
  }

  /** Opens the ballot, unlocking the voting secret where this browser has it locked, ticks and seals. */
  async vote(hash: string, titles: string[], seal: string = en.ballot.seal): Promise<void> {
    await this.goTo(hash);
    const unlock = this.press(en.keys.locked.unlock);
    const sealButton = this.press(seal);
    await expect(unlock.or(sealButton)).toBeVisible();
    if (await unlock.isVisible()) {
      await this.page.getByLabel(en.keys.locked.passphrase, { exact: true }).fill(PASSPHRASE);
      await unlock.click();
      await expect(sealButton).toBeVisible();
    }
    // A tab that still knows what was ticked before begins with that.
    const ticked = this.page.getByRole("checkbox", { checked: true });
    while ((await ticked.count()) > 0) await ticked.first().uncheck();
    for (const title of titles) await this.page.getByRole("checkbox", { name: new RegExp(title) }).check();
    await sealButton.click();
    await expect(this.heading(en.ballot.handedOver.title).or(this.heading(en.ballot.inTheBox.title))).toBeVisible({
      timeout: 90_000,
    });
  }
}

import { expect, type Page } from "@playwright/test";
import { bytesToHex } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { en } from "../../../frontend/content/en/index.ts";
import { readPhrase, WALLET_WORDS } from "../../../protocol/recovery-phrase.ts";
import type { Visitor } from "./neighbour.ts";

export const POCKET_PASSPHRASE = "plum stones in a jar";

const { keys, pocket, shell } = en;

/** What makes a pocket wallet's steps go on, and what its words say. */
export class PocketOwner {
  readonly visitor: Visitor;
  readonly page: Page;
  words: readonly string[] = [];

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.page;
  }

  dialog(title: string) {
    return this.page.getByRole("dialog", { name: title });
  }

  async ask(wish: "make" | "restore"): Promise<void> {
    await this.connect();
    await this.dialog(shell.wallets.title).getByRole("button", { name: shell.wallets.pockets[wish] }).click();
  }

  /** By the head of the page. */
  async connect(): Promise<void> {
    await this.visitor.press(shell.visitor).first().click();
  }

  async lock(how: "passphrase" | "plain", go: string, name: string): Promise<void> {
    await this.page.getByLabel(pocket.lock.name).fill(name);
    await this.page.getByRole("radio", { name: new RegExp(keys.lock[how].label) }).check();
    if (how === "passphrase") {
      await this.page.getByLabel(keys.lock.label).fill(POCKET_PASSPHRASE);
      await this.page.getByLabel(keys.lock.again).fill(POCKET_PASSPHRASE);
    }
    await this.visitor.press(go).click();
  }

  async readWords(): Promise<readonly string[]> {
    const items = this.page.getByRole("group", { name: pocket.slip.label }).getByRole("listitem");
    await expect(items).toHaveCount(12);
    return (await items.allTextContents()).map((text) => text.replace(/[^a-z]/g, ""));
  }

  /** By the first four letters, as somebody in a hurry types them off paper. */
  async prove(): Promise<void> {
    await expect(this.visitor.press(keys.paper.check.go)).toBeVisible();
    for (const [place, word] of this.words.entries()) {
      const field = this.page.getByLabel(keys.paper.check.label(place + 1), { exact: true });
      if (await field.isVisible()) await field.fill(word.slice(0, 4));
    }
    await this.visitor.press(keys.paper.check.go).click();
  }

  async unlock(passphrase = POCKET_PASSPHRASE): Promise<void> {
    await this.page.getByLabel(keys.locked.passphrase, { exact: true }).fill(passphrase);
    await this.visitor.press(keys.locked.unlock).click();
  }

  async make(how: "passphrase" | "plain", name: string): Promise<void> {
    await this.ask("make");
    await this.visitor.press(pocket.about.go).click();
    await this.lock(how, pocket.lock.go, name);
    this.words = await this.readWords();
    await this.visitor.press(pocket.words.go).click();
    await this.prove();
    await this.visitor.press(pocket.done.go).click();
  }

  /** The same words with two of them in each other's place, as they fit no wallet: a checksum of four bits misses some. */
  get misordered(): string {
    for (const place of this.words.keys()) {
      const [first, second] = [this.words[place], this.words[place + 1]];
      if (first === undefined || second === undefined) break;
      const swapped = this.words
        .with(place, second)
        .with(place + 1, first)
        .join(" ");
      try {
        readPhrase(swapped, WALLET_WORDS);
      } catch {
        return swapped;
      }
    }
    throw new Error("Every order of these words fits a wallet.");
  }

  get address() {
    return mnemonicToAccount(this.words.join(" ")).address;
  }

  /** What must lie nowhere in the clear: the words in a row, their bytes, and the key that grows from them. */
  get secrets(): string[] {
    const key = mnemonicToAccount(this.words.join(" ")).getHdKey().privateKey;
    if (key === null) throw new Error("The words give no key.");
    const bytes = bytesToHex(readPhrase(this.words.join(" "), WALLET_WORDS));
    return [
      this.words.slice(0, 3).join(" "),
      this.words.slice(0, 3).join('","'),
      bytes.slice(2),
      bytesToHex(key).slice(2),
    ];
  }
}

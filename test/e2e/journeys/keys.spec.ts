import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { hexToBytes, type Address } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { commitmentOf } from "../../../protocol/identity.ts";
import { phraseOf } from "../../../protocol/recovery-phrase.ts";
import { readRecoveryFile, recoveryFile } from "../../../protocol/recovery.ts";
import { en } from "../../../frontend/content/en/index.ts";
import { faultOf } from "../../../frontend/content/en/failures.ts";
import type { Reason } from "../../../frontend/flows/failure.ts";
import { createFormat } from "../../../frontend/ui/format.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { dollars, neighbourNamed } from "../../../scripts/local/demo/lane.ts";
import { demoVotingSecret } from "../../../scripts/local/neighbours.ts";
import { foundCircle, type FoundedCircle } from "../harness/circle.ts";
import type { StreetConfig } from "../harness/config.ts";
import { desk, phone, POINTED, TOUCHED } from "../harness/devices.ts";
import { expect, test } from "../harness/fixtures.ts";
import { expectReadable, pagesOf } from "../harness/look.ts";
import { PASSPHRASE, Visitor } from "../harness/neighbour.ts";
import { givePasskeys } from "../harness/passkeys.ts";
import { keptBy, overhear, type Overheard } from "../harness/secrecy.ts";
import { slowPage } from "../harness/slow.ts";

/* A voting secret: how it is made, kept, opened, brought back on another phone, and replaced. */

const { join, keys } = en;
const { lock, locked, mine, paper, restore } = keys;
const format = createFormat("en-GB", "Europe/Berlin");
const HOUR = 3_600;
/** As short as a month may be: the clock is everybody’s. */
const SHORT = { round: 102 * HOUR, voting: 24 * HOUR, opening: 54 * HOUR, margin: 6 * HOUR };

test.use(TOUCHED);

/** A circle that is still forming, where two neighbours have vouched for each of these newcomers. */
async function circleFor(config: StreetConfig, name: string, newcomers: readonly string[]): Promise<FoundedCircle> {
  const founded = await foundCircle(config, name, { lengths: SHORT });
  for (const newcomer of newcomers) {
    for (const by of ["Heron", "Wren"]) await founded.lane.vouch(neighbourNamed(by), neighbourNamed(newcomer));
  }
  return founded;
}

const sentence = (reason: Reason): string => faultOf({ reason, safe: true, next: [] }).sentence;

class Newcomer extends Visitor {
  readonly circle: Address;

  constructor(page: Page, url: string, circle: Address) {
    super(page, url);
    this.circle = circle;
  }

  async open(way: (circle: Address) => string, handle: string): Promise<void> {
    await this.goTo(way(this.circle));
    await this.be(handle);
  }

  /** From the handle to the step at which the voting secret is made. */
  async comeToSecret(handle: string): Promise<void> {
    await this.open(ways.join, handle);
    await this.page.getByLabel(join.handle.label, { exact: true }).fill(handle);
    await this.press(join.handle.go).click();
    await this.press(join.asking.go).click();
    await expect(this.heading(join.secret.title)).toBeVisible();
  }

  async choose(kind: "passkey" | "passphrase" | "plain"): Promise<void> {
    await this.page.getByRole("radio", { name: new RegExp(lock[kind].label) }).check();
  }

  async typePassphrase(first: string, second = first): Promise<void> {
    await this.page.getByLabel(lock.label).fill(first);
    await this.page.getByLabel(lock.again).fill(second);
  }

  /** After the practice ballot; answers what the file says. */
  async saveFile(): Promise<string> {
    await expect(this.heading(join.keep.title)).toBeVisible({ timeout: 60_000 });
    const download = this.page.waitForEvent("download");
    await this.press(join.keep.save).click();
    return readFile(await (await download).path(), "utf8");
  }

  async readWords(): Promise<string[]> {
    await this.press(paper.show).click();
    const slip = this.page.getByRole("group", { name: paper.label });
    const items = await slip.getByRole("listitem").allTextContents();
    return items.map((item) => item.replace(/^\d+/, ""));
  }

  /** Types what the paper says where it is asked for. */
  async proveWords(words: readonly string[]): Promise<void> {
    for (const [index, word] of words.entries()) {
      const field = this.page.getByLabel(paper.check.label(index + 1), { exact: true });
      if (await field.isVisible()) await field.fill(word.slice(0, 4));
    }
  }

  async sit(): Promise<void> {
    await this.press(join.seat.go).click();
    await expect(this.heading(join.seated.title)).toBeVisible();
  }

  says(text: string | RegExp) {
    return expect(this.page.getByText(text).first()).toBeVisible();
  }
}

const commitmentIn = ({ lane }: FoundedCircle, handle: string): Promise<bigint> =>
  lane.client
    .readContract({
      address: lane.circle,
      abi: circleAbi,
      functionName: "memberOf",
      args: [neighbourNamed(handle).account.address],
    })
    .then(({ commitment }) => commitment);

/** In none of the ways a secret could lie or travel in the clear. */
function expectNothingOf(secret: Uint8Array, place: string, name: string): void {
  const hex = Buffer.from(secret).toString("hex");
  expect(place.toLowerCase(), name).not.toContain(hex);
  expect(place, name).not.toContain(BigInt(`0x${hex}`).toString());
  expect(place, name).not.toContain(Buffer.from(secret).toString("base64"));
  expect(place, name).not.toContain([...secret].join(","));
  expect(place.toLowerCase(), name).not.toMatch(new RegExp(phraseOf(secret).slice(0, 4).join("[^a-z]+")));
}

const everythingIn = (heard: Overheard): string =>
  [...heard.requests.map(({ url, body }) => `${url} ${body}`), ...heard.said].join("\n");

test("under a passphrase: made on a phone, saved as a file, opened again, and brought back at a desk", async ({
  browser,
  context,
  street,
}) => {
  const founded = await circleFor(street.config, "Damson Court", ["Magpie"]);
  const heard = overhear(context);
  const page = await slowPage(context);
  const magpie = new Newcomer(page, street.url, founded.circle);
  let file = "";

  await test.step("one that is too short or mistyped makes nothing", async () => {
    await magpie.comeToSecret("Magpie");
    await expectReadable(page);
    await magpie.typePassphrase("plums");
    await magpie.press(join.secret.go).click();
    await magpie.says(lock.short);
    await magpie.typePassphrase(PASSPHRASE, `${PASSPHRASE}!`);
    await magpie.press(join.secret.go).click();
    await magpie.says(lock.differ);
    await expectReadable(page);
  });

  await test.step("made, practised and saved, the seat is taken with it", async () => {
    await magpie.typePassphrase(PASSPHRASE);
    await magpie.press(join.secret.go).click();
    file = await magpie.saveFile();
    await magpie.says(join.keep.saved);
    await expectReadable(page);
    await magpie.press(join.keep.go).click();
    await magpie.sit();
    expect(await commitmentIn(founded, "Magpie")).toBe(commitmentOf(readRecoveryFile(file).secret));
  });
  const { secret } = readRecoveryFile(file);

  await test.step("its page says that it is encrypted, and the next tab asks for the passphrase", async () => {
    await magpie.goTo(ways.people(founded.circle));
    await magpie.link(en.people.me.secret).click();
    await magpie.says(mine.kept.passphrase);
    await page.reload();
    await magpie.says(locked.where.passphrase);
    await expectReadable(page);
    await page.getByLabel(locked.passphrase, { exact: true }).fill("a quince in every shoe");
    await magpie.press(locked.unlock).click();
    await magpie.says(sentence({ kind: "wrongPassphrase" }));
    await page.getByLabel(locked.passphrase, { exact: true }).fill(PASSPHRASE);
    await magpie.press(locked.unlock).click();
    await magpie.says(mine.kept.passphrase);
    expect(await magpie.readWords()).toEqual(phraseOf(secret));
    await expectReadable(page);
    // The slip alone.
    expect(await pagesOf(page)).toBe(1);
  });

  await test.step("neither it nor its words nor the passphrase lie or went anywhere", async () => {
    const kept = await keptBy(page);
    expect(kept).toContain('"kind":"passphrase"');
    for (const [name, place] of [
      ["kept", kept],
      ["heard", everythingIn(heard)],
    ] as const) {
      expectNothingOf(secret, place, name);
      expect(place, name).not.toContain(PASSPHRASE);
      expect(place, name).not.toContain(encodeURIComponent(PASSPHRASE));
    }
  });

  await test.step("the desk refuses what is no recovery, or somebody else's, and takes the right file", async () => {
    const other = await browser.newContext(POINTED);
    const overheard = overhear(other);
    const elsewhere = new Newcomer(await other.newPage(), street.url, founded.circle);
    await elsewhere.open(ways.secret, "Magpie");
    await elsewhere.says(locked.where.nowhere);
    await elsewhere.choose("plain");
    await elsewhere.press(restore.go).click();
    await elsewhere.says(restore.fileMissing);
    const bring = async (text: string) => {
      const buffer = Buffer.from(text);
      await elsewhere.page
        .getByLabel(restore.fileLabel, { exact: true })
        .setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
      await elsewhere.press(restore.go).click();
    };
    await bring("a shopping list");
    await elsewhere.says(sentence({ kind: "badRecoveryFile" }));
    await expectReadable(elsewhere.page);
    await bring(file.replace(/"secret": "0x../, '"secret": "0x00'));
    await elsewhere.says(sentence({ kind: "badRecoveryFile" }));
    const herons = hexToBytes(demoVotingSecret(neighbourNamed("Heron").privateKey));
    await bring(recoveryFile({ circle: founded.circle, chainId: 31337, handle: "Heron", secret: herons }));
    await elsewhere.says(sentence({ kind: "secretMismatch" }));
    await bring(file);
    await elsewhere.says(mine.kept.plain);
    await expectReadable(elsewhere.page);
    expect(await keptBy(elsewhere.page)).toContain(Buffer.from(secret).toString("hex"));
    expectNothingOf(secret, everythingIn(overheard), "heard at the desk");

    await test.step("where it lies open until it is put under a lock", async () => {
      await elsewhere.page.getByText(mine.keep.open).click();
      await elsewhere.choose("passphrase");
      await elsewhere.typePassphrase(PASSPHRASE);
      await elsewhere.press(mine.keep.go).click();
      await elsewhere.says(mine.keep.done);
      await elsewhere.says(mine.kept.passphrase);
      expectNothingOf(secret, await keptBy(elsewhere.page), "kept at the desk");
      await elsewhere.page.reload();
      await elsewhere.says(locked.where.passphrase);
    });
    await other.close();
  });
});

test("under a passkey: its words on paper, opened by the device, refused, and brought back from the words", async ({
  browser,
  context,
  page,
  street,
}) => {
  const founded = await circleFor(street.config, "Medlar Yard", ["Thistle"]);
  const heard = overhear(context);
  const refusing = await givePasskeys(page, { answers: true });
  const thistle = new Newcomer(page, street.url, founded.circle);
  let words: string[] = [];

  await test.step("a finger that is not recognised makes nothing, and says so", async () => {
    await thistle.comeToSecret("Thistle");
    await expect(page.getByRole("radio", { name: new RegExp(lock.passkey.label) })).toBeChecked();
    await expectReadable(page);
    await refusing.refuse();
    await thistle.press(join.secret.go).click();
    await thistle.says(sentence({ kind: "passkeyNotMade" }));
    await expectReadable(page);
    await refusing.takeAway();
  });
  const passkeys = await givePasskeys(page, { answers: true });

  await test.step("the words are shown on a slip, and asked for before it goes on", async () => {
    await thistle.press(join.secret.go).click();
    await expect(thistle.heading(join.keep.title)).toBeVisible({ timeout: 60_000 });
    expect(await passkeys.names()).toContain("Thistle, Medlar Yard");
    words = await thistle.readWords();
    expect(words).toHaveLength(24);
    await expectReadable(page);
    await thistle.press(paper.check.written).click();
    await expect(page.getByRole("group", { name: paper.label })).toBeHidden();
    await expectReadable(page);
    await thistle.proveWords(words.map(() => "zebra"));
    await thistle.press(paper.check.go).click();
    await thistle.says(new RegExp(paper.check.wrong(7).replace("7", "\\d+")));
    await thistle.press(paper.check.back).click();
    await expect(page.getByRole("group", { name: paper.label })).toBeVisible();
    await thistle.press(paper.check.written).click();
    await thistle.proveWords(words);
    await thistle.press(paper.check.go).click();
    await thistle.sit();
  });

  await test.step("the next tab asks the device", async () => {
    await thistle.goTo(ways.secret(founded.circle));
    await thistle.says(mine.kept.passkey);
    await page.reload();
    await thistle.says(locked.where.passkey);
    await expectReadable(page);
    await thistle.press(locked.unlockDevice).click();
    await thistle.says(mine.kept.passkey);
    expect(await thistle.readWords()).toEqual(words);
  });

  await test.step("one day it refuses: the words bring it back, and keep it another way", async () => {
    await page.reload();
    await passkeys.refuse();
    await thistle.press(locked.unlockDevice).click();
    await thistle.says(sentence({ kind: "passkeyDeclined" }));
    await page.getByText(locked.or).click();
    await expectReadable(page);
    await page.getByRole("radio", { name: restore.words }).check();
    await page.getByLabel(restore.wordsLabel).fill(words.join(" "));
    await thistle.choose("passphrase");
    await thistle.typePassphrase(PASSPHRASE);
    await thistle.press(restore.go).click();
    await thistle.says(mine.kept.passphrase);
  });

  await test.step("nothing of it lies or went anywhere", async () => {
    const kept = await keptBy(page);
    expect(kept).toContain('"kind":"passphrase"');
    const spoken = new RegExp(words.slice(0, 4).join("[^a-z]+"));
    expect(kept).not.toMatch(spoken);
    expect(everythingIn(heard)).not.toMatch(spoken);
  });

  await test.step("the second phone says which word is wrong, and takes the right ones under a passphrase", async () => {
    const small = await phone(browser);
    const second = new Newcomer(small, street.url, founded.circle);
    // Its lock opens, but it cannot lock a secret.
    await givePasskeys(small, { answers: false });
    await second.open(ways.secret, "Thistle");
    await small.getByRole("radio", { name: restore.words }).check();
    const bring = async (typed: readonly string[]) => {
      await small.getByLabel(restore.wordsLabel).fill(typed.join(" "));
      await second.press(restore.go).click();
    };
    await bring(words);
    await second.says(sentence({ kind: "passkeyCannotLock" }));
    await expectReadable(small);
    await second.choose("passphrase");
    await second.typePassphrase(PASSPHRASE);
    await bring(words.slice(1));
    await second.says(sentence({ kind: "badPhrase", fault: { kind: "length", words: 23, needed: 24 } }));
    await bring([...words.slice(0, 6), "zzzz", ...words.slice(7)]);
    await second.says(sentence({ kind: "badPhrase", fault: { kind: "word", position: 7 } }));
    const other24 = phraseOf(hexToBytes(demoVotingSecret(neighbourNamed("Heron").privateKey)));
    await bring(other24);
    await second.says(sentence({ kind: "secretMismatch" }));
    await bring([...other24.slice(0, 23), other24[0] === "zoo" ? "zone" : "zoo"]);
    await second.says(sentence({ kind: "badPhrase", fault: { kind: "checksum" } }));
    await bring(words.map((word, index) => `${index + 1}. ${word.slice(0, 4).toUpperCase()}`));
    await second.says(mine.kept.passphrase);
    await small.context().close();
  });
});

test("two neighbours on one device are kept apart, and closing the page on the way loses nothing", async ({
  browser,
  street,
}) => {
  const founded = await circleFor(street.config, "Bullace Row", ["Rook", "Clover"]);
  let tab = await desk(browser);
  const context = tab.context();
  const comeBack = async (handle: string) => {
    await tab.close();
    tab = await context.newPage();
    const rook = new Newcomer(tab, street.url, founded.circle);
    await rook.open(ways.join, handle);
    await rook.press(join.asking.go).click();
    return rook;
  };

  await test.step("Rook closes the page while the practice ballot is made, and goes on with the same secret", async () => {
    const rook = new Newcomer(tab, street.url, founded.circle);
    await rook.comeToSecret("Rook");
    await rook.typePassphrase(PASSPHRASE);
    await rook.press(join.secret.go).click();
    await expect(rook.heading(join.practice.title)).toBeVisible({ timeout: 30_000 });
    const again = await comeBack("Rook");
    await expect(again.heading(keys.found.title)).toBeVisible();
    await expectReadable(tab);
    await tab.getByLabel(locked.passphrase, { exact: true }).fill("not the one");
    await again.press(locked.unlock).click();
    await again.says(sentence({ kind: "wrongPassphrase" }));
    await tab.getByLabel(locked.passphrase, { exact: true }).fill(PASSPHRASE);
    await again.press(locked.unlock).click();
    await expect(again.heading(join.keep.title)).toBeVisible({ timeout: 60_000 });
  });

  await test.step("and again before it is saved: nothing is proved twice", async () => {
    const rook = await comeBack("Rook");
    await tab.getByLabel(locked.passphrase, { exact: true }).fill(PASSPHRASE);
    await rook.press(locked.unlock).click();
    const { secret } = readRecoveryFile(await rook.saveFile());
    await rook.press(join.keep.go).click();
    await expect(rook.heading(join.seat.title)).toBeVisible();
    const last = await comeBack("Rook");
    await last.sit();
    expect(await commitmentIn(founded, "Rook")).toBe(commitmentOf(secret));
  });

  await test.step("Clover, on the same device, has one of her own without a lock", async () => {
    const clover = new Newcomer(tab, street.url, founded.circle);
    await clover.comeToSecret("Clover");
    await clover.choose("plain");
    await expectReadable(tab);
    await clover.press(join.secret.go).click();
    const { secret } = readRecoveryFile(await clover.saveFile());
    await clover.press(join.keep.go).click();
    await clover.sit();
    await clover.goTo(ways.secret(founded.circle));
    await clover.says(mine.kept.plain);
    await expectReadable(tab);
    expect(await keptBy(tab)).toContain(Buffer.from(secret).toString("hex"));
  });

  await test.step("what Rook opened is put away when Clover acts", async () => {
    const rook = new Newcomer(tab, street.url, founded.circle);
    await rook.be("Rook");
    await tab.getByLabel(locked.passphrase, { exact: true }).fill(PASSPHRASE);
    await rook.press(locked.unlock).click();
    await rook.says(mine.kept.passphrase);
    await rook.be("Clover");
    await rook.says(mine.kept.plain);
    await rook.be("Rook");
    await rook.says(locked.where.passphrase);
    await expect(rook.press(locked.unlock)).toBeVisible();
  });
});

test("a voting secret is replaced, not while a ballot is under way, and the new one votes", async ({
  page,
  street,
}) => {
  const founded = await circleFor(street.config, "Quetsche Lane", ["Magpie"]);
  const { lane, terms, circle } = founded;
  const magpie = new Newcomer(page, street.url, circle);
  const { replace, change, changed } = mine;

  await test.step("Magpie sits with one without a lock, which somebody may have seen", async () => {
    await magpie.comeToSecret("Magpie");
    await magpie.choose("plain");
    await magpie.press(join.secret.go).click();
    await magpie.saveFile();
    await magpie.press(join.keep.go).click();
    await magpie.sit();
  });
  const before = await commitmentIn(founded, "Magpie");

  await test.step("a new one is made and saved; with one signature it takes the place of the old", async () => {
    await magpie.goTo(ways.secret(circle));
    await magpie.press(replace.go).click();
    await magpie.press(change.not).click();
    await magpie.says(mine.kept.plain);
    await magpie.press(replace.go).click();
    await magpie.choose("passphrase");
    await magpie.typePassphrase(PASSPHRASE);
    await magpie.press(join.secret.go).click();
    const { secret } = readRecoveryFile(await magpie.saveFile());
    await magpie.press(join.keep.go).click();
    await expectReadable(page);
    // Until it is signed the old one counts; the new one waits where it is kept.
    await page.reload();
    await magpie.says(mine.kept.plain);
    await magpie.press(replace.go).click();
    await magpie.press(change.go).click();
    await magpie.says(changed.text(format.day(windowsOf(terms, 0).votingOpens)));
    await expectReadable(page);
    const after = await commitmentIn(founded, "Magpie");
    expect(after).toBe(commitmentOf(secret));
    expect(after).not.toBe(before);
  });

  await test.step("the next ballot takes it, and while that is under way it cannot be replaced", async () => {
    const heron = neighbourNamed("Heron");
    await moveClock(lane.client, terms.start);
    for (const founder of founded.founders) await lane.chipIn(founder, dollars(10));
    await lane.pin(heron, { text: "Mend the bench", amount: dollars(20), recipient: heron.account.address });
    await moveClock(lane.client, windowsOf(terms, 0).votingOpens + HOUR);
    await magpie.vote(ways.ballot(circle), ["Mend the bench"]);
    await moveClock(lane.client, windowsOf(terms, 0).votingCloses - 60);
    await expect(magpie.heading(en.ballot.inTheBox.title)).toBeVisible({ timeout: 60_000 });
    await magpie.goTo(ways.secret(circle));
    await expect(magpie.press(replace.go)).toBeHidden();
    await magpie.says(replace.underWay(format.dayTime(windowsOf(terms, 0).ends)));
    await expectReadable(page);
  });
});

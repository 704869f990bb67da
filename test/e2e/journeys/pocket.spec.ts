import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import type { Address } from "viem";
import { en } from "../../../frontend/content/en/index.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { neighbourNamed, type Lane } from "../../../scripts/local/demo/lane.ts";
import { foundCircle } from "../harness/circle.ts";
import { desk, TOUCHED } from "../harness/devices.ts";
import { expect, test } from "../harness/fixtures.ts";
import { expectReadable, pagesOf } from "../harness/look.ts";
import { booksOf, dollars } from "../harness/money.ts";
import { Visitor } from "../harness/neighbour.ts";
import { PocketOwner } from "../harness/pocket.ts";
import { keptBy, overhear } from "../harness/secrecy.ts";
import { slowPage } from "../harness/slow.ts";

/* Somebody without a wallet: a pocket wallet is made in the page, filled, used, brought back elsewhere, and emptied. */

const { join, keys, people, pocket, shell } = en;
const NAME = "Damson Steps";
const PURSE = "Grandma’s purse";

async function vouchFor(lane: Lane, candidate: Address, handle: string, by: readonly string[]): Promise<void> {
  for (const name of by) {
    const { account } = neighbourNamed(name);
    const call = { account, address: lane.circle, abi: circleAbi, functionName: "vouch" } as const;
    await lane.settled(await lane.client.writeContract({ ...call, args: [candidate, handle] }));
  }
}

test("with a pocket wallet somebody joins, chips in, leaves, and takes the money elsewhere", async ({
  browser,
  street,
}) => {
  test.setTimeout(300_000);
  const { url, config } = street;
  const { circle, lane } = await foundCircle(config, NAME);
  const books = booksOf(config);
  const context = await browser.newContext(TOUCHED);
  const heard = overhear(context);
  const page = await slowPage(context);
  const visitor = new Visitor(page, url);
  const owner = new PocketOwner(visitor);

  await test.step("it is made where a wallet is asked for: its limits first, then a lock", async () => {
    await visitor.goTo(ways.join(circle));
    await expect(page.getByText(join.noAccount.text)).toBeVisible();
    await owner.connect();
    const wallets = owner.dialog(shell.wallets.title);
    await expect(wallets.getByText(shell.wallets.none)).toBeVisible();
    await expectReadable(page);
    await wallets.getByRole("button", { name: shell.wallets.pockets.make }).click();
    await expect(visitor.heading(pocket.about.title)).toBeFocused();
    for (const point of pocket.about.points) await expect(page.getByText(point)).toBeVisible();
    await expectReadable(page);
    await visitor.press(pocket.about.go).click();
    await page.getByRole("radio", { name: new RegExp(keys.lock.plain.label) }).check();
    await expect(page.getByText(pocket.lock.plainNote)).toBeVisible();
    await page.getByRole("radio", { name: new RegExp(keys.lock.passphrase.label) }).check();
    await page.getByLabel(keys.lock.label).fill("plums");
    await visitor.press(pocket.lock.go).click();
    await expect(page.getByText(keys.lock.short)).toBeVisible();
    await expectReadable(page);
    await owner.lock("passphrase", pocket.lock.go, PURSE);
  });

  await test.step("the page is closed over its words: they are shown again, and only who has them goes on", async () => {
    const before = await owner.readWords();
    await expectReadable(page);
    expect(await pagesOf(page)).toBe(1);
    await page.reload();
    await owner.connect();
    await visitor.press(new RegExp(shell.wallets.pockets.open(PURSE))).click();
    await expect(visitor.heading(pocket.unlock.title(PURSE))).toBeFocused();
    await owner.unlock("plum stones in a jug");
    await expect(page.getByRole("alert")).toContainText("That passphrase does not open it.");
    await expectReadable(page);
    await owner.unlock();
    owner.words = await owner.readWords();
    expect(owner.words).toEqual(before);
    await visitor.press(pocket.words.go).click();
    await expect(visitor.heading(pocket.prove.title)).toBeFocused();
    await visitor.press(keys.paper.check.go).click();
    await expect(page.getByText(new RegExp(keys.paper.check.wrong(7).replace("7", "\\d+")))).toHaveCount(3);
    await expectReadable(page);
    await visitor.press(keys.paper.check.back).click();
    await expect(visitor.heading(pocket.words.title)).toBeVisible();
    await visitor.press(pocket.words.go).click();
    await owner.prove();
    await expect(visitor.heading(pocket.done.title)).toBeFocused();
    await expectReadable(page);
    await visitor.press(pocket.done.go).click();
  });

  await test.step("its owner asks to join, two neighbours vouch, and the seat is taken", async () => {
    await visitor.chooseHandle(ways.join(circle), "Nuthatch", join.handle.go);
    await expect(visitor.heading(join.asking.title(2))).toBeVisible();
    await vouchFor(lane, owner.address, "Nuthatch", ["Heron", "Wren"]);
    await visitor.press(join.asking.go).click();
    await visitor.makeSecretAndSit();
  });

  await test.step("it is filled by its address, and holds play money here", async () => {
    await visitor.goTo(ways.pocket);
    await expect(visitor.heading(PURSE)).toBeVisible();
    await expect(page.getByRole("img", { name: pocket.fill.qr })).toBeVisible();
    await expect(page.getByRole("textbox", { name: pocket.fill.address })).toHaveValue(owner.address);
    await expect(page.getByText(pocket.out.nothing)).toBeVisible();
    await visitor.press(pocket.fill.play("$20")).click();
    await expect(page.getByText("$20.00", { exact: true })).toBeVisible();
    expect(await books.of(owner.address)).toBe(dollars(20));
    await expectReadable(page);
  });

  await test.step("it chips in, pins and vouches, and never needs gas", async () => {
    await visitor.chipIn(ways.chipIn(circle), "mine", 10);
    await visitor.pin(ways.pin(circle), { title: "A rail for the steps", text: "They are steep.", dollars: 12 });
    await visitor.goTo(ways.vouch(circle, neighbourNamed("Magpie").account.address, "Magpie"));
    await visitor.press(en.vouch.go("Magpie")).click();
    await expect(visitor.heading(en.vouch.given)).toBeVisible();
    expect(await books.of(owner.address)).toBe(dollars(10));
    expect(await lane.client.getBalance({ address: owner.address })).toBe(0n);
  });

  await test.step("whoever would remove it without its words is told what is lost", async () => {
    await visitor.goTo(ways.pocket);
    await visitor.press(pocket.remove.start).click();
    await visitor.press(pocket.remove.without).click();
    const dialog = owner.dialog(pocket.remove.title);
    for (const loss of [
      pocket.remove.losesMoney("$10.00"),
      pocket.remove.losesSeat(NAME),
      pocket.remove.losesOwed(NAME, "$10.00"),
    ]) {
      await expect(dialog.getByRole("listitem").filter({ hasText: loss })).toBeVisible();
    }
    await expect(visitor.press(pocket.remove.go)).toBeDisabled();
    await expectReadable(page);
    await visitor.press(pocket.remove.stay).click();
  });

  await test.step("it leaves, and what was not spent comes back into it", async () => {
    await visitor.goTo(ways.people(circle));
    await visitor.press(people.leave.open).click();
    await visitor.press(people.leave.goNow("$10.00")).click();
    await expect.poll(() => books.of(owner.address)).toBe(dollars(20));
  });

  await test.step("the words are shown again to whoever opens it once more", async () => {
    await visitor.goTo(ways.pocket);
    await visitor.press(pocket.again.show).click();
    await owner.unlock("plum stones in a jug");
    await expect(page.getByRole("alert")).toContainText("That passphrase does not open it.");
    await owner.unlock();
    expect(await owner.readWords()).toEqual(owner.words);
    await expectReadable(page);
    await visitor.press(pocket.again.hide).click();
    await expect(page.getByRole("group", { name: pocket.slip.label })).toBeHidden();
  });

  await test.step("nothing of it lies or travels in the clear", async () => {
    const everything = [await keptBy(page), JSON.stringify(heard), page.url()].join("\n").toLowerCase();
    expect(everything).toContain(`potluck/pocket/${owner.address}`.toLowerCase());
    for (const secret of owner.secrets) expect(everything).not.toContain(secret.toLowerCase());
  });

  await test.step("at a desk its words bring it back, and it is emptied to the unit", async () => {
    const other = await desk(browser);
    const elsewhere = new Visitor(other, url);
    const there = new PocketOwner(elsewhere);
    const to = privateKeyToAddress(generatePrivateKey());
    await elsewhere.goTo(ways.pocket);
    await expect(other.getByText(pocket.page.nobody)).toBeVisible();
    await there.ask("restore");
    const words = other.getByLabel(pocket.restore.label);
    await words.fill(owner.words.slice(1).join(" "));
    await there.lock("passphrase", pocket.restore.go, PURSE);
    await expect(other.getByRole("alert")).toContainText("These are 11 words, and it takes 12.");
    await words.fill(owner.misordered);
    await elsewhere.press(pocket.restore.go).click();
    await expect(other.getByRole("alert")).toContainText("together they fit no secret");
    await expectReadable(other);
    await words.fill(owner.words.map((word, place) => `${place + 1} ${word.slice(0, 4)}`).join(" "));
    await elsewhere.press(pocket.restore.go).click();
    await elsewhere.press(pocket.done.fill).click();
    await expect(other.getByText("$20.00", { exact: true })).toBeVisible();

    // No circle was opened here yet, so no relay is known to pay.
    await expect(other.getByText(pocket.out.youPay)).toBeVisible();
    const field = other.getByLabel(pocket.out.to);
    const send = elsewhere.press(/^Send/);
    for (const [typed, fault] of [
      ["0x1234", "no-address"],
      [owner.address, "itself"],
      [config.deployment.token, "contract"],
    ] as const) {
      await field.fill(typed);
      await send.click();
      await expect(other.getByText(pocket.out.fault(fault))).toBeVisible();
    }
    await expectReadable(other);
    await field.fill(to);
    await elsewhere.press(pocket.out.go("$20.00")).click();
    await expect(other.getByRole("alert")).toContainText("This account has no gas to send it with.");
    expect(await books.of(to)).toBe(0n);

    await elsewhere.goTo(ways.street(circle));
    await expect(other.getByText(NAME).first()).toBeVisible();
    await elsewhere.goTo(ways.pocket);
    await expect(other.getByText(pocket.out.relayPays(NAME))).toBeVisible();
    await field.fill(to);
    await other.getByRole("radio", { name: pocket.out.some }).check();
    await other.getByLabel(pocket.out.sum).fill("20.01");
    await send.click();
    await expect(other.getByText(pocket.out.fault("too-much"))).toBeVisible();
    await other.getByLabel(pocket.out.sum).fill("7.50");
    await elsewhere.press(pocket.out.go("$7.50")).click();
    await expect(other.getByText(pocket.out.sent("$7.50", to.slice(-4)))).toBeVisible();
    await other.getByRole("radio", { name: new RegExp("^All of it") }).check();
    await elsewhere.press(pocket.out.go("$12.50")).click();
    await expect(other.getByText(pocket.out.nothing)).toBeVisible();
    expect(await books.of(to)).toBe(dollars(20));
    expect(await books.of(owner.address)).toBe(0n);

    await elsewhere.press(pocket.remove.start).click();
    await there.unlock();
    there.words = owner.words;
    await there.prove();
    await expect(other.getByText(pocket.page.removed(PURSE))).toBeVisible();
    expect(await keptBy(other)).not.toContain(`potluck/pocket/${owner.address.toLowerCase()}`);
    await other.context().close();
  });
  await context.close();
});

test("two pocket wallets on one device stay apart, and go when somebody else acts", async ({ browser, street }) => {
  const context = await browser.newContext(TOUCHED);
  const page = await slowPage(context);
  const visitor = new Visitor(page, street.url);
  const mine = new PocketOwner(visitor);
  const theirs = new PocketOwner(visitor);
  const me = page.getByRole("button", { name: shell.youAre("Mine") });

  await visitor.goTo(ways.pocket);
  await mine.make("plain", "Mine");
  await expect(page.getByText(pocket.page.lock.plain)).toBeVisible();
  await expect(page.getByRole("textbox", { name: pocket.fill.address })).toHaveValue(mine.address);

  await test.step("one without a lock is open again after the tab was loaded again, in this tab only", async () => {
    await page.reload();
    await expect(me).toBeVisible();
    const other = await context.newPage();
    await other.goto(`${street.url}/${ways.pocket}`);
    await expect(other.getByText(pocket.page.nobody)).toBeVisible();
    await other.close();
  });

  await test.step("a neighbour who is played takes its place", async () => {
    await visitor.be("Heron");
    await expect(page.getByText(pocket.page.other)).toBeVisible();
    await visitor.be(shell.local.nobody);
    await expect(page.getByText(pocket.page.nobody)).toBeVisible();
  });

  await test.step("another is made beside it, and each opens as itself", async () => {
    await theirs.make("passphrase", "Theirs");
    expect(theirs.address).not.toBe(mine.address);
    await expect(page.getByRole("textbox", { name: pocket.fill.address })).toHaveValue(theirs.address);
    await page.getByRole("button", { name: shell.youAre("Theirs") }).click();
    await visitor.press(new RegExp(shell.wallets.pockets.open("Mine"))).click();
    await visitor.press(pocket.unlock.open).click();
    await visitor.press(pocket.done.go).click();
    await expect(page.getByRole("textbox", { name: pocket.fill.address })).toHaveValue(mine.address);
    await page.reload();
    await expect(page.getByRole("textbox", { name: pocket.fill.address })).toHaveValue(mine.address);
    const kept = await keptBy(page);
    for (const secret of theirs.secrets) expect(kept).not.toContain(secret);
  });

  await test.step("one with a lock is shut again when the tab is loaded again", async () => {
    await me.click();
    await visitor.press(new RegExp(shell.wallets.pockets.open("Theirs"))).click();
    await theirs.unlock();
    await visitor.press(pocket.done.go).click();
    await page.reload();
    await expect(page.getByText(pocket.page.nobody)).toBeVisible();
  });
  await context.close();
});

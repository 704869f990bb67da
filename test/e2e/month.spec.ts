import type { BrowserContext } from "@playwright/test";
import { isAddress, type Address } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { en } from "../../frontend/content/en/index.ts";
import { ways } from "../../frontend/ui/ways.ts";
import { letPass } from "./harness/clock.ts";
import { hostsOf } from "./harness/config.ts";
import { expect, test } from "./harness/fixtures.ts";
import { booksOf, dollars, type Books } from "./harness/money.ts";
import { proposeRule } from "./harness/motion.ts";
import { Visitor } from "./harness/neighbour.ts";
import { startStreetCommand, type RunningStreet } from "./harness/street.ts";

/*
 * One month of Plum Row, from the empty chain to the balances, through the page alone. The steps build on one another, so
 * they are one test; each step says what a person does.
 */

const NAME = "Plum Row";
const FOUNDERS = ["Heron", "Wren", "Fennel", "Bramble", "Kestrel"];
const SEEDS = "Seed swap in the yard";
const CODING = "Coding workshop for teenagers";
const TOOLBOX = "A shared toolbox";
const BENCH = "Mend the bench";
const MOTION = `${en.motions.rules.vouches}: 3 instead of 2`;

let street: RunningStreet;

test.beforeAll(async ({ watch }) => {
  street = await startStreetCommand(["--empty"]);
  watch.serves(street.url, hostsOf(street.config));
});
test.afterAll(async () => {
  expect(await street.stop()).toBe(0);
});

async function balances(books: Books, accounts: Address[]): Promise<bigint[]> {
  return Promise.all(accounts.map((account) => books.of(account)));
}

async function startCircle(visitor: Visitor): Promise<Address> {
  const { page } = visitor;
  await visitor.goTo(ways.start);
  await visitor.be("Heron");
  await page.getByLabel(en.start.name).fill(NAME);
  for (const [n, handle] of FOUNDERS.entries()) {
    if (n === 0) continue;
    const field = page.getByLabel(en.start.founder(n + 1), { exact: true });
    if (!(await field.isVisible())) await visitor.press(en.start.addFounder).click();
    await field.selectOption({ label: handle });
  }
  await visitor.press(en.start.review).click();
  await visitor.press(en.start.make).click();
  await expect(visitor.heading(en.start.made.title(NAME))).toBeVisible();
  await visitor.link(en.start.made.go).click();
  await expect(visitor.heading(NAME)).toBeVisible();
  const address = /#\/(0x[0-9a-fA-F]{40})/.exec(page.url())?.[1] ?? "";
  if (!isAddress(address)) throw new Error(`No circle in ${page.url()}`);
  return address;
}

async function voteAs(visitor: Visitor, handle: string, circle: Address, titles: string[]): Promise<void> {
  await visitor.be(handle);
  await visitor.vote(ways.ballot(circle), titles);
}

async function collectByLink(context: BrowserContext, claimLink: string, to: Address): Promise<void> {
  const page = await context.newPage();
  await page.goto(claimLink);
  const collector = new Visitor(page, street.url);
  await collector.press(en.collect.what.go("$20.00")).click();
  await page.getByLabel(en.collect.where.label).fill(to);
  await collector.press(en.collect.where.go("$20.00")).click();
  await expect(collector.heading(en.collect.done.title("$20.00"))).toBeVisible();
}

test("one month of a street, lived through the page", async ({ browser, page }) => {
  test.setTimeout(420_000);
  const books = booksOf(street.config);
  const visitor = new Visitor(page, street.url);
  const people = [...FOUNDERS, "Sorrel", "Magpie"].map(books.account);
  const before = await balances(books, people);
  let claimLink = "";

  const circle = await test.step("Heron starts a circle with four other founders", () => startCircle(visitor));

  await test.step("the founders take their seats", async () => {
    for (const handle of FOUNDERS) {
      await visitor.be(handle);
      await visitor.chooseHandle(ways.join(circle), handle, en.join.handle.goFounder);
      await visitor.makeSecretAndSit();
    }
  });

  await test.step("Sorrel asks to join, two neighbours vouch, and Sorrel sits", async () => {
    await visitor.be("Sorrel");
    await visitor.chooseHandle(ways.join(circle), "Sorrel", en.join.handle.go);
    const link = await page.getByLabel(en.join.asking.link, { exact: true }).inputValue();
    for (const voucher of ["Heron", "Wren"]) {
      await visitor.be(voucher);
      await page.goto(link);
      await visitor.press(en.vouch.go("Sorrel")).click();
      await expect(visitor.heading(en.vouch.given)).toBeVisible();
    }
    await visitor.be("Sorrel");
    await visitor.goTo(ways.join(circle));
    await visitor.press(en.join.asking.go).click();
    await visitor.makeSecretAndSit();
  });

  await test.step("they chip in, one for a neighbour who paid cash, and a friend of the street gives", async () => {
    const way = ways.chipIn(circle);
    for (const [handle, sum] of [
      ["Heron", 10],
      ["Wren", 8],
      ["Fennel", 5],
      ["Bramble", 7],
      ["Sorrel", 10],
    ] as const) {
      await visitor.be(handle);
      await visitor.chipIn(way, "mine", sum);
    }
    await visitor.be("Heron");
    await visitor.chipIn(way, "neighbour", 6, "Kestrel");
    await visitor.be("Magpie");
    await visitor.chipIn(way, "gift", 12);
    expect(await books.of(circle)).toBe(dollars(58));
  });

  await test.step("they pin requests, one for a claim link, and one is withdrawn", async () => {
    const way = ways.pin(circle);
    await visitor.be("Fennel");
    await visitor.pin(way, { title: SEEDS, text: "Paper bags, labels and tea.", dollars: 14 });
    await visitor.be("Wren");
    const text = "Four Sunday mornings. For printing and cables.";
    claimLink = (await visitor.pin(way, { title: CODING, text, dollars: 20, link: true })) ?? "";
    expect(claimLink).toContain("#/");
    await visitor.be("Kestrel");
    await visitor.pin(way, { title: TOOLBOX, text: "A drill and a spirit level.", dollars: 40 });
    await visitor.be("Bramble");
    await visitor.pin(way, { title: BENCH, text: "Two planks and oil.", dollars: 18 });
    await visitor.goTo(ways.street(circle));
    await page.getByRole("link", { name: new RegExp(BENCH) }).click();
    await visitor.press(en.request.withdraw).click();
    await expect(page.getByText(en.request.status.withdrawn)).toBeVisible();
  });

  await test.step("Kestrel proposes to ask newcomers for one vouch more", () =>
    proposeRule(street.config, circle, { by: "Kestrel", rule: "vouches", value: 3n }));

  await test.step("five of six vote, and Wren thinks again", async () => {
    await visitor.goTo(ways.street(circle));
    await visitor.skipTo("voting-opens");
    await voteAs(visitor, "Heron", circle, [SEEDS, CODING, MOTION]);
    await voteAs(visitor, "Wren", circle, [TOOLBOX]);
    await voteAs(visitor, "Fennel", circle, [SEEDS, MOTION]);
    await voteAs(visitor, "Bramble", circle, [MOTION, CODING]);
    await voteAs(visitor, "Sorrel", circle, [CODING, TOOLBOX, MOTION]);
    // The relay sends once a minute of the chain's time.
    await letPass(street.config.rpc, 60);
    await expect(visitor.heading(en.ballot.inTheBox.title)).toBeVisible({ timeout: 90_000 });

    await visitor.be("Wren");
    await visitor.goTo(ways.ballot(circle));
    await visitor.press(en.ballot.receipt.change).click();
    await visitor.vote(ways.ballot(circle), [CODING, SEEDS], en.ballot.sealAgain);
    await expect(visitor.heading(en.ballot.handedOver.title)).toBeVisible();
    // Close to the end the relay waits for nobody.
    await visitor.skipTo("before-close");
    await expect(visitor.heading(en.ballot.inTheBox.title)).toBeVisible({ timeout: 60_000 });
    await visitor.goTo(ways.street(circle));
    await expect(page.getByText(en.street.box.filling(5, 3))).toBeVisible();
    // Meanwhile nobody sees more than how many are in.
    await expect(page.getByText(en.street.box.lock)).toBeVisible();
  });

  await test.step("the relay opens every ballot and settles", async () => {
    await visitor.skipTo("seals-open");
    await expect(page.getByText(en.street.box.counted(5))).toBeVisible({ timeout: 90_000 });
    expect(await books.of(circle)).toBe(dollars(58));
  });

  await test.step("Fennel collects to a wallet", async () => {
    await visitor.be("Fennel");
    await page.getByRole("link", { name: en.street.waiting.collect }).first().click();
    await visitor.press(en.collect.what.go("$14.00")).click();
    await expect(visitor.heading(en.collect.done.title("$14.00"))).toBeVisible();
  });

  const stranger = privateKeyToAddress(generatePrivateKey());
  await test.step("whoever has the claim link collects in a browser that knows nothing", async () => {
    const fresh = await browser.newContext();
    await collectByLink(fresh, claimLink, stranger);
    await fresh.close();
  });

  await test.step("in the next month Heron leaves with what was not spent", async () => {
    await visitor.goTo(ways.street(circle));
    await visitor.skipTo("next-round");
    await visitor.be("Heron");
    await visitor.goTo(ways.people(circle));
    await visitor.press(en.people.leave.open).click();
    await visitor.press(/^Leave and take back/).click();
    await expect(page.getByText(en.people.owed.paid("$4.13", books.account("Heron").slice(-4)))).toBeVisible();
  });

  await test.step("the history shows what came of it", async () => {
    await visitor.goTo(ways.round(circle, 0));
    await expect(page.getByText(en.history.turnout(5, 6, 3))).toBeVisible();
    for (const [title, ticks] of [
      [CODING, 4],
      [SEEDS, 3],
      [TOOLBOX, 1],
    ] as const) {
      const row = page.getByRole("row", { name: new RegExp(title) });
      await expect(row.getByRole("cell", { name: String(ticks), exact: true })).toBeVisible();
    }
    await expect(page.getByText(en.motions.counted(4, 6, 4))).toBeVisible();
    await expect(page.getByText(en.motions.outcome.passed, { exact: true })).toBeVisible();
  });

  await test.step("every account holds on chain what the month says", async () => {
    // Heron put in 10 and for Kestrel 6; 34 of 58 were spent, so 24/58 of the own 10 came back, rounded down.
    const heronBack = (dollars(10) * dollars(24)) / dollars(58);
    const after = await balances(books, people);
    const [heron, wren, fennel, bramble, kestrel, sorrel, magpie] = after.map((sum, i) => sum - (before[i] ?? 0n));
    expect(heron).toBe(heronBack - dollars(16));
    expect([wren, fennel, bramble]).toEqual([-dollars(8), dollars(14) - dollars(5), -dollars(7)]);
    expect([kestrel, sorrel, magpie]).toEqual([0n, -dollars(10), -dollars(12)]);
    expect(await books.of(stranger)).toBe(dollars(20));
    expect(await books.of(circle)).toBe(dollars(24) - heronBack);
  });
});

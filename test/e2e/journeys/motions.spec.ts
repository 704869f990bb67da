import type { Page } from "@playwright/test";
import type { Address } from "viem";
import { en } from "../../../frontend/content/en/index.ts";
import { help } from "../../../frontend/content/en/help.ts";
import { topics } from "../../../frontend/help/model.ts";
import { createFormat } from "../../../frontend/ui/format.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { foundCircle, type FoundedCircle } from "../harness/circle.ts";
import { desk, phone } from "../harness/devices.ts";
import { expect, test } from "../harness/fixtures.ts";
import { DESK, expectReadable, pagesOf, PHONE } from "../harness/look.ts";
import { booksOf, dollars } from "../harness/money.ts";
import { Visitor } from "../harness/neighbour.ts";
import { castAll, letSettle } from "../harness/voting.ts";

/* A circle changes a rule, parts ways with a neighbour, lets another go, and closes: through the page, to the unit. */

const NAME = "Damson Yard";
const KITE = "A kite for windy days";
const BENCH = "Mend the bench";
const RULE_SLOT = 14;
const SECOND_SLOT = 15;

const { motions, people, rules, closed } = en;
const copy = motions.propose;
// As the browsers of these tests write them.
const format = createFormat(en.common.locale, "Europe/Berlin");

/** By day and after dark, on a phone and on a desk, whichever it is. */
async function expectReadableEverywhere(page: Page): Promise<void> {
  const own = page.viewportSize() ?? DESK;
  for (const colorScheme of ["dark", "light"] as const) {
    for (const size of [PHONE, DESK]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      await expectReadable(page);
    }
  }
  await page.setViewportSize(own);
}

const neighbour = ({ founders }: FoundedCircle, handle: string) => {
  const found = founders.find((one) => one.handle === handle);
  if (!found) throw new Error(`Nobody is called ${handle}.`);
  return found;
};
const rulesNow = ({ lane, circle }: FoundedCircle, round: number) =>
  lane.client.readContract({ address: circle, abi: circleAbi, functionName: "rulesOf", args: [round] });
const castIn = async ({ lane, circle }: FoundedCircle, round: number): Promise<number> =>
  (await lane.client.readContract({ address: circle, abi: circleAbi, functionName: "roundOf", args: [round] })).cast;

/** Writes a motion to part ways or to close, and reads it over. */
async function write(visitor: Visitor, kind: "partWays" | "close", whom?: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole("radio", { name: new RegExp(copy.kinds[kind].label) }).check();
  if (whom !== undefined) await page.getByLabel(copy.whom).selectOption({ label: whom });
  await visitor.press(copy.review).click();
  await expect(visitor.heading(copy.yes)).toBeFocused();
}

async function takeBack(visitor: Visitor, sum: string, account: Address): Promise<void> {
  await visitor.press(people.owed.go(sum)).click();
  await expect(visitor.page.getByText(people.owed.paid(sum, account.slice(-4)))).toBeVisible();
}

test("a circle changes its rules, its people, and comes to its end by ballot", async ({ browser, street }) => {
  test.setTimeout(300_000);
  const { config, url } = street;
  const page = await desk(browser);
  const visitor = new Visitor(page, url);
  const small = await phone(browser);
  const onPhone = new Visitor(small, url);
  const books = booksOf(config);
  const founded = await foundCircle(config, NAME, { founders: 5 });
  const { circle, lane, terms, founders } = founded;
  const [heron, wren, fennel, bramble, kestrel] = ["Heron", "Wren", "Fennel", "Bramble", "Kestrel"].map((handle) =>
    neighbour(founded, handle),
  );
  if (!heron || !wren || !fennel || !bramble || !kestrel) throw new Error("Somebody is missing.");
  const balanceOf = ({ account }: typeof heron) => books.of(account.address);

  await moveClock(lane.client, terms.start);
  for (const founder of founders) await lane.chipIn(founder, dollars(10));
  await lane.give(heron, dollars(4));
  await lane.pin(fennel, { text: KITE, amount: dollars(8), recipient: fennel.account.address });

  await test.step("Heron reads how the circle runs and proposes one vouch more", async () => {
    await visitor.goTo(ways.street(circle));
    await visitor.be("Heron");
    await visitor.link(motions.rulesLink).click();
    await expect(visitor.heading(rules.title)).toBeVisible();
    await expectReadableEverywhere(page);
    expect(await pagesOf(page)).toBe(1);
    await visitor.link(motions.about.go).click();

    await page.getByLabel(copy.rule, { exact: true }).selectOption({ label: motions.rules.vouches });
    const field = page.getByLabel(copy.value.vouches);
    for (const [typed, fault] of [
      ["9", copy.faults.vouches],
      ["2", copy.faults.same],
    ] as const) {
      await field.fill(typed);
      await visitor.press(copy.review).click();
      await expect(page.getByText(fault)).toBeVisible();
    }
    await expectReadableEverywhere(page);
    await field.fill("3");
    await visitor.press(copy.review).click();
    const holds = format.day(windowsOf(terms, 2).begins);
    await expect(page.getByText(copy.changeRule(motions.rules.vouches, "2", "3", holds))).toBeVisible();
    await expect(page.getByText(copy.needs(4, 5))).toBeVisible();
    await expectReadableEverywhere(page);
    await visitor.press(copy.go).click();
    await expect(visitor.heading(copy.done.title)).toBeFocused();

    await visitor.goTo(ways.rules(circle));
    await visitor.link(motions.about.go).click();
    await expect(visitor.heading(copy.resting.title)).toBeVisible();
    await expect(page.getByText(copy.resting.text(format.day(windowsOf(terms, 3).begins)))).toBeVisible();
  });

  await test.step("Wren proposes to part ways with Bramble; then both places are taken", async () => {
    await onPhone.goTo(ways.propose(circle));
    await onPhone.be("Wren");
    await write(onPhone, "partWays", "Bramble");
    await expect(small.getByText(copy.partWaysTold("Bramble"))).toBeVisible();
    await onPhone.press(copy.go).click();
    await expect(onPhone.heading(copy.done.title)).toBeFocused();
    await onPhone.be("Kestrel");
    await expect(onPhone.heading(copy.cannot.full.title)).toBeVisible();
    await onPhone.be("Magpie");
    await expect(onPhone.heading(copy.cannot["not-a-member"].title)).toBeVisible();
  });

  await test.step("Bramble is told, and nobody else in these words", async () => {
    await onPhone.goTo(ways.street(circle));
    await expect(small.getByText(motions.partWays("Bramble"))).toBeVisible();
    await expect(onPhone.heading(motions.aboutYou.title)).toBeHidden();
    await onPhone.be("Bramble");
    await expect(onPhone.heading(motions.aboutYou.title)).toBeVisible();
    await expect(small.getByText(motions.aboutYou.keep("$10.00"))).toBeVisible();
    await expectReadableEverywhere(small);
  });

  await test.step("four of five agree to both", async () => {
    await castAll(founded, config, { round: 0, voters: [wren, fennel, kestrel], slots: [0, RULE_SLOT, SECOND_SLOT] });
    await visitor.be("Heron");
    const asked = `${motions.rules.vouches}: 3 instead of 2, from round 3 on`;
    await visitor.vote(ways.ballot(circle), [KITE, asked, motions.partWays("Bramble")]);
    await visitor.skipTo("before-close");
    await expect.poll(() => castIn(founded, 0), { timeout: 60_000 }).toBe(4);
    await letSettle(founded, config, 0);
    await visitor.goTo(ways.round(circle, 0));
    await expect(page.getByText(motions.counted(4, 5, 4))).toHaveCount(2);
    await expect(page.getByText(motions.outcome.passed, { exact: true })).toHaveCount(2);
  });

  // 8 of 54 were given away, so 46/54 of every stake is left, rounded down.
  const left = (dollars(10) * dollars(46)) / dollars(54);

  await test.step("Bramble has no seat any more and takes back what was left", async () => {
    const before = await balanceOf(bramble);
    await onPhone.be("Bramble");
    await onPhone.goTo(ways.people(circle));
    await expect(small.getByText(people.me.left.partedWays)).toBeVisible();
    await takeBack(onPhone, "$8.51", bramble.account.address);
    expect((await balanceOf(bramble)) - before).toBe(left);
  });

  await test.step("the rule holds one whole month later, and the page says so before", async () => {
    await visitor.goTo(ways.rules(circle));
    const coming = page.getByText(rules.will("3", format.day(windowsOf(terms, 2).begins), 2));
    await expect(coming).toBeVisible();
    await moveClock(lane.client, windowsOf(terms, 1).begins + 60);
    await expect(coming).toBeVisible();
    expect((await rulesNow(founded, 1)).vouches).toBe(2);
    await moveClock(lane.client, windowsOf(terms, 2).begins + 60);
    await expect(coming).toBeHidden();
    const article = page.getByRole("listitem").filter({ has: visitor.heading(motions.rules.vouches) });
    await expect(article.getByText("3", { exact: true })).toBeVisible();
    expect((await rulesNow(founded, 2)).vouches).toBe(3);
  });

  await test.step("Kestrel leaves: the sum is shown first, and is paid to the unit", async () => {
    await lane.pin(kestrel, { text: BENCH, amount: dollars(5), recipient: kestrel.account.address });
    const before = await balanceOf(kestrel);
    await visitor.goTo(ways.people(circle));
    await visitor.be("Kestrel");
    await visitor.press(people.leave.open).click();
    const dialog = page.getByRole("dialog", { name: people.leave.title });
    await expect(dialog.getByText("$8.51", { exact: true })).toBeVisible();
    await expect(dialog.getByText(people.leave.now(kestrel.account.address.slice(-4)))).toBeVisible();
    await expect(dialog.getByText(people.leave.request(BENCH))).toBeVisible();
    await expectReadableEverywhere(page);
    await visitor.press(people.leave.goNow("$8.51")).click();
    await expect(page.getByText(people.owed.paid("$8.51", kestrel.account.address.slice(-4)))).toBeVisible();
    expect((await balanceOf(kestrel)) - before).toBe(left);
    await visitor.goTo(ways.street(circle));
    await expect(page.getByText(BENCH)).toBeHidden();
  });

  // What the stakes' rounding left over is common, with what was left of the gift.
  const common = dollars(46) - left * 5n;
  const each = left + common / 3n;

  await test.step("Fennel proposes to close, and sees what everyone would get", async () => {
    await onPhone.goTo(ways.propose(circle));
    await onPhone.be("Fennel");
    await write(onPhone, "close");
    await expect(small.getByText(format.sum(each), { exact: true })).toHaveCount(3);
    await expect(small.getByText(copy.closing.waiting("$8.00"))).toBeVisible();
    await expectReadableEverywhere(small);
    await onPhone.press(copy.go).click();
    await expect(onPhone.heading(copy.done.title)).toBeFocused();
    await castAll(founded, config, { round: 2, voters: [heron, wren, fennel], slots: [RULE_SLOT] });
    await letSettle(founded, config, 2);
  });

  await test.step("everybody collects their part, and the grant stays", async () => {
    await visitor.goTo(ways.street(circle));
    await expect(visitor.heading(closed.title)).toBeVisible();
    await expect(page.getByText(closed.untaken("$28.96", 3))).toBeVisible();
    for (const heir of [heron, wren, fennel]) {
      const before = await balanceOf(heir);
      await visitor.be(heir.handle);
      if (heir === heron) await expectReadableEverywhere(page);
      await takeBack(visitor, format.sum(each), heir.account.address);
      expect((await balanceOf(heir)) - before).toBe(each);
    }
    await expect(page.getByText(/to be taken back by/)).toBeHidden();
    await lane.claim(fennel, 1);
    expect(await books.of(circle)).toBe(common % 3n);
  });
});

test("help is at the foot of every page, readable and printable", async ({ page, street }) => {
  const visitor = new Visitor(page, street.url);
  await visitor.goTo(ways.home);
  await visitor.link(en.shell.help).click();
  await expect(visitor.heading(help.title)).toBeVisible();
  await expectReadableEverywhere(page);
  await visitor.link(new RegExp(help.chapters.what.title)).click();
  for (const [index, topic] of topics.entries()) {
    await expect(visitor.heading(help.chapters[topic].title)).toBeVisible();
    await expectReadableEverywhere(page);
    const next = topics[index + 1];
    if (next !== undefined) await visitor.link(new RegExp(help.chapters[next].title)).click();
  }
  await visitor.link(help.back).click();
  await visitor.link(help.all).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(topics.map((topic) => help.chapters[topic].title));
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveCount(0);
});

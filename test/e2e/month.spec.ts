import { ways } from "../../frontend/ui/ways.ts";
import type { PageServer } from "../../scripts/local/page.ts";
import { balances, begin, casts, collectByLink, type Life } from "./harness/casts.ts";
import { letPass } from "./harness/clock.ts";
import { hostsOf } from "./harness/config.ts";
import { expect, test } from "./harness/fixtures.ts";
import { booksOf, dollars } from "./harness/money.ts";
import type { Visitor } from "./harness/neighbour.ts";
import { pageTold } from "./harness/ownPage.ts";
import { startStreetCommand, type RunningStreet } from "./harness/street.ts";

/*
 * One month of a street, from the empty chain to the balances, through the page alone: of Plum Row on a phone in English, and
 * of Calle del Ciruelo at a desk in Spanish, whose page lies in a folder of its host. Both live it side by side, for there is one clock. The steps build on one
 * another, so they are one test; each step says what a person does, by the name they have on Plum Row.
 */

let street: RunningStreet;
let inFolder: PageServer;

test.beforeAll(async ({ watch }) => {
  street = await startStreetCommand(["--empty"]);
  inFolder = await pageTold(street, { folder: "/barrio/calle" });
  watch.serves(street.url, hostsOf(street.config));
});
test.afterAll(async () => {
  await inFolder.close();
  expect(await street.stop()).toBe(0);
});

test("one month of two streets, lived through the page: on a phone, and at a desk in Spanish", async ({
  browser,
  watch,
}) => {
  test.setTimeout(600_000);
  watch.allows({ "a page in a folder": inFolder.url });
  const books = booksOf(street.config);
  const before = await balances(books);
  const lives: Life[] = [];

  const both = (title: string, act: (life: Life) => Promise<void>) =>
    test.step(title, () => Promise.all(lives.map(act)));
  /** One street's page moves the clock, and the other's sees that it has moved. */
  const skipTo = (phase: Parameters<Visitor["skipTo"]>[0]) =>
    test.step(`the clock goes on: ${phase}`, async () => {
      await Promise.all(lives.map(({ visitor, circle }) => visitor.goTo(ways.street(circle))));
      const [moving, ...watching] = lives;
      await moving?.visitor.skipTo(phase);
      for (const { visitor, words } of watching) {
        await expect(visitor.press(words.shell.local.skip[phase])).toBeHidden();
      }
    });

  await test.step("Heron starts a circle with four other founders", async () => {
    const [english, spanish] = casts;
    lives.push(...(await Promise.all([begin(browser, street.url, english), begin(browser, inFolder.url, spanish)])));
  });

  await both("its page says when the first month begins and what is left to do", async ({ page, words, says }) => {
    const { month, setUp } = words.street;
    await expect(page.getByRole("region", { name: month.label })).toContainText(says.begins);
    await expect(page.getByRole("region", { name: setUp.title }).getByText(setUp.open)).toHaveCount(4);
  });

  await both("the founders take their seats", async ({ visitor, words, circle, founders }) => {
    for (const handle of founders) {
      await visitor.be(handle);
      await visitor.chooseHandle(ways.join(circle), handle, words.join.handle.goFounder);
      await visitor.makeSecretAndSit();
    }
  });

  await both("Sorrel asks to join, two neighbours vouch, and Sorrel sits", async (life) => {
    const { visitor, page, words, circle, founders, newcomer } = life;
    await visitor.be(newcomer);
    await visitor.chooseHandle(ways.join(circle), newcomer, words.join.handle.go);
    const link = await page.getByLabel(words.join.asking.link, { exact: true }).inputValue();
    for (const voucher of founders.slice(0, 2)) {
      await visitor.be(voucher);
      await page.goto(link);
      await visitor.press(words.vouch.go(newcomer)).click();
      await expect(visitor.heading(words.vouch.given)).toBeVisible();
    }
    await visitor.be(newcomer);
    await visitor.goTo(ways.join(circle));
    await visitor.press(words.join.asking.go).click();
    await visitor.makeSecretAndSit();
  });

  await both("they chip in, one for a neighbour who paid cash", async ({ visitor, circle, founders, newcomer }) => {
    const [heron, wren, fennel, bramble, kestrel] = founders;
    const way = ways.chipIn(circle);
    for (const [handle, sum] of [
      [heron, 10],
      [wren, 8],
      [fennel, 5],
      [bramble, 7],
      [newcomer, 10],
    ] as const) {
      await visitor.be(handle);
      await visitor.chipIn(way, "mine", sum);
    }
    await visitor.be(heron);
    await visitor.chipIn(way, "neighbour", 6, kestrel);
  });

  await both("a friend of the street gives", async ({ visitor, page, circle, friend, says }) => {
    await visitor.be(friend);
    await visitor.chipIn(ways.chipIn(circle), "gift", 12);
    expect(await books.of(circle)).toBe(dollars(58));
    await visitor.goTo(ways.street(circle));
    await expect(page.getByText(says.pot, { exact: true }).first()).toBeVisible();
  });

  await both("they pin requests, one for a claim link, and one is withdrawn", async (life) => {
    const { visitor, page, words, circle, text } = life;
    const [, wren, fennel, bramble, kestrel] = life.founders;
    const way = ways.pin(circle);
    await visitor.be(fennel);
    await visitor.pin(way, { title: life.seeds, text, dollars: 14 });
    await visitor.be(wren);
    life.claimLink = (await visitor.pin(way, { title: life.coding, text, dollars: 20, link: true })) ?? "";
    expect(life.claimLink).toContain("#/");
    await visitor.be(kestrel);
    await visitor.pin(way, { title: life.toolbox, text, dollars: 40 });
    await visitor.be(bramble);
    await visitor.pin(way, { title: life.bench, text, dollars: 18 });
    await visitor.goTo(ways.street(circle));
    await page.getByRole("link", { name: life.bench }).click();
    await visitor.press(words.request.withdraw).click();
    await expect(page.getByText(words.request.status.withdrawn)).toBeVisible();
  });

  await both(
    "Kestrel proposes to ask newcomers for one vouch more",
    async ({ visitor, page, words, circle, founders }) => {
      const { motions } = words;
      await visitor.goTo(ways.propose(circle));
      await visitor.be(founders[4]);
      await page.getByLabel(motions.propose.rule, { exact: true }).selectOption({ label: motions.rules.vouches });
      await page.getByLabel(motions.propose.value.vouches).fill("3");
      await visitor.press(motions.propose.review).click();
      await visitor.press(motions.propose.go).click();
      await expect(visitor.heading(motions.propose.done.title)).toBeVisible();
    },
  );

  await both("nothing is left to do before the first ballot", async ({ visitor, page, words, circle }) => {
    const { setUp } = words.street;
    await visitor.goTo(ways.street(circle));
    await expect(page.getByRole("region", { name: setUp.title }).getByText(setUp.done)).toHaveCount(4);
  });

  await skipTo("voting-opens");

  await both("Kestrel is told of the right to vote", async ({ visitor, words }) => {
    await expect(visitor.heading(words.street.right.yes)).toBeVisible();
  });

  await both("five of six vote", async ({ visitor, words, circle, founders, newcomer, seeds, coding, toolbox }) => {
    const [heron, wren, fennel, bramble] = founders;
    const motion = words.motions.changeRule(words.motions.rules.vouches, "3", "2", 2);
    for (const [handle, ticks] of [
      [heron, [seeds, coding, motion]],
      [wren, [toolbox]],
      [fennel, [seeds, motion]],
      [bramble, [motion, coding]],
      [newcomer, [coding, toolbox, motion]],
    ] as const) {
      await visitor.be(handle);
      await visitor.vote(ways.ballot(circle), ticks);
    }
  });

  // The relay sends once a minute of the chain's time.
  await letPass(street.config.rpc, 60);

  await both("Wren thinks again", async ({ visitor, words, circle, founders, coding, seeds }) => {
    const { ballot } = words;
    await expect(visitor.heading(ballot.inTheBox.title)).toBeVisible({ timeout: 90_000 });
    await visitor.be(founders[1]);
    await visitor.goTo(ways.ballot(circle));
    await visitor.press(ballot.receipt.change).click();
    await visitor.vote(ways.ballot(circle), [coding, seeds], ballot.sealAgain);
    await expect(visitor.heading(ballot.handedOver.title)).toBeVisible();
  });

  // Close to the end the relay waits for nobody.
  await skipTo("before-close");

  await both(
    "every ballot is in the box, and nobody sees more than how many",
    async ({ visitor, page, words, circle }) => {
      await visitor.goTo(ways.ballot(circle));
      await expect(visitor.heading(words.ballot.inTheBox.title)).toBeVisible({ timeout: 60_000 });
      await visitor.goTo(ways.street(circle));
      await expect(page.getByText(words.street.box.filling(5, 3))).toBeVisible();
      await expect(page.getByText(words.street.box.lock)).toBeVisible();
    },
  );

  await skipTo("seals-open");

  await both("the relay opens every ballot and settles", async ({ page, words, circle }) => {
    await expect(page.getByText(words.street.box.counted(5))).toBeVisible({ timeout: 90_000 });
    expect(await books.of(circle)).toBe(dollars(58));
  });

  await both("Fennel collects to a wallet", async ({ visitor, page, words, founders, says }) => {
    await visitor.be(founders[2]);
    await page.getByRole("link", { name: words.street.waiting.collect }).first().click();
    await visitor.press(words.collect.what.go(says.seeds)).click();
    await expect(visitor.heading(words.collect.done.title(says.seeds))).toBeVisible();
  });

  await both("whoever has the claim link collects in a browser that knows nothing", (life) =>
    collectByLink(browser, life),
  );

  await skipTo("next-round");

  await both("in the next month Heron leaves with what was not spent", async (life) => {
    const { visitor, page, words, circle, says } = life;
    const [heron] = life.founders;
    await visitor.be(heron);
    await visitor.goTo(ways.people(circle));
    await visitor.press(words.people.leave.open).click();
    await visitor.press(words.people.leave.goNow(says.back)).click();
    await expect(page.getByText(words.people.owed.paid(says.back, books.account(heron).slice(-4)))).toBeVisible();
  });

  await both("the history shows what came of it", async ({ visitor, page, words, circle, coding, seeds, toolbox }) => {
    const { history, motions } = words;
    await visitor.goTo(ways.round(circle, 0));
    await expect(page.getByText(history.turnout(5, 6, 3))).toBeVisible();
    for (const [title, ticks] of [
      [coding, 4],
      [seeds, 3],
      [toolbox, 1],
    ] as const) {
      const row = page.getByRole("row", { name: title });
      await expect(row.getByRole("cell", { name: String(ticks), exact: true })).toBeVisible();
    }
    await expect(page.getByText(motions.counted(4, 6, 4))).toBeVisible();
    await expect(page.getByText(motions.outcome.passed, { exact: true })).toBeVisible();
  });

  await test.step("every account holds on chain what the month says", async () => {
    // Heron put in 10 and for Kestrel 6; 34 of 58 were spent, so 24/58 of the own 10 came back, rounded down.
    const heronBack = (dollars(10) * dollars(24)) / dollars(58);
    for (const { founders, newcomer, friend, circle, stranger } of lives) {
      const [heron, wren, fennel, bramble, kestrel] = founders;
      for (const [handle, change] of [
        [heron, heronBack - dollars(16)],
        [wren, -dollars(8)],
        [fennel, dollars(14) - dollars(5)],
        [bramble, -dollars(7)],
        [kestrel, 0n],
        [newcomer, -dollars(10)],
        [friend, -dollars(12)],
      ] as const) {
        before.set(handle, (before.get(handle) ?? 0n) + change);
      }
      expect(await books.of(stranger)).toBe(dollars(20));
      expect(await books.of(circle)).toBe(dollars(24) - heronBack);
    }
    expect(await balances(books)).toEqual(before);
  });
});

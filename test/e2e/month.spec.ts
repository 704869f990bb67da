import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { isAddress, type Address } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import type { Copy } from "../../frontend/content/copy.ts";
import { en } from "../../frontend/content/en/index.ts";
import { es } from "../../frontend/content/es/index.ts";
import { languages, type Language } from "../../frontend/content/language.ts";
import { ways } from "../../frontend/ui/ways.ts";
import { letPass } from "./harness/clock.ts";
import { desk, phone } from "./harness/devices.ts";
import { expect, test } from "./harness/fixtures.ts";
import { booksOf, dollars, type Books } from "./harness/money.ts";
import { Visitor } from "./harness/neighbour.ts";
import { pageOfNewcomers } from "./harness/pages.ts";

/*
 * One month of a street, from its first form to the balances, through the page alone: of Plum Row on a phone in English, and
 * of Calle del Ciruelo at a desk in Spanish. Both live it side by side, for there is one clock. The steps build on one
 * another, so they are one test; each step says what a person does, by the name they have on Plum Row.
 */

type Cast = {
  language: Language;
  words: Copy;
  device: (browser: Browser, options?: BrowserContextOptions) => Promise<Page>;
  name: string;
  /** Heron, Wren, Fennel, Bramble and Kestrel. Nobody is in both streets: an account does one thing at a time. */
  founders: readonly [string, string, string, string, string];
  newcomer: string;
  /** Somebody who gives and has no seat. */
  friend: string;
  seeds: string;
  coding: string;
  toolbox: string;
  bench: string;
  /** As the page must write them, whoever writes for it. */
  says: { begins: RegExp; pot: string; seeds: string; coding: string; back: string };
};

const sums = { pot: "$58.00", seeds: "$14.00", coding: "$20.00", back: "$4.13" };

const casts: readonly [Cast, Cast] = [
  {
    language: "en",
    words: en,
    device: phone,
    name: "Plum Row",
    founders: ["Heron", "Wren", "Fennel", "Bramble", "Kestrel"],
    newcomer: "Sorrel",
    friend: "Clover",
    seeds: "Seed swap in the yard",
    coding: "Coding workshop for teenagers",
    toolbox: "A shared toolbox",
    bench: "Mend the bench",
    says: { ...sums, begins: /Friday\s\d{1,2}\s[A-Z][a-z]{2,3},\s00:00/ },
  },
  {
    language: "es",
    words: es,
    device: desk,
    name: "Calle del Ciruelo",
    founders: ["Plover", "Linden", "Magpie", "Thistle", "Rook"],
    newcomer: "Clover",
    friend: "Sorrel",
    seeds: "Trueque de semillas en el patio",
    coding: "Taller de programación",
    toolbox: "Una caja de herramientas para todos",
    bench: "Arreglar el banco",
    says: { ...sums, begins: /viernes\s\d{1,2}\s[a-z]{3,4},\s00:00/ },
  },
];

/** A street while it lives its month. */
type Life = Cast & {
  visitor: Visitor;
  page: Page;
  circle: Address;
  claimLink: string;
  /** Whoever holds the claim link, with an account that nothing ever happened to. */
  stranger: Address;
};

async function begin(browser: Browser, url: string, cast: Cast): Promise<Life> {
  const page = await cast.device(browser);
  const visitor = new Visitor(page, url, cast.words);
  await visitor.goTo(ways.home);
  await page.getByRole("button", { name: languages[cast.language], exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", cast.language);
  const circle = await startCircle(visitor, cast);
  return { ...cast, visitor, page, circle, claimLink: "", stranger: privateKeyToAddress(generatePrivateKey()) };
}

async function startCircle(visitor: Visitor, { name, founders }: Cast): Promise<Address> {
  const { page } = visitor;
  const { start } = visitor.words;
  const [first, ...others] = founders;
  await visitor.goTo(ways.start);
  await visitor.be(first);
  await page.getByLabel(start.name).fill(name);
  for (const [index, handle] of others.entries()) {
    const field = page.getByLabel(start.founder(index + 2), { exact: true });
    if (!(await field.isVisible())) await visitor.press(start.addFounder).click();
    await field.selectOption({ label: handle });
  }
  await visitor.press(start.review).click();
  await visitor.press(start.make).click();
  await expect(visitor.heading(start.made.title(name))).toBeVisible();
  await visitor.link(start.made.go).click();
  await expect(visitor.heading(name)).toBeVisible();
  const address = /#\/(0x[0-9a-fA-F]{40})/.exec(page.url())?.[1] ?? "";
  if (!isAddress(address)) throw new Error(`No circle in ${page.url()}`);
  return address;
}

/** In a browser that knows nothing, and speaks its holder's language. */
async function collectByLink(browser: Browser, life: Life): Promise<void> {
  const { device, language, words, claimLink, stranger, says } = life;
  const page = await device(browser, { locale: language });
  const collector = new Visitor(page, life.visitor.url, words);
  await page.goto(claimLink);
  await collector.press(words.collect.what.go(says.coding)).click();
  await page.getByLabel(words.collect.where.label).fill(stranger);
  await collector.press(words.collect.where.go(says.coding)).click();
  await expect(collector.heading(words.collect.done.title(says.coding))).toBeVisible();
  await page.context().close();
}

/** What everybody's account holds: a newcomer of one street is the friend of the other. */
async function balances(books: Books): Promise<Map<string, bigint>> {
  const handles = casts.flatMap(({ founders, newcomer }) => [...founders, newcomer]);
  return new Map(
    await Promise.all(handles.map(async (handle) => [handle, await books.of(books.account(handle))] as const)),
  );
}

const TEXT = { en: "For paper bags, cables and tea.", es: "Para bolsas de papel, cables y mate." };

test("one month of two streets, lived through the page: on a phone, and at a desk in Spanish", async ({
  browser,
  street,
}) => {
  test.setTimeout(480_000);
  const books = booksOf(street.config);
  const served = await pageOfNewcomers(street);
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
    lives.push(...(await Promise.all(casts.map((cast) => begin(browser, served.url, cast)))));
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
    const { visitor, page, words, circle } = life;
    const [, wren, fennel, bramble, kestrel] = life.founders;
    const way = ways.pin(circle);
    const text = TEXT[life.language];
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

  await served.close();
});

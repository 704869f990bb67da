import type { Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { en } from "../../../frontend/content/en/index.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { readCsv } from "../../frontend/readCsv.ts";
import { readIcs } from "../../frontend/readIcs.ts";
import { foundCircle } from "../harness/circle.ts";
import { desk, on, onBoth, phone } from "../harness/devices.ts";
import { expect, test } from "../harness/fixtures.ts";
import { expiryOf, grantAll, type Granted } from "../harness/grants.ts";
import { expectReadable, pagesOf } from "../harness/look.ts";
import { booksOf, dollars } from "../harness/money.ts";
import { Visitor } from "../harness/neighbour.ts";

/* What becomes of a grant: a claim link collected, used up, torn and too late; a word of thanks; and the month's record. */

const NAME = "Medlar Court";
const BENCH = { title: "Mend the bench", dollars: 14, byLink: true };
const SEEDS = { title: "Seed swap in the yard", dollars: 12, byLink: false };
const PUMP = { title: "A bike pump by the lamp post", dollars: 10, byLink: true };

const { collect, history, thanks } = en;

const part = (granted: readonly Granted[], index: number): Granted => {
  const one = granted[index];
  if (one === undefined) throw new Error("Not granted.");
  return one;
};

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await press();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** The month, and all months, as tables. */
async function expectRecords(visitor: Visitor): Promise<void> {
  const one = await saved(visitor.page, () => visitor.press(history.csv.one).click());
  expect(one.name).toBe(`${history.csv.file(NAME, 0)}.csv`);
  const all = await saved(visitor.page, () => visitor.press(history.csv.all).click());
  for (const { text } of [one, all]) {
    const [head = [], ...records] = readCsv(text.replace("\uFEFF", ""));
    const { columns, line } = history.csv;
    const of = (name: string) => (record: string[]) => record[head.indexOf(name)];
    const requests = records.filter((record) => of(columns.line)(record) === line.request);
    expect(
      requests.map((record) =>
        [columns.what, columns.ballots, columns.amount, columns.outcome].map((c) => of(c)(record)),
      ),
    ).toEqual([
      [SEEDS.title, "3", "12.00", history.csv.outcome.paid],
      [BENCH.title, "3", "14.00", history.csv.outcome.paid],
      [PUMP.title, "3", "10.00", history.csv.outcome.waiting],
    ]);
  }
}

test("a grant is collected, thanked for and looked back at", async ({ browser, street }) => {
  test.setTimeout(300_000);
  const { url, config } = street;
  const { circle, lane, granted } = await grantAll(config, NAME, [SEEDS, BENCH, PUMP]);
  const [seeds, bench, pump] = [part(granted, 0), part(granted, 1), part(granted, 2)];
  const books = booksOf(config);
  const to = privateKeyToAddress(generatePrivateKey());
  const NOTE = "It holds.\nCome and sit down.";

  await test.step("whoever has the link collects in three screens, and says thank you", () =>
    on(phone(browser), async (page) => {
      const visitor = new Visitor(page, url);
      await visitor.goTo(bench.fragment);
      await expect(visitor.heading(collect.what.title(NAME))).toBeVisible();
      expect(page.url()).not.toContain(bench.key.slice(2));
      await expectReadable(page);
      await visitor.press(collect.what.go("$14.00")).click();

      await expect(visitor.heading(collect.where.title)).toBeFocused();
      await page.getByLabel(collect.where.label).fill("0x1234");
      await visitor.press(collect.where.go("$14.00")).click();
      await expect(page.getByText(collect.where.bad)).toBeVisible();
      await page.getByLabel(collect.where.label).fill(to);
      await expectReadable(page);
      await visitor.press(collect.where.go("$14.00")).click();

      await expect(visitor.heading(collect.done.title("$14.00"))).toBeFocused();
      expect(await books.of(to)).toBe(dollars(14));
      await visitor.press(thanks.open).click();
      await expect(page.getByLabel(thanks.label)).toBeFocused();
      await expect(page.getByText(thanks.forever)).toBeVisible();
      await page.getByLabel(thanks.label).fill(NOTE);
      await expectReadable(page);
      await visitor.press(thanks.go).click();
      await expect(page.getByRole("blockquote")).toHaveText(NOTE);
      await expect(visitor.press(thanks.open)).toBeHidden();
    }));

  await test.step("the same link a second time says that it has paid, at a desk as well", () =>
    on(desk(browser), async (page) => {
      const visitor = new Visitor(page, url);
      await visitor.goTo(bench.fragment);
      await expect(visitor.heading(collect.done.already)).toBeVisible();
      await expect(page.getByText(collect.done.alreadyText)).toBeVisible();
      await expectReadable(page);
    }));

  await test.step("a link that does not fit says why, each in its own sentence", () =>
    on(phone(browser), async (page) => {
      const visitor = new Visitor(page, url);
      const says = async (fragment: string, { title, fault }: (typeof collect.broken)["torn"]) => {
        await page.goto("about:blank");
        await visitor.goTo(fragment);
        await expect(visitor.heading(title)).toBeVisible();
        await expect(page.getByRole("alert")).toContainText(fault.sentence);
        await expectReadable(page);
      };
      await says(pump.fragment.slice(0, -9), collect.broken.torn);
      await says(ways.claim(circle, pump.id, bench.key), collect.broken.other);
      await says(ways.claim(circle, 99, pump.key), collect.broken["no-grant"]);
      await says(ways.claim(config.deployment.token, pump.id, pump.key), collect.broken["no-circle"]);
      await page.goto("about:blank");
      await visitor.goTo(ways.collect(circle, pump.id));
      await expect(visitor.heading(collect.needsLink.title(NAME))).toBeVisible();
    }));

  await test.step("the neighbour who asked thanks for a grant that went to a wallet", () =>
    on(desk(browser), async (page) => {
      const visitor = new Visitor(page, url);
      await lane.claim(seeds.pinner, seeds.id);
      await visitor.goTo(ways.request(circle, seeds.id));
      await visitor.be("Magpie");
      await expect(page.getByText(SEEDS.title)).toBeVisible();
      await expect(visitor.press(thanks.open)).toBeHidden();
      await visitor.be(seeds.pinner.handle);
      await visitor.press(thanks.open).click();
      await visitor.press(thanks.go).click();
      await expect(page.getByText(thanks.empty)).toBeVisible();
      await page.getByLabel(thanks.label).fill("Forty bags, all gone.");
      await visitor.press(thanks.go).click();
      await expect(page.getByRole("blockquote")).toHaveText("Forty bags, all gone.");
    }));

  await test.step("the sheet shows the notes, the count and that this browser agrees, and prints on one page", () =>
    on(desk(browser), async (page) => {
      const visitor = new Visitor(page, url);
      await visitor.goTo(ways.round(circle, 0));
      await expect(page.getByText(history.turnout(3, 5, 3))).toBeVisible();
      await expect(page.getByText(history.check.agrees)).toBeVisible();
      await expect(page.getByRole("blockquote")).toHaveText(["Forty bags, all gone.", NOTE]);
      await expectReadable(page);
      expect(await pagesOf(page)).toBe(1);
      await expectRecords(visitor);
    }));

  await test.step("the street's page gives the month to a calendar, and a line to the chat", () =>
    onBoth(browser, async (page) => {
      const visitor = new Visitor(page, url);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await visitor.goTo(ways.street(circle));
      const { name, text } = await saved(page, () => visitor.press(en.notices.calendar).click());
      expect(name).toBe(`${en.notices.file(NAME)}.ics`);
      const calendar = readIcs(text);
      expect(calendar.inside.length).toBeGreaterThan(0);
      expect(calendar.inside.every((entry) => (entry.properties.get("URL") ?? "").endsWith(ways.street(circle)))).toBe(
        true,
      );
      await visitor.press(en.notices.tell).click();
      await expect(page.getByText(/three requests won, \$36\.00 goes out/)).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(ways.round(circle, 0));
    }));

  await test.step("after ninety days the link says that the grant went back", async () => {
    await moveClock(lane.client, await expiryOf(lane, pump.id));
    await on(phone(browser), async (page) => {
      const late = new Visitor(page, url);
      await late.goTo(pump.fragment);
      await expect(late.heading(collect.expired.title)).toBeVisible();
      await expectReadable(page);
    });
  });
});

test("a claim link goes onto paper: exactly the slip, on one page", async ({ browser, street }) => {
  const { circle } = await foundCircle(street.config, NAME);
  const request = { title: "A bench for the bus stop", text: "Oak, from the yard.", dollars: 20, link: true };
  const handles = { phone: "Heron", desk: "Wren" };
  await onBoth(browser, async (page, device) => {
    const visitor = new Visitor(page, street.url);
    await visitor.goTo(ways.street(circle));
    await visitor.be(handles[device]);
    const link = await visitor.pin(ways.pin(circle), request);
    const { slip } = collect;
    const paper = page.getByRole("group", { name: slip.label });
    await expectReadable(page);
    await page.emulateMedia({ media: "print" });
    for (const words of [slip.handedTo, slip.from(NAME), slip.ifChosen, slip.care, ...slip.steps, link ?? ""]) {
      await expect(paper.getByText(words, { exact: true })).toBeVisible();
    }
    await expect(paper.getByRole("img", { name: slip.qr })).toBeVisible();
    await expect(page.getByRole("heading")).toHaveCount(0);
    await expect(page.getByRole("button")).toHaveCount(0);
    expect(await pagesOf(page)).toBe(1);
  });
});

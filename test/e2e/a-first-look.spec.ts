import type { Address } from "viem";
import { en } from "../../frontend/content/en/index.ts";
import { ways } from "../../frontend/ui/ways.ts";
import { desk, onBoth, phone } from "./harness/devices.ts";
import { expect, test } from "./harness/fixtures.ts";
import { expectReadable } from "./harness/look.ts";
import { booksOf, dollars } from "./harness/money.ts";
import { Visitor } from "./harness/neighbour.ts";
import type { StreetConfig } from "./harness/config.ts";
import { installWallet, WALLET_NAME } from "./harness/wallet.ts";

/* Quince Lane, the demo street with three lived months. First of all by its name: later tests move the street’s clock on. */

const LANE = "Quince Lane";

function laneOf({ demo }: StreetConfig) {
  if (!demo) throw new Error("There is no demo street.");
  return demo;
}

const screens = (lane: Address) => [
  ways.home,
  ways.start,
  ways.street(lane),
  ways.ballot(lane),
  ways.people(lane),
  ways.join(lane),
  ways.chipIn(lane),
  ways.pin(lane),
  ways.request(lane, 1),
  ways.rounds(lane),
  ways.round(lane, 1),
];

test("whoever comes for the first time sees a street, and needs no account", async ({ browser, street }) => {
  await onBoth(browser, async (page) => {
    const visitor = new Visitor(page, street.url);
    await visitor.goTo(ways.home);
    await expect(page.getByText(en.home.lead)).toBeVisible();
    await expect(page.getByRole("figure")).toContainText(en.home.legend.voting.head);
    await visitor.link(en.home.look).click();
    await expect(visitor.heading(LANE)).toBeVisible();
    await expect(page.getByRole("link", { name: "Repair afternoon" })).toBeVisible();
    await expect(visitor.heading(en.street.right.nobody)).toBeVisible();
    await expect(page.getByRole("region", { name: en.street.month.label })).toContainText(/Voting opens in/);
  });
});

for (const [name, device] of [
  ["a phone", phone],
  ["a desk", desk],
] as const) {
  test(`every screen reads well on ${name}`, async ({ browser, street }) => {
    const page = await device(browser);
    const visitor = new Visitor(page, street.url);
    await visitor.goTo(ways.home);
    await visitor.be("Heron");
    for (const screen of screens(laneOf(street.config))) {
      await visitor.goTo(screen);
      await page.waitForLoadState("networkidle");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectReadable(page);
    }
  });
}

test("the lived months are on the sheets, and a grant waits for Linden", async ({ page, street }) => {
  const lane = laneOf(street.config);
  const visitor = new Visitor(page, street.url);
  for (const [round, cast, roster] of [
    [0, 6, 7],
    [1, 6, 8],
    [2, 7, 8],
  ] as const) {
    await visitor.goTo(ways.round(lane, round));
    await expect(page.getByText(en.history.turnout(cast, roster, 4))).toBeVisible();
  }
  await visitor.goTo(ways.street(lane));
  await visitor.be("Linden");
  await expect(page.getByText("A rain barrel for the corner beds").first()).toBeVisible();
});

test("a wallet of the browser's signs, and the relay pays", async ({ browser, street }) => {
  const lane = laneOf(street.config);
  const { config } = street;
  const books = booksOf(config);
  const holders = { phone: "Plover", desk: "Sorrel" };
  await onBoth(browser, async (page, device) => {
    const holder = config.neighbours.find(({ handle }) => handle === holders[device]);
    const account = await installWallet(page.context(), config.rpc, holder?.privateKey ?? "0x");
    const visitor = new Visitor(page, street.url);
    const before = await books.of(account);
    await visitor.goTo(ways.chipIn(lane));
    await visitor.press(en.common.connect).first().click();
    await visitor.press(WALLET_NAME).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await visitor.chipIn(ways.chipIn(lane), "mine", 6);
    expect(await books.of(account)).toBe(before - dollars(6));
  });
});

test("with the relay stopped, any visitor opens the ballots and counts", async ({ browser, page, street }) => {
  const lane = laneOf(street.config);
  test.setTimeout(240_000);
  const visitor = new Visitor(page, street.url);
  await visitor.goTo(ways.street(lane));
  await visitor.be("Heron");
  await visitor.skipTo("voting-opens");
  for (const [handle, titles] of [
    ["Heron", ["A herb bed by the front steps", "Repair afternoon"]],
    ["Sorrel", ["A herb bed by the front steps"]],
    ["Plover", ["Repair afternoon", "Chess in the last sun"]],
    ["Linden", ["A herb bed by the front steps", "Repair afternoon"]],
  ] as const) {
    await visitor.be(handle);
    await visitor.vote(ways.ballot(lane), [...titles]);
  }
  await visitor.goTo(ways.street(lane));
  await visitor.skipTo("before-close");
  await expect(page.getByText(en.street.box.filling(4, 4))).toBeVisible({ timeout: 60_000 });

  await street.stopRelay();
  await visitor.skipTo("seals-open");
  const small = await phone(browser);
  const magpie = new Visitor(small, street.url);
  await magpie.goTo(ways.street(lane));
  await magpie.be("Magpie");
  await magpie.press(en.street.turn["open-and-count"].go).click();
  await expect(small.getByText(en.street.box.counted(4))).toBeVisible({ timeout: 60_000 });
  await visitor.goTo(ways.round(lane, 3));
  const won = page.getByRole("row", { name: /A herb bed by the front steps/ });
  await expect(won.getByRole("cell", { name: "3", exact: true })).toBeVisible();
  await street.startRelay();
});

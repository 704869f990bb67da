import type { Address } from "viem";
import { en } from "../../frontend/content/en/index.ts";
import { ways } from "../../frontend/ui/ways.ts";
import { expect, test } from "./harness/fixtures.ts";
import { DESK, expectReadable, PHONE } from "./harness/look.ts";
import { booksOf, dollars } from "./harness/money.ts";
import { Visitor } from "./harness/neighbour.ts";
import type { StreetConfig } from "./harness/config.ts";
import { installWallet, WALLET_NAME } from "./harness/wallet.ts";

/* Quince Lane, the demo street with three lived months. First of all by its name: later tests move the street’s clock on. */

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

for (const [name, viewport] of [
  ["a phone", PHONE],
  ["a desk", DESK],
] as const) {
  test(`every screen reads well on ${name}`, async ({ browser, street }) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const visitor = new Visitor(page, street.url);
    await visitor.goTo(ways.home);
    await visitor.be("Heron");
    for (const screen of screens(laneOf(street.config))) {
      await visitor.goTo(screen);
      await page.waitForLoadState("networkidle");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectReadable(page);
    }
    await context.close();
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

test("a wallet of the browser's signs, and the relay pays", async ({ context, page, street }) => {
  const lane = laneOf(street.config);
  const { config } = street;
  const books = booksOf(config);
  const plover = config.neighbours.find(({ handle }) => handle === "Plover");
  const account = await installWallet(context, config.rpc, plover?.privateKey ?? "0x");
  const visitor = new Visitor(page, street.url);
  const before = await books.of(account);
  await visitor.goTo(ways.chipIn(lane));
  await visitor.press(en.common.connect).first().click();
  await visitor.press(WALLET_NAME).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await visitor.chipIn(ways.chipIn(lane), "mine", 6);
  expect(await books.of(account)).toBe(before - dollars(6));
});

test("with the relay stopped, any visitor opens the ballots and counts", async ({ page, street }) => {
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
  await visitor.be("Magpie");
  await visitor.skipTo("seals-open");
  await visitor.press(en.street.turn["open-and-count"].go).click();
  await expect(page.getByText(en.street.box.counted(4))).toBeVisible({ timeout: 60_000 });
  await visitor.goTo(ways.round(lane, 3));
  const won = page.getByRole("row", { name: /A herb bed by the front steps/ });
  await expect(won.getByRole("cell", { name: "3", exact: true })).toBeVisible();
  await street.startRelay();
});

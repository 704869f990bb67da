import type { Page } from "@playwright/test";
import { en } from "../../../frontend/content/en/index.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { neighbourNamed } from "../../../scripts/local/demo/lane.ts";
import { foundCircle } from "../harness/circle.ts";
import { expect, test } from "../harness/fixtures.ts";
import { Keyboard } from "../harness/keyboard.ts";
import { Listener } from "../harness/listener.ts";
import { DESK } from "../harness/look.ts";
import { booksOf, dollars } from "../harness/money.ts";
import { Visitor } from "../harness/neighbour.ts";
import { castAll, letSettle } from "../harness/voting.ts";
import { installWallet, WALLET_NAME } from "../harness/wallet.ts";

/*
 * A month without a pointer: Tab, Shift+Tab, Enter, Space, Escape and the arrows, and no click. On the way every stop shows
 * that it has the focus, and nothing that is pressed loses it.
 */

const NAME = "Rowan Steps";
const LADDER = "A ladder to lend";
const BENCH = "Mend the bench";

const { ballot, collect, common, home, motions, people, pin, pot, scan, settings, shell, vouch } = en;
const { board, pot: streetPot } = en.street;
const propose = motions.propose;

class Walker extends Visitor {
  readonly keys: Keyboard;

  constructor(page: Page, url: string) {
    super(page, url);
    this.keys = new Keyboard(page);
  }

  override async be(handle: string): Promise<void> {
    await this.keys.pick(this.page.getByLabel(shell.local.play), handle);
  }

  /** A way in the head of the page. */
  way(name: string) {
    return this.page.getByRole("banner").getByRole("link", { name, exact: true });
  }

  /** What came of it has the focus, so that one goes on from there. */
  async arrivesAt(heading: string | RegExp): Promise<void> {
    await expect(this.heading(heading)).toBeFocused({ timeout: 60_000 });
  }
}

test("a month by keyboard alone", async ({ context, page, street }) => {
  test.setTimeout(400_000);
  const { url, config } = street;
  await page.setViewportSize(DESK);
  const founded = await foundCircle(config, NAME);
  const { circle, lane, terms } = founded;
  await moveClock(lane.client, terms.start);
  const books = booksOf(config);
  const wren = neighbourNamed("Wren");
  const heron = neighbourNamed("Heron");
  await installWallet(context, config.rpc, wren.privateKey);
  const walker = new Walker(page, url);
  const { keys } = walker;

  await test.step("from the first page to the street, past what is above it", async () => {
    await walker.goTo(ways.home);
    await keys.type(page.getByLabel(home.open.label), circle);
    await keys.press(walker.press(home.open.go));
    await expect(walker.heading(NAME)).toBeVisible();
    await expect(page.getByRole("main")).toBeFocused();
    await page.reload();
    await keys.press(walker.link(shell.skip));
    await expect(page.getByRole("main")).toBeFocused();
    await keys.to(page.getByRole("main").getByRole("link").first());
  });

  await test.step("Wren connects a wallet, in a dialog that holds the focus and gives it back", async () => {
    const opener = page.getByRole("banner").getByRole("button", { name: shell.visitor });
    await keys.isHeldBy(opener);
    await keys.press(opener);
    await keys.press(walker.press(WALLET_NAME));
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page.getByRole("button", { name: shell.youAre("Wren") })).toBeFocused();
  });

  await test.step("Wren chips in, and hears that it is in the pot", async () => {
    const before = await books.of(wren.account.address);
    await keys.press(walker.link(streetPot.chipIn("$5", "$10")));
    await expect(walker.heading(pot.title)).toBeVisible();
    const listener = await Listener.on(page);
    await keys.choose(page.getByRole("radio", { name: new RegExp(pot.gift) }));
    await keys.choose(page.getByRole("radio", { name: new RegExp(pot.mine) }));
    await keys.type(page.getByLabel(pot.amount), "0.001");
    await page.keyboard.press("Enter");
    await listener.hears(pot.badAmount);
    await keys.type(page.getByLabel(pot.amount), "6");
    await keys.press(walker.press(pot.goMine("$6.00")));
    await walker.arrivesAt(pot.done.mine("$6.00"));
    await listener.hears(pot.done.mine("$6.00"));
    expect(await books.of(wren.account.address)).toBe(before - dollars(6));
  });

  await test.step("Wren lets go of the wallet; Heron pins a request that a link collects", async () => {
    await keys.press(page.getByRole("button", { name: shell.youAre("Wren") }));
    await keys.press(walker.press(shell.wallets.leave));
    await walker.be("Heron");
    await keys.press(walker.way(shell.street));
    await keys.press(walker.link(board.pin));
    await keys.press(walker.press(pin.go));
    await expect(page.getByText(pin.faults.headline)).toBeVisible();
    await keys.backTo(page.getByLabel(pin.headline));
    await keys.type(page.getByLabel(pin.headline), LADDER);
    await keys.type(page.getByLabel(pin.text), "Three metres, kept in the yard.");
    await keys.type(page.getByLabel(pin.amount, { exact: true }), "5");
    await keys.choose(page.getByRole("radio", { name: new RegExp(pin.address) }));
    await keys.isHeldBy(walker.press(scan.address.press));
    await keys.choose(page.getByRole("radio", { name: new RegExp(pin.link) }));
    await keys.press(walker.press(pin.go));
    await walker.arrivesAt(pin.pinned.title);
    await keys.press(walker.press(common.copy));
    await expect(walker.press(common.copy)).toBeFocused();
  });

  await test.step("Heron vouches for whoever shows a code, and asks what leaving would mean", async () => {
    await walker.goTo(ways.vouch(circle, neighbourNamed("Magpie").account.address, "Magpie"));
    await keys.press(walker.press(vouch.go("Magpie")));
    await walker.arrivesAt(vouch.given);
    await keys.press(walker.way(shell.people));
    await keys.isHeldBy(walker.press(scan.vouch.press));
    await keys.isHeldBy(walker.press(people.leave.open));
    await keys.press(walker.press(people.candidates.takeBack));
    await walker.arrivesAt(people.candidates.title);
  });

  await test.step("Heron proposes to change a rule", async () => {
    await keys.press(walker.way(shell.street));
    await keys.press(walker.link(motions.rulesLink));
    await keys.press(walker.link(motions.about.go));
    await keys.choose(page.getByRole("radio", { name: new RegExp(propose.kinds.close.label) }));
    await keys.choose(page.getByRole("radio", { name: new RegExp(propose.kinds.changeRule.label) }));
    await keys.pick(page.getByLabel(propose.rule, { exact: true }), motions.rules.vouches);
    await keys.type(page.getByLabel(propose.value.vouches), "3");
    await keys.press(walker.press(propose.review));
    await walker.arrivesAt(propose.yes);
    await keys.press(walker.press(propose.go));
    await walker.arrivesAt(propose.done.title);
  });

  await lane.pin(wren, { text: BENCH, amount: dollars(4), recipient: heron.account.address });

  await test.step("Heron ticks and seals a ballot, and looks at what the page promises about it", async () => {
    await castAll(founded, config, { round: 0, voters: founded.founders.slice(1, 4), slots: [0, 1] });
    await keys.press(walker.way(shell.ballot));
    for (const title of [LADDER, BENCH]) {
      await keys.press(page.getByRole("checkbox", { name: new RegExp(title) }), "Space");
      await expect(page.getByRole("checkbox", { name: new RegExp(title) })).toBeChecked();
    }
    await keys.press(page.locator("summary").filter({ hasText: ballot.secrecy.title }));
    await expect(page.getByText(ballot.secrecy.points[0] ?? "")).toBeVisible();
    const listener = await Listener.on(page);
    await keys.press(walker.press(ballot.seal));
    await listener.hears(ballot.sealing.title);
    await listener.hears(ballot.handedOver.title);
    await walker.arrivesAt(ballot.handedOver.title);
    await keys.to(walker.link(ballot.receipt.find));
    // Close to the end the relay waits for nobody.
    await keys.press(walker.press(shell.local.skip["before-close"]));
    await expect(walker.heading(ballot.inTheBox.title)).toBeVisible({ timeout: 60_000 });
    await listener.hears(ballot.inTheBox.title);
  });

  await test.step("the month is counted, and Heron reads its record", async () => {
    await letSettle(founded, config, 0);
    await keys.press(walker.way(shell.rounds));
    await keys.press(page.getByRole("main").getByRole("link", { name: new RegExp(`^${BENCH}`) }));
    await expect(walker.heading(BENCH)).toBeVisible();
  });

  await test.step("Heron collects the grant", async () => {
    const before = await books.of(heron.account.address);
    await keys.press(walker.link(en.request.collect));
    await keys.press(walker.press(collect.what.go("$4.00")));
    await walker.arrivesAt(collect.done.title("$4.00"));
    expect(await books.of(heron.account.address)).toBe(before + dollars(4));
  });

  await test.step("the settings: another host, what is kept, another language", async () => {
    await keys.press(walker.link(shell.settings));
    await keys.press(page.locator("summary").filter({ hasText: settings.hosts.another }).first());
    const form = page
      .locator("form")
      .filter({ has: page.getByLabel(settings.hosts.label) })
      .first();
    await keys.type(form.getByLabel(settings.hosts.label), "nowhere");
    await keys.press(form.getByRole("button", { name: settings.hosts.go }));
    await expect(page.getByText(settings.hosts.trouble({ kind: "noAddress" }).sentence)).toBeVisible();
    await keys.isHeldBy(walker.press(settings.kept.wipe));
    await keys.press(page.getByRole("button", { name: "Español" }));
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await keys.press(page.getByRole("button", { name: "English" }));
    await expect(walker.heading(settings.title)).toBeVisible();
  });
});

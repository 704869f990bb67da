import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { en } from "../../../frontend/content/en/index.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { makeClaimFragment } from "../../../protocol/claim-link.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { dollars } from "../../../scripts/local/demo/lane.ts";
import { foundCircle } from "../harness/circle.ts";
import { letPass } from "../harness/clock.ts";
import { phone } from "../harness/devices.ts";
import { expect, test } from "../harness/fixtures.ts";
import { Visitor } from "../harness/neighbour.ts";
import { castAll } from "../harness/voting.ts";

/*
 * A chain that turns out to be another one than it was: what the page has shown as done never happened, and it says so; then the
 * relay does it again, and so does the page's word for it.
 */

const DEPTHS = [1, 12, 64];
const SLOT_SECONDS = 60;
const BENCH = "Mend the bench";
const { ballot, collect, history } = en;

test("what a reorganisation took back is no longer said to be done, until it is done again", async ({
  browser,
  street,
}) => {
  test.setTimeout(600_000);
  const { config } = street;
  const founded = await foundCircle(config, "Alder Steps");
  const { lane, terms, circle, founders } = founded;
  const { client } = lane;
  const [heron, wren, fennel, ...others] = founders;
  if (heron === undefined || wren === undefined || fennel === undefined) throw new Error("Nobody lives here.");
  await moveClock(client, terms.start);
  for (const founder of founders) await lane.chipIn(founder, dollars(10));
  const key = generatePrivateKey();
  await lane.pin(heron, { text: BENCH, amount: dollars(20), recipient: privateKeyToAddress(key), byLink: true });
  await castAll(founded, config, { round: 0, voters: others, slots: [0] });

  const page = await phone(browser);
  const visitor = new Visitor(page, street.url);

  /** The relay does something; so many blocks later the chain is another one, a block longer, in which it never happened. */
  const happensTwice = async (depth: number, there: () => Promise<void>, gone: () => Promise<void>) => {
    const { number: fork } = await client.getBlock();
    const before = await client.snapshot();
    await street.startRelay();
    await there();
    await street.stopRelay();
    const { number } = await client.getBlock();
    await client.mine({ blocks: Math.max(0, depth - Number(number - fork)), interval: 1 });
    const last = await client.getBlock();
    await client.revert({ id: before });
    await client.setNextBlockTimestamp({ timestamp: last.timestamp + 1n });
    await client.mine({ blocks: Number(last.number - fork) + 1, interval: 1 });
    await gone();
    await street.startRelay();
    await there();
  };

  // A relay's first batch waits for three.
  await visitor.goTo(ways.ballot(circle));
  for (const { handle } of [wren, fennel]) {
    await visitor.be(handle);
    await visitor.vote(ways.ballot(circle), [BENCH]);
  }
  await visitor.be(heron.handle);
  for (const [again, depth] of DEPTHS.entries()) {
    await test.step(`a ballot, and ${depth} blocks`, async () => {
      if (again === 0) await page.getByRole("checkbox", { name: new RegExp(BENCH) }).check();
      else await visitor.press(ballot.receipt.change).click();
      await visitor.press(again === 0 ? ballot.seal : ballot.sealAgain).click();
      await expect(visitor.heading(ballot.handedOver.title)).toBeVisible({ timeout: 60_000 });
      await street.stopRelay();
      await letPass(config.rpc, SLOT_SECONDS);
      const inTheBox = () => expect(visitor.heading(ballot.inTheBox.title)).toBeVisible({ timeout: 60_000 });
      // So long a reorganisation takes that the relay's promised hour may have gone by.
      const notThere = visitor.heading(ballot.handedOver.title).or(visitor.heading(ballot.overdue.title));
      await happensTwice(depth, inTheBox, () => expect(notThere).toBeVisible({ timeout: 60_000 }));
    });
  }

  await test.step("the count, and 64 blocks", async () => {
    await street.stopRelay();
    await moveClock(client, windowsOf(terms, 0).sealsOpen + config.beacon.period + 1);
    await visitor.goTo(ways.rounds(circle));
    const row = page.getByRole("main");
    await happensTwice(
      64,
      () => expect(row).toContainText(history.row.settled(5, 5, 1), { timeout: 90_000 }),
      () => expect(row).toContainText(history.row.now("opening"), { timeout: 60_000 }),
    );
  });

  await test.step("a claim, and 12 blocks", async () => {
    await street.stopRelay();
    await visitor.goTo(makeClaimFragment({ circle, id: 1, key }));
    await visitor.press(collect.what.go("$20.00")).click();
    await page.getByLabel(collect.where.label).fill(privateKeyToAddress(generatePrivateKey()));
    let pressed = false;
    await happensTwice(
      12,
      async () => {
        // Pressed once: the relay, not whoever collects, does it again.
        if (!pressed) await visitor.press(collect.where.go("$20.00")).click();
        pressed = true;
        await expect(visitor.heading(collect.done.title("$20.00"))).toBeVisible({ timeout: 60_000 });
      },
      () => expect(visitor.heading(collect.where.title)).toBeVisible({ timeout: 60_000 }),
    );
  });
});

import type { BrowserContext, Page } from "@playwright/test";
import { hexToBytes } from "viem";
import { en } from "../../../frontend/content/en/index.ts";
import { createFormat } from "../../../frontend/ui/format.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { recoveryFile } from "../../../protocol/recovery.ts";
import { phraseOf } from "../../../protocol/recovery-phrase.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { dollars } from "../../../scripts/local/demo/lane.ts";
import { demoVotingSecret, members } from "../../../scripts/local/neighbours.ts";
import { foundCircle, type FoundedCircle } from "../harness/circle.ts";
import { letPass } from "../harness/clock.ts";
import { expect, test } from "../harness/fixtures.ts";
import { expectReadable, PHONE } from "../harness/look.ts";
import { booksOf } from "../harness/money.ts";
import { Visitor } from "../harness/neighbour.ts";
import { pageTold } from "../harness/ownPage.ts";
import { startRelayThatNeverSends } from "../harness/relays.ts";
import { OTHER_CHAIN, stillAt, tamperWith, TOO_EARLY } from "../harness/tampering.ts";
import { castAll } from "../harness/voting.ts";
import { installWallet, WALLET_NAME, type Holder } from "../harness/wallet.ts";

/*
 * What can fail around a page, each with its own sentence and nothing lost: the chain, the phone's network and date, the
 * wallet, the relay, the beacon, and what the browser keeps. What can fail on a ballot's way to the box is in ballot.spec.ts.
 */

const { common, home, keys, page: words, pot, settings, street: streetWords } = en;
const format = createFormat("en-GB", "Europe/Berlin");
const BENCH = "Mend the bench";
/** As on a public network: nobody to play, and the page asks the chain three times a minute. */
const NETWORK = "Harbour";

test.use({ viewport: PHONE, hasTouch: true, isMobile: true, reducedMotion: "reduce" });

const hostOf = (url: string) => new URL(url).host;
const [heron, ...others] = members;
if (heron === undefined) throw new Error("Nobody lives here.");

/** The founders sit, have chipped in, and one of them has pinned something. */
async function openBoard({ lane, terms }: FoundedCircle): Promise<void> {
  await moveClock(lane.client, terms.start);
  for (const founder of others.slice(0, 4)) await lane.chipIn(founder, dollars(10));
}

async function connectWallet(visitor: Visitor): Promise<void> {
  await visitor.press(common.connect).first().click();
  await visitor.press(WALLET_NAME).click();
  await expect(visitor.page.getByRole("dialog")).toBeHidden();
}

/** Everything that this browser keeps for the page is gone, as when somebody empties it, or it needs the room. */
async function emptyBrowser(context: BrowserContext, page: Page, { url }: { url: string }): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin: url, storageTypes: "all" });
  await devtools.detach();
}

/** A worker whose files are taken away while they load waits for them for minutes, as for a slow network. */
async function proverIsReady(page: Page): Promise<void> {
  const loaded = () => {
    const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    return [".wasm", ".zkey"].every((kind) => files.some((file) => file.endsWith(kind)));
  };
  const prover = () => page.workers().findLast((worker) => worker.url().includes("proof.worker"));
  await expect.poll(() => prover()?.evaluate(loaded)).toBe(true);
}

test("without the chain the page says why, and shows the street as it last saw it", async ({
  context,
  page,
  street,
  watch,
}) => {
  const { config } = street;
  const lane = await foundCircle(config, "Sallow Walk");
  const { client } = lane.lane;
  await openBoard(lane);
  await lane.lane.pin(others[0] ?? heron, { text: BENCH, amount: dollars(5), recipient: heron.account.address });
  const rpc = await tamperWith(config.rpc);
  const host = await pageTold(street, { network: NETWORK, rpc: rpc.url });
  watch.allows({ "a way to the chain that fails": rpc.url, "a page that takes it": host.url });
  watch.expects(/^Failed to load resource: net::ERR_(EMPTY_RESPONSE|INTERNET_DISCONNECTED)/);
  const holder: Holder = { agrees: true };
  await installWallet(context, config.rpc, heron.privateKey, holder);
  await page.clock.install();
  const visitor = new Visitor(page, host.url);
  const alert = page.getByRole("alert");
  const seen = page.getByText(/as this browser last saw it/);
  const slip = page.getByText(BENCH);

  const says = async ({ sentence, wayOn = "" }: { sentence: string; wayOn?: string }) => {
    await expect(alert).toContainText(sentence);
    await expect(alert).toContainText(wayOn);
  };
  /** The newest block of the chain, as the page puts it. */
  const newest = async () => {
    const { number, timestamp } = await client.getBlock();
    return { number, words: words.seen(format.timeInRecord(Number(timestamp)), format.count(number)) };
  };
  /** Until the page looks again. */
  const wait = (seconds: number) => page.clock.fastForward(seconds * 1000);
  const isWell = async () => {
    await expect(slip).toBeVisible();
    await expect(alert).toBeHidden();
    await expect(seen).toBeHidden();
  };
  /** It looks again until it is: an answer from before the fault was over may still have been on its way. */
  const comesBack = () =>
    expect(async () => {
      await wait(20);
      await isWell();
    }).toPass();

  await test.step("down from the start: nothing to show yet, and it comes by itself", async () => {
    rpc.behave({ kind: "gone" });
    await visitor.goTo(ways.street(lane.circle));
    await says(words.trouble({ kind: "chainSilent" }));
    await expect(seen).toBeHidden();
    await expectReadable(page);
    rpc.behave(null);
    await comesBack();
  });

  await test.step("down in the middle: the street stays, marked with its time and block", async () => {
    rpc.behave({ kind: "gone" });
    await wait(20);
    await wait(1);
    await says(words.trouble({ kind: "chainSilent" }));
    await expect(seen).toBeVisible();
    await expect(slip).toBeVisible();
    await expectReadable(page);
    rpc.behave(null);
    await comesBack();
  });

  await test.step("slow: it says for how long, and what was known is shown meanwhile", async () => {
    rpc.behave({ kind: "holding" });
    await page.reload();
    await expect(page.getByText(words.loading)).toBeVisible();
    await wait(5);
    await says(words.trouble({ kind: "slow", seconds: 5 }));
    await expect(seen).toBeVisible();
    await expect(slip).toBeVisible();
    rpc.behave(null);
    await isWell();
    rpc.behave({ kind: "holding" });
    await wait(20);
    await wait(15);
    await says(words.trouble({ kind: "slow", seconds: 15 }));
    await expect(slip).toBeVisible();
    rpc.behave(null);
    await isWell();
  });

  await test.step("another chain: nothing that it says is shown", async () => {
    rpc.behave(OTHER_CHAIN);
    await page.reload();
    await says(words.trouble({ kind: "otherChain", host: hostOf(rpc.url) }));
    await expect(seen).toBeVisible();
    await expect(slip).toBeVisible();
    await visitor.goTo(ways.collect(lane.circle, 1));
    await expect(seen).toBeVisible();
    await visitor.goTo(ways.collect(config.deployment.token, 1));
    await expect(visitor.heading(en.collect.wrongNetwork.title)).toBeVisible();
    await says(en.collect.wrongNetwork.fault(NETWORK));
  });

  await test.step("behind: the newer state stays, and nobody is asked to sign for the older one", async () => {
    rpc.behave(null);
    const before = await newest();
    await letPass(config.rpc, 300);
    await visitor.goTo(ways.chipIn(lane.circle));
    await page.reload();
    await connectWallet(visitor);
    const after = await newest();
    rpc.behave(stillAt(before.number));
    holder.agrees = false;
    await wait(20);
    const behind = { kind: "staleChain", host: hostOf(rpc.url), block: before.number } as const;
    await says(words.trouble(behind));
    await expect(seen).toBeVisible();
    expect(Number(/block ([\d,]+)/.exec((await seen.textContent()) ?? "")?.[1]?.replace(",", ""))).toBeGreaterThan(
      Number(before.number),
    );
    await visitor.press(pot.goMine("$5.00")).click();
    await expect(alert.last()).toContainText(en.faultOf({ reason: behind, safe: true, next: [] }).sentence);
    // A browser that saw more on an earlier visit is not taken in either.
    await visitor.goTo(ways.street(lane.circle));
    await page.reload();
    await says(words.trouble(behind));
    await expect(slip).toBeVisible();
    expect(after.number).toBeGreaterThan(before.number);
    rpc.behave(null);
    await comesBack();
  });

  await test.step("without a network the page opens all the same, and every screen of it", async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.reload();
    await says(words.trouble({ kind: "chainSilent" }));
    await expect(seen).toBeVisible();
    await slip.click();
    await expect(visitor.heading(BENCH)).toBeVisible();
    await visitor.goTo(ways.people(lane.circle));
    await expect(page.getByText("Fennel").first()).toBeVisible();
    await visitor.goTo(ways.home);
    await expect(page.getByRole("link", { name: /Sallow Walk/ })).toBeVisible();
    await visitor.goTo(ways.chipIn(lane.circle));
    await visitor.press(pot.goMine("$5.00")).click();
    await expect(alert.last()).toContainText(
      en.faultOf({ reason: { kind: "chainSilent" }, safe: true, next: [] }).sentence,
    );
    await visitor.goTo(ways.street(lane.circle));
    await context.setOffline(false);
    await comesBack();
  });

  await test.step("it can be put on the phone's first screen", async () => {
    const devtools = await context.newCDPSession(page);
    const { errors, manifest } = await devtools.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect(manifest).toMatchObject({ name: common.product });
    await devtools.detach();
  });

  await test.step("wiped in the settings, nothing of it is left, the page itself neither", async () => {
    await visitor.goTo(ways.settings);
    await visitor.press(settings.kept.wipe).click();
    await visitor.press(settings.kept.sure.go).click();
    await expect(visitor.heading(home.title)).toBeVisible();
    await expect(visitor.heading(home.circles)).toBeHidden();
    expect(
      await page.evaluate(async () => ({
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      })),
    ).toEqual({ caches: [], workers: 0 });
  });

  await Promise.all([host.close(), rpc.close()]);
});

test("a phone whose date is a day off goes by the chain's clock", async ({ browser, page, street }) => {
  const lane = await foundCircle(street.config, "Hazel Mews");
  await openBoard(lane);
  const right = new Visitor(page, street.url);
  await right.goTo(ways.street(lane.circle));
  const main = (of: Visitor) => of.page.getByRole("main").innerText();

  for (const [days, act] of [
    [1, (visitor: Visitor) => visitor.pin(ways.pin(lane.circle), { title: BENCH, text: "Oak.", dollars: 5 })],
    [-1, (visitor: Visitor) => visitor.chipIn(ways.chipIn(lane.circle), "mine", 5)],
  ] as const) {
    const context = await browser.newContext({ viewport: PHONE, locale: "en-GB", timezoneId: "Europe/Berlin" });
    const phone = new Visitor(await context.newPage(), street.url);
    await phone.page.clock.install({ time: Date.now() + days * 86_400_000 });
    await phone.goTo(ways.street(lane.circle));
    for (const visitor of [right, phone]) await visitor.be("Heron");
    await expect(phone.page.getByText(/Voting opens in 20 days/).first()).toBeVisible();
    await expect.poll(async () => (await main(phone)) === (await main(right))).toBe(true);
    // What is signed for an hour is still good when it arrives.
    await act(phone);
    await context.close();
  }
});

test("a wallet, a relay, a beacon or the browser's memory fails, and nothing is lost", async ({
  context,
  page,
  street,
  watch,
}) => {
  test.setTimeout(300_000);
  const { config } = street;
  const lane = await foundCircle(config, "Rowan Steps");
  const { client } = lane.lane;
  await openBoard(lane);
  const relay = await tamperWith(config.relays[0] ?? "");
  const beacon = await tamperWith(config.beacon.urls[0]);
  const neverSends = await startRelayThatNeverSends(street);
  const host = await pageTold(street, { network: NETWORK, relays: [relay.url], beacon: beacon.url });
  const trusting = await pageTold(street, { network: NETWORK, relays: [neverSends.url] });
  watch.allows({ "a relay that fails": relay.url, "a beacon that fails": beacon.url, "their page": host.url });
  watch.allows({ "a relay that never sends": neverSends.url, "a page that trusts it": trusting.url });
  // A relay and a beacon that are gone, and a beacon that is late.
  watch.expects(/^Failed to load resource: (net::ERR_EMPTY_RESPONSE|the server responded with a status of 425)/);
  const holder: Holder = { agrees: true };
  const account = await installWallet(context, config.rpc, heron.privateKey, holder);
  const books = booksOf(config);
  const visitor = new Visitor(page, host.url);
  const alert = page.getByRole("alert");
  const secret = hexToBytes(demoVotingSecret(heron.privateKey));
  const { votingOpens, sealsOpen } = windowsOf(lane.terms, 0);

  const { sentence: declined } = en.faultOf({ reason: { kind: "declined" }, safe: true, next: [] });
  /** Pressed with the wallet's no, which says so and keeps everything, and then with its yes. */
  const noThenYes = async (press: () => Promise<void>, between: () => Promise<void> = () => Promise.resolve()) => {
    holder.agrees = false;
    await press();
    await expect(alert).toContainText(declined);
    await between();
    holder.agrees = true;
    await press();
  };

  await test.step("a wallet that says no is asked again at the next press", async () => {
    await visitor.goTo(ways.chipIn(lane.circle));
    await visitor.press(common.connect).first().click();
    await noThenYes(() => visitor.press(WALLET_NAME).click());
    await expect(page.getByRole("dialog")).toBeHidden();
  });

  await test.step("what was to be chipped in stays in its field, and in the wallet", async () => {
    const before = await books.of(account);
    await page.getByLabel(pot.amount).fill("6");
    await noThenYes(
      () => visitor.press(pot.goMine("$6.00")).click(),
      async () => {
        await expect(page.getByLabel(pot.amount)).toHaveValue("6");
        expect(await books.of(account)).toBe(before);
      },
    );
    await expect(visitor.heading(pot.done.mine("$6.00"))).toBeVisible();
    expect(await books.of(account)).toBe(before - dollars(6));
  });

  await test.step("a relay that is down is named, and one's own account sends it at the next press", async () => {
    relay.behave({ kind: "gone" });
    await visitor.press(pot.done.again).click();
    await page.getByLabel(pot.amount).fill("4");
    const reason = { kind: "relaySilent", host: hostOf(relay.url), seconds: 0 } as const;
    const fault = en.faultOf({ reason, safe: true, next: ["retry", "account"] });
    const before = await client.getTransactionCount({ address: account });
    await visitor.press(pot.goMine("$4.00")).click();
    await expect(alert).toContainText(fault.sentence);
    await expect(alert).toContainText(fault.wayOn ?? "");
    expect(await client.getTransactionCount({ address: account })).toBe(before);
    await visitor.press(pot.goMine("$4.00")).click();
    await expect(visitor.heading(pot.done.mine("$4.00"))).toBeVisible();
    expect(await client.getTransactionCount({ address: account })).toBe(before + 1);
    relay.behave(null);
  });

  await test.step("a relay that takes it and never sends it is found out, and gets the very same again", async () => {
    const tab = await context.newPage();
    await tab.clock.install();
    const giver = new Visitor(tab, trusting.url);
    await giver.goTo(ways.chipIn(lane.circle));
    await connectWallet(giver);
    await tab.getByRole("radio", { name: new RegExp(pot.gift) }).check();
    await tab.getByLabel(pot.amount).fill("7");
    for (const times of [1, 2]) {
      await giver.press(pot.goGift("$7.00")).click();
      await expect(tab.getByText(common.act.writing)).toBeVisible();
      await tab.clock.fastForward(91_000);
      const { sentence } = en.faultOf({ reason: { kind: "notMined", tx: "0x" }, safe: false, next: [] });
      await expect(tab.getByRole("alert")).toContainText(sentence);
      expect(neverSends.took).toHaveLength(times);
    }
    expect(neverSends.took[1]).toBe(neverSends.took[0]);
    await tab.close();
  });

  await test.step("a request stays written until it hangs", async () => {
    await visitor.goTo(ways.pin(lane.circle));
    await page.getByLabel(en.pin.headline).fill(BENCH);
    await page.getByLabel(en.pin.text).fill("Oak, from the yard.");
    await page.getByLabel(en.pin.amount, { exact: true }).fill("12");
    await noThenYes(
      () => visitor.press(en.pin.go).click(),
      () => expect(page.getByLabel(en.pin.headline)).toHaveValue(BENCH),
    );
    await expect(visitor.heading(en.pin.pinned.title)).toBeVisible();
  });

  await moveClock(client, votingOpens);

  await test.step("a voting secret that this browser does not have comes back from its file", async () => {
    await visitor.goTo(ways.ballot(lane.circle));
    await expect(page.getByText(keys.locked.where.nowhere)).toBeVisible();
    const text = recoveryFile({ circle: lane.circle, chainId: 31337, handle: heron.handle, secret });
    await page
      .getByLabel(keys.restore.fileLabel, { exact: true })
      .setInputFiles({ name: "recovery.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByRole("radio", { name: new RegExp(keys.lock.plain.label) }).check();
    await visitor.press(keys.restore.go).click();
    await expect(visitor.press(en.ballot.seal)).toBeVisible();
  });

  await test.step("emptied while the page is open, it goes on; the ballot waits for the wallet's yes", async () => {
    await proverIsReady(page);
    await emptyBrowser(context, page, host);
    relay.behave({ kind: "gone" });
    await page.getByRole("checkbox", { name: new RegExp(BENCH) }).check();
    await visitor.press(en.ballot.seal).click();
    await expect(visitor.heading(en.ballot.failed.handing)).toBeVisible({ timeout: 60_000 });
    await page.getByText(en.ballot.ways.own.title).click();
    await page.getByLabel(en.ballot.ways.own.check).check();
    holder.agrees = false;
    await visitor.press(en.ballot.ways.own.go).click();
    await expect(alert.filter({ hasText: declined })).toBeVisible();
    await expect(visitor.heading(en.ballot.failed.handing)).toBeVisible();
    await expectReadable(page);
    holder.agrees = true;
    await visitor.press(en.ballot.ways.own.go).click();
    await expect(visitor.heading(en.ballot.inTheBox.title)).toBeVisible({ timeout: 30_000 });
    relay.behave(null);
  });

  await test.step("emptied for good, the page begins anew and says what is missing; words on paper bring it back", async () => {
    await emptyBrowser(context, page, host);
    await page.reload();
    await visitor.goTo(ways.home);
    await expect(visitor.heading(home.circles)).toBeHidden();
    await visitor.goTo(ways.ballot(lane.circle));
    await connectWallet(visitor);
    await expect(page.getByText(keys.locked.where.nowhere)).toBeVisible();
    await page.getByRole("radio", { name: new RegExp(keys.restore.words) }).check();
    await page.getByLabel(keys.restore.wordsLabel).fill(phraseOf(secret).join(" "));
    await page.getByRole("radio", { name: new RegExp(keys.lock.plain.label) }).check();
    await visitor.press(keys.restore.go).click();
    await expect(visitor.heading(en.ballot.inTheBox.title)).toBeVisible();
  });

  await castAll(lane, config, { round: 0, voters: lane.founders.slice(1, 3), slots: [0] });
  await street.stopRelay();
  await moveClock(client, sealsOpen + config.beacon.period + 1);

  await test.step("a beacon that is late, then silent, is waited for; whoever looks opens and counts", async () => {
    const { go, done } = streetWords.turn["open-and-count"];
    const press = () => visitor.press(go).click();
    await visitor.goTo(ways.street(lane.circle));
    // The page looks as seldom as an action may take.
    await expect(visitor.press(go)).toBeVisible({ timeout: 40_000 });
    beacon.behave(TOO_EARLY);
    await press();
    await expect(alert).toContainText(en.faultOf({ reason: { kind: "tooEarly" }, safe: true, next: [] }).sentence);
    beacon.behave({ kind: "gone" });
    await press();
    await expect(alert).toContainText(
      en.faultOf({ reason: { kind: "beaconSilent", host: hostOf(beacon.url) }, safe: true, next: [] }).sentence,
    );
    beacon.behave(null);
    await noThenYes(press);
    await expect(page.getByText(streetWords.box.counted(3))).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(done)).toBeHidden();
  });
  await street.startRelay();

  await test.step("a grant waits for the wallet's yes", async () => {
    await visitor.goTo(ways.collect(lane.circle, 1));
    await noThenYes(() => visitor.press(en.collect.what.go("$12.00")).click());
    await expect(visitor.heading(en.collect.done.title("$12.00"))).toBeVisible();
  });

  await Promise.all([relay.close(), beacon.close(), neverSends.stop(), host.close(), trusting.close()]);
});

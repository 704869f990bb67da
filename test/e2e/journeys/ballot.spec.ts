import type { Page } from "@playwright/test";
import { bytesToHex, hexToBytes, padHex, parseEventLogs, toHex, type Hex } from "viem";
import { en } from "../../../frontend/content/en/index.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { approvalsOf, scopeOf } from "../../../protocol/ballot.ts";
import { saltOf } from "../../../protocol/salt.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { identityOf, nullifierOf } from "../../../protocol/identity.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { dollars } from "../../../scripts/local/demo/lane.ts";
import { demoVotingSecret, type Neighbour } from "../../../scripts/local/neighbours.ts";
import { foundCircle, type FoundedCircle } from "../harness/circle.ts";
import { letPass } from "../harness/clock.ts";
import { desk, TOUCHED } from "../harness/devices.ts";
import { expect, test } from "../harness/fixtures.ts";
import { expectReadable } from "../harness/look.ts";
import { Visitor } from "../harness/neighbour.ts";
import { NOBODY, pageWithRelays, startRelayThatNeverSends } from "../harness/relays.ts";
import { keptBy, overhear, type Overheard } from "../harness/secrecy.ts";
import { slowPage } from "../harness/slow.ts";

/* A ballot on a slow phone: what it tells nobody, how it is found again, and what becomes of it when something fails. */

const { ballot } = en;
const TITLES = ["Lend a ladder", "Mend the bench", "Seed swap", "Bike pump", "Story hour"];
/** Slots 1, 2 and 4. */
const TICKED = ["Mend the bench", "Seed swap", "Story hour"];

test.use({ ...TOUCHED, reducedMotion: "reduce" });

/** Founded, everybody has pinned something and chipped in, and voting is open. */
async function openVoting(street: FoundedCircle, titles: readonly string[]): Promise<void> {
  const { lane, terms, founders } = street;
  await moveClock(lane.client, terms.start);
  for (const [index, title] of titles.entries()) {
    const founder = at(founders, index);
    await lane.chipIn(founder, dollars(10));
    await lane.pin(founder, { text: title, amount: dollars(5), recipient: founder.account.address });
  }
  await moveClock(lane.client, windowsOf(terms, 0).votingOpens);
}

function at<T>(all: readonly T[], index: number): T {
  const one = all[index];
  if (one === undefined) throw new Error(`There is no number ${index}.`);
  return one;
}

const secretOf = ({ privateKey }: Neighbour) => hexToBytes(demoVotingSecret(privateKey));

type Secrets = { secret: Hex[]; salts: Hex[]; nullifier: bigint };

function secretsOf({ circle }: FoundedCircle, voter: Neighbour, seqs: readonly number[]): Secrets {
  const paper = { chainId: 31337, circle, round: 0 };
  const secret = secretOf(voter);
  const { secretScalar } = identityOf(secret);
  return {
    secret: [bytesToHex(secret), toHex(secretScalar)],
    salts: seqs.map((seq) => saltOf({ ...paper, secret, seq })),
    nullifier: nullifierOf(secret, scopeOf(paper)),
  };
}

/** Everything that a vote has left behind it anywhere, and not a sign of what was ticked. */
function expectNothingTold(everything: string, { secret, salts }: Secrets, mask: number): void {
  const text = everything.toLowerCase();
  for (const hex of [...secret, ...salts]) {
    expect(text).not.toContain(hex.slice(2).toLowerCase());
    expect(text).not.toContain(BigInt(hex).toString());
  }
  // The bitmap as the contract takes it, and as the seal holds it before the salt.
  expect(text).not.toContain(padHex(toHex(mask), { size: 32 }).slice(2));
  for (const salt of salts) expect(text).not.toContain(`${toHex(mask, { size: 2 }).slice(2)}${salt.slice(2)}`);
  expect(text).not.toMatch(/approvals|ticked|"slots"|"choices?"/);
}

async function chainDataOf({ lane, circle }: FoundedCircle): Promise<string> {
  const { client } = lane;
  const logs = await client.getLogs({ address: circle, fromBlock: 0n });
  const hashes = [...new Set(logs.map(({ transactionHash }) => transactionHash))];
  const sent = await Promise.all(hashes.map((hash) => client.getTransaction({ hash })));
  const cast = parseEventLogs({ abi: circleAbi, eventName: "BallotCast", logs });
  const ballots = new Set(cast.map(({ transactionHash }) => transactionHash));
  return [
    ...sent.filter(({ hash }) => ballots.has(hash)).map(({ input }) => input),
    ...cast.map(({ data, topics }) => [data, ...topics].join()),
  ].join("\n");
}

const castIn = async ({ lane, circle }: FoundedCircle) => {
  const logs = await lane.client.getLogs({ address: circle, fromBlock: 0n });
  return parseEventLogs({ abi: circleAbi, eventName: "BallotCast", logs });
};

/** What was handed to a relay holds a sealed ballot and its proof, and no other word. */
function expectOnlySealed({ requests }: Overheard, count: number): void {
  const posted = requests.filter(({ url, body }) => url.endsWith("/v1/ballots") && body !== "");
  expect(posted).toHaveLength(count);
  for (const { body } of posted) {
    const order = JSON.parse(body) as { ballot: object };
    expect(Object.keys(order)).toEqual(["circle", "round", "ballot"]);
    expect(Object.keys(order.ballot).sort()).toEqual(["commitment", "nullifier", "proof", "sealedVote", "seq"]);
  }
}

/** Whether a ballot is sealed in this browser and not proven yet: for a moment only, so nothing else is looked at. */
const isUnproven = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((done, fail) => {
        const opening = indexedDB.open("keyval-store");
        opening.onerror = () => fail(new Error("Nothing is kept in this browser."));
        opening.onsuccess = () => {
          const reading = opening.result.transaction("keyval").objectStore("keyval").getAll();
          reading.onerror = () => fail(new Error("What is kept in this browser cannot be read."));
          reading.onsuccess = () => {
            opening.result.close();
            const isOne = (kept: unknown) =>
              typeof kept === "object" && kept !== null && "proof" in kept && kept.proof === null;
            done(reading.result.some(isOne));
          };
        };
      }),
  );

test("a ballot is sealed, changed and found again, and nobody learns what it says before it opens", async ({
  browser,
  context,
  street,
}) => {
  test.setTimeout(300_000);
  const lane = await foundCircle(street.config, "Sloe Yard");
  await openVoting(lane, TITLES);
  const way = ways.ballot(lane.circle);
  const heron = at(lane.founders, 0);
  const secrets = secretsOf(lane, heron, [1, 2]);
  const mask = approvalsOf([1, 2, 4]);
  const heard = overhear(context);
  const page = await slowPage(context);
  const visitor = new Visitor(page, street.url);
  let code = "";

  await test.step("the sheet says what is secret and what is not", async () => {
    await visitor.goTo(way);
    await visitor.be("Heron");
    await expect(page.getByText(ballot.secrecy.thin(5))).toBeVisible();
    const own = page.getByRole("listitem").filter({ hasText: "Lend a ladder" });
    await expect(own.getByText(ballot.own)).toBeVisible();
    await page.getByText(ballot.secrecy.title).click();
    await expectReadable(page);
  });

  await test.step("Heron ticks three and seals them, and is told how far it is", async () => {
    for (const title of TICKED) await page.getByRole("checkbox", { name: new RegExp(title) }).check();
    await visitor.press(ballot.seal).click();
    const progress = page.getByRole("progressbar", { name: ballot.sealing.title });
    await expect(progress).toBeVisible();
    await expect(visitor.heading(ballot.sealing.title)).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: ballot.sealing.proving(5) })).toBeAttached();
    await expect(visitor.heading(ballot.handedOver.title)).toBeVisible({ timeout: 60_000 });
    await expectReadable(page);
  });

  await test.step("two neighbours vote, and all three are in the box with one batch", async () => {
    for (const handle of ["Wren", "Fennel"]) {
      await visitor.be(handle);
      await visitor.vote(way, ["Mend the bench"]);
    }
    await visitor.be("Heron");
    await letPass(street.config.rpc, 60);
    await expect(visitor.heading(ballot.inTheBox.title)).toBeVisible({ timeout: 60_000 });
  });

  await test.step("Heron finds it, and nobody was asked for it", async () => {
    await visitor.link(ballot.receipt.find).click();
    await expect(visitor.heading(ballot.find.inTheBox)).toBeVisible();
    code = (await page.locator(".found .hex").first().textContent()) ?? "";
    expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    await expectReadable(page);
    const { nullifier } = secrets;
    const asked = heard.requests.filter(({ url }) => !url.endsWith("/v1/ballots"));
    expect(asked.length).toBeGreaterThan(0);
    for (const { url, body } of asked) {
      expect(url + body).not.toContain(nullifier.toString(16));
      expect(url + body).not.toContain(nullifier.toString());
    }
  });

  await test.step("what this tab still knows is ticked when Heron thinks again, and is kept nowhere", async () => {
    await visitor.goTo(way);
    await visitor.press(ballot.receipt.change).click();
    await expect(page.getByText(ballot.changing.known)).toBeVisible();
    for (const title of TICKED) await expect(page.getByRole("checkbox", { name: new RegExp(title) })).toBeChecked();
    await visitor.press(ballot.sealAgain).click();
    await expect(visitor.heading(ballot.handedOver.title)).toBeVisible({ timeout: 60_000 });
    await letPass(street.config.rpc, 60);
    await expect(visitor.heading(ballot.inTheBox.title)).toBeVisible({ timeout: 60_000 });
    await page.reload();
    await visitor.press(ballot.receipt.change).click();
    await expect(page.getByText(ballot.changing.forgotten)).toBeVisible();
    await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  });

  await test.step("what was ticked is nowhere: not sent, not stored, not said, not on the chain", async () => {
    expectOnlySealed(heard, 4);
    const sent = heard.requests.map(({ url, body }) => `${url} ${body}`).join("\n");
    const kept = await keptBy(page);
    expect(kept).toContain(secrets.nullifier.toString());
    for (const place of [sent, kept, heard.said.join("\n"), await chainDataOf(lane)]) {
      expectNothingTold(place, secrets, mask);
    }
    expect(sent).not.toMatch(new RegExp(TITLES.join("|")));
    for (const title of TICKED) expect(kept.includes(title)).toBe(kept.includes("Bike pump"));
  });

  await test.step("when the seals have opened it was read, and still nothing is shown", async () => {
    await moveClock(lane.lane.client, windowsOf(lane.terms, 0).sealsOpen + street.config.beacon.period + 1);
    await visitor.goTo(ways.find(lane.circle, 0));
    await expect(visitor.heading(ballot.find.read)).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText(ballot.find.fate.read)).toBeVisible();
    await expect(page.getByText(ballot.find.earlier(1))).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(/Mend the bench|Seed swap|Story hour/);
    // The salt is what was looked for above: now that the ballot is open, it is there to be found.
    const opened = await lane.lane.client.getContractEvents({
      address: lane.circle,
      abi: circleAbi,
      eventName: "BallotOpened",
      fromBlock: 0n,
      strict: true,
    });
    expect(opened.map(({ args }) => args.salt)).toContain(at(secrets.salts, 1));
    await visitor.press(ballot.find.forget).click();
    await expect(page.getByText(ballot.find.forgetWhy)).toBeHidden();
    expect(await keptBy(page)).not.toContain(secrets.nullifier.toString());
  });

  await test.step("another device finds it from the month's sheet, by the secret or by the code on paper", async () => {
    const paper = await desk(browser);
    const other = new Visitor(paper, street.url);
    await other.goTo(ways.round(lane.circle, 0));
    await other.link(ballot.receipt.find).click();
    await paper.getByLabel(ballot.find.code).fill("1234");
    await other.press(ballot.find.go).click();
    await expect(paper.getByText(ballot.find.codeFault)).toBeVisible();
    await paper.getByLabel(ballot.find.code).fill(code.toLowerCase());
    await other.press(ballot.find.go).click();
    await expect(paper.getByText(ballot.find.fate.replaced)).toBeVisible();
    await other.be("Heron");
    await expect(other.heading(ballot.find.read)).toBeVisible();
    await paper.context().close();
  });
});

test("a ballot comes to the box, or says so, whatever fails on the way", async ({
  browser,
  context,
  street,
  watch,
}) => {
  test.setTimeout(400_000);
  const { config } = street;
  const relay = at(config.relays, 0);
  const lane = await foundCircle(config, "Bullace Row", { founders: 8 });
  await openVoting(lane, ["Mend the bench", "Seed swap"]);
  const { client } = lane.lane;
  const way = ways.ballot(lane.circle);
  const { votingCloses, sealsOpen } = windowsOf(lane.terms, 0);
  const neverSends = await startRelayThatNeverSends(street);
  const trusting = await pageWithRelays(street, [neverSends.url]);
  const careful = await pageWithRelays(street, [neverSends.url, relay]);
  const alone = await pageWithRelays(street, [NOBODY], [relay, config.beacon.urls[0]]);
  watch.allows({ "a relay that never sends": neverSends.url, "a page that trusts it": trusting.url });
  watch.allows({ "a page that knows it and the street's": careful.url, "a page without a relay": alone.url });
  watch.allows({ "a relay that is not there": NOBODY, "the street's relay, typed in": relay });
  // Where nobody listens, and the beacon, which is no relay.
  watch.expects(/^Failed to load resource: (net::ERR_UNSAFE_PORT|the server responded with a status of 404)/);
  const page = await slowPage(context);
  const atDesk = await desk(browser);
  const hostOf = (url: string) => new URL(url).host;

  const begin = async (url: string, handle: string, on = page) => {
    const visitor = new Visitor(on, url);
    await visitor.goTo(way);
    await visitor.be(handle);
    await on.getByRole("checkbox", { name: /Seed swap/ }).check();
    return visitor;
  };
  const sealAs = async (url: string, handle: string, on = page) => {
    const visitor = await begin(url, handle, on);
    await visitor.press(ballot.seal).click();
    return visitor;
  };
  const senderOfLast = async () => {
    const cast = await castIn(lane);
    return (await client.getTransaction({ hash: at(cast, cast.length - 1).transactionHash })).from;
  };

  await test.step("a relay that never sends is found out, and an account made for the ballot alone casts it", async () => {
    const visitor = await sealAs(trusting.url, "Heron");
    await expect(visitor.heading(ballot.handedOver.title)).toBeVisible({ timeout: 60_000 });
    await letPass(config.rpc, 185);
    await expect(visitor.heading(ballot.overdue.title)).toBeVisible({ timeout: 30_000 });
    await page.getByText(ballot.ways.throwaway.title).click();
    await visitor.press(ballot.ways.throwaway.make).click();
    const address = await page.getByLabel(ballot.ways.throwaway.address).inputValue();
    await expect(page.getByText(ballot.ways.throwaway.waiting)).toBeVisible();
    await expectReadable(page);
    await client.setBalance({ address: address as Hex, value: 10n ** 18n });
    await visitor.press(ballot.ways.throwaway.cast).click();
    await expect(visitor.heading(ballot.inTheBox.title)).toBeVisible({ timeout: 30_000 });
    expect((await senderOfLast()).toLowerCase()).toBe(address.toLowerCase());
    expect(await keptBy(page)).not.toContain(address);
  });

  await test.step("where a second relay is configured it has its turn by itself", async () => {
    const visitor = await sealAs(careful.url, "Wren");
    await expect(page.getByText(ballot.handedOver.doubt(hostOf(neverSends.url)))).toBeVisible({ timeout: 60_000 });
    await letPass(config.rpc, 185);
    await expect(page.getByText(ballot.handedOver.doubt(hostOf(relay)))).toBeVisible({ timeout: 30_000 });
    await expect(visitor.heading(ballot.handedOver.title)).toBeVisible();
    expect(neverSends.took).toHaveLength(2);
  });

  await test.step("without any relay one can be typed in, and is asked before it is told", async () => {
    const visitor = await sealAs(alone.url, "Fennel", atDesk);
    await expect(visitor.heading(ballot.failed.handing)).toBeVisible({ timeout: 60_000 });
    await expect(atDesk.getByRole("alert")).toContainText(hostOf(NOBODY));
    await atDesk.getByText(ballot.ways.typed.title).click();
    const address = atDesk.getByLabel(ballot.ways.typed.label);
    await address.fill("a relay");
    await visitor.press(ballot.ways.typed.go).click();
    await expect(atDesk.getByText(ballot.ways.typed.fault)).toBeVisible();
    await address.fill(config.beacon.urls[0]);
    await visitor.press(ballot.ways.typed.go).click();
    await expect(atDesk.getByRole("alert").filter({ hasText: hostOf(config.beacon.urls[0]) })).toBeVisible();
    await address.fill(relay);
    await visitor.press(ballot.ways.typed.go).click();
    await expect(visitor.heading(ballot.handedOver.title)).toBeVisible();
  });

  await test.step("one's own account sends it only when somebody says so twice", async () => {
    const visitor = await sealAs(alone.url, "Bramble", atDesk);
    await expect(visitor.heading(ballot.failed.handing)).toBeVisible({ timeout: 60_000 });
    const before = (await castIn(lane)).length;
    await atDesk.getByText(ballot.ways.own.title).click();
    await expect(atDesk.getByText(ballot.ways.own.text)).toBeVisible();
    await expect(visitor.press(ballot.ways.own.go)).toBeDisabled();
    expect((await castIn(lane)).length).toBe(before);
    await atDesk.getByLabel(ballot.ways.own.check).check();
    await visitor.press(ballot.ways.own.go).click();
    await expect(visitor.heading(ballot.inTheBox.title)).toBeVisible({ timeout: 30_000 });
    expect((await senderOfLast()).toLowerCase()).toBe(at(lane.founders, 3).account.address.toLowerCase());
  });

  await test.step("a tab closed while proving goes on where it was, with nothing to tick again", async () => {
    const tab = await slowPage(context);
    await sealAs(street.url, "Kestrel", tab);
    await expect.poll(() => isUnproven(tab), { intervals: [20], timeout: 30_000 }).toBe(true);
    await tab.close();
    const back = new Visitor(page, street.url);
    await back.goTo(way);
    await back.be("Kestrel");
    await expect(back.heading(ballot.unfinished.title)).toBeVisible();
    await expectReadable(page);
    await back.press(ballot.unfinished.go).click();
    await expect(back.heading(ballot.handedOver.title)).toBeVisible({ timeout: 60_000 });
  });

  await test.step("a tab closed while sending hands over the very same ballot again", async () => {
    const tab = await slowPage(context);
    // It is closed by the request, which comes when the proof is made.
    const closed = tab.waitForEvent("close", { timeout: 60_000 });
    tab.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/v1/ballots")) void tab.close();
    });
    await sealAs(street.url, "Sorrel", tab);
    await closed;
    const back = new Visitor(page, street.url);
    await back.goTo(way);
    await back.be("Sorrel");
    await back.press(ballot.unfinished.go).click();
    await expect(back.heading(ballot.handedOver.title)).toBeVisible({ timeout: 60_000 });
  });

  await test.step("of two tabs one waits for the other, and no ballot is lost or counted twice", async () => {
    const first = await slowPage(context);
    const second = await slowPage(context);
    const one = await begin(street.url, "Plover", first);
    const two = await begin(street.url, "Plover", second);
    await one.press(ballot.seal).click();
    await expect(first.getByRole("progressbar")).toBeVisible();
    await two.press(ballot.seal).click();
    await expect(second.getByRole("alert")).toContainText(/Another tab/);
    await expect(one.heading(ballot.handedOver.title)).toBeVisible({ timeout: 60_000 });
    await two.press(ballot.failed.again).click();
    await expect(two.heading(ballot.handedOver.title)).toBeVisible({ timeout: 60_000 });
    await first.close();
    await second.close();
  });

  await test.step("before voting closes every one of them is in the box, once", async () => {
    await moveClock(client, votingCloses - 55);
    await expect
      .poll(async () => new Set((await castIn(lane)).map(({ args }) => args.nullifier)).size, {
        timeout: 60_000,
      })
      .toBe(7);
    const plover = secretsOf(lane, at(lane.founders, 6), []).nullifier;
    // The first tab's may have travelled before the second's replaced it at the relay; the last one counts.
    const ofPlover = async () =>
      (await castIn(lane)).filter(({ args }) => args.nullifier === plover).map(({ args }) => args.seq);
    await expect.poll(async () => (await ofPlover()).at(-1), { timeout: 60_000 }).toBe(2);
    expect([[2], [1, 2]]).toContainEqual(await ofPlover());
  });

  await test.step("when voting closes while a ballot is being sealed, it says that it does not count", async () => {
    const visitor = await sealAs(street.url, "Linden");
    await expect(page.getByRole("progressbar")).toBeVisible();
    await moveClock(client, votingCloses);
    await expect(visitor.heading(ballot.missed.title)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(ballot.missed.never)).toBeVisible();
  });

  await test.step("seals that do not open in time are waited for, and open after all", async () => {
    await street.stopRelay();
    await moveClock(client, sealsOpen + 700);
    const visitor = new Visitor(page, trusting.url);
    await visitor.goTo(way);
    await visitor.be("Heron");
    await expect(visitor.heading(ballot.inTheBox.title)).toBeVisible();
    await expect(page.getByText(new RegExp(hostOf(config.beacon.urls[0])))).toBeVisible();
    await street.startRelay();
    await expect(page.getByText(ballot.inTheBox.opened)).toBeVisible({ timeout: 60_000 });
  });

  await Promise.all([neverSends.stop(), trusting.close(), careful.close(), alone.close()]);
});

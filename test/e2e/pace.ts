/**
 * `npm run pace`: how long a neighbour waits, on this machine. From "Seal my ballot" to "handed over" with the prover's files
 * in the browser, and for how long the page does not answer meanwhile, on a machine six times slower too; and five years of
 * twenty neighbours with 1,200 ballots, from nothing to a month's sheet. Fails when it is more than is promised. The years'
 * ballots are tagged instead of proved: the page reads what the contract took.
 */
import { chromium, type Browser, type Page } from "@playwright/test";
import { en } from "../../frontend/content/en/index.ts";
import { ways } from "../../frontend/ui/ways.ts";
import { windowsOf } from "../../protocol/clock.ts";
import { moveClock } from "../../scripts/local/chain.ts";
import { Endings } from "../../scripts/local/children.ts";
import { dollars } from "../../scripts/local/demo/lane.ts";
import { servePage } from "../../scripts/local/page.ts";
import { findPort } from "../../scripts/local/ports.ts";
import { sayWithSeconds } from "../../scripts/local/progress.ts";
import { liveYears } from "../../scripts/local/years/live.ts";
import { findBrowser } from "./harness/browser.ts";
import { foundCircle } from "./harness/circle.ts";
import { DESK } from "./harness/look.ts";
import { Visitor } from "./harness/neighbour.ts";
import { startStreetCommand } from "./harness/street.ts";

const MONTHS = 60;
const MEMBERS = 20;
const SLOWER = 6;
const REQUEST = "Mend the bench";
/** So long it is waited for, to be measured and not cut off. */
const PATIENCE = { timeout: 60_000 };
const READING_MS = 2_000;
const promised = { seconds: 2, blockedMs: 100 };

const tell = (what: string, measured: number, unit: "s" | "ms", most: number | null): void => {
  const digits = unit === "s" ? 2 : 0;
  const promise = most === null ? "" : `; at most ${most} ${unit}`;
  process.stdout.write(`${measured.toFixed(digits).padStart(6)} ${unit.padEnd(2)}  ${what}${promise}\n`);
  if (most !== null && measured > most) process.exitCode = 1;
};

type Sight = { what: "h1, h2" | "button"; says: string };

/**
 * Seconds on the page's own clock until it is to be seen, looked for with every frame: from here Playwright would soon look but
 * twice a second.
 *
 * @param since On that clock, in ms; 0 is when the page was asked for.
 */
async function secondsUntil(page: Page, sight: Sight, since = 0): Promise<number> {
  const seen = await page.waitForFunction(
    ({ what, says }) =>
      [...document.querySelectorAll(what)].some((one) => one.textContent.includes(says) && one.checkVisibility()) &&
      performance.now(),
    sight,
    PATIENCE,
  );
  return (Number(await seen.jsonValue()) - since) / 1_000;
}

/** Tasks that a browser calls long, over 50 ms, in ms, since the page was told to listen for them. */
async function longTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  return () => page.evaluate(() => (window as unknown as { durations: number[] }).durations);
}

async function seal(browser: Browser): Promise<void> {
  const street = await startStreetCommand();
  try {
    const { lane, circle, terms, founders } = await foundCircle(street.config, "Sloe Yard");
    await moveClock(lane.client, terms.start);
    for (const founder of founders) await lane.chipIn(founder, dollars(10));
    const [pinner] = founders;
    if (pinner === undefined) throw new Error("Nobody lives here.");
    await lane.pin(pinner, { text: REQUEST, amount: dollars(5), recipient: pinner.account.address });
    await moveClock(lane.client, windowsOf(terms, 0).votingOpens);

    const page = await browser.newPage({ viewport: DESK });
    const visitor = new Visitor(page, street.url);
    const tick = async (handle: string) => {
      await visitor.be(handle);
      await visitor.goTo(ways.ballot(circle));
      await page.getByRole("checkbox", { name: new RegExp(REQUEST) }).check();
    };
    /** From the very press, on the page's clock. */
    const handOver = async () => {
      const pressed = page.evaluate(
        () =>
          new Promise<number>((done) => addEventListener("click", (click) => done(click.timeStamp), { once: true })),
      );
      await visitor.press(en.ballot.seal).click();
      return secondsUntil(page, { what: "h1, h2", says: en.ballot.handedOver.title }, await pressed);
    };

    await visitor.goTo(ways.street(circle));
    await tick("Heron");
    await handOver();
    await tick("Wren");
    tell("from “Seal my ballot” to “handed over”, pressed at once", await handOver(), "s", promised.seconds);
    await tick("Bramble");
    const blocked = await longTasks(page);
    // Read before it is ticked, as a ballot is.
    await page.waitForTimeout(READING_MS);
    tell("from “Seal my ballot” to “handed over”", await handOver(), "s", promised.seconds);
    tell(
      "the longest that the page does not answer meanwhile",
      Math.max(0, ...(await blocked())),
      "ms",
      promised.blockedMs,
    );
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await tick("Fennel");
    const slowBlocked = await longTasks(page);
    tell(`from “Seal my ballot” to “handed over”, the page ${SLOWER} times slower`, await handOver(), "s", null);
    tell(`the longest that it does not answer then`, Math.max(0, ...(await slowBlocked())), "ms", promised.blockedMs);
    await page.close();
  } finally {
    await street.stop();
  }
}

async function lookBack(browser: Browser, endings: Endings): Promise<void> {
  const order = {
    months: MONTHS,
    members: MEMBERS,
    ballots: MEMBERS,
    tally: "equalShares",
    verifier: "tagged",
  } as const;
  const { chain, beacon, deployment, circle } = await liveYears({ ...order, say: sayWithSeconds() }, endings);
  const { hash, public_key: publicKey, genesis_time: genesis, period } = beacon.info;
  const { url, close } = await servePage({
    port: await findPort(4500),
    config: {
      network: "Harbour",
      chainId: deployment.chainId,
      rpc: chain.url,
      relays: [],
      beacon: { urls: [beacon.url], chainHash: `0x${hash}`, publicKey: `0x${publicKey}`, genesis, period },
      explorer: null,
      deployment,
      demo: null,
      neighbours: [],
    },
    connect: [chain.url, beacon.url],
  });
  endings.add(close);

  const look = async (what: string, hash: string, sight: Sight) => {
    const page = await browser.newPage({ viewport: DESK });
    await page.goto(`${url}/${hash}`);
    tell(what, await secondsUntil(page, sight), "s", promised.seconds);
    await page.close();
  };
  const sheet: Sight = { what: "button", says: en.history.print };
  await look(`the street after ${MONTHS} months`, ways.street(circle), {
    what: "h1, h2",
    says: `${MEMBERS} neighbours`,
  });
  await look(`its ${MONTHS} months, the newest one's sheet among them`, ways.rounds(circle), sheet);
  await look("the sheet of the first of them", ways.round(circle, 0), sheet);
}

const endings = new Endings();
const { executable, env } = await findBrowser();
const browser = await chromium.launch({ executablePath: executable, env, args: ["--no-sandbox"] });
endings.add(() => browser.close());
try {
  await seal(browser);
  await lookBack(browser, endings);
} finally {
  await endings.end();
}

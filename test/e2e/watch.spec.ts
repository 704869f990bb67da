import type { Page } from "@playwright/test";
import { launch } from "./harness/browser.ts";
import { expect, test } from "./harness/fixtures.ts";
import { hostsOf } from "./harness/config.ts";
import { faultsOfPolicy } from "./harness/policy.ts";
import { pageWithRelays, startRelayThatNeverSends } from "./harness/relays.ts";
import { keptBy } from "./harness/secrecy.ts";
import type { RunningStreet } from "./harness/street.ts";
import { Watch } from "./harness/watch.ts";

/* Every page of these tests is watched; here one does what no page may, so that it is known to be seen. */

/** Nobody listens there, and no policy of ours names it. */
const STRANGER = "http://stranger.localhost:4999";

/** A browser of its own, for in the others this would fail every test. */
async function watched(
  { url, config }: RunningStreet,
  act: (page: Page) => Promise<void>,
  bypassCSP: boolean,
): Promise<string> {
  const browser = await launch();
  const watch = new Watch();
  watch.over(browser);
  watch.serves(url, hostsOf(config));
  const page = await browser.newPage({ bypassCSP });
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await watch.faults()).toEqual([]);
  await act(page);
  await browser.close();
  return (await watch.faults()).join("\n");
}

test("an error, a lost promise and every breach of the policy are seen", async ({ street }) => {
  const act = async (page: Page) => {
    await page.evaluate('console.error("a plain error")');
    await page.evaluate(async (stranger) => {
      void Promise.reject(new Error("a lost promise"));
      setTimeout(() => {
        throw new Error("an error nobody caught");
      });
      const script = document.createElement("script");
      script.textContent = "document.title = 'ours now'";
      document.head.append(script);
      await fetch(stranger).catch(() => null);
      const image = new Image();
      image.src = `${stranger}/pixel.png`;
      const worker = new Worker(URL.createObjectURL(new Blob([""])));
      await new Promise((done) => (worker.onerror = done));
    }, STRANGER);
  };
  const faults = await watched(street, act, false);
  for (const seen of [/a plain error/, /a lost promise/, /an error nobody caught/]) expect(faults).toMatch(seen);
  for (const directive of ["script-src", "connect-src", "img-src", "worker-src"]) {
    expect(faults).toMatch(new RegExp(`Content Security Policy.*${directive}`));
  }
});

test("a request to a stranger is seen, whoever makes it, and so is one that tells who asks", async ({ street }) => {
  const { rpc, relays } = street.config;
  const [relay = ""] = relays;
  const faults = await watched(
    street,
    async (page) => {
      await page.context().route("**/servant.js", (route) =>
        route.fulfill({
          contentType: "text/javascript",
          body: `self.oninstall = (event) => event.waitUntil(fetch("${STRANGER}/servant").catch(() => null));`,
        }),
      );
      await page.evaluate(
        async ({ stranger, asked, ballots }) => {
          await fetch(`${stranger}/page`).catch(() => null);
          const code = `fetch("${stranger}/worker").catch(() => null).then(() => postMessage("done"))`;
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          await new Promise((done) => (worker.onmessage = done));
          const socket = new WebSocket(stranger.replace("http", "ws"));
          await new Promise((done) => (socket.onerror = done));
          const { installing } = await navigator.serviceWorker.register("/servant.js");
          await new Promise<void>((done) => {
            installing?.addEventListener("statechange", () => done());
          });
          await fetch(asked, { mode: "no-cors", referrerPolicy: "unsafe-url" });
          await fetch(ballots, { mode: "no-cors", method: "POST", credentials: "include" });
        },
        { stranger: STRANGER, asked: rpc, ballots: `${relay}/v1/ballots` },
      );
    },
    true,
  );
  for (const path of ["/page", "/worker", "/servant"])
    expect(faults).toContain(`${street.url} asked ${STRANGER}${path}`);
  expect(faults).toContain(`${street.url} asked ws://`);
  expect(faults).toContain(`${street.url}: it comes without a policy`);
  expect(faults).toContain(`${new URL(rpc).origin} was told "referer: ${street.url}/"`);
  expect(faults).toContain(`${relay} was told "cookie: `);
});

test("a host that a test has not named is seen, though its page is told of it", async ({ street }) => {
  const relay = await startRelayThatNeverSends(street);
  const told = await pageWithRelays(street, [relay.url]);
  const browser = await launch();
  const watch = new Watch();
  watch.over(browser);
  watch.serves(street.url, hostsOf(street.config));
  const page = await browser.newPage({ bypassCSP: true });
  const asks = (host = "") => page.evaluate((url) => fetch(url).then((got) => got.ok), `${host}/v1/health`);
  await page.goto(told.url);
  await asks(relay.url);
  for (const fault of [`${told.url} asked ${relay.url}/v1/health`, `connect-src lets ${relay.url} in`]) {
    expect((await watch.faults()).join("\n")).toContain(fault);
  }
  watch.allows({ "a relay that never sends": relay.url, "the page that is told of it": told.url });
  expect(await watch.faults()).toEqual([]);
  // The street's own relay is none of this page's.
  const [known] = street.config.relays;
  await asks(known);
  expect(await watch.faults()).toEqual([`${told.url} asked ${known}/v1/health`]);
  await browser.close();
  await Promise.all([told.close(), relay.stop()]);
});

test("where no header says so the page itself carries a policy, and one that lets more in is no strict one", async ({
  page,
  street,
}) => {
  await page.goto(street.url);
  const carried = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(faultsOfPolicy(carried ?? undefined, new Set(["http:", "https:"]))).toEqual([]);

  const hosts = new Set(["http://127.0.0.1:8545"]);
  const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
  expect(faultsOfPolicy(`${strict} http://127.0.0.1:8545`, hosts)).toEqual([]);
  expect(faultsOfPolicy(undefined, hosts)).not.toEqual([]);
  for (const [found, instead] of [
    ["'wasm-unsafe-eval'", "'unsafe-eval'"],
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'"],
    ["script-src 'self'", "script-src 'self' https:"],
    ["default-src 'none'", "default-src *"],
    ["connect-src 'self'", "connect-src 'self' https://example.com"],
    ["style-src 'self'; ", ""],
  ] as const) {
    expect(faultsOfPolicy(strict.replace(found, instead), hosts), instead).toHaveLength(1);
  }
});

test("whatever a browser keeps for the page is looked through", async ({ page, street }) => {
  await page.goto(street.url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(async () => {
    localStorage.setItem("lasting", "in local storage");
    sessionStorage.setItem("passing", "in session storage");
    document.cookie = "crumb=in-a-cookie";
    history.replaceState("in the history", "", "#/in-the-address");
    const opening = indexedDB.open("drawer", 1);
    await new Promise((done) => {
      opening.onupgradeneeded = () => {
        const shelf = opening.result.createObjectStore("shelf");
        shelf.put({ deep: ["in a database"] }, "words");
        shelf.put(new Uint8Array([0xc0, 0xff, 0xee]), "bytes");
        shelf.put(0xbeadn, "number");
      };
      opening.onsuccess = done;
    });
    opening.result.close();
    const cache = await caches.open("pantry");
    await cache.put("/kept.json", new Response('"in a cache"', { headers: { "content-type": "application/json" } }));
  });
  const kept = await keptBy(page);
  for (const place of ["local storage", "session storage", "the history", "a database", "a cache"]) {
    expect(kept).toContain(`in ${place}`);
  }
  for (const told of ["in-a-cookie", "in-the-address", "c0ffee", "0xbead", "/kept.json"]) expect(kept).toContain(told);
});

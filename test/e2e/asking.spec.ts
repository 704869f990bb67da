import type { Page } from "@playwright/test";
import { en } from "../../frontend/content/en/index.ts";
import { ways } from "../../frontend/ui/ways.ts";
import { onBoth } from "./harness/devices.ts";
import { expect, test } from "./harness/fixtures.ts";
import { Visitor } from "./harness/neighbour.ts";
import type { StreetConfig } from "./harness/config.ts";

/* How much the page asks of others: little before there is something to see, and nothing that nobody looks at. */

function laneOf({ demo }: StreetConfig) {
  if (!demo) throw new Error("There is no demo street.");
  return demo;
}

/** What a page has asked of others than its own host so far. */
function asked(page: Page, own: string): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().startsWith("http") && !request.url().startsWith(own)) count += 1;
  });
  return () => count;
}

test("a circle is on the screen after one request", async ({ browser, street }) => {
  const { config, url } = street;
  await onBoth(browser, async (page) => {
    let requests = 0;
    // Whatever is asked after the first one waits for ever.
    await page.route(
      ({ origin }) => origin === new URL(config.rpc).origin,
      async (route) => {
        requests += 1;
        if (requests === 1) await route.continue();
      },
    );
    const visitor = new Visitor(page, url);
    await visitor.goTo(ways.street(laneOf(config)));
    await expect(visitor.heading("Quince Lane")).toBeVisible();
    await expect(visitor.heading(en.street.pot.title)).toBeVisible();
    await expect(visitor.heading(en.street.box.title)).toBeVisible();
    await expect(page.getByText("A herb bed by the front steps").first()).toBeVisible();
  });
});

for (const [name, way] of [
  ["street", ways.street],
  ["ballot", ways.ballot],
  ["people", ways.people],
] as const) {
  test(`nothing is asked while nobody looks at the ${name}`, async ({ page, street }) => {
    const { config, url } = street;
    await page.addInitScript(() => {
      Object.defineProperty(document, "visibilityState", {
        get: () => (Reflect.has(window, "away") ? "hidden" : "visible"),
      });
      Object.defineProperty(document, "hidden", { get: () => Reflect.has(window, "away") });
    });
    await page.clock.install();
    const sofar = asked(page, url);
    const visitor = new Visitor(page, url);
    await visitor.goTo(way(laneOf(config)));
    await visitor.be("Heron");
    await page.waitForLoadState("networkidle");

    const looked = sofar();
    await page.clock.runFor(60_000);
    await expect.poll(sofar).toBeGreaterThan(looked);

    await page.waitForLoadState("networkidle");
    await page.evaluate(() => {
      Reflect.set(window, "away", true);
      window.dispatchEvent(new Event("visibilitychange"));
      document.dispatchEvent(new Event("visibilitychange"));
    });
    const left = sofar();
    await page.clock.runFor(600_000);
    expect(sofar()).toBe(left);

    await page.evaluate(() => {
      Reflect.deleteProperty(window, "away");
      window.dispatchEvent(new Event("visibilitychange"));
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect.poll(sofar).toBeGreaterThan(left);
  });
}

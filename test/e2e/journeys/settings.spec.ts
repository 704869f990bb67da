import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { z } from "zod";
import { en } from "../../../frontend/content/en/index.ts";
import { es } from "../../../frontend/content/es/index.ts";
import { languages } from "../../../frontend/content/language.ts";
import type { Slot, Trouble } from "../../../frontend/settings/model.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { neighbourNamed } from "../../../scripts/local/demo/lane.ts";
import { startAnotherWay } from "../harness/anotherWay.ts";
import { foundCircle } from "../harness/circle.ts";
import { desk, phone } from "../harness/devices.ts";
import { expect, test } from "../harness/fixtures.ts";
import { DESK, expectReadable, PHONE } from "../harness/look.ts";
import { Visitor } from "../harness/neighbour.ts";
import { NOBODY, pageWithRelays, startRelayThatNeverSends } from "../harness/relays.ts";
import { keptBy } from "../harness/secrecy.ts";

/* The settings: whom the page talks to, another in the place of each, and everything that is kept here. */

const { settings, keys, join } = en;
const { hosts, kept } = settings;
const hostOf = (url: string) => new URL(url).host;

/** The line of one host, by what it is for. */
const lineOf = (page: Page, slot: Slot): Locator =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: hosts.kinds[slot].name, exact: true }) });

async function tryAnother(page: Page, slot: Slot, url: string): Promise<void> {
  const line = lineOf(page, slot);
  const field = line.getByLabel(hosts.label);
  if (!(await field.isVisible())) await line.locator("summary").click();
  await field.fill(url);
  await line.getByRole("button", { name: hosts.go }).click();
}

const says = (page: Page, trouble: Trouble) => expect(page.getByText(hosts.trouble(trouble).sentence)).toBeVisible();

/** Kept, loaded again, and in use. */
async function expectChosen(page: Page, slot: Slot, url: string): Promise<void> {
  await expect(lineOf(page, slot).getByText(hosts.chosen)).toBeVisible();
  await expect(lineOf(page, slot).getByText(hostOf(url), { exact: true })).toBeVisible();
}

test("another way to the chain, relay and explorer: tried before they are taken, used, and put back", async ({
  browser,
  street,
  watch,
}) => {
  const { config } = street;
  const page = await phone(browser);
  const [relay] = config.relays;
  if (relay === undefined) throw new Error("The street has no relay.");
  const another = await startAnotherWay(config.rpc);
  const elsewhere = await startAnotherWay(config.rpc, 8453);
  const neverSends = await startRelayThatNeverSends(street);
  const typed = [another.url, elsewhere.url, neverSends.url, NOBODY];
  const served = await pageWithRelays(street, [relay], typed);
  watch.allows({ "a page that lets hosts be typed": served.url, "a relay that never sends": neverSends.url });
  watch.allows({ "another way to the chain": another.url, "one to another chain": elsewhere.url, nobody: NOBODY });
  // Where nobody listens, the beacon, which is no relay, and a way to the chain that ends.
  watch.expects(
    /^Failed to load resource: (net::ERR_(UNSAFE_PORT|CONNECTION_REFUSED)|the server responded with a status of 404)/,
  );
  const visitor = new Visitor(page, served.url);
  const { circle } = await foundCircle(config, "Service Tree Row");

  await test.step("each host is named, with what it learns", async () => {
    await visitor.goTo(ways.home);
    await visitor.link(en.shell.settings).click();
    await expect(visitor.heading(settings.title)).toBeVisible();
    for (const [slot, url] of [
      ["rpc", config.rpc],
      ["relay", relay],
    ] as const) {
      await expect(lineOf(page, slot).getByText(hostOf(url), { exact: true })).toBeVisible();
    }
    await expect(page.getByText(hostOf(config.beacon.urls[0]), { exact: true })).toBeVisible();
    await expectReadable(page);
    await page.setViewportSize(DESK);
    await expectReadable(page);
    await page.setViewportSize(PHONE);
  });

  await test.step("a way to the chain that is none is not taken, and the page says why", async () => {
    await tryAnother(page, "rpc", "the other one");
    await says(page, { kind: "noAddress" });
    await tryAnother(page, "rpc", config.rpc);
    await says(page, { kind: "known", host: hostOf(config.rpc) });
    await tryAnother(page, "rpc", NOBODY);
    await says(page, { kind: "silent", host: hostOf(NOBODY) });
    await expectReadable(page);
    await tryAnother(page, "rpc", elsewhere.url);
    await says(page, { kind: "otherChain", host: hostOf(elsewhere.url) });
    await expect(lineOf(page, "rpc").getByText(hosts.chosen)).toBeHidden();
  });

  await test.step("one that is right is taken, and nothing is read from the other any more", async () => {
    await tryAnother(page, "rpc", another.url);
    await expectChosen(page, "rpc", another.url);
    const before = another.asked();
    const sofar = watch.asked.length;
    await visitor.goTo(ways.street(circle));
    await expect(visitor.heading("Service Tree Row")).toBeVisible();
    expect(another.asked()).toBeGreaterThan(before);
    expect(watch.asked.slice(sofar).filter(({ url }) => url.startsWith(config.rpc))).toEqual([]);
  });

  await test.step("a relay for other contracts is refused, another one is taken as the second", async () => {
    await visitor.goTo(ways.settings);
    await tryAnother(page, "secondRelay", config.beacon.urls[0]);
    await says(page, { kind: "silent", host: hostOf(config.beacon.urls[0]) });
    await tryAnother(page, "secondRelay", neverSends.url);
    await expectChosen(page, "secondRelay", neverSends.url);
    await expectChosen(page, "rpc", another.url);
  });

  await test.step("links lead to the explorer that was chosen, and it is asked nothing before", async () => {
    await tryAnother(page, "explorer", "https://explorer.example/");
    await expectChosen(page, "explorer", "https://explorer.example");
    await visitor.goTo(ways.chipIn(circle));
    await visitor.be("Heron");
    await page.getByLabel(en.pot.amount).fill("5");
    await visitor.press(/^Chip in/).click();
    const link = page.getByRole("link", { name: en.common.transaction }).first();
    await expect(link).toHaveAttribute("href", /^https:\/\/explorer\.example\/tx\/0x[0-9a-f]{64}$/);
    expect(watch.asked.filter(({ url }) => url.includes("explorer.example"))).toEqual([]);
  });

  await test.step("a chosen way that ends is told, and the settings lead back to what the page came with", async () => {
    await another.stop();
    await visitor.goTo(ways.street(circle));
    await page.reload();
    await expect(page.getByText(en.page.trouble({ kind: "chainSilent" }).sentence)).toBeVisible({ timeout: 60_000 });
    await expect(visitor.heading("Service Tree Row")).toBeVisible();
    await visitor.link(en.shell.settings).click();
    for (const slot of ["rpc", "secondRelay", "explorer"] as const) {
      await lineOf(page, slot).getByRole("button", { name: hosts.reset }).click();
      await expect(lineOf(page, slot).getByText(hosts.chosen)).toBeHidden();
    }
    await visitor.goTo(ways.street(circle));
    await expect(visitor.heading("Service Tree Row")).toBeVisible();
  });

  await Promise.all([elsewhere.stop(), neverSends.stop(), served.close()]);
});

const file = z.object({
  format: z.literal("potluck-browser"),
  version: z.literal(1),
  database: z.record(z.string(), z.unknown()),
  storage: z.record(z.string(), z.string()),
  tab: z.record(z.string(), z.string()),
});

test("the language stays, and everything kept here is saved as a file and wiped", async ({ browser, street }) => {
  const page = await desk(browser);
  const { circle, lane } = await foundCircle(street.config, "Whitebeam Way");
  for (const by of ["Heron", "Wren"]) await lane.vouch(neighbourNamed(by), neighbourNamed("Magpie"));
  const visitor = new Visitor(page, street.url);
  const secretKey = new RegExp(`^potluck/secret/.*${circle.toLowerCase()}`);

  await test.step("somebody has begun to join, with a voting secret without a lock", async () => {
    await visitor.goTo(ways.join(circle));
    await visitor.be("Magpie");
    await visitor.chooseHandle(ways.join(circle), "Magpie", join.handle.go);
    await visitor.press(join.asking.go).click();
    await page.getByRole("radio", { name: new RegExp(keys.lock.plain.label) }).check();
    await visitor.press(join.secret.go).click();
    await expect(visitor.heading(join.keep.title)).toBeVisible({ timeout: 60_000 });
  });

  await test.step("the language is changed, and stays", async () => {
    await visitor.goTo(ways.settings);
    await visitor.press(languages.es).click();
    await expect(visitor.heading(es.settings.title)).toBeVisible();
    await page.reload();
    await expect(visitor.heading(es.settings.title)).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await expectReadable(page);
    await visitor.press(languages.en).click();
    await expect(visitor.heading(settings.title)).toBeVisible();
  });

  await test.step("the file holds what lies here, a voting secret as it is kept", async () => {
    await expect(page.getByText(/of which 1 voting secret/)).toBeVisible();
    const download = page.waitForEvent("download");
    await visitor.press(kept.export).click();
    const { database, storage, tab } = file.parse(JSON.parse(await readFile(await (await download).path(), "utf8")));
    const [name] = Object.keys(database).filter((key) => secretKey.test(key));
    expect(database[name ?? ""]).toMatchObject({ potluck: "vault", kind: "plain" });
    expect(Object.keys(database)).toContainEqual(expect.stringMatching(/^potluck\/join\//));
    expect([storage["potluck.language"], tab["potluck.neighbour"]]).toEqual([
      "en",
      neighbourNamed("Magpie").account.address,
    ]);
  });

  await test.step("wiping is asked twice, and leaves nothing", async () => {
    await visitor.press(kept.wipe).click();
    const dialog = page.getByRole("dialog", { name: kept.sure.title });
    await expect(dialog.getByText(kept.sure.lost(1))).toBeVisible();
    await expectReadable(page);
    await dialog.getByRole("button", { name: kept.sure.back }).click();
    await expect(dialog).toBeHidden();
    expect(await keptBy(page)).toContain("potluck/secret/");
    await visitor.press(kept.wipe).click();
    await dialog.getByRole("button", { name: kept.sure.go }).click();
    await expect(visitor.heading(en.home.title)).toBeVisible();
    expect(await keptBy(page)).not.toMatch(/potluck[/.]/);
    await visitor.goTo(ways.join(circle));
    await expect(visitor.heading(join.noAccount.title)).toBeVisible();
  });
});

import type { Page } from "@playwright/test";
import { en } from "../../frontend/content/en/index.ts";
import { es } from "../../frontend/content/es/index.ts";
import { failed } from "../frontend/gallery/samples.ts";
import { openScreen, type ServedGallery } from "../frontend/gallery/serve.ts";
import { expect, test } from "./harness/fixtures.ts";
import { Listener } from "./harness/listener.ts";

/*
 * What whoever listens hears while a screen turns into the next: how far it is, and what came of it. The screens are those of
 * the gallery, one in the place of the other as the page puts them there.
 */

const { ballot, common, join, keys, people, pot, recovery, scan, settings, street, vouch } = en;

let gallery: ServedGallery;
let page: Page;

test.beforeAll(async ({ browser, gallery: served }) => {
  gallery = served;
  page = await browser.newPage();
});
test.afterAll(() => page.close());

type Turn = readonly [screen: string, hears: string];

/** From `first`, with the focus on what was pressed there, through each of the others in its place. */
async function follow(first: string, pressed: string | null, turns: readonly Turn[]): Promise<void> {
  await openScreen(page, gallery.url, first);
  const listener = await Listener.on(page);
  if (pressed !== null) await page.getByRole("button", { name: pressed }).first().focus();
  for (const [screen, words] of turns) {
    await listener.forget();
    await openScreen(page, gallery.url, `${first}+${screen}`);
    await listener.hears(words);
    if (pressed !== null) await expect(page.locator("body")).not.toBeFocused();
  }
}

test("chipping in: each step of it, what failed, and that it is in the pot", async () => {
  await follow("street-chip-in", pot.goMine("$5.00"), [
    ["street-chip-in-signing", common.act.signing],
    ["street-chip-in-handing", common.act.handing],
    ["street-chip-in-failed", failed.fault.sentence],
    ["street-chip-in-writing", common.act.writing],
    ["street-chip-in-done-mine", pot.done.mine("$10.00")],
  ]);
});

test("a ballot, from the seal to the count", async () => {
  await follow("ballot-ticking", ballot.seal, [
    ["ballot-sealing", ballot.sealing.title],
    ["ballot-handed-over", ballot.handedOver.title],
    ["ballot-in-the-box", ballot.inTheBox.title],
    ["ballot-seals-closed", ballot.inTheBox.closed(10, "").split(".")[0] ?? ""],
    ["ballot-opened", ballot.inTheBox.opened],
  ]);
});

test("a ballot that could not be made, and one that no relay brought", async () => {
  await follow("ballot-ticking", ballot.seal, [
    ["ballot-sealing", ballot.sealing.title],
    ["ballot-failed", ballot.failed.handing],
  ]);
  await follow("ballot-handed-over", null, [["ballot-overdue", ballot.overdue.title]]);
  await follow("ballot-handed-over", null, [["ballot-missed", ballot.missed.title]]);
});

test("somebody begins before the page's voice has come", async ({ browser }) => {
  const slow = await browser.newPage();
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  await slow.route(/\/NewHeading\.tsx/, async (route) => {
    await held;
    await route.continue();
  });
  await openScreen(slow, gallery.url, "ballot-ticking");
  await slow.getByRole("button", { name: ballot.seal }).focus();
  letGo();
  const listener = await Listener.on(slow);
  await openScreen(slow, gallery.url, "ballot-ticking+ballot-sealing");
  await listener.hears(ballot.sealing.title);
  await expect(slow.locator("body")).not.toBeFocused();
  await slow.close();
});

test("how far the sealing is", async () => {
  await openScreen(page, gallery.url, "ballot-sealing");
  const progress = page.getByRole("progressbar", { name: ballot.sealing.title });
  await expect(progress).toHaveAttribute("aria-valuenow", "60");
  await expect(progress).toHaveAttribute("aria-valuetext", ballot.sealing.proving(20));
  await follow("ballot-sealing", null, [
    ["ballot-sealing-locking", ballot.sealing.steps.locking],
    ["ballot-sealing-handing", ballot.sealing.handing("relay.quincelane.example")],
  ]);
});

test("how many are ticked, and what is wrong with a sum", async () => {
  await openScreen(page, gallery.url, "ballot-ticking");
  const listener = await Listener.on(page);
  await page.getByRole("checkbox").last().check();
  await listener.hears(ballot.ticked(4, 6));
  await openScreen(page, gallery.url, "street-chip-in");
  await page.getByLabel(pot.amount).fill("a lot");
  await page.getByLabel(pot.amount).press("Enter");
  await listener.hears(pot.badAmount);
});

test("finding one’s ballot", async () => {
  await follow("ballot-find-asking", ballot.find.go, [
    ["ballot-find-loading", ballot.find.loading],
    ["ballot-find-not-there", ballot.find.notThere.code],
    ["ballot-find-read", ballot.find.read],
  ]);
  await follow("ballot-find-loading", null, [["ballot-find-failed", failed.fault.sentence]]);
});

test("joining: from the handle to the seat", async () => {
  await follow("people-join-handle", join.handle.go, [
    ["people-join-asking", join.asking.title(2)],
    ["people-join-secret", join.secret.title],
    ["people-join-practice", join.practice.title],
    ["people-join-keep", join.keep.title],
    ["people-join-seat", join.seat.title],
    ["people-join-booked", join.booked.title],
  ]);
  await follow("people-join-practice", null, [["people-join-practice-failed", join.practice.failed]]);
  await openScreen(page, gallery.url, "people-join-practice");
  await expect(page.getByRole("progressbar", { name: join.practice.working })).toHaveAttribute("aria-valuenow", "40");
});

test("vouching, a voting secret, a lost wallet's seat", async () => {
  await follow("people-vouch", vouch.go("Nuthatch"), [["people-vouch-given", vouch.given]]);
  await follow("people-secret-change", null, [["people-secret-changed", keys.mine.changed.title]]);
  await follow("people-recover-begin", recovery.page.begin.go, [
    ["people-recover-waits", recovery.page.waits.title("Plover")],
    ["people-recover-done", recovery.page.done.title],
  ]);
  await follow("street-seat-asked", recovery.asked.go, [
    ["street-seat-objecting", common.act.signing],
    ["street-seat-objected", recovery.asked.done],
  ]);
});

test("leaving, in its dialog", async () => {
  await follow("people-leave", people.leave.goNow("$11.62"), [
    ["people-leave-working", common.act.signing],
    ["people-leave-failed", failed.fault.sentence],
  ]);
});

test("the camera", async () => {
  await follow("people-scan-starting", null, [
    ["people-scan", scan.vouch.hint],
    ["people-scan-fault", scan.vouch.faults["other-circle"]],
    ["people-scan-refused", scan.none.refused.title],
  ]);
});

test("opening and counting from this browser", async () => {
  const { "open-and-count": open, settled } = street.turn;
  await follow("street-open-idle", open.go, [
    ["street-opening", open.opening(3, 14)],
    ["street-open-failed", failed.fault.sentence],
    ["street-open-done", open.done],
    ["street-settled", settled.title(3)],
  ]);
});

test("another host, all months in one file, another language, a copied link", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await follow("settings-silent", settings.hosts.go, [
    ["settings-asking", settings.hosts.asking],
    ["settings-other-relay", settings.hosts.trouble({ kind: "otherRelay", host: "relay.heron.example" }).sentence],
  ]);
  await follow("rounds-sheet", en.history.csv.all, [
    ["rounds-reading-all", en.history.csv.reading],
    ["rounds-all-failed", en.history.csv.failed],
  ]);
  await openScreen(page, gallery.url, "people-join-asking");
  const listener = await Listener.on(page);
  await page.getByRole("button", { name: common.copy }).click();
  await listener.hears(common.copied);
  await page.getByRole("button", { name: "Español" }).click();
  await listener.hears(es.join.asking.title(2));
});

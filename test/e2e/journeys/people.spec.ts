import type { Browser, Page } from "@playwright/test";
import { hexToBytes, type Address } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { commitmentOf } from "../../../protocol/identity.ts";
import { makeJoinFragment } from "../../../protocol/join-link.ts";
import { en } from "../../../frontend/content/en/index.ts";
import { createFormat } from "../../../frontend/ui/format.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { moveClock } from "../../../scripts/local/chain.ts";
import { neighbourNamed, type Lane } from "../../../scripts/local/demo/lane.ts";
import { demoVotingSecret } from "../../../scripts/local/neighbours.ts";
import { foundCircle } from "../harness/circle.ts";
import { desk, phone } from "../harness/devices.ts";
import { expect, test } from "../harness/fixtures.ts";
import { expectReadable } from "../harness/look.ts";
import { Visitor } from "../harness/neighbour.ts";

/* Neighbours and their seats: vouching face to face, a lost wallet, and a long silence. */

const { join, people, recovery, scan, street: words, vouch } = en;
const format = createFormat("en-GB", "Europe/Berlin");
const HOUR = 3_600;
/** As short as a month may be: the clock is everybody’s. */
const SHORT = { round: 102 * HOUR, voting: 24 * HOUR, opening: 54 * HOUR, margin: 6 * HOUR };

type Looking = { url: string; handle: string; device?: typeof phone };

/** On a phone of its own, or at a desk. */
async function lookAs(
  browser: Browser,
  { url, handle, device = phone }: Looking,
  act: (visitor: Visitor, page: Page) => Promise<void>,
): Promise<void> {
  const page = await device(browser);
  const visitor = new Visitor(page, url);
  await visitor.goTo(ways.home);
  await visitor.be(handle);
  await act(visitor, page);
  await page.context().close();
}

test("a newcomer's code is scanned, photographed and pasted", async ({ page, cameras, street }) => {
  const { url, config } = street;
  const { circle } = await foundCircle(config, "Elder Walk", { lengths: SHORT });
  const nuthatch = new Visitor(page, url);
  await nuthatch.goTo(ways.join(circle));
  await nuthatch.be("Magpie");
  await nuthatch.chooseHandle(ways.join(circle), "Nuthatch", join.handle.go);
  await expect(nuthatch.heading(join.asking.title(2))).toBeVisible();
  const code = await page.getByRole("img", { name: join.asking.qr }).screenshot();
  const link = await page.getByLabel(join.asking.link).inputValue();
  const seeing = await cameras.seeing(page, code);
  const refusing = await cameras.refusing();
  const asks = vouch.title("Nuthatch");

  await test.step("Wren's phone sees it, and asks before anything is signed", () =>
    lookAs(seeing, { url, handle: "Wren" }, async (wren, phone) => {
      await wren.goTo(ways.people(circle));
      await wren.press(scan.vouch.press).click();
      await expect(wren.heading(asks)).toBeVisible();
      await expect(phone.getByText(vouch.more(0, 2))).toBeVisible();
      await wren.press(vouch.go("Nuthatch")).click();
      await expect(wren.heading(vouch.given)).toBeVisible();
    }));

  await test.step("the same camera looks for a wallet's address while a request is written", () =>
    lookAs(seeing, { url, handle: "Wren" }, async (wren, phone) => {
      const { address } = neighbourNamed("Linden").account;
      await wren.goTo(ways.pin(circle));
      await phone.getByRole("radio", { name: new RegExp(en.pin.address) }).check();
      await wren.press(scan.address.press).click();
      await expect(phone.getByText(scan.address.faults["no-address"])).toBeVisible();
      await phone.getByLabel(scan.address.paste.label).fill(`ethereum:${address}@31337`);
      await wren.press(scan.use).click();
      await expect(phone.getByRole("dialog")).toBeHidden();
      await expect(phone.getByLabel(en.pin.addressLabel)).toHaveValue(address);
      await expect(phone.getByText(en.pin.faults.headline)).toBeHidden();
    }));

  await test.step("Fennel's page may not use the camera, so the link is pasted, by keyboard alone", () =>
    lookAs(refusing, { url, handle: "Fennel", device: desk }, async (fennel, page) => {
      const { candidate, handle } = { candidate: neighbourNamed("Magpie").account.address, handle: "Nuthatch" };
      const elsewhere = makeJoinFragment({ chainId: 31337, circle: config.deployment.token, candidate, handle });
      await fennel.goTo(ways.people(circle));
      await fennel.press(scan.vouch.press).focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("alert")).toContainText(scan.none.refused.title);
      await expectReadable(page);
      const field = page.getByLabel(scan.vouch.paste.label);
      for (const [text, fault] of [
        ["https://example.com/", "no-code"],
        [link.slice(0, -1), "broken"],
        [`${url}/${elsewhere}`, "other-circle"],
      ] as const) {
        await field.fill(text);
        await page.keyboard.press("Enter");
        await expect(page.getByText(scan.vouch.faults[fault])).toBeVisible();
      }
      await field.fill(link);
      await page.keyboard.press("Enter");
      await expect(fennel.heading(asks)).toBeVisible();
    }));

  await test.step("Heron reads it from a photo, and gives the last vouch", () =>
    lookAs(refusing, { url, handle: "Heron" }, async (heron, phone) => {
      await heron.goTo(ways.people(circle));
      await heron.press(scan.vouch.press).click();
      const photo = phone.getByLabel(scan.photo);
      await photo.setInputFiles({ name: "notes.txt", mimeType: "image/png", buffer: Buffer.from("no picture") });
      await expect(phone.getByText(scan.badPhoto)).toBeVisible();
      await photo.setInputFiles({ name: "code.png", mimeType: "image/png", buffer: code });
      await expect(heron.heading(asks)).toBeVisible();
      await heron.press(vouch.go("Nuthatch")).click();
      await expect(phone.getByText(vouch.enough)).toBeVisible();
    }));

  await expect(page.getByText(join.asking.ready)).toBeVisible();
});

/** What a new wallet and its neighbours sign until the month of notice begins. */
async function askForSeat(lane: Lane, lost: string, by: string, vouchers: readonly string[]): Promise<void> {
  const { account, privateKey } = neighbourNamed(by);
  for (const voucher of vouchers) await lane.vouch(neighbourNamed(voucher), { handle: lost, account, privateKey });
  await lane.settled(
    await lane.client.writeContract({
      account,
      address: lane.circle,
      abi: circleAbi,
      functionName: "recover",
      args: [neighbourNamed(lost).account.address, commitmentOf(hexToBytes(demoVotingSecret(privateKey)))],
    }),
  );
}

test("a lost wallet's seat: asked back, objected to, and handed over", async ({ browser, street }) => {
  test.setTimeout(300_000);
  const { circle, lane, terms } = await foundCircle(street.config, "Alder Yard", { lengths: SHORT });
  const page = await desk(browser);
  const visitor = new Visitor(page, street.url);
  const small = await phone(browser);
  const onPhone = new Visitor(small, street.url);
  const dayOf = (round: number) => format.day(windowsOf(terms, round).begins);
  const moveTo = (round: number) => moveClock(lane.client, windowsOf(terms, round).begins + HOUR);
  const notice = page.getByRole("alert").filter({ hasText: recovery.asked.title });
  const goAs = async (handle: string, way: (circle: Address) => string, on = visitor) => {
    await on.goTo(way(circle));
    await on.be(handle);
  };

  await test.step("Thistle says to be Kestrel, and the neighbours are asked to be sure", async () => {
    const thistle = neighbourNamed("Thistle");
    await goAs("Thistle", ways.recover, onPhone);
    await small.getByLabel(recovery.page.who).selectOption({ label: "Kestrel" });
    await onPhone.press(recovery.page.go).click();
    await expect(onPhone.heading(recovery.page.asking.title(3))).toBeVisible();
    await expectReadable(small);
    for (const voucher of ["Wren", "Fennel"]) {
      await lane.vouch(neighbourNamed(voucher), { ...thistle, handle: "Kestrel" });
    }
    await goAs("Heron", ways.people);
    await visitor.link(people.candidates.look("Kestrel")).click();
    await expect(visitor.heading(recovery.vouch.title("Kestrel"))).toBeVisible();
    await expectReadable(page);
    await visitor.press(recovery.vouch.go("Kestrel")).click();
    await expect(page.getByText(recovery.vouch.enough("Kestrel"))).toBeVisible();
  });

  await test.step("Thistle makes a voting secret and asks for the seat", async () => {
    await goAs("Thistle", ways.recover, onPhone);
    await onPhone.press(recovery.page.asking.go).click();
    await onPhone.makeSecret();
    await onPhone.press(recovery.page.begin.go).click();
    await expect(onPhone.heading(recovery.page.waits.title("Kestrel"))).toBeVisible();
    await onPhone.goTo(ways.street(circle));
    await expect(onPhone.heading(words.turn.recovering.title("Kestrel"))).toBeVisible();
    await expect(onPhone.heading(words.right.recovering)).toBeVisible();
  });

  // One word more than was needed, which has not served when the objection comes.
  await lane.vouch(neighbourNamed("Wren"), { ...neighbourNamed("Thistle"), handle: "Kestrel" });

  await test.step("Kestrel is told on every page, and ends it with one press", async () => {
    await goAs("Kestrel", ways.street);
    for (const way of [ways.ballot, ways.people, ways.street]) {
      await visitor.goTo(way(circle));
      await expect(notice).toBeVisible();
      await expect(visitor.heading(/./).first()).toBeVisible();
    }
    await expectReadable(page);
    await visitor.press(recovery.asked.go).click();
    await expect(page.getByText(recovery.asked.done)).toBeVisible();
    await expect(notice).toBeHidden();
    await goAs("Thistle", ways.recover, onPhone);
    await expect(small.getByText(recovery.page.asking.objected(dayOf(3)))).toBeVisible();
    await expect(small.getByText(recovery.page.asking.count(0, 3))).toBeVisible();
  });

  await test.step("Wren reads that the word given before counts no more, takes it back and gives it again", async () => {
    const early = `${recovery.vouch.early.yours.objection("Kestrel")} ${recovery.vouch.early.againFrom(dayOf(3))}`;
    await goAs("Wren", ways.people);
    await expect(page.getByText(early)).toBeVisible();
    await visitor.goTo(ways.vouch(circle, neighbourNamed("Thistle").account.address, "Kestrel"));
    await expect(visitor.heading(recovery.vouch.early.title)).toBeVisible();
    await expect(page.getByText(early)).toBeVisible();
    await expectReadable(page);
    await visitor.press(people.candidates.takeBack).click();
    await visitor.press(recovery.vouch.go("Kestrel")).click();
    await expect(visitor.heading(vouch.given)).toBeVisible();
    await expect(page.getByText(vouch.more(1, 3))).toBeVisible();
  });

  await test.step("Bramble does not object, so after a whole month anyone hands the seat to Rook", async () => {
    await askForSeat(lane, "Bramble", "Rook", ["Heron", "Wren", "Fennel"]);
    await goAs("Heron", ways.people);
    await expect(page.getByText(recovery.list.waits(dayOf(2)))).toBeVisible();
    await moveTo(2);
    await visitor.press(recovery.list.go("Bramble")).click();
    await expect(visitor.heading(recovery.list.title)).toBeHidden();
    await visitor.press(people.history.open).click();
    await expect(page.getByText(new RegExp(people.history.changes.recovered))).toBeVisible();
    await goAs("Rook", ways.street);
    await expect(visitor.heading(words.right.yes)).toBeVisible();
  });

  await test.step("after long silence a member is asked, and says so; an empty seat is given up", async () => {
    await moveTo(4);
    await goAs("Wren", ways.street, onPhone);
    await expect(small.getByText(recovery.quiet.later(dayOf(7)))).toBeVisible();
    await expectReadable(small);
    await onPhone.press(recovery.quiet.go).click();
    await expect(small.getByText(recovery.quiet.done)).toBeVisible();
    await moveTo(7);
    await goAs("Wren", ways.people);
    await expect(visitor.heading(recovery.silent.title)).toBeVisible();
    await expectReadable(page);
    await expect(visitor.press(recovery.silent.go("Wren"))).toBeHidden();
    await visitor.press(recovery.silent.go("Fennel")).click();
    await expect(visitor.press(recovery.silent.go("Fennel"))).toBeHidden();
    await visitor.goTo(ways.street(circle));
    await expect(page.getByText(words.plate(4, 7))).toBeVisible();
  });
});

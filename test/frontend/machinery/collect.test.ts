import { describe, expect, it } from "vitest";
import { collectState, type CollectInput } from "../../../frontend/collect/collectModel.ts";
import { mayThank, roomFor } from "../../../frontend/thanks/model.ts";
import { idle } from "../../../frontend/ui/model.ts";
import type { Grant, Request } from "../../../protocol/types.ts";
import { account, circleWith, noGrant, requestWith, roundWith } from "./support.ts";

const circle = circleWith();
const key: `0x${string}` = `0x${"1f".repeat(32)}`;
const recipient = account(0x77);
const grant: Grant = {
  ...noGrant,
  status: "waiting",
  round: 1,
  amount: 20_000_000n,
  expiresAt: circle.timestamp + 100,
  recipient,
};
const granted = (changes: Partial<Request> = {}) =>
  requestWith({ status: "granted", claimKey: true, recipient, grant, ...changes });
const state = (changes: Partial<CollectInput> = {}) =>
  collectState({
    view: { circle, now: circle.timestamp, actor: null, me: null },
    request: granted(),
    round: roundWith({ round: 1, status: "settled", cast: 3, openedApprovals: [1, 1, 0] }),
    key,
    keyAddress: recipient,
    endedIn: null,
    act: idle,
    thanking: idle,
    handles: new Map(),
    ...changes,
  });

describe("a claim link that does not fit", () => {
  it("says why: torn, of another grant, or of none", () => {
    expect(state({ key: null })).toEqual({ kind: "broken", why: "torn" });
    expect(state({ keyAddress: null })).toEqual({ kind: "broken", why: "torn" });
    expect(state({ keyAddress: account(0x78) })).toEqual({ kind: "broken", why: "other" });
    expect(state({ request: granted({ claimKey: false }) })).toEqual({ kind: "broken", why: "other" });
    expect(state({ request: granted({ status: "none" }) })).toEqual({ kind: "broken", why: "no-grant" });
  });

  it("is asked for where the page was opened without one", () => {
    expect(state({ key: undefined, keyAddress: null }).kind).toBe("needs-link");
  });
});

describe("a claim link that fits", () => {
  it("collects until the grant's last second", () => {
    expect(state()).toMatchObject({ kind: "by-link", grant: { approvals: 2, cast: 3 } });
    const view = { circle, now: grant.expiresAt, actor: null, me: null };
    expect(state({ view })).toMatchObject({ kind: "expired", at: grant.expiresAt });
  });

  it("once used says so, and lets whoever has it say thank you once", () => {
    const ended = { ...grant, status: "collected", paidTo: account(9), endedAt: 5 } as const;
    expect(state({ request: granted({ grant: ended }) })).toMatchObject({
      kind: "collected",
      justNow: false,
      thanking: { kind: "can" },
    });
    const thanks = { by: recipient, thankedAt: 6, thankedBlock: 7n, text: "Thank you." };
    expect(state({ request: granted({ grant: ended, thanks }) })).toMatchObject({ thanking: { kind: "no" } });
  });
});

describe("a thank-you note", () => {
  const paid = granted({ grant: { ...grant, status: "collected" } });
  it("is for the recipient and whoever asked, once the grant is collected", () => {
    expect(mayThank(paid, recipient)).toBe(true);
    expect(mayThank(paid, paid.pinner)).toBe(true);
    expect(mayThank(paid, account(0x55))).toBe(false);
    expect(mayThank(paid, null)).toBe(false);
    expect(mayThank(granted(), recipient)).toBe(false);
  });
  it("has as many bytes as the contract takes, counted as it counts", () => {
    expect(roomFor(` ${"ñ".repeat(500)} `)).toBe(0);
    expect(roomFor("ñ".repeat(501))).toBe(-2);
  });
});

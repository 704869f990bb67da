import { describe, expect, it } from "vitest";
import { makeJoinFragment } from "../../../protocol/join-link.ts";
import { readAddressCode, readVouchCode } from "../../../frontend/scan/codes.ts";
import { account, circleWith, memberWith } from "./support.ts";

const circle = circleWith();
const CANDIDATE = account(0x99);
const link = (changes: Partial<Parameters<typeof makeJoinFragment>[0]> = {}) =>
  `https://potluck.example/page/${makeJoinFragment({
    chainId: circle.chainId,
    circle: circle.address,
    candidate: CANDIDATE,
    handle: "Rook & Crow",
    ...changes,
  })}`;
const faultOf = (text: string, among = circle) => {
  const read = readVouchCode(text, among);
  return read.ok ? null : read.fault;
};

describe("a candidate's code", () => {
  it("is read as a link, wherever the page lives that made it", () => {
    expect(readVouchCode(link(), circle)).toMatchObject({
      ok: true,
      value: { candidate: CANDIDATE, handle: "Rook & Crow" },
    });
  });

  it("is refused with its reason when it is none, broken, of elsewhere, or done with", () => {
    expect(faultOf("https://example.com/menu")).toBe("no-code");
    expect(faultOf(link().slice(0, -2))).toBe("broken");
    expect(faultOf(link().replace("Rook", "Rock"))).toBe("broken");
    expect(faultOf(link({ chainId: 8453 }))).toBe("other-network");
    expect(faultOf(link({ circle: account(0xc2) }))).toBe("other-circle");
    const among = (status: "booked" | "none" | "founder") =>
      circleWith({ members: [memberWith({ account: CANDIDATE, status })] });
    expect(faultOf(link(), among("booked"))).toBe("used");
    expect(faultOf(link(), among("none"))).toBeNull();
    expect(faultOf(link(), among("founder"))).toBeNull();
  });
});

describe("a wallet's code", () => {
  const address = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

  it("is an address, bare or as wallets write it", () => {
    for (const text of [
      address,
      ` ${address}\n`,
      address.toLowerCase(),
      `ethereum:${address}`,
      `ethereum:pay-${address}@31337?value=1`,
      `ethereum:${address}@31337/transfer?uint256=1`,
    ]) {
      expect(readAddressCode(text, 31337)).toEqual({ ok: true, value: address });
    }
  });

  it("is refused when it holds none, has a slip in it, or is for another network", () => {
    const fault = (text: string) => readAddressCode(text, 31337);
    expect(fault(link())).toEqual({ ok: false, fault: "no-address" });
    expect(fault("bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")).toEqual({ ok: false, fault: "no-address" });
    expect(fault(address.replace("C8", "c8"))).toEqual({ ok: false, fault: "mistyped" });
    expect(fault(`ethereum:${address}@1`)).toEqual({ ok: false, fault: "other-network" });
  });
});

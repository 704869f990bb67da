import { describe, expect, it } from "vitest";
import {
  BaseError,
  HttpRequestError,
  RawContractError,
  UserRejectedRequestError,
  encodeErrorResult,
  zeroAddress,
  type Abi,
} from "viem";
import { faultOf } from "../../../frontend/content/en/failures.ts";
import { FlowFault, decodeRevert, failureOf, reasonOf } from "../../../frontend/flows/failure.ts";
import { errorsAbi } from "../../../protocol/abi-errors.gen.ts";
import { RelayRefused, RelaySilent } from "../../../frontend/relay/errors.ts";
import { BeaconNotYet, WrongPassphrase } from "../../../protocol/errors.ts";
import { circleAbi } from "../../../protocol/abi.gen.ts";

/** Of the libraries beneath a circle, what only a broken token can meet: for these their own name must do. */
const onlyTheBroken = ["InvalidShortString", "ReentrancyGuardReentrantCall", "StringTooLong", "Text_NotWritten"];

const tooFew = encodeErrorResult({ abi: circleAbi, errorName: "Circle_TooFewVouches", args: [1n, 3n] });

describe("why an action failed", () => {
  it("comes from the contract's own error and its evidence", () => {
    const reverted = new BaseError("Execution reverted.", { cause: new RawContractError({ data: tooFew }) });
    const values = { vouches: 1n, needed: 3n };
    expect(reasonOf(reverted)).toEqual({ kind: "refused", error: "Circle_TooFewVouches", values });
    expect(decodeRevert("0xdeadbeef")).toBeNull();
  });

  it("is not mistaken when somebody declined, the chain or the relay is silent, or a relay refused", () => {
    expect(reasonOf(new UserRejectedRequestError(new Error("no")))).toEqual({ kind: "declined" });
    expect(reasonOf(Object.assign(new Error("no"), { code: 4001 }))).toEqual({ kind: "declined" });
    expect(reasonOf(new BaseError("x", { cause: new HttpRequestError({ url: "http://rpc" }) })).kind).toBe(
      "chainSilent",
    );
    const silent = reasonOf(new RelaySilent("https://relay.example/x", 30));
    expect(silent).toEqual({ kind: "relaySilent", host: "relay.example", seconds: 30 });
    expect(reasonOf(new RelayRefused("https://relay.example", "full", "No more today.")).kind).toBe("relayRefused");
    expect(reasonOf(new BeaconNotYet(3))).toEqual({ kind: "tooEarly" });
    expect(reasonOf(new WrongPassphrase())).toEqual({ kind: "wrongPassphrase" });
  });

  it("offers one's own account after a silent relay only where that tells no secret", () => {
    const silent = new RelaySilent("https://relay.example", 0);
    expect(failureOf(silent, { ownAccountIsFine: true }).next).toContain("account");
    expect(failureOf(silent, { ownAccountIsFine: false }).next).toEqual(["retry", "otherRelay"]);
  });

  it("does not call safe what may still arrive", () => {
    expect(failureOf(new RelaySilent("https://r.example", 30), { ownAccountIsFine: true }).safe).toBe(false);
    const sent = new FlowFault({ kind: "notMined", tx: "0x01" }, { safe: false });
    expect(failureOf(sent, { ownAccountIsFine: true }).safe).toBe(false);
  });

  it("has a sentence for each of the contracts' errors", () => {
    const fallback = faultOf({ reason: { kind: "refused", error: "Nonsense", values: {} }, safe: true, next: [] });
    const unheard = (circleAbi as Abi)
      .filter((item) => item.type === "error")
      .map(({ name }) => name)
      .filter((error) => {
        const { sentence } = faultOf({ reason: { kind: "refused", error, values: {} }, safe: true, next: [] });
        return sentence === fallback.sentence;
      });
    expect(unheard.filter((error) => !onlyTheBroken.includes(error))).toEqual([]);
    expect(errorsAbi.length).toBeGreaterThan(unheard.length);
  });

  it("names rounds as people count them", () => {
    const values = { account: zeroAddress, fromRound: 6 };
    const refused = { kind: "refused", error: "Circle_ProposedLately", values } as const;
    expect(faultOf({ reason: refused, safe: true, next: [] }).sentence).toContain("from round 7 on");
  });
});

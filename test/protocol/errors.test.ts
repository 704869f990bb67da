import { describe, expect, it } from "vitest";
import { BeaconNotYet, BeaconUnreachable, PotluckError, SealBroken } from "../../protocol/errors.ts";

describe("a fault", () => {
  const root = new TypeError("fetch failed");
  const unreachable = new BeaconUnreachable("http://beacon", { cause: root });
  const fault = new SealBroken({ cause: unreachable });

  it("is told by its class and name, and carries its evidence", () => {
    const notYet = new BeaconNotYet(7);
    expect(notYet).toBeInstanceOf(PotluckError);
    expect(notYet.name).toBe("BeaconNotYet");
    expect(notYet.round).toBe(7);
  });

  it("says one sentence to a person, and keeps the details apart", () => {
    expect(unreachable.shortMessage).toBe("The beacon gives no usable answer.");
    expect(unreachable.details).toBe("fetch failed");
    expect(unreachable.message).toBe("The beacon gives no usable answer.\n\nDetails: fetch failed");
    expect(new SealBroken().message).toBe("The seal does not open.");
  });

  it("can be walked down to the first cause, or to one of a kind", () => {
    expect(fault.walk()).toBe(root);
    expect(fault.walk((error) => error instanceof BeaconUnreachable)).toBe(unreachable);
    expect(fault.walk((error) => error instanceof RangeError)).toBeNull();
    expect(new SealBroken({ cause: "text" }).walk()).toBeInstanceOf(SealBroken);
  });
});

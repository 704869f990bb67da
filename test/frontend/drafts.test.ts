import { describe, expect, it } from "vitest";
import { pinFaults, readPin, roomLeft, textOf, type PinFields } from "../../frontend/board/draft.ts";
import { chipInFault, usualSum, usualSums, type Draft } from "../../frontend/pot/draft.ts";
import type { ChipInModel } from "../../frontend/pot/model.ts";
import { readStart, typedTime, usual, usualBeginning, type StartFields } from "../../frontend/start/draft.ts";
import type { StartModel } from "../../frontend/start/model.ts";
import { bodyOf, idle, titleOf } from "../../frontend/ui/model.ts";

const account = (n: number) => `0x${n.toString(16).padStart(40, "0")}` as const;
const dollars = (n: number) => BigInt(n * 1_000_000);
const circle = { address: account(1), name: "Quince Lane" };

describe("a request as typed", () => {
  const limits = { cap: dollars(100), textLimit: 1000 };
  const fields: PinFields = {
    headline: "Mend the bench",
    more: "Three slats.",
    amount: "64",
    collector: "wallet",
    address: "",
  };

  it("is not pinned without words, without a sum, or for nothing", () => {
    expect(pinFaults({ ...fields, headline: "  " }, limits)).toEqual({ headline: true });
    expect(pinFaults({ ...fields, amount: "many" }, limits)).toEqual({ amount: "amount" });
    expect(pinFaults({ ...fields, amount: "0" }, limits)).toEqual({ amount: "zero" });
    expect(readPin({ ...fields, amount: "0" }, limits)).toBeNull();
  });
  it("is not pinned above the cap, or longer than a slip", () => {
    expect(pinFaults({ ...fields, amount: "100.01" }, limits)).toEqual({ amount: "cap" });
    expect(pinFaults({ ...fields, more: "é".repeat(500) }, limits)).toEqual({ long: true });
  });
  it("is not pinned for half an address", () => {
    expect(pinFaults({ ...fields, collector: "address", address: "0x7c1e" }, limits)).toEqual({ address: true });
  });
  it("is one text whose first line is the title, counted in bytes", () => {
    const text = textOf({ ...fields, headline: " Mend  the\nbench ", more: " Three slats. \n" });
    expect(text).toBe("Mend the bench\nThree slats.");
    expect(titleOf(text)).toBe("Mend the bench");
    expect(bodyOf(text)).toBe("Three slats.");
    expect(roomLeft({ ...fields, headline: "é", more: "" }, limits)).toBe(998);
  });
  it("says who collects", () => {
    expect(readPin({ ...fields, collector: "link" }, limits)?.collector).toEqual({ kind: "link" });
    const typed = { ...fields, collector: "address", address: ` ${account(7)} ` } as const;
    expect(readPin(typed, limits)?.collector).toEqual({ kind: "address", address: account(7) });
  });
});

describe("chipping in as typed", () => {
  const room = { least: dollars(5), most: dollars(10) };
  const model: ChipInModel = {
    circle,
    bounds: { min: room.least, max: room.most },
    nextRoundAt: 0,
    me: { kind: "member", person: { account: account(2), handle: "Heron", slot: 0 }, stake: 0n, chippedIn: 0n, room },
    neighbours: [{ person: { account: account(3), handle: "Wren", slot: 1 }, room: null }],
    balance: dollars(8),
    act: idle,
    done: null,
  };
  const mine: Draft = { kind: "mine", member: null, typed: "5" };

  it("stays within the month's bounds and the account", () => {
    expect(chipInFault(model, { ...mine, typed: "4.99" })).toEqual({ kind: "too-little", least: room.least });
    expect(chipInFault(model, { ...mine, typed: "10.01" })).toEqual({ kind: "too-much", most: room.most });
    expect(chipInFault(model, { ...mine, typed: "9" })).toEqual({ kind: "not-enough", held: dollars(8) });
    expect(chipInFault(model, { ...mine, typed: "" })).toEqual({ kind: "unreadable" });
  });
  it("needs a neighbour, and one who has room left", () => {
    expect(chipInFault(model, { ...mine, kind: "neighbour" })).toEqual({ kind: "no-neighbour" });
    expect(chipInFault(model, { kind: "neighbour", member: account(3), typed: "5" })).toEqual({ kind: "full" });
  });
  it("lets a gift be any sum the account holds, but not nothing", () => {
    expect(chipInFault(model, { kind: "gift", member: null, typed: "0.50" })).toBeNull();
    expect(chipInFault(model, { kind: "gift", member: null, typed: "0" })).toEqual({ kind: "unreadable" });
  });
  it("has the least ready, and three sums to press", () => {
    expect(usualSum(model)).toBe("5.00");
    expect(usualSums(room)).toEqual([dollars(5), dollars(7.5), dollars(10)]);
    expect(usualSums({ least: dollars(5), most: dollars(5) })).toEqual([dollars(5)]);
  });
});

describe("a new circle as typed", () => {
  const now = Date.parse("2026-11-21T18:00:00Z") / 1000;
  const day = 86_400;
  const lengths = { round: 28 * day, voting: 3 * day, opening: 4 * day, margin: day / 2 };
  const model: StartModel = {
    now,
    account: account(1),
    known: [],
    lengths: [{ name: "month", lengths }],
    state: { kind: "writing", act: idle },
  };
  const fields: StartFields = {
    ...usual,
    name: "Foundry Steps",
    founders: [account(2), account(3), ""],
    length: "month",
    begins: "",
  };
  const faultsOf = (change: Partial<StartFields>) => {
    const read = readStart({ ...fields, ...change }, model);
    return "faults" in read ? read.faults.map(({ kind }) => kind) : [];
  };

  it.each([
    ["no name", { name: " " }, ["name"]],
    ["a name of too many bytes", { name: "é".repeat(33) }, ["name"]],
    ["two founders", { founders: [account(2)] }, ["founders"]],
    ["half an address", { founders: [account(2), "0x12"] }, ["address"]],
    ["a founder twice", { founders: [account(2), account(3), account(1)] }, ["twice"]],
    ["a least above the most", { min: "11" }, ["order"]],
    ["nothing to chip in", { min: "0" }, ["sums"]],
    ["no share", { quorum: "0" }, ["percent"]],
    ["half a share", { approval: "12.5" }, ["percent"]],
    ["nine vouches", { vouches: "9" }, ["vouches"]],
    ["thirteen rounds of rest", { cooldown: "13" }, ["cooldown"]],
    ["a beginning in the past", { begins: "2026-11-01T00:00" }, ["begins"]],
  ] satisfies [string, Partial<StartFields>, string[]][])("is refused with %s", (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
  it("is a plan with the creator as its first founder, and begins at once when no day is given", () => {
    expect(readStart(fields, model)).toEqual({
      plan: {
        name: "Foundry Steps",
        founders: [account(1), account(2), account(3)],
        rules: {
          chipInMin: dollars(5),
          chipInMax: dollars(10),
          requestCap: dollars(100),
          quorumPercent: 50,
          approvalPercent: 25,
          spendPercent: 100,
          vouches: 2,
          cooldown: 2,
        },
        tally: "equal-shares",
        lengths,
        start: now,
      },
    });
  });
  it("proposes a beginning from which voting opens at midnight on a Friday", () => {
    const begins = new Date(usualBeginning(now, 21 * day));
    expect(begins.getTime() / 1000).toBeGreaterThan(now);
    const opens = new Date(begins);
    opens.setDate(opens.getDate() + 21);
    expect([opens.getDay(), opens.getHours(), opens.getMinutes()]).toEqual([5, 0, 0]);
    expect(usualBeginning(now, 1800)).toBe("");
  });
  it("reads back the time it wrote", () => {
    const minute = Math.floor(now / 60) * 60;
    expect(new Date(typedTime(minute)).getTime() / 1000).toBe(minute);
  });
});

import { describe, expect, it } from "vitest";
import { CircleSchema } from "../../../frontend/offline/shapes.ts";
import type { Circle } from "../../../protocol/types.ts";
import { account, circleWith, memberWith, noGrant, requestWith, roundWith } from "./support.ts";

/** One of everything that a circle can hold. */
const full: Circle = circleWith({
  phase: "opening",
  members: [memberWith(), memberWith({ status: "booked", account: account(0x12), slot: 1 })],
  candidates: [{ account: account(0x20), handle: "Wren", vouches: 1, firstVouchedAt: 1_700_000_300 }],
  requests: [
    requestWith({
      grant: { ...noGrant, status: "collected", amount: 5n, recipient: account(0x11) },
      thanks: { by: account(0x11), thankedAt: 1_700_000_400, thankedBlock: 9n, text: "It holds." },
    }),
    requestWith({ id: 2, status: "granted", claimKey: true }),
  ],
  motions: [
    {
      id: 1,
      status: "proposed",
      kind: "changeRule",
      slot: 14,
      round: 2,
      proposer: account(0x11),
      member: account(0x12),
      rule: "quorumPercent",
      value: 60n,
      proposedAt: 1_700_000_500,
      proposedBlock: 10n,
    },
  ],
  recoveries: [
    {
      lost: account(0x11),
      to: account(0x21),
      commitment: 12n,
      round: 1,
      finishRound: 3,
      barredUntil: 0,
      startedAt: 1_700_000_600,
      startedBlock: 11n,
    },
  ],
  rounds: [roundWith({ slots: [1], winners: [1], requests: [1], motions: [1], ballotBlocks: [12n] })],
  closing: { closedAt: 1_700_000_700, closedBlock: 13n, heirs: 4, shared: 35_000_000n },
});

type Path = readonly (string | number)[];

/** Every field, however deep; of a list its first. */
function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (!Array.isArray(value)) yield here;
    yield* pathsIn(part, here);
  }
}

function without(value: unknown, [name, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((part: unknown, at) => (at === name ? without(part, rest) : part));
  const parts = Object.entries(Object(value) as object).filter(([key]) => key !== name || rest.length > 0);
  return Object.fromEntries(
    parts.map(([key, part]: [string, unknown]) => [key, key === name ? without(part, rest) : part]),
  );
}

describe("a circle as this browser last saw it", () => {
  it("comes back whole, as a database gives it back", () => {
    expect(CircleSchema.parse(structuredClone(full))).toEqual(full);
    expect(CircleSchema.parse(structuredClone(circleWith()))).toEqual(circleWith());
  });

  it("is nothing when an older page kept it with any part missing", () => {
    const paths = [...pathsIn(full)];
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => CircleSchema.safeParse(without(full, path)).success)).toEqual([]);
  });

  it("is nothing when a part is of another kind: a word the page does not know, a sum as text", () => {
    expect(CircleSchema.safeParse({ ...full, phase: "recess" }).success).toBe(false);
    expect(CircleSchema.safeParse({ ...full, pot: { ...full.pot, common: "5" } }).success).toBe(false);
    expect(CircleSchema.safeParse({ ...full, address: "0x1234" }).success).toBe(false);
  });

  it("holds nothing beside it: whatever else lies there is left out", () => {
    const more = { ...full, ballots: [1n], members: full.members.map((member) => ({ ...member, secret: "0x01" })) };
    expect(CircleSchema.parse(more)).toEqual(full);
  });
});

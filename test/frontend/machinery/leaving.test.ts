import { privateKeyToAccount } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { windowsOf } from "../../../protocol/clock.ts";
import type { Change, Circle, Member } from "../../../protocol/types.ts";
import { neighbourActor } from "../../../frontend/accounts/actor.ts";
import { peopleModel } from "../../../frontend/people/peopleModel.ts";
import { circleWith, localConfig, memberWith, noGrant, requestWith, roundWith } from "./support.ts";

const actor = neighbourActor(localConfig, privateKeyToAccount(`0x${"11".repeat(32)}`));
const MIX = { stakes: 30n, common: 10n, reserved: 0n, owed: 0n };

function standing(changes: Partial<Circle>, mine: Partial<Member> = {}, ended: Change | null = null) {
  const me = memberWith({ account: actor.address, slot: 4, stake: 7n, ...mine });
  const circle = circleWith({ ...changes, members: [...circleWith().members, me] });
  const idle = { about: null, act: { status: "idle" } } as const;
  return peopleModel(
    { circle, now: circle.timestamp, actor, me },
    {
      vouching: idle,
      seating: idle,
      finishing: idle,
      vacating: idle,
      recoveryVouches: [],
      changes: null,
      ended,
      given: new Set(),
      handles: new Map(),
    },
  );
}
const leave = (...input: Parameters<typeof standing>) => {
  const { me } = standing(...input);
  if (me.kind !== "seated") throw new Error("has no seat");
  return me.leave;
};

describe("what leaving comes to", () => {
  it("is the stake to the unit while no ballot is under way", () => {
    expect(leave({})).toEqual({
      pay: { when: "now", amount: 7n },
      to: actor.address,
      request: null,
      won: 0n,
      left: 4,
    });
  });

  it("is what the ballot under way leaves of it, at least and at most", () => {
    const ballot = roundWith({ round: 2, status: "open", slots: [0, 1], requests: [1, 2], cast: 3, budget: 40n });
    const asked = (amount: bigint) => [requestWith({ id: 1, amount: 3n }), requestWith({ id: 2, amount })];
    const later = (amount: bigint) => leave({ phase: "voting", pot: MIX, rounds: [ballot], requests: asked(amount) });
    const endsAt = windowsOf(circleWith().terms, 2).ends;
    // 7 of 40 with all 10 of what is asked for spent, rounded down; a request beyond the budget counts up to it.
    expect(later(7n).pay).toEqual({ when: "later", least: 5n, most: 7n, endsAt });
    expect(later(500n).pay).toEqual({ when: "later", least: 0n, most: 7n, endsAt });
    const decisions = { ...ballot, slots: [14], requests: [], motions: [1, 0] };
    expect(leave({ phase: "voting", pot: MIX, rounds: [decisions] }).pay).toMatchObject({ least: 7n, most: 7n });
  });

  it("takes the open request along and leaves what was won", () => {
    const won = (amount: bigint) => ({ ...noGrant, status: "waiting" as const, amount, recipient: actor.address });
    const requests = [
      requestWith({ id: 4, pinner: actor.address, text: "Mend the bench\nTwo planks.", claimKey: true }),
      requestWith({ id: 5, status: "granted", pinner: actor.address, claimKey: true, grant: won(9n) }),
      requestWith({ id: 6, status: "granted", recipient: actor.address, grant: won(2n) }),
      requestWith({ id: 7, status: "granted", grant: won(100n) }),
    ];
    expect(leave({ requests }, { openRequest: 4 })).toMatchObject({
      request: { title: "Mend the bench", byLink: true },
      won: 11n,
    });
  });
});

describe("who has no seat any more", () => {
  it("is told how it ended, and what is still owed", () => {
    const gone = { status: "none", owed: 5n } as const;
    expect(standing({}, gone, "partedWays")).toMatchObject({ me: { kind: "left", how: "partedWays" }, owed: 5n });
    expect(standing({}, { ...gone, joinedAt: 0, owed: 0n })).toMatchObject({ me: { kind: "outsider" }, owed: 0n });
  });
});

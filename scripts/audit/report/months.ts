import { windowsOf } from "../../../protocol/clock.ts";
import { openedIn } from "../../../protocol/model/ballots.ts";
import type { Circle, Round } from "../../../protocol/model/circle.ts";
import { roundAt } from "../../../protocol/model/clock.ts";
import { winnersUnder } from "../../../protocol/model/settlement.ts";
import type { RoundStatus } from "../../../protocol/types.ts";
import type { Block } from "../chain/blocks.ts";
import type { Findings } from "../findings.ts";
import { readEvent } from "../replay/events.ts";

/** One month as it was recomputed. Amounts in the token's units. */
export type Month = {
  /** From 1. */
  month: number;
  /** Unix seconds. */
  votingCloses: number;
  status: RoundStatus;
  roster: number;
  quorum: number;
  cast: number;
  opened: number;
  budget: bigint;
  granted: bigint;
  /** Ids of the requests that won. */
  winners: number[];
  /** Of those that would have won by the tally rule that is not the circle's. */
  otherwise: number[];
  chippedIn: bigint;
  given: bigint;
  collected: bigint;
  takenBack: bigint;
  /** Grants that nobody collected. */
  expired: bigint;
  /** Stakes and common part when the month was over. */
  pot: bigint;
  differences: number;
};

type Flow = Pick<Month, "chippedIn" | "given" | "collected" | "takenBack" | "expired">;
const nothing: Flow = { chippedIn: 0n, given: 0n, collected: 0n, takenBack: 0n, expired: 0n };

export type Told = {
  circle: Circle;
  blocks: readonly Block[];
  potAfter: ReadonlyMap<number, bigint>;
  findings: Findings;
};

/** From the first to the one that the audit falls into. */
export function monthsOf({ circle, blocks, potAfter, findings }: Told, now: number): Month[] {
  const flows = flowsOf(circle, blocks);
  let pot = 0n;
  return Array.from({ length: roundAt(circle, now) + 1 }, (_, round): Month => {
    const box = circle.rounds.get(round);
    pot = potAfter.get(round) ?? pot;
    return {
      month: round + 1,
      votingCloses: windowsOf(circle.fixed.terms, round).votingCloses,
      status: box?.status ?? "none",
      roster: box?.rosterSize ?? 0,
      quorum: box?.quorum ?? 0,
      cast: box?.ballots.size ?? 0,
      opened: box ? openedIn(box).length : 0,
      budget: box?.budget ?? 0n,
      granted: box?.spent ?? 0n,
      winners: box ? box.winners.map((slot) => box.slots[slot] ?? 0) : [],
      otherwise: box?.status === "settled" ? otherwise(circle, box) : [],
      ...(flows.get(round) ?? nothing),
      pot,
      differences: findings.differences.filter(({ where }) => where.round === round).length,
    };
  });
}

/** What the other rule would have picked. */
function otherwise(circle: Circle, box: Round): number[] {
  const other = circle.fixed.tally === "equalShares" ? "mostApprovals" : "equalShares";
  return winnersUnder(other, circle, box).map(({ id }) => id);
}

function flowsOf(circle: Circle, blocks: readonly Block[]): Map<number, Flow> {
  const flows = new Map<number, Flow>();
  for (const { timestamp, logs } of blocks) {
    const round = roundAt(circle, timestamp);
    const flow = { ...(flows.get(round) ?? nothing) };
    for (const log of logs) {
      const event = log.address === circle.fixed.address ? readEvent(log) : null;
      if (event?.eventName === "ChippedIn") flow.chippedIn += event.args.amount;
      if (event?.eventName === "GiftGiven" || event?.eventName === "Swept") flow.given += event.args.amount;
      if (event?.eventName === "Collected") flow.collected += event.args.amount;
      if (event?.eventName === "TakenBack") flow.takenBack += event.args.amount;
      if (event?.eventName === "GrantExpired") flow.expired += event.args.amount;
    }
    flows.set(round, flow);
  }
  return flows;
}

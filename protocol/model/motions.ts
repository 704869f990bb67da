/** Decisions about the circle itself, by two thirds of the frozen roster. */
import { BALLOT_SLOTS, REQUEST_SLOTS } from "../ballot.ts";
import { motionKinds, numberOf, ruleNames } from "../reader-shapes.ts";
import { approvalsIn, motionApprovalsNeeded } from "../settle.ts";
import type { MotionStatus } from "../types.ts";
import { openedIn } from "./ballots.ts";
import { freeSlot, motionHangs } from "./board.ts";
import { personOf, refuse, tell, zeroAddress, type Address, type Circle, type Motion, type Round } from "./circle.ts";
import { currentPhase, currentRound } from "./clock.ts";
import { shut } from "./closing.ts";
import { changeRule, isWithin } from "./rulebook.ts";
import { giveUpOwing, requireSeated, seen } from "./seats.ts";

/** Who proposed a motion proposes the next this many rounds later. */
const REST_ROUNDS = 3;

type Proposal = Pick<Motion, "kind" | "member" | "rule" | "value">;
const nothing = { member: zeroAddress, rule: "chipInMin", value: 0n } as const;

export function proposePartWays(circle: Circle, by: Address, member: Address): void {
  propose(circle, by, { ...nothing, kind: "partWays", member });
}

/** @param rule as the contract numbers it */
export function proposeRule(circle: Circle, by: Address, rule: number, value: bigint): void {
  const name = ruleNames[rule];
  if (name === undefined) throw new Error(`There is no rule ${rule}.`);
  propose(circle, by, { ...nothing, kind: "changeRule", rule: name, value });
}

export function proposeClose(circle: Circle, by: Address): void {
  propose(circle, by, { ...nothing, kind: "close" });
}

function propose(circle: Circle, by: Address, proposal: Proposal): void {
  const proposer = requireSeated(circle, by);
  const { kind, member, rule, value } = proposal;
  if (kind === "partWays") requireSeated(circle, member);
  if (kind === "changeRule" && !isWithin(rule, value)) refuse("BadRule", numberOf(ruleNames, rule), value);
  const round = currentRound(circle);
  const rested = proposer.proposedRound === null ? 0 : proposer.proposedRound + REST_ROUNDS;
  if (round < rested) refuse("ProposedLately", by, rested);
  const id = circle.motions.length + 1;
  const slot = freeSlot(circle, REQUEST_SLOTS, BALLOT_SLOTS);
  const decided = currentPhase(circle) === "board" ? round : round + 1;
  circle.motions.push({
    ...proposal,
    id,
    slot,
    round: decided,
    proposer: by,
    proposed: circle.now,
    status: "proposed",
  });
  proposer.proposedRound = round;
  seen(circle, proposer);
  tell(
    circle,
    "MotionProposed",
    id,
    by,
    numberOf(motionKinds, kind),
    decided,
    slot,
    member,
    numberOf(ruleNames, rule),
    value,
  );
}

/**
 * Counts them and does what was decided, in the order of the slots, but closing first: whoever sat when it was decided
 * shares in it.
 */
export function decideMotions(circle: Circle, round: Round): void {
  const passed: Motion[] = [];
  for (let slot = REQUEST_SLOTS; slot < BALLOT_SLOTS; ++slot) {
    const motion = circle.motions[(round.slots[slot] ?? 0) - 1];
    if (!motion) continue;
    const approvals = approvalsIn(openedIn(round), slot);
    const passes = approvals >= motionApprovalsNeeded(round.rosterSize);
    tell(circle, "MotionDecided", motion.id, round.round, approvals, passes);
    if (passes) passed.push(motion);
    else motion.status = "rejected";
  }
  const closings = passed.filter(({ kind }) => kind === "close");
  const others = passed.filter(({ kind }) => kind !== "close");
  for (const motion of [...closings, ...others]) {
    motion.status = !circle.closing && carryOut(circle, motion) ? "passed" : "moot";
  }
}

/** @returns whether there was anything to do */
function carryOut(circle: Circle, { kind, member, rule, value }: Motion): boolean {
  switch (kind) {
    case "partWays": {
      if (personOf(circle, member).status !== "seated") return false;
      giveUpOwing(circle, member, "partedWays");
      return true;
    }
    case "changeRule": {
      const from = changeRule(circle, rule, value, currentRound(circle));
      if (from === null) return false;
      tell(circle, "RuleChanged", numberOf(ruleNames, rule), value, from);
      return true;
    }
    case "close":
      shut(circle);
      return true;
  }
}

/** A motion to part ways with whoever lost a wallet is about the new one. */
export function follow(circle: Circle, lost: Address, to: Address): void {
  for (const motion of circle.motions) {
    if (motion.kind === "partWays" && motion.member === lost && motionHangs(circle, motion)) motion.member = to;
  }
}

export function statusOfMotion(circle: Circle, motion: Motion): MotionStatus {
  return motion.status === "proposed" && !motionHangs(circle, motion) ? "expired" : motion.status;
}

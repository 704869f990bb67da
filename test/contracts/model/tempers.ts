/** What can happen, how likely it is, and the kinds of streets in which it does. */
import type { Phase, Rules } from "../../../protocol/types.ts";
import * as ballots from "./habits/ballots.ts";
import * as board from "./habits/board.ts";
import * as decisions from "./habits/decisions.ts";
import * as money from "./habits/money.ts";
import * as people from "./habits/people.ts";
import { USDC, type Habit } from "./world.ts";

/** How likely it is in each phase. */
type Likely = Record<Phase, number>;
type Kind = { habit: Habit; likely: Likely };

const by = (habit: Habit, board_: number, voting: number, opening: number): Kind => ({
  habit,
  likely: { board: board_, voting, opening },
});

export const habits: Record<string, Kind> = {
  found: by(people.found, 40, 0, 0),
  join: by(people.join, 1.5, 1, 1),
  joinVouched: by(people.joinVouched, 6, 2, 3),
  vouch: by(people.vouch, 5, 2, 2),
  revokeVouch: by(people.revokeVouch, 0.7, 0.2, 0.2),
  seat: by(people.seat, 6, 0.5, 1),
  leaveCircle: by(people.leaveCircle, 0.4, 0.8, 0.4),
  stillHere: by(people.stillHere, 0.5, 0.2, 0.2),
  vacate: by(people.vacate, 3, 0.5, 0.5),
  changeCommitment: by(people.changeCommitment, 0.7, 0.4, 0.6),
  vouchForRecovery: by(people.vouchForRecovery, 1.5, 0.5, 0.5),
  recover: by(people.recover, 3, 0.7, 1),
  finishRecovery: by(people.finishRecovery, 4, 0.5, 1),
  objectToRecovery: by(people.objectToRecovery, 0.6, 0.4, 0.4),

  chipIn: by(money.chipIn, 7, 1, 1),
  chipInFor: by(money.chipInFor, 1.5, 0.3, 0.3),
  chipInWithAuthorization: by(money.chipInWithAuthorization, 1.2, 0.2, 0.2),
  give: by(money.give, 0.6, 0.4, 0.4),
  giveWithAuthorization: by(money.giveWithAuthorization, 0.5, 0.2, 0.2),
  transfer: by(money.transfer, 0.2, 0.1, 0.2),
  sweep: by(money.sweep, 0.2, 0.2, 0.2),
  takeBack: by(money.takeBack, 1.5, 0.7, 0.7),
  claim: by(money.claim, 2.5, 1, 1),
  claimTo: by(money.claimTo, 2.5, 1, 1),
  expire: by(money.expire, 2.5, 0.7, 0.7),
  thank: by(money.thank, 1.5, 0.7, 0.7),

  pin: by(board.pin, 6, 0.7, 1),
  withdraw: by(board.withdraw, 0.5, 0.4, 0.4),

  proposePartWays: by(decisions.proposePartWays, 0.6, 0.2, 0.2),
  proposeRule: by(decisions.proposeRule, 1.2, 0.2, 0.2),
  proposeClose: by(decisions.proposeClose, 0.08, 0.06, 0.06),
  close: by(decisions.close, 0.6, 0.3, 0.3),
  initialise: by(decisions.initialise, 0.05, 0.05, 0.05),

  castBallots: by(ballots.castBallots, 0.5, 16, 0.5),
  openBallots: by(ballots.openBallots, 2, 2, 14),
  settle: by(ballots.settle, 4, 3, 12),
  abandon: by(ballots.abandon, 3, 0.3, 1),
};

export type Temper = {
  name: string;
  /** How much likelier than otherwise some things are. */
  more: Partial<Record<string, number>>;
  /** The chance that nobody acts for rounds. */
  sleep: number;
  /** How soon the board phase is over, with 1 as usual. */
  haste: number;
  tally: "equalShares" | "mostApprovals";
  founders: number;
  rules: Partial<Rules>;
  /** Named as founders beside the neighbours; they never come. */
  absent: number;
};

const usual: Temper = {
  name: "usual",
  more: {},
  sleep: 0.01,
  haste: 1,
  tally: "equalShares",
  founders: 6,
  rules: {},
  absent: 0,
};

export const tempers: readonly Temper[] = [
  usual,
  { ...usual, name: "most approvals", tally: "mostApprovals", rules: { cooldown: 0, spendPercent: 60 } },
  {
    ...usual,
    name: "restless",
    founders: 4,
    more: { leaveCircle: 6, close: 4, join: 0.3, joinVouched: 0.3, stillHere: 3, takeBack: 2 },
    sleep: 0.03,
  },
  {
    ...usual,
    name: "deciding",
    more: { proposePartWays: 6, proposeRule: 6, proposeClose: 3, leaveCircle: 0.2 },
    rules: { cooldown: 1 },
  },
  {
    ...usual,
    name: "losing wallets",
    more: {
      vouchForRecovery: 12,
      recover: 6,
      finishRecovery: 4,
      objectToRecovery: 0.6,
      leaveCircle: 0.3,
      join: 0.3,
      joinVouched: 0.1,
    },
    haste: 2.5,
  },
  { ...usual, name: "sleepy", sleep: 0.05, more: { expire: 3, vacate: 4, abandon: 2 } },
  { ...usual, name: "named by many", absent: 42, founders: 6, more: { vouch: 2, join: 8 } },
  {
    ...usual,
    name: "well off",
    rules: { requestCap: 2n ** 79n, chipInMax: 2n ** 78n, chipInMin: 0n },
    more: { give: 4, sweep: 4, transfer: 4 },
  },
  {
    ...usual,
    name: "small",
    founders: 3,
    rules: { vouches: 1, approvalPercent: 60, chipInMin: USDC },
    more: { vouch: 2 },
  },
];

/** Whatever can be done to a circle: an action, and what comes of it. */
import type { Opening, Rules } from "../types.ts";
import { castBallots, freeze, openBallots, type Ballot } from "./ballots.ts";
import { pin, withdraw } from "./board.ts";
import { Refusal, refuse, type Address, type Circle, type Event, type Hex, type Moment } from "./circle.ts";
import { close } from "./closing.ts";
import { move, type Word } from "./dollar.ts";
import { claim, claimTo, expire, thank } from "./grants.ts";
import { proposeClose, proposePartWays, proposeRule } from "./motions.ts";
import { chipIn, chipInFor, chipInWithAuthorization, give, giveWithAuthorization, sweep, takeBack } from "./pot.ts";
import { finishRecovery, objectToRecovery, recover } from "./recovery.ts";
import { changeCommitment, join, leaveCircle, seat, stillHere, vacate } from "./roster.ts";
import { releaseLeavers } from "./seats.ts";
import { abandon, settle } from "./settlement.ts";
import { revokeVouch, vouch } from "./vouches.ts";

/** Arguments by door, in the order and shape of the contract's. */
export type Arguments = {
  initialise: [rules: Rules];
  join: [handle: string, commitment: bigint];
  vouch: [candidate: Address, handle: string];
  revokeVouch: [candidate: Address, handle: string];
  seat: [member: Address];
  leaveCircle: [to: Address];
  takeBack: [to: Address];
  stillHere: [];
  vacate: [member: Address];
  changeCommitment: [commitment: bigint];
  recover: [lost: Address, commitment: bigint];
  finishRecovery: [lost: Address];
  objectToRecovery: [];
  proposePartWays: [member: Address];
  proposeRule: [rule: number, value: bigint];
  proposeClose: [];
  close: [];
  chipIn: [amount: bigint];
  chipInFor: [member: Address, amount: bigint];
  chipInWithAuthorization: [payer: Address, member: Address, word: Word];
  give: [amount: bigint];
  giveWithAuthorization: [payer: Address, word: Word];
  sweep: [];
  pin: [text: string, amount: bigint, recipient: Address, claimKey: boolean];
  withdraw: [id: number];
  castBallots: [round: number, ballots: Ballot[]];
  openBallots: [round: number, openings: Opening[]];
  settle: [round: number];
  abandon: [round: number];
  claim: [id: number];
  claimTo: [id: number, to: Address, deadline: bigint, signature: Hex];
  expire: [id: number];
  thank: [id: number, text: string];
};

export type Door = keyof Arguments;
type Doors = { [D in Door]: (circle: Circle, by: Address, ...args: Arguments[D]) => void };

const doors: Doors = {
  initialise: () => refuse("AlreadyInitialised"),
  join,
  vouch,
  revokeVouch,
  seat,
  leaveCircle,
  takeBack,
  stillHere,
  vacate,
  changeCommitment,
  recover,
  finishRecovery,
  objectToRecovery,
  proposePartWays,
  proposeRule,
  proposeClose,
  close,
  chipIn,
  chipInFor,
  chipInWithAuthorization,
  give,
  giveWithAuthorization,
  sweep,
  pin,
  withdraw,
  castBallots,
  openBallots,
  settle,
  abandon,
  claim,
  claimTo,
  expire,
  thank,
};

/** Somebody at a door, with what they hand in; or who sends the circle money past the doors, of which it hears nothing. */
export type Action = {
  door: Door | "transfer";
  by: Address;
  args: readonly unknown[];
  play: (circle: Circle) => void;
};

export function action<D extends Door>(door: D, by: Address, ...args: Arguments[D]): Action {
  const open: Doors[D] = doors[door];
  return { door, by, args, play: (circle) => open(circle, by, ...args) };
}

export function stray(by: Address, to: Address, amount: bigint): Action {
  return { door: "transfer", by, args: [to, amount], play: ({ dollar }) => move(dollar, by, to, amount) };
}

export type Outcome = { circle: Circle; events: readonly Event[]; refusal: Event | null };

/** A refused action leaves everything as it was. */
export function play(circle: Circle, { door, play: perform }: Action, now: Moment): Outcome {
  const after = door === "transfer" ? copyOf(circle, now) : asOf(circle, now);
  try {
    perform(after);
    return { circle: after, events: after.events, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { circle, events: [], refusal: error.fault };
  }
}

/** The circle as the next action will find it: leavers whose ballot is over are released, what is due to freeze is frozen. */
export function asOf(circle: Circle, now: Moment): Circle {
  const after = copyOf(circle, now);
  begin(after);
  return after;
}

/** What every action does first, in place. */
export function begin(circle: Circle): void {
  releaseLeavers(circle);
  freeze(circle);
}

function copyOf({ fixed, ...circle }: Circle, now: Moment): Circle {
  return { ...structuredClone(circle), fixed, now, events: [] };
}

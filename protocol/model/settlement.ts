/** How a round ends: count, charge the stakes, make the grants, then the motions. */
import { slotsOf } from "../ballot.ts";
import { chargeDown, tallyRound } from "../settle.ts";
import { equalShares, mostApprovals } from "../tally/index.ts";
import { bitmapOf, openedIn, unsettled } from "./ballots.ts";
import { cooledAfter } from "./board.ts";
import { personOf, refuse, tell, type Address, type Circle, type Request, type Round } from "./circle.ts";
import { closes, ends } from "./clock.ts";
import { decideMotions } from "./motions.ts";
import { rulesOf } from "./rulebook.ts";
import { releaseLeavers } from "./seats.ts";

const GRANT_DAYS = 90;

export function settle(circle: Circle, _by: Address, round: number): void {
  const box = unsettled(circle, round);
  if (circle.now.time < closes(circle, round)) refuse("VotingNotClosed", round);
  const cast = box.ballots.size;
  if (cast === 0) refuse("NothingCast", round);
  const opened = openedIn(box).length;
  if (opened < cast && circle.now.time < ends(circle, round)) refuse("StillOpening", round, opened, cast);

  box.quorumMet = cast >= box.quorum;
  const winners = box.quorumMet ? pick(circle, box) : [];
  box.winners = winners.map(({ slot }) => slot);
  box.spent = winners.reduce((sum, { amount }) => sum + amount, 0n);
  box.status = "settled";
  box.ended = circle.now;
  const bitmap = box.winners.reduce((bits, slot) => bits | (1 << slot), 0);
  tell(circle, "Settled", round, cast, opened, box.quorumMet, bitmap, box.spent);
  charge(circle, box.spent);
  for (const request of winners) grant(circle, round, request);
  decideMotions(circle, box);
  releaseLeavers(circle);
}

/** From the end of the following round anyone ends an unsettled one without grants. */
export function abandon(circle: Circle, _by: Address, round: number): void {
  const box = unsettled(circle, round);
  if (box.ballots.size === 0) refuse("NothingCast", round);
  const from = ends(circle, round + 1);
  if (circle.now.time < from) refuse("TooEarlyToAbandon", round, from);
  box.status = "abandoned";
  box.ended = circle.now;
  tell(circle, "Abandoned", round);
  releaseLeavers(circle);
}

/** What was granted, in the order of the slots. */
function pick(circle: Circle, box: Round): Request[] {
  return winnersUnder(circle.fixed.tally, circle, box);
}

/** What a rule, the circle's own or the other one, grants in a round, in the order of the slots. */
export function winnersUnder(tally: Circle["fixed"]["tally"], circle: Circle, box: Round): Request[] {
  const { winners } = tallyRound({
    round: {
      slots: slotsOf(bitmapOf(box.slots)),
      requests: box.slots,
      openedApprovals: openedIn(box),
      cast: box.ballots.size,
      rosterSize: box.rosterSize,
      budget: box.budget,
    },
    requests: circle.requests,
    rules: rulesOf(circle, box.round),
    tallyRule: { equalShares, mostApprovals }[tally],
  });
  return winners.flatMap((slot) => circle.requests[(box.slots[slot] ?? 0) - 1] ?? []);
}

function charge(circle: Circle, spent: bigint): void {
  const people = [...circle.people.values()];
  const left = chargeDown({ stakes: people.map(({ stake }) => stake), common: circle.common, spent });
  for (const [index, person] of people.entries()) person.stake = left.stakes[index] ?? 0n;
  circle.common = left.common;
}

function grant(circle: Circle, round: number, request: Request): void {
  const { id, recipient, amount } = request;
  const expiresAt = circle.now.time + GRANT_DAYS * circle.fixed.day;
  request.status = "granted";
  request.grant = { round, expiresAt, ended: null };
  personOf(circle, recipient).coolUntil = cooledAfter(circle, round);
  tell(circle, "Granted", id, round, recipient, amount, expiresAt);
}

/** How a round ends: count, charge the stakes, make the grants, then the motions. */
import { equalShares, mostApprovals } from "../../../protocol/tally/index.ts";
import { openedIn, unsettled } from "./ballots.ts";
import { cooledAfter, REQUEST_SLOTS } from "./board.ts";
import { personOf, refuse, tell, type Address, type Circle, type Request, type Round } from "./circle.ts";
import { closes, ends } from "./clock.ts";
import { decideMotions } from "./motions.ts";
import { stakes } from "./pot.ts";
import { percentUp, rulesOf } from "./rulebook.ts";
import { releaseLeavers } from "./seats.ts";

const MIN_APPROVALS = 2;
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
  box.winners = winners.map(({ slot }) => slot).sort((a, b) => a - b);
  box.spent = winners.reduce((sum, { amount }) => sum + amount, 0n);
  box.status = "settled";
  box.ended = circle.now;
  const bitmap = box.winners.reduce((bits, slot) => bits | (1 << slot), 0);
  tell(circle, "Settled", round, cast, opened, box.quorumMet, bitmap, box.spent);
  charge(circle, box.spent);
  for (const request of winners.sort((a, b) => a.slot - b.slot)) grant(circle, round, request);
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

type Contender = { request: Request; supporters: number[] };

/** Of several qualified requests for one recipient only one stands; the tally rule picks among those that stand. */
function pick(circle: Circle, box: Round): Request[] {
  const cast = box.ballots.size;
  const needed = Math.max(MIN_APPROVALS, percentUp(cast, rulesOf(circle, box.round).approvalPercent));
  const qualified = contendersOf(circle, box).filter(({ supporters }) => supporters.length >= needed);
  const standing = qualified.filter((one) =>
    qualified.every((other) => other.request.recipient !== one.request.recipient || byRank(one, other) <= 0),
  );
  standing.sort((a, b) => a.request.id - b.request.id);
  const tally = { equalShares, mostApprovals }[circle.fixed.tally];
  const indices = tally({
    budget: box.budget,
    cast,
    costs: standing.map(({ request }) => request.amount),
    supporters: standing.map(({ supporters }) =>
      supporters.reduce((bits, ballot) => bits | (1n << BigInt(ballot)), 0n),
    ),
  });
  return standing.filter((_, index) => indices.includes(index)).map(({ request }) => request);
}

function contendersOf(circle: Circle, box: Round): Contender[] {
  const opened = openedIn(box);
  return box.slots.slice(0, REQUEST_SLOTS).flatMap((id, slot) => {
    const request = circle.requests[id - 1];
    if (!request) return [];
    const supporters = [...opened.keys()].filter((ballot) => ((opened[ballot] ?? 0) >> slot) & 1);
    return [{ request, supporters }];
  });
}

/** More approvals, then the smaller amount, then pinned earlier. */
function byRank(a: Contender, b: Contender): number {
  if (a.supporters.length !== b.supporters.length) return b.supporters.length - a.supporters.length;
  if (a.request.amount !== b.request.amount) return a.request.amount < b.request.amount ? -1 : 1;
  return a.request.id - b.request.id;
}

/** Every stake bears the same fraction, rounded down; the rest is common. */
function charge(circle: Circle, spent: bigint): void {
  const total = stakes(circle) + circle.common;
  if (spent === 0n) return;
  for (const person of circle.people.values()) person.stake = (person.stake * (total - spent)) / total;
  circle.common = total - spent - stakes(circle);
}

function grant(circle: Circle, round: number, request: Request): void {
  const { id, recipient, amount } = request;
  const expiresAt = circle.now.time + GRANT_DAYS * circle.fixed.day;
  request.status = "granted";
  request.grant = { round, expiresAt, ended: null };
  personOf(circle, recipient).coolUntil = cooledAfter(circle, round);
  tell(circle, "Granted", id, round, recipient, amount, expiresAt);
}

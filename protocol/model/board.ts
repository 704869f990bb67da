/** Requests, and the slots they and motions hang in. */
import { toBytes } from "viem";
import { BALLOT_SLOTS, REQUEST_SLOTS } from "../ballot.ts";
import { personOf, refuse, tell, zeroAddress, type Address, type Circle, type Motion, type Person } from "./circle.ts";
import type { Request } from "./circle.ts";
import { ballotUnderWay, closes, currentPhase, currentRound } from "./clock.ts";
import { rulesOf } from "./rulebook.ts";
import { requireSeated, seen } from "./seats.ts";

const BALLOTS_PER_REQUEST = 3;
const MAX_TEXT = 1000;

export function pin(
  circle: Circle,
  by: Address,
  text: string,
  amount: bigint,
  recipient: Address,
  claimKey: boolean,
): void {
  const member = requireSeated(circle, by);
  requireText(text);
  const round = currentRound(circle);
  const { requestCap } = rulesOf(circle, round);
  if (amount < 1n || amount > requestCap) refuse("BadAmount", amount, 1n, requestCap);
  const { address, terms, forwarder } = circle.fixed;
  if ([zeroAddress, address, terms.token, forwarder].includes(recipient)) refuse("BadRecipient", recipient);
  const open = openRequestOf(circle, member);
  if (open) refuse("RequestOpen", open.id);

  const next = currentPhase(circle) === "board" ? round : round + 1;
  const firstRound = Math.max(next, cooledAsPinner(circle, member), personOf(circle, recipient).coolUntil);
  const id = circle.requests.length + 1;
  const slot = freeSlot(circle, 0, REQUEST_SLOTS);
  const ask = { id, slot, claimKey, firstRound, amount, pinner: by, recipient, text };
  circle.requests.push({ ...ask, status: "pinned", pinned: circle.now, grant: null, thanks: null });
  member.request = id;
  seen(circle, member);
  tell(circle, "Pinned", id, by, recipient, slot, amount, claimKey, text);
}

/** By the member who pinned it, or the wallet they recovered with: then no longer by the lost one. */
export function withdraw(circle: Circle, by: Address, id: number): void {
  const request = circle.requests[id - 1];
  if (!request) return refuse("NoSuchRequest", id);
  if (!hangs(circle, request)) refuse("NotPinned", id);
  if (personOf(circle, by).request !== id) refuse("NotYourRequest", id, by);
  const live = ballotUnderWay(circle);
  if (live && live.slots[request.slot] === id) refuse("OnBallot", id, live.round);
  takeDown(circle, request);
}

/** The first round on whose ballot those who won in a round can be again. */
export const cooledAfter = (circle: Circle, round: number): number => round + 1 + rulesOf(circle, round).cooldown;

/** Who pinned a winner waits; who takes down a request that waits has waited for nothing. */
function cooledAsPinner(circle: Circle, { request: id }: Person): number {
  const last = circle.requests[id - 1];
  if (!last) return 0;
  return last.grant ? cooledAfter(circle, last.grant.round) : last.firstRound;
}

/** Whoever leaves takes their request along. */
export function withdrawFor(circle: Circle, person: Person): void {
  const request = openRequestOf(circle, person);
  if (request) takeDown(circle, request);
}

export function openRequestOf(circle: Circle, { request: id }: Person): Request | null {
  const request = circle.requests[id - 1];
  return request && hangs(circle, request) ? request : null;
}

/** Until it wins, is withdrawn, or the last of its ballots is over. */
export function hangs(circle: Circle, request: Request): boolean {
  return request.status === "pinned" && !isOver(circle, request, lastRound(request));
}

/** Until it is decided, or its ballot is over without a decision. */
export function motionHangs(circle: Circle, motion: Motion): boolean {
  return motion.status === "proposed" && !isOver(circle, motion, motion.round);
}

/** What is on the ballot of a round, by slot. */
export function ballotOf(circle: Circle, round: number): number[] {
  const ids = Array.from({ length: BALLOT_SLOTS }, () => 0);
  for (const request of circle.requests) {
    if (request.status === "pinned" && request.firstRound <= round && round <= lastRound(request)) {
      ids[request.slot] = request.id;
    }
  }
  for (const motion of circle.motions) {
    if (motion.status === "proposed" && motion.round === round) ids[motion.slot] = motion.id;
  }
  return ids;
}

export function freeSlot(circle: Circle, from: number, to: number): number {
  const taken = new Set([
    ...circle.requests.filter((request) => hangs(circle, request)).map(({ slot }) => slot),
    ...circle.motions.filter((motion) => motionHangs(circle, motion)).map(({ slot }) => slot),
  ]);
  for (let slot = from; slot < to; ++slot) if (!taken.has(slot)) return slot;
  return refuse("BoardFull");
}

export function requireText(text: string): void {
  const { length } = toBytes(text);
  if (length < 1 || length > MAX_TEXT) refuse("BadText", length, MAX_TEXT);
}

const lastRound = ({ firstRound }: Request) => firstRound + BALLOTS_PER_REQUEST - 1;

/** Its last voting has closed, and it is not on a ballot under way. */
function isOver(circle: Circle, { slot, id }: { slot: number; id: number }, last: number): boolean {
  if (circle.now.time < closes(circle, last)) return false;
  return ballotUnderWay(circle)?.slots[slot] !== id;
}

function takeDown(circle: Circle, request: Request): void {
  request.status = "withdrawn";
  tell(circle, "Withdrawn", request.id);
}

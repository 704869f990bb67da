/** Members' word that they know an account under a handle. */
import { toBytes } from "viem";
import { PLACES, personOf, refuse, tell, zeroAddress, type Address, type Circle, type Vouch } from "./circle.ts";
import { currentRound, forms } from "./clock.ts";
import { rulesOf } from "./rulebook.ts";
import { requireSeated, seen, sitters } from "./seats.ts";

const VOUCH_DAYS = 28;
const SEATS_PER_VOUCH = 5;

export function vouch(circle: Circle, by: Address, candidate: Address, handle: string): void {
  const voucher = requireSeated(circle, by);
  if (candidate === zeroAddress) refuse("ZeroAddress");
  if (personOf(circle, candidate).status !== "none") refuse("AlreadyMember", candidate);
  requireHandle(handle);
  if (hasVouched(circle, by, candidate, handle)) refuse("AlreadyVouched", by, candidate);
  list(circle, candidate, handle).push({ voucher: by, stay: voucher.stay, at: circle.now.time });
  seen(circle, voucher);
  tell(circle, "Vouched", by, candidate, handle);
}

export function revokeVouch(circle: Circle, by: Address, candidate: Address, handle: string): void {
  requireSeated(circle, by);
  requireHandle(handle);
  if (!hasVouched(circle, by, candidate, handle)) refuse("NoVouch", by, candidate);
  const candidacy = circle.candidacies.get(keyOf(candidate, handle));
  if (candidacy) candidacy.vouches = candidacy.vouches.filter(({ voucher }) => voucher !== by);
  tell(circle, "VouchRevoked", by, candidate, handle);
}

/** 1 to 32 bytes that show. */
export function requireHandle(handle: string): void {
  const { length } = toBytes(handle);
  const shows = !/[\p{Cc}]/u.test(handle) && !handle.startsWith(" ") && !handle.endsWith(" ");
  if (length < 1 || length > 32 || !shows) refuse("BadHandle", handle);
}

/** Vouches a newcomer needs now: as many as are able to give one, and never none. */
export function vouchesNeeded(circle: Circle): number {
  const rule = rulesOf(circle, currentRound(circle)).vouches;
  const share = forms(circle) ? 0 : Math.ceil(sitters(circle).length / SEATS_PER_VOUCH);
  const able = sitters(circle).filter((account) => personOf(circle, account).status === "seated").length;
  return Math.max(1, Math.min(able, Math.max(rule, share)));
}

export function vouchesFor(circle: Circle, candidate: Address, handle: string): Vouch[] {
  const candidacy = circle.candidacies.get(keyOf(candidate, handle));
  return candidacy?.vouches.filter((given) => counts(circle, given)) ?? [];
}

/** They have served. */
export function useVouches(circle: Circle, candidate: Address, handle: string): void {
  const candidacy = circle.candidacies.get(keyOf(candidate, handle));
  if (candidacy) candidacy.vouches = [];
}

export function hasVouched(circle: Circle, voucher: Address, candidate: Address, handle: string): boolean {
  return vouchesFor(circle, candidate, handle).some((given) => given.voucher === voucher);
}

/** Those listed last who have not joined, and for whom somebody's word stands. */
export function candidates(circle: Circle) {
  return circle.places.flatMap((key) => {
    const candidacy = key === null ? undefined : circle.candidacies.get(key);
    if (!candidacy || personOf(circle, candidacy.candidate).status !== "none") return [];
    const given = vouchesFor(circle, candidacy.candidate, candidacy.handle);
    if (given.length === 0) return [];
    const firstVouchedAt = Math.min(...given.map(({ at }) => at));
    return [{ candidate: candidacy.candidate, handle: candidacy.handle, vouches: given.length, firstVouchedAt }];
  });
}

/** While whoever gave it has sat without a break and is not leaving, and for 28 days. */
function counts(circle: Circle, { voucher, stay, at }: Vouch): boolean {
  const person = personOf(circle, voucher);
  const young = circle.now.time < at + VOUCH_DAYS * circle.fixed.day;
  return person.status === "seated" && person.stay === stay && young;
}

function list(circle: Circle, candidate: Address, handle: string): Vouch[] {
  const key = keyOf(candidate, handle);
  const candidacy = circle.candidacies.get(key) ?? { candidate, handle, vouches: [] };
  circle.candidacies.set(key, candidacy);
  if (!circle.places.includes(key)) circle.places[circle.listed++ % PLACES] = key;
  return candidacy.vouches;
}

const keyOf = (candidate: Address, handle: string) => `${candidate} ${handle}`;

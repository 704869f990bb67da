/** How a circle ends. */
import { personOf, refuse, tell, type Address, type Circle, type Person } from "./circle.ts";
import { currentRound } from "./clock.ts";
import { giveUpOwing, requireStill, sitters } from "./seats.ts";

/** Whole rounds with fewer than three seats after which anyone may close. */
const THIN_ROUNDS = 3;

export function close(circle: Circle, _by: Address): void {
  if (circle.closing) refuse("Closed");
  requireStill(circle);
  const from = circle.thinSince === null ? 0 : circle.thinSince + THIN_ROUNDS + 1;
  if (circle.thinSince === null || currentRound(circle) < from) refuse("NotThin", from);
  if (sitters(circle).length === 0) refuse("NobodySits");
  shut(circle);
}

/** Stakes are owed at once; the common part is shared equally by those who sat. */
export function shut(circle: Circle): void {
  const heirs = sitters(circle);
  for (const account of heirs) {
    personOf(circle, account).inherited = 0n;
    giveUpOwing(circle, account, "closed");
  }
  circle.closing = { at: circle.now, heirs: heirs.length, shared: 0n };
  tell(circle, "CircleClosed", currentRound(circle), heirs.length);
}

/** What an heir can take of the common part now: of what is there, and again of what arrives later. */
export function shareOf({ closing, common }: Circle, { inherited }: Person): bigint {
  if (!closing || inherited === null) return 0n;
  return (common + closing.shared) / BigInt(closing.heirs) - inherited;
}

export function takeShare(circle: Circle, person: Person): bigint {
  const share = shareOf(circle, person);
  if (circle.closing && person.inherited !== null) {
    person.inherited += share;
    circle.closing.shared += share;
    circle.common -= share;
  }
  return share;
}

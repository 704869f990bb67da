/** The protocol's words in the order in which the contracts number them. */
export const phases = ["board", "voting", "opening"] as const;
export const roundStatuses = ["none", "open", "noBallot", "settled", "abandoned"] as const;
export const memberStatuses = ["none", "founder", "booked", "seated", "leaving"] as const;
export const requestStatuses = ["none", "pinned", "withdrawn", "granted", "expired"] as const;
export const grantStatuses = ["none", "waiting", "collected", "expired"] as const;
export const changes = [
  "none",
  "booked",
  "bookingCancelled",
  "seated",
  "left",
  "partedWays",
  "vacated",
  "closed",
  "recovered",
  "commitmentChanged",
] as const;
export const motionKinds = ["partWays", "changeRule", "close"] as const;
export const motionStatuses = ["none", "proposed", "passed", "moot", "rejected", "expired"] as const;
export const ruleNames = [
  "chipInMin",
  "chipInMax",
  "requestCap",
  "quorumPercent",
  "approvalPercent",
  "spendPercent",
  "vouches",
  "cooldown",
] as const;

export type Phase = (typeof phases)[number];
export type RoundStatus = (typeof roundStatuses)[number];
export type MemberStatus = (typeof memberStatuses)[number];
export type RequestStatus = (typeof requestStatuses)[number];
export type GrantStatus = (typeof grantStatuses)[number];
export type Change = (typeof changes)[number];
export type MotionKind = (typeof motionKinds)[number];
export type MotionStatus = (typeof motionStatuses)[number];
export type RuleName = (typeof ruleNames)[number];

export function numberOf<Word extends string>(words: readonly Word[], word: Word): number {
  return words.indexOf(word);
}

import type { Kind } from "../findings.ts";

const kinds: Record<string, Kind> = {
  VotingFrozen: "roster",
  Joined: "roster",
  Seated: "roster",
  LeaveAsked: "roster",
  Left: "roster",
  CommitmentChanged: "roster",
  Recovered: "roster",
  BallotCast: "ballot",
  BallotOpened: "opening",
  Settled: "tally",
  Granted: "tally",
  MotionDecided: "tally",
  ChippedIn: "money",
  GiftGiven: "money",
  Swept: "money",
  TakenBack: "money",
  Collected: "money",
  GrantExpired: "money",
};

/** Parts that are of another kind than their event. */
const parts: Record<string, Kind> = {
  "VotingFrozen budget": "money",
  "VotingFrozen slots": "history",
  "Left stake": "money",
};

export const kindOf = (event: string, part = ""): Kind => parts[`${event} ${part}`] ?? kinds[event] ?? "history";

/*
Where the clock turns: every action in the last second before, in the very second, and in the one after it. Windows are half
open, so the very second is always like the one after it.
├── start, the first opening of voting, a later one
├── voting closes, on ballots and on an empty box
├── the round ends, opened and settled or not; the next one ends
└── vouches lapse, grants expire, a signed word runs out, a request has been on its last ballot
*/
import { expect } from "chai";
import { actions, outcomeOf } from "./actions.ts";
import { DAY, loadFixture, momentOf, time } from "./fixture.ts";
import * as scenes from "./scenes.ts";
import type { Scene } from "./scenes.ts";

/** The same on both sides, or before and from the boundary on: events in their order, or why it is refused. */
type Outcome = string | [before: string, from: string];

type Boundary = {
  name: string;
  scene: () => Promise<Scene>;
  at: (scene: Scene) => number;
  outcomes: Record<string, Outcome>;
};

/** In the board phase of a round after a settled one, and wherever a boundary says nothing else. */
const usual: Record<string, Outcome> = {
  join: "Joined",
  vouch: "Vouched",
  revokeVouch: "VouchRevoked",
  seat: "Seated",
  leaveCircle: "Left TakenBack",
  takeBack: "TakenBack",
  chipIn: "ChippedIn",
  chipInFor: "ChippedIn",
  chipInWithAuthorization: "ChippedIn",
  give: "GiftGiven",
  giveWithAuthorization: "GiftGiven",
  withdraw: "Withdrawn",
  castBallots: "WrongPhase",
  openBallots: "NothingCast",
  settle: "NothingCast",
  abandon: "NothingCast",
  claim: "Collected",
  claimTo: "Collected",
  expire: "GrantNotExpired",
};

const none = "NothingCast";
const noGrants = { claim: "NoSuchGrant", claimTo: "NoSuchGrant", expire: "NoSuchGrant" };
const noMoreWords = { join: "TooFewVouches", revokeVouch: "NoVouch" };
/** What was signed for one round is good in no other. */
const untilTheRoundEnds = {
  chipInWithAuthorization: ["ChippedIn", "ERC3009InvalidSignature"],
  giveWithAuthorization: ["GiftGiven", "ERC3009InvalidSignature"],
} satisfies Record<string, Outcome>;
const whileUnderWay = { seat: "BallotUnderWay", leaveCircle: "LeaveAsked", withdraw: "OnBallot" };

const boundaries: Boundary[] = [
  {
    name: "the circle starts",
    scene: scenes.aCircleThatForms,
    at: ({ terms }) => terms.start,
    outcomes: { ...noGrants, join: "Joined Seated", seat: "NotBooked", takeBack: "NothingOwed", pin: "Pinned for 0" },
  },
  {
    name: "voting opens for the first time",
    scene: scenes.aCircleThatForms,
    at: (scene) => momentOf(scene, 0, "votingOpens"),
    outcomes: {
      ...noGrants,
      join: ["Joined Seated", "Joined"],
      seat: "NotBooked",
      leaveCircle: ["Left TakenBack", "LeaveAsked"],
      takeBack: "NothingOwed",
      pin: ["Pinned for 0", "Pinned for 1"],
      withdraw: ["Withdrawn", "OnBallot"],
      castBallots: ["WrongPhase", "BallotCast"],
      openBallots: [none, "VotingNotClosed"],
      settle: [none, "VotingNotClosed"],
    },
  },
  {
    name: "voting opens",
    scene: scenes.aSecondRound,
    at: (scene) => momentOf(scene, 1, "votingOpens"),
    outcomes: {
      seat: ["Seated", "BallotUnderWay"],
      leaveCircle: ["Left TakenBack", "LeaveAsked"],
      pin: ["Pinned for 1", "Pinned for 2"],
      withdraw: ["Withdrawn", "OnBallot"],
      castBallots: ["WrongPhase", "BallotCast"],
      openBallots: [none, "VotingNotClosed"],
      settle: [none, "VotingNotClosed"],
    },
  },
  {
    name: "voting closes on ballots",
    scene: scenes.aBallotUnderWay,
    at: (scene) => momentOf(scene, 1, "votingCloses"),
    outcomes: {
      ...whileUnderWay,
      pin: "Pinned for 2",
      castBallots: ["BallotCast", "WrongPhase"],
      openBallots: ["VotingNotClosed", "BallotOpened"],
      settle: ["VotingNotClosed", "StillOpening"],
      abandon: "TooEarlyToAbandon",
    },
  },
  {
    name: "voting closes on an empty box",
    scene: scenes.aBallotNobodyCast,
    at: (scene) => momentOf(scene, 1, "votingCloses"),
    outcomes: {
      seat: ["BallotUnderWay", "Seated"],
      leaveCircle: ["LeaveAsked", "Left TakenBack"],
      pin: "Pinned for 2",
      withdraw: ["OnBallot", "Withdrawn"],
      castBallots: ["BallotCast", "WrongPhase"],
      openBallots: ["VotingNotClosed", "NoSuchBallot"],
      settle: ["VotingNotClosed", none],
    },
  },
  {
    name: "the round ends on ballots that are not all opened",
    scene: scenes.aBallotHalfOpened,
    at: (scene) => momentOf(scene, 1, "ends"),
    outcomes: {
      ...whileUnderWay,
      ...untilTheRoundEnds,
      pin: "Pinned for 2",
      openBallots: "BallotOpened",
      settle: ["StillOpening", "Settled Granted"],
      abandon: "TooEarlyToAbandon",
    },
  },
  {
    name: "the round ends, settled: who joined in it can sit, and everybody may chip in and welcome others again",
    scene: scenes.aSettledRound,
    at: (scene) => momentOf(scene, 1, "ends"),
    outcomes: {
      ...untilTheRoundEnds,
      join: ["JoinedThisRound", "Joined"],
      seat: ["SeatTooEarly", "Seated"],
      chipIn: ["BadAmount", "ChippedIn"],
      pin: "Pinned for 2",
      openBallots: "RoundEnded",
      settle: "RoundEnded",
      abandon: "RoundEnded",
    },
  },
  {
    name: "the round after ends on an unsettled one",
    scene: scenes.aBallotForgotten,
    at: (scene) => momentOf(scene, 2, "ends"),
    outcomes: {
      ...whileUnderWay,
      ...untilTheRoundEnds,
      ...noMoreWords,
      pin: "Pinned for 3",
      openBallots: "BallotOpened",
      settle: "Settled Granted",
      abandon: ["TooEarlyToAbandon", "Abandoned"],
    },
  },
  {
    name: "vouches lapse",
    scene: scenes.vouchesInOneSecond,
    at: ({ vouchedAt }) => vouchedAt + 28 * DAY,
    outcomes: {
      join: ["Joined", "TooFewVouches"],
      vouch: ["AlreadyVouched", "Vouched"],
      revokeVouch: ["VouchRevoked", "NoVouch"],
      pin: "Pinned for 2",
    },
  },
  {
    name: "grants expire",
    scene: scenes.aLongSilence,
    at: ({ grantedAt }) => grantedAt + 90 * DAY,
    outcomes: {
      ...noMoreWords,
      pin: "Pinned for 4",
      withdraw: "NotPinned",
      claim: ["Collected", "GrantExpired"],
      claimTo: ["Collected", "GrantExpired"],
      expire: ["GrantNotExpired", "GrantExpired"],
    },
  },
  {
    name: "a claim key's word runs out: it counts through its last second",
    scene: scenes.aShortWord,
    at: ({ deadline }) => Number(deadline) + 1,
    outcomes: { pin: "Pinned for 1", claimTo: ["Collected", "SignatureExpired"] },
  },
  {
    name: "a request has been on its last ballot, on which nobody voted",
    scene: scenes.aLastBallot,
    at: (scene) => momentOf(scene, 3, "votingCloses"),
    outcomes: {
      ...noMoreWords,
      seat: ["BallotUnderWay", "Seated"],
      leaveCircle: ["LeaveAsked", "Left TakenBack"],
      pin: ["RequestOpen", "Pinned for 4"],
      withdraw: ["OnBallot", "NotPinned"],
      castBallots: ["BallotCast", "WrongPhase"],
      openBallots: ["VotingNotClosed", none],
      settle: ["VotingNotClosed", none],
    },
  },
];

describe("Where the clock turns", () => {
  for (const { name, scene: load, at, outcomes } of boundaries) {
    it(name, async () => {
      const seen: Record<string, string[]> = {};
      for (const [action, act] of Object.entries(actions)) {
        for (const offset of [-1, 0, 1]) {
          const scene = await loadFixture(load);
          await time.setNextBlockTimestamp(at(scene) + offset);
          (seen[action] ??= []).push(await outcomeOf(scene, act(scene)));
        }
      }
      const expected = Object.entries({ ...usual, ...outcomes }).map(([action, outcome]) => {
        const [before, from] = typeof outcome === "string" ? [outcome, outcome] : outcome;
        return [action, [before, from, from]];
      });
      expect(seen).to.deep.equal(Object.fromEntries(expected));
    });
  }
});

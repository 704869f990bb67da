/*
Where the clock turns: every action in the last second before, in the very second, and in the one after it. Windows are half
open, so the very second is always like the one after it.
├── start, the first opening of voting, a later one
├── voting closes, on ballots and on an empty box
├── the round ends, opened and settled or not; the next one ends
├── vouches lapse, grants expire, a signed word runs out, a request has been on its last ballot
└── six rounds of silence, three after an objection, a motion, a recovery or under three seats, the notice of a rule
*/
import { expect } from "chai";
import { actions, outcomeOf } from "./actions.ts";
import { actionsOf } from "./doors.ts";
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
  stillHere: "StillHere",
  vacate: "NotSilent",
  changeCommitment: "CommitmentChanged",
  recover: "RecoveryBegun",
  finishRecovery: "Recovered",
  objectToRecovery: "RecoveryObjected",
  close: "NotThin",
  chipIn: "ChippedIn",
  chipInFor: "ChippedIn",
  chipInWithAuthorization: "ChippedIn",
  give: "GiftGiven",
  giveWithAuthorization: "GiftGiven",
  sweep: "Swept",
  withdraw: "Withdrawn",
  castBallots: "WrongPhase",
  openBallots: "NothingCast",
  settle: "NothingCast",
  abandon: "NothingCast",
  claim: "Collected",
  claimTo: "Collected",
  expire: "GrantNotExpired",
  thank: "Thanked",
};

const none = "NothingCast";
const noGrants = { claim: "NoSuchGrant", claimTo: "NoSuchGrant", expire: "NoSuchGrant", thank: "NoSuchGrant" };
const gone = (...doors: string[]): Record<string, Outcome> =>
  Object.fromEntries(doors.map((door) => [door, "NotSeated"]));
const grantsAreOver = { claim: "GrantExpired", claimTo: "GrantExpired", expire: "GrantExpired" };
const noMoreWords = { join: "TooFewVouches", revokeVouch: "NoVouch", recover: "TooFewVouches" };
const nobodyLost = { finishRecovery: "NoRecovery", objectToRecovery: "NoRecovery" };
/** What was signed for one round is good in no other. */
const untilTheRoundEnds = {
  chipInWithAuthorization: ["ChippedIn", "ERC3009InvalidSignature"],
  giveWithAuthorization: ["GiftGiven", "ERC3009InvalidSignature"],
} satisfies Record<string, Outcome>;
const whileUnderWay = {
  seat: "BallotUnderWay",
  leaveCircle: "LeaveAsked",
  changeCommitment: "BallotUnderWay",
  close: "BallotUnderWay",
  withdraw: "OnBallot",
};

/** What is pinned or proposed is on the same ballot on both sides, or on the next one from the boundary on. */
function firstOn(before: number, from = before): Record<string, Outcome> {
  const on = (what: string): Outcome =>
    before === from ? `${what} for ${from}` : [`${what} for ${before}`, `${what} for ${from}`];
  const proposed = on("MotionProposed");
  return { pin: on("Pinned"), proposePartWays: proposed, proposeRule: proposed, proposeClose: proposed };
}

const boundaries: Boundary[] = [
  {
    name: "the circle starts",
    scene: scenes.aCircleThatForms,
    at: ({ terms }) => terms.start,
    outcomes: {
      ...nobodyLost,
      ...noGrants,
      join: "Joined Seated",
      seat: "NotBooked",
      takeBack: "NothingOwed",
      ...firstOn(0),
    },
  },
  {
    name: "voting opens for the first time",
    scene: scenes.aCircleThatForms,
    at: (scene) => momentOf(scene, 0, "votingOpens"),
    outcomes: {
      ...nobodyLost,
      changeCommitment: ["CommitmentChanged", "BallotUnderWay"],
      close: ["NotThin", "BallotUnderWay"],

      ...noGrants,
      join: ["Joined Seated", "Joined"],
      seat: "NotBooked",
      leaveCircle: ["Left TakenBack", "LeaveAsked"],
      takeBack: "NothingOwed",
      ...firstOn(0, 1),
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
      changeCommitment: ["CommitmentChanged", "BallotUnderWay"],
      close: ["NotThin", "BallotUnderWay"],
      finishRecovery: "RecoveryTooEarly",

      seat: ["Seated", "BallotUnderWay"],
      leaveCircle: ["Left TakenBack", "LeaveAsked"],
      ...firstOn(1, 2),
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
      finishRecovery: "RecoveryTooEarly",

      ...whileUnderWay,
      ...firstOn(2),
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
      changeCommitment: ["BallotUnderWay", "CommitmentChanged"],
      close: ["BallotUnderWay", "NotThin"],
      finishRecovery: "RecoveryTooEarly",

      seat: ["BallotUnderWay", "Seated"],
      leaveCircle: ["LeaveAsked", "Left TakenBack"],
      ...firstOn(2),
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
      finishRecovery: ["RecoveryTooEarly", "BallotUnderWay"],

      ...whileUnderWay,
      ...untilTheRoundEnds,
      ...firstOn(2),
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
      finishRecovery: ["RecoveryTooEarly", "Recovered"],
      recover: ["JoinedThisRound", "RecoveryBegun"],

      ...untilTheRoundEnds,
      join: ["JoinedThisRound", "Joined"],
      seat: ["SeatTooEarly", "Seated"],
      chipIn: ["BadAmount", "ChippedIn"],
      ...firstOn(2),
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
      finishRecovery: "BallotUnderWay",

      ...whileUnderWay,
      ...untilTheRoundEnds,
      ...noMoreWords,
      ...firstOn(3),
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
      // Whoever is said to be lost is among those who vouch.
      finishRecovery: "NotLost",
      recover: ["RecoveryBegun", "TooFewVouches"],
      join: ["Joined", "TooFewVouches"],
      vouch: ["AlreadyVouched", "Vouched"],
      revokeVouch: ["VouchRevoked", "NoVouch"],
      ...firstOn(2),
    },
  },
  {
    name: "grants expire",
    scene: scenes.aLongSilence,
    at: ({ grantedAt }) => grantedAt + 90 * DAY,
    outcomes: {
      ...noMoreWords,
      ...firstOn(4),
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
    outcomes: {
      finishRecovery: "RecoveryTooEarly",
      ...firstOn(1),
      claimTo: ["Collected", "SignatureExpired"],
    },
  },
  {
    name: "a request has been on its last ballot, on which nobody voted",
    scene: scenes.aLastBallot,
    at: (scene) => momentOf(scene, 3, "votingCloses"),
    outcomes: {
      finishRecovery: ["BallotUnderWay", "Recovered"],
      changeCommitment: ["BallotUnderWay", "CommitmentChanged"],
      close: ["BallotUnderWay", "NotThin"],

      ...noMoreWords,
      seat: ["BallotUnderWay", "Seated"],
      leaveCircle: ["LeaveAsked", "Left TakenBack"],
      ...firstOn(4),
      pin: ["RequestOpen", "Pinned for 4"],
      withdraw: ["OnBallot", "NotPinned"],
      castBallots: ["BallotCast", "WrongPhase"],
      openBallots: ["VotingNotClosed", none],
      settle: ["VotingNotClosed", none],
    },
  },
  {
    name: "a member has signed nothing for six rounds",
    scene: scenes.aSilentMember,
    at: (scene) => momentOf(scene, 6, "ends"),
    outcomes: {
      ...untilTheRoundEnds,
      ...noMoreWords,
      ...grantsAreOver,
      ...firstOn(7),
      withdraw: "NotPinned",
      vacate: ["NotSilent", "Left"],
    },
  },
  {
    name: "one may be recovered again who objected, and propose again who did lately",
    scene: scenes.anObjection,
    at: (scene) => momentOf(scene, 3, "ends"),
    outcomes: {
      ...untilTheRoundEnds,
      ...noMoreWords,
      ...firstOn(4),
      proposePartWays: ["ProposedLately", "MotionProposed for 4"],
      proposeRule: ["ProposedLately", "MotionProposed for 4"],
      proposeClose: ["ProposedLately", "MotionProposed for 4"],
      withdraw: "NotPinned",
      recover: ["RecoveryBarred", "RecoveryBegun"],
    },
  },
  {
    name: "another may begin the recovery that nobody finished",
    scene: scenes.aRecoveryNobodyFinished,
    at: (scene) => momentOf(scene, 2, "ends"),
    outcomes: {
      ...untilTheRoundEnds,
      ...noMoreWords,
      ...firstOn(3),
      recover: ["RecoveryUnderWay", "RecoveryBegun"],
    },
  },
  {
    name: "a changed rule comes into force",
    scene: scenes.aChangedRule,
    at: (scene) => momentOf(scene, 2, "ends"),
    outcomes: {
      ...untilTheRoundEnds,
      ...noMoreWords,
      ...firstOn(3),
      proposePartWays: "ProposedLately",
      proposeRule: "ProposedLately",
      proposeClose: "ProposedLately",
      chipIn: ["ChippedIn", "BadAmount"],
      chipInFor: ["ChippedIn", "BadAmount"],
    },
  },
  {
    name: "a circle has had fewer than three seats for three rounds",
    scene: scenes.aThinCircle,
    at: (scene) => momentOf(scene, 4, "ends"),
    outcomes: {
      ...untilTheRoundEnds,
      ...noMoreWords,
      ...grantsAreOver,
      ...nobodyLost,
      ...firstOn(5),
      ...gone("vouch", "leaveCircle", "stillHere", "vacate", "recover", "proposePartWays"),
      withdraw: "NotPinned",
      close: ["NotThin", "Left Left CircleClosed"],
    },
  },
];

describe("Where the clock turns", () => {
  it("is tried with every action there is", async () => {
    const { circle } = await loadFixture(scenes.aSecondRound);
    const doors = actionsOf(circle.interface).map(({ name }) => name);
    expect(Object.keys(actions).sort()).to.deep.equal(doors.sort());
  });

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
      const wrong = [];
      for (const [action, outcome] of Object.entries<Outcome>({ ...usual, ...outcomes })) {
        const [before, from] = typeof outcome === "string" ? [outcome, outcome] : outcome;
        const [found, expected] = [seen[action]?.join(", "), [before, from, from].join(", ")];
        if (found !== expected) wrong.push(`${action}: ${found}; expected: ${expected}`);
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});

import type { Logger } from "pino";
import { windowsOf } from "../protocol/clock.ts";
import type { Boxes } from "./boxes.ts";
import type { Chain } from "./chain.ts";
import { Refusal } from "./errors.ts";
import type { Flights } from "./flights.ts";
import type { Proofs } from "./proofs.ts";
import type { Purse } from "./purse.ts";
import type { QueuedBallot, Queue } from "./queue.ts";
import type { BallotPost } from "./requests.ts";
import { FIRST_BATCH, isLastCall, nextBatchBy, slotAt } from "./schedule.ts";
import type { Tip } from "./tip.ts";

/** The contract's RoundStatus, as numbers. */
const OPEN_FOR_BALLOTS: readonly number[] = [0, 1];

type Parts = {
  chain: Chain;
  tip: Tip;
  boxes: Boxes;
  queue: Queue;
  flights: Flights;
  proofs: Proofs;
  purse: Purse;
  chainId: number;
  slotSeconds: number;
  ballotsPerVoter: number;
  /** Most ballots in the queue. */
  queueSize: number;
  /** Called when a ballot must not wait for the next look at the queue. */
  hurry: () => void;
  log: Logger;
};

export type BallotDesk = ReturnType<typeof createBallotDesk>;

const isSame = (a: QueuedBallot, b: BallotPost["ballot"]): boolean =>
  a.seq === b.seq &&
  a.commitment === b.commitment &&
  a.sealedVote.toLowerCase() === b.sealedVote.toLowerCase() &&
  a.proof.every((point, index) => point === b.proof[index]);

/** Takes a ballot only if the contract will, and only then promises to deliver it. */
export function createBallotDesk(parts: Parts) {
  const { chain, tip, boxes, queue, flights, proofs, purse, hurry, log } = parts;
  const { chainId, slotSeconds, ballotsPerVoter, queueSize } = parts;
  const stale = () =>
    new Refusal(409, "stale", "A ballot of this voter with the same or a higher number is already in.");

  /** A ballot's number is how often its voter has voted in the round, so nothing need be written down about voters. */
  function expectPatience({ ballot }: BallotPost): void {
    if (ballot.seq <= ballotsPerVoter) return;
    throw new Refusal(
      503,
      "enough_of_voter",
      `This relay takes at most ${ballotsPerVoter} ballots of a voter in a round. Use another one, or an account of yours.`,
    );
  }

  async function expectVoting({ circle, round }: BallotPost): Promise<{ now: number; close: number }> {
    const [now, terms] = await Promise.all([tip.now(), chain.terms(circle)]);
    const { votingOpens, votingCloses } = windowsOf(terms, round);
    if (now < votingOpens) throw new Refusal(409, "voting_not_open", "Voting in this round has not opened yet.");
    if (now >= votingCloses) throw new Refusal(409, "voting_closed", "Voting in this round has closed.");
    return { now, close: votingCloses };
  }

  async function frozenRoot({ circle, round }: BallotPost): Promise<bigint> {
    const { status, root } = await chain.round(circle, round);
    if (!OPEN_FOR_BALLOTS.includes(status) || root === 0n) {
      throw new Refusal(409, "no_ballot", "There is no ballot in this round.");
    }
    return root;
  }

  /** Of what waits already: false when this very ballot does; throws when it may not be replaced. */
  function isNews(post: BallotPost): boolean {
    const waiting = queue.find(post, post.ballot.nullifier);
    if (waiting === null) return true;
    if (isSame(waiting, post.ballot)) return false;
    if (waiting.seq > post.ballot.seq) throw stale();
    if (waiting.seq === post.ballot.seq && flights.has(waiting)) {
      throw new Refusal(
        409,
        "on_its_way",
        "A ballot with this number is being sent right now. Wait for it, then vote anew.",
      );
    }
    return true;
  }

  /** What is taken is a promise: it must find room in the queue, and money for its gas. */
  async function expectRoom(post: BallotPost, now: number): Promise<void> {
    if (queue.size() >= queueSize && queue.find(post, post.ballot.nullifier) === null) {
      throw new Refusal(503, "queue_full", "This relay holds as many ballots as it can. Please use another one.");
    }
    await purse.expectBallot(now);
  }

  function promise(post: BallotPost, now: number, close: number): { nextBatchBy: number } {
    const enough = queue.hasBegun(post) || queue.waiting(post).length >= FIRST_BATCH;
    return { nextBatchBy: nextBatchBy(now, { close, slotSeconds }, enough) };
  }

  return {
    /** @throws Refusal with the reason. */
    async take(post: BallotPost): Promise<{ nextBatchBy: number }> {
      const { circle, round, ballot } = post;
      await chain.expectCircle(circle);
      const { now, close } = await expectVoting(post);
      const stored = await boxes.find(post, ballot.nullifier);
      if (stored?.seq === ballot.seq && stored.commitment === ballot.commitment) return { nextBatchBy: now };
      if (stored !== null && stored.seq >= ballot.seq) throw stale();
      if (!isNews(post)) return promise(post, now, close);
      expectPatience(post);
      await expectRoom(post, now);
      const root = await frozenRoot(post);
      if (!(await proofs.hold({ ballot, root, chainId, circle, round }))) {
        throw new Refusal(
          422,
          "bad_proof",
          "The proof does not show that a member of this round's roster cast this ballot.",
        );
      }
      // Another request of the same voter may have been taken while this one waited for the chain.
      if (isNews(post) && !queue.put({ ...ballot, circle, round, since: slotAt(now, { close, slotSeconds }).start }))
        throw stale();
      // Not at info: when a ballot came is nobody's business.
      log.debug({ round }, "a ballot waits in the queue");
      if (isLastCall(now, { close, slotSeconds })) hurry();
      return promise(post, now, close);
    },
  };
}

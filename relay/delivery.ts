import { encodeFunctionData } from "viem";
import type { Logger } from "pino";
import { circleAbi } from "../protocol/abi.gen.ts";
import { windowsOf } from "../protocol/clock.ts";
import type { Chain } from "./chain.ts";
import { revertOf } from "./errors.ts";
import type { Flights } from "./flights.ts";
import { faultOf } from "./log.ts";
import type { Meters } from "./meters.ts";
import type { QueuedBallot, Queue, RoundKey } from "./queue.ts";
import { BALLOTS_PER_TRANSACTION, chunk, due, isLastSlot } from "./schedule.ts";
import type { Call, Sender } from "./sender.ts";

/** Faults of the ballot itself: no later try can end otherwise. */
const HOPELESS = new Set([
  "Circle_BadProof",
  "Circle_NotAField",
  "Circle_BadSeq",
  "Circle_BadSealedLength",
  "Circle_NoBallot",
]);
const LONGEST_PAUSE = 60;

export type Delivery = ReturnType<typeof createDelivery>;

type Parts = {
  chain: Chain;
  queue: Queue;
  sender: Sender;
  flights: Flights;
  slotSeconds: number;
  confirmations: number;
  meters: Meters;
  log: Logger;
};

/** The chain's newest block: by its time the schedule goes, by its number how deep a ballot lies. */
type Head = { number: bigint; timestamp: number };

/** Takes ballots from the queue to the chain. A ballot leaves the queue only when the chain has it for good or never will. */
export function createDelivery({ chain, queue, sender, flights, slotSeconds, confirmations, meters, log }: Parts) {
  /** Looks to wait after failures, per round: 1, 2, 4 … */
  const pauses = new Map<string, { failures: number; left: number }>();

  const roundId = ({ circle, round }: RoundKey): string => `${circle.toLowerCase()}/${round}`;

  const callFor = (key: RoundKey, ballots: readonly QueuedBallot[]): Call => ({
    to: key.circle,
    data: encodeFunctionData({ abi: circleAbi, functionName: "castBallots", args: [key.round, ballots.map(asTuple)] }),
    promised: true,
  });

  const simulate = (key: RoundKey, ballots: readonly QueuedBallot[]) =>
    chain.client.simulateContract({
      address: key.circle,
      abi: circleAbi,
      functionName: "castBallots",
      args: [key.round, ballots.map(asTuple)],
      account: sender.address,
    });

  const isDeep = (block: bigint, head: Head): boolean => block + BigInt(confirmations) <= head.number;

  /** Those that the chain does not have. What it has stays in the queue until it lies deep enough, and is looked at again then. */
  async function missing(ballots: readonly QueuedBallot[], head: Head): Promise<QueuedBallot[]> {
    const wanted = ballots.filter(
      (ballot) => !flights.has(ballot) && (ballot.seen === null || isDeep(ballot.seen, head)),
    );
    const left: QueuedBallot[] = [];
    await Promise.all(
      wanted.map(async (ballot) => {
        const stored = await chain.ballot(ballot.circle, ballot.round, ballot.nullifier);
        if (stored.seq < ballot.seq) return left.push(ballot);
        if (!isDeep(ballot.seen ?? head.number, head))
          return queue.see(ballot, ballot.nullifier, ballot.seq, head.number);
        queue.delivered(ballot, ballot.nullifier, ballot.seq);
        return meters.count("potluck_ballots_delivered_total");
      }),
    );
    return left.sort((a, b) => (a.nullifier < b.nullifier ? -1 : 1));
  }

  function drop(ballot: QueuedBallot, reason: string): void {
    queue.drop({ ...ballot, reason });
    meters.count("potluck_ballots_dropped_total");
    log.warn({ round: ballot.round, reason }, "a ballot can never be counted and was taken out of the queue");
  }

  /** Of a batch that the contract would refuse, those it would take one by one. */
  async function sound(key: RoundKey, ballots: readonly QueuedBallot[]): Promise<QueuedBallot[]> {
    const good: QueuedBallot[] = [];
    for (const ballot of ballots) {
      try {
        await simulate(key, [ballot]);
        good.push(ballot);
      } catch (error) {
        const revert = revertOf(error);
        if (revert === null) throw error;
        if (HOPELESS.has(revert.name)) drop(ballot, revert.name);
        else log.warn({ round: key.round, reason: revert.name }, "a ballot is refused for now");
      }
    }
    return good;
  }

  async function batchFor(key: RoundKey, ballots: readonly QueuedBallot[]): Promise<readonly QueuedBallot[]> {
    try {
      await simulate(key, ballots);
      return ballots;
    } catch (error) {
      if (revertOf(error) === null) throw error;
      return sound(key, ballots);
    }
  }

  /** Whether everything is on its way. */
  async function sendAll(key: RoundKey, ballots: readonly QueuedBallot[]): Promise<boolean> {
    let isComplete = true;
    for (const part of chunk(ballots, BALLOTS_PER_TRANSACTION)) {
      const batch = await batchFor(key, part);
      if (batch.length < part.length) isComplete = false;
      if (batch.length > 0) await sendBatch(key, batch);
    }
    return isComplete;
  }

  async function sendBatch(key: RoundKey, batch: readonly QueuedBallot[]): Promise<void> {
    const { hash, mined } = await sender.send(callFor(key, batch));
    log.info({ round: key.round, count: batch.length, transaction: hash }, "ballots are on their way");
    mined.then(
      ({ status }) => {
        if (status !== "success") pause(key);
      },
      () => undefined,
    );
  }

  async function deliverRound(key: RoundKey, head: Head): Promise<void> {
    const now = head.timestamp;
    const waiting = queue.waiting(key);
    const { votingOpens, votingCloses } = windowsOf(await chain.terms(key.circle), key.round);
    if (now < votingOpens) return;
    if (now >= votingCloses) {
      for (const ballot of await missing(waiting, head)) drop(ballot, "voting closed before the chain took it");
      return;
    }
    const slots = { close: votingCloses, slotSeconds, begun: queue.hasBegun(key) };
    const ready = due(now, waiting, slots);
    if (ready.length === 0 || (!isLastSlot(now, slots) && isPaused(key))) return;
    const left = await missing(ready, head);
    if (left.length === 0) return;
    queue.begin(key);
    if (await sendAll(key, left)) pauses.delete(roundId(key));
    else pause(key);
  }

  function isPaused(key: RoundKey): boolean {
    const known = pauses.get(roundId(key));
    if (known === undefined || known.left <= 0) return false;
    known.left -= 1;
    return true;
  }

  function pause(key: RoundKey): void {
    const failures = (pauses.get(roundId(key))?.failures ?? 0) + 1;
    pauses.set(roundId(key), { failures, left: Math.min(LONGEST_PAUSE, 2 ** (failures - 1)) });
  }

  return {
    /** One look at the queue: sends what is due. */
    async deliver(head: Head): Promise<void> {
      meters.count("potluck_ballots_delivered_total", "", flights.land(head.number));
      await Promise.all(
        queue.rounds().map(async (key) => {
          try {
            await deliverRound(key, head);
          } catch (error) {
            pause(key);
            log.error(
              { round: key.round, fault: faultOf(error) },
              "ballots could not be sent; they wait and are tried again",
            );
          }
        }),
      );
    },
  };
}

function asTuple({ nullifier, seq, commitment, sealedVote, proof }: QueuedBallot) {
  return { nullifier, seq, commitment, sealedVote, proof };
}

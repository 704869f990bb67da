import { encodeFunctionData } from "viem";
import type { Logger } from "pino";
import { circleAbi } from "../protocol/abi.gen.ts";
import { windowsOf } from "../protocol/clock.ts";
import type { Chain } from "./chain.ts";
import { isUnreachable, revertOf } from "./errors.ts";
import { faultOf } from "./log.ts";
import { BALLOTS_PER_TRANSACTION, chunk, due, isLastSlot } from "./schedule.ts";
import type { Call, Sender } from "./sender.ts";
import type { QueuedBallot, RoundKey, Store } from "./store.ts";

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

type Parts = { chain: Chain; store: Store; sender: Sender; slotSeconds: number; log: Logger };

/** Takes ballots from the queue to the chain. A ballot leaves the queue only when the chain has it or never will. */
export function createDelivery({ chain, store, sender, slotSeconds, log }: Parts) {
  const flying = new Set<string>();
  /** Ticks to wait after failures, per round: 1, 2, 4 … */
  const pauses = new Map<string, { failures: number; left: number }>();

  const roundId = ({ circle, round }: RoundKey): string => `${circle.toLowerCase()}/${round}`;
  const ballotId = (ballot: QueuedBallot): string => `${roundId(ballot)}/${ballot.nullifier}/${ballot.seq}`;

  const callFor = (key: RoundKey, ballots: readonly QueuedBallot[]): Call => ({
    to: key.circle,
    data: encodeFunctionData({ abi: circleAbi, functionName: "castBallots", args: [key.round, ballots.map(asTuple)] }),
  });

  const simulate = (key: RoundKey, ballots: readonly QueuedBallot[]) =>
    chain.client.simulateContract({
      address: key.circle,
      abi: circleAbi,
      functionName: "castBallots",
      args: [key.round, ballots.map(asTuple)],
      account: sender.address,
    });

  /** Forgets what the chain already has. */
  async function withoutDelivered(ballots: readonly QueuedBallot[]): Promise<QueuedBallot[]> {
    const left: QueuedBallot[] = [];
    await Promise.all(
      ballots.map(async (ballot) => {
        const stored = await chain.ballot(ballot.circle, ballot.round, ballot.nullifier);
        if (stored.seq < ballot.seq) return left.push(ballot);
        return store.delivered(ballot, ballot.nullifier, ballot.seq);
      }),
    );
    return left.sort((a, b) => (a.nullifier < b.nullifier ? -1 : 1));
  }

  function drop(ballot: QueuedBallot, reason: string): void {
    store.drop({ ...ballot, reason });
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

  /** Whether everything has landed. Batches leave one after the other and land together. */
  async function sendAll(key: RoundKey, ballots: readonly QueuedBallot[]): Promise<boolean> {
    const journeys: Promise<boolean>[] = [];
    let complete = true;
    try {
      for (const part of chunk(ballots, BALLOTS_PER_TRANSACTION)) {
        const batch = await batchFor(key, part);
        if (batch.length < part.length) complete = false;
        if (batch.length > 0) journeys.push((await sendBatch(key, batch)).landed);
      }
    } finally {
      await Promise.allSettled(journeys);
    }
    const landed = await Promise.all(journeys);
    return complete && landed.every(Boolean);
  }

  async function sendBatch(key: RoundKey, batch: readonly QueuedBallot[]): Promise<{ landed: Promise<boolean> }> {
    const ids = batch.map(ballotId);
    for (const id of ids) flying.add(id);
    const land = () => {
      for (const id of ids) flying.delete(id);
    };
    try {
      const { hash, mined } = await sender.send(callFor(key, batch));
      log.info({ round: key.round, count: batch.length, transaction: hash }, "ballots are on their way");
      const landed = mined.then(() => withoutDelivered(batch)).then((left) => left.length === 0);
      return { landed: landed.finally(land) };
    } catch (error) {
      land();
      throw error;
    }
  }

  async function deliverRound(key: RoundKey, now: number): Promise<void> {
    const waiting = store.waiting(key);
    const { votingOpens, votingCloses } = windowsOf(await chain.terms(key.circle), key.round);
    if (now < votingOpens) return;
    if (now >= votingCloses) {
      for (const ballot of await withoutDelivered(waiting)) drop(ballot, "voting closed before the chain took it");
      return;
    }
    const slots = { close: votingCloses, slotSeconds, begun: store.hasBegun(key) };
    const ready = due(now, waiting, slots).filter((ballot) => !flying.has(ballotId(ballot)));
    if (ready.length === 0 || (!isLastSlot(now, slots) && isPaused(key))) return;
    const left = await withoutDelivered(ready);
    if (left.length === 0) return;
    store.begin(key);
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
    /** One look at the queue: sends what is due at `now` and waits until it has landed. */
    async deliver(now: number): Promise<void> {
      await Promise.all(
        store.rounds().map(async (key) => {
          try {
            await deliverRound(key, now);
          } catch (error) {
            pause(key);
            const fault = isUnreachable(error) ? "the chain cannot be reached" : faultOf(error);
            log.error({ round: key.round, fault }, "ballots could not be sent; they wait and are tried again");
          }
        }),
      );
    },
    /** Whether this very ballot is in a transaction that has not landed. */
    isFlying: (ballot: QueuedBallot): boolean => flying.has(ballotId(ballot)),
  };
}

function asTuple({ nullifier, seq, commitment, sealedVote, proof }: QueuedBallot) {
  return { nullifier, seq, commitment, sealedVote, proof };
}

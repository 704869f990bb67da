import { encodeFunctionData, keccak256, type Address, type Hex } from "viem";
import type { Logger } from "pino";
import { circleAbi } from "../protocol/abi.gen.ts";
import { slotsOf } from "../protocol/ballot.ts";
import { readBallots } from "../protocol/box.ts";
import { beaconRoundFor } from "../protocol/beacon-clock.ts";
import type { BeaconClient } from "../protocol/beacon.ts";
import { phaseAt, windowsOf } from "../protocol/clock.ts";
import { BeaconNotYet } from "../protocol/errors.ts";
import { openRound } from "../protocol/openings.ts";
import type { Opening } from "../protocol/types.ts";
import type { Chain } from "./chain.ts";
import type { BeaconSource } from "./config.ts";
import { revertOf } from "./errors.ts";
import { createExpiry } from "./expiry.ts";
import { faultOf } from "./log.ts";
import { chunk } from "./schedule.ts";
import type { Call, Sender } from "./sender.ts";

/** The contract's enums, as numbers. */
const ROUND = { none: 0, open: 1, noBallot: 2, settled: 3, abandoned: 4 } as const;
const BOOKED = 2;
const OPENINGS_PER_TRANSACTION = 24;
const LONGEST_REST = 60;

/** False when the contract refuses. */
export type Attempt = (what: string, circle: Address, call: Call) => Promise<boolean>;
export type Keeper = ReturnType<typeof createKeeper>;
type Round = Awaited<ReturnType<Chain["round"]>>;
type Parts = { chain: Chain; sender: Sender; beacon: BeaconClient; source: BeaconSource; log: Logger };

/**
 * Does what anyone may do, for every circle: opens the ballots once the beacon has spoken, settles, ends what cannot be
 * settled, seats newcomers, returns grants that nobody collected. Keeps no state that matters: what is left to do is read from the chain at every look.
 */
export function createKeeper({ chain, sender, beacon, source, log }: Parts) {
  /** Per circle the first round that may still want something; all before it have ended. */
  const firstOpen = new Map<Address, number>();
  const seatedIn = new Map<Address, number>();
  const foreign = new Set<Address>();
  /** Per circle the round, and how many of its ballots are open, in which no other seal opens: looking again costs and gives nothing. */
  const exhausted = new Map<Address, string>();
  /** Looks to leave a circle alone after something failed there: 1, 2, 4 … */
  const rests = new Map<Address, { failures: number; left: number }>();

  /** False when the contract refuses, most often because somebody else was faster. */
  async function attempt(what: string, circle: Address, call: Call): Promise<boolean> {
    try {
      const { hash, mined } = await sender.send(call);
      const { status } = await mined;
      log.info({ action: what, transaction: hash, status }, "the keeper acted");
      return status === "success";
    } catch (error) {
      log.warn({ action: what, circle, fault: revertOf(error)?.name ?? faultOf(error) }, "the keeper could not act");
      rest(circle);
      return false;
    }
  }

  const keyHash = keccak256(source.publicKey);
  const isOurBeacon = (sealedTo: { chainHash: Hex; keyHash: Hex }): boolean =>
    sealedTo.chainHash.toLowerCase() === source.chainHash.toLowerCase() && sealedTo.keyHash === keyHash;

  const expiry = createExpiry({ chain, attempt });

  async function openBallots(circle: Address, round: number, data: Round): Promise<void> {
    const terms = await chain.terms(circle);
    if (!isOurBeacon(terms.beacon)) {
      if (!foreign.has(circle))
        log.warn({ circle }, "this circle seals to another beacon; its ballots are not opened here");
      foreign.add(circle);
      return;
    }
    const state = `${round}/${data.opened}`;
    if (exhausted.get(circle) === state) return;
    const { signature } = await beacon.fetch(beaconRoundFor(terms, round));
    const ballots = await readBallots(chain.client, {
      circle,
      round,
      ballotBlocks: await chain.ballotBlocks(circle, round),
    });
    const { openings } = openRound({ round, slots: slotsOf(data.slots), ballots, signature });
    const missing: Opening[] = [];
    for (const opening of openings) {
      const stored = await chain.ballot(circle, round, opening.nullifier);
      if (!stored.opened) missing.push(opening);
    }
    if (missing.length === 0) exhausted.set(circle, state);
    for (const part of chunk(missing, OPENINGS_PER_TRANSACTION)) {
      const args = [round, part] as const;
      const opened = encodeFunctionData({ abi: circleAbi, functionName: "openBallots", args });
      await attempt("openBallots", circle, { to: circle, data: opened });
    }
  }

  /** Whether the round has ended for good. */
  async function keepRound(circle: Address, round: number, now: number): Promise<boolean> {
    const terms = await chain.terms(circle);
    const { votingCloses, sealsOpen, ends } = windowsOf(terms, round);
    if (now < votingCloses) return false;
    const data = await chain.round(circle, round);
    if (data.status !== ROUND.open || data.cast === 0) return true;
    if (now < sealsOpen) return false;
    if (data.opened < data.cast) await openUnlessTooEarly(circle, round, data);
    const after = await chain.round(circle, round);
    if (after.status !== ROUND.open) return true;
    if (after.opened < after.cast && now < ends) return false;
    return (await settle(circle, round)) || (await abandon(circle, round, now));
  }

  async function openUnlessTooEarly(circle: Address, round: number, data: Round): Promise<void> {
    try {
      await openBallots(circle, round, data);
    } catch (error) {
      if (error instanceof BeaconNotYet) return;
      log.warn({ circle, round, fault: faultOf(error) }, "ballots could not be opened yet");
      rest(circle);
    }
  }

  function settle(circle: Address, round: number): Promise<boolean> {
    const data = encodeFunctionData({ abi: circleAbi, functionName: "settle", args: [round] });
    return attempt("settle", circle, { to: circle, data });
  }

  /** Only what could not be settled and has lasted a whole round longer: no fault in a count may hold a circle. */
  async function abandon(circle: Address, round: number, now: number): Promise<boolean> {
    const terms = await chain.terms(circle);
    if (now < windowsOf(terms, round + 1).ends) return false;
    const data = encodeFunctionData({ abi: circleAbi, functionName: "abandon", args: [round] });
    return attempt("abandon", circle, { to: circle, data });
  }

  /** In the board phase: newcomers who booked a seat take it. Looked at when somebody new has joined, and once a round. */
  async function seatNewcomers(circle: Address, round: number): Promise<void> {
    const read = { address: circle, abi: circleAbi } as const;
    const count = Number(await chain.client.readContract({ ...read, functionName: "memberCount" }));
    const mark = round * 10_000 + count;
    if (seatedIn.get(circle) === mark) return;
    if ((await chain.client.readContract({ ...read, functionName: "closing" })).closedAt > 0n) {
      // Nobody is seated in a closed circle, and it never opens again.
      seatedIn.set(circle, mark);
      return;
    }
    for (let index = 0; index < count; index += 1) {
      const account = await chain.client.readContract({ ...read, functionName: "memberAt", args: [BigInt(index)] });
      const member = await chain.client.readContract({ ...read, functionName: "memberOf", args: [account] });
      if (member.status === BOOKED && member.firstBallotRound <= round) await seat(circle, account);
    }
    seatedIn.set(circle, mark);
  }

  function seat(circle: Address, account: Address): Promise<boolean> {
    const data = encodeFunctionData({ abi: circleAbi, functionName: "seat", args: [account] });
    return attempt("seat", circle, { to: circle, data });
  }

  function rest(circle: Address): void {
    const failures = (rests.get(circle)?.failures ?? 0) + 1;
    rests.set(circle, { failures, left: Math.min(LONGEST_REST, 2 ** (failures - 1)) });
  }

  function isResting(circle: Address): boolean {
    const known = rests.get(circle);
    if (known === undefined || known.left <= 0) return false;
    known.left -= 1;
    return true;
  }

  async function keepCircle(circle: Address, now: number): Promise<void> {
    const terms = await chain.terms(circle);
    const current = phaseAt(terms, now);
    let first = firstOpen.get(circle) ?? 0;
    for (let round = first; round <= current.round; round += 1) {
      const ended = await keepRound(circle, round, now);
      if (ended && round === first) first += 1;
    }
    firstOpen.set(circle, first);
    await expiry.expireGrants(circle, first, now);
    if (current.phase === "board" && first >= current.round) await seatNewcomers(circle, current.round);
  }

  return {
    /** The chain has turned out to be another one: what has ended there may not have ended here. */
    forget(): void {
      firstOpen.clear();
      seatedIn.clear();
      exhausted.clear();
      rests.clear();
      expiry.forget();
    },
    /** One look at every circle. One that fails does not stop the others. */
    async keep(now: number): Promise<void> {
      for (const circle of await chain.circles()) {
        if (isResting(circle)) continue;
        const failuresBefore = rests.get(circle)?.failures;
        try {
          await keepCircle(circle, now);
          if (rests.get(circle)?.failures === failuresBefore) rests.delete(circle);
        } catch (error) {
          rest(circle);
          log.warn(
            { circle, fault: faultOf(error) },
            "a circle could not be looked after; tried again at the next look",
          );
        }
      }
    },
  };
}

import { scopeOf, slotsOf } from "../../protocol/ballot.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import { findOwn } from "../../protocol/ballots.ts";
import { readBallots } from "../../protocol/box.ts";
import { windowsOf } from "../../protocol/clock.ts";
import { nullifierOf } from "../../protocol/identity.ts";
import { openRound, ownOpening } from "../../protocol/openings.ts";
import { numberOf, roundStatuses } from "../../protocol/reader-shapes.ts";
import type { Opening } from "../../protocol/types.ts";
import { beaconOf } from "../beacon.ts";
import { readAccount, readVotingSecret } from "./secrets.ts";
import type { Visit } from "./visit.ts";

/** Well within what one transaction may cost. */
const OPENINGS_PER_TRANSACTION = 24;

export class NothingToCount extends Error {
  override name = "NothingToCount";
  constructor() {
    super("No month whose voting has closed waits for its count.");
  }
}

export class NoOwnBallot extends Error {
  override name = "NoOwnBallot";
  readonly round: number;
  constructor(round: number) {
    super(`There is no ballot of this voting secret in the box of month ${round + 1}.`);
    this.round = round;
  }
}

/** Opens every ballot that the beacon's signature opens, whoever cast it. */
export async function open(visit: Visit): Promise<void> {
  const { terms, say } = visit;
  const account = await readAccount(visit.source);
  const { round, slots, ballots } = await boxToCount(visit);
  const { client } = await beaconOf(terms.beacon, visit.beacons);
  const { signature } = await client.fetch(beaconRoundFor(terms, round));
  const { openings, broken } = openRound({ round, slots, ballots, signature });
  for (let from = 0; from < openings.length; from += OPENINGS_PER_TRANSACTION) {
    await visit.act(account, "openBallots", [round, openings.slice(from, from + OPENINGS_PER_TRANSACTION)]);
  }
  say(`${openings.length} of ${ballots.length} ballots of month ${round + 1} are open.`);
  if (broken.length > 0) say(`${broken.length} were sealed so that nobody but their voter can open them.`);
}

/** The voter's own ballot, from their voting secret: without the beacon. */
export async function openOwn(visit: Visit): Promise<void> {
  const { circle, chainId, say } = visit;
  const account = await readAccount(visit.source);
  const { round, slots, ballots } = await boxToCount(visit);
  const secret = await readVotingSecret(visit.source, visit);
  const ballot = findOwn(ballots, nullifierOf(secret, scopeOf({ chainId, circle, round })));
  if (!ballot) throw new NoOwnBallot(round);
  const opening: Opening = ownOpening({ secret, chainId, circle, round, slots, ballot });
  await visit.act(account, "openBallots", [round, [opening]]);
  say(`Your ballot of month ${round + 1} is open.`);
}

export async function settle(visit: Visit): Promise<void> {
  const account = await readAccount(visit.source);
  const round = await roundToCount(visit);
  await visit.act(account, "settle", [round]);
  const { winners, requests, quorumMet } = await visit.roundOf(round);
  const won = slotsOf(winners).map((slot) => requests[slot]);
  visit.say(
    quorumMet ? `Month ${round + 1} is counted. Won: ${won.join(", ") || "nothing"}.` : "Too few ballots: no grants.",
  );
}

async function boxToCount(visit: Visit) {
  const round = await roundToCount(visit);
  const [{ slots }, ballotBlocks] = await Promise.all([visit.roundOf(round), visit.ballotBlocks(round)]);
  const ballots = await readBallots(visit.client, { circle: visit.circle, round, ballotBlocks });
  return { round, slots: slotsOf(slots), ballots };
}

/** While one waits, no later month takes ballots: there is at most one. */
async function roundToCount(visit: Visit): Promise<number> {
  const { time, round: newest } = await visit.now();
  for (let round = newest; round >= 0; --round) {
    if (time < windowsOf(visit.terms, round).votingCloses) continue;
    const { status, cast } = await visit.roundOf(round);
    if (status === numberOf(roundStatuses, "open") && cast > 0) return round;
  }
  throw new NothingToCount();
}

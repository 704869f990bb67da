import type { Address, Client } from "viem";
import { getContractEvents } from "viem/actions";
import { circleAbi } from "./abi.gen.ts";
import { newestBallots } from "./ballots.ts";
import { BallotsMissing } from "./errors.ts";
import type { CastBallot } from "./types.ts";

type ReadBallotsInput = {
  circle: Address;
  round: number;
  /** The blocks in which ballots of this round were accepted: Round.ballotBlocks. */
  ballotBlocks: readonly bigint[];
};

/** Providers limit how many requests run at once; one block per query is what the narrowest of them allow. */
const QUERIES_AT_ONCE = 8;

/**
 * Every ballot accepted in a round, the replaced ones too, in the order of the chain. Asks for whole blocks: asking for
 * one nullifier would tell the provider whose it is. Throws BallotsMissing when a block comes back without any.
 */
export async function readAllBallots(
  client: Client,
  { circle, round, ballotBlocks }: ReadBallotsInput,
): Promise<CastBallot[]> {
  const perBlock: CastBallot[][] = [];
  const blocks = [...new Set(ballotBlocks)].sort((a, b) => (a < b ? -1 : 1));
  for (let i = 0; i < blocks.length; i += QUERIES_AT_ONCE) {
    const some = blocks.slice(i, i + QUERIES_AT_ONCE);
    perBlock.push(...(await Promise.all(some.map((block) => readBlock(client, circle, round, block)))));
  }
  return perBlock.flat();
}

async function readBlock(client: Client, circle: Address, round: number, block: bigint): Promise<CastBallot[]> {
  const logs = await getContractEvents(client, {
    address: circle,
    abi: circleAbi,
    eventName: "BallotCast",
    args: { round },
    fromBlock: block,
    toBlock: block,
    strict: true,
  });
  if (logs.length === 0) throw new BallotsMissing(block);
  return logs.map(({ args, blockNumber, transactionHash }) => ({
    nullifier: args.nullifier,
    seq: args.seq,
    commitment: args.commitment,
    sealedVote: args.sealedVote,
    block: blockNumber,
    transaction: transactionHash,
  }));
}

/** The ballots in the box of a round: one per nullifier. */
export async function readBallots(client: Client, input: ReadBallotsInput): Promise<CastBallot[]> {
  return newestBallots(await readAllBallots(client, input));
}

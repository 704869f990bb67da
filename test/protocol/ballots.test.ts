import fc from "fast-check";
import { createPublicClient, custom, encodeAbiParameters, encodeEventTopics, isHex, numberToHex, toHex } from "viem";
import { describe, expect, it } from "vitest";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { findOwn, newestBallots, nextSeq } from "../../protocol/ballots.ts";
import { readAllBallots, readBallots } from "../../protocol/box.ts";
import { BallotsMissing, OutOfRange } from "../../protocol/errors.ts";
import type { CastBallot } from "../../protocol/types.ts";
import { CIRCLE } from "./support/street.ts";

function ballot(nullifier: bigint, seq: number, block = 1n): CastBallot {
  return {
    nullifier,
    seq,
    commitment: BigInt(seq),
    sealedVote: "0x01",
    block,
    transaction: toHex(block, { size: 32 }),
  };
}

type LogQuery = { address?: unknown; topics?: unknown[]; fromBlock?: unknown; toBlock?: unknown };

/** A provider that holds these ballots, keeps those of the withheld blocks to itself, and writes down what it was asked. */
function provider(ballots: readonly CastBallot[], round: number, withheld: readonly bigint[] = []) {
  const asked: LogQuery[] = [];
  const logOf = (one: CastBallot, logIndex: number) => ({
    address: CIRCLE,
    topics: encodeEventTopics({ abi: circleAbi, eventName: "BallotCast", args: { round, nullifier: one.nullifier } }),
    data: encodeAbiParameters(
      [{ type: "uint24" }, { type: "uint192" }, { type: "bytes" }],
      [one.seq, one.commitment, one.sealedVote],
    ),
    blockNumber: numberToHex(one.block),
    blockHash: toHex(one.block, { size: 32 }),
    transactionHash: one.transaction,
    transactionIndex: "0x0",
    logIndex: numberToHex(logIndex),
    removed: false,
  });
  const request = ({ method, params }: { method: string; params?: unknown }) => {
    if (method !== "eth_getLogs") throw new Error(`Unexpected: ${method}`);
    const [query] = params as [LogQuery];
    asked.push(query);
    const from = isHex(query.fromBlock) ? BigInt(query.fromBlock) : 0n;
    const found = ballots.filter(({ block }) => block === from && !withheld.includes(block));
    return Promise.resolve(found.map(logOf));
  };
  return { asked, client: createPublicClient({ transport: custom({ request }) }) };
}

describe("reading the ballots of a round", () => {
  const box = [ballot(30n, 1, 7n), ballot(10n, 1, 7n), ballot(20n, 1, 9n), ballot(10n, 2, 9n)];
  const input = { circle: CIRCLE, round: 3, ballotBlocks: [7n, 9n] };

  it("fails when the provider keeps a block's ballots to itself", async () => {
    const { client } = provider(box, 3, [9n]);
    await expect(readBallots(client, input)).rejects.toThrow(BallotsMissing);
  });

  it("asks for one block at a time and never for a nullifier", async () => {
    const { client, asked } = provider(box, 3);
    await readBallots(client, input);
    expect(asked.map(({ fromBlock, toBlock }) => [fromBlock, toBlock])).toEqual([
      ["0x7", "0x7"],
      ["0x9", "0x9"],
    ]);
    for (const { topics } of asked) expect(topics?.[2] ?? null).toBeNull();
  });

  it("asks for a block once, however often it is listed, and for nothing when there are no ballots", async () => {
    const { client, asked } = provider(box, 3);
    await readBallots(client, { ...input, ballotBlocks: [9n, 7n, 9n] });
    expect(asked).toHaveLength(2);
    await expect(readBallots(client, { ...input, ballotBlocks: [] })).resolves.toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it("gives the newest of each nullifier, by nullifier", async () => {
    const { client } = provider(box, 3);
    await expect(readBallots(client, input)).resolves.toEqual([box[3], box[2], box[0]]);
  });

  it("gives all of them in the order of the chain where the replaced ones are wanted too", async () => {
    const many = Array.from({ length: 20 }, (_, i) => ballot(BigInt(i % 3), i + 1, BigInt(100 + i)));
    const { client } = provider(many, 3);
    const ballotBlocks = many.map(({ block }) => block).reverse();
    await expect(readAllBallots(client, { ...input, ballotBlocks })).resolves.toEqual(many);
  });
});

describe("the newest ballots", () => {
  it("do not depend on the order in which ballots are read", () => {
    const boxes = fc.uniqueArray(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 })), { selector: String });
    fc.assert(
      fc.property(boxes, (pairs) => {
        const box = pairs.map(([nullifier, seq]) => ballot(BigInt(nullifier), seq));
        const newest = newestBallots(box);
        expect(newestBallots([...box].reverse())).toEqual(newest);
        for (const { nullifier, seq } of box) expect(findOwn(box, nullifier)?.seq).toBeGreaterThanOrEqual(seq);
        expect(new Set(newest.map(({ nullifier }) => nullifier)).size).toBe(newest.length);
      }),
    );
  });
});

describe("the next seq", () => {
  it("does not exist behind the last one there is room for", () => {
    expect(() => nextSeq([ballot(1n, 64)], 1n)).toThrow(OutOfRange);
  });

  it("is 1 for the first ballot and one more than the newest on chain after that", () => {
    const box = [ballot(1n, 1), ballot(2n, 5), ballot(1n, 3), ballot(1n, 2)];
    expect(nextSeq(box, 3n)).toBe(1);
    expect(nextSeq(box, 1n)).toBe(4);
    expect(nextSeq(box, 2n)).toBe(6);
    expect(findOwn(box, 3n)).toBeUndefined();
  });
});

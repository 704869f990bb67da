import { createPublicClient, type PublicClient } from "viem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { circleFactoryAbi } from "../../protocol/abi-factory.gen.ts";
import { startChain, type LocalChain } from "../../scripts/local/chain.ts";
import { deployLocally } from "../../scripts/local/deployment.ts";
import type { Deployment } from "../../protocol/types.ts";
import { isUnreachable, revertOf } from "../../relay/errors.ts";
import { nodePool } from "../../relay/nodes.ts";
import { startFaultyNode, type FaultyNode, type NodeFault } from "./support/node.ts";

/** Longer than a node that is in order ever takes, on a busy machine too; and where none is, no longer than a test should take. */
const PATIENCE_MS = { one: 2_000, none: 150 };
const FAULTS: readonly NodeFault[] = [
  ...(["down", "silent", "rate limit", "limit exceeded", "out of order", "garbled"] as const),
  ...(["other chain", "forgets to answer"] as const),
];

let chain: LocalChain;
let deployment: Deployment;
let first: FaultyNode;
let second: FaultyNode;
let faults: number[];
let client: PublicClient;

beforeAll(async () => {
  chain = await startChain({ port: 0, startAt: 2_000_000_000 });
  deployment = await deployLocally(chain);
}, 120_000);

afterAll(() => chain.close());

beforeEach(async () => {
  [first, second] = await Promise.all([startFaultyNode(chain.url), startFaultyNode(chain.url)]);
  faults = [];
  client = clientWith(PATIENCE_MS.one);
});

afterEach(() => Promise.all([first.close(), second.close()]));

function clientWith(patienceMs: number): PublicClient {
  const urls = [first.url, second.url];
  const onFault = (node: number) => void faults.push(node);
  return createPublicClient({ transport: nodePool({ urls, chainId: 31337, onFault, patienceMs }), cacheTime: 0 });
}

const errorOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => null,
    (error: unknown) => error,
  );
const circleAt = (index: bigint) =>
  client.readContract({
    address: deployment.factory,
    abi: circleFactoryAbi,
    functionName: "circleAt",
    args: [index],
  });

describe("several nodes of one chain", () => {
  it.each(FAULTS)("say in one error that none answers: all %s", async (fault) => {
    first.fail(fault);
    second.fail(fault);
    expect(isUnreachable(await errorOf(clientWith(PATIENCE_MS.none).getBlockNumber()))).toBe(true);
    // Not given up at once: each was asked again after a pause.
    expect(faults.filter((node) => node === 0).length).toBeGreaterThan(1);
  });

  it.each(FAULTS)("answer although the first is %s", async (fault) => {
    first.fail(fault);
    expect(await client.getBlockNumber()).toBeGreaterThan(0n);
    expect(faults).toEqual([0]);
  });

  it("leave a failing one alone for a while, and go back to it", async () => {
    first.fail("down");
    await client.getBlockNumber();
    first.fail(null);
    const before = first.asked.length;
    for (let question = 0; question < 5; question += 1) await client.getBlockNumber();
    expect(first.asked).toHaveLength(before);
    await expect
      .poll(
        async () => {
          await client.getBlockNumber();
          return first.asked.length;
        },
        { timeout: 5_000 },
      )
      .toBeGreaterThan(before);
  });

  it("are not asked again when a contract refuses: that is an answer", async () => {
    const error = await errorOf(circleAt(5n));
    expect(isUnreachable(error)).toBe(false);
    expect(revertOf(error)).not.toBeNull();
    expect(second.asked).toEqual([]);
    expect(faults).toEqual([]);
  });
});

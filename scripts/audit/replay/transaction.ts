import type { Address, Hex } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import type { Ballot } from "../../../protocol/types.ts";
import { remembered, type Cache } from "../cache.ts";
import type { Block } from "../chain/blocks.ts";
import { hex } from "../chain/hex.ts";
import { eachAtOnce } from "../at-once.ts";
import { callsIn } from "../founding/calls.ts";
import type { Rpc } from "../rpc.ts";
import { readEvent } from "./events.ts";

export type ClaimCall = { id: number; to: Address; deadline: bigint; signature: Hex };

/** What no event repeats and only the transaction itself holds: proofs, and whose signature a grant was paid on. */
export type Sent = { transaction: Hex; ballots: Ballot[]; claims: ClaimCall[] };

export async function readSent(rpc: Rpc, blocks: readonly Block[], cache: Cache): Promise<Sent[]> {
  const logs = blocks.flatMap(({ logs }) => logs);
  const hashes = logs.flatMap((log) => {
    const name = readEvent(log)?.eventName;
    return name === "BallotCast" || name === "Collected" ? [log.transaction] : [];
  });
  return eachAtOnce([...new Set(hashes)], async (hash) => {
    const key = `input of ${hash}`;
    const input = await remembered(cache, key, { schema: hex }, async () => (await rpc.transaction(hash)).input);
    const ballots = callsIn(input, circleAbi, "castBallots").flatMap(([, cast]) => cast);
    const claims = callsIn(input, circleAbi, "claimTo").map(([id, to, deadline, signature]) => {
      return { id, to, deadline, signature };
    });
    return { transaction: hash, ballots, claims };
  });
}

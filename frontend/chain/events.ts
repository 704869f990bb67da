import { useQuery } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { getContractEvents } from "viem/actions";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { useHouse } from "../house.tsx";
import type { TxRef } from "../ui/model.ts";
import type { ChainClient } from "./network.ts";
import { txRef } from "./explorer.ts";

/** Events with a request's or a round's number first. */
export type NumberedEvent =
  "Pinned" | "Collected" | "GrantExpired" | "Withdrawn" | "VotingFrozen" | "Settled" | "Abandoned";

/**
 * The transaction of one event. Every record remembers its block, so that one block is asked for: providers limit ranges
 * to as little as ten.
 */
export async function transactionOf(
  client: ChainClient,
  circle: Address,
  event: NumberedEvent,
  number: number,
  block: bigint,
): Promise<Hex | null> {
  if (block === 0n) return null;
  const logs = await getContractEvents(client, {
    address: circle,
    abi: circleAbi,
    eventName: event,
    fromBlock: block,
    toBlock: block,
    strict: true,
  });
  const log = logs.find(({ args }) => ("id" in args ? args.id : args.round) === number);
  return log?.transactionHash ?? null;
}

export function useBlockTransaction(
  circle: Address,
  event: NumberedEvent,
  number: number,
  block: bigint,
): TxRef | null {
  const { client, config } = useHouse();
  const { data } = useQuery({
    queryKey: ["event", circle, event, number, block.toString()],
    enabled: block > 0n,
    staleTime: Infinity,
    queryFn: () => transactionOf(client, circle, event, number, block),
  });
  return data === null || data === undefined ? null : txRef(config, data);
}

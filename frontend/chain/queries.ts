import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { readRequests, readRounds } from "../../protocol/circle.ts";
import type { CastBallot, Circle, Request, Round } from "../../protocol/types.ts";
import { useHouse } from "../house.tsx";
import { intervalOf } from "./network.ts";

/** The chain's clock alone, where there is no circle to go by. */
export function useClock(enabled = true): UseQueryResult<{ timestamp: number; readAt: number }> {
  const { client, config } = useHouse();
  return useQuery({
    queryKey: ["clock"],
    enabled,
    refetchInterval: intervalOf(config),
    queryFn: async () => {
      const { timestamp } = await client.getBlock();
      return { timestamp: Number(timestamp), readAt: performance.now() };
    },
  });
}

/** All rounds so far, ascending. Settled ones never change; the newest are read with the circle. */
export function useRounds(circle: Circle, enabled: boolean): UseQueryResult<Round[]> {
  const { client, config } = useHouse();
  const newest = circle.rounds.map(({ round, status, opened }) => `${round}:${status}:${opened}`).join();
  return useQuery({
    queryKey: ["rounds", circle.address, circle.round, newest],
    enabled,
    staleTime: Infinity,
    placeholderData: (before) => before,
    queryFn: () =>
      readRounds(client, { reader: config.deployment.reader, circle: circle.address, from: 0, to: circle.round + 1 }),
  });
}

/** One round, read with the circle or by itself. */
export function useRound(circle: Circle, round: number | null): Round | null {
  const { client, config } = useHouse();
  const near = circle.rounds.find((one) => one.round === round) ?? null;
  const { data } = useQuery({
    queryKey: ["round", circle.address, round],
    enabled: round !== null && near === null,
    staleTime: Infinity,
    queryFn: async () => {
      if (round === null) return null;
      const { reader } = config.deployment;
      const [one] = await readRounds(client, { reader, circle: circle.address, from: round, to: round + 1 });
      return one ?? null;
    },
  });
  return near ?? data ?? null;
}

/** Requests by their ids, wherever they ended. */
export function useRequests(circle: Circle, ids: readonly number[]): UseQueryResult<Request[]> {
  const { client, config } = useHouse();
  const known = [...new Set(ids.filter((id) => id > 0))].sort((a, b) => a - b);
  const from = known[0];
  const last = known.at(-1);
  const digest = circle.requests.map(({ id, status, grant }) => `${id}:${status}:${grant.status}`).join();
  return useQuery({
    queryKey: ["requests", circle.address, from, last, digest],
    enabled: from !== undefined,
    placeholderData: (before) => before,
    queryFn: async () => {
      if (from === undefined || last === undefined) return [];
      const { reader } = config.deployment;
      return readRequests(client, { reader, circle: circle.address, from, to: last + 1 });
    },
  });
}

/** Every ballot of a round, the replaced ones too: always the whole round, never one nullifier. */
export function useBallots(circle: Circle, round: Round): UseQueryResult<CastBallot[]> {
  const { client } = useHouse();
  const { ballotBlocks } = round;
  return useQuery({
    queryKey: ["ballots", circle.address, round.round, ballotBlocks.join()],
    staleTime: Infinity,
    placeholderData: (before) => before,
    queryFn: async () => {
      const { readAllBallots } = await import("../../protocol/box.ts");
      return readAllBallots(client, { circle: circle.address, round: round.round, ballotBlocks });
    },
  });
}

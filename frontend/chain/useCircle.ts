import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { readCircle } from "../../protocol/circle.ts";
import { isLocal } from "../config.ts";
import { useHouse, type House } from "../house.tsx";
import { StaleChain } from "./faults.ts";
import { newerOf } from "./freshness.ts";
import { intervalOf } from "./network.ts";
import type { CircleReading, FreshReading } from "./reading.ts";
import { chainFaultOf, CIRCLE, type ChainTrouble, type KnownCircle } from "./trouble.ts";
import { useWaited } from "./useWaited.ts";

/** Before silence is said: a phone loses its network for a moment all the time. */
const SECOND_TRY_MS = 1_000;
/** For how long an answer may be outstanding before that is said: less where there is nothing to look at yet. */
const SLOW_SECONDS = { first: 5, again: 15 };

const circleQuery = (house: House, address: Address | null) =>
  queryOptions({
    queryKey: [CIRCLE, address],
    enabled: address !== null,
    queryFn: () => {
      if (address === null) throw new Error("no circle to read");
      return look(house, address);
    },
  });

/** Reads a circle before anything is drawn that shows it. */
export const readAhead = (house: House, address: Address): Promise<void> =>
  house.queries.prefetchQuery(circleQuery(house, address));

/** `refused`: what the chain itself answered instead of a circle. */
export type CircleOnPage = KnownCircle<ChainTrouble> & { refused: Error | null };

export function useCircle(address: Address | null): CircleOnPage {
  const house = useHouse();
  const { data, error, isFetching } = useQuery({
    ...circleQuery(house, address),
    refetchInterval: intervalOf(house.config),
    // What was found without a network is old at once.
    refetchOnReconnect: "always",
  });
  const seconds = useWaited(isFetching);
  const slow = seconds >= (data === undefined ? SLOW_SECONDS.first : SLOW_SECONDS.again);
  const kept = useQuery({ ...keptOf(house, address), enabled: data === undefined && slow }).data;
  if (error !== null) return { reading: null, trouble: null, refused: error };
  const { reading, trouble } = data ?? { reading: (slow ? kept : null) ?? null, trouble: null };
  return { reading, trouble: trouble ?? (slow ? { kind: "slow", seconds } : null), refused: null };
}

/** What was kept on an earlier visit, read at most once: from then on this page knows better. */
const keptOf = (house: House, address: Address | null) =>
  queryOptions({
    queryKey: ["lastKnown", address],
    staleTime: Infinity,
    queryFn: async () => {
      const memory = await lastKnown();
      return memory === null || address === null ? null : memory.keptCircle(house, address);
    },
  });

/** Nobody waits for it on the first screen; where it does not come, nothing is kept and nothing was. */
const lastKnown = () => import("../offline/lastKnown.ts").catch(() => null);

async function look(house: House, address: Address): Promise<KnownCircle> {
  const { config, queries } = house;
  const before = queries.getQueryData<KnownCircle>([CIRCLE, address])?.reading ?? null;
  const asked = read(house, address).catch((error: unknown) => {
    if (before === null || chainFaultOf(error)?.kind !== "chainSilent") throw error;
    return readAgain(house, address);
  });
  // Looked at below; a failure before that is not one that nobody sees to.
  asked.catch(() => undefined);
  const known = before ?? (await queries.fetchQuery(keptOf(house, address)));
  const believed = isOfThisChain(house, known) ? known : null;
  try {
    const fresh = await asked;
    const reading = newerOf(believed, fresh);
    if (reading === null) throw new StaleChain(config.rpc, fresh.circle.blockNumber);
    if (reading.circle.blockNumber !== before?.circle.blockNumber) void keepReading(house, reading);
    return { reading, trouble: null };
  } catch (error) {
    const trouble = chainFaultOf(error);
    // A circle that was there cannot have gone: whoever says so has not asked the chain.
    if (trouble === null && believed === null) throw error;
    return { reading: known, trouble: trouble ?? { kind: "chainSilent" } };
  }
}

async function read({ config, client }: House, address: Address): Promise<FreshReading> {
  const { deployment, chainId } = config;
  const circle = await readCircle(client, { reader: deployment.reader, circle: address, chainId });
  return { circle, readAt: performance.now() };
}

async function readAgain(house: House, address: Address): Promise<FreshReading> {
  await new Promise((done) => setTimeout(done, SECOND_TRY_MS));
  return read(house, address);
}

/** A local chain begins anew under the same number and with the same addresses: an earlier visit was to another one. */
const isOfThisChain = ({ config }: House, known: CircleReading | null): boolean =>
  known !== null && (known.readAt !== null || !isLocal(config));

async function keepReading(house: House, { circle }: CircleReading): Promise<void> {
  await (await lastKnown())?.keepCircle(house, circle);
}

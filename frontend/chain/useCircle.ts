import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { readCircle } from "../../protocol/circle.ts";
import { useHouse, type House } from "../house.tsx";
import { StaleChain } from "./faults.ts";
import { newerOf } from "./freshness.ts";
import { intervalOf } from "./network.ts";
import type { CircleReading } from "./reading.ts";
import { troubleOf, type ChainTrouble } from "./trouble.ts";
import { useWaited } from "./useWaited.ts";

/** A circle as far as it is known: while there is `trouble` with the chain, as it was last seen here, if it ever was. */
export type KnownCircle = { reading: CircleReading | null; trouble: ChainTrouble | null };

/** Before silence is said: a phone loses its network for a moment all the time. */
const SECOND_TRY_MS = 1_000;
/** For how long an answer may be outstanding before that is said: less where there is nothing to look at yet. */
const SLOW_SECONDS = { first: 5, again: 15 };

const keyOf = (address: Address | null) => ["circle", address];

/** `refused`: what the chain itself answered instead of a circle. */
export function useCircle(address: Address | null): KnownCircle & { refused: Error | null } {
  const house = useHouse();
  const { data, error, isFetching } = useQuery({
    queryKey: keyOf(address),
    refetchInterval: intervalOf(house.config),
    enabled: address !== null,
    queryFn: () => {
      if (address === null) throw new Error("no circle to read");
      return look(house, address);
    },
  });
  const seconds = useWaited(isFetching);
  const slow = seconds >= (data === undefined ? SLOW_SECONDS.first : SLOW_SECONDS.again);
  const kept = useQuery({
    queryKey: ["kept", ...keyOf(address)],
    enabled: address !== null && data === undefined && slow,
    queryFn: async () => {
      if (address === null) return null;
      const { keptCircle } = await import("../offline/lastKnown.ts");
      return keptCircle(house, address);
    },
  });
  const known: KnownCircle = data ?? { reading: slow ? (kept.data ?? null) : null, trouble: null };
  return { ...known, trouble: known.trouble ?? (slow ? { kind: "slow", seconds } : null), refused: error };
}

async function look(house: House, address: Address): Promise<KnownCircle> {
  const { config, client, queries } = house;
  const before = queries.getQueryData<KnownCircle>(keyOf(address))?.reading ?? null;
  const read = async () => {
    const circle = await readCircle(client, {
      reader: config.deployment.reader,
      circle: address,
      chainId: config.chainId,
    });
    return { circle, readAt: performance.now() };
  };
  const first = before === null ? read() : read().catch((error: unknown) => again(error, read));
  // Looked at below; a failure before that is not one that nobody sees to.
  first.catch(() => undefined);
  const { keepCircle, keptCircle, isOfThisChain } = await import("../offline/lastKnown.ts");
  const known = before ?? (await keptCircle(house, address));
  try {
    const fresh = await first;
    const comparable = known === null || known === before || (await isOfThisChain(house, known)) ? known : null;
    const reading = newerOf(comparable, fresh);
    if (reading === null) throw new StaleChain(config.rpc, fresh.circle);
    if (reading.circle.blockNumber !== before?.circle.blockNumber) void keepCircle(house, reading.circle);
    return { reading, trouble: null };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === null) throw error;
    return { reading: known, trouble };
  }
}

async function again<T>(error: unknown, read: () => Promise<T>): Promise<T> {
  if (troubleOf(error)?.kind !== "chainSilent") throw error;
  await new Promise((done) => setTimeout(done, SECOND_TRY_MS));
  return read();
}

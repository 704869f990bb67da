import { del, get, set } from "idb-keyval";
import type * as z from "zod/mini";
import { isLocal } from "./config.ts";
import type { House } from "./house.tsx";

/**
 * Names everything kept in this browser by its chain. Local chains share one id and begin anew each time, so they go by
 * their first block.
 */
export function chainKey(house: House): Promise<string> {
  return house.queries.fetchQuery({
    queryKey: ["chainKey"],
    staleTime: Infinity,
    gcTime: Infinity,
    queryFn: async () => {
      const { chainId } = house.config;
      if (!isLocal(house.config)) return String(chainId);
      const { hash } = await house.client.getBlock({ blockNumber: 0n });
      return `${chainId}/${hash}`;
    },
  });
}

/** null when nothing, or nothing that still makes sense, is kept. */
export async function readKept<T>(key: string, schema: z.ZodMiniType<T>): Promise<T | null> {
  const parsed = schema.safeParse(await get<unknown>(key));
  return parsed.success ? parsed.data : null;
}

export const keep = (key: string, value: unknown): Promise<void> => set(key, value);

export const forget = (key: string): Promise<void> => del(key);

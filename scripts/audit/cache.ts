import { appendFileSync, rmSync } from "node:fs";
import type { z } from "zod";
import { readWholeLines } from "../lines.ts";

/**
 * What was read and checked, a line each, so that an audit that is interrupted, or done again next month, goes on where the
 * last one stopped. Holds nothing that was not found to be right.
 */
export type Cache = {
  get: (key: string) => unknown;
  put: (key: string, value: unknown) => void;
  /** An audit that finds a difference believes nothing of before. */
  forget: () => void;
};

type Line = [key: string, value: unknown];

const asText = (line: Line): string =>
  JSON.stringify(line, (_, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : inner));

const fromText = (text: string): unknown =>
  JSON.parse(text, (_, inner: unknown) =>
    typeof inner === "string" && /^\d+n$/.test(inner) ? BigInt(inner.slice(0, -1)) : inner,
  );

export function fileCache(file: string): Cache {
  const values = new Map<string, unknown>();
  for (const text of readWholeLines(file)) {
    const line = fromText(text);
    if (Array.isArray(line)) values.set(String(line[0]), line[1]);
  }
  return {
    get: (key) => values.get(key),
    put: (key, value) => {
      values.set(key, value);
      appendFileSync(file, `${asText([key, value])}\n`);
    },
    forget: () => {
      values.clear();
      rmSync(file, { force: true });
    },
  };
}

/** For as long as the process runs. */
export function memoryCache(): Cache {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    put: (key, value) => void values.set(key, value),
    forget: () => values.clear(),
  };
}

/** What the cache has, if it is of the right shape; else it is made, and kept if it is worth it. */
export async function remembered<T>(
  cache: Cache,
  key: string,
  { schema, isWorth = () => true }: { schema: z.ZodType<T>; isWorth?: (value: T) => boolean },
  make: () => Promise<T>,
): Promise<T> {
  const known = schema.safeParse(cache.get(key));
  if (known.success) return known.data;
  const made = await make();
  if (isWorth(made)) cache.put(key, made);
  return made;
}

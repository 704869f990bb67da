import type { Logger } from "pino";
import { faultOf } from "./log.ts";

/** Work that is asked for often and runs one at a time. */
export type Single = (() => Promise<void>) & { idle: () => Promise<void> };

/**
 * One run at a time; asked for while one is under way, exactly one more follows. Never rejects: what failed is tried
 * again at the next look.
 */
export function singly(work: () => Promise<void>, log: Logger): Single {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "a look at the chain failed; tried again at the next one");
    }
  };
  const begin = (): Promise<void> => {
    const running = run().finally(() => {
      if (current === running) current = null;
    });
    current = running;
    return running;
  };
  const ask = (): Promise<void> => {
    if (current === null) return begin();
    next ??= current.then(() => {
      next = null;
      return begin();
    });
    return next;
  };
  return Object.assign(ask, {
    idle: async () => {
      while (current !== null || next !== null) await (next ?? current);
    },
  });
}

import { setImmediate as turn } from "node:timers/promises";
import { verifyBallot } from "../protocol/verify.ts";
import { busy } from "./errors.ts";

type Question = Parameters<typeof verifyBallot>[0];

/** Checks that wait at most; each keeps the process busy for some tens of milliseconds. */
const MOST_WAITING = 64;

/** Checks proofs one at a time and lets the process breathe in between: strangers may send as many false ones as they like. */
export function createProofs() {
  let waiting = 0;
  let line: Promise<unknown> = Promise.resolve();

  return {
    /** @throws Refusal when too many wait already. */
    async hold(question: Question): Promise<boolean> {
      if (waiting >= MOST_WAITING) throw busy();
      waiting += 1;
      const checking = line.then(async () => {
        await turn();
        return verifyBallot(question);
      });
      line = checking.catch(() => undefined);
      try {
        return await checking;
      } finally {
        waiting -= 1;
      }
    },
  };
}

export type Proofs = ReturnType<typeof createProofs>;

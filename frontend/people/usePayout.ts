import { useState } from "react";
import type { Address } from "viem";
import type { Actor } from "../accounts/actor.ts";
import type { PaidOut } from "../flows/leave.ts";
import { useAct } from "../flows/useAct.ts";
import type { Flow } from "../flows/useFlow.ts";
import type { Payout } from "./model.ts";

/** Leaving or taking back, to the own account, and what the chain says was paid. */
export function usePayout(
  flow: Flow<{ circle: Address; to: Address }, PaidOut>,
  circle: Address,
  actor: Actor | null,
): Payout & { run: () => void } {
  const { act, run } = useAct(flow);
  const [paid, setPaid] = useState<Payout["paid"]>(null);
  const go = async (to: Address) => {
    const done = await run({ circle, to });
    if (done !== null && done.paid > 0n) setPaid({ amount: done.paid, to });
  };
  return {
    act,
    paid,
    run: () => {
      if (actor !== null) void go(actor.address);
    },
  };
}

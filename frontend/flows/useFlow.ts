import { useCallback, useRef, useState } from "react";
import type { Hex } from "viem";
import type { Actor } from "../accounts/actor.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import { useHouse } from "../house.tsx";
import { failureOf } from "./failure.ts";
import { isBusy, type FlowStatus, type Report, type Way } from "./status.ts";
import { toolsFor, type Tools } from "./tools.ts";

/** One action: reports every state on the way and answers with its transaction, and what else came of it. */
export type Flow<Input, Output extends { tx: Hex } = { tx: Hex }> = {
  /** False where there is no relay for it, or where sending it oneself would tell what must stay secret. */
  ownAccountIsFine: boolean;
  /** The way of the first press. */
  firstWay: Way;
  run: (tools: Tools, input: Input, way: Way, report: Report) => Promise<Output>;
};

export type RunningFlow<Input, Output extends { tx: Hex } = { tx: Hex }> = {
  status: FlowStatus;
  /** Answers when the chain has written it down; null when it failed. */
  run: (input: Input, as?: Actor) => Promise<Output | null>;
  reset: () => void;
};

/**
 * Runs a flow and keeps its status. After the relay failed to answer, the next press goes from the member's own account:
 * the words of the failure say so, and nothing is sent before that press.
 */
export function useFlow<Input, Output extends { tx: Hex }>(flow: Flow<Input, Output>): RunningFlow<Input, Output> {
  const house = useHouse();
  const { actor } = useAccounts();
  const [status, setStatus] = useState<FlowStatus>({ kind: "idle" });
  const latest = useRef<FlowStatus>(status);

  const report = useCallback((next: FlowStatus) => {
    latest.current = next;
    setStatus(next);
  }, []);

  const run = useCallback(
    async (input: Input, as?: Actor) => {
      const before = latest.current;
      if (isBusy(before)) return null;
      const again = before.kind === "failed" && before.failure.next.includes("account");
      const who = as ?? actor;
      report({ kind: "signing" });
      try {
        const output = await flow.run(toolsFor(house, who), input, again ? "account" : flow.firstWay, report);
        await house.queries.invalidateQueries();
        report({ kind: "done", tx: output.tx });
        return output;
      } catch (error) {
        const ownAccountIsFine = flow.ownAccountIsFine && (await canPay(who));
        report({ kind: "failed", failure: failureOf(error, { ownAccountIsFine }) });
        return null;
      }
    },
    [actor, flow, house, report],
  );

  const reset = useCallback(() => report({ kind: "idle" }), [report]);
  return { status, run, reset };
}

/** Sending it oneself is offered to nobody who cannot. */
const canPay = async (actor: Actor | null): Promise<boolean> => {
  try {
    return (await actor?.canPay()) ?? false;
  } catch {
    // The chain does not say, and would not take it either.
    return false;
  }
};

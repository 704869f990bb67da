import type { Hex } from "viem";
import type { Failure } from "./failure.ts";

/** Which way a transaction goes to the chain. */
export type Way = "relay" | "account";

/** A transaction is data; pages render it and nothing else. The words for every state live in the content. */
export type FlowStatus =
  | { kind: "idle" }
  | { kind: "signing" }
  | { kind: "sending"; way: Way }
  | { kind: "waiting"; way: Way; tx: Hex }
  | { kind: "done"; tx: Hex }
  | { kind: "failed"; failure: Failure };

export type Report = (status: FlowStatus) => void;

export const isBusy = (status: { kind: string }): boolean =>
  status.kind !== "idle" && status.kind !== "done" && status.kind !== "failed";

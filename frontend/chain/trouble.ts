import { FlowFault, reasonOf, type Reason } from "../flows/failure.ts";
import type { House } from "../house.tsx";
import type { CircleReading } from "./reading.ts";

/** Why the chain is not heard, or not to be believed. */
export type ChainFault = Extract<Reason, { kind: "chainSilent" | "otherChain" | "staleChain" }>;

/** What is wrong between this page and the chain. `seconds`: for how long an answer has been outstanding. */
export type ChainTrouble = { kind: "slow"; seconds: number } | ChainFault;

/** A circle as far as it is known: while there is trouble with the chain, as it was last seen here, if it ever was. */
export type KnownCircle<Trouble = ChainFault> = { reading: CircleReading | null; trouble: Trouble | null };

/** The key of every circle's query; its data are a KnownCircle. */
export const CIRCLE = "circle";

/** null for what the chain itself answered, and where nothing failed. */
export function chainFaultOf(error: unknown): ChainFault | null {
  if (error === null) return null;
  const reason = reasonOf(error);
  const ofChain = reason.kind === "chainSilent" || reason.kind === "otherChain" || reason.kind === "staleChain";
  return ofChain ? reason : null;
}

/** Whether the chain answered no: then there is nothing to wait for, as there is while it is silent or not to be believed. */
export const wasRefused = (error: unknown): boolean => error !== null && chainFaultOf(error) === null;

/**
 * An RPC that is behind would have somebody sign for a state that is past: nobody is asked to before it has caught up. One
 * that is silent or leads elsewhere says so itself, whatever it is asked.
 */
export function requireFresh({ queries }: Pick<House, "queries">): void {
  for (const [, known] of queries.getQueriesData<KnownCircle>({ queryKey: [CIRCLE], type: "active" })) {
    if (known?.trouble?.kind === "staleChain") throw new FlowFault(known.trouble);
  }
}

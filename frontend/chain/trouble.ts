import { reasonOf, type Reason } from "../flows/failure.ts";

/** What is wrong between this page and the chain. `seconds`: how long no answer has come. */
export type ChainTrouble =
  { kind: "slow"; seconds: number } | Extract<Reason, { kind: "chainSilent" | "otherChain" | "staleChain" }>;

/** null for an error that the chain itself answered with. */
export function troubleOf(error: unknown): ChainTrouble | null {
  const reason = reasonOf(error);
  switch (reason.kind) {
    case "chainSilent":
    case "otherChain":
    case "staleChain":
      return reason;
    default:
      return null;
  }
}

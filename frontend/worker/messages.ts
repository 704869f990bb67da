import type { ProofStep, ProveBallotInput } from "../../protocol/proof.ts";
import type { Ballot } from "../../protocol/types.ts";

/** What the page asks of the worker: everything a proof needs but the ceremony's files, which the worker loads itself. */
export type ProofOrder = Omit<ProveBallotInput, "artifacts" | "randomBytes" | "onProgress">;

export type ProofNews =
  | { kind: "step"; step: ProofStep }
  | { kind: "done"; ballot: Ballot }
  | { kind: "failed"; name: string; message: string };

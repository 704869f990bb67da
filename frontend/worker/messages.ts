import type { ProofStep, ProveBallotInput, ProveSealedInput, UnprovenBallot } from "../../protocol/proof.ts";
import type { VotingSecret } from "../../protocol/secret.ts";
import type { Ballot } from "../../protocol/types.ts";

/** What the page never hands over: the worker loads the ceremony's files and draws its random bytes itself. */
type Own = "artifacts" | "randomBytes" | "onProgress";

/** Everything a proof needs: over what is to be sealed first, or over what was sealed before. */
export type ProofOrder = Omit<ProveBallotInput, Own> | Omit<ProveSealedInput, Own>;

export type ProofNews =
  | { kind: "step"; step: ProofStep; part: number }
  | { kind: "sealed"; sealed: UnprovenBallot }
  | { kind: "done"; ballot: Ballot }
  | { kind: "failed"; name: string; message: string };

/** Without a scope it asks for the commitment, with one for the nullifier in it. */
export type IdentityQuestion = { secret: VotingSecret; scope: bigint | null };
export type IdentityAnswer = bigint;
